// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/annotations/annotator.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <memory>

class QAbstractItemModel;

namespace nutgraf {

class LayersModel;

/// The list of annotations: filter box, label filter, rows with label, words and note. Enter or a click jumps, Del removes, E or F2
/// edits the note, the menu key or right button changes the label. A, S, X, C, D and F set the state, R links with another annotation, J joins
/// those selected, T takes one with gaps apart. The details of the current one stand below.
class AnnotationsPanel : public QWidget {
    Q_OBJECT
public:
    explicit AnnotationsPanel(Annotator *annotator, QWidget *parent = nullptr);
    ~AnnotationsPanel() override;

    /// Shows what it shows, a dot of the layer's colour in each row where there are several, and a button that lists them. Must outlive this.
    void setLayers(LayersModel *layers);
    void setTheme(const Theme &theme);
    /// Selects the annotation with this id and scrolls to it; clears the selection when there is none.
    void select(const QString &annotationId);
    void focusFilter();
    /// The list of layers, under its button.
    void openLayers();
    /// All annotations, unfiltered: its row count is the number for the tab.
    [[nodiscard]] const QAbstractItemModel *model() const;

Q_SIGNALS:
    void showSpanAsked(nutgraf::TextSpan span);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf
