// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/articlehead.h"

#include "core/intake/authornote.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr qsizetype linesAbove = 8;
constexpr qsizetype linesBelow = 14;

constexpr std::array sectionNames{
    u"news",    u"world",   u"world news", u"international", u"international news", u"national", u"local", u"local news", u"politics", u"business", u"economy", u"markets",  u"finance",
    u"opinion", u"analysis", u"sport",     u"sports",        u"culture",            u"arts",     u"science", u"technology", u"tech",    u"health",   u"environment", u"climate", u"travel",
    u"education", u"entertainment", u"lifestyle", u"obituary", u"feature", u"features", u"review", u"reviews", u"live", u"explainer", u"europe", u"asia", u"africa", u"regional", u"region", u"top stories", u"breaking news",
    u"politik", u"wirtschaft", u"kultur", u"wissen", u"panorama", u"ausland", u"inland", u"monde", u"économie", u"société", u"mundo", u"economía", u"política", u"cultura", u"mondo",
    u"economia", u"politica", u"cronaca", u"binnenland", u"buitenland", u"economie",
};

class HeadReader {
public:
    HeadReader(const QList<PageLine> &lines, qsizetype headline, LineRange body, QStringView url)
        : m_lines(lines)
        , m_body(body)
        , m_url(url)
    {
        m_head.headline = headline;
    }

    ArticleHead read()
    {
        readSection();
        readMetadata();
        readStandfirst();
        std::sort(m_head.metadata.begin(), m_head.metadata.end());
        return m_head;
    }

private:
    // What is read by line number; the first paragraphs' neighbourhood counts, since bylines also stand under the deck.
    [[nodiscard]] LineRange window() const
    {
        const qsizetype anchor = m_head.headline >= 0 ? m_head.headline : m_body.first;
        const qsizetype end = std::max(anchor + linesBelow, m_body.first + 2);
        return {std::max(qsizetype{0}, anchor - linesAbove), std::min(end, m_lines.size())};
    }

    void readSection()
    {
        const qsizetype i = m_head.headline - 1;
        if (i < 0)
            return;
        const PageLine &line = m_lines[i];
        if (line.shape != LineShape::Label || line.features.words > 4 || line.features.words == 0 || line.features.numbers > 0 || line.text.size() > 40 || line.features.endsColon)
            return;
        const bool known = std::any_of(sectionNames.cbegin(), sectionNames.cend(), [&line](QStringView name) { return line.text.compare(name, Qt::CaseInsensitive) == 0; });
        if (line.furniture && !(known && line.furniture->reason == RemovalReason::Navigation))
            return;
        const bool inUrl = line.text.size() >= 3 && m_url.contains(line.text, Qt::CaseInsensitive);
        if (known || inUrl || i < 3)
            m_head.section = i;
    }

    [[nodiscard]] bool mayBeMetadata(qsizetype i) const
    {
        const PageLine &line = m_lines[i];
        if (i == m_head.headline || i == m_head.section || line.shape == LineShape::Prose)
            return false;
        return line.text.size() <= 300;
    }

    void readMetadata()
    {
        bool dated = false;
        int dateRank = -1;
        const LineRange range = window();
        // Below the headline first: what stands above it may belong to another article.
        QList<qsizetype> order;
        for (qsizetype i = std::max(m_head.headline + 1, range.first); i < range.end; ++i)
            order.append(i);
        for (qsizetype i = m_head.headline - 1; i >= range.first; --i)
            order.append(i);
        for (const qsizetype i : std::as_const(order)) {
            if (!mayBeMetadata(i))
                continue;
            bool used = readDate(i, dated, dateRank);
            used = readByline(i) || used;
            if (used && (m_lines[i].shape == LineShape::Label || m_lines[i].furniture))
                m_head.metadata.append(i);
        }
    }

    bool readDate(qsizetype i, bool &dated, int &bestRank)
    {
        const std::optional<WrittenDate> date = findWrittenDate(m_lines[i].text, orderIn(m_lines[i].text));
        if (!date || m_lines[i].features.words > 30 || m_lines[i].shape == LineShape::Prose)
            return false;
        if (m_lines[i].furniture && m_lines[i].furniture->reason == RemovalReason::Copyright)
            return false;
        // Far above the headline stands today's date of the whole page.
        if (i < m_head.headline - 3 && !date->labelled)
            return false;
        // The day of publication over the day of a change; a day under the headline over one above it.
        const int rank = (date->labelled ? 4 : date->update ? 1 : 3) * 2 + (i > m_head.headline ? 1 : 0);
        if (!dated || rank > bestRank) {
            m_head.date = *date;
            m_head.dateAt = i;
            bestRank = rank;
        }
        dated = true;
        return true;
    }

    // 3/4/2017: the address may tell; a clock of twelve hours is American company.
    [[nodiscard]] DateOrder orderIn(QStringView line) const
    {
        if (const std::optional<WrittenDate> told = dateInUrl(m_url)) {
            const std::optional<WrittenDate> monthFirst = findWrittenDate(line, DateOrder::MonthFirst);
            return monthFirst && monthFirst->day == told->day ? DateOrder::MonthFirst : DateOrder::DayFirst;
        }
        const bool twelveHours = line.contains(u"am", Qt::CaseInsensitive) || line.contains(u"pm", Qt::CaseInsensitive) || line.contains(u"p.m", Qt::CaseInsensitive)
            || line.contains(u"a.m", Qt::CaseInsensitive);
        return twelveHours ? DateOrder::MonthFirst : DateOrder::DayFirst;
    }

    bool readByline(qsizetype i)
    {
        const QStringView text = m_lines[i].text;
        if (announcesByline(text) && i + 1 < m_lines.size()) {
            const std::optional<Byline> names = bylineOf(m_lines[i + 1].text);
            if (names && !m_marked)
                setByline(i + 1, text.toString() + u' ' + names->span.of(m_lines[i + 1].text).toString(), names->names, true);
            return true;
        }
        const std::optional<Byline> byline = bylineOf(text);
        if (!byline)
            return false;
        if (byline->marked) {
            if (!m_marked && i < m_body.first + 3)
                setByline(i, bylineText(*byline, text), byline->names, true);
            return true;
        }
        // A bare name: right under the headline or beside the date, and not in the body.
        const bool near = m_head.headline >= 0 && i > m_head.headline && i <= m_body.first && i <= m_head.headline + 5;
        if (!near || m_lines[i].furniture || m_lines[i].credit || m_lines[i].features.words > 10 || m_lines[i].features.functionWords > 1)
            return false;
        if (m_head.bylineAt < 0)
            setByline(i, bylineText(*byline, text), byline->names, false);
        return m_head.bylineAt == i;
    }

    // All of the line, with what the authors are, unless it tells more than that.
    static QString bylineText(const Byline &byline, QStringView line)
    {
        constexpr qsizetype longest = 120;
        const bool alone = line.size() <= longest && !findWrittenDate(line);
        return alone ? line.toString() : byline.span.of(line).toString();
    }

    void setByline(qsizetype i, const QString &text, const QString &names, bool marked)
    {
        m_head.bylineAt = i;
        m_head.bylineText = text;
        m_head.bylineNames = names;
        m_marked = marked;
        if (!m_head.metadata.contains(i))
            m_head.metadata.append(i);
    }

    [[nodiscard]] bool isMetadata(qsizetype i) const { return m_head.metadata.contains(i) || m_lines[i].furniture || m_lines[i].credit || isAuthorNote(m_lines[i].text, m_head.bylineNames); }

    [[nodiscard]] bool isText(qsizetype i) const { return m_lines[i].isBodyProse() || m_lines[i].isBodySentence(); }

    [[nodiscard]] qsizetype nextContent(qsizetype i) const
    {
        // The headline is often said twice.
        while (i < m_body.end && (isMetadata(i) || m_lines[i].text == m_lines[m_head.headline].text))
            ++i;
        return i;
    }

    // "Jane Roe MS, RDN"
    [[nodiscard]] bool isAuthorWithTitles(qsizetype i) const
    {
        return m_lines[i].shape == LineShape::Label && m_lines[i].features.lowerWords == 0 && !m_head.bylineNames.isEmpty() && m_lines[i].text.startsWith(m_head.bylineNames);
    }

    void readStandfirst()
    {
        constexpr qsizetype farthest = 6;
        constexpr int fewest = 5;
        constexpr int most = 60;
        if (m_head.headline < 0)
            return;
        const qsizetype i = nextContent(m_head.headline + 1);
        if (i >= m_body.end || i > m_head.headline + farthest || m_lines[i].caption || m_lines[i].features.bullet)
            return;
        const int words = m_lines[i].features.words;
        if (words < fewest || words > most || isAuthorWithTitles(i))
            return;
        const qsizetype next = nextContent(i + 1);
        if (next >= m_body.end)
            return;
        // Left out of the body, or no sentence at all, and running text after it.
        const bool apart = i < m_body.first || (!isText(i) && isText(next));
        // A first paragraph that author or date part from the rest, or a dateline follows.
        const bool parted = next > i + 1 && m_head.metadata.contains(i + 1);
        const bool opened = datelineOf(m_lines[next].text) && !datelineOf(m_lines[i].text);
        if (apart || parted || opened)
            m_head.standfirst.append(i);
    }

    const QList<PageLine> &m_lines;
    LineRange m_body;
    QStringView m_url;
    ArticleHead m_head;
    bool m_marked = false;
};

} // namespace

ArticleHead readHead(const QList<PageLine> &lines, qsizetype headline, LineRange body, QStringView url)
{
    return HeadReader(lines, headline, body, url).read();
}

} // namespace nutgraf
