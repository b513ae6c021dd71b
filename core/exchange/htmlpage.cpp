// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/htmlpage.h"

#include "core/exchange/factswriter.h"
#include "core/exchange/holdings.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr Holdings held = Holding::Text | Holding::Metadata | Holding::Structure | Holding::Overlaps | Holding::Gaps | Holding::Notes | Holding::Values | Holding::Unlabelled
    | Holding::ArticleLabels;

QString html(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'<':
            out += "&lt;"_L1;
            break;
        case u'>':
            out += "&gt;"_L1;
            break;
        case u'&':
            out += "&amp;"_L1;
            break;
        case u'"':
            out += "&quot;"_L1;
            break;
        case 0:
            out += QChar(QChar::ReplacementCharacter);
            break;
        default:
            out += c;
        }
    }
    return out;
}

/// A colour that is one; everything else could be anything.
QString colourOf(const Label *label)
{
    static const QString usual = u"#e6e6e6"_s;
    if (!label || label->colour.size() != 7 || label->colour[0] != u'#')
        return usual;
    const bool hex = std::all_of(label->colour.begin() + 1, label->colour.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f'); });
    return hex ? label->colour : usual;
}

QString tagOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Headline:
        return u"h1"_s;
    case BlockKind::Subheading:
        return u"h2"_s;
    case BlockKind::BlockQuote:
        return u"blockquote"_s;
    default:
        return u"p"_s;
    }
}

class Page {
public:
    explicit Page(const Document &document)
        : m_document(document)
        , m_text(document.article.text)
    {
        for (qsizetype i = 0; i < document.annotations.size(); ++i) {
            for (const TextSpan span : document.annotations[i].spans())
                m_marks.append({span, i});
        }
        std::ranges::stable_sort(m_marks, [](const Mark &a, const Mark &b) { return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end; });
    }

    QString body()
    {
        QString out = u"<article>\n"_s + labels();
        const QList<Block> blocks = m_document.article.structure.blocks.isEmpty() ? structureFromLines(m_text).blocks : m_document.article.structure.blocks;
        for (const Block &block : blocks)
            out += u'<' + tagOf(block.kind) + u'>' + marked(block.span) + u"</"_s + tagOf(block.kind) + u">\n"_s;
        return out + notes() + source() + u"</article>\n"_s;
    }

private:
    struct Mark {
        TextSpan span;
        qsizetype annotation = 0;
    };

    [[nodiscard]] QString labels() const
    {
        QStringList names;
        for (const DocumentLabel &label : m_document.labels)
            names.append(html(labelName(m_document.tagSet, label.label)));
        return names.isEmpty() ? QString() : u"<p class=\"labels\">"_s + names.join(u" · ") + u"</p>\n"_s;
    }

    /// The text of a block, cut where a mark begins or ends; a piece under several marks is nested.
    QString marked(TextSpan block)
    {
        while (m_next < m_marks.size() && m_marks[m_next].span.start < block.end)
            m_open.append(m_marks[m_next++]);
        QList<qsizetype> cuts{block.start, block.end};
        for (const Mark &mark : std::as_const(m_open)) {
            for (const qsizetype at : {mark.span.start, mark.span.end}) {
                if (at > block.start && at < block.end)
                    cuts.append(at);
            }
        }
        std::ranges::sort(cuts);
        QString out;
        for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
            const TextSpan piece{cuts[i], cuts[i + 1]};
            if (!piece.isEmpty())
                out += markedPiece(piece);
        }
        m_open.removeIf([block](const Mark &mark) { return mark.span.end <= block.end; });
        return out;
    }

    QString markedPiece(TextSpan piece)
    {
        QString before;
        QString after;
        for (const Mark &mark : std::as_const(m_open)) {
            if (!mark.span.contains(piece))
                continue;
            const Annotation &annotation = m_document.annotations[mark.annotation];
            const QString name = annotation.label.isEmpty() ? QCoreApplication::translate("nutgraf", "Note") : labelName(m_document.tagSet, annotation.label);
            before += u"<mark style=\"background:%1\" title=\"%2\">"_s.arg(colourOf(m_document.tagSet.label(annotation.label)), html(name));
            const bool ends = piece.end == annotation.span.end;
            after.prepend((ends ? noteSign(mark.annotation) : QString()) + u"</mark>"_s);
        }
        return before + html(piece.of(m_text).toString()).replace(u'\n', u' ') + after;
    }

    QString noteSign(qsizetype annotation)
    {
        const Annotation &one = m_document.annotations[annotation];
        if (one.note.isEmpty() && one.value.isEmpty())
            return {};
        if (!m_numbers.contains(annotation)) {
            m_noted.append(annotation);
            m_numbers.insert(annotation, m_noted.size());
        }
        return u"<sup>%1</sup>"_s.arg(m_numbers.value(annotation));
    }

    [[nodiscard]] QString notes() const
    {
        if (m_noted.isEmpty())
            return {};
        QString out = u"<section>\n<h2>"_s + html(QCoreApplication::translate("nutgraf", "Notes")) + u"</h2>\n<ol>\n"_s;
        for (const qsizetype index : m_noted) {
            const Annotation &annotation = m_document.annotations[index];
            QStringList parts;
            if (!annotation.value.isEmpty())
                parts.append(html(annotation.value));
            if (!annotation.note.isEmpty())
                parts.append(html(annotation.note).replace(u'\n', "<br>"_L1));
            out += u"<li><q>"_s + html(annotation.quote.exact.simplified().left(200)) + u"</q>: "_s + parts.join(u" · ") + u"</li>\n"_s;
        }
        return out + u"</ol>\n</section>\n"_s;
    }

    [[nodiscard]] QString source() const
    {
        const Article &article = m_document.article;
        QStringList parts;
        for (const QString &part : {article.byline, article.source, publishedText(article.published, article.publishedHasTime)}) {
            if (!part.isEmpty())
                parts.append(html(part));
        }
        const bool web = article.url.startsWith("https://"_L1) || article.url.startsWith("http://"_L1);
        if (!article.url.isEmpty())
            parts.append(web ? u"<a href=\"%1\" rel=\"noreferrer\">%1</a>"_s.arg(html(article.url)) : html(article.url));
        return parts.isEmpty() ? QString() : u"<footer>"_s + parts.join(u" · ") + u"</footer>\n"_s;
    }

    const Document &m_document;
    QString m_text;
    QList<Mark> m_marks;
    QList<Mark> m_open; ///< those that may reach into the block being written
    qsizetype m_next = 0;
    QList<qsizetype> m_noted; ///< annotations with notes, in the order of their numbers
    QHash<qsizetype, qsizetype> m_numbers;
};

QString legend(const QList<Document> &documents)
{
    QStringList names;
    QString out;
    for (const Document &document : documents) {
        for (const Annotation &annotation : document.annotations) {
            const QString name = labelName(document.tagSet, annotation.label);
            if (annotation.label.isEmpty() || names.contains(name))
                continue;
            names.append(name);
            out += u"<mark style=\"background:%1\">%2</mark> "_s.arg(colourOf(document.tagSet.label(annotation.label)), html(name));
        }
    }
    return out.isEmpty() ? QString() : u"<p class=\"legend\">"_s + out.trimmed() + u"</p>\n"_s;
}

} // namespace

Written writeHtmlPage(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    QList<Document> kept;
    for (const Document &document : documents) {
        kept.append(heldPart(document, held));
        out.losses.add(lossesOf(document, held));
    }
    const QString title = kept.isEmpty() ? QString() : kept.first().article.title;
    const QString language = kept.isEmpty() || kept.first().article.language.isEmpty() ? u"en"_s : kept.first().article.language;
    QString page = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"_s.arg(html(language));
    page += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"_L1;
    page += "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_L1 + html(title.isEmpty() ? u"Nutgraf"_s : title) + "</title>\n<style>\n"_L1;
    page += "body { font: 18px/1.6 Georgia, serif; max-width: 40em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }\n"
            "h1 { line-height: 1.2 }\nmark { color: #222; padding: 0 .1em; border-radius: .15em }\n"
            ".legend, .labels, footer, section { font: 14px/1.5 sans-serif }\nsup { font-size: .7em }\n"_L1;
    page += "</style>\n</head>\n<body>\n"_L1 + legend(kept);
    for (const Document &document : std::as_const(kept))
        page += Page(document).body();
    out.bytes = (page + "</body>\n</html>\n"_L1).toUtf8();
    return out;
}

} // namespace nutgraf
