// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/history.h"

#include <QElapsedTimer>

#include <algorithm>

namespace nutgraf {

namespace {
constexpr int pieceOfWay = 40; // ms until the window gets its turn
}

History::History(QObject *parent)
    : QObject(parent)
{
    m_goOn.setSingleShot(true);
    m_goOn.setInterval(0);
    connect(&m_goOn, &QTimer::timeout, this, &History::go);
}

void History::setLibrary(Library *library, ArticleId open)
{
    if (library != m_library)
        stop();
    m_library = library;
    m_open = open;
    refresh();
}

void History::refresh()
{
    m_point = {};
    if (m_library) {
        if (const auto point = m_library->historyPoint())
            m_point = *point;
        else
            Q_EMIT failed(point.error());
    }
    tell();
}

void History::add(const LibraryStep &step)
{
    stop();
    if (step.number == 0)
        return;
    // What the library has just told need not be asked; the title is wanted only for articles that are not open.
    m_point = {{step.number, m_open, {}, step.words, QDateTime::currentDateTimeUtc(), false}, {}};
    tell();
}

bool History::canUndo() const
{
    return m_point.done.number && m_library && m_library->mode() == LibraryMode::ReadWrite;
}

bool History::canRedo() const
{
    return m_point.undone.number && m_library && m_library->mode() == LibraryMode::ReadWrite;
}

QString History::undoText() const
{
    return canUndo() ? textOf(m_point.done) : QString();
}

QString History::redoText() const
{
    return canRedo() ? textOf(m_point.undone) : QString();
}

QString History::textOf(const HistoryEntry &entry) const
{
    if (!entry.article || entry.article == m_open)
        return entry.words;
    if (entry.title.isEmpty())
        return tr("%1 — in another article").arg(entry.words);
    constexpr qsizetype longestTitle = 40;
    const QString title = entry.title.size() > longestTitle ? entry.title.first(longestTitle - 1).trimmed() + u'…' : entry.title;
    return tr("%1 — in “%2”").arg(entry.words, title);
}

QList<HistoryEntry> History::entries() const
{
    if (!m_library)
        return {};
    return m_library->history().value_or(QList<HistoryEntry>());
}

int History::count() const
{
    return int(entries().size());
}

int History::index() const
{
    return int(std::ranges::count(entries(), false, &HistoryEntry::undone));
}

void History::undo()
{
    stop();
    if (canUndo() && turn(true))
        Q_EMIT arrived(m_last);
    tell();
}

void History::redo()
{
    stop();
    if (canRedo() && turn(false))
        Q_EMIT arrived(m_last);
    tell();
}

/// Afterwards it is known again where one stands, also when it did not work: a damaged step goes then.
bool History::turn(bool undo)
{
    auto step = undo ? m_library->undoStep() : m_library->redoStep();
    if (const auto point = m_library->historyPoint())
        m_point = *point;
    if (!step) {
        Q_EMIT failed(step.error());
        return false;
    }
    m_last = std::move(*step);
    Q_EMIT turned(m_last);
    return true;
}

void History::goTo(qint64 number)
{
    stop();
    if (!m_library)
        return;
    const QList<HistoryEntry> all = entries();
    if (number != 0 && !std::ranges::contains(all, number, &HistoryEntry::number))
        return;
    const auto between = [&](const HistoryEntry &entry) { return entry.undone ? entry.number <= number : entry.number > number; };
    m_way = int(std::ranges::count_if(all, between));
    m_gone = 0;
    m_last = {};
    m_target = number;
    go();
}

void History::go()
{
    QElapsedTimer time;
    time.start();
    bool good = true;
    while (m_target && good) {
        const bool back = m_point.done.number > *m_target;
        const bool forth = !back && m_point.undone.number && m_point.undone.number <= *m_target;
        if (!(back ? canUndo() : forth && canRedo())) {
            m_target.reset();
            break;
        }
        good = turn(back);
        m_gone += good;
        if (good && time.elapsed() >= pieceOfWay) {
            Q_EMIT progressed(m_gone, m_way);
            m_goOn.start();
            return;
        }
    }
    m_target.reset();
    if (m_last.number)
        Q_EMIT arrived(m_last);
    Q_EMIT progressed(m_way, m_way);
    tell();
}

void History::stop()
{
    if (!m_target)
        return;
    m_target.reset();
    m_goOn.stop();
    Q_EMIT progressed(m_way, m_way);
    tell();
}

void History::forget(qint64 number)
{
    stop();
    if (!m_library)
        return;
    if (const auto done = m_library->forgetStep(number); !done)
        Q_EMIT failed(done.error());
    refresh();
}

void History::tell()
{
    const QString undoWords = undoText();
    const QString redoWords = redoText();
    Q_EMIT canUndoChanged(canUndo());
    Q_EMIT canRedoChanged(canRedo());
    if (undoWords != m_undoText)
        Q_EMIT undoTextChanged(m_undoText = undoWords);
    if (redoWords != m_redoText)
        Q_EMIT redoTextChanged(m_redoText = redoWords);
    Q_EMIT changed();
}

} // namespace nutgraf
