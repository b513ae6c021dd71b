// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "ui/facts/factrows.h"

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;
class QListWidget;

namespace nutgraf {

class ScopeChoice;

/// Which mentions of an entity are somebody or something else: a list of them with the words around, to tick.
class SplitDialog : public QDialog {
    Q_OBJECT
public:
    SplitDialog(const Article &article, const Facts &facts, const FactRow &row, QWidget *parent = nullptr);

    /// The mentions ticked.
    [[nodiscard]] QList<FactRef> chosen() const;
    /// Their words, each once.
    [[nodiscard]] QStringList forms() const;
    /// What was typed as the name of the new one; empty: its longest words.
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isEverywhere() const;

    void accept() override;

private:
    void place(const FactRow &row);
    void update();
    [[nodiscard]] QStringList formsWhere(bool ticked) const;

    QList<FactRef> m_refs;
    QStringList m_forms; ///< words of each mention
    QString m_entity; ///< what it is called now
    QListWidget *m_list;
    QLineEdit *m_name;
    ScopeChoice *m_scope;
    QDialogButtonBox *m_buttons;
};

} // namespace nutgraf
