// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

#include <QObject>

#include <atomic>

namespace nutgraf {

/// An article that a search found, with the words around the place.
struct SearchHit {
    ArticleId id = 0;
    QString excerpt; ///< empty where only a note holds the words
};

/// Searches texts and notes in the background, through a connection of its own. Only the answer to the last question is told.
class LibrarySearch : public QObject {
    Q_OBJECT
public:
    explicit LibrarySearch(const QString &libraryPath, QObject *parent = nullptr);
    ~LibrarySearch() override;

    /// Answered with found(), unless another question or cancel() comes before.
    void find(const QString &query, int limit);
    void cancel();

Q_SIGNALS:
    void found(const QString &query, const QList<nutgraf::SearchHit> &hits);

private:
    QString m_path;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace nutgraf
