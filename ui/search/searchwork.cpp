// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/searchwork.h"

#include "core/facts/corrections.h"
#include "core/facts/pipeline.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace nutgraf {

namespace {

Result<SearchAnswer> answer(const QString &path, const SearchQuestion &question, const Cancelled &cancelled)
{
    const auto library = Library::open(path, LibraryMode::ReadOnly);
    if (!library)
        return std::unexpected(library.error());
    auto places = (*library)->concordance(question.query, question.options, cancelled);
    if (!places)
        return std::unexpected(places.error());
    auto counts = (*library)->count(question.query, question.rows, question.columns);
    if (!counts)
        return std::unexpected(counts.error());
    const auto articles = (*library)->articles(question.query);
    if (!articles)
        return std::unexpected(articles.error());
    return SearchAnswer{std::move(*places), std::move(*counts), articles->size()};
}

Result<void> indexOne(Library &library, ArticleId id, const Cancelled &cancelled)
{
    const auto stored = library.article(id);
    const auto rules = library.rules();
    const auto decisions = library.decisions(id);
    if (!stored || !rules || !decisions)
        return std::unexpected(!stored ? stored.error() : !rules ? rules.error() : decisions.error());
    const Article &article = stored->article;
    const Facts facts = findFacts({article.text, article.structure, article.published, article.publishedHasTime}, cancelled);
    if (isCancelled(cancelled))
        return {};
    return library.putFacts(id, applyCorrections(facts, article.text, {*rules, *decisions}), factEngineVersion);
}

/// How many articles were done; one that fails is left for the next time.
int indexAll(const QString &path, const Cancelled &cancelled)
{
    const auto library = Library::open(path);
    const auto ids = library ? (*library)->articlesWithoutFacts(factEngineVersion) : std::unexpected(library.error());
    int done = 0;
    for (const ArticleId id : ids ? *ids : QList<ArticleId>()) {
        if (isCancelled(cancelled))
            break;
        done += indexOne(**library, id, cancelled).has_value();
    }
    return done;
}

} // namespace

SearchWork::SearchWork(const QString &libraryPath, QObject *parent)
    : QObject(parent)
    , m_path(libraryPath)
{
}

SearchWork::~SearchWork()
{
    cancel();
    if (m_stopIndexing)
        *m_stopIndexing = true;
}

void SearchWork::cancel()
{
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

void SearchWork::ask(const SearchQuestion &question)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    auto *watcher = new QFutureWatcher<Result<SearchAnswer>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, stop = m_stop] {
        watcher->deleteLater();
        if (*stop)
            return;
        const Result<SearchAnswer> result = watcher->result();
        if (result)
            Q_EMIT found(*result);
        else
            Q_EMIT failed(result.error());
    });
    watcher->setFuture(QtConcurrent::run([path = m_path, question, stop = m_stop] { return answer(path, question, [stop] { return stop->load(); }); }));
}

void SearchWork::indexFacts()
{
    if (m_stopIndexing)
        return;
    m_stopIndexing = std::make_shared<std::atomic_bool>(false);
    Q_EMIT indexing(true);
    auto *watcher = new QFutureWatcher<int>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_stopIndexing.reset();
        Q_EMIT indexing(false);
        Q_EMIT indexed(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([path = m_path, stop = m_stopIndexing] { return indexAll(path, [stop] { return stop->load(); }); }));
}

} // namespace nutgraf
