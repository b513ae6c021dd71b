// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factrowsupply.h"

#include "ui/facts/shownfacts.h"

#include <QThreadPool>
#include <QtConcurrentRun>

namespace nutgraf {

namespace {

constexpr int step = 1000; // rows that one Enter adds

struct Made {
    CorrectedFacts corrected;
    std::shared_ptr<const FactRowIndex> index;
    QList<FactRow> shown;
};

/// Taking hundreds of thousands of rows apart is work too.
template<typename T>
void dropOnWorker(T &&value)
{
    QThreadPool::globalInstance()->start([dropped = std::forward<T>(value)] { Q_UNUSED(dropped) });
}

} // namespace

FactRowSupply::FactRowSupply(QObject *parent)
    : QObject(parent)
{
}

FactRowSupply::~FactRowSupply() = default;

void FactRowSupply::forget()
{
    ++m_turn;
    m_wanted = {};
    if (m_index)
        dropOnWorker(std::pair(std::exchange(m_index, {}), std::exchange(m_corrected, {})));
    m_corrected = {};
}

void FactRowSupply::make(const QString &text, const Facts &facts, const Corrections &corrections, const Take &take)
{
    ++m_turn;
    if (!areMany(facts)) {
        m_index.reset();
        m_corrected = correctFacts(facts, text, corrections);
        take(factRows(text, m_corrected));
        return;
    }
    QtConcurrent::run([text, facts, corrections, wanted = m_wanted] {
        Made made;
        made.corrected = correctFacts(facts, text, corrections);
        made.index = std::make_shared<const FactRowIndex>(factRows(text, made.corrected));
        made.shown = made.index->shown(wanted);
        return made;
    }).then(this, [this, take, turn = m_turn](const Made &made) {
        if (turn != m_turn) {
            dropOnWorker(Made(made));
            return;
        }
        dropOnWorker(std::pair(std::exchange(m_index, made.index), std::exchange(m_corrected, made.corrected)));
        take(made.shown);
    });
}

void FactRowSupply::filter(const QStringList &words, const Take &take)
{
    m_wanted.words = words;
    if (m_index)
        ask(take);
}

void FactRowSupply::extend(FactGroup group, const Take &take)
{
    m_wanted.most[size_t(group)] += step;
    if (m_index)
        ask(take);
}

void FactRowSupply::ask(const Take &take)
{
    QtConcurrent::run([index = m_index, wanted = m_wanted] { return index->shown(wanted); })
        .then(this, [this, take, turn = ++m_turn](const QList<FactRow> &rows) {
            if (turn == m_turn)
                take(rows);
        });
}

QList<FactRow> FactRowSupply::showing(FactRef ref)
{
    const FactRow *const row = m_index ? m_index->rowOf(ref) : nullptr;
    if (!row)
        return {};
    ++m_turn;
    m_wanted.words.clear();
    m_wanted.always.insert(row->key);
    return m_index->shown(m_wanted);
}

} // namespace nutgraf
