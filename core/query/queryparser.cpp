// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/query.h"

#include "core/query/querycomparison.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

using Read = std::expected<Query, QueryError>;

bool holdsWord(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

QueryKind kindOfField(QStringView field)
{
    struct Row {
        QLatin1StringView field;
        QueryKind kind;
    };
    static constexpr std::array rows{
        Row{"label"_L1, QueryKind::Label}, Row{"attribute"_L1, QueryKind::Attribute}, Row{"author"_L1, QueryKind::Author}, Row{"state"_L1, QueryKind::State},
        Row{"layer"_L1, QueryKind::Layer}, Row{"note"_L1, QueryKind::Note},           Row{"entity"_L1, QueryKind::Entity}, Row{"topic"_L1, QueryKind::DocumentLabel},
        Row{"source"_L1, QueryKind::Source}, Row{"is"_L1, QueryKind::Is}};
    return std::ranges::find_if(rows, [field](const Row &row) { return row.field == field; })->kind;
}

QStringList wordsOf(QueryKind kind)
{
    if (kind == QueryKind::State)
        return {u"accepted"_s, u"suggested"_s, u"rejected"_s, u"confirmed"_s, u"disputed"_s, u"false"_s};
    return {u"starred"_s, u"read"_s, u"unread"_s, u"annotated"_s};
}

/// Recursive descent; a query is short and its depth is limited.
class Parser {
public:
    explicit Parser(QList<QueryPiece> pieces)
        : m_pieces(std::move(pieces))
    {
    }

    Read parse()
    {
        auto query = any();
        if (query && now().token == QueryToken::Close)
            return fail(QCoreApplication::translate("nutgraf", "This parenthesis was never opened; take it away or put one in front."));
        return query;
    }

private:
    const QueryPiece &now() const { return m_pieces[m_at]; }
    bool isJoin(QStringView word) const { return now().token == QueryToken::Word && now().text == word && !now().beginning; }

    std::unexpected<QueryError> fail(const QString &message, TextSpan place) { return std::unexpected(QueryError{message, place}); }
    std::unexpected<QueryError> fail(const QString &message) { return fail(message, now().place); }

    static Query joined(QueryKind kind, QList<Query> children)
    {
        if (children.size() == 1)
            return children.takeFirst();
        QList<Query> flat;
        for (Query &child : children)
            child.kind == kind ? flat.append(std::move(child.children)) : flat.append(std::move(child));
        return Query{kind, std::move(flat)};
    }

    Read any()
    {
        QList<Query> children;
        do {
            if (!children.isEmpty())
                ++m_at;
            auto child = all();
            if (!child)
                return child;
            children.append(std::move(*child));
        } while (isJoin(u"OR"));
        return joined(QueryKind::Or, std::move(children));
    }

    Read all()
    {
        QList<Query> children;
        const auto ends = [this] { return now().token == QueryToken::End || now().token == QueryToken::Close || isJoin(u"OR"); };
        bool wanted = true; // something must come: at the beginning and behind AND
        while (wanted || !ends()) {
            if (!wanted && isJoin(u"AND")) {
                ++m_at;
                wanted = true;
                continue;
            }
            if (skipSign()) // what stands between words is no condition
                continue;
            if (wanted && (ends() || isJoin(u"AND")))
                return fail(children.isEmpty() && m_pieces.size() == 1 ? QCoreApplication::translate("nutgraf", "The query is empty; type a word to look for.")
                                                                       : QCoreApplication::translate("nutgraf", "Something to look for is missing here, as in: harbour OR \"salt tax\"."));
            auto child = one();
            if (!child)
                return child;
            children.append(std::move(*child));
            wanted = false;
        }
        return joined(QueryKind::And, std::move(children));
    }

    bool skipSign()
    {
        const bool sign = now().token == QueryToken::Word && !holdsWord(now().text);
        m_at += sign;
        return sign;
    }

    Read one()
    {
        if (m_depth >= deepestQuery)
            return fail(QCoreApplication::translate("nutgraf", "Parentheses and NOTs stand more than %1 deep in each other; make the query simpler.").arg(deepestQuery));
        ++m_depth;
        auto query = isJoin(u"NOT") ? negation() : now().token == QueryToken::Open ? group() : condition();
        --m_depth;
        return query;
    }

    Read negation()
    {
        do
            ++m_at;
        while (now().token == QueryToken::Word && !holdsWord(now().text));
        if (now().token == QueryToken::End || now().token == QueryToken::Close || isJoin(u"OR") || isJoin(u"AND"))
            return fail(QCoreApplication::translate("nutgraf", "After NOT comes what is not to be found, as in NOT salt."));
        auto child = one();
        if (!child)
            return child;
        if (child->kind == QueryKind::Not)
            return child->children.takeFirst();
        return Query{QueryKind::Not, {std::move(*child)}};
    }

    Read group()
    {
        const TextSpan open = now().place;
        ++m_at;
        auto query = any();
        if (!query)
            return query;
        if (now().token != QueryToken::Close)
            return fail(QCoreApplication::translate("nutgraf", "This parenthesis is never closed; put one behind."), open);
        ++m_at;
        return query;
    }

    Read condition()
    {
        if (++m_conditions > mostConditions)
            return fail(QCoreApplication::translate("nutgraf", "A query can hold %1 conditions; leave some out.").arg(mostConditions));
        const QueryPiece piece = now();
        switch (piece.token) {
        case QueryToken::Compare:
            return fail(QCoreApplication::translate("nutgraf", "“%1” stands behind quantity, date or published, as in quantity > 1e9 dollar.").arg(piece.text));
        case QueryToken::Field:
            ++m_at;
            return field(piece);
        case QueryToken::Phrase:
            if (!holdsWord(piece.text))
                return fail(QCoreApplication::translate("nutgraf", "There is no word between these quotation marks; type one, or take them away."));
            break;
        default:
            if (beginsComparison(piece.text)) {
                const QueryKind kind = piece.text == u"quantity" ? QueryKind::Quantity : piece.text == u"date" ? QueryKind::Date : QueryKind::Published;
                if (ComparisonReader reader(m_pieces, m_at + 1); reader.isThere(kind)) {
                    auto read = reader.read(kind);
                    m_at = reader.next();
                    return read;
                }
            }
        }
        ++m_at;
        Query query{QueryKind::Text};
        query.text = piece.text;
        query.beginning = piece.beginning;
        return query;
    }

    Read field(const QueryPiece &name)
    {
        const QueryPiece value = now();
        const bool there = (value.token == QueryToken::Word || value.token == QueryToken::Phrase) && value.glued && !value.text.isEmpty();
        if (!there)
            return fail(QCoreApplication::translate("nutgraf", "Behind “%1:” a name is missing, as in label:person or entity:\"Ada Quill\".").arg(name.text), name.place);
        ++m_at;
        Query query{kindOfField(name.text)};
        query.text = value.text;
        if (query.kind == QueryKind::Note) {
            query.beginning = value.beginning;
            if (!holdsWord(value.text))
                return fail(QCoreApplication::translate("nutgraf", "There is no word in “%1”; type one.").arg(value.text), value.place);
        } else if (value.beginning) {
            query.text += u'*';
        }
        if (query.kind == QueryKind::State || query.kind == QueryKind::Is) {
            query.text = query.text.toLower();
            if (const QStringList words = wordsOf(query.kind); !words.contains(query.text))
                return fail(QCoreApplication::translate("nutgraf", "“%1:%2” is nothing; it can be: %3.").arg(name.text, value.text, words.join(u", ")), value.place);
        }
        if (query.kind == QueryKind::Attribute && now().token == QueryToken::Compare && now().text == u"=" && now().glued) {
            ++m_at;
            if ((now().token != QueryToken::Word && now().token != QueryToken::Phrase) || !now().glued)
                return fail(QCoreApplication::translate("nutgraf", "Behind “=” the value of the attribute is missing, as in attribute:tone=loud."));
            query.value = now().text + (now().beginning ? u"*"_s : QString());
            if (query.value.isNull())
                query.value = u""_s;
            ++m_at;
        }
        return query;
    }

    QList<QueryPiece> m_pieces;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_conditions = 0;
};

} // namespace

Read parseQuery(QStringView text)
{
    if (text.size() > longestQuery) {
        return std::unexpected(QueryError{QCoreApplication::translate("nutgraf", "The query is longer than %1 characters; make it shorter.").arg(longestQuery),
                                          {longestQuery, text.size()}});
    }
    auto pieces = queryPieces(text);
    if (!pieces)
        return std::unexpected(pieces.error());
    return Parser(std::move(*pieces)).parse();
}

bool isPlainText(const Query &query)
{
    return query.kind == QueryKind::Text || (query.kind == QueryKind::And && std::ranges::all_of(query.children, [](const Query &child) { return child.kind == QueryKind::Text; }));
}

} // namespace nutgraf
