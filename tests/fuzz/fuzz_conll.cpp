// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as columns of CoNLL 2003 or CoNLL-U: spans fit the text; what was read is written as the same names again, and piece by piece it is the same.

#include "core/exchange/conll/conll2003.h"
#include "core/exchange/conll/conllu.h"
#include "core/exchange/pieces.h"

#include <QBuffer>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

void tryAs(const QString &name, QByteArray bytes)
{
    const Format format = *exchangeFormat(name);
    const auto read = format.read(bytes, nullptr);
    if (!read) {
        Q_ASSERT(!read.error().message.isEmpty());
        return;
    }
    for (const Document &document : read->documents) {
        for (const Annotation &annotation : document.annotations) {
            Q_ASSERT(annotation.span.start >= 0 && !annotation.span.isEmpty() && annotation.span.end <= document.article.text.size());
            Q_ASSERT(annotation.quote.exact == annotation.span.of(document.article.text));
        }
    }
    Q_ASSERT(format.read(format.write(read->documents, {}).bytes, nullptr));
    qsizetype documents = 0;
    QBuffer buffer(&bytes);
    Q_ASSERT(buffer.open(QIODevice::ReadOnly));
    const auto pieces = readPieces(format, buffer, {}, [&documents](const QList<Document> &piece) -> Result<void> {
        documents += piece.size();
        return {};
    });
    Q_ASSERT(pieces && documents == read->documents.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    tryAs(u"conll2003"_s, bytes);
    tryAs(u"conllu"_s, bytes);
    return 0;
}
