// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/conll/conllu.h"

#include "core/exchange/conll/conllufile.h"
#include "core/exchange/conll/tagscheme.h"
#include "core/exchange/conll/tokengrid.h"
#include "core/exchange/holdings.h"
#include "core/exchange/jsonlines.h"
#include "core/text/offsets.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr Holdings held = Holding::Text | Holding::Overlaps;

Document documentOf(QByteArrayView piece, const ConlluFile &file, qsizetype number, const ReadOptions &options)
{
    Document document;
    document.id = file.id.isEmpty() ? derivedId(options.name, u"document"_s, number) : file.id;
    document.article.text = file.text;
    document.article.structure = structureFromLines(file.text);
    for (const ConlluFile::Sentence &sentence : file.sentences) {
        QList<QByteArrayView> tags;
        for (qsizetype token = sentence.first; token < sentence.end; ++token)
            tags.append(file.tokens[token].tag);
        for (const TaggedRange &range : rangesOf(tags)) {
            Annotation annotation;
            annotation.id = derivedId(document.id, u"annotation"_s, document.annotations.size());
            annotation.span = {file.tokens[sentence.first + range.first].span.start, file.tokens[sentence.first + range.end - 1].span.end};
            annotation.quote = quoteSelector(file.text, annotation.span);
            annotation.label = labelNamed(document.tagSet, QString::fromUtf8(range.type));
            document.annotations.append(annotation);
        }
    }
    document.extra = QString::fromUtf8(QJsonDocument(QJsonObject{{u"conllu"_s, QString::fromUtf8(piece)}}).toJson(QJsonDocument::Compact));
    return document;
}

/// The tags of all tokens of a grid.
QList<QByteArray> tagsOfAll(const TokenGrid &grid, const QList<TaggedRange> &ranges, TagScheme scheme)
{
    QList<QByteArray> tags;
    auto range = ranges.begin();
    for (const TokenGrid::Sentence &sentence : grid.sentences) {
        QList<TaggedRange> own;
        for (; range != ranges.end() && range->first < sentence.end; ++range)
            own.append({range->first - sentence.first, std::min(range->end, sentence.end) - sentence.first, range->type});
        tags += tagsOf(own, sentence.end - sentence.first, scheme);
    }
    return tags;
}

/// MISC with its NER replaced; keys stay in the order of their names.
QByteArray miscWith(QByteArrayView misc, const QByteArray &tag, bool had)
{
    QList<QByteArray> parts;
    if (misc != "_" && !misc.isEmpty())
        parts = misc.toByteArray().split('|');
    parts.removeIf([](const QByteArray &part) { return part.startsWith("NER="); });
    if (tag != "O" || had) {
        const auto place = std::ranges::find_if(parts, [](const QByteArray &part) { return part.toLower() > "ner="; });
        parts.insert(place, "NER=" + tag);
    }
    return parts.isEmpty() ? QByteArray("_") : parts.join('|');
}

/// The file that the document came from, its names replaced; empty when the text is no longer that of the file.
QByteArray rewritten(const Document &document, LossReport &losses)
{
    const QByteArray bytes = QJsonDocument::fromJson(document.extra.toUtf8()).object().value(u"conllu").toString().toUtf8();
    RepairReport ignored;
    const ConlluFile file = parseConllu(bytes, 1, ignored);
    if (bytes.isEmpty() || file.text != document.article.text)
        return {};
    TokenGrid grid;
    SchemeGuess guess;
    for (const ConlluToken &token : file.tokens)
        grid.tokens.append(token.span);
    for (const ConlluFile::Sentence &sentence : file.sentences) {
        grid.sentences.append({sentence.first, sentence.end});
        QList<QByteArrayView> tags;
        for (qsizetype token = sentence.first; token < sentence.end; ++token)
            tags.append(file.tokens[token].tag);
        guess.add(tags);
    }
    const QList<QByteArray> tags = tagsOfAll(grid, rangesIn(grid, document, {}, losses), guess.isMixed() ? TagScheme::Iob2 : guess.scheme());
    QByteArray out;
    const char *copied = bytes.constData();
    for (qsizetype i = 0; i < file.tokens.size(); ++i) {
        const ConlluToken &token = file.tokens[i];
        if (tags[i] == token.tag || (tags[i] == "O" && (token.tag.isEmpty() || token.tag == "_")) || token.misc.isNull())
            continue;
        out.append(copied, token.misc.data() - copied);
        out += file.plus ? tags[i] : miscWith(token.misc, tags[i], !token.tag.isEmpty());
        copied = token.misc.data() + token.misc.size();
    }
    out.append(copied, bytes.constData() + bytes.size() - copied);
    return out;
}

/// What MISC says of a token that was cut here.
QByteArray miscOf(TextSpan span, QStringView before, QStringView after, bool last, const QByteArray &tag, const CodePointOffsets &offsets)
{
    QByteArray misc;
    const auto add = [&misc](const QByteArray &part) { misc += (misc.isEmpty() ? QByteArray() : QByteArray("|")) + part; };
    if (tag != "O")
        add("NER=" + tag);
    if (after.isEmpty() && !last)
        add("SpaceAfter=No");
    if (!after.isEmpty() && (after != u" " || last))
        add("SpacesAfter=" + escapedSpaces(after));
    if (!before.isEmpty())
        add("SpacesBefore=" + escapedSpaces(before));
    const TextSpan place = offsets.toCodePoints(span);
    add("TokenRange=" + QByteArray::number(place.start) + ':' + QByteArray::number(place.end));
    return misc;
}

QByteArray fresh(const Document &document, LossReport &losses)
{
    const QStringView text = document.article.text;
    const TokenGrid grid = gridOf(document);
    const CodePointOffsets offsets(text);
    const QList<QByteArray> tags = tagsOfAll(grid, rangesIn(grid, document, {}, losses), TagScheme::Iob2);
    QByteArray out = "# newdoc id = " + QString(document.id).simplified().toUtf8() + '\n';
    for (const TokenGrid::Sentence &sentence : grid.sentences) {
        const QStringView words = text.sliced(grid.tokens[sentence.first].start, grid.tokens[sentence.end - 1].end - grid.tokens[sentence.first].start);
        if (!words.contains(u'\n') && !words.contains(u'\r'))
            out += "# text = " + words.toUtf8() + '\n';
        for (qsizetype i = sentence.first; i < sentence.end; ++i) {
            const TextSpan span = grid.tokens[i];
            const bool last = i + 1 == grid.tokens.size();
            const QStringView after = text.sliced(span.end, (last ? text.size() : grid.tokens[i + 1].start) - span.end);
            const QStringView before = i == 0 ? text.first(span.start) : QStringView();
            out += QByteArray::number(i - sentence.first + 1) + '\t' + span.of(text).toUtf8() + "\t_\t_\t_\t_\t_\t_\t_\t"
                + miscOf(span, before, after, last, tags[i], offsets) + '\n';
        }
        out += '\n';
    }
    if (grid.tokens.isEmpty() && !text.isEmpty())
        losses.add(u"spacing"_s, QCoreApplication::translate("nutgraf", "A text of nothing but white space is not told."), document.article.title);
    return out;
}

} // namespace

qsizetype cutConlluDocument(QByteArrayView bytes)
{
    bool begun = false;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype feed = bytes.indexOf('\n', start);
        const QByteArrayView line = bytes.sliced(start, (feed < 0 ? bytes.size() : feed) - start);
        if (line.startsWith("# newdoc") && begun)
            return start;
        begun = begun || (!line.trimmed().isEmpty() && !line.startsWith("# global.columns"));
        if (feed < 0)
            return 0;
        start = feed + 1;
    }
    return 0;
}

Written writeConllu(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    for (const Document &whole : documents) {
        const Document document = heldPart(whole, held);
        out.losses.add(lossesOf(whole, held));
        LossReport ofTokens;
        QByteArray bytes = rewritten(document, ofTokens);
        if (bytes.isEmpty()) {
            ofTokens = {};
            bytes = fresh(document, ofTokens);
        }
        out.losses.add(ofTokens);
        out.bytes += bytes;
    }
    return out;
}

Result<ReadResult> readConllu(const QByteArray &bytes, const ReadOptions &options)
{
    if (bytes.size() > maximumExchangeBytes)
        return std::unexpected(Error{Error::Code::TooLarge, QCoreApplication::translate("nutgraf", "The file is larger than %1 MB; split it.").arg(maximumExchangeBytes >> 20), {}});
    ReadResult out;
    qsizetype line = options.firstLine;
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        const qsizetype cut = cutConlluDocument(rest);
        const QByteArrayView piece = cut > 0 ? rest.first(cut) : rest;
        const ConlluFile file = parseConllu(piece, line, out.report);
        if (!file.tokens.isEmpty() || !file.id.isEmpty())
            out.documents.append(documentOf(piece, file, options.firstDocument + out.documents.size(), options));
        line += piece.count('\n');
        at += piece.size();
    }
    return out;
}

} // namespace nutgraf
