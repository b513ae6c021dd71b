// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/byline.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr std::array markers{
    u"written by", u"reported by", u"story by", u"published by", u"posted by", u"words by", u"review by", u"text by", u"by", u"geschrieben von", u"von", u"par", u"por", u"di", u"door", u"author:", u"authors:",
};

// Parts of names that are written small.
constexpr std::array particles{u"de", u"van", u"von", u"der", u"den", u"del", u"della", u"di", u"da", u"dos", u"la", u"le", u"bin", u"bint", u"al", u"el", u"ibn", u"ter", u"zu", u"af", u"y", u"du"};

// What people are, not what they are called.
constexpr std::array roles{u"staff",    u"correspondent", u"editor",  u"reporter", u"writer",   u"contributor", u"columnist", u"producer", u"journalist", u"critic", u"analyst", u"author", u"bureau", u"senior",
                           u"chief",    u"associate",     u"deputy",  u"managing", u"political", u"sports",     u"business",  u"special",  u"contributing", u"national", u"updated", u"published", u"posted", u"news",
                           u"redakteur", u"redaktion",    u"korrespondent", u"photographer", u"for", u"via", u"on", u"in", u"at", u"digital", u"web", u"senior", u"fellow", u"digital",
                           u"january", u"february", u"march", u"april", u"june", u"july", u"august", u"september", u"october", u"november", u"december", u"jan", u"feb", u"mar", u"apr", u"jun", u"jul",
                           u"aug", u"sep", u"sept", u"oct", u"nov", u"dec", u"monday", u"tuesday", u"wednesday", u"thursday", u"friday", u"saturday", u"sunday", u"and", u"minute", u"min", u"read", u"share", u"facebook", u"twitter"};

template<typename List>
bool holds(const List &list, QStringView word)
{
    return std::any_of(list.cbegin(), list.cend(), [word](QStringView entry) { return entry.compare(word, Qt::CaseInsensitive) == 0; });
}

bool isConjunction(QStringView word)
{
    return word == u"and" || word == u"&" || word == u"und" || word == u"et" || word == u"y" || word == u"e" || word == u"en" || word == u"with" || word == u"AND";
}

struct NameWord {
    QStringView text; ///< without the comma after it
    qsizetype end = 0; ///< in the line
    bool endsName = false; ///< a comma, bar or bullet follows
};

class NameReader {
public:
    NameReader(QStringView line, qsizetype from)
        : m_line(line)
        , m_at(from)
    {
    }

    Byline read()
    {
        while (const std::optional<NameWord> word = next()) {
            if (isConjunction(word->text) && !m_name.isEmpty()) {
                finish();
                m_listed = true;
                continue;
            }
            if (!accepts(word->text))
                break;
            m_name.append(word->text);
            m_nameEnd = word->end;
            if (word->endsName)
                finish();
        }
        finish();
        return {m_names.join(u", "_s), {0, m_end}, false};
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_line.size(); }

private:
    std::optional<NameWord> next()
    {
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
        if (m_at >= m_line.size() || m_stopped)
            return std::nullopt;
        const qsizetype start = m_at;
        while (m_at < m_line.size() && !m_line[m_at].isSpace() && m_line[m_at] != u',' && m_line[m_at] != u'|' && m_line[m_at] != u';')
            ++m_at;
        NameWord word{m_line.sliced(start, m_at - start), m_at, false};
        if (m_at < m_line.size() && !m_line[m_at].isSpace()) {
            word.endsName = true;
            ++m_at;
        }
        return word;
    }

    bool accepts(QStringView word)
    {
        if (word.isEmpty() || m_name.size() >= 5)
            return false;
        if (holds(roles, word)) {
            // "Adam Sennott Globe Staff": the outlet stands between name and role.
            if (m_name.size() > 2)
                m_name.resize(2);
            m_stopped = true;
            return false;
        }
        const QChar first = word.front();
        if (holds(particles, word))
            return true;
        // "Elizabeth Flores USA TODAY": the outlet shouts.
        const bool shouts = word.size() > 2 && std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.isUpper(); });
        if (shouts && m_name.size() >= 2 && !std::all_of(m_name.first().cbegin(), m_name.first().cend(), [](QChar c) { return c.isUpper(); })) {
            m_stopped = true;
            return false;
        }
        const bool letters = std::all_of(word.cbegin(), word.cend(),
                                         [](QChar c) { return c.isLetter() || c.isMark() || c.isSurrogate() || c == u'.' || c == u'-' || c == u'\'' || c == u'’' || c == u'‑'; });
        return letters && (first.isUpper() || (first.isLetter() && !first.isLower()));
    }

    void finish()
    {
        QStringList words;
        for (const QStringView word : std::as_const(m_name))
            words.append(word.toString());
        m_name.clear();
        // After a comma a single word is a title or a town: "Jane Roe, Velm". The first may be one word: a nickname, an agency.
        if (words.isEmpty() || (words.size() < 2 && !m_names.isEmpty())) {
            m_stopped = m_stopped || !words.isEmpty();
            return;
        }
        m_names.append(words.join(u' '));
        m_end = m_nameEnd;
    }

    QStringView m_line;
    qsizetype m_at;
    qsizetype m_nameEnd = 0;
    qsizetype m_end = 0;
    QList<QStringView> m_name;
    QStringList m_names;
    bool m_listed = false;
    bool m_stopped = false;
};

// "By the foreign desk", "By our correspondents": no names, yet an author.
std::optional<Byline> deskAfter(QStringView line, qsizetype from)
{
    const QStringView rest = line.sliced(from).trimmed();
    constexpr std::array ends{u"desk", u"staff", u"correspondent", u"correspondents", u"reporter", u"reporters", u"team", u"newsroom", u"editors", u"board"};
    const bool article = rest.startsWith(u"the ", Qt::CaseInsensitive) || rest.startsWith(u"our ", Qt::CaseInsensitive);
    const qsizetype last = rest.lastIndexOf(u' ') + 1;
    if (!article || rest.size() > 60 || !holds(ends, rest.sliced(last)))
        return std::nullopt;
    return Byline{rest.sliced(4).toString(), {0, line.size()}, true};
}

// "Posted on 3 May Published by Jane Roe": the deed in capitals opens anew.
bool endsWithDeed(QStringView line)
{
    return line.endsWith(u"Published") || line.endsWith(u"Written") || line.endsWith(u"Posted") || line.endsWith(u"Reported");
}

// "Dec 21, 2023 | By Jane Roe", "ByJane Roe": the word stands behind a sign or a number, or a lost space follows it.
std::optional<Byline> bylineInside(QStringView line)
{
    constexpr qsizetype longest = 120;
    if (line.size() > longest || line.endsWith(u'.'))
        return std::nullopt;
    for (qsizetype i = 0; i + 4 < line.size(); ++i) {
        if (line.sliced(i, 2).compare(u"by", Qt::CaseInsensitive) != 0)
            continue;
        const bool glued = i == 0 && line[2].isUpper() && line[1].isLower();
        qsizetype before = i;
        while (before > 0 && line[before - 1].isSpace())
            --before;
        const bool told = before > 0 && endsWithDeed(line.first(before));
        const bool setOff = before > 0 && (told || !line[before - 1].isLetter()) && line[before - 1] != u',' && (line[i + 2].isSpace() || line[i + 2] == u':');
        if (!glued && !setOff)
            continue;
        qsizetype from = i + (glued ? 2 : 3);
        while (from < line.size() && (line[from] == u':' || line[from].isSpace()))
            ++from;
        NameReader reader(line, from);
        Byline byline = reader.read();
        if (byline.names.isEmpty())
            return std::nullopt;
        byline.span.start = i;
        byline.marked = true;
        return byline;
    }
    return std::nullopt;
}

} // namespace

bool announcesByline(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u':' || line.back().isSpace()))
        line.chop(1);
    return line.size() <= 16 && (holds(markers, line) || holds(std::array{u"author", u"authors"}, line));
}

std::optional<Byline> bylineOf(QStringView line)
{
    if (line.size() < 4 || line.size() > 220)
        return std::nullopt;
    for (const QStringView marker : markers) {
        if (line.size() <= marker.size() + 1 || !line.startsWith(marker, Qt::CaseInsensitive))
            continue;
        const QChar after = line[marker.size()];
        if (!after.isSpace() && after != u':')
            continue;
        if (const std::optional<Byline> desk = deskAfter(line, marker.size() + 1))
            return desk;
        // "By train", "Di corsa": names are capitalised. "Von" and "Di" may open a name themselves, in capitals only.
        NameReader reader(line, marker.size() + 1);
        Byline byline = reader.read();
        if (byline.names.isEmpty())
            return std::nullopt;
        // A sentence that begins with "By": "By Tuesday the water had fallen."
        if (line.size() - byline.span.end > 110 || (line.endsWith(u'.') && !line.endsWith(u"m.") && byline.span.end * 2 < line.size()))
            return std::nullopt;
        byline.marked = true;
        return byline;
    }
    if (std::optional<Byline> inner = bylineInside(line))
        return inner;
    NameReader reader(line, 0);
    Byline byline = reader.read();
    const qsizetype words = byline.names.count(u' ') + 1;
    if (byline.names.isEmpty() || words < 2 || byline.names.size() > 80 || line.size() > byline.span.end + 60 || line.endsWith(u'.') || line.endsWith(u':') || line.endsWith(u'?'))
        return std::nullopt;
    return byline;
}

std::optional<Dateline> datelineOf(QStringView paragraph)
{
    // The dash comes early or it is none of a dateline.
    const QStringView head = paragraph.first(std::min(paragraph.size(), qsizetype{90}));
    qsizetype dash = -1;
    qsizetype after = -1;
    for (qsizetype i = 2; i + 1 < head.size(); ++i) {
        const bool longDash = head[i] == u'—' || head[i] == u'–';
        const bool doubleDash = head[i] == u'-' && (head[i + 1] == u'-' || (head[i - 1] == u' ' && head[i + 1] == u' '));
        if (longDash || doubleDash) {
            dash = i;
            after = i + (doubleDash && head[i + 1] == u'-' ? 2 : 1);
            break;
        }
    }
    if (dash < 0)
        return std::nullopt;
    QStringView place = head.first(dash).trimmed();
    Dateline out;
    if (place.endsWith(u')')) {
        const qsizetype open = place.lastIndexOf(u'(');
        if (open <= 0)
            return std::nullopt;
        out.source = place.sliced(open + 1, place.size() - open - 2).trimmed().toString();
        place = place.first(open).trimmed();
    }
    const qsizetype comma = place.indexOf(u',');
    const QStringView town = comma < 0 ? place : place.first(comma);
    const auto upper = std::count_if(town.cbegin(), town.cend(), [](QChar c) { return c.isUpper(); });
    const auto lower = std::count_if(town.cbegin(), town.cend(), [](QChar c) { return c.isLower(); });
    const bool shouted = upper >= 3 && lower <= upper / 4;
    const bool named = !out.source.isEmpty() && upper >= 1 && town.size() <= 30;
    if (!shouted && !named)
        return std::nullopt;
    out.place = place.toString();
    out.end = after;
    while (out.end < paragraph.size() && paragraph[out.end].isSpace())
        ++out.end;
    return out;
}

} // namespace nutgraf
