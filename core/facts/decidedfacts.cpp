// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/corrections.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace nutgraf {

namespace {

constexpr qsizetype reach = 500; // UTF-16 units a fact may have moved and still be taken for the same

qsizetype countOf(const Facts &facts, FactKind kind)
{
    switch (kind) {
    case FactKind::Mention:
        return facts.mentions.size();
    case FactKind::Quantity:
        return facts.quantities.size();
    case FactKind::Date:
        return facts.dates.size();
    case FactKind::Quote:
        return facts.quotes.size();
    case FactKind::Claim:
        return facts.claims.size();
    }
    return 0;
}

QStringView wordsAt(QStringView text, TextSpan span)
{
    return span.start >= 0 && span.end <= text.size() && !span.isEmpty() ? span.of(text) : QStringView();
}

/// Facts by the words they stand for.
class FactsByWords {
public:
    FactsByWords(const Facts &facts, QStringView text)
        : m_facts(facts)
        , m_text(text)
    {
    }

    FactRef find(const Decision &decision)
    {
        const bool stays = decision.verdict == Verdict::Corrected && wordsAt(m_text, decision.span) == decision.exact;
        FactRef nearest{decision.kind, -1};
        qsizetype distance = stays ? 1 : reach + 1;
        const QList<int> places = tableOf(decision.kind).value(decision.exact); // in order of the text
        const auto startOf = [&](int index) { return spanOf(m_facts, {decision.kind, index}).start; };
        const auto behind = std::ranges::lower_bound(places, decision.span.start, {}, startOf);
        const qsizetype at = behind - places.cbegin();
        for (qsizetype i = std::max<qsizetype>(0, at - 1); i < std::min(at + 1, places.size()); ++i) {
            const qsizetype far = std::abs(startOf(places[i]) - decision.span.start);
            if (far < distance) {
                nearest.index = places[i];
                distance = far;
            }
        }
        return nearest;
    }

private:
    using Table = QHash<QStringView, QList<int>>;

    const Table &tableOf(FactKind kind)
    {
        Table &table = m_tables[size_t(kind)];
        if (m_made[size_t(kind)])
            return table;
        m_made[size_t(kind)] = true;
        for (int i = 0; i < countOf(m_facts, kind); ++i) {
            if (const QStringView words = wordsAt(m_text, spanOf(m_facts, {kind, i})); !words.isEmpty())
                table[words].append(i);
        }
        return table;
    }

    const Facts &m_facts;
    QStringView m_text;
    std::array<Table, 5> m_tables;
    std::array<bool, 5> m_made{};
};

} // namespace

QList<FactRef> decidedFacts(const Facts &facts, QStringView text, const QList<Decision> &decisions)
{
    FactsByWords table(facts, text);
    QList<FactRef> refs;
    refs.reserve(decisions.size());
    for (const Decision &decision : decisions)
        refs.append(table.find(decision));
    return refs;
}

FactRef decidedFact(const Facts &facts, QStringView text, const Decision &decision)
{
    return decidedFacts(facts, text, {decision}).first();
}

} // namespace nutgraf
