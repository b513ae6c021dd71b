// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/articlepresenter.h"

#include "ui/annotations/annotator.h"
#include "ui/annotations/layersmodel.h"
#include "ui/annotations/tidyspan.h"
#include "ui/facts/factspanel.h"
#include "ui/facts/shownfacts.h"
#include "ui/library/publicationdate.h"
#include "ui/reading/lexicaltints.h"
#include "ui/reading/readingview.h"
#include "ui/shell/factmarks.h"
#include "ui/shell/session.h"
#include "ui/shell/statusline.h"

#include <QTimerEvent>
#include <QtConcurrentRun>

namespace nutgraf {

ArticlePresenter::ArticlePresenter(Session *session, ReadingView *view, Annotator *annotator, StatusLine *status, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_view(view)
    , m_annotator(annotator)
    , m_status(status)
    , m_tints(new LexicalTints(this))
{
    connect(session, &Session::articleOpened, this, &ArticlePresenter::showArticle);
    connect(session, &Session::articleClosed, this, &ArticlePresenter::showArticle);
    connect(session, &Session::factsReady, this, &ArticlePresenter::showFacts);
    connect(annotator, &Annotator::annotationsChanged, this, &ArticlePresenter::showAnnotations);
    connect(annotator, &Annotator::tagSetChanged, this, &ArticlePresenter::showAnnotations);
    connect(annotator, &Annotator::decisionsChanged, this, &ArticlePresenter::showDecisions);
    connect(view, &ReadingView::painted, this, &ArticlePresenter::tintSoon);
    connect(m_tints, &LexicalTints::found, this, [this](const QList<Mark> &marks) { m_view->setMarks(ReadingView::Layer::Lexical, marks); });
    connect(view, &ReadingView::caretMoved, this, &ArticlePresenter::showPlace);
    connect(view, &ReadingView::markActivated, this, &ArticlePresenter::activate);
    connect(view, &ReadingView::markHovered, this, &ArticlePresenter::light);
}

void ArticlePresenter::setFactsPanel(FactsPanel *panel)
{
    m_panel = panel;
    connect(panel, &FactsPanel::showSpanAsked, this, [this](TextSpan span, int group) {
        m_lit = group;
        m_view->setLitGroup(group);
        m_view->showSpan(span);
    });
    connect(panel, &FactsPanel::entityLit, this, [this](int entity) {
        m_lit = entity;
        m_view->setLitGroup(entity);
    });
    connect(panel, &FactsPanel::acceptAsked, this, [this](const QList<FactRef> &refs) { m_annotator->acceptFacts(m_session->facts(), refs); });
    connect(panel, &FactsPanel::rejectAsked, this, [this](const QList<FactRef> &refs) { m_annotator->rejectFacts(m_session->facts(), refs); });
    connect(panel, &FactsPanel::correctAsked, this, [this](const QList<FactRef> &refs, const QString &correction) {
        m_annotator->correctFacts(m_session->facts(), refs, correction);
    });
    connect(panel, &FactsPanel::restoreAsked, m_annotator, &Annotator::restore);
    connect(panel, &FactsPanel::rulesAsked, m_annotator, &Annotator::addRules);
    connect(panel, &FactsPanel::removeRulesAsked, m_annotator, &Annotator::removeRules);
    connect(panel, &FactsPanel::extentOfSelectionAsked, this, &ArticlePresenter::setExtent);
    panel->setArticle(m_session->current().article);
    if (m_session->factsAreThere())
        panel->setFacts(m_session->facts());
    panel->setCorrections({m_annotator->rules(), m_annotator->decisions()});
}

void ArticlePresenter::showArticle()
{
    const StoredArticle &stored = m_session->current();
    m_tintTimer.stop();
    m_tints->cancel();
    ++m_turn;
    ++m_articles;
    m_lit = -1;
    countTheWords();
    m_view->setArticle(stored.article);
    if (m_panel)
        m_panel->setArticle(stored.article);
    m_view->setCounters(stored.article.text.isEmpty() ? QString() : countersText({}, m_words));
    m_view->setDateLine(stored.article.text.isEmpty() ? QString() : publicationText(stored.article), !stored.article.published.isValid() && stored.id);
    m_annotator->open(stored.id ? m_session->library() : nullptr, stored);
    m_status->setArticle(stored.article.language, m_words);
    m_status->setRemovedLines(stored.article.removed.size());
    showPlace(0);
}

/// Of a long text on a worker; until then an estimate keeps the line under the headline as high as it will be.
void ArticlePresenter::countTheWords()
{
    constexpr qsizetype longText = 500'000;
    constexpr qsizetype usualLength = 6; // of a word with its space
    const Article article = m_session->current().article;
    if (article.text.size() < longText) {
        m_words = countWords(article.body());
        return;
    }
    m_words = article.text.size() / usualLength;
    QtConcurrent::run([article] { return countWords(article.body()); }).then(this, [this, turn = m_articles](qsizetype words) {
        if (turn != m_articles)
            return;
        m_words = words;
        m_status->setArticle(m_session->current().article.language, m_words);
        if (!m_session->factsAreThere())
            m_view->setCounters(countersText({}, m_words));
    });
}

/// The facts of a short article come within milliseconds, those of a long one only after its tints.
void ArticlePresenter::tintSoon()
{
    constexpr qsizetype shortText = 32 * 1024;
    constexpr int patience = 60; // ms
    if (!m_session->factsAreThere())
        m_tintTimer.start(m_session->current().article.text.size() <= shortText ? patience : 0, this);
}

void ArticlePresenter::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_tintTimer.timerId())
        return QObject::timerEvent(event);
    m_tintTimer.stop();
    tint();
}

/// Numbers, dates and quotations have their colour while the facts are still being looked for.
void ArticlePresenter::tint()
{
    if (m_session->factsAreThere() || m_view->article().text.isEmpty())
        return;
    const QSize size = m_view->viewport()->size();
    const qsizetype first = std::max<qsizetype>(0, m_view->offsetAt({size.width() / 2, 0}));
    const qsizetype last = m_view->offsetAt({size.width() / 2, size.height() - 1});
    m_tints->tint(m_view->article(), {first, std::max(first, last)});
}

void ArticlePresenter::showFacts()
{
    m_tints->cancel();
    if (m_panel)
        m_panel->setFacts(m_session->facts());
    if (m_session->current().article.language.isEmpty())
        m_status->setArticle(m_session->facts().language, m_words);
    showMarks();
}

void ArticlePresenter::showDecisions()
{
    if (m_panel)
        m_panel->setCorrections({m_annotator->rules(), m_annotator->decisions()});
    if (m_session->factsAreThere())
        showMarks();
}

void ArticlePresenter::showMarks()
{
    const Corrections corrections{m_annotator->rules(), m_annotator->decisions()};
    const auto prepare = [facts = m_session->facts(), corrections, article = m_session->current().article, words = m_words] {
        const CorrectedFacts shown = correctFacts(facts, article.text, corrections);
        return Prepared{factMarks(shown, article), countersText(shown, words)};
    };
    ++m_turn;
    if (!areMany(m_session->facts())) {
        showPrepared(prepare());
        return;
    }
    QtConcurrent::run(prepare).then(this, [this, turn = m_turn](const Prepared &prepared) {
        if (turn == m_turn)
            showPrepared(prepared);
    });
}

void ArticlePresenter::showPrepared(const Prepared &prepared)
{
    m_view->setMarks(ReadingView::Layer::Facts, prepared.marks);
    m_view->setMarks(ReadingView::Layer::Lexical, {});
    m_view->setCounters(prepared.counters);
}

void ArticlePresenter::setLayers(const LayersModel *layers)
{
    m_layers = layers;
    connect(layers, &LayersModel::visibilityChanged, this, &ArticlePresenter::showAnnotations);
    connect(layers, &LayersModel::modelReset, this, &ArticlePresenter::showAnnotations);
}

void ArticlePresenter::showAnnotations()
{
    const bool several = m_layers && m_layers->rowCount() > 1;
    const auto shown = [this](const Annotation &annotation) { return !m_layers || m_layers->isShown(annotation); };
    const auto whose = [several](const Annotation &annotation) { return several ? layerOf(annotation).title() : QString(); };
    m_view->setMarks(ReadingView::Layer::Annotations, annotationMarks(m_annotator->annotations(), m_annotator->tagSet(), shown, whose));
}

void ArticlePresenter::showPlace(qsizetype offset)
{
    const Structure &structure = m_session->current().article.structure;
    qsizetype paragraph = 0;
    qsizetype paragraphs = 0;
    const qsizetype block = structure.blockAt(offset);
    for (qsizetype i = 0; i < structure.blocks.size(); ++i) {
        const BlockKind kind = structure.blocks[i].kind;
        if (kind < BlockKind::Paragraph || kind == BlockKind::Subheading)
            continue;
        ++paragraphs;
        if (i <= block)
            paragraph = paragraphs;
    }
    m_status->setPlace(paragraphs ? std::max<qsizetype>(1, paragraph) : 0, paragraphs);
}

void ArticlePresenter::activate(const Mark &mark)
{
    if (mark.kind == MarkKind::Annotation) {
        if (mark.item >= 0 && mark.item < m_annotator->annotations().size())
            Q_EMIT annotationActivated(m_annotator->annotations()[mark.item].id);
        return;
    }
    if (factOf(mark).index < 0)
        return;
    m_lit = mark.group;
    m_view->setLitGroup(m_lit);
    if (m_panel)
        select(mark);
    Q_EMIT factActivated();
}

void ArticlePresenter::light(const Mark *mark)
{
    m_view->setLitGroup(mark && mark->group >= 0 ? mark->group : m_lit);
}

FactRef ArticlePresenter::factAtCaret() const
{
    const TextSpan selection = m_view->selection();
    for (const Mark &mark : m_view->marksAt(selection.isEmpty() ? m_view->caret() : selection.start)) {
        if (const FactRef ref = factOf(mark); ref.index >= 0 && !mark.silent) // what is done to "she" is not meant for a name elsewhere
            return ref;
    }
    return {};
}

void ArticlePresenter::acceptAtCaret()
{
    if (const FactRef ref = factAtCaret(); ref.index >= 0)
        m_annotator->acceptFact(m_session->facts(), ref);
    else
        m_status->say(tr("Put the caret on a marked fact to accept it."));
}

void ArticlePresenter::rejectAtCaret()
{
    if (const FactRef ref = factAtCaret(); ref.index >= 0)
        m_annotator->rejectFact(m_session->facts(), ref);
    else
        m_status->say(tr("Put the caret on a marked fact to reject it."));
}

void ArticlePresenter::run(FactCommand command)
{
    if (!m_panel)
        return;
    if (const FactRef ref = m_view->hasFocus() ? factAtCaret() : FactRef{}; ref.index >= 0) {
        m_panel->select(ref);
        Q_EMIT factActivated();
    }
    if (!m_panel->run(command))
        m_status->say(tr("Select a fact in the list, or put the caret on a marked one; this cannot be done to every kind of fact."));
}

void ArticlePresenter::setExtent()
{
    const TextSpan span = tidySpan(m_session->current().article.text, m_view->selection());
    if (!m_panel || span.isEmpty())
        m_status->say(tr("Select the words that a fact really covers, with the fact selected in the list."));
    else if (!m_panel->setExtent(span))
        m_status->say(tr("Select the fact in the list first, then its words in the text."));
}

void ArticlePresenter::walk(int step)
{
    const QList<Mark> &marks = m_view->marks(ReadingView::Layer::Facts);
    const TextSpan selection = m_view->selection();
    const qsizetype from = selection.start;
    const Mark *best = nullptr;
    const Mark *wrapped = nullptr;
    for (const Mark &mark : marks) {
        if (m_lit >= 0 ? mark.group != m_lit : mark.silent)
            continue;
        const bool ahead = step > 0 ? mark.span.start > from : mark.span.start < from;
        if (ahead && (!best || (step < 0)))
            best = &mark;
        if (!wrapped || step < 0)
            wrapped = &mark;
    }
    if (!best)
        best = wrapped;
    if (!best)
        return;
    m_view->showSpan(best->span);
    if (m_panel)
        select(*best);
}

void ArticlePresenter::select(const Mark &mark)
{
    m_panel->select(factOf(mark), mark.silent ? mark.span.start : -1);
}

} // namespace nutgraf
