// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/facts/correctionsmodel.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeView;

namespace nutgraf {

/// All corrections: those of single articles, open or not, and those for all articles. Changes nothing itself.
class CorrectionsDialog : public QDialog {
    Q_OBJECT
public:
    explicit CorrectionsDialog(QWidget *parent = nullptr);

    void setRows(const QList<CorrectionRow> &rows);
    /// Whether something can be deleted and imported: not in a library that is only read.
    void setWritable(bool writable);
    /// A sentence under the list: what an import brought, or why it did not work.
    void say(const QString &words);
    /// Further lines about it, one each, to be read and copied: what an import left out, and why.
    void report(const QStringList &lines);

Q_SIGNALS:
    void removeAsked(const QStringList &decisionIds, const QStringList &ruleIds);
    void exportAsked();
    void exportSelectedAsked(const QStringList &decisionIds, const QStringList &ruleIds);
    void importAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void update();
    void remove();
    void exportSelected();
    [[nodiscard]] std::pair<QStringList, QStringList> selected() const; ///< decisions and rules

    CorrectionsModel m_model;
    QSortFilterProxyModel m_filter;
    QLineEdit *m_box;
    QTreeView *m_view;
    QLabel *m_message;
    QPlainTextEdit *m_report;
    QPushButton *m_remove;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_exportSelected;
    QString m_said;
    bool m_writable = true;
};

} // namespace nutgraf
