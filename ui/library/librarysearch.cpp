// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/librarysearch.h"

#include "core/storage/excerpt.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace nutgraf {

namespace {

/// A search that fails finds nothing: the list beside it, searched in the window's own connection, says why.
QList<SearchHit> findHits(const QString &path, const QString &query, int limit, const std::atomic_bool &stop)
{
    QList<SearchHit> out;
    if (stop)
        return out;
    const auto library = Library::open(path, LibraryMode::ReadOnly);
    if (!library)
        return out;
    const auto ids = (*library)->search(query, limit);
    if (!ids)
        return out;
    for (const ArticleId id : *ids) {
        if (stop)
            return {};
        if (const auto stored = (*library)->article(id))
            out.append({id, searchExcerpt(stored->article.body(), query)}); // the headline is seen anyway
    }
    return out;
}

} // namespace

LibrarySearch::LibrarySearch(const QString &libraryPath, QObject *parent)
    : QObject(parent)
    , m_path(libraryPath)
{
}

LibrarySearch::~LibrarySearch()
{
    cancel();
}

void LibrarySearch::cancel()
{
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

void LibrarySearch::find(const QString &query, int limit)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    auto *watcher = new QFutureWatcher<QList<SearchHit>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, query, stop = m_stop] {
        watcher->deleteLater();
        if (!*stop)
            Q_EMIT found(query, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([path = m_path, query, limit, stop = m_stop] { return findHits(path, query, limit, *stop); }));
}

} // namespace nutgraf
