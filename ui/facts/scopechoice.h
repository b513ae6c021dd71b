// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QRadioButton;

namespace nutgraf {

/// "In this article" or "In all articles"; what was chosen last is chosen first the next time.
class ScopeChoice : public QWidget {
    Q_OBJECT
public:
    explicit ScopeChoice(QWidget *parent = nullptr);

    [[nodiscard]] bool isEverywhere() const;
    /// Where a correction cannot hold for all articles, for a reason that the tool tip says; empty: it can.
    void setOnlyHere(const QString &why);
    /// To be called when the dialog was accepted.
    void remember() const;

Q_SIGNALS:
    void changed();

private:
    QRadioButton *m_here;
    QRadioButton *m_everywhere;
};

} // namespace nutgraf
