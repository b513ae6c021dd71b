// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as brat's files: spans fit the text, relations have ends, and what was read is written so that it can be read again. The
// input is cut at NUL into text, annotations, annotation.conf and visual.conf.

#include "core/exchange/brat/brat.h"

#include <QSet>

using namespace nutgraf;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QList<QByteArray> parts = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)).split('\0');
    const auto read = readBrat({{u"a.ann"_s, parts.value(1)}, {u"a.txt"_s, parts.value(0)}, {u"annotation.conf"_s, parts.value(2)}, {u"visual.conf"_s, parts.value(3)}}, nullptr);
    Q_ASSERT(read && read->documents.size() == 1);
    const Document &document = read->documents.first();
    QSet<QString> ids;
    for (const Annotation &annotation : document.annotations) {
        Q_ASSERT(annotation.span.start >= 0 && !annotation.span.isEmpty() && annotation.span.end <= document.article.text.size());
        ids.insert(annotation.id);
    }
    Q_ASSERT(ids.size() == document.annotations.size());
    for (const Relation &relation : document.relations)
        Q_ASSERT(ids.contains(relation.from) && ids.contains(relation.to));
    const auto again = readBrat(writeBrat(read->documents, {}).files, nullptr);
    Q_ASSERT(again && again->documents.size() == 1);
    return 0;
}
