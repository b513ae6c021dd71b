// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/querycomparison.h"

#include "core/query/dayrange.h"
#include "core/query/querynumbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

using Read = std::expected<Query, QueryError>;

std::unexpected<QueryError> wrong(TextSpan place, const QString &message)
{
    return std::unexpected(QueryError{message, place});
}

/// "10..20", "10..", "..20": both ends as written; nothing for a word that is no range.
struct Ends {
    QStringView from;
    QStringView to;
};
std::optional<Ends> endsOf(QStringView word)
{
    const qsizetype dots = word.indexOf(u"..");
    if (dots < 0 || word.size() == 2)
        return {};
    return Ends{word.first(dots), word.sliced(dots + 2)};
}

} // namespace

bool ComparisonReader::isThere(QueryKind kind) const
{
    const QueryPiece &piece = m_pieces[m_at];
    if (piece.token == QueryToken::Compare)
        return true;
    if (piece.token != QueryToken::Word)
        return false;
    const auto reads = [kind](QStringView text) { return kind == QueryKind::Quantity ? numberOfQuery(text).has_value() : daysOfWrittenDate(text).has_value(); };
    const auto ends = endsOf(piece.text);
    return ends ? reads(ends->from) || reads(ends->to) : reads(piece.text);
}

Read ComparisonReader::read(QueryKind kind)
{
    QString compare;
    if (m_pieces[m_at].token == QueryToken::Compare)
        compare = m_pieces[m_at++].text;
    if (m_pieces[m_at].token != QueryToken::Word)
        return std::unexpected(missing(compare));
    return kind == QueryKind::Quantity ? quantity(compare) : days(kind, compare);
}

QueryError ComparisonReader::missing(const QString &compare) const
{
    return {QCoreApplication::translate("nutgraf", "After “%1” comes a number or a date, as in quantity > 1e9 dollar or date >= 2017-12.").arg(compare), m_pieces[m_at].place};
}

Read ComparisonReader::quantity(const QString &compare)
{
    const QueryPiece &piece = m_pieces[m_at];
    const auto ends = endsOf(piece.text);
    if (ends && !compare.isEmpty())
        return wrong(piece.place, QCoreApplication::translate("nutgraf", "A range stands by itself; leave out the “%1” in front of it.").arg(compare));
    Query query{QueryKind::Quantity};
    const auto take = [&query](QStringView text, std::optional<double> &into) {
        const auto number = numberOfQuery(text);
        if (number) {
            into = number->value;
            if (!number->unit.isEmpty())
                query.unit = number->unit;
        }
        return number.has_value();
    };
    const bool lower = compare.startsWith(u'>');
    const bool upper = compare.startsWith(u'<');
    bool read = true;
    if (ends)
        read = (ends->from.isEmpty() || take(ends->from, query.from)) && (ends->to.isEmpty() || take(ends->to, query.to));
    else if (lower)
        read = take(piece.text, query.from);
    else if (upper)
        read = take(piece.text, query.to);
    else
        read = take(piece.text, query.from) && take(piece.text, query.to);
    if (!read)
        return wrong(piece.place, QCoreApplication::translate("nutgraf", "“%1” is no number; write it as 1200, 2.5, 1e9, 2bn or 10..20.").arg(piece.text));
    query.fromItself = compare != u">";
    query.toItself = compare != u"<";
    ++m_at;
    readUnit(query);
    if (query.from && query.to && *query.from > *query.to)
        return wrong(piece.place, QCoreApplication::translate("nutgraf", "The range “%1” ends before it begins; write the smaller number first.").arg(piece.text));
    return query;
}

/// A magnitude and the unit, each a word that is no part of the language.
void ComparisonReader::readUnit(Query &query)
{
    const auto isWord = [this] {
        const QueryPiece &piece = m_pieces[m_at];
        const bool joins = piece.text == u"AND" || piece.text == u"OR" || piece.text == u"NOT";
        const bool names = std::ranges::any_of(piece.text, [](QChar c) { return c.isLetter() || QStringView(u"%$€£¥").contains(c); });
        return piece.token == QueryToken::Word && names && !joins && !beginsComparison(piece.text);
    };
    if (isWord()) {
        if (const auto factor = magnitudeOfQuery(m_pieces[m_at].text)) {
            for (std::optional<double> *end : {&query.from, &query.to}) {
                if (*end)
                    *end = **end * *factor;
            }
            ++m_at;
        }
    }
    if (!query.unit.isEmpty())
        return;
    if (isWord() || m_pieces[m_at].token == QueryToken::Phrase)
        query.unit = unitOfQuery(m_pieces[m_at++].text);
}

Read ComparisonReader::days(QueryKind kind, const QString &compare)
{
    const QueryPiece &piece = m_pieces[m_at];
    const auto ends = endsOf(piece.text);
    if (ends && !compare.isEmpty())
        return wrong(piece.place, QCoreApplication::translate("nutgraf", "A range stands by itself; leave out the “%1” in front of it.").arg(compare));
    const auto from = ends ? daysOfWrittenDate(ends->from) : daysOfWrittenDate(piece.text);
    const auto to = ends ? daysOfWrittenDate(ends->to) : from;
    if ((!from && !(ends && ends->from.isEmpty())) || (!to && !(ends && ends->to.isEmpty())))
        return wrong(piece.place, QCoreApplication::translate("nutgraf", "“%1” is no date; write it as 2017, 2017-12, 2017-12-26 or 2017-12..2018-01.").arg(piece.text));
    Query query{kind};
    if (compare == u">")
        query.firstDay = from->last.addDays(1);
    else if (compare == u">=")
        query.firstDay = from->first;
    else if (compare == u"<")
        query.lastDay = to->first.addDays(-1);
    else if (compare == u"<=")
        query.lastDay = to->last;
    else {
        query.firstDay = from ? from->first : QDate();
        query.lastDay = to ? to->last : QDate();
    }
    if (query.firstDay.isValid() && query.lastDay.isValid() && query.firstDay > query.lastDay)
        return wrong(piece.place, QCoreApplication::translate("nutgraf", "The range “%1” ends before it begins; write the earlier date first.").arg(piece.text));
    ++m_at;
    return query;
}

} // namespace nutgraf
