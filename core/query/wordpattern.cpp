// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/wordpattern.h"

#include "core/query/folding.h"

namespace nutgraf {

namespace {

bool ofWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// Whether the word is `wanted`, or begins with it.
bool isWord(QStringView word, QStringView wanted, bool beginning, bool exactForm)
{
    qsizetype matched = 0;
    for (const QChar c : word) {
        if (!exactForm && c.isMark())
            continue;
        if (matched == wanted.size())
            return beginning;
        if ((exactForm ? c : foldedUnit(c)) != wanted[matched++])
            return false;
    }
    return matched == wanted.size();
}

/// End of the pattern whose first word is `word`; -1 where it does not stand.
qsizetype patternEnd(QStringView text, TextSpan word, const WordPattern &pattern, bool exactForm)
{
    for (qsizetype i = 0; i < pattern.words.size(); ++i) {
        if (i > 0)
            word = nextWord(text, word.end);
        if (word.isEmpty() || !isWord(word.of(text), pattern.words[i], pattern.beginning && i + 1 == pattern.words.size(), exactForm))
            return -1;
    }
    return word.end;
}

} // namespace

TextSpan nextWord(QStringView text, qsizetype from)
{
    while (from < text.size() && !ofWord(text[from]))
        ++from;
    qsizetype end = from;
    while (end < text.size() && ofWord(text[end]))
        ++end;
    return {from, end};
}

WordPattern wordPattern(QStringView text, bool beginning, bool exactForm)
{
    WordPattern pattern{{}, beginning};
    for (TextSpan word = nextWord(text, 0); !word.isEmpty(); word = nextWord(text, word.end)) {
        if (const QString form = exactForm ? word.of(text).toString() : foldedKey(word.of(text)); !form.isEmpty())
            pattern.words.append(form);
    }
    return pattern;
}

QList<TextSpan> findWordPatterns(QStringView text, const QList<WordPattern> &patterns, bool exactForm)
{
    QList<TextSpan> out;
    for (TextSpan word = nextWord(text, 0); !word.isEmpty(); word = nextWord(text, word.end)) {
        qsizetype longest = -1;
        for (const WordPattern &pattern : patterns) {
            if (!pattern.words.isEmpty())
                longest = std::max(longest, patternEnd(text, word, pattern, exactForm));
        }
        if (longest >= 0)
            out.append({word.start, longest});
    }
    return out;
}

} // namespace nutgraf
