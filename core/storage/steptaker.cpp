// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/steptaker.h"

#include "core/storage/annotationstore.h"
#include "core/storage/articlestore.h"
#include "core/storage/editwriter.h"
#include "core/storage/historystore.h"
#include "core/storage/relationstore.h"
#include "core/storage/rulestore.h"
#include "core/storage/stepblob.h"
#include "core/storage/tagsetstore.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
QStringList idsOf(const QList<T> &values)
{
    QStringList ids;
    for (const T &value : values)
        ids.append(value.id);
    return ids;
}

/// Everything that some edits touch, by its ids.
struct Touched {
    QStringList annotations;
    QStringList goneAnnotations; ///< also in `annotations`; their relations go with them
    QStringList relations;
    QStringList documentLabels;
    QStringList decisions;

    void add(const LibraryEdit &edit)
    {
        annotations += idsOf(edit.annotations) + edit.goneAnnotations;
        goneAnnotations += edit.goneAnnotations;
        relations += idsOf(edit.relations) + edit.goneRelations;
        documentLabels += idsOf(edit.documentLabels) + edit.goneDocumentLabels;
        decisions += idsOf(edit.decisions) + edit.goneDecisions;
    }
};

/// The touched things as they are: the `after` of each change.
class Present {
public:
    explicit Present(Database &database)
        : m_database(database)
    {
    }

    Result<LibraryStep> read(const QList<ArticleEdit> &edits)
    {
        LibraryStep state;
        QList<std::pair<ArticleId, Touched>> touched; // in the order of the edits
        QStringList rules;
        QStringList tagSets;
        bool uses = false;
        for (const ArticleEdit &edit : edits) {
            rules += idsOf(edit.edit.rules) + edit.edit.goneRules;
            tagSets += idsOf(edit.edit.tagSets) + edit.edit.goneTagSets;
            uses = uses || !edit.edit.usedTagSet.isEmpty();
            auto place = std::ranges::find(touched, edit.article, &std::pair<ArticleId, Touched>::first);
            if (place == touched.end())
                place = touched.insert(touched.end(), {edit.article, {}});
            place->second.add(edit.edit);
        }
        for (const auto &[article, ids] : std::as_const(touched)) {
            auto part = readArticle(article, ids);
            if (!part)
                return std::unexpected(part.error());
            state.articles.append(std::move(*part));
        }
        if (auto done = readRulesOf(rules, state); !done)
            return std::unexpected(done.error());
        if (tagSets.isEmpty() && !uses)
            return state;
        if (auto done = readTagSetsOf(tagSets, state); !done)
            return std::unexpected(done.error());
        return state;
    }

private:
    template<typename T>
    bool take(Result<QList<T>> found, Change<T> &target)
    {
        if (found)
            target.after = std::move(*found);
        else
            m_error = found.error();
        return found.has_value();
    }

    Result<ArticleStep> readArticle(ArticleId article, const Touched &ids)
    {
        ArticleStep part;
        part.article = article;
        const bool good = (ids.annotations.isEmpty() || take(readAnnotations(m_database, article, ids.annotations), part.annotations))
            && ((ids.relations.isEmpty() && ids.goneAnnotations.isEmpty())
                || take(readRelations(m_database, article, ids.relations, ids.goneAnnotations), part.relations))
            && (ids.documentLabels.isEmpty() || take(readDocumentLabels(m_database, article, ids.documentLabels), part.documentLabels))
            && (ids.decisions.isEmpty() || take(readDecisions(m_database, article, ids.decisions), part.decisions));
        if (!good)
            return std::unexpected(m_error);
        return part;
    }

    Result<void> readRulesOf(const QStringList &ids, LibraryStep &state)
    {
        if (ids.isEmpty())
            return {};
        if (!take(readRules(m_database), state.rules))
            return std::unexpected(m_error);
        const QSet<QString> wanted(ids.cbegin(), ids.cend());
        state.rules.after.removeIf([&wanted](const NameRule &rule) { return !wanted.contains(rule.id); });
        return {};
    }

    Result<void> readTagSetsOf(const QStringList &ids, LibraryStep &state)
    {
        if (!take(readTagSets(m_database), state.tagSets))
            return std::unexpected(m_error);
        state.usedAfter = state.tagSets.after.value(0).id;
        state.tagSets.after.removeIf([&ids](const TagSet &tagSet) { return !ids.contains(tagSet.id); });
        return {};
    }

    Database &m_database;
    Error m_error;
};

/// Without what stayed as it was.
template<typename T>
Change<T> between(const Change<T> &before, const Change<T> &after)
{
    QHash<QString, const T *> now;
    for (const T &value : after.after)
        now.insert(value.id, &value);
    QSet<QString> same;
    for (const T &value : before.after) {
        if (const T *const then = now.value(value.id); then && *then == value)
            same.insert(value.id);
    }
    Change<T> change{before.after, after.after};
    const auto stayed = [&same](const T &value) { return same.contains(value.id); };
    change.before.removeIf(stayed);
    change.after.removeIf(stayed);
    return change;
}

/// What changed from one state to another; both of the same edits.
LibraryStep between(const LibraryStep &before, const LibraryStep &after)
{
    LibraryStep step;
    for (qsizetype i = 0; i < before.articles.size(); ++i) {
        const ArticleStep &old = before.articles[i];
        const ArticleStep &now = after.articles[i];
        ArticleStep part{old.article, between(old.annotations, now.annotations), between(old.relations, now.relations),
                         between(old.documentLabels, now.documentLabels), between(old.decisions, now.decisions)};
        if (!part.isEmpty())
            step.articles.append(std::move(part));
    }
    step.rules = between(before.rules, after.rules);
    step.tagSets = between(before.tagSets, after.tagSets);
    step.usedBefore = before.usedAfter;
    step.usedAfter = after.usedAfter;
    return step;
}

/// The same values, in whatever order: undoing and doing again makes them anew, in another one.
template<typename T>
bool sameValues(QList<T> a, QList<T> b)
{
    std::ranges::sort(a, {}, &T::id);
    std::ranges::sort(b, {}, &T::id);
    return a == b;
}

/// Whether what the step left is what there is.
bool isAsLeft(const LibraryStep &step, const LibraryStep &present)
{
    for (const ArticleStep &part : step.articles) {
        const ArticleStep *const now = present.of(part.article);
        if (!now || !sameValues(part.annotations.after, now->annotations.after) || !sameValues(part.relations.after, now->relations.after)
            || !sameValues(part.documentLabels.after, now->documentLabels.after) || !sameValues(part.decisions.after, now->decisions.after))
            return false;
    }
    return sameValues(step.rules.after, present.rules.after) && sameValues(step.tagSets.after, present.tagSets.after);
}

Result<void> write(Database &database, const QList<ArticleEdit> &edits)
{
    for (const ArticleEdit &edit : edits) {
        if (auto done = writeEdit(database, edit.article, edit.edit); !done)
            return done;
    }
    return {};
}

Error error(const Database &database, Error::Code code, const char *sentence, const QString &words)
{
    return {code, QCoreApplication::translate("nutgraf", sentence).arg(words), database.path()};
}

Error nothingThere(const Database &database, bool undo)
{
    return {Error::Code::NotFound,
            undo ? QCoreApplication::translate("nutgraf", "There is nothing to undo.") : QCoreApplication::translate("nutgraf", "There is nothing to do again."),
            database.path()};
}

/// Does `step` after it has been seen that what it starts from is there.
Result<LibraryStep> turn(Database &database, const HistoryEntry &entry, LibraryStep step, bool undo)
{
    if (undo)
        step = step.inverted();
    step.number = entry.number;
    step.words = entry.words;
    // An article of several may have been removed since.
    step.articles.removeIf([&database](const ArticleStep &part) {
        const auto there = revisionSize(database, part.article, 0);
        return !there && there.error().code == Error::Code::NotFound;
    });
    const QList<ArticleEdit> edits = step.edits();
    const auto present = Present(database).read(edits);
    if (!present)
        return std::unexpected(present.error());
    if (!isAsLeft(step.inverted(), *present)) {
        return std::unexpected(error(database, Error::Code::BadInput,
                                     undo ? QT_TRANSLATE_NOOP("nutgraf", "“%1” cannot be undone: what it made was changed since, by another program or an import. Nothing "
                                                                         "was changed now. Leave it out of the history to undo the step before it.")
                                          : QT_TRANSLATE_NOOP("nutgraf", "“%1” cannot be done again: what it starts from was changed since, by another program or an "
                                                                         "import. Nothing was changed now. Leave it out of the history to go on with the next step."),
                                     entry.words));
    }
    if (auto done = write(database, edits); !done)
        return std::unexpected(done.error());
    if (auto done = markStep(database, entry.number, undo); !done)
        return std::unexpected(done.error());
    return step;
}

} // namespace

Result<LibraryStep> performStep(Database &database, const QList<ArticleEdit> &edits, const QString &words)
{
    LibraryStep step;
    const auto done = database.write([&]() -> Result<void> {
        const auto before = Present(database).read(edits);
        if (!before)
            return std::unexpected(before.error());
        if (auto written = write(database, edits); !written)
            return written;
        const auto after = Present(database).read(edits);
        if (!after)
            return std::unexpected(after.error());
        step = between(*before, *after);
        step.words = words;
        if (step.changesNothing())
            return {};
        const auto number = insertStep(database, step);
        if (!number)
            return std::unexpected(number.error());
        step.number = *number;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return step;
}

Result<LibraryStep> turnStep(Database &database, bool undo)
{
    Result<LibraryStep> turned;
    const auto done = database.write([&]() -> Result<void> {
        const auto point = readHistoryPoint(database);
        if (!point)
            return std::unexpected(point.error());
        const HistoryEntry &entry = undo ? point->done : point->undone;
        if (entry.number == 0)
            return std::unexpected(nothingThere(database, undo));
        const auto bytes = readStep(database, entry.number);
        if (!bytes)
            return std::unexpected(bytes.error());
        auto step = decodeStep(*bytes);
        if (!step) {
            // It would be in the way of all the others: it goes, and that is written.
            turned = std::unexpected(error(database, Error::Code::Corrupt,
                                           QT_TRANSLATE_NOOP("nutgraf", "The step “%1” is damaged in the library and cannot be undone or done again; it was left out of the history. "
                                                                        "What it did stays as it is."),
                                           entry.words));
            return deleteStep(database, entry.number);
        }
        turned = turn(database, entry, std::move(*step), undo);
        return turned ? Result<void>() : std::unexpected(turned.error());
    });
    if (!done)
        return std::unexpected(done.error());
    return turned;
}

} // namespace nutgraf
