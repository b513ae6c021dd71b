// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QThreadPool>

#include <functional>

namespace nutgraf::cli {

/// Works on lines in several threads and hands the answers on in the order of the lines. At most some hundred lines are held, so
/// memory does not grow with the input.
class LinePool {
public:
    using Work = std::function<QByteArray(qint64 number, const QByteArray &line)>; ///< runs in any thread
    using Print = std::function<void(const QByteArray &answer)>; ///< runs in the caller's thread

    LinePool(Work work, Print print);
    /// Waits while too much is held. Lines of one call are worked on in order.
    void add(qint64 number, QByteArray line);
    /// Waits for all that is left.
    void finish();

private:
    struct Batch;
    void start();
    void printFirst();

    Work m_work;
    Print m_print;
    QThreadPool m_threads;
    QList<std::shared_ptr<Batch>> m_running;
    std::shared_ptr<Batch> m_next;
};

} // namespace nutgraf::cli
