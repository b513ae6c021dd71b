// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/annotationdesk.h"

#include "core/storage/library.h"
#include "ui/annotations/annotator.h"
#include "ui/annotations/labelpalette.h"
#include "ui/annotations/noteeditor.h"
#include "ui/annotations/tagseteditor.h"
#include "ui/reading/readingview.h"
#include "ui/shell/statusline.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

AnnotationDesk::AnnotationDesk(Annotator *annotator, ReadingView *view, StatusLine *status, QWidget *window)
    : QObject(window)
    , m_annotator(annotator)
    , m_view(view)
    , m_status(status)
    , m_window(window)
{
    connect(view, &ReadingView::selectionSettled, this, &AnnotationDesk::offerPalette);
    connect(view, &ReadingView::selectionChanged, this, [this](TextSpan selection) {
        if (m_palette && selection.isEmpty())
            m_palette->hide();
    });
    connect(annotator, &Annotator::tagSetChanged, this, [this] {
        if (m_palette)
            m_palette->setTagSet(m_annotator->tagSet());
    });
    connect(annotator, &Annotator::opened, this, [this] {
        if (m_palette) {
            m_palette->setTagSet(m_annotator->tagSet());
            m_palette->hide();
        }
    });
    view->installEventFilter(this);
}

LabelPalette *AnnotationDesk::palette()
{
    if (m_palette)
        return m_palette;
    m_palette = new LabelPalette(m_window);
    m_palette->setTagSet(m_annotator->tagSet());
    if (m_themed)
        m_palette->setTheme(m_theme);
    m_palette->keepWithin(m_view);
    // The words have gone from under it.
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, m_palette, &QWidget::hide);
    connect(m_palette, &LabelPalette::labelChosen, this, &AnnotationDesk::label);
    connect(m_palette, &LabelPalette::noteAsked, this, &AnnotationDesk::note);
    return m_palette;
}

void AnnotationDesk::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_themed = true;
    if (m_palette)
        m_palette->setTheme(theme);
    if (m_note)
        m_note->setTheme(theme);
}

void AnnotationDesk::offerPalette(TextSpan selection, QRect place)
{
    if (!selection.isEmpty() && m_annotator->article())
        palette()->showAt(place);
}

bool AnnotationDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::FocusOut && m_palette)
        m_palette->hide(); // somebody clicked elsewhere; its own buttons take no focus
    // The keys of the labels come first: they are one character each and the view itself types nothing.
    if (watched == m_view && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool bare = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        const bool asksHow = bare && key->key() == Qt::Key_F1 && m_palette && m_palette->isVisible() && !m_annotator->tagSet().guidelines.isEmpty();
        if (asksHow) {
            if (event->type() == QEvent::KeyPress)
                showGuidelines();
            event->accept();
            return event->type() == QEvent::KeyPress;
        }
        if (bare && m_palette && m_palette->isVisible()) {
            if (event->type() == QEvent::KeyPress)
                return m_palette->handleKey(*key);
            if (m_palette->takes(*key)) // others stay shortcuts of the window
                event->accept();
            return false;
        }
        if (bare && !key->text().isEmpty()) {
            for (const Label &candidate : m_annotator->tagSet().labels) {
                if (candidate.key.isEmpty() || candidate.key != key->text())
                    continue;
                if (event->type() == QEvent::ShortcutOverride) {
                    event->accept();
                    return false;
                }
                label(candidate.id);
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

/// Beside the palette, until the next key or movement; a person who tags looks a rule up and goes on.
void AnnotationDesk::showGuidelines()
{
    const QString words = u"<div style='white-space: pre-wrap'>"_s + m_annotator->tagSet().guidelines.toHtmlEscaped() + u"</div>"_s;
    QToolTip::showText(m_palette->mapToGlobal(m_palette->rect().bottomLeft()), words, m_palette, {}, 60'000);
}

void AnnotationDesk::fillLabelMenu(QMenu *menu)
{
    menu->clear();
    for (const Label &candidate : m_annotator->tagSet().labels) {
        // The key is shown, not bound: it works where the text has the focus.
        const QString text = candidate.key.isEmpty() ? candidate.name : candidate.name + u'\t' + candidate.key;
        menu->addAction(text, this, [this, id = candidate.id] { label(id); });
    }
}

TextSpan AnnotationDesk::target() const
{
    if (const TextSpan selection = m_view->selection(); !selection.isEmpty())
        return selection;
    for (const Mark &mark : m_view->marksAt(m_view->caret())) {
        if (mark.kind < MarkKind::Annotation)
            return mark.span;
    }
    return {};
}

QString AnnotationDesk::annotationAtCaret() const
{
    const TextSpan selection = m_view->selection();
    for (const Mark &mark : m_view->marksAt(selection.isEmpty() ? m_view->caret() : selection.start)) {
        if (mark.kind == MarkKind::Annotation && mark.item >= 0 && mark.item < m_annotator->annotations().size())
            return m_annotator->annotations()[mark.item].id;
    }
    return {};
}

void AnnotationDesk::label(const QString &labelId)
{
    const TextSpan span = target();
    if (m_palette)
        m_palette->hide();
    if (span.isEmpty()) {
        m_status->say(tr("Select some words first, then press the key of a label."));
        return;
    }
    if (!m_annotator->annotate(span, labelId).isEmpty())
        m_view->setSelection({span.end, span.end});
    m_view->setFocus();
}

void AnnotationDesk::note()
{
    const TextSpan selection = m_view->selection();
    if (m_palette)
        m_palette->hide();
    if (const QString id = selection.isEmpty() ? annotationAtCaret() : QString(); !id.isEmpty()) {
        editNote(id, m_annotator->annotations()[m_annotator->indexOf(id)].span);
        return;
    }
    const TextSpan span = target();
    if (span.isEmpty())
        m_status->say(tr("Select the words that the note is about."));
    else
        editNote({}, span);
}

void AnnotationDesk::editNote(const QString &annotationId, TextSpan span)
{
    if (!m_note) {
        m_note = new NoteEditor(m_window);
        if (m_themed)
            m_note->setTheme(m_theme);
        connect(m_note, &NoteEditor::saved, this, [this](const QString &note) {
            if (!m_noteOn.isEmpty())
                m_annotator->setNote(m_noteOn, note);
            else if (!note.trimmed().isEmpty())
                m_annotator->annotate(m_noteSpan, {}, note);
            m_view->setFocus();
        });
    }
    m_noteOn = annotationId;
    m_noteSpan = span;
    const QString words = span.of(m_view->article().text).toString().simplified();
    const QString title = words.size() > 60 ? words.left(59) + u'…' : words;
    QRect place = m_view->rectOf(span.end);
    place.moveTopLeft(m_view->viewport()->mapToGlobal(place.topLeft()));
    const qsizetype row = annotationId.isEmpty() ? -1 : m_annotator->indexOf(annotationId);
    m_note->edit(row < 0 ? QString() : m_annotator->annotations()[row].note, title, place);
}

void AnnotationDesk::removeAtCaret()
{
    if (const QString id = annotationAtCaret(); !id.isEmpty())
        m_annotator->remove({id});
    else
        m_status->say(tr("There is no annotation at the caret."));
}

void AnnotationDesk::editTagSet()
{
    Library *library = m_annotator->library();
    const auto uses = [library](const QString &id) { return library ? library->labelUses(id).value_or(0) : 0; };
    TagSetEditor editor(m_annotator->tagSet(), uses, m_window);
    if (editor.exec() != QDialog::Accepted || !library)
        return;
    if (editor.labelChanges().isEmpty()) {
        m_annotator->setTagSet(editor.tagSet());
        return;
    }
    const auto edits = tagSetEdits(*library, editor.tagSet(), editor.labelChanges());
    if (edits)
        m_annotator->perform(*edits, tr("Change the tag set"));
    else
        Q_EMIT m_annotator->failed(edits.error());
}

/// The mark of the caret, in two; one with gaps at its gaps.
void AnnotationDesk::splitAtCaret()
{
    if (const QString id = annotationAtCaret(); !id.isEmpty())
        m_annotator->split(id, m_view->caret());
    else
        m_status->say(tr("There is no annotation at the caret."));
}

void AnnotationDesk::addPiece()
{
    const TextSpan selection = m_view->selection();
    const qsizetype row = newestAnnotation();
    if (selection.isEmpty() || row < 0)
        m_status->say(tr("Select the words that belong to the annotation changed last."));
    else if (m_annotator->addPiece(m_annotator->annotations()[row].id, selection))
        m_view->setSelection({selection.end, selection.end});
}

qsizetype AnnotationDesk::newestAnnotation() const
{
    const QList<Annotation> &all = m_annotator->annotations();
    const auto newest = std::ranges::max_element(all, {}, [](const Annotation &annotation) { return annotation.modified; });
    return newest == all.cend() ? -1 : newest - all.cbegin();
}

} // namespace nutgraf
