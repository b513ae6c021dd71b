// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/findsession.h"

#include "ui/reading/findbar.h"
#include "ui/reading/readingview.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace nutgraf {

namespace {

constexpr qsizetype longText = 1 << 18; ///< UTF-16 units that are searched between two key presses without a worker

} // namespace

FindSession::FindSession(ReadingView &view, FindBar &bar)
    : m_view(view)
    , m_bar(bar)
{
    connect(&bar, &FindBar::queryChanged, this, &FindSession::search);
    connect(&bar, &FindBar::nextAsked, this, &FindSession::next);
    connect(&bar, &FindBar::previousAsked, this, &FindSession::previous);
    connect(&bar, &FindBar::closeAsked, &view, &ReadingView::closeFind);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.isCanceled() && m_watcher.future().resultCount() > 0)
            finished(m_watcher.result());
    });
}

FindSession::~FindSession()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void FindSession::open()
{
    const TextSpan selection = m_view.selection();
    const QString chosen = selection.of(m_view.article().text).toString();
    constexpr qsizetype longestQuery = 200;
    m_origin = selection.start;
    m_open = true;
    const bool takes = !chosen.isEmpty() && chosen.size() <= longestQuery && !chosen.contains(u'\n');
    if (takes && chosen != m_bar.query())
        m_bar.setQuery(chosen); // searches
    else
        search();
    m_bar.takeFocus();
}

void FindSession::close()
{
    m_open = false;
    clear();
}

void FindSession::clear()
{
    m_watcher.cancel();
    m_hits.clear();
    m_fresh = false;
    m_view.setMarks(ReadingView::Layer::Search, {});
}

void FindSession::articleChanged()
{
    m_watcher.cancel();
    m_hits.clear();
    m_fresh = false;
    m_origin = 0;
    if (m_open)
        search();
}

void FindSession::search()
{
    m_watcher.cancel();
    m_fresh = false;
    const QString query = m_bar.query();
    if (query.isEmpty()) {
        clear();
        m_bar.showCount(0, 0, false);
        return;
    }
    const QString text = m_view.article().text;
    const FindOptions options = m_bar.options();
    if (text.size() < longText) {
        finished(findAll(text, query, options));
        return;
    }
    m_bar.showSearching();
    m_watcher.setFuture(QtConcurrent::run([text, query, options](QPromise<QList<TextSpan>> &promise) {
        promise.addResult(findAll(text, query, options, [&promise] { return promise.isCanceled(); }));
    }));
}

void FindSession::finished(const QList<TextSpan> &hits)
{
    m_hits = hits;
    m_fresh = true;
    QList<Mark> marks;
    marks.reserve(hits.size());
    for (const TextSpan &hit : hits)
        marks.append({hit, MarkKind::SearchHit, -1, -1, {}, {}, 0});
    m_view.setMarks(ReadingView::Layer::Search, std::move(marks));
    if (hits.isEmpty()) {
        m_bar.showCount(0, 0, false);
        return;
    }
    const auto from = std::ranges::lower_bound(m_hits, m_origin, {}, &TextSpan::start);
    go(from == m_hits.end() ? 0 : from - m_hits.begin());
}

void FindSession::go(qsizetype hit)
{
    const TextSpan span = m_hits.at(hit);
    // A place that can be seen is not moved; one that cannot comes with text around it.
    const QRect seen = m_view.viewport()->rect();
    const bool visible = seen.contains(m_view.rectOf(span.start)) && seen.contains(m_view.rectOf(span.end));
    m_view.showSpan(span, true, !visible);
    m_bar.showCount(hit + 1, m_hits.size(), m_hits.size() >= mostHits);
}

void FindSession::next()
{
    if (!m_fresh) {
        // Closed or new: look for the same again, from behind the selection.
        m_origin = m_view.selection().end;
        search();
        return;
    }
    if (m_hits.isEmpty())
        return;
    const auto after = std::ranges::lower_bound(m_hits, std::max(m_view.selection().end, m_view.selection().start + 1), {}, &TextSpan::start);
    m_origin = after == m_hits.end() ? m_hits.constFirst().start : after->start;
    go(after == m_hits.end() ? 0 : after - m_hits.begin());
}

void FindSession::previous()
{
    if (!m_fresh) {
        m_origin = m_view.selection().start;
        search();
        if (!m_fresh)
            return;
    }
    if (m_hits.isEmpty())
        return;
    const auto at = std::ranges::lower_bound(m_hits, m_view.selection().start, {}, &TextSpan::start);
    const qsizetype hit = at == m_hits.begin() ? m_hits.size() - 1 : at - m_hits.begin() - 1;
    m_origin = m_hits.at(hit).start;
    go(hit);
}

} // namespace nutgraf
