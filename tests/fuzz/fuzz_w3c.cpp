// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes: the readers of W3C annotations and tables give documents whose spans fit their texts, or a sentence; what was read can
// be written and read again.

#include "core/exchange/csv.h"
#include "core/exchange/w3creader.h"
#include "core/exchange/w3cwriter.h"

#include <QtGlobal>

using namespace nutgraf;

namespace {

void check(const Result<ReadResult> &read)
{
    if (!read) {
        Q_ASSERT(!read.error().message.isEmpty());
        return;
    }
    for (const Document &document : read->documents) {
        for (const Annotation &annotation : document.annotations) {
            Q_ASSERT(!annotation.id.isEmpty());
            Q_ASSERT(annotation.span.start >= 0 && annotation.span.start <= annotation.span.end);
            Q_ASSERT(document.article.text.isEmpty() || annotation.span.end <= document.article.text.size());
        }
    }
    Q_ASSERT(readW3c(writeW3c(read->documents, {}).bytes, nullptr));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const Document article = [] {
        Document out;
        out.article.text = QStringLiteral("Harbour \U0001F600 reopens\nThe port, e\u0301lan and all, said Ada Quill.");
        out.article.structure = structureFromLines(out.article.text);
        out.tagSet = defaultTagSet();
        return out;
    }();
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    check(readW3c(bytes, nullptr));
    check(readW3c(bytes, &article));
    check(readCsv(bytes, nullptr));
    check(readCsv(bytes, &article));
    return 0;
}
