// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/annotations/annotatoredit.h"

#include <QUndoCommand>

namespace nutgraf {

class Annotator;

/// A step of the annotator that can be undone. It has been done when it is made: the first redo(), which QUndoStack::push() calls,
/// does nothing. When the library refuses, nothing changes and the stack goes back to where it was.
class AnnotatorCommand : public QUndoCommand {
public:
    void undo() final { run(false); }
    void redo() final { run(true); }

protected:
    AnnotatorCommand(Annotator *annotator, const QString &words);
    virtual bool apply(bool forward) = 0;
    [[nodiscard]] Annotator *annotator() const { return m_annotator; }

private:
    void run(bool forward);
    Annotator *m_annotator;
    bool m_done = true;
};

/// Annotations and decisions of the open article.
class EditCommand final : public AnnotatorCommand {
public:
    EditCommand(Annotator *annotator, AnnotatorEdit edit, const QString &words);

private:
    bool apply(bool forward) override;
    AnnotatorEdit m_edit;
};

/// The tag set of the library.
class TagSetCommand final : public AnnotatorCommand {
public:
    TagSetCommand(Annotator *annotator, TagSet before, TagSet after);

private:
    bool apply(bool forward) override;
    TagSet m_before;
    TagSet m_after;
};

} // namespace nutgraf
