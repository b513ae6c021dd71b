// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/facts/factrows.h"

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;
class QListWidget;

namespace nutgraf {

class ScopeChoice;

/// With whom the entity of a row is to be merged: a list of the others that shrinks as one types. Of several rows, whose name is kept.
class MergeDialog : public QDialog {
    Q_OBJECT
public:
    MergeDialog(const Facts &facts, const QList<FactRow> &rows, QWidget *parent = nullptr);

    /// Index into Facts::entities; -1 for none.
    [[nodiscard]] int chosen() const;
    [[nodiscard]] bool isEverywhere() const;

    void accept() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Candidate {
        int entity = -1;
        QString name;
        QString about; ///< type, role, number of mentions
    };
    void collect(const Facts &facts, const QList<FactRow> &rows);
    void place(const QList<FactRow> &rows);
    void show(const QString &typed);

    QList<Candidate> m_candidates;
    QLineEdit *m_box;
    QListWidget *m_list;
    ScopeChoice *m_scope;
    QDialogButtonBox *m_buttons;
};

} // namespace nutgraf
