// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "core/facts/corrections.h"
#include "ui/facts/factcommands.h"
#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QAbstractItemModel;
class QModelIndex;

namespace nutgraf {

/// The facts of the open article: filter box, grouped list, details of the selected row. A row is one fact with all its places in
/// the text, and commands act on all selected rows. Keys: arrows, Enter and Shift+Enter walk the mentions, "/" goes to the filter, Esc
/// clears it; those of the FactCommands can be changed.
class FactsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FactsPanel(QWidget *parent = nullptr);
    ~FactsPanel() override;

    /// Takes the facts away: those of another text mean nothing here.
    void setArticle(const Article &article);
    /// As the engine found them, rejected ones too: the panel applies the corrections itself. Before this is called the panel says that the facts are still being looked for.
    void setFacts(const Facts &facts);
    /// Rows change in place: selection, open groups and scroll position stay.
    void setCorrections(const Corrections &corrections);
    void setDecisions(const QList<Decision> &decisions);
    void setKeys(const FactKeys &keys);
    /// Does what the key does, to the selected rows; false when it means nothing for them.
    bool run(FactCommand command);
    /// `span` becomes the extent of the selected fact; false when none is selected.
    bool setExtent(TextSpan span);
    void setTheme(const Theme &theme);
    /// Selects the row that holds the fact, so that Enter goes on from there; clears the selection when there is none. `reference` is
    /// where the entity is meant without being named, to go on from that place.
    void select(FactRef ref, qsizetype reference = -1);
    void focusFilter();

    /// Groups and rows as shown, filtered; see FactsModel for the roles.
    [[nodiscard]] const QAbstractItemModel *model() const;

Q_SIGNALS:
    /// Walk to a mention; `litGroup` is the entity whose mentions light up, or -1.
    void showSpanAsked(nutgraf::TextSpan span, int litGroup);
    /// Another row was selected: its entity, or -1.
    void entityLit(int entity);
    /// All facts of the selected rows, never empty. A FactRef counts in the facts of the engine and, behind these, the facts by hand.
    void acceptAsked(const QList<nutgraf::FactRef> &refs);
    void rejectAsked(const QList<nutgraf::FactRef> &refs);
    /// All facts of one row, and what was put right in them; see Decision::correction.
    void correctAsked(const QList<nutgraf::FactRef> &refs, const QString &correction);
    /// The words selected in the text are to become the extent; the owner of the text calls setExtent().
    void extentOfSelectionAsked();
    /// Decision::id of every decision to take back.
    void restoreAsked(const QStringList &decisionIds);
    /// Corrections for all articles, to be made (without ids) and taken back (NameRule::id).
    void rulesAsked(const QList<nutgraf::NameRule> &rules);
    void removeRulesAsked(const QStringList &ruleIds);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf
