// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/cohesion.h"

#include "core/intake/byline.h"
#include "core/intake/publicationdate.h"
#include "core/language/languageguess.h"

#include <QSet>

#include <algorithm>

namespace nutgraf {

namespace {

// Words of the story that have to be known before anything can be foreign to it.
constexpr int enoughRead = 120;
constexpr double muchRead = 500;
constexpr int muchMore = 3;
// A run of labels so long that the story may not go on after it.
constexpr int longRun = 5;
// Share of the words that a story has said before. Measured: nine paragraphs in ten of a story are above 0.19, half above 0.43;
// eight in ten of what follows it on its page are below 0.17.
constexpr double knownAfterEnd = 0.25;
constexpr double knownAfterRun = 0.15;
// A site that speaks of itself says some of the story's words by chance.
constexpr double knownToSite = 0.45;
constexpr int fewestWords = 5;

// The beginnings of long words: one form for most endings.
constexpr qsizetype stemLength = 6;
constexpr qsizetype shortestWord = 4;

template<typename Do>
void forEachStem(QStringView text, Do &&use)
{
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetter()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        quint64 hash = 0xCBF29CE484222325u;
        for (; i < text.size() && (text[i].isLetter() || text[i].isMark()); ++i) {
            if (i - start < stemLength)
                hash = (hash ^ text[i].toLower().unicode()) * 0x100000001B3u;
        }
        const QStringView word = text.sliced(start, i - start);
        if (word.size() >= shortestWord && functionWordLanguages(word) == 0)
            use(hash);
    }
}

class ForeignText {
public:
    ForeignText(QList<PageLine> &lines, LineRange body)
        : m_lines(lines)
        , m_body(body)
    {
    }

    void mark()
    {
        qsizetype i = m_body.first;
        while (i < m_body.end) {
            const qsizetype gap = i;
            bool ended = false;
            while (i < m_body.end && !isText(i)) {
                ended = ended || endsStory(m_lines[i]);
                ++i;
            }
            qsizetype first = i;
            i = endOfText(i);
            if (ended)
                first = afterTeaser(gap, {first, i});
            const bool doubted = m_read >= enoughRead && (ended || first - gap >= longRun);
            if (doubted && isForeign({first, i}, ended)) {
                setForeign({gap, i});
                m_afterForeign = true;
            } else if (i > first) {
                learn({first, i});
                m_afterForeign = false;
            }
        }
    }

private:
    [[nodiscard]] bool isText(qsizetype i) const { return m_lines[i].isBodyProse() || m_lines[i].isBodySentence(); }

    // The mark of an end, or the head of another article.
    [[nodiscard]] static bool endsStory(const PageLine &line)
    {
        if (line.furniture)
            return line.furniture->closes;
        if (line.shape != LineShape::Label || line.features.words > 14 || line.features.words < 2 || line.credit || line.caption)
            return false;
        const std::optional<Byline> byline = bylineOf(line.text);
        return (byline && byline->marked) || (line.features.numbers > 0 && findWrittenDate(line.text));
    }

    // Up to the next mark of an end or long run of labels; single labels are subheadings.
    [[nodiscard]] qsizetype endOfText(qsizetype i) const
    {
        qsizetype end = i;
        for (; i < m_body.end && i - end < longRun; ++i) {
            if (isText(i))
                end = i + 1;
            else if (endsStory(m_lines[i]))
                break;
        }
        return end;
    }

    [[nodiscard]] bool isForeign(LineRange range, bool ended) const
    {
        int words = 0;
        int known = 0;
        int site = 0;
        for (qsizetype i = range.first; i < range.end; ++i) {
            if (!isText(i))
                continue;
            if (m_lines[i].features.caseless)
                return false;
            site += m_lines[i].siteVoice;
            forEachStem(m_lines[i].text, [&](quint64 stem) {
                ++words;
                known += m_stems.contains(stem);
            });
        }
        if (words < fewestWords)
            return ended && range.end > range.first;
        // Much more than all that has been read is rather the story itself.
        if (words > m_known * muchMore && site == 0)
            return false;
        // Of a short beginning even the story itself says little again.
        const double least = site > 0 && (ended || m_afterForeign) ? knownToSite : ended ? knownAfterEnd : knownAfterRun;
        return known < least * words * std::min(1.0, m_read / muchRead);
    }

    // One sentence under another article's headline, and then the story again.
    [[nodiscard]] qsizetype afterTeaser(qsizetype gap, LineRange range)
    {
        constexpr int longestTeaser = 40;
        const qsizetype next = range.first + 1;
        if (m_read < enoughRead || next >= range.end || m_lines[range.first].features.words > longestTeaser || !isForeign({range.first, next}, true))
            return range.first;
        setForeign({gap, next});
        return next;
    }

    void setForeign(LineRange range)
    {
        for (qsizetype i = range.first; i < range.end; ++i)
            m_lines[i].foreign = true;
    }

    void learn(LineRange range)
    {
        for (qsizetype i = range.first; i < range.end; ++i) {
            if (!isText(i))
                continue;
            m_read += m_lines[i].features.words;
            forEachStem(m_lines[i].text, [this](quint64 stem) {
                m_stems.insert(stem);
                ++m_known;
            });
        }
    }

    QList<PageLine> &m_lines;
    LineRange m_body;
    QSet<quint64> m_stems;
    int m_read = 0;
    bool m_afterForeign = false;
    int m_known = 0; ///< stems read, the same one counted each time
};

} // namespace

void markForeignText(QList<PageLine> &lines, LineRange body)
{
    ForeignText(lines, body).mark();
}

} // namespace nutgraf
