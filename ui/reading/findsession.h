// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/finder.h"

#include <QFutureWatcher>
#include <QObject>

namespace nutgraf {

class FindBar;
class ReadingView;

/// Finds in one view what its find bar asks for: while it is typed, in a worker where the text is long, and marks all hits.
class FindSession : public QObject {
    Q_OBJECT
public:
    FindSession(ReadingView &view, FindBar &bar);
    ~FindSession() override;

    /// Starts at the selection; text selected within one line becomes what is looked for.
    void open();
    void close();
    void next();
    void previous();
    /// The view shows another article.
    void articleChanged();

private:
    void search();
    void finished(const QList<TextSpan> &hits);
    void go(qsizetype hit);
    void clear();

    ReadingView &m_view;
    FindBar &m_bar;
    QFutureWatcher<QList<TextSpan>> m_watcher;
    QList<TextSpan> m_hits;
    qsizetype m_origin = 0; ///< where the search began: typing on looks from there again
    bool m_open = false;
    bool m_fresh = false; ///< the hits are those of what the bar says
};

} // namespace nutgraf
