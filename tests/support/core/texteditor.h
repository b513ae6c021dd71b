// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/anchorresolver.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <random>

namespace nutgraf::test {

/// A text under random edits that remembers of each character where it stood at first.
class TextEditor {
public:
    TextEditor(const QString &text, quint32 seed);

    /// One random edit, as an editor, a content system or a page would make it; returns what it was.
    QString edit();
    /// Puts a copy of a random sentence elsewhere, then forgets the past: the text as it is now is the first one. The two spans.
    QList<TextSpan> duplicateAtFirst();
    /// Deletes what is left of the first text's `span`.
    void deletePlace(TextSpan span);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Whether the words of `span` in the first text are all there, together and untouched.
    [[nodiscard]] bool isKept(TextSpan span) const;
    /// Whether `there` is where `span` of the first text has gone: it holds all that is left of it and nothing that was not in it
    /// before, other than what was put into it. Of a mark torn apart the larger part counts; of words replaced altogether, what stands instead of them.
    [[nodiscard]] bool isPlaceOf(TextSpan span, TextSpan there) const;
    /// Whether `there` holds all that is left of `span`, and less than that of what has come beside it.
    [[nodiscard]] bool isAround(TextSpan span, TextSpan there) const;
    [[nodiscard]] int random(int limit) { return int(m_random() % quint32(std::max(1, limit))); }
    [[nodiscard]] QList<TextSpan> sentences() const;
    [[nodiscard]] QList<TextSpan> words() const;

private:
    void replace(TextSpan span, const QString &words);
    void move(TextSpan span, qsizetype to);
    void copy(TextSpan span, qsizetype to);
    QString someWords();
    QString someSentence();
    TextSpan someStretch(int longest);
    bool replaceSigns(const QString &from, const QString &to);
    /// Whether all that is left of `span` stands in `there`, and what came between (or, not strictly, beside) from elsewhere is less.
    [[nodiscard]] bool holdsAll(const QList<int> &origins, TextSpan span, TextSpan there, bool strictly) const;
    [[nodiscard]] bool isPlace(const QList<int> &origins, TextSpan span, TextSpan there) const;

    QString m_text;
    QList<int> m_origins; ///< of each character, -1 for new ones
    QList<int> m_copies; ///< of each character of a copy, what it is a copy of; else -1
    QList<int> m_moves; ///< of each character, which move brought it where it is; 0: none
    int m_moveCount = 0;
    QString m_first;
    std::mt19937 m_random;
};

} // namespace nutgraf::test
