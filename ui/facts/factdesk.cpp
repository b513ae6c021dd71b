// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factdesk.h"

#include "core/facts/factfields.h"
#include "core/facts/pipeline.h"
#include "ui/facts/extentstep.h"
#include "ui/facts/facteditor.h"
#include "ui/facts/factrowsupply.h"
#include "ui/facts/mergedialog.h"
#include "ui/facts/namesofrules.h"
#include "ui/facts/splitdialog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool isName(const FactRow &row)
{
    return !row.refs.isEmpty() && row.refs.first().kind == FactKind::Mention;
}

QList<FactRef> refsOf(const QList<FactRow> &rows)
{
    QList<FactRef> refs;
    for (const FactRow &row : rows)
        refs.append(row.refs);
    return refs;
}

/// How well a span fits a place: what they share, else how far apart they are, below zero.
qsizetype fit(TextSpan place, TextSpan span)
{
    return std::min(place.end, span.end) - std::max(place.start, span.start);
}

} // namespace

FactDesk::FactDesk(QWidget *panel, const FactRowSupply *supply)
    : QObject(panel)
    , m_panel(panel)
    , m_supply(supply)
{
}

const CorrectedFacts &FactDesk::shown() const
{
    return m_supply->corrected();
}

bool FactDesk::can(FactCommand command, const QList<FactRow> &rows) const
{
    if (rows.isEmpty())
        return false;
    const FactRow &first = rows.first();
    const auto any = [&rows](auto is) { return std::ranges::any_of(rows, is); };
    const auto all = [&rows](auto is) { return std::ranges::all_of(rows, is); };
    const auto stands = [](const FactRow &row) { return !row.refs.isEmpty() && row.verdict != RowVerdict::Rejected; };
    switch (command) {
    case FactCommand::Accept:
        return any([](const FactRow &row) { return !row.refs.isEmpty() && row.verdict != RowVerdict::Accepted && row.verdict != RowVerdict::Corrected; });
    case FactCommand::Reject: return any(stands);
    case FactCommand::RejectEverywhere: return all(isName) && any(stands);
    case FactCommand::Correct: return rows.size() == 1 && stands(first);
    case FactCommand::Merge: return all(isName) && all(stands) && all([](const FactRow &row) { return row.entity >= 0; });
    case FactCommand::Split: return rows.size() == 1 && stands(first) && isName(first) && first.refs.size() > 1;
    case FactCommand::Unimportant: return any(stands);
    case FactCommand::UnimportantEverywhere: return all(isName) && any(stands);
    case FactCommand::Restore: return any([](const FactRow &row) { return !row.decisions.isEmpty() || !row.rules.isEmpty(); });
    case FactCommand::WidenStart:
    case FactCommand::NarrowStart:
    case FactCommand::WidenEnd:
    case FactCommand::NarrowEnd: return rows.size() == 1 && stands(first) && first.refs.first().kind != FactKind::Claim;
    }
    return false;
}

void FactDesk::run(FactCommand command, const QList<FactRow> &rows, qsizetype mention)
{
    if (!can(command, rows))
        return;
    switch (command) {
    case FactCommand::Accept: Q_EMIT acceptAsked(refsOf(rows)); break;
    case FactCommand::Reject: Q_EMIT rejectAsked(refsOf(rows)); break;
    case FactCommand::RejectEverywhere: Q_EMIT rulesAsked(rulesFor(refsOf(rows), RuleEffect::NoName)); break;
    case FactCommand::Correct: correct(rows.first(), mention); break;
    case FactCommand::Merge: merge(rows); break;
    case FactCommand::Split: split(rows.first()); break;
    case FactCommand::Unimportant: weigh(rows); break;
    case FactCommand::UnimportantEverywhere: Q_EMIT rulesAsked(rulesFor(refsOf(rows), RuleEffect::Unimportant)); break;
    case FactCommand::Restore: restore(rows); break;
    case FactCommand::WidenStart:
    case FactCommand::NarrowStart:
    case FactCommand::WidenEnd:
    case FactCommand::NarrowEnd: moveEdge(command, rows.first(), mention); break;
    }
}

QList<NameRule> FactDesk::rulesFor(const QList<FactRef> &refs, RuleEffect effect, const QString &value) const
{
    QList<NameRule> rules;
    for (const RuleName &name : ruleNames(shown(), m_article.text, m_rules, refs)) {
        const NameRule rule{{}, name.name, name.type, effect, value, {}, factEngineVersion};
        if (problemOf(rule).isEmpty())
            rules.append(rule);
    }
    return rules;
}

void FactDesk::correct(const FactRow &row, qsizetype mention)
{
    const FactRef ref = row.refs[qBound<qsizetype>(0, mention, row.refs.size() - 1)];
    auto *const editor = new FactEditor(shown().facts, ref, row.title, m_panel);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this, [this, editor, refs = row.refs] {
        const QString correction = editor->correction();
        if (correction.isEmpty())
            return;
        if (!editor->isEverywhere()) {
            Q_EMIT correctAsked(refs, correction);
            return;
        }
        const QJsonObject fields = QJsonDocument::fromJson(correction.toUtf8()).object();
        QList<NameRule> rules;
        if (fields.contains(u"name"))
            rules += rulesFor(refs, RuleEffect::IsCalled, fields[u"name"].toString());
        if (fields.contains(u"type")) // made first, while the name is still the one that it had
            rules = rulesFor(refs, RuleEffect::IsOfType, fields[u"type"].toString()) + rules;
        Q_EMIT rulesAsked(rules);
    });
    editor->open();
}

void FactDesk::merge(const QList<FactRow> &rows)
{
    auto *const dialog = new MergeDialog(shown().facts, rows, m_panel);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, rows] { mergeInto(rows, dialog->chosen(), dialog->isEverywhere()); });
    dialog->open();
}

void FactDesk::mergeInto(const QList<FactRow> &rows, int entity, bool everywhere)
{
    if (entity < 0 || entity >= shown().facts.entities.size() || shown().facts.entities[entity].mentions.isEmpty())
        return;
    QList<FactRef> joining;
    for (const FactRow &row : rows) {
        if (row.entity != entity)
            joining.append(row.refs);
    }
    const Entity &into = shown().facts.entities[entity];
    const FactRef anchor{FactKind::Mention, into.mentions.first()};
    if (everywhere) {
        const auto known = ruleNames(shown(), m_article.text, m_rules, {anchor});
        Q_EMIT rulesAsked(rulesFor(joining, RuleEffect::SameAs, known.isEmpty() ? into.name : known.first().name));
        return;
    }
    QJsonObject same = placeToJson(m_article.text, spanOf(shown().facts, anchor));
    same.insert(u"name"_s, into.name);
    // It is called as the other is from now on, whatever it was called before.
    Q_EMIT correctAsked(joining, json({{u"same"_s, same}, {u"name"_s, QJsonValue::Null}, {u"type"_s, QJsonValue::Null}}));
}

void FactDesk::split(const FactRow &row)
{
    auto *const dialog = new SplitDialog(m_article, shown().facts, row, m_panel);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] {
        const QList<FactRef> chosen = dialog->chosen();
        if (!dialog->isEverywhere()) {
            const QString name = dialog->name();
            Q_EMIT correctAsked(chosen, json({{u"apart"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                              {u"same"_s, QJsonValue::Null},
                                              {u"name"_s, name.isEmpty() ? QJsonValue() : QJsonValue(name)}}));
            return;
        }
        QList<NameRule> rules;
        for (const QString &form : dialog->forms()) {
            for (NameRule rule : rulesFor(row.refs, RuleEffect::NotSameAs, form)) {
                std::swap(rule.name, rule.value); // the words that leave are what it is about
                rules.append(rule);
            }
        }
        Q_EMIT rulesAsked(rules);
    });
    dialog->open();
}

/// All are unimportant, unless all are so already.
void FactDesk::weigh(const QList<FactRow> &rows)
{
    const bool all = std::ranges::all_of(rows, &FactRow::unimportant);
    Q_EMIT correctAsked(refsOf(rows), json({{u"unimportant"_s, !all}}));
}

/// First what was decided for this article; when nothing is, what holds for all.
void FactDesk::restore(const QList<FactRow> &rows)
{
    QStringList decisions;
    QStringList rules;
    for (const FactRow &row : rows) {
        decisions.append(row.decisions);
        rules.append(row.rules);
    }
    if (!decisions.isEmpty())
        Q_EMIT restoreAsked(decisions);
    else
        Q_EMIT removeRulesAsked(rules);
}

void FactDesk::setExtent(const FactRow &row, qsizetype mention, TextSpan span)
{
    if (row.refs.isEmpty() || span.isEmpty() || span.start < 0 || span.end > m_article.text.size())
        return;
    const auto fits = [span](TextSpan place) { return fit(place, span); };
    const qsizetype best = std::ranges::max_element(row.spans, {}, fits) - row.spans.cbegin();
    const qsizetype at = fits(row.spans[best]) > 0 ? best : qBound<qsizetype>(0, mention, row.refs.size() - 1);
    const FactRef ref = row.refs[at];
    if (ref.kind == FactKind::Claim)
        return;
    const QJsonObject place = placeToJson(m_article.text, span);
    if (ref.kind != FactKind::Quote) {
        if (spanOf(shown().facts, ref) != span)
            Q_EMIT correctAsked({ref}, json({{u"extent"_s, place}}));
        return;
    }
    QList<TextSpan> pieces = shown().facts.quotes[ref.index].spans;
    if (pieces.isEmpty())
        return;
    *std::ranges::max_element(pieces, {}, fits) = span;
    QJsonArray array;
    for (const TextSpan piece : std::as_const(pieces))
        array.append(placeToJson(m_article.text, piece));
    Q_EMIT correctAsked({ref}, json({{u"pieces"_s, array}}));
}

void FactDesk::moveEdge(FactCommand command, const FactRow &row, qsizetype mention)
{
    const FactRef ref = row.refs[qBound<qsizetype>(0, mention, row.refs.size() - 1)];
    const bool quote = ref.kind == FactKind::Quote;
    if (quote && shown().facts.quotes[ref.index].spans.isEmpty())
        return;
    TextSpan span = quote ? shown().facts.quotes[ref.index].spans.last() : spanOf(shown().facts, ref);
    if (quote && (command == FactCommand::WidenStart || command == FactCommand::NarrowStart))
        span = shown().facts.quotes[ref.index].spans.first();
    FactRow one = row;
    one.refs = {ref};
    one.spans = {spanOf(shown().facts, ref)};
    setExtent(one, 0, steppedExtent(m_article.text, span, command));
}

} // namespace nutgraf
