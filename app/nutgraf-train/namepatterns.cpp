// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/namepatterns.h"

#include <algorithm>
#include <optional>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

/// Plain words of patterns that are no names.
const QHash<QString, QStringList> &plainWords()
{
    static const QHash<QString, QStringList> words{
        {u"day"_s, {u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s, u"Friday"_s, u"Saturday"_s, u"Sunday"_s}},
        {u"month"_s, {u"January"_s, u"February"_s, u"March"_s, u"April"_s, u"May"_s, u"June"_s, u"July"_s, u"August"_s, u"September"_s, u"October"_s, u"November"_s, u"December"_s}},
        {u"sport"_s, {u"soccer"_s, u"football"_s, u"basketball"_s, u"baseball"_s, u"rugby union"_s, u"rugby league"_s, u"ice hockey"_s, u"cricket"_s, u"NFL"_s}},
        {u"beat"_s, {u"beat"_s, u"beats"_s, u"thrash"_s, u"hold"_s, u"edge"_s, u"sink"_s, u"crush"_s, u"stun"_s}},
        {u"year"_s, {u"1994"_s, u"1997"_s, u"2001"_s, u"2004"_s, u"2008"_s, u"2012"_s, u"2016"_s, u"2019"_s, u"2023"_s}},
    };
    return words;
}

const QString &oneOf(const QStringList &list, Random &random)
{
    return list[random.below(quint32(list.size()))];
}

/// The end of the brace that opens at `at`, or -1.
qsizetype closingBrace(QStringView pattern, qsizetype at)
{
    int depth = 0;
    for (qsizetype i = at; i < pattern.size(); ++i) {
        depth += pattern[i] == u'{';
        depth -= pattern[i] == u'}';
        if (depth == 0)
            return i;
    }
    return -1;
}

/// The parts between the bars that stand outside inner braces.
QList<QStringView> choicesOf(QStringView body)
{
    QList<QStringView> parts;
    int depth = 0;
    qsizetype first = 0;
    for (qsizetype i = 0; i < body.size(); ++i) {
        depth += body[i] == u'{';
        depth -= body[i] == u'}';
        if (depth == 0 && body[i] == u'|') {
            parts.append(body.sliced(first, i - first));
            first = i + 1;
        }
    }
    parts.append(body.sliced(first));
    return parts;
}

std::optional<QString> numberOf(QStringView body, Random &random)
{
    const qsizetype dash = body.indexOf(u'-');
    bool starts = false;
    bool ends = false;
    const int least = body.first(std::max<qsizetype>(dash, 0)).toInt(&starts);
    const int most = body.sliced(dash + 1).toInt(&ends);
    if (!starts || !ends || most < least)
        return {};
    return QString::number(least + int(random.below(quint32(most - least + 1))));
}

/// Fills one block of patterns.
class Filler {
public:
    Filler(const NameSource &source, Random &random)
        : m_source(source)
        , m_random(random)
    {
    }

    /// False when a line is wrong.
    bool add(QStringView line)
    {
        int times = 1;
        if (line.startsWith(u'*')) {
            times = 2 + int(m_random.below(5));
            line = line.sliced(1);
        }
        const bool capitals = line.startsWith(u'^');
        for (; times > 0; --times) {
            const qsizetype start = m_text.text.size();
            if (!fill(line.sliced(capitals)))
                return false;
            for (qsizetype i = start; capitals && i < m_text.text.size(); ++i)
                m_text.text[i] = m_text.text[i].toUpper();
            m_text.text += u'\n';
        }
        return true;
    }

    [[nodiscard]] AnnotatedText take() { return std::move(m_text); }

private:
    bool fill(QStringView pattern)
    {
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            if (pattern[i] == u'{') {
                const qsizetype end = closingBrace(pattern, i);
                if (end < 0 || !fillBrace(pattern.sliced(i + 1, end - i - 1)))
                    return false;
                i = end;
            } else if (pattern[i] == u'[') {
                const qsizetype end = pattern.indexOf(u']', i);
                const qsizetype space = pattern.indexOf(u' ', i);
                if (end < 0 || space < 0 || space > end)
                    return false;
                const int type = nameTypeOf(pattern.sliced(i + 1, space - i - 1));
                if (type < 0)
                    return false;
                const qsizetype start = m_text.text.size();
                const qsizetype names = m_text.names.size();
                if (!fill(pattern.sliced(space + 1, end - space - 1)))
                    return false;
                m_text.names.resize(names); // those in it are part of the whole
                m_text.names.append({{start, m_text.text.size()}, type});
                i = end;
            } else {
                m_text.text += pattern[i];
            }
        }
        return true;
    }

    bool fillBrace(QStringView body)
    {
        const QList<QStringView> choices = choicesOf(body);
        if (choices.size() > 1)
            return fill(choices[m_random.below(quint32(choices.size()))]);
        if (const auto number = numberOf(body, m_random)) {
            m_text.text += *number;
            return true;
        }
        const auto plain = plainWords().constFind(body.toString());
        if (plain != plainWords().cend()) {
            m_text.text += oneOf(*plain, m_random);
            return true;
        }
        return fillSlot(body);
    }

    bool fillSlot(QStringView slot)
    {
        if (slot.isEmpty())
            return false;
        const bool numbered = slot.back().isDigit();
        const QStringView word = slot.chopped(numbered);
        const bool surname = word == u"surname";
        const QStringView drawn = surname ? QStringView(u"person") : word;
        const QString key = drawn.toString() + (numbered ? slot.back() : u' ');
        if (!numbered || !m_kept.contains(key))
            m_kept[key] = m_source.draw(drawn, m_random);
        const NameSource::Drawn &name = m_kept[key];
        append(surname ? name.surname : name.name, name.type);
        return !name.name.isEmpty();
    }

    void append(QStringView name, int type)
    {
        const qsizetype start = m_text.text.size();
        m_text.text += name;
        if (type >= 0)
            m_text.names.append({{start, m_text.text.size()}, type});
    }

    const NameSource &m_source;
    Random &m_random;
    AnnotatedText m_text;
    QHash<QString, NameSource::Drawn> m_kept;
};

} // namespace

Result<QList<AnnotatedText>> textsOfPatterns(const QString &path, const NameSource &source, int count)
{
    const auto bytes = readPacked(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto wrong = [&](QStringView line) { return std::unexpected(Error{Error::Code::BadInput, u"%1 has a pattern that cannot be filled: %2"_s.arg(path, line), path}); };
    QList<QStringList> blocks(1);
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        if (line.isEmpty() && !blocks.constLast().isEmpty())
            blocks.append(QStringList());
        else if (!line.isEmpty() && !line.startsWith(u'#'))
            blocks.last().append(line);
    }
    blocks.removeIf([](const QStringList &block) { return block.isEmpty(); });
    QList<AnnotatedText> texts;
    Random random(1);
    for (int i = 0; i < count && !blocks.isEmpty(); ++i) {
        Filler filler(source, random);
        for (const QString &line : blocks[i % blocks.size()]) {
            if (!filler.add(line))
                return wrong(line);
        }
        texts.append(filler.take());
    }
    return texts;
}

} // namespace nutgraf::train
