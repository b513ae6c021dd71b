// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace nutgraf {

/// What a search is to give.
struct SearchQuestion {
    Query query;
    ConcordanceOptions options;
    CountBy rows = CountBy::Label;
    CountBy columns = CountBy::Nothing;
};

struct SearchAnswer {
    Concordance places;
    CountTable counts;
    qsizetype articles = 0; ///< found, at most the usual limit
};

/// Asks a library in the background, through a connection of its own. Only the answer to the last question is told.
class SearchWork : public QObject {
    Q_OBJECT
public:
    explicit SearchWork(const QString &libraryPath, QObject *parent = nullptr);
    ~SearchWork() override;

    /// Answered with found() or failed(), unless another question or cancel() comes before.
    void ask(const SearchQuestion &question);
    /// Finds the facts that are missing and keeps them; indexed() tells how many when it has ended. A second call meanwhile is
    /// passed over. Nothing is done in a library that is only read.
    void indexFacts();
    void cancel();

Q_SIGNALS:
    void found(const nutgraf::SearchAnswer &answer);
    void failed(const nutgraf::Error &error);
    void indexing(bool on);
    void indexed(int articles);

private:
    using Stop = std::shared_ptr<std::atomic_bool>;
    QString m_path;
    Stop m_stop;
    Stop m_stopIndexing;
};

} // namespace nutgraf
