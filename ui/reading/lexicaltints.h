// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "ui/reading/mark.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace nutgraf {

/// First tints of an article while its facts are still being found: runs LexicalRules on a thread of its own, the paragraphs in view
/// first. Connect found() to ReadingView::setMarks(Layer::Lexical, …) and call cancel() when the facts are there.
class LexicalTints : public QObject {
    Q_OBJECT
public:
    explicit LexicalTints(QObject *parent = nullptr);
    /// Waits for the paragraph at hand.
    ~LexicalTints() override;

    /// Starts on this article and gives up any other. `visible` empty: from the top.
    void tint(const Article &article, TextSpan visible = {});
    /// No found() comes after it.
    void cancel();

Q_SIGNALS:
    /// First the marks of the visible paragraphs, then those of the whole article (`complete`), sorted by start.
    void found(const QList<nutgraf::Mark> &marks, bool complete);

private:
    struct Job;
    struct Worker;
    void deliver(quint64 job, const QList<Mark> &marks, bool complete);

    std::shared_ptr<Worker> m_worker;
    std::shared_ptr<Job> m_job;
    QThreadPool m_pool;
    quint64 m_count = 0;
};

} // namespace nutgraf
