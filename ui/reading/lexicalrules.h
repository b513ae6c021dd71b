// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/mark.h"

#include <QList>
#include <QStringView>

#include <memory>

namespace nutgraf {

class LineHighlighter;

/// The lexical rules of our KSyntaxHighlighting definition: where numbers, money, dates and quotations stand, by their letters alone.
/// Extents without values; the finders of core replace them. Making one costs about 10 ms, running it about 0.25 µs per character.
/// One thread at a time.
class LexicalRules {
public:
    LexicalRules();
    ~LexicalRules();
    Q_DISABLE_COPY_MOVE(LexicalRules)

    /// Marks of the Lexical kinds in one paragraph, sorted by start; their spans count in `text`. A quotation ends with its paragraph.
    [[nodiscard]] QList<Mark> marksIn(QStringView text, TextSpan paragraph);

private:
    class Gatherer;
    std::unique_ptr<LineHighlighter> m_highlighter; ///< nullptr where the module is missing: nothing is marked
};

} // namespace nutgraf
