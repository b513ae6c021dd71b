// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace nutgraf {

/// One button of the label palette: the key, the name, and the label's colour beneath the name. Never takes the focus.
class LabelChip : public QAbstractButton {
    Q_OBJECT
public:
    LabelChip(const QString &key, const QString &name, const QColor &colour, QWidget *parent);

    void setTheme(const Theme &theme);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
    QColor m_colour;
    Theme m_theme;
};

} // namespace nutgraf
