// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QList>
#include <QString>

namespace nutgraf {

enum class HitKind : quint8 { Words, Annotation, Fact };

/// A place that a query found.
struct QueryHit {
    qint64 article = 0; ///< ArticleId
    qint64 revision = 0; ///< whose text the span counts in; 0: the newest
    TextSpan span;
    HitKind kind = HitKind::Words;
    QString id = {}; ///< of an annotation
    QString what = {}; ///< label of an annotation (Label::id); name, unit or value of a fact

    friend bool operator==(const QueryHit &, const QueryHit &) = default;
};

/// A hit with the words around it: keyword in context.
struct ConcordanceLine {
    QueryHit hit;
    QString title; ///< of the article
    QString left;
    QString keyword;
    QString right;
};

/// What is to be listed.
struct ConcordanceOptions {
    int limit = 1000; ///< lines
    qsizetype width = 60; ///< of each side, UTF-16 units
    bool exactForm = false; ///< case and diacritics of words count
};

struct Concordance {
    QList<ConcordanceLine> lines; ///< newest article first, in order of its text
    bool more = false; ///< there are more than the limit
};

/// The words around `span`, each side at most `width` UTF-16 units on one line, cut between words where there is one; never out of
/// the paragraph. `span` must lie in `text`. Cost: `width` and the span.
[[nodiscard]] ConcordanceLine concordanceLine(QStringView text, const QueryHit &hit, qsizetype width = 60);

/// What a concordance is sorted by; the first word at the left is the nearest.
enum class ConcordanceOrder : quint8 { Text, Left1, Left2, Left3, Right1, Right2, Right3, Keyword };

/// Stable; from that word on outwards, then by the keyword. Case and diacritics count only when `exactForm`. n log n.
void sortConcordance(QList<ConcordanceLine> &lines, ConcordanceOrder order, bool exactForm = false);

} // namespace nutgraf
