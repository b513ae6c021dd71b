// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/annotatoredit.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <vector>

namespace nutgraf {

namespace {

template<typename T>
QHash<QString, T> byId(const QList<T> &values)
{
    QHash<QString, T> map;
    for (const T &value : values)
        map.insert(value.id, value);
    return map;
}

/// Writes piece by piece and remembers how each is taken back.
class EditWriter {
public:
    EditWriter(Library &library, ArticleId article, const AnnotatorEdit &edit)
        : m_library(library)
        , m_article(article)
        , m_edit(edit)
        , m_annotationsBefore(byId(edit.annotationsBefore))
        , m_annotationsAfter(byId(edit.annotationsAfter))
        , m_decisionsBefore(byId(edit.decisionsBefore))
        , m_decisionsAfter(byId(edit.decisionsAfter))
    {
    }

    Result<void> run()
    {
        for (auto part : {&EditWriter::removeDecisions, &EditWriter::removeAnnotations, &EditWriter::putDecisions, &EditWriter::putAnnotations}) {
            if (Result<void> done = (this->*part)(); !done) {
                for (auto undo = m_undo.rbegin(); undo != m_undo.rend(); ++undo)
                    (void)(*undo)(); // the error to tell is the first one
                return done;
            }
        }
        return {};
    }

private:
    using Step = std::function<Result<void>()>;

    Result<void> step(const Step &forward, Step back)
    {
        Result<void> done = forward();
        if (done)
            m_undo.push_back(std::move(back));
        return done;
    }

    /// With the annotation that accepting made, where both go.
    Result<void> removeDecisions()
    {
        for (const Decision &decision : m_edit.decisionsBefore) {
            if (m_decisionsAfter.contains(decision.id))
                continue;
            const auto made = m_annotationsBefore.constFind(decision.annotation);
            const bool both = made != m_annotationsBefore.cend() && !m_annotationsAfter.contains(decision.annotation);
            if (both)
                m_handled.insert(decision.annotation);
            const Annotation annotation = both ? *made : Annotation{};
            const Result<void> done = both
                ? step([&] { return m_library.removeAccepted(annotation.id, decision.id); },
                      [this, annotation, decision] { return m_library.putAccepted(m_article, annotation, decision); })
                : step([&] { return m_library.removeDecision(decision.id); },
                      [this, decision] { return m_library.putDecision(m_article, decision); });
            if (!done)
                return done;
        }
        return {};
    }

    Result<void> removeAnnotations()
    {
        QStringList ids;
        QList<Annotation> gone;
        for (const Annotation &annotation : m_edit.annotationsBefore) {
            if (m_annotationsAfter.contains(annotation.id) || m_handled.contains(annotation.id))
                continue;
            ids.append(annotation.id);
            gone.append(annotation);
        }
        if (ids.isEmpty())
            return {};
        return step([&] { return m_library.removeAnnotations(ids); }, [this, gone] { return m_library.putAnnotations(m_article, gone); });
    }

    Result<void> putDecisions()
    {
        for (const Decision &decision : m_edit.decisionsAfter) {
            const auto old = m_decisionsBefore.constFind(decision.id);
            const bool isNew = old == m_decisionsBefore.cend();
            const auto made = m_annotationsAfter.constFind(decision.annotation);
            const bool both = made != m_annotationsAfter.cend() && !m_annotationsBefore.contains(decision.annotation);
            if (both)
                m_handled.insert(decision.annotation);
            const Annotation annotation = both ? *made : Annotation{};
            const Decision previous = isNew ? Decision{} : *old;
            const Result<void> done = step(
                [&] { return both ? m_library.putAccepted(m_article, annotation, decision) : m_library.putDecision(m_article, decision); },
                [this, isNew, both, annotation, decision, previous]() -> Result<void> {
                    if (both)
                        if (Result<void> removed = m_library.removeAccepted(annotation.id, decision.id); !removed)
                            return removed;
                    if (isNew)
                        return both ? Result<void>{} : m_library.removeDecision(decision.id);
                    return m_library.putDecision(m_article, previous);
                });
            if (!done)
                return done;
        }
        return {};
    }

    Result<void> putAnnotations()
    {
        QList<Annotation> changed;
        QList<Annotation> before;
        QStringList added;
        for (const Annotation &annotation : m_edit.annotationsAfter) {
            if (m_handled.contains(annotation.id))
                continue;
            const auto old = m_annotationsBefore.constFind(annotation.id);
            if (old == m_annotationsBefore.cend())
                added.append(annotation.id);
            else if (*old == annotation)
                continue;
            else
                before.append(*old);
            changed.append(annotation);
        }
        if (changed.isEmpty())
            return {};
        return step([&] { return m_library.putAnnotations(m_article, changed); }, [this, before, added]() -> Result<void> {
            if (!added.isEmpty())
                if (Result<void> removed = m_library.removeAnnotations(added); !removed)
                    return removed;
            return before.isEmpty() ? Result<void>{} : m_library.putAnnotations(m_article, before);
        });
    }

    Library &m_library;
    const ArticleId m_article;
    const AnnotatorEdit &m_edit;
    const QHash<QString, Annotation> m_annotationsBefore;
    const QHash<QString, Annotation> m_annotationsAfter;
    const QHash<QString, Decision> m_decisionsBefore;
    const QHash<QString, Decision> m_decisionsAfter;
    QSet<QString> m_handled; ///< annotations written together with their decision
    std::vector<Step> m_undo;
};

} // namespace

Result<void> writeEdit(Library &library, ArticleId article, const AnnotatorEdit &edit)
{
    return EditWriter(library, article, edit).run();
}

} // namespace nutgraf
