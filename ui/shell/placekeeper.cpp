// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/placekeeper.h"

#include "ui/reading/readingview.h"
#include "ui/shell/session.h"

#include <QScrollBar>

namespace nutgraf {

using namespace std::chrono_literals;

PlaceKeeper::PlaceKeeper(Session *session, ReadingView *view, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_view(view)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(1s);
    connect(&m_rest, &QTimer::timeout, this, &PlaceKeeper::keep);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(session, &Session::articleOpened, this, &PlaceKeeper::restore);
    connect(session, &Session::articleLeft, this, &PlaceKeeper::keep);
}

void PlaceKeeper::restore(const StoredArticle &article)
{
    m_rest.stop();
    m_kept = {};
    if (!article.id)
        return;
    if (const ReadingPlace known = m_session->library()->readingPlace(article.id); known.offset > 0)
        m_view->showFrom(known.offset);
    m_rest.start(); // it is now the one read last
}

void PlaceKeeper::keep()
{
    m_rest.stop();
    const ArticleId id = m_session->current().id;
    if (!id || m_session->library()->mode() == LibraryMode::ReadOnly)
        return;
    const ReadingPlace place{id, m_view->firstInView()};
    if (place == m_kept)
        return;
    // A place that cannot be kept is not worth a message: nothing of the person's own is lost.
    if (m_session->library()->setReadingPlace(id, place.offset))
        m_kept = place;
}

} // namespace nutgraf
