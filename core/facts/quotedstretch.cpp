// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/quotedstretch.h"

namespace nutgraf {

namespace {

enum class Shape : quint8 { Double, Single, Angle };

Shape shapeOf(QStringView mark)
{
    switch (mark[0].unicode()) {
    case u'\'':
        return mark.size() > 1 ? Shape::Double : Shape::Single;
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x02BC: case 0xFF07: case u'`':
        return mark.size() > 1 ? Shape::Double : Shape::Single;
    case 0x00AB: case 0x00BB: case 0x2039: case 0x203A:
        return Shape::Angle;
    default:
        return Shape::Double;
    }
}

/// Ends of the lines, as token indices: each token's line ends there.
QList<qsizetype> lineEnds(const FinderInput &input)
{
    QList<qsizetype> ends;
    for (qsizetype i = 0; i + 1 < input.tokens.size(); ++i) {
        for (qsizetype at = input.tokens[i].span.end; at < input.tokens[i + 1].span.start; ++at) {
            const char16_t c = input.text[at].unicode();
            if (c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029) {
                ends.append(i + 1);
                break;
            }
        }
    }
    ends.append(input.tokens.size());
    return ends;
}

} // namespace

QList<QuotedStretch> findStretches(const FinderInput &input)
{
    QList<QuotedStretch> stretches;
    qsizetype begin = 0;
    for (qsizetype end : lineEnds(input)) {
        qsizetype open = -1;
        Shape shape = Shape::Double;
        qsizetype inner = -1; // an outer mark that an earlier lone one of another shape would hide
        for (qsizetype i = begin; i < end; ++i) {
            const TokenClass kind = input.tokens[i].kind;
            if (kind != TokenClass::OpenQuote && kind != TokenClass::CloseQuote)
                continue;
            const Shape here = shapeOf(input.word(i));
            if (kind == TokenClass::OpenQuote) {
                if (open < 0) {
                    open = i;
                    shape = here;
                } else if (here != shape && inner < 0) {
                    inner = i;
                }
            } else if (open >= 0 && here == shape) {
                stretches.append({open, i, false});
                open = inner = -1;
            } else if (open >= 0 && shape == Shape::Single && inner >= 0 && here == shapeOf(input.word(inner))) {
                stretches.append({inner, i, false}); // the lone single mark was an apostrophe
                open = inner = -1;
            }
        }
        const bool nextOpens = end < input.tokens.size() && input.tokens[end].kind == TokenClass::OpenQuote;
        if (open >= 0 && nextOpens && shapeOf(input.word(end)) == shape && end > open + 1)
            stretches.append({open, end, true});
        begin = end;
    }
    return stretches;
}

} // namespace nutgraf
