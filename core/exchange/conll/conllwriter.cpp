// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/conll/conll2003.h"

#include "core/exchange/conll/conllfile.h"
#include "core/exchange/conll/conlltext.h"
#include "core/exchange/conll/tokengrid.h"
#include "core/exchange/holdings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr Holdings held = Holding::Text | Holding::Overlaps; // overlaps are counted where the tokens are known

/// The tags of a column, one a token of the grid.
QList<QByteArray> columnOf(const TokenGrid &grid, const QList<TaggedRange> &ranges, TagScheme scheme)
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

/// The file that the document came from, its tags replaced; empty when the text is no longer that of the file.
QByteArray rewritten(const Document &document, LossReport &losses)
{
    const QString before = QJsonDocument::fromJson(document.extra.toUtf8()).object().value(u"conll").toString();
    const QByteArray bytes = before.toUtf8();
    const ConllFile file = parseConll(bytes);
    QString text;
    const auto spans = textOfTokens(file, text);
    if (before.isEmpty() || !spans || text != document.article.text || file.tagColumns.isEmpty())
        return {};
    TokenGrid grid{*spans, {}};
    for (const ConllFile::Sentence &sentence : file.sentences)
        grid.sentences.append({sentence.first, sentence.end});
    QByteArray out;
    QList<QList<QByteArray>> columns;
    for (qsizetype i = 0; i < file.tagColumns.size(); ++i) {
        SchemeGuess guess;
        for (const ConllFile::Sentence &sentence : file.sentences) {
            QList<QByteArrayView> tags;
            for (qsizetype row = sentence.first; row < sentence.end; ++row)
                tags.append(file.cell(file.rows[size_t(row)], file.tagColumns[i]));
            guess.add(tags);
        }
        const TagScheme scheme = guess.isMixed() ? TagScheme::Iob2 : guess.scheme();
        columns.append(columnOf(grid, rangesIn(grid, document, i == 0 ? QString() : u"inner"_s, losses), scheme));
    }
    const char *copied = bytes.constData();
    for (size_t row = 0; row < file.rows.size(); ++row) {
        for (qsizetype i = 0; i < file.tagColumns.size(); ++i) {
            const QByteArrayView cell = file.cell(file.rows[row], file.tagColumns[i]);
            const QByteArray &tag = columns[i][qsizetype(row)];
            out.append(copied, cell.data() - copied);
            out += tag == "O" && cell == "_" ? QByteArray("_") : tag;
            copied = cell.data() + cell.size();
        }
    }
    out.append(copied, bytes.constData() + bytes.size() - copied);
    return out;
}

QByteArray fresh(const Document &document, LossReport &losses)
{
    const TokenGrid grid = gridOf(document);
    const QList<QByteArray> tags = columnOf(grid, rangesIn(grid, document, {}, losses), TagScheme::Iob2);
    QByteArray out = "-DOCSTART- -X- O O\n\n";
    for (const TokenGrid::Sentence &sentence : grid.sentences) {
        for (qsizetype token = sentence.first; token < sentence.end; ++token)
            out += grid.tokens[token].of(document.article.text).toUtf8() + " -X- _ " + tags[token] + '\n';
        out += '\n';
    }
    if (!document.article.text.isEmpty())
        losses.add(u"spacing"_s, QCoreApplication::translate("nutgraf", "Spaces and line breaks between words are not told."), document.article.title);
    return out;
}

} // namespace

Written writeConll2003(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    for (const Document &whole : documents) {
        const bool known = whole.extra.contains("\"conll\""_L1); // its layers are columns of the file
        const Holdings holds = known ? held | Holding::Layers : held;
        const Document document = heldPart(whole, holds);
        out.losses.add(lossesOf(whole, holds));
        LossReport ofTokens;
        QByteArray bytes = known ? rewritten(document, ofTokens) : QByteArray();
        if (bytes.isEmpty()) {
            ofTokens = {};
            bytes = fresh(heldPart(document, held), ofTokens);
        }
        out.losses.add(ofTokens);
        out.bytes += bytes;
    }
    return out;
}

} // namespace nutgraf
