// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/annotations/annotator.h"

#include <QWidget>

#include <memory>

namespace nutgraf {

/// All that is held of one annotation, to be changed in place: state, certainty, attributes, evidence, relations; author and times.
/// Every change is one step of the annotator.
class AnnotationDetails : public QWidget {
    Q_OBJECT
public:
    explicit AnnotationDetails(Annotator *annotator, QWidget *parent = nullptr);
    ~AnnotationDetails() override;

    /// Hidden where there is no such annotation.
    void showAnnotation(const QString &annotationId);
    [[nodiscard]] const QString &annotation() const;

Q_SIGNALS:
    void annotationAsked(const QString &annotationId); ///< the other end of a relation
    void pageAsked(const QUrl &address);
    void articleAsked(nutgraf::ArticleId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf
