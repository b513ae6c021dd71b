// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/w3carticle.h"

#include "core/annotations/tagsetjson.h"
#include "core/exchange/jsonnumber.h"
#include "core/text/offsets.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array blockNames{"section"_L1, "headline"_L1, "standfirst"_L1, "byline"_L1, "dateline"_L1, "paragraph"_L1,
                                "subheading"_L1, "list-item"_L1, "block-quote"_L1, "caption"_L1};
static_assert(blockNames.size() == size_t(BlockKind::Caption) + 1);
constexpr std::array styleNames{"bold"_L1, "italic"_L1, "link"_L1};
static_assert(styleNames.size() == size_t(InlineKind::Link) + 1);

/// The text fields that are carried by their own name.
struct Field {
    QLatin1StringView name;
    QString Article::*member;
};
constexpr std::array fields{Field{"title"_L1, &Article::title},         Field{"section"_L1, &Article::section},
                            Field{"standfirst"_L1, &Article::standfirst}, Field{"byline"_L1, &Article::byline},
                            Field{"dateline"_L1, &Article::dateline},   Field{"publisher"_L1, &Article::source},
                            Field{"url"_L1, &Article::url},             Field{"language"_L1, &Article::language},
                            Field{"publishedFrom"_L1, &Article::publishedFrom}};

QJsonArray blocksOf(const Article &article, const CodePointOffsets &offsets)
{
    QJsonArray out;
    for (const Block &block : article.structure.blocks) {
        const TextSpan span = offsets.toCodePoints(block.span);
        QJsonObject row{{u"kind"_s, blockNames[size_t(block.kind)]}, {u"start"_s, span.start}, {u"end"_s, span.end}};
        if (block.repeats >= 0)
            row.insert(u"repeats"_s, block.repeats);
        out.append(row);
    }
    return out;
}

QJsonArray stylesOf(const Article &article, const CodePointOffsets &offsets)
{
    QJsonArray out;
    for (const InlineStyle &style : article.structure.styles) {
        const TextSpan span = offsets.toCodePoints(style.span);
        QJsonObject row{{u"kind"_s, styleNames[size_t(style.kind)]}, {u"start"_s, span.start}, {u"end"_s, span.end}};
        if (!style.target.isEmpty())
            row.insert(u"target"_s, style.target);
        out.append(row);
    }
    return out;
}

template<size_t n>
int indexOf(const std::array<QLatin1StringView, n> &names, const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : int(found - names.begin());
}

/// Nothing when one block does not fit the text, or comes before the end of the one before.
std::optional<Structure> structureFrom(const QJsonObject &object, const CodePointOffsets &offsets)
{
    Structure out;
    qsizetype end = 0;
    const QJsonArray blocks = object[u"blocks"].toArray();
    for (const QJsonValue &row : blocks) {
        const auto span = jsonSpan(row[u"start"], row[u"end"], offsets.length());
        const int kind = indexOf(blockNames, row[u"kind"].toString());
        const qint64 repeats = row[u"repeats"].toInteger(-1);
        if (!span || kind < 0 || span->start < end || repeats < -1 || repeats >= out.blocks.size())
            return std::nullopt;
        end = span->end;
        out.blocks.append({offsets.toUtf16(*span), BlockKind(kind), qsizetype(repeats)});
    }
    const QJsonArray styles = object[u"styles"].toArray();
    for (const QJsonValue &row : styles) {
        const auto span = jsonSpan(row[u"start"], row[u"end"], offsets.length());
        const int kind = indexOf(styleNames, row[u"kind"].toString());
        if (!span || kind < 0)
            return std::nullopt;
        out.styles.append({offsets.toUtf16(*span), InlineKind(kind), row[u"target"].toString()});
    }
    return out;
}

} // namespace

QJsonObject w3cArticle(const Document &document, const QString &source, bool withText)
{
    const Article &article = document.article;
    QJsonObject out{{u"id"_s, source}, {u"tagSet"_s, tagSetToJson(document.tagSet)}};
    for (const Field &field : fields) {
        if (const QString &value = article.*field.member; !value.isEmpty())
            out.insert(field.name, value);
    }
    if (article.published.isValid()) {
        out.insert(u"published"_s, article.publishedHasTime ? article.published.toOffsetFromUtc(article.published.offsetFromUtc()).toString(Qt::ISODateWithMs)
                                                            : article.published.date().toString(Qt::ISODate));
    }
    if (withText && !article.text.isEmpty()) {
        const CodePointOffsets offsets(article.text);
        out.insert(u"text"_s, article.text);
        out.insert(u"blocks"_s, blocksOf(article, offsets));
        out.insert(u"styles"_s, stylesOf(article, offsets));
    }
    return out;
}

Document documentFromW3c(const QJsonObject &object, RepairReport &report)
{
    Document out;
    out.id = object[u"id"].toString();
    out.tagSet = tagSetFromJson(object[u"tagSet"].toObject());
    for (const Field &field : fields)
        out.article.*field.member = object[field.name].toString();
    const QString published = object[u"published"].toString();
    out.article.publishedHasTime = published.contains(u'T');
    if (out.article.publishedHasTime)
        out.article.published = QDateTime::fromString(published, Qt::ISODateWithMs);
    else if (const QDate day = QDate::fromString(published, Qt::ISODate); day.isValid())
        out.article.published = day.startOfDay();
    out.article.text = object[u"text"].toString();
    if (out.article.text.isEmpty())
        return out;
    auto structure = structureFrom(object, CodePointOffsets(out.article.text));
    if (!structure) {
        report.repair(out.id, QCoreApplication::translate("nutgraf", "The paragraphs of the article do not fit its text; its lines were taken instead."));
        structure = structureFromLines(out.article.text);
    }
    out.article.structure = std::move(*structure);
    return out;
}

} // namespace nutgraf
