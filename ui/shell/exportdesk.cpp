// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/exportdesk.h"

#include "core/annotations/relationends.h"
#include "core/facts/corrections.h"
#include "core/facts/pipeline.h"
#include "ui/annotations/annotator.h"
#include "ui/shell/session.h"

namespace nutgraf {

namespace {

Facts findIn(const Article &article, const Cancelled &cancelled)
{
    return findFacts({article.text, article.structure, article.published, article.publishedHasTime}, cancelled);
}

Result<Document> documentOf(const Library &library, ArticleId id, const TagSet &tagSet, bool withFacts, const Cancelled &cancelled)
{
    const auto stored = library.article(id);
    if (!stored)
        return std::unexpected(stored.error());
    const auto annotations = library.annotations(id);
    if (!annotations)
        return std::unexpected(annotations.error());
    const auto relations = library.relations(id);
    if (!relations)
        return std::unexpected(relations.error());
    const auto labels = library.documentLabels(id);
    if (!labels)
        return std::unexpected(labels.error());
    Document document{articleIri(stored->article), stored->article, *annotations, relationsAmong(*relations, *annotations), *labels, tagSet, {}};
    if (!withFacts)
        return document;
    const auto decisions = library.decisions(id);
    if (!decisions)
        return std::unexpected(decisions.error());
    const auto rules = library.rules();
    if (!rules)
        return std::unexpected(rules.error());
    document.facts = applyCorrections(findIn(stored->article, cancelled), stored->article.text, {*rules, *decisions});
    return document;
}

/// In the order in which they were added, through a connection of its own that cannot write.
Result<ExportArticles> wholeLibrary(const QString &path, bool withFacts, const Cancelled &cancelled)
{
    const auto library = Library::open(path, LibraryMode::ReadOnly);
    if (!library)
        return std::unexpected(library.error());
    const auto articles = (*library)->articles();
    if (!articles)
        return std::unexpected(articles.error());
    const auto tagSet = (*library)->tagSet();
    if (!tagSet)
        return std::unexpected(tagSet.error());
    ExportArticles out;
    for (auto summary = articles->crbegin(); summary != articles->crend() && !isCancelled(cancelled); ++summary) {
        auto document = documentOf(**library, summary->id, *tagSet, withFacts, cancelled);
        if (document)
            out.documents.append(std::move(*document));
        else if (document.error().code == Error::Code::Corrupt || document.error().code == Error::Code::NotFound)
            out.unreadable.append(summary->title); // one damaged article must not keep all others from being rescued
        else
            return std::unexpected(document.error());
    }
    return out;
}

} // namespace

ExportDesk::ExportDesk(const Session *session, const Annotator *annotator, ThemeManager *themes, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_annotator(annotator)
    , m_themes(themes)
    , m_window(window)
{
}

ExportSource ExportDesk::source() const
{
    const Article article = m_session->current().article;
    const Document document{articleIri(article), article, m_annotator->annotations(), m_annotator->relations(), m_annotator->documentLabels(),
                            m_annotator->tagSet(), {}};
    const std::optional<Facts> found = m_session->factsAreThere() ? std::optional(m_session->facts()) : std::nullopt;
    ExportSource source;
    source.title = article.title;
    const Corrections corrections{m_annotator->rules(), m_annotator->decisions()};
    source.thisArticle = [document, found, corrections](bool withFacts, const Cancelled &cancelled) -> Result<ExportArticles> {
        Document whole = document;
        if (withFacts)
            whole.facts = applyCorrections(found ? *found : findIn(whole.article, cancelled), whole.article.text, corrections);
        return ExportArticles({whole});
    };
    source.allArticles = [path = m_session->library()->path()](bool withFacts, const Cancelled &cancelled) {
        return wholeLibrary(path, withFacts, cancelled);
    };
    return source;
}

void ExportDesk::open()
{
    if (!m_themes || m_session->current().article.text.isEmpty())
        return;
    auto *dialog = new ExportDialog(source(), *m_themes, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saved, this, &ExportDesk::saved);
    dialog->open();
}

} // namespace nutgraf
