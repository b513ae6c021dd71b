// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textcleaner.h"

#include "core/intake/articlebuilder.h"
#include "core/intake/articlehead.h"
#include "core/intake/authornote.h"
#include "core/intake/bodyregion.h"
#include "core/intake/cohesion.h"
#include "core/intake/repetition.h"
#include "core/language/languageguess.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

// More lines than this between headline and body, and they do not belong together.
constexpr qsizetype farthestHeadline = 80;

RemovalReason reasonOf(const PageLine &line, RemovalReason otherwise)
{
    if (line.furniture)
        return line.furniture->reason;
    if (line.credit || line.caption)
        return RemovalReason::Caption;
    return line.foreign ? RemovalReason::Related : otherwise;
}

// One cleaning: the lines, what was found about them, and the article that comes of it.
class Cleaning {
public:
    Cleaning(QStringView source, const CleaningHints &hints)
        : m_hints(hints)
        , m_source(hints.lines.isEmpty() ? unwrapped(sourceLines(source)) : sourceLines(source))
        , m_lines(pageLines(m_source, hints.lines))
        , m_told(hints.title.isEmpty() ? hints.url : hints.title)
        , m_builder(m_source)
    {
    }

    Article run()
    {
        qsizetype headline = locate();
        m_body.first = std::max(m_body.first, headline + 1);
        reachUp(headline);
        m_dump = !m_hints.lines.isEmpty() || isPageDump(m_lines, m_body);
        if (!m_dump) {
            headline = headingOver(headline);
            widen(headline);
        }
        if (m_dump)
            dropWhatIsBesides(headline + 1);
        m_head = readHead(m_lines, headline, m_body, m_hints.url);
        while (!m_body.isEmpty() && isHead(m_body.first))
            ++m_body.first;
        m_roles = bodyRoles(m_lines, m_body, m_dump);
        if (m_dump)
            dropAuthorNotes();
        build();
        return finish();
    }

private:
    // Finds the body and its headline; gives the headline's line or -1.
    qsizetype locate()
    {
        m_body = bodyRegion(m_lines);
        if (m_body.isEmpty())
            m_body = {0, m_lines.size()};
        const qsizetype headline = findHeadline(m_lines, m_body, m_told);
        const double alike = headline < 0 ? 0 : likenessToUrl(m_lines[headline].text, m_told);
        const qsizetype told = alike < 0.4 ? findHeadlineByUrl(m_lines, m_told) : -1;
        if (told < 0)
            return headline;
        // The most running text belongs to something else: comments, a column of teasers, the next article.
        const LineRange body = bodyRegion(m_lines, told + 1);
        if (body.isEmpty() || body.first - told > farthestHeadline)
            return headline;
        m_body = body;
        return told;
    }

    // An interview's first question is no headline when something else stands over it.
    [[nodiscard]] qsizetype headingOver(qsizetype headline) const
    {
        if (headline <= 0 || !m_lines[headline].features.endsSentence)
            return headline;
        const PageLine &above = m_lines[headline - 1];
        const bool heading = above.shape == LineShape::Label && above.features.words >= 3 && !above.isApart() && !above.features.bullet;
        return heading && !bylineOf(above.text) && !findWrittenDate(above.text) ? headline - 1 : headline;
    }

    // A first paragraph that a player or a picture parts from the rest.
    void reachUp(qsizetype headline)
    {
        constexpr int longParagraph = 45;
        constexpr qsizetype farthest = 40;
        if (headline < 0 || m_body.first - headline > farthest)
            return;
        for (qsizetype i = headline + 1; i < m_body.first; ++i) {
            const PageLine &line = m_lines[i];
            if (line.isBodyProse() && !line.scene && !line.siteVoice && line.features.words >= longParagraph && line.features.sentenceEnds >= 2 && !isAuthorNote(line.text, {})) {
                m_body.first = i;
                return;
            }
        }
    }

    // An article cut out with care: short lines at its ends are its own, up to where furniture closes it.
    void widen(qsizetype headline)
    {
        if (headline >= 0)
            m_body.first = headline + 1;
        while (m_body.end < m_lines.size() && !(m_lines[m_body.end].furniture && m_lines[m_body.end].furniture->closes))
            ++m_body.end;
    }

    void dropWhatIsBesides(qsizetype from)
    {
        for (qsizetype i = from; i < m_body.end; ++i)
            m_lines[i].caption = m_lines[i].caption || (m_lines[i].scene && !m_lines[i].furniture && !m_lines[i].credit);
        dropCaptionsAboveCredits();
        markForeignText(m_lines, m_body);
        while (m_body.end > m_body.first && m_lines[m_body.end - 1].foreign)
            --m_body.end;
    }

    // "The bridge at dawn.\nJane Roe/Northern Wire": the line over a credit describes the picture, when it is short.
    void dropCaptionsAboveCredits()
    {
        for (qsizetype i = m_body.first; i + 1 < m_body.end; ++i) {
            const LineFeatures &features = m_lines[i].features;
            if (m_lines[i + 1].credit && features.words <= 45 && features.sentenceEnds <= 1 && !features.quoted && !isHeadingOfList(m_lines[i]))
                m_lines[i].caption = true;
        }
    }

    // "3. Open the door": a picture and its credit stand under each.
    static bool isHeadingOfList(const PageLine &line)
    {
        return line.shape == LineShape::Label && (line.heading || line.text.front().isDigit());
    }

    // Who the author is stands over the first paragraph or under the last.
    void dropAuthorNotes()
    {
        constexpr qsizetype ends = 4;
        QList<qsizetype> kept;
        for (qsizetype i = 0; i < m_roles.size(); ++i) {
            if (m_roles[i] != BodyRole::Dropped)
                kept.append(i);
        }
        for (qsizetype k = 0; k < kept.size(); ++k) {
            if ((k < ends || k + ends >= kept.size()) && isAuthorNote(m_lines[m_body.first + kept[k]].text, m_head.bylineNames))
                m_roles[kept[k]] = BodyRole::Dropped;
        }
    }

    [[nodiscard]] bool isHead(qsizetype i) const
    {
        return m_head.standfirst.contains(i) || std::binary_search(m_head.metadata.cbegin(), m_head.metadata.cend(), i);
    }

    void build()
    {
        addHead();
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (i == m_head.headline || i == m_head.section || i == m_head.bylineAt || m_head.standfirst.contains(i))
                continue;
            if (std::binary_search(m_head.metadata.cbegin(), m_head.metadata.cend(), i)) {
                m_builder.remove(i, RemovalReason::Metadata);
            } else if (i < m_body.first || i >= m_body.end) {
                m_builder.remove(i, reasonOf(m_lines[i], i < m_body.first ? RemovalReason::Navigation : RemovalReason::Related));
            } else if (m_head.headline >= 0 && m_lines[i].text == m_lines[m_head.headline].text) {
                m_builder.remove(i, RemovalReason::Metadata);
            } else {
                addBodyLine(i, m_roles[i - m_body.first]);
            }
        }
    }

    void addHead()
    {
        if (m_head.section >= 0)
            add(BlockKind::Section, m_head.section, m_lines[m_head.section].text);
        if (m_head.headline >= 0)
            add(BlockKind::Headline, m_head.headline, m_lines[m_head.headline].text);
        else
            m_builder.addBlock(BlockKind::Headline, m_hints.title);
        for (const qsizetype line : std::as_const(m_head.standfirst))
            add(BlockKind::Standfirst, line, m_lines[line].text);
        if (m_head.bylineAt >= 0)
            addByline();
    }

    void addByline()
    {
        add(BlockKind::Byline, m_head.bylineAt, m_head.bylineText);
        // A line that told more than the author is not lost.
        if (!m_head.bylineText.endsWith(m_lines[m_head.bylineAt].text))
            m_builder.remove(m_head.bylineAt, RemovalReason::Metadata);
    }

    void add(BlockKind kind, qsizetype line, QStringView text)
    {
        m_builder.addBlock(kind, text);
        m_builder.cameFrom(line);
    }

    void addBodyLine(qsizetype i, BodyRole role)
    {
        switch (role) {
        case BodyRole::Dropped:
            m_builder.remove(i, reasonOf(m_lines[i], RemovalReason::Other));
            return;
        case BodyRole::Paragraph:
            add(BlockKind::Paragraph, i, m_lines[i].text);
            return;
        case BodyRole::Subheading:
            add(BlockKind::Subheading, i, m_lines[i].text);
            return;
        case BodyRole::ListItem:
            add(BlockKind::ListItem, i, m_lines[i].text);
            return;
        }
    }

    Article finish()
    {
        Article article = m_builder.take();
        promoteStandfirst(article);
        article.title = m_head.headline >= 0 ? m_lines[m_head.headline].text.toString() : m_hints.title.isEmpty() ? m_hints.fileName : m_hints.title;
        if (m_head.section >= 0)
            article.section = m_lines[m_head.section].text.toString();
        article.byline = m_hints.byline.isEmpty() ? m_head.bylineNames : m_hints.byline;
        article.url = m_hints.url;
        readFields(article);
        readDate(article);
        return article;
    }

    // A first paragraph that a later one says again is the deck that the page took from its text.
    static void promoteStandfirst(Article &article)
    {
        QList<Block> &blocks = article.structure.blocks;
        const auto first = std::find_if(blocks.begin(), blocks.end(), [](const Block &block) {
            return block.kind != BlockKind::Section && block.kind != BlockKind::Headline;
        });
        if (first == blocks.begin() || first == blocks.end() || first->kind != BlockKind::Paragraph || blocks.end() - first < 3)
            return;
        const qsizetype index = first - blocks.begin();
        if (std::any_of(first + 1, blocks.end(), [index](const Block &block) { return block.repeats == index; }))
            first->kind = BlockKind::Standfirst;
    }

    void readFields(Article &article) const
    {
        QStringList standfirst;
        bool firstParagraph = true;
        for (const Block &block : std::as_const(article.structure.blocks)) {
            if (block.kind == BlockKind::Standfirst)
                standfirst.append(block.span.of(article.text).toString());
            if (block.kind != BlockKind::Paragraph || !firstParagraph)
                continue;
            firstParagraph = false;
            if (const std::optional<Dateline> dateline = datelineOf(block.span.of(article.text))) {
                article.dateline = dateline->place;
                article.source = dateline->source;
            }
        }
        article.standfirst = standfirst.join(u' ');
        article.language = guessLanguage(article.text);
    }

    void readDate(Article &article) const
    {
        if (m_hints.published.isValid()) {
            article.published = m_hints.published;
            article.publishedHasTime = m_hints.publishedHasTime && m_hints.published.time() != QTime(0, 0);
            return;
        }
        std::optional<WrittenDate> date;
        QStringView from;
        if (m_head.dateAt >= 0) {
            date = m_head.date;
            from = m_lines[m_head.dateAt].text;
        } else if ((date = dateInUrl(m_hints.url))) {
            from = m_hints.url;
        }
        if (!date)
            return;
        article.published = date->time.isValid() ? QDateTime(date->day, date->time) : date->day.startOfDay();
        article.publishedHasTime = date->time.isValid();
        article.publishedFrom = date->span.of(from).toString();
    }

    const CleaningHints &m_hints;
    SourceLines m_source;
    QList<PageLine> m_lines;
    QString m_told; ///< what the headline should say: a title or an address
    ArticleBuilder m_builder;
    LineRange m_body;
    ArticleHead m_head;
    QList<BodyRole> m_roles;
    bool m_dump = false;
};

} // namespace

Article cleanArticle(QStringView source, const CleaningHints &hints)
{
    return Cleaning(source, hints).run();
}

Article uncleanedArticle(QStringView source, const CleaningHints &hints)
{
    const SourceLines lines = sourceLines(source);
    ArticleBuilder builder(lines);
    for (qsizetype i = 0; i < lines.lines.size(); ++i)
        builder.addBlock(BlockKind::Paragraph, lines.at(i));
    Article article = builder.take();
    article.title = hints.fileName;
    article.url = hints.url;
    article.language = guessLanguage(article.text);
    article.published = hints.published;
    article.publishedHasTime = hints.published.isValid() && hints.publishedHasTime && hints.published.time() != QTime(0, 0);
    return article;
}

} // namespace nutgraf
