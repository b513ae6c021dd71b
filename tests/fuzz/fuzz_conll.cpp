// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as columns of CoNLL: spans fit the text; what was read is written as the same names again, and piece by piece it is the same.

#include "core/exchange/conll/conll2003.h"
#include "core/exchange/pieces.h"

#include <QBuffer>

using namespace nutgraf;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = readConll2003(bytes, nullptr);
    if (!read) {
        Q_ASSERT(!read.error().message.isEmpty());
        return 0;
    }
    qsizetype annotations = 0;
    for (const Document &document : read->documents) {
        for (const Annotation &annotation : document.annotations) {
            Q_ASSERT(annotation.span.start >= 0 && !annotation.span.isEmpty() && annotation.span.end <= document.article.text.size());
            Q_ASSERT(annotation.quote.exact == annotation.span.of(document.article.text));
        }
        annotations += document.annotations.size();
    }
    const auto again = readConll2003(writeConll2003(read->documents, {}).bytes, nullptr);
    Q_ASSERT(again);
    qsizetype documents = 0;
    QBuffer buffer(&bytes);
    Q_ASSERT(buffer.open(QIODevice::ReadOnly));
    const auto pieces = readPieces(*exchangeFormat(u"conll2003"_s), buffer, {}, [&documents](const QList<Document> &piece) -> Result<void> {
        documents += piece.size();
        return {};
    });
    Q_ASSERT(pieces && documents == read->documents.size());
    return 0;
}
