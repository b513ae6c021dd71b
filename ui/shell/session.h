// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/facts/fact.h"
#include "core/storage/library.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace nutgraf {

/// A text that came from where an article of the library came from, and is another one.
struct FoundRevision {
    ArticleId id = 0;
    QString title; ///< of the article in the library
    Article article;
    QString file;
};

/// What a found text is to be.
enum class RevisionAnswer : quint8 { Revision, Article, Neither };

/// What is open: the library, the current article and its facts. Owns the work in the background: reading, cleaning and keeping of
/// large texts, and the search for facts. Nothing it does blocks the window for long.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(std::unique_ptr<Library> library, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] Library *library() const { return m_library.get(); }
    /// Its id is 0 while nothing is open.
    [[nodiscard]] const StoredArticle &current() const { return m_current; }
    /// Of the current article; empty until factsReady().
    [[nodiscard]] const Facts &facts() const { return m_facts; }
    [[nodiscard]] bool factsAreThere() const { return m_factsReady; }
    [[nodiscard]] bool isBusy() const { return !m_jobs.isEmpty() || m_finding; }

    /// Adds all to the library and opens the first. Small ones at once, larger ones in the background. Whatever is opened meanwhile
    /// stays in view, and a single article that was still being read is given up.
    void openFiles(const QStringList &paths);
    /// `name` is a title of last resort.
    void openText(const QString &text, const QString &name = {});
    void openStored(ArticleId id);
    /// Texts that wait for answerRevision(), the first one first. Where nobody listens to revisionFound() they become articles at once.
    [[nodiscard]] const QList<FoundRevision> &foundRevisions() const { return m_found; }
    /// On the first of them.
    void answerRevision(RevisionAnswer answer);
    void close();
    /// Ends the work in the background; what was finished stays.
    void stop();
    /// No search for facts begins until goOn(), so that the window's first picture has the processor for itself.
    void holdBack() { m_heldBack = true; }
    void goOn();

    /// Keeps the date of publication of the current article (invalid: unknown) and resolves its dates again.
    void setPublished(const QDateTime &published, bool hasTime);
    /// Opens the current article again with nothing left out, as an article of its own.
    void keepEverything();
    void setRead(ArticleId id, bool read);
    void setStarred(ArticleId id, bool starred);
    /// For good, with everything that hangs on it.
    void remove(ArticleId id);

Q_SIGNALS:
    /// Another one is about to be opened, or none; current() is still the one that is left.
    void articleLeft();
    void articleOpened(const nutgraf::StoredArticle &article);
    void articleClosed();
    void factsReady(const nutgraf::Facts &facts);
    void revisionFound();
    void revisionAdded(const nutgraf::RevisionOutcome &outcome);
    /// Articles came, went or changed.
    void libraryChanged();
    /// Words for what is being done in the background; empty when it has ended.
    void busyChanged(const QString &what);
    void failed(const nutgraf::Error &error);

private:
    using Stop = std::shared_ptr<std::atomic_bool>;
    struct Job {
        std::atomic_bool stop = false;
        bool single = false;
    };
    void beginOpening();
    void show(const StoredArticle &article);
    void keep(const Article &article, const QString &file);
    void keepAsArticle(const Article &article, const QString &file);
    bool waitForAnswer(const QList<FoundRevision> &found);
    void readInBackground(const QStringList &paths, const QString &text, const QString &name, bool showFirst);
    void findFactsNow();
    void findFactsInBackground();
    void takeFacts(const Facts &facts);
    void tellBusy();
    bool check(const Result<void> &done);

    std::unique_ptr<Library> m_library;
    StoredArticle m_current;
    Facts m_facts;
    Stop m_stopFinding;
    QList<FoundRevision> m_found;
    QList<std::shared_ptr<Job>> m_jobs; ///< reading under way and still wanted
    int m_turn = 0; ///< counts what was opened: what is read in the background is shown only if nothing else was since
    bool m_finding = false;
    bool m_heldBack = false;
    bool m_factsReady = false;
    bool m_warm = false; ///< the finders' tables are loaded
};

} // namespace nutgraf
