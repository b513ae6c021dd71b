// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/commands.h"

#include "ui/annotations/annotator.h"

#include <QUndoStack>

namespace nutgraf {

AnnotatorCommand::AnnotatorCommand(Annotator *annotator, const QString &words)
    : QUndoCommand(words)
    , m_annotator(annotator)
{
}

void AnnotatorCommand::run(bool forward)
{
    if (m_done == forward)
        return;
    if (apply(forward)) {
        m_done = forward;
        return;
    }
    // QUndoStack moves its index whatever happens here. Move it back when it has: this command then has nothing to do.
    QUndoStack *const stack = m_annotator->undoStack();
    const AnnotatorCommand *const self = this;
    QMetaObject::invokeMethod(stack, [stack, self, forward] {
        const int place = forward ? stack->index() - 1 : stack->index();
        if (place < 0 || place >= stack->count() || stack->command(place) != self)
            return;
        if (forward)
            stack->undo();
        else
            stack->redo();
    }, Qt::QueuedConnection);
}

EditCommand::EditCommand(Annotator *annotator, AnnotatorEdit edit, const QString &words)
    : AnnotatorCommand(annotator, words)
    , m_edit(std::move(edit))
{
}

bool EditCommand::apply(bool forward)
{
    return annotator()->apply(forward ? m_edit : m_edit.inverted());
}

TagSetCommand::TagSetCommand(Annotator *annotator, TagSet before, TagSet after)
    : AnnotatorCommand(annotator, Annotator::tr("Change the tag set"))
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

bool TagSetCommand::apply(bool forward)
{
    return annotator()->apply(forward ? m_after : m_before);
}

} // namespace nutgraf
