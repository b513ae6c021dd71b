// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QListView;
class QToolButton;

namespace nutgraf {

class LayersModel;

/// The list of layers under its button. Space or a click on the tick shows and hides, Enter shows that layer alone, A shows all, Esc closes.
class LayersPopup : public QFrame {
    Q_OBJECT
public:
    LayersPopup(LayersModel *layers, QWidget *parent);

    void setTheme(const Theme &theme);
    void openUnder(const QWidget *button);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    LayersModel *m_layers;
    QListView *m_view;
    QToolButton *m_all;
};

} // namespace nutgraf
