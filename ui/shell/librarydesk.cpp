// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/librarydesk.h"

#include "core/storage/excerpt.h"
#include "ui/library/articlelistmodel.h"
#include "ui/library/librarypanel.h"
#include "ui/shell/session.h"
#include "ui/shell/statusline.h"

namespace nutgraf {

namespace {
constexpr int maximumExcerpts = 60;
}

LibraryDesk::LibraryDesk(Session *session, LibraryPanel *panel, StatusLine *status, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_status(status)
    , m_excerpts(session->library()->path())
{
    panel->awaitArticles();
    // Put off, so that an article is painted before the list is read, and several changes read it once.
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_listed)
            refresh();
    });
    connect(session, &Session::libraryChanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(session, &Session::articleOpened, this, [this](const StoredArticle &article) {
        m_panel->setCurrent(article.id);
        if (article.id && m_session->library()->mode() == LibraryMode::ReadWrite)
            m_session->setRead(article.id, true);
    });
    connect(session, &Session::articleClosed, this, [this] { m_panel->setCurrent(0); });
    connect(panel, &LibraryPanel::openAsked, this, [this](ArticleId id) {
        if (id != m_session->current().id)
            m_session->openStored(id);
    });
    connect(panel, &LibraryPanel::readAsked, session, &Session::setRead);
    connect(panel, &LibraryPanel::starAsked, session, &Session::setStarred);
    connect(panel, &LibraryPanel::deleteAsked, this, &LibraryDesk::askDelete);
    connect(panel, &LibraryPanel::searchAsked, this, &LibraryDesk::search);
    connect(panel, &LibraryPanel::savedAsked, this, &LibraryDesk::showSaved);
    connect(&m_excerpts, &LibrarySearch::found, this, [this](const QString &, const QList<SearchHit> &hits) {
        QHash<ArticleId, QString> excerpts;
        for (const SearchHit &hit : hits)
            excerpts.insert(hit.id, hit.excerpt);
        m_panel->model()->setExcerpts(excerpts);
    });
    connect(status, &StatusLine::offerTaken, this, &LibraryDesk::restore);
    connect(status, &StatusLine::offerGone, this, &LibraryDesk::finish);
}

LibraryDesk::~LibraryDesk() = default;

void LibraryDesk::refresh()
{
    m_refresh.stop();
    m_listed = true;
    const auto articles = m_session->library()->articles();
    if (articles)
        m_panel->setArticles(*articles);
    else
        Q_EMIT m_session->failed(articles.error());
    Q_EMIT refreshed();
}

void LibraryDesk::search(const QString &text)
{
    m_excerpts.cancel();
    if (text.trimmed().isEmpty()) {
        m_panel->setFound(std::nullopt);
        return;
    }
    const QString query = typedQuery(text);
    const auto found = m_session->library()->search(query);
    if (!found) {
        Q_EMIT m_session->failed(found.error());
        return;
    }
    m_panel->setFound(*found);
    m_excerpts.find(query, maximumExcerpts);
}

void LibraryDesk::showSaved(const QString &text)
{
    m_excerpts.cancel();
    const auto query = parseQuery(text);
    const auto found = query ? m_session->library()->articles(*query) : std::unexpected(Error{Error::Code::BadInput, query.error().message, {}});
    if (found)
        m_panel->setFound(*found);
    else
        Q_EMIT m_session->failed(found.error());
}

void LibraryDesk::openNeighbour(int step)
{
    if (const ArticleId id = m_panel->neighbour(step); id && id != m_session->current().id)
        m_session->openStored(id);
}

const ArticleSummary *LibraryDesk::summary(ArticleId id) const
{
    for (const ArticleSummary &article : m_panel->model()->articles()) {
        if (article.id == id)
            return &article;
    }
    return nullptr;
}

bool LibraryDesk::isRead() const
{
    const ArticleSummary *article = summary(m_session->current().id);
    return article && article->read;
}

bool LibraryDesk::isStarred() const
{
    const ArticleSummary *article = summary(m_session->current().id);
    return article && article->starred;
}

void LibraryDesk::toggleRead(bool read)
{
    if (const ArticleId id = m_session->current().id)
        m_session->setRead(id, read);
}

void LibraryDesk::toggleStar(bool starred)
{
    if (const ArticleId id = m_session->current().id)
        m_session->setStarred(id, starred);
}

void LibraryDesk::askDelete(ArticleId id)
{
    const ArticleSummary *article = summary(id);
    if (!article)
        return;
    if (m_session->library()->mode() == LibraryMode::ReadOnly) {
        m_status->say(tr("This library is open read-only; nothing can be deleted from it."));
        return;
    }
    // Said first: it ends the offer before this one, and only the last one can be taken back.
    m_status->say(tr("“%1” is deleted.").arg(article->title.left(60)), tr("Undo"));
    finish();
    ArticleId next = 0;
    if (m_session->current().id == id) {
        next = m_panel->neighbour(1);
        if (!next)
            next = m_panel->neighbour(-1);
        m_reopen = id;
    }
    m_waiting.insert(id);
    m_panel->setHidden(m_waiting);
    if (m_reopen == id) {
        if (next && next != id)
            m_session->openStored(next);
        else
            m_session->close();
    }
}

void LibraryDesk::restore()
{
    if (m_waiting.isEmpty())
        return;
    m_waiting.clear();
    m_panel->setHidden({});
    if (const ArticleId id = std::exchange(m_reopen, 0))
        m_session->openStored(id);
}

void LibraryDesk::finish()
{
    m_reopen = 0;
    const QSet<ArticleId> ids = std::exchange(m_waiting, {});
    for (const ArticleId id : ids)
        m_session->remove(id);
    refresh();
    m_panel->setHidden({});
}

} // namespace nutgraf
