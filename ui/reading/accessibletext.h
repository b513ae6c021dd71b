// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/mark.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace nutgraf {

class ReadingView;

/// The reading pane for screen readers and other helpers: its text with offsets, caret, selection, places on screen, and for each
/// stretch what the marks over it say in words. Offsets are the article's UTF-16 offsets, which is what Qt's interface counts too.
class AccessibleText final : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessibleText(ReadingView *view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;

    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int selectionIndex) override;
    void setSelection(int selectionIndex, int startOffset, int endOffset) override;

    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;

    [[nodiscard]] QString text(int startOffset, int endOffset) const override;
    [[nodiscard]] int characterCount() const override;

    /// Global coordinates; empty where there is no such character.
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;

    /// "block:paragraph;mark:Ada Tolvanen\, person;" and the stretch around `offset` over which it holds.
    /// Looks only at the marks of the paragraph.
    [[nodiscard]] QString attributes(int offset, int *startOffset, int *endOffset) const override;

    /// Words, sentences and paragraphs are looked for in the few paragraphs around the offset, however long the article is.
    [[nodiscard]] QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset, int *endOffset) const override;
    [[nodiscard]] QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset, int *endOffset) const override;
    [[nodiscard]] QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset, int *endOffset) const override;

private:
    using TextAround = QString (QAccessibleTextInterface::*)(int, QAccessible::TextBoundaryType, int *, int *) const;
    [[nodiscard]] TextSpan surroundings(int offset) const;
    [[nodiscard]] QString textAround(TextAround which, int offset, QAccessible::TextBoundaryType boundary, int *startOffset, int *endOffset) const;
    [[nodiscard]] ReadingView *view() const;
    [[nodiscard]] int clamped(int offset) const;
};

/// Makes Qt ask us for the interface of every ReadingView. Harmless when called again.
void registerAccessibleText();

/// The kind of a mark in a word, translated: "person", "search hit".
[[nodiscard]] QString markKindName(MarkKind kind);

} // namespace nutgraf
