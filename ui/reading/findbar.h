// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/finder.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace nutgraf {

/// One line at the foot of the reading view: what to find, how, and how many there are. Knows nothing of the text.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] QString query() const;
    [[nodiscard]] FindOptions options() const;
    /// Sets what to find; chosen, so that typing replaces it.
    void setQuery(const QString &query);
    void takeFocus();
    /// `current` counts from 1, 0 for none; `more`: there are more than could be counted.
    void showCount(qsizetype current, qsizetype total, bool more);
    void showSearching();

Q_SIGNALS:
    void queryChanged();
    void nextAsked();
    void previousAsked();
    void closeAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *button(const QString &name, const QString &text, const QString &meaning);

    QLineEdit *m_query;
    QLabel *m_count;
    QToolButton *m_case;
    QToolButton *m_words;
};

} // namespace nutgraf
