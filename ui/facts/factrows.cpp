// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factrows.h"

#include "core/facts/claimwords.h"
#include "ui/facts/facttext.h"
#include "ui/facts/shownfacts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *message)
{
    return QCoreApplication::translate("nutgraf", message);
}

FactGroup groupOf(EntityType type)
{
    switch (type) {
    case EntityType::Person: return FactGroup::People;
    case EntityType::Organisation: return FactGroup::Organisations;
    case EntityType::Place: return FactGroup::Places;
    case EntityType::Other: break;
    }
    return FactGroup::Other;
}

RowVerdict verdictOf(const FactState &state)
{
    if (state.rejected)
        return RowVerdict::Rejected;
    if (state.corrected)
        return RowVerdict::Corrected;
    return state.accepted ? RowVerdict::Accepted : RowVerdict::None;
}

/// Gathers rows: facts of one key become one row, rejected ones another.
class RowBuilder {
public:
    RowBuilder(QStringView text, const CorrectedFacts &facts);

    void addQuantities();
    void addDates();
    void addEntities();
    void addQuotes();
    void addClaims();
    void addLostRejections();
    QList<FactRow> take();

private:
    QStringView at(TextSpan span) const;
    static void addWording(FactRow &row, const QString &title);
    void add(FactRow row, FactRef ref);
    QString speakerOf(const Quote &quote) const;

    QStringView m_text;
    const CorrectedFacts &m_corrected;
    const Facts &m_facts;
    QHash<QString, qsizetype> m_rowOfKey;
    QList<FactRow> m_rows;
};

RowBuilder::RowBuilder(QStringView text, const CorrectedFacts &facts)
    : m_text(text)
    , m_corrected(facts)
    , m_facts(facts.facts)
{
}

/// Safe for spans of another text: a panel must not fall over them.
QStringView RowBuilder::at(TextSpan span) const
{
    const qsizetype start = std::clamp<qsizetype>(span.start, 0, m_text.size());
    return m_text.sliced(start, std::clamp<qsizetype>(span.end, start, m_text.size()) - start);
}

/// The same day in other words is worth a line.
void RowBuilder::addWording(FactRow &row, const QString &title)
{
    if (title.compare(row.title, Qt::CaseInsensitive) == 0 || row.second.size() > 80 || row.second.contains(title, Qt::CaseInsensitive))
        return;
    row.second = row.second.isEmpty() ? tr("also %1").arg(title) : tr("%1, %2").arg(row.second, title);
}

void RowBuilder::add(FactRow row, FactRef ref)
{
    const FactState &state = m_corrected.state(ref);
    if (state.covered)
        return;
    const RowVerdict verdict = verdictOf(state);
    row.nature = row.group;
    row.unimportant = state.unimportant;
    if (state.rejected) {
        row.group = FactGroup::Rejected;
        row.key.prepend(u'-');
    }
    auto found = m_rowOfKey.constFind(row.key);
    if (found == m_rowOfKey.cend()) {
        found = m_rowOfKey.insert(row.key, m_rows.size());
        m_rows.append(std::move(row));
        m_rows.last().verdict = verdict;
    } else {
        FactRow &present = m_rows[*found];
        if (present.second.isEmpty())
            present.second = row.second;
        if (row.nature == FactGroup::Dates)
            addWording(present, row.title);
        present.unimportant = present.unimportant && state.unimportant;
        // One correction of a name holds for the whole entity.
        if (verdict == RowVerdict::Corrected)
            present.verdict = RowVerdict::Corrected;
        else if (verdict != present.verdict && present.verdict < RowVerdict::Rejected)
            present.verdict = RowVerdict::Partly;
    }
    FactRow &target = m_rows[*found];
    target.refs.append(ref);
    target.spans.append(spanOf(m_facts, ref));
    target.byHand = target.byHand || state.byHand;
    if (!state.decision.isEmpty())
        target.decisions.append(state.decision);
    for (const QString &rule : state.rules) {
        if (!target.rules.contains(rule))
            target.rules.append(rule);
    }
}

void RowBuilder::addQuantities()
{
    for (int i = 0; i < m_facts.quantities.size(); ++i) {
        const Quantity &quantity = m_facts.quantities[i];
        FactRow row;
        row.group = FactGroup::Figures;
        row.title = oneLine(at(quantity.span));
        row.value = valueText(quantity);
        const QString of = oneLine(at(quantity.of));
        if (!of.isEmpty() && !quantity.span.contains(quantity.of)) // "two new planes" names what it counts
            row.second = tr("of %1").arg(of);
        const QString same = row.value.isEmpty() ? row.title : row.value + u'|' + QString::number(int(quantity.modifier));
        row.key = u"figure|"_s + same.toCaseFolded() + u'|' + of.toCaseFolded();
        add(std::move(row), {FactKind::Quantity, i});
    }
}

void RowBuilder::addDates()
{
    const std::vector<bool> shown = shownDates(m_facts);
    for (int i = 0; i < m_facts.dates.size(); ++i) {
        if (!shown[size_t(i)])
            continue;
        const DateFact &date = m_facts.dates[i];
        FactRow row;
        row.group = FactGroup::Dates;
        row.title = oneLine(at(date.span));
        row.value = valueText(date);
        row.key = u"date|"_s + (date.value.isEmpty() ? row.title : date.value + u'|' + date.modifier).toCaseFolded();
        add(std::move(row), {FactKind::Date, i});
    }
}

void RowBuilder::addEntities()
{
    for (int i = 0; i < m_facts.mentions.size(); ++i) {
        const Mention &mention = m_facts.mentions[i];
        FactRow row;
        if (mention.entity >= 0 && mention.entity < m_facts.entities.size()) {
            const Entity &entity = m_facts.entities[mention.entity];
            row.entity = mention.entity;
            row.group = groupOf(entity.type);
            row.title = oneLine(entity.name);
            row.value = entity.role.isEmpty() ? entity.kind : entity.role;
            row.key = u"entity|"_s + QString::number(mention.entity);
        } else {
            row.group = groupOf(mention.type);
            row.title = oneLine(at(mention.span));
            row.key = u"mention|"_s + QString::number(int(mention.type)) + u'|' + row.title;
        }
        add(std::move(row), {FactKind::Mention, i});
    }
    for (const EntityReference &reference : m_facts.references) {
        if (const auto row = m_rowOfKey.constFind(u"entity|"_s + QString::number(reference.entity)); row != m_rowOfKey.cend())
            m_rows[*row].references.append(reference.span);
    }
}

QString RowBuilder::speakerOf(const Quote &quote) const
{
    if (quote.entity >= 0 && quote.entity < m_facts.entities.size())
        return oneLine(m_facts.entities[quote.entity].name);
    QStringList words;
    for (TextSpan span : quote.speaker)
        words.append(oneLine(at(span)));
    return words.isEmpty() ? tr("Nobody named") : words.join(u' ');
}

void RowBuilder::addQuotes()
{
    for (int i = 0; i < m_facts.quotes.size(); ++i) {
        const Quote &quote = m_facts.quotes[i];
        FactRow row;
        row.group = FactGroup::Quotes;
        row.title = speakerOf(quote);
        row.value = nameOf(quote.kind);
        row.entity = quote.entity;
        QStringList pieces;
        for (TextSpan span : quote.spans)
            pieces.append(oneLine(at(span)));
        const QString words = pieces.join(u" … ");
        row.second = quote.kind == QuoteKind::Indirect ? words : tr("“%1”").arg(words);
        row.key = u"quote|"_s + QString::number(i);
        add(std::move(row), {FactKind::Quote, i});
    }
}

void RowBuilder::addClaims()
{
    for (int i = 0; i < m_facts.claims.size(); ++i) {
        const Claim &claim = m_facts.claims[i];
        FactRow row;
        row.group = FactGroup::Claims;
        const ClaimWords words = wordsOf(claim, m_facts, m_text);
        row.title = words.subject;
        row.value = nameOf(claim.modality);
        if (claim.negated)
            row.value = row.value.isEmpty() ? tr("negated") : tr("%1, negated").arg(row.value);
        row.second = u"▸ "_s + words.predicate;
        if (!words.object.isEmpty())
            row.second += u" ▸ "_s + words.object;
        row.key = u"claim|"_s + QString::number(i);
        add(std::move(row), {FactKind::Claim, i});
    }
}

/// A newer engine may not find any more what was rejected; the decision stays visible and can still be taken back.
void RowBuilder::addLostRejections()
{
    constexpr FactGroup natures[] = {FactGroup::Other, FactGroup::Figures, FactGroup::Dates, FactGroup::Quotes, FactGroup::Claims};
    for (const Decision &decision : m_corrected.waiting) {
        if (decision.verdict != Verdict::Rejected)
            continue;
        FactRow row;
        row.group = FactGroup::Rejected;
        row.nature = natures[size_t(decision.kind)];
        row.key = u"-decision|"_s + decision.id;
        row.title = oneLine(decision.exact);
        row.spans = {decision.span};
        row.verdict = RowVerdict::Rejected;
        row.decisions = {decision.id};
        m_rows.append(std::move(row));
    }
}

QList<FactRow> RowBuilder::take()
{
    std::ranges::stable_sort(m_rows, [](const FactRow &a, const FactRow &b) {
        if (a.group != b.group)
            return a.group < b.group;
        if (a.unimportant != b.unimportant)
            return b.unimportant;
        if (a.group >= FactGroup::People && a.group <= FactGroup::Other)
            return a.spans.size() > b.spans.size();
        // Only facts by hand are out of order.
        return a.group < FactGroup::Rejected && !a.spans.isEmpty() && !b.spans.isEmpty() && a.spans.first().start < b.spans.first().start;
    });
    return std::move(m_rows);
}

} // namespace

QString nameOf(FactGroup group)
{
    switch (group) {
    case FactGroup::Figures: return tr("Figures");
    case FactGroup::Quotes: return tr("Quotes");
    case FactGroup::Dates: return tr("Dates");
    case FactGroup::People: return tr("People");
    case FactGroup::Organisations: return tr("Organisations");
    case FactGroup::Places: return tr("Places");
    case FactGroup::Other: return tr("Other");
    case FactGroup::Claims: return tr("Claims");
    case FactGroup::Rejected: return tr("Rejected");
    }
    return {};
}

QString filterText(const FactRow &row)
{
    return row.title + u'\n' + row.value + u'\n' + row.second;
}

QList<FactRow> factRows(QStringView text, const Facts &facts, const QList<Decision> &decisions)
{
    return factRows(text, correctFacts(facts, text, {{}, decisions}));
}

QList<FactRow> factRows(QStringView text, const CorrectedFacts &facts)
{
    RowBuilder builder(text, facts);
    builder.addQuantities();
    builder.addQuotes();
    builder.addDates();
    builder.addEntities();
    builder.addClaims();
    builder.addLostRejections();
    return builder.take();
}

} // namespace nutgraf
