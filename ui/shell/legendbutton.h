// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/markpalette.h"

#include <QToolButton>

namespace nutgraf {

/// Switches a kind of mark on and off; its swatch is drawn as the marks are: line style and hue. Off, swatch and text are struck pale.
class LegendButton : public QToolButton {
    Q_OBJECT
public:
    LegendButton(QAction *action, MarkKind kind, QWidget *parent = nullptr);
    void setMarks(const MarkPalette &palette);
    [[nodiscard]] MarkKind kind() const { return m_kind; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void drawSwatch(QPainter &painter, QRect place) const;
    MarkKind m_kind;
    QString m_name; ///< asked for even when the action has gone before the button
    MarkPalette m_marks;
    mutable int m_textWidth = -1; ///< -1: not measured yet
};

} // namespace nutgraf
