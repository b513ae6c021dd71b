// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/annotations/annotator.h"

namespace nutgraf {

/// Linking one annotation with another: begins at the first, ends when the second is chosen. Of several kinds of relation that fit, a menu
/// asks for one.
class LinkMode : public QObject {
    Q_OBJECT
public:
    LinkMode(Annotator *annotator, QWidget *parent);

    [[nodiscard]] bool isActive() const { return !m_from.isEmpty(); }
    void begin(const QString &annotationId);
    void cancel();
    /// Links with this one and ends; what is not allowed says so and goes on. `menuAt` is in global coordinates.
    void finish(const QString &annotationId, QPoint menuAt);

Q_SIGNALS:
    /// What to do, or why it did not work; empty when the mode is over.
    void told(const QString &sentence);

private:
    [[nodiscard]] QString choose(const QList<RelationType> &types, QPoint menuAt);

    Annotator *m_annotator;
    QWidget *m_parent;
    QString m_from;
};

} // namespace nutgraf
