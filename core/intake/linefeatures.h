// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace nutgraf {

/// Shallow features of one line: enough to tell sentences from labels, without grammar.
struct LineFeatures {
    int words = 0; ///< two characters count as a word in scripts without spaces
    int functionWords = 0; ///< words that every text of a language is full of: "the", "und", "que"
    int lowerWords = 0; ///< begin with a lower-case letter
    int capitalWords = 0;
    int numbers = 0; ///< words that begin with a digit
    int sentenceEnds = 0; ///< full stops and the like at the end of a word, the last one too
    bool endsSentence = false; ///< by . ! ? … or a closing quote or bracket after one
    bool endsColon = false;
    bool bullet = false; ///< begins with a list mark
    bool quoted = false; ///< begins with a quotation mark
    bool caseless = false; ///< mostly letters of a script without capitals
};

[[nodiscard]] LineFeatures lineFeatures(QStringView line);

/// What a line looks like by itself.
enum class LineShape : quint8 {
    Prose, ///< a paragraph: sentences with function words
    Sentence, ///< a short sentence: “No,” she said.
    Label, ///< neither: headline, menu entry, caption, list item
};

[[nodiscard]] LineShape lineShape(const LineFeatures &features);

} // namespace nutgraf
