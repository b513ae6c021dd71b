// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/libraryedit.h"

#include <utility>

namespace nutgraf {

/// The steps that a library keeps.
inline constexpr int longestHistory = 1000;

/// Things of one kind before a step and after it. What stands only before was removed, what stands only after is new, the same id on
/// both sides was changed.
template<typename T>
struct Change {
    QList<T> before = {};
    QList<T> after = {};

    [[nodiscard]] bool isEmpty() const { return before.isEmpty() && after.isEmpty(); }
    void turn() { std::swap(before, after); }
    friend bool operator==(const Change &, const Change &) = default;
};

/// The part of a step that is of one article.
struct ArticleStep {
    qint64 article = 0; ///< ArticleId
    Change<Annotation> annotations = {};
    Change<Relation> relations = {}; ///< with those that went because an end of theirs went
    Change<DocumentLabel> documentLabels = {};
    Change<Decision> decisions = {};

    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const ArticleStep &, const ArticleStep &) = default;
};

/// One step of work as a value: all that it changed, as it was and as it became.
struct LibraryStep {
    qint64 number = 0; ///< in the history; 0: not kept
    QString words = {}; ///< for menus and lists
    QList<ArticleStep> articles = {};
    Change<NameRule> rules = {};
    Change<TagSet> tagSets = {};
    QString usedBefore = {}; ///< TagSet::id of the one in use; empty where no tag set is touched
    QString usedAfter = {};

    [[nodiscard]] bool changesNothing() const;
    /// The other way round.
    [[nodiscard]] LibraryStep inverted() const;
    /// What writes `after` where there is `before`.
    [[nodiscard]] QList<ArticleEdit> edits() const;
    /// Nullptr where nothing of that article is touched.
    [[nodiscard]] const ArticleStep *of(qint64 article) const;
    friend bool operator==(const LibraryStep &, const LibraryStep &) = default;
};

/// One step as a line of a list.
struct HistoryEntry {
    qint64 number = 0; ///< counts up, not without gaps; 0: no step
    qint64 article = 0; ///< ArticleId; 0 for the whole library and for several articles
    QString title = {}; ///< of the article
    QString words = {};
    QDateTime made = {}; ///< UTC
    bool undone = false;

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

/// Where one stands in the history.
struct HistoryPoint {
    HistoryEntry done; ///< the newest that is not undone
    HistoryEntry undone; ///< the oldest that is

    friend bool operator==(const HistoryPoint &, const HistoryPoint &) = default;
};

} // namespace nutgraf
