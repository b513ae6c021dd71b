// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/session.h"

#include "core/facts/pipeline.h"
#include "core/intake/encoding.h"
#include "ui/shell/intakework.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QMetaMethod>
#include <QTimer>
#include <QtConcurrentRun>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// Up to this size reading, cleaning and keeping take a few milliseconds and are done at once.
constexpr qsizetype smallText = 16 * 1024;

FactInput factInput(const Article &article)
{
    return {article.text, article.structure, article.published, article.publishedHasTime};
}

void halt(std::shared_ptr<std::atomic_bool> &stop)
{
    if (stop)
        *stop = true;
    stop = std::make_shared<std::atomic_bool>(false);
}

} // namespace

Session::Session(std::unique_ptr<Library> library, QObject *parent)
    : QObject(parent)
    , m_library(std::move(library))
    , m_stopFinding(std::make_shared<std::atomic_bool>(false))
{
}

Session::~Session()
{
    for (const auto &job : std::as_const(m_jobs))
        job->stop = true;
    *m_stopFinding = true;
}

void Session::beginOpening()
{
    ++m_turn;
    m_jobs.removeIf([](const std::shared_ptr<Job> &job) {
        if (job->single)
            job->stop = true;
        return job->single;
    });
}

void Session::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    beginOpening();
    QStringList later = paths;
    bool shown = false;
    if (const QFileInfo first(paths.first()); first.size() <= smallText) {
        const auto text = readTextFile(first.filePath());
        if (text) {
            CleaningHints hints;
            hints.fileName = first.completeBaseName();
            keep(articleIn(text->text, hints), first.absoluteFilePath());
            shown = true;
        } else {
            Q_EMIT failed(text.error());
        }
        later.removeFirst();
    }
    if (!later.isEmpty())
        readInBackground(later, {}, {}, !shown);
}

void Session::openText(const QString &text, const QString &name)
{
    if (text.trimmed().isEmpty()) {
        Q_EMIT failed({Error::Code::BadInput, tr("There is no text to make an article of; copy some text first."), {}});
        return;
    }
    beginOpening();
    if (text.size() > smallText) {
        readInBackground({}, text, name, true);
        return;
    }
    CleaningHints hints;
    hints.fileName = name;
    keep(articleIn(text, hints), {});
}

void Session::keep(const Article &article, const QString &file)
{
    if (const auto found = foundRevision(*m_library, article, file); found && waitForAnswer({*found}))
        return;
    keepAsArticle(article, file);
}

/// False where nobody can be asked.
bool Session::waitForAnswer(const QList<FoundRevision> &found)
{
    static const QMetaMethod asked = QMetaMethod::fromSignal(&Session::revisionFound);
    if (found.isEmpty() || !isSignalConnected(asked))
        return false;
    m_found.append(found);
    Q_EMIT revisionFound();
    return true;
}

void Session::answerRevision(RevisionAnswer answer)
{
    if (m_found.isEmpty())
        return;
    const FoundRevision found = m_found.takeFirst();
    if (answer == RevisionAnswer::Article) {
        keepAsArticle(found.article, found.file);
    } else if (answer == RevisionAnswer::Revision) {
        const auto outcome = m_library->addRevision(found.id, found.article);
        if (!outcome) {
            Q_EMIT failed(outcome.error());
            return;
        }
        openStored(found.id);
        Q_EMIT libraryChanged();
        Q_EMIT revisionAdded(*outcome);
    }
}

void Session::keepAsArticle(const Article &article, const QString &file)
{
    const auto id = m_library->addArticle(article, file);
    if (!id) {
        // What cannot be kept can still be read.
        Q_EMIT failed(id.error());
        show({0, 0, article, file});
        return;
    }
    openStored(*id);
    Q_EMIT libraryChanged();
}

void Session::openStored(ArticleId id)
{
    beginOpening();
    const auto stored = m_library->article(id);
    if (stored)
        show(*stored);
    else
        Q_EMIT failed(stored.error());
}

void Session::show(const StoredArticle &article)
{
    if (m_current.id)
        Q_EMIT articleLeft();
    halt(m_stopFinding);
    m_current = article;
    m_facts = {};
    m_factsReady = false;
    Q_EMIT articleOpened(m_current);
    if (m_warm && m_current.article.text.size() <= smallText)
        findFactsNow();
    else
        findFactsInBackground();
}

void Session::close()
{
    beginOpening();
    if (m_current.id)
        Q_EMIT articleLeft();
    halt(m_stopFinding);
    m_finding = false;
    m_current = {};
    m_facts = {};
    m_factsReady = false;
    Q_EMIT articleClosed();
    tellBusy();
}

void Session::readInBackground(const QStringList &paths, const QString &text, const QString &name, bool showFirst)
{
    const auto job = std::make_shared<Job>();
    job->single = showFirst && paths.size() <= 1;
    m_jobs.append(job);
    tellBusy();
    auto *watcher = new QFutureWatcher<IntakeResult>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, job, showFirst, turn = m_turn] {
        const IntakeResult result = watcher->future().takeResult();
        watcher->deleteLater();
        const bool wanted = m_jobs.removeOne(job);
        for (const Error &error : result.errors)
            Q_EMIT failed(error);
        if (!waitForAnswer(result.found)) {
            for (const FoundRevision &found : result.found)
                keepAsArticle(found.article, found.file);
        }
        if (!result.ids.isEmpty()) {
            if (wanted && showFirst && turn == m_turn && result.first)
                show(*result.first);
            Q_EMIT libraryChanged();
        }
        tellBusy();
    });
    const QString library = m_library->path();
    watcher->setFuture(QtConcurrent::run([library, paths, text, name, job] {
        const Cancelled cancelled = [job] { return job->stop.load(); };
        return paths.isEmpty() ? keepText(library, text, name, cancelled) : keepFiles(library, paths, cancelled);
    }));
}

void Session::findFactsNow()
{
    takeFacts(findFacts(factInput(m_current.article)));
}

void Session::findFactsInBackground()
{
    m_finding = true;
    tellBusy();
    if (m_heldBack)
        return;
    auto *watcher = new QFutureWatcher<Facts>(this);
    const Stop stop = m_stopFinding;
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, stop] {
        watcher->deleteLater();
        if (*stop)
            return; // of an article that is open no more
        m_finding = false;
        // The models are in memory by now. Without one of them there are fewer facts: said once, not passed over.
        if (const auto checked = checkFactModels(); !std::exchange(m_warm, true) && !checked)
            Q_EMIT failed(checked.error());
        takeFacts(watcher->result());
        tellBusy();
    });
    // Begun when the article has been painted, so that the two do not fight for the processor.
    QTimer::singleShot(0, watcher, [watcher, stop, article = m_current.article] {
        watcher->setFuture(QtConcurrent::run([article, stop] { return findFacts(factInput(article), [stop] { return stop->load(); }); }));
    });
}

void Session::goOn()
{
    if (std::exchange(m_heldBack, false) && m_finding)
        findFactsInBackground();
}

void Session::takeFacts(const Facts &facts)
{
    m_facts = facts;
    m_factsReady = true;
    Q_EMIT factsReady(m_facts);
}

void Session::stop()
{
    for (const auto &job : std::as_const(m_jobs))
        job->stop = true;
    m_jobs.clear();
    halt(m_stopFinding);
    if (std::exchange(m_finding, false))
        takeFacts({});
    tellBusy();
}

void Session::tellBusy()
{
    Q_EMIT busyChanged(!m_jobs.isEmpty() ? tr("Reading the text…") : m_finding ? tr("Looking for facts…") : QString());
}

void Session::setPublished(const QDateTime &published, bool hasTime)
{
    if (!m_current.id || !check(m_library->setPublished(m_current.id, published, hasTime)))
        return;
    openStored(m_current.id);
    Q_EMIT libraryChanged();
}

void Session::keepEverything()
{
    if (m_current.article.text.isEmpty())
        return;
    CleaningHints hints;
    hints.published = m_current.article.published;
    hints.url = m_current.article.url;
    hints.fileName = m_current.article.title;
    keepAsArticle(uncleanedArticle(sourceOf(m_current.article), hints), m_current.file);
}

void Session::setRead(ArticleId id, bool read)
{
    if (check(m_library->setRead(id, read)))
        Q_EMIT libraryChanged();
}

void Session::setStarred(ArticleId id, bool starred)
{
    if (check(m_library->setStarred(id, starred)))
        Q_EMIT libraryChanged();
}

void Session::remove(ArticleId id)
{
    if (!check(m_library->removeArticle(id)))
        return;
    if (id == m_current.id)
        close();
    Q_EMIT libraryChanged();
}

bool Session::check(const Result<void> &done)
{
    if (!done)
        Q_EMIT failed(done.error());
    return done.has_value();
}

} // namespace nutgraf
