// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/finder.h"

#include <algorithm>

namespace nutgraf {

namespace {

/// One character for all that a reader types alike.
QChar folded(QChar c, bool matchCase)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return matchCase || u < u'A' || u > u'Z' ? c : QChar(u | 0x20);
    switch (u) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
        return u'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
        return u'"';
    case 0x00A0:
    case 0x202F:
    case 0x2009:
        return u' ';
    case 0x2010:
    case 0x2011:
        return u'-';
    default:
        return matchCase ? c : c.toCaseFolded();
    }
}

bool isWordCharacter(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return false;
    const QChar c = text[at];
    if (c.isLowSurrogate() && at > 0)
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(text[at - 1], c));
    if (c.isHighSurrogate() && at + 1 < text.size())
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text[at + 1]));
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

/// Whether a grapheme surely goes on at `at`: a mark, a joiner or the second half of a pair.
bool continuesGrapheme(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    constexpr char16_t joiner = 0x200D;
    return text[at].isMark() || text[at].isLowSurrogate() || text[at] == joiner || text[at - 1] == joiner;
}

bool standsAlone(QStringView text, TextSpan hit)
{
    const bool startsInWord = isWordCharacter(text, hit.start - 1) && isWordCharacter(text, hit.start);
    const bool endsInWord = isWordCharacter(text, hit.end - 1) && isWordCharacter(text, hit.end);
    return !startsInWord && !endsInWord;
}

} // namespace

QList<TextSpan> findAll(QStringView text, QStringView needle, const FindOptions &options, const Cancelled &cancelled)
{
    QList<TextSpan> hits;
    if (needle.isEmpty() || needle.size() > text.size())
        return hits;
    QString wanted = needle.toString();
    for (QChar &c : wanted)
        c = folded(c, options.matchCase);
    const QChar first = wanted.at(0);
    constexpr qsizetype askEvery = 1 << 16;
    for (qsizetype i = 0; i + wanted.size() <= text.size() && hits.size() < mostHits; ++i) {
        if (i % askEvery == 0 && isCancelled(cancelled))
            return {};
        if (folded(text[i], options.matchCase) != first)
            continue;
        qsizetype n = 1;
        while (n < wanted.size() && folded(text[i + n], options.matchCase) == wanted.at(n))
            ++n;
        if (n < wanted.size())
            continue;
        const TextSpan hit{i, i + n};
        if (continuesGrapheme(text, hit.start) || continuesGrapheme(text, hit.end) || (options.wholeWords && !standsAlone(text, hit)))
            continue;
        hits.append(hit);
        i = hit.end - 1;
    }
    return hits;
}

} // namespace nutgraf
