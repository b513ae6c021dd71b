// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any text: the reader of queries gives a tree that its written form gives again, or a sentence with a place in the text; and the
// tree is a question that a library answers.

#include "core/query/query.h"
#include "core/storage/library.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const Library &library()
{
    static int count = 1;
    static char name[] = "fuzz_query";
    static char *arguments[] = {name, nullptr};
    static const auto *const application = new QCoreApplication(count, arguments); // drivers of databases ask for one, to the very end
    Q_UNUSED(application)
    static const QTemporaryDir folder;
    static const Library *const opened = std::move(Library::open(folder.filePath(u"a.sqlite"_s)).value()).release();
    return *opened;
}

/// Names of units come out of tables that are not closed under themselves.
Query withoutUnits(Query query)
{
    query.unit.clear();
    for (Query &child : query.children)
        child = withoutUnits(child);
    return query;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto query = parseQuery(text);
    if (!query) {
        const TextSpan place = query.error().place;
        Q_ASSERT(!query.error().message.isEmpty() && place.start >= 0 && place.start <= place.end && place.end <= text.size());
        return 0;
    }
    const QString written = queryText(*query);
    const auto again = parseQuery(written);
    if (written.size() <= longestQuery)
        Q_ASSERT(again && withoutUnits(*again) == withoutUnits(*query));
    const auto articles = library().articles(*query);
    Q_ASSERT(articles && articles->isEmpty());
    Q_ASSERT(library().concordance(*query));
    Q_ASSERT(library().count(*query, CountBy::Label, CountBy::Month));
    return 0;
}
