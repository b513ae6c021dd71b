// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/linepool.h"

#include <QSemaphore>

namespace nutgraf::cli {

namespace {

// A batch is worth a thread's trouble; several for each thread keep them busy while the first is printed.
constexpr qsizetype batchBytes = 64 * 1024;
constexpr qsizetype batchLines = 64;

} // namespace

struct LinePool::Batch {
    QList<std::pair<qint64, QByteArray>> lines;
    qsizetype bytes = 0;
    QList<QByteArray> answers;
    QSemaphore done;
};

LinePool::LinePool(Work work, Print print)
    : m_work(std::move(work))
    , m_print(std::move(print))
    , m_next(std::make_shared<Batch>())
{
}

void LinePool::add(qint64 number, QByteArray line)
{
    m_next->bytes += line.size();
    m_next->lines.emplaceBack(number, std::move(line));
    if (m_next->bytes >= batchBytes || m_next->lines.size() >= batchLines)
        start();
}

void LinePool::start()
{
    if (m_next->lines.isEmpty())
        return;
    const std::shared_ptr<Batch> batch = std::exchange(m_next, std::make_shared<Batch>());
    m_running.append(batch);
    m_threads.start([this, batch] {
        for (const auto &[number, line] : batch->lines)
            batch->answers.append(m_work(number, line));
        batch->done.release();
    });
    while (m_running.size() > 2 * m_threads.maxThreadCount())
        printFirst();
}

void LinePool::printFirst()
{
    const std::shared_ptr<Batch> batch = m_running.takeFirst();
    batch->done.acquire();
    for (const QByteArray &answer : std::as_const(batch->answers))
        m_print(answer);
}

void LinePool::finish()
{
    start();
    while (!m_running.isEmpty())
        printFirst();
}

} // namespace nutgraf::cli
