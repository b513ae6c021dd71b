// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/articlehead.h"

#include "core/language/languageguess.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

// A headline further up than this belongs to something else.
constexpr qsizetype reachBefore = 60;
constexpr qsizetype reachInside = 12;
// The story's words are learnt from its beginning.
constexpr qsizetype paragraphsRead = 60;

template<typename Do>
void forEachWord(QStringView text, Do &&use)
{
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetterOrNumber()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && (text[i].isLetterOrNumber() || text[i].isMark()))
            ++i;
        use(text.sliced(start, i - start));
    }
}

bool tells(QStringView word)
{
    return word.size() > 2 && !functionWordLanguages(word);
}

using WordSet = QSet<QString>;

WordSet wordsOf(QStringView text)
{
    WordSet words;
    forEachWord(text, [&words](QStringView word) {
        if (tells(word))
            words.insert(word.toString().toLower());
    });
    return words;
}

WordSet wordsOfBody(const QList<PageLine> &lines, LineRange body)
{
    WordSet words;
    for (qsizetype i = body.first; i < std::min(body.end, body.first + paragraphsRead); ++i) {
        if (lines[i].isBodyProse())
            words.unite(wordsOf(lines[i].text));
    }
    return words;
}

// The part of the address with the most words: "/2017/12/harbour-bridge-opens-early.html".
WordSet wordsOfUrl(QStringView url)
{
    WordSet best;
    const QString path = QUrl(url.toString(), QUrl::TolerantMode).path();
    for (const QStringView part : QStringView(path).split(u'/')) {
        WordSet words = wordsOf(part);
        words.removeIf([](const QString &word) { return word.front().isDigit() || word == u"html" || word == u"htm" || word == u"story" || word == u"php"; });
        if (words.size() > best.size())
            best = words;
    }
    return best.size() >= 2 ? best : WordSet();
}

qsizetype common(const WordSet &a, const WordSet &b)
{
    return std::count_if(a.cbegin(), a.cend(), [&b](const QString &word) { return b.contains(word); });
}

class HeadlineFinder {
public:
    HeadlineFinder(const QList<PageLine> &lines, LineRange body, QStringView url)
        : m_lines(lines)
        , m_body(body)
        , m_story(wordsOfBody(lines, body))
        , m_url(wordsOfUrl(url))
    {
    }

    [[nodiscard]] qsizetype find() const
    {
        qsizetype best = -1;
        double bestScore = 2;
        const qsizetype first = std::max(qsizetype{0}, m_body.first - reachBefore);
        const qsizetype end = std::min(m_body.end, m_body.first + reachInside);
        for (qsizetype i = first; i < end; ++i) {
            const double score = scoreOf(i);
            if (score >= bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

private:
    [[nodiscard]] double scoreOf(qsizetype i) const
    {
        const PageLine &line = m_lines[i];
        const LineFeatures &features = line.features;
        if (line.furniture || line.credit || features.words < 2 || features.words > 35 || line.text.size() > 260 || features.bullet)
            return -1;
        const WordSet words = wordsOf(line.text);
        if (words.isEmpty() || announcesByline(line.text))
            return -1;
        double score = 0;
        if (!m_url.isEmpty()) {
            const double hits = static_cast<double>(common(words, m_url));
            score += 9 * hits / static_cast<double>(std::max(words.size(), m_url.size()));
        }
        score += 3.0 * static_cast<double>(common(words, m_story)) / static_cast<double>(words.size());
        score += features.words >= 4 && features.words <= 22 ? 2 : features.words == 3 ? 0.5 : -0.5;
        if (line.caption)
            score -= 2;
        if (features.endsSentence && line.text.endsWith(u'.'))
            score -= features.sentenceEnds > 1 ? 4 : 2;
        if (line.shape == LineShape::Prose && features.sentenceEnds > 1)
            score -= 4;
        if (features.endsColon)
            score -= 1;
        if (findWrittenDate(line.text) || (bylineOf(line.text) && bylineOf(line.text)->marked))
            score -= 4;
        score -= i < m_body.first ? 0.07 * static_cast<double>(m_body.first - i) : 0.5 + 0.4 * static_cast<double>(i - m_body.first);
        return score + byNeighbours(i);
    }

    // Author and day stand close under a headline.
    [[nodiscard]] double byNeighbours(qsizetype i) const
    {
        for (qsizetype k = i + 1; k < std::min(i + 6, m_lines.size()); ++k) {
            const QStringView text = m_lines[k].text;
            if (announcesByline(text) || (m_lines[k].shape == LineShape::Label && findWrittenDate(text)))
                return 1;
            if (const auto byline = bylineOf(text); byline && byline->marked)
                return 1;
        }
        return 0;
    }

    const QList<PageLine> &m_lines;
    LineRange m_body;
    WordSet m_story;
    WordSet m_url;
};

} // namespace

qsizetype findHeadline(const QList<PageLine> &lines, LineRange body, QStringView url)
{
    return HeadlineFinder(lines, body, url).find();
}

} // namespace nutgraf
