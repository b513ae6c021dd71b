// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/elsewhereedits.h"

#include <QSet>

namespace nutgraf {

Result<QList<ElsewhereEdit>> restoreElsewhere(const Library &library, ArticleId open, const QStringList &decisionIds)
{
    QList<ElsewhereEdit> edits;
    const auto decided = library.decidedArticles();
    if (!decided)
        return std::unexpected(decided.error());
    const QSet<QString> wanted(decisionIds.cbegin(), decisionIds.cend());
    for (const DecidedArticle &article : *decided) {
        if (article.article == open)
            continue;
        ElsewhereEdit edit{article.article, article.title};
        QSet<QString> made;
        for (const Decision &decision : article.decisions) {
            if (!wanted.contains(decision.id))
                continue;
            edit.decisionsBefore.append(decision);
            if (!decision.annotation.isEmpty())
                made.insert(decision.annotation);
        }
        if (edit.decisionsBefore.isEmpty())
            continue;
        if (!made.isEmpty()) {
            const auto annotations = library.annotations(article.article);
            if (!annotations)
                return std::unexpected(annotations.error());
            for (const Annotation &annotation : *annotations) {
                if (made.contains(annotation.id))
                    edit.annotationsBefore.append(annotation);
            }
        }
        edits.append(edit);
    }
    return edits;
}

} // namespace nutgraf
