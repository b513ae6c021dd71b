// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/factsformat.h"

#include "core/exchange/factswriter.h"

#include <QCoreApplication>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

Written writeFacts(const QList<Document> &documents, const WriteOptions &options)
{
    Written written;
    if (options.byteOrderMark)
        written.bytes = "\xef\xbb\xbf";
    written.bytes += factsCsvHeader();
    for (const Document &document : documents) {
        if (document.facts)
            written.bytes += factsToCsv({document.id, document.article, *document.facts});
        if (!document.annotations.isEmpty())
            written.losses.add(u"annotations"_s, QCoreApplication::translate("nutgraf", "annotations: this table holds the facts only"), document.article.title);
    }
    return written;
}

} // namespace

Format factsFormat()
{
    return {u"facts-csv"_s, QCoreApplication::translate("nutgraf", "Table of the facts (CSV)"), u"csv"_s, u"CSV"_s, &writeFacts, nullptr};
}

} // namespace nutgraf
