// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/annotationstore.h"

#include "core/storage/annotationcolumns.h"
#include "core/storage/articlestore.h"
#include "core/storage/columns.h"
#include "core/storage/deletebyid.h"
#include "core/storage/migrations.h"
#include "core/storage/salvage.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

// Files hold these as numbers: an enumerator may be added at the end, never moved.
static_assert(int(FactKind::Mention) == 0 && int(FactKind::Claim) == 4);
static_assert(int(Verdict::Accepted) == 0 && int(Verdict::Corrected) == 2);
static_assert(int(AnnotationState::Accepted) == 0 && int(AnnotationState::False) == 5);

Error badInput(const Database &database, const char *sentence, const QString &id)
{
    return {Error::Code::BadInput, QCoreApplication::translate("nutgraf", sentence).arg(id), database.path()};
}

Annotation annotationFrom(Statement &row)
{
    Annotation annotation{row.text(1), {qsizetype(row.number(2)), qsizetype(row.number(3))}, row.number(4), row.text(5), row.text(6),
                          row.text(7), row.text(8), timeFrom(row.value(9)), timeFrom(row.value(10)),
                          {row.text(11), row.text(12), row.text(13)}, row.text(14)};
    annotation.state = AnnotationState(std::clamp<qint64>(row.number(15), 0, qint64(AnnotationState::False)));
    if (!row.value(16).isNull())
        annotation.certainty = row.value(16).toDouble();
    annotation.layer = row.text(17);
    annotation.pieces = piecesFrom(row.text(18), annotation.span);
    annotation.attributes = attributesFrom(row.text(19));
    annotation.evidence = evidenceFrom(row.text(20));
    annotation.anchor = anchorFrom(row.text(21));
    return annotation;
}

const QString annotationColumns = u"SELECT number, id, start, \"end\", revision, label, note, value, author, created, modified, exact, prefix, suffix, extra"_s;
const QString decisionColumns = u"SELECT number, id, kind, start, \"end\", exact, verdict, correction, annotation, made"_s;

/// Appends it unless a later version wrote it.
void appendDecision(Statement &row, QList<Decision> &out)
{
    const qint64 kind = row.number(2);
    const qint64 verdict = row.number(6);
    if (kind < 0 || kind > qint64(FactKind::Claim) || verdict < 0 || verdict > qint64(Verdict::Corrected))
        return;
    out.append({row.text(1), FactKind(kind), {qsizetype(row.number(3)), qsizetype(row.number(4))}, row.text(5), Verdict(verdict),
                row.text(7), row.text(8), timeFrom(row.value(9)), int(row.number(10))});
}

} // namespace

Result<QList<Annotation>> readAnnotations(Database &database, ArticleId id, Placed placed)
{
    QList<Annotation> out;
    const auto version = schemaVersion(database);
    if (!version)
        return std::unexpected(version.error());
    const QString later = *version < 4 ? u"0, NULL, '', '', '', '', ''"_s : u"state, certainty, layer, pieces, attributes, evidence, anchor"_s;
    const auto done = readRows(database,
                               annotationColumns + u", %1 FROM annotation WHERE article = ?"_s.arg(later),
                               u"number"_s, {id}, [&out](Statement &row) { out.append(annotationFrom(row)); });
    if (!done)
        return std::unexpected(done.error());
    // In a damaged file that is rescued the newest text may not be known; then all are given.
    if (const auto newest = placed == Placed::Either ? std::unexpected(Error{}) : revisionSize(database, id, 0))
        out.removeIf([&](const Annotation &annotation) { return (annotation.revision == newest->revision) != (placed == Placed::Yes); });
    else if (placed == Placed::No)
        out.clear();
    // Stable: of two with the same start the longer one first, else in the order they were made.
    std::stable_sort(out.begin(), out.end(), [](const Annotation &a, const Annotation &b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    return out;
}

Result<QList<Annotation>> readAnnotations(Database &database, ArticleId id, const QStringList &ids)
{
    QList<Annotation> out;
    const auto done = readRows(database, annotationColumns + u", state, certainty, layer, pieces, attributes, evidence, anchor FROM annotation WHERE "_s + amongIds(),
                               u"number"_s, {id, idList(ids)}, [&out](Statement &row) { out.append(annotationFrom(row)); });
    if (!done)
        return std::unexpected(done.error());
    return out;
}

Result<void> writeAnnotations(Database &database, ArticleId id, const QList<Annotation> &annotations)
{
    RevisionSize size;
    qint64 asked = -1;
    Statement row = database.statement(
        u"INSERT INTO annotation (id, article, revision, start, \"end\", label, note, value, author, created, modified, exact, prefix, suffix, extra,"
        " state, certainty, layer, pieces, attributes, evidence, anchor)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, start = excluded.start, \"end\" = excluded.\"end\", label = excluded.label,"
        " note = excluded.note, value = excluded.value, author = excluded.author, created = excluded.created, modified = excluded.modified,"
        " exact = excluded.exact, prefix = excluded.prefix, suffix = excluded.suffix, extra = excluded.extra, state = excluded.state, certainty = excluded.certainty,"
        " layer = excluded.layer, pieces = excluded.pieces, attributes = excluded.attributes, evidence = excluded.evidence, anchor = excluded.anchor WHERE article = excluded.article"_s);
    for (const Annotation &annotation : annotations) {
        if (annotation.id.isEmpty())
            return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "An annotation came without an id%1; give it one."), {}));
        if (annotation.revision != asked) {
            const auto found = revisionSize(database, id, annotation.revision);
            if (!found)
                return std::unexpected(found.error());
            size = *found;
            asked = annotation.revision;
        }
        const TextSpan span = annotation.span;
        if (span.start < 0 || span.end < span.start || span.end > size.length)
            return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "The annotation “%1” lies outside its text, so it was not kept."), annotation.id));
        row.bind(textColumn(annotation.id)).bind(id).bind(size.revision).bind(qint64(span.start)).bind(qint64(span.end));
        row.bind(textColumn(annotation.label)).bind(textColumn(annotation.note)).bind(textColumn(annotation.value)).bind(textColumn(annotation.author));
        row.bind(timeColumn(annotation.created)).bind(timeColumn(annotation.modified)).bind(textColumn(annotation.quote.exact));
        row.bind(textColumn(annotation.quote.prefix)).bind(textColumn(annotation.quote.suffix)).bind(textColumn(annotation.extra));
        row.bind(int(annotation.state)).bind(annotation.certainty ? QVariant(*annotation.certainty) : QVariant(QMetaType::fromType<double>()));
        row.bind(textColumn(annotation.layer)).bind(textColumn(piecesColumn(annotation.pieces)));
        row.bind(textColumn(attributesColumn(annotation.attributes))).bind(textColumn(evidenceColumn(annotation.evidence)));
        row.bind(textColumn(anchorColumn(annotation.anchor)));
        if (auto done = row.exec(); !done)
            return done;
        if (row.changedRows() == 0)
            return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "The annotation “%1” belongs to another article, so it was not changed."), annotation.id));
    }
    return {};
}

Result<void> deleteAnnotation(Database &database, const QString &annotationId)
{
    return deleteById(database, u"DELETE FROM annotation WHERE id = ?"_s, annotationId,
                      QT_TRANSLATE_NOOP("nutgraf", "The library has no annotation “%1”; it may have been removed."));
}

Result<QList<Decision>> readDecisions(Database &database, ArticleId id)
{
    QList<Decision> out;
    const auto version = schemaVersion(database);
    if (!version)
        return std::unexpected(version.error());
    const QString engine = *version < 3 ? u"0"_s : u"engine"_s;
    const QString revision = *version < 4 ? u"0"_s : u"revision"_s;
    const auto newest = revisionSize(database, id, 0); // an error only where a damaged file is rescued
    const auto done = readRows(database,
                               decisionColumns + u", %1, %2 FROM decision WHERE article = ?"_s.arg(engine, revision), u"number"_s, {id},
                               [&out, &newest](Statement &row) {
                                   // Those whose words are not in the newest text wait for one that has them again.
                                   if (row.number(11) == 0 || !newest || row.number(11) == newest->revision)
                                       appendDecision(row, out);
                               });
    if (!done)
        return std::unexpected(done.error());
    return out;
}

Result<QList<Decision>> readDecisions(Database &database, ArticleId id, const QStringList &ids)
{
    QList<Decision> out;
    const auto done = readRows(database, decisionColumns + u", engine FROM decision WHERE "_s + amongIds(), u"number"_s, {id, idList(ids)},
                               [&out](Statement &row) { appendDecision(row, out); });
    if (!done)
        return std::unexpected(done.error());
    return out;
}

Result<void> writeDecision(Database &database, ArticleId id, const Decision &decision)
{
    if (decision.id.isEmpty())
        return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "A decision came without an id%1; give it one."), {}));
    const auto size = revisionSize(database, id, 0);
    if (!size)
        return std::unexpected(size.error());
    if (decision.span.start < 0 || decision.span.end < decision.span.start || decision.span.end > size->length)
        return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "The decision “%1” lies outside its text, so it was not kept."), decision.id));
    Statement row = database.statement(
        u"INSERT INTO decision (id, article, kind, start, \"end\", exact, verdict, correction, annotation, made, engine)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, start = excluded.start, \"end\" = excluded.\"end\", exact = excluded.exact,"
        " verdict = excluded.verdict, correction = excluded.correction, annotation = excluded.annotation, made = excluded.made,"
        " engine = excluded.engine WHERE article = excluded.article"_s);
    row.bind(textColumn(decision.id)).bind(id).bind(int(decision.kind)).bind(qint64(decision.span.start)).bind(qint64(decision.span.end));
    row.bind(textColumn(decision.exact)).bind(int(decision.verdict)).bind(textColumn(decision.correction)).bind(textColumn(decision.annotation));
    row.bind(timeColumn(decision.made)).bind(decision.engine);
    if (auto done = row.exec(); !done)
        return done;
    if (row.changedRows() == 0)
        return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "The decision “%1” belongs to another article, so it was not changed."), decision.id));
    return {};
}

Result<void> deleteDecision(Database &database, const QString &decisionId)
{
    return deleteById(database, u"DELETE FROM decision WHERE id = ?"_s, decisionId,
                      QT_TRANSLATE_NOOP("nutgraf", "The library has no decision “%1”; it may have been removed."));
}

} // namespace nutgraf
