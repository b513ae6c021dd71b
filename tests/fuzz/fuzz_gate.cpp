// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as GATE documents: spans fit the text, relations have ends, and what was read can be written and
// read again.

#include "core/exchange/formats.h"
#include "core/exchange/pieces.h"

#include <QBuffer>
#include <QSet>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

void check(const Document &document)
{
    QSet<QString> ids;
    for (const Annotation &annotation : document.annotations) {
        Q_ASSERT(annotation.span.start >= 0 && !annotation.span.isEmpty() && annotation.span.end <= document.article.text.size());
        Q_ASSERT(annotation.quote.exact == annotation.span.of(document.article.text));
        ids.insert(annotation.id);
    }
    Q_ASSERT(ids.size() == document.annotations.size());
    for (const Relation &relation : document.relations)
        Q_ASSERT(ids.contains(relation.from) && ids.contains(relation.to));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const QString &name : {u"bdoc"_s, u"gate-xml"_s}) {
        const Format format = *exchangeFormat(name);
        const auto read = format.read(bytes, nullptr);
        if (!read) {
            Q_ASSERT(!read.error().message.isEmpty());
            continue;
        }
        for (const Document &document : read->documents)
            check(document);
        const auto again = format.read(format.write(read->documents, {}).bytes, nullptr);
        Q_ASSERT(again && again->report.errors.isEmpty());
        if (!format.cut)
            continue;
        qsizetype documents = 0;
        QBuffer buffer(&bytes);
        Q_ASSERT(buffer.open(QIODevice::ReadOnly));
        const auto pieces = readPieces(format, buffer, {}, [&documents](const QList<Document> &piece) -> Result<void> {
            documents += piece.size();
            return {};
        });
        Q_ASSERT(pieces && documents == read->documents.size());
    }
    return 0;
}
