// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "ui/facts/factcommands.h"
#include "ui/facts/factrows.h"

#include <QObject>

class QWidget;

namespace nutgraf {

class FactRowSupply;

/// Carries out what is asked for on rows of the facts panel: asks with a dialog where there is something to choose, then says what is
/// to be changed. Changes nothing itself.
class FactDesk : public QObject {
    Q_OBJECT
public:
    /// `supply` has the facts that the rows count in.
    FactDesk(QWidget *panel, const FactRowSupply *supply);

    void setArticle(const Article &article) { m_article = article; }
    void setRules(const QList<NameRule> &rules) { m_rules = rules; }

    /// Whether the command means something for the rows.
    [[nodiscard]] bool can(FactCommand command, const QList<FactRow> &rows) const;
    /// `mention` is the place in question among those of the first row; -1 for none.
    void run(FactCommand command, const QList<FactRow> &rows, qsizetype mention);
    /// Makes `span` the extent of the place of `row` that it touches, else of `mention`; of a quote, of the piece that it touches.
    void setExtent(const FactRow &row, qsizetype mention, TextSpan span);

Q_SIGNALS:
    void acceptAsked(const QList<nutgraf::FactRef> &refs);
    void rejectAsked(const QList<nutgraf::FactRef> &refs);
    void correctAsked(const QList<nutgraf::FactRef> &refs, const QString &correction);
    void restoreAsked(const QStringList &decisionIds);
    void rulesAsked(const QList<nutgraf::NameRule> &rules);
    void removeRulesAsked(const QStringList &ruleIds);

private:
    void correct(const FactRow &row, qsizetype mention);
    void merge(const QList<FactRow> &rows);
    void mergeInto(const QList<FactRow> &rows, int entity, bool everywhere);
    void split(const FactRow &row);
    void weigh(const QList<FactRow> &rows);
    void restore(const QList<FactRow> &rows);
    void moveEdge(FactCommand command, const FactRow &row, qsizetype mention);
    [[nodiscard]] QList<NameRule> rulesFor(const QList<FactRef> &refs, RuleEffect effect, const QString &value = {}) const;

    [[nodiscard]] const CorrectedFacts &shown() const;

    QWidget *m_panel;
    const FactRowSupply *m_supply;
    Article m_article;
    QList<NameRule> m_rules;
};

} // namespace nutgraf
