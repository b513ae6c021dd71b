// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/hitedits.h"

#include <QMap>
#include <QSet>
#include <QUuid>

namespace nutgraf {

namespace {

QMap<ArticleId, QList<QueryHit>> byArticle(const QList<QueryHit> &hits)
{
    QMap<ArticleId, QList<QueryHit>> out;
    for (const QueryHit &hit : hits)
        out[hit.article].append(hit);
    return out;
}

Annotation newAnnotation(const StoredArticle &stored, TextSpan span, const QString &labelId, const QString &author)
{
    Annotation annotation;
    annotation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    annotation.span = span;
    annotation.revision = stored.revision;
    annotation.label = labelId;
    annotation.author = author;
    annotation.created = annotation.modified = QDateTime::currentDateTimeUtc();
    annotation.quote = quoteSelector(stored.article.text, span);
    return annotation;
}

} // namespace

Result<HitsEdit> annotateHits(const Library &library, const QList<QueryHit> &hits, const QString &labelId, const QString &author)
{
    HitsEdit out;
    const auto articles = byArticle(hits);
    for (auto article = articles.cbegin(); article != articles.cend(); ++article) {
        const auto stored = library.article(article.key());
        const auto there = library.annotations(article.key());
        if (!stored || !there)
            return std::unexpected(stored ? there.error() : stored.error());
        QSet<std::pair<qsizetype, qsizetype>> taken;
        for (const Annotation &annotation : *there) {
            if (annotation.label == labelId && annotation.revision == stored->revision)
                taken.insert({annotation.span.start, annotation.span.end});
        }
        QList<Annotation> added;
        for (const QueryHit &hit : *article) {
            const bool ofThisText = (hit.revision == 0 || hit.revision == stored->revision) && hit.span.start >= 0 && hit.span.end <= stored->article.text.size();
            const std::pair place(hit.span.start, hit.span.end);
            if (!ofThisText || hit.span.isEmpty() || taken.contains(place)) {
                ++out.left;
                continue;
            }
            taken.insert(place);
            added.append(newAnnotation(*stored, hit.span, labelId, author));
        }
        out.done += int(added.size());
        if (!added.isEmpty()) {
            ArticleEdit edit{article.key(), {}};
            edit.edit.annotations = added;
            out.edits.append(edit);
        }
    }
    return out;
}

Result<HitsEdit> removeHits(const Library &library, const QList<QueryHit> &hits)
{
    HitsEdit out;
    const auto articles = byArticle(hits);
    for (auto article = articles.cbegin(); article != articles.cend(); ++article) {
        const auto there = library.annotations(article.key());
        const auto relations = library.relations(article.key());
        if (!there || !relations)
            return std::unexpected(there ? relations.error() : there.error());
        QSet<QString> wanted;
        for (const QueryHit &hit : *article) {
            if (hit.kind == HitKind::Annotation)
                wanted.insert(hit.id);
        }
        ArticleEdit edit{article.key(), {}};
        for (const Annotation &annotation : *there) {
            if (wanted.contains(annotation.id))
                edit.edit.goneAnnotations.append(annotation.id);
        }
        for (const Relation &relation : *relations) {
            if (wanted.contains(relation.from) || wanted.contains(relation.to))
                edit.edit.goneRelations.append(relation.id);
        }
        out.done += int(edit.edit.goneAnnotations.size());
        out.left += int(wanted.size() - edit.edit.goneAnnotations.size());
        if (!edit.edit.goneAnnotations.isEmpty())
            out.edits.append(edit);
    }
    return out;
}

} // namespace nutgraf
