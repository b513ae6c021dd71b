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
constexpr double mostInside = 7;
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
        if (!tells(word))
            return;
        // One form for singular and plural, as far as one letter goes.
        QString folded = word.toString().toLower();
        if (folded.size() > 4 && folded.endsWith(u's'))
            folded.chop(1);
        words.insert(folded);
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

// The part of the address with the most words: "/2017/12/harbour-bridge-opens-early.html". A title is taken as it is.
WordSet wordsOfUrl(QStringView url)
{
    if (!url.contains(u"://"))
        return wordsOf(url);
    WordSet best;
    const QString path = QUrl(url.toString(), QUrl::TolerantMode).path();
    for (const QStringView part : QStringView(path).split(u'/')) {
        WordSet words = wordsOf(part);
        words.removeIf([](const QString &word) { return word.front().isDigit() || word == u"html" || word == u"htm" || word == u"story" || word == u"article" || word == u"php"; });
        if (words.size() > best.size())
            best = words;
    }
    return best.size() >= 2 ? best : WordSet();
}

qsizetype common(const WordSet &a, const WordSet &b)
{
    return std::count_if(a.cbegin(), a.cend(), [&b](const QString &word) { return b.contains(word); });
}

double likeness(const WordSet &line, const WordSet &url)
{
    if (url.isEmpty() || line.isEmpty())
        return 0;
    // An address leaves words out; a line that leaves the address's words out is another line.
    return static_cast<double>(common(line, url)) / (0.7 * static_cast<double>(url.size()) + 0.3 * static_cast<double>(line.size()));
}

// Headlines seldom end in a full stop, and are one sentence.
bool isStopped(const PageLine &line)
{
    return line.features.sentenceEnds > 1 || (line.features.endsSentence && line.text.endsWith(u'.'));
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
        if (i >= m_body.first && (isStopped(line) || costInside(i) > mostInside))
            return -1;
        double score = 0;
        score += 9 * likeness(words, m_url);
        score += 3.0 * static_cast<double>(common(words, m_story)) / static_cast<double>(words.size());
        score += features.words >= 4 && features.words <= 22 ? 2 : features.words == 3 ? 0.5 : -0.5;
        if (line.caption)
            score -= 2;
        if (features.endsSentence && line.text.endsWith(u'.'))
            score -= features.sentenceEnds > 1 ? 5 : 3;
        if (line.shape == LineShape::Prose && features.sentenceEnds > 1)
            score -= 4;
        if (features.endsColon)
            score -= 1;
        if (findWrittenDate(line.text) || (bylineOf(line.text) && bylineOf(line.text)->marked))
            score -= 4;
        score -= i < m_body.first ? 0.07 * static_cast<double>(m_body.first - i) : costInside(i);
        // What is cut out with care begins with the headline, or with the section over it.
        score += i < 2 ? 1 : 0;
        return score + byNeighbours(i);
    }

    // The more paragraphs stand above it, the more it is a subheading.
    [[nodiscard]] double costInside(qsizetype i) const
    {
        double cost = 0.5;
        for (qsizetype k = m_body.first; k < i; ++k)
            cost += m_lines[k].isBodyProse() ? 2 : 0.3;
        return cost;
    }

    // Author and day stand close under a headline.
    [[nodiscard]] double byNeighbours(qsizetype i) const
    {
        for (qsizetype k = i + 1; k < std::min(i + 7, m_lines.size()); ++k) {
            const QStringView text = m_lines[k].text;
            if (m_lines[k].shape == LineShape::Prose)
                continue;
            const std::optional<Byline> byline = bylineOf(text);
            const bool author = announcesByline(text) || (byline && byline->marked);
            if (author || findWrittenDate(text))
                return k > i + 4 ? 0.5 : author ? 2.5 : 1.5;
        }
        return 0;
    }

    const QList<PageLine> &m_lines;
    LineRange m_body;
    WordSet m_story;
    WordSet m_url;
};

// Share of an address that a headline says again, at least; and the lines below that it is weighed with.
constexpr double saidAgain = 0.4;
constexpr qsizetype linesBelow = 60;

double proseBelow(const QList<PageLine> &lines, qsizetype headline)
{
    double words = 0;
    for (qsizetype i = headline + 1; i < std::min(lines.size(), headline + linesBelow); ++i)
        words += lines[i].isBodyProse() ? lines[i].features.words : 0;
    return words;
}

} // namespace

double likenessToUrl(QStringView line, QStringView url)
{
    return likeness(wordsOf(line), wordsOfUrl(url));
}

qsizetype findHeadlineByUrl(const QList<PageLine> &lines, QStringView url)
{
    const WordSet told = wordsOfUrl(url);
    if (told.size() < 3)
        return -1;
    qsizetype best = -1;
    double bestShare = 0;
    double bestProse = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const PageLine &line = lines[i];
        if (line.furniture || line.features.words < 3 || line.features.words > 35)
            continue;
        const WordSet words = wordsOf(line.text);
        const double share = likeness(words, told);
        if (common(words, told) < 3 || isStopped(line) || share < saidAgain || share + 0.1 < bestShare)
            continue;
        const double prose = proseBelow(lines, i);
        if (share > bestShare + 0.1 || prose > bestProse * 1.5) {
            best = i;
            bestShare = share;
            bestProse = prose;
        }
    }
    return best;
}

qsizetype findHeadline(const QList<PageLine> &lines, LineRange body, QStringView url)
{
    return HeadlineFinder(lines, body, url).find();
}

} // namespace nutgraf
