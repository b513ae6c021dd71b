// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace nutgraf {

/// Keeps letters for an open menu: its mnemonics come before the keys of one letter that act on the text, which still has the focus
/// under it. Watches the whole application while it lives.
class MenuKeys : public QObject {
    Q_OBJECT
public:
    explicit MenuKeys(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace nutgraf
