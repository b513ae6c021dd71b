// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"
#include "ui/theme/theme.h"

#include <QObject>

class QMenu;

namespace nutgraf {

class Annotator;
class LabelPalette;
class NoteEditor;
class ReadingView;
class StatusLine;

/// Marking text: the palette that appears at a selection, the labels' keys and menu, the note, deletion, the tag set's editor.
class AnnotationDesk : public QObject {
    Q_OBJECT
public:
    AnnotationDesk(Annotator *annotator, ReadingView *view, StatusLine *status, QWidget *window);

    void setTheme(const Theme &theme);
    /// Lists the labels, each with its key.
    void fillLabelMenu(QMenu *menu);
    /// Marks the selected words, or the marked fact at the caret.
    void label(const QString &labelId);
    /// A note on the annotation at the caret, or a new one on the selected words.
    void note();
    void removeAtCaret();
    void editTagSet();
    void splitAtCaret();
    /// The selected words come to the annotation changed last.
    void addPiece();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] LabelPalette *palette();
    [[nodiscard]] TextSpan target() const;
    [[nodiscard]] QString annotationAtCaret() const;
    void showGuidelines();
    [[nodiscard]] qsizetype newestAnnotation() const;
    void offerPalette(TextSpan selection, QRect place);
    void editNote(const QString &annotationId, TextSpan span);

    Annotator *m_annotator;
    ReadingView *m_view;
    StatusLine *m_status;
    QWidget *m_window;
    LabelPalette *m_palette = nullptr; ///< made when first needed
    NoteEditor *m_note = nullptr;
    QString m_noteOn; ///< annotation being noted; empty: a new one on m_noteSpan
    TextSpan m_noteSpan;
    Theme m_theme;
    bool m_themed = false;
};

} // namespace nutgraf
