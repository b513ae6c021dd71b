// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"
#include "core/facts/decision.h"
#include "core/facts/namerule.h"

#include <QByteArray>
#include <QList>

namespace nutgraf {

/// A correction of one article, with the words around it, by which it is found in another copy of the article.
struct SharedDecision {
    Decision decision; ///< without annotation; never Accepted
    QuoteSelector quote;

    friend bool operator==(const SharedDecision &, const SharedDecision &) = default;
};

/// The corrections of one article and what tells which article it is.
struct SharedArticle {
    QString title;
    QString url;
    QString source;
    QByteArray hash; ///< SHA-256 of its text in UTF-8, in hexadecimal digits; may be empty
    QList<SharedDecision> decisions;

    friend bool operator==(const SharedArticle &, const SharedArticle &) = default;
};

/// What one person gives to another.
struct SharedCorrections {
    QList<NameRule> rules; ///< for all articles
    QList<SharedArticle> articles;

    [[nodiscard]] qsizetype count() const
    {
        qsizetype all = rules.size();
        for (const SharedArticle &article : articles)
            all += article.decisions.size();
        return all;
    }
    friend bool operator==(const SharedCorrections &, const SharedCorrections &) = default;
};

} // namespace nutgraf
