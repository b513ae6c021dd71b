// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/lexicaltints.h"

#include "ui/reading/lexicalrules.h"

#include <algorithm>
#include <optional>

namespace nutgraf {

struct LexicalTints::Job {
    QString text;
    QList<TextSpan> paragraphs;
    TextSpan visible;
    quint64 number = 0;
    std::atomic_bool cancelled = false;
};

/// Used by the pool's one thread only; the rules are made there, so that nobody waits for them.
struct LexicalTints::Worker {
    std::optional<LexicalRules> rules;

    QList<Mark> marksOf(const Job &job, bool visibleOnly)
    {
        if (!rules)
            rules.emplace();
        QList<Mark> marks;
        for (const TextSpan paragraph : job.paragraphs) {
            if (job.cancelled.load(std::memory_order_relaxed))
                return {};
            if (!visibleOnly || paragraph.overlaps(job.visible))
                marks += rules->marksIn(job.text, paragraph);
        }
        return marks;
    }
};

namespace {

/// About two screens of text: what is looked at first when nothing is known of the view.
constexpr qsizetype firstScreens = 4000;

QList<TextSpan> paragraphsOf(const Article &article)
{
    QList<TextSpan> spans;
    for (const Block &block : article.structure.blocks) {
        if (!block.span.isEmpty() && block.span.end <= article.text.size())
            spans.append(block.span);
    }
    std::ranges::sort(spans);
    return spans;
}

} // namespace

LexicalTints::LexicalTints(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_shared<Worker>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

LexicalTints::~LexicalTints()
{
    cancel();
    m_pool.waitForDone();
}

void LexicalTints::tint(const Article &article, TextSpan visible)
{
    cancel();
    m_job = std::make_shared<Job>();
    m_job->text = article.text;
    m_job->paragraphs = paragraphsOf(article);
    m_job->visible = visible.isEmpty() ? TextSpan{0, firstScreens} : visible;
    m_job->number = ++m_count;
    m_pool.start([this, job = m_job, worker = m_worker] {
        const auto tell = [&](bool complete) {
            const QList<Mark> marks = worker->marksOf(*job, !complete);
            // The destructor waits for this thread, so `this` is alive; what is posted dies with it.
            if (!job->cancelled)
                QMetaObject::invokeMethod(this, [this, number = job->number, marks, complete] { deliver(number, marks, complete); }, Qt::QueuedConnection);
        };
        tell(false);
        if (!job->cancelled)
            tell(true);
    });
}

void LexicalTints::cancel()
{
    if (m_job)
        m_job->cancelled = true;
    m_job.reset();
}

void LexicalTints::deliver(quint64 job, const QList<Mark> &marks, bool complete)
{
    if (m_job && m_job->number == job)
        Q_EMIT found(marks, complete);
}

} // namespace nutgraf
