// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/querypieces.h"

#include <QCoreApplication>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

bool isQuoteMark(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || c == u'\u00ab' || c == u'\u00bb';
}

bool isFieldName(QStringView word)
{
    for (const QChar c : word) {
        if (!(c >= u'a' && c <= u'z') && !(c >= u'A' && c <= u'Z'))
            return false;
    }
    return !word.isEmpty();
}

class Cutter {
public:
    explicit Cutter(QStringView text)
        : m_text(text)
    {
    }

    std::expected<QList<QueryPiece>, QueryError> cut()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c.isSpace())
                ++m_at;
            else if (c == u'(' || c == u')')
                add(c == u'(' ? QueryToken::Open : QueryToken::Close, {m_at, m_at + 1}, QString(c));
            else if (c == u'<' || c == u'>')
                add(QueryToken::Compare, {m_at, m_at + (follows(u'=') ? 2 : 1)});
            else if (c == u'=')
                add(QueryToken::Compare, {m_at, m_at + 1});
            else if (isQuoteMark(c) ? !phrase() : !word())
                return std::unexpected(m_error);
        }
        m_out.append({QueryToken::End, {}, false, false, {m_text.size(), m_text.size()}});
        return m_out;
    }

private:
    bool follows(QChar c) const { return m_at + 1 < m_text.size() && m_text[m_at + 1] == c; }

    void add(QueryToken token, TextSpan place) { add(token, place, place.of(m_text).toString()); }

    void add(QueryToken token, TextSpan place, const QString &text, bool beginning = false)
    {
        const bool glued = !m_out.isEmpty() && m_out.last().place.end == place.start;
        m_out.append({token, text, beginning, glued, place});
        m_at = place.end;
    }

    bool fail(TextSpan place, const QString &message)
    {
        m_error = {message, place};
        return false;
    }

    bool phrase()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && !isQuoteMark(m_text[end]))
            ++end;
        if (end == m_text.size())
            return fail({m_at, m_text.size()}, QCoreApplication::translate("nutgraf", "This quotation mark is never closed; put one after the last word of the phrase."));
        const bool beginning = end + 1 < m_text.size() && m_text[end + 1] == u'*';
        add(QueryToken::Phrase, {m_at, end + 1 + beginning}, m_text.sliced(m_at + 1, end - m_at - 1).toString().simplified(), beginning);
        return true;
    }

    /// An '=' belongs to a word but after an attribute and after what begins a comparison.
    qsizetype wordEnd() const
    {
        const bool ofAttribute = !m_out.isEmpty() && m_out.last().token == QueryToken::Field && m_out.last().text == u"attribute";
        qsizetype end = m_at;
        for (; end < m_text.size(); ++end) {
            const QChar c = m_text[end];
            if (c.isSpace() || c == u'(' || c == u')' || c == u'<' || c == u'>' || isQuoteMark(c))
                break;
            if (c == u'=' && (ofAttribute || beginsComparison(m_text.sliced(m_at, end - m_at))))
                break;
        }
        return end;
    }

    bool word()
    {
        const qsizetype end = wordEnd();
        const QStringView word = m_text.sliced(m_at, end - m_at);
        const qsizetype colon = word.indexOf(u':');
        const bool isValue = !m_out.isEmpty() && m_out.last().token == QueryToken::Field && m_out.last().place.end == m_at;
        if (!isValue && colon > 0 && isFieldName(word.first(colon))) {
            const QString field = word.first(colon).toString().toLower();
            if (!queryFields().contains(field)) {
                return fail({m_at, m_at + colon + 1},
                            QCoreApplication::translate("nutgraf", "There is no field “%1”; these are: %2. Put quotation marks around words with a colon.")
                                .arg(field, queryFields().join(u", ")));
            }
            add(QueryToken::Field, {m_at, m_at + colon + 1}, field);
            return true;
        }
        const bool beginning = word.size() > 1 && word.endsWith(u'*');
        add(QueryToken::Word, {m_at, end}, word.chopped(beginning ? 1 : 0).toString(), beginning);
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QList<QueryPiece> m_out;
    QueryError m_error;
};

} // namespace

QStringList queryFields()
{
    return {u"label"_s, u"attribute"_s, u"author"_s, u"state"_s, u"layer"_s, u"note"_s, u"entity"_s, u"topic"_s, u"source"_s, u"is"_s};
}

bool beginsComparison(QStringView word)
{
    return word == u"quantity" || word == u"date" || word == u"published";
}

std::expected<QList<QueryPiece>, QueryError> queryPieces(QStringView text)
{
    return Cutter(text).cut();
}

} // namespace nutgraf
