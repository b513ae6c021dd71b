// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/annotations/historymodel.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace nutgraf {

class History;

/// The steps of the library as a list: where one stands in it, and the way to any other place of it.
class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    explicit HistoryDialog(History *history, QWidget *parent = nullptr);

    /// A sentence under the list: why a step could not be undone.
    void say(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void reload();
    void update();
    void go();
    void forget();
    [[nodiscard]] qint64 chosen() const;

    History *m_history;
    HistoryModel m_model;
    QSortFilterProxyModel m_filter;
    QLineEdit *m_box;
    QTreeView *m_view;
    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_go;
    QPushButton *m_forget;
    QString m_said;
};

} // namespace nutgraf
