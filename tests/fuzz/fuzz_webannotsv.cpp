// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as WebAnno TSV: spans fit the text, and what was read is written as the same annotations again.

#include "core/exchange/webanno/webannotsv.h"

using namespace nutgraf;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto read = readWebannoTsv(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), nullptr);
    if (!read) {
        Q_ASSERT(!read.error().message.isEmpty());
        return 0;
    }
    for (const Document &document : read->documents) {
        for (const Annotation &annotation : document.annotations) {
            Q_ASSERT(annotation.span.start >= 0 && !annotation.span.isEmpty() && annotation.span.end <= document.article.text.size());
            Q_ASSERT(annotation.quote.exact == annotation.span.of(document.article.text));
        }
    }
    Q_ASSERT(readWebannoTsv(writeWebannoTsv(read->documents, {}).bytes, nullptr));
    return 0;
}
