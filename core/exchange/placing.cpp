// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/placing.h"

#include "core/annotations/anchorresolver.h"

#include <QCoreApplication>

namespace nutgraf {

namespace {

bool inside(TextSpan span, qsizetype length)
{
    return span.start >= 0 && span.start <= span.end && span.end <= length;
}

/// The file's own words, with the surroundings it left out.
QuoteSelector completed(const QuoteSelector &quote, QStringView text, TextSpan span)
{
    return quote.prefix.isEmpty() && quote.suffix.isEmpty() ? quoteSelector(text, span) : quote;
}

/// The words were not at the stated position, or no position was stated.
bool placeByWords(Annotation &annotation, QStringView text, TextSpan stated, const QuoteSelector &quote, const QString &place, RepairReport &report)
{
    const Anchor anchor = resolveAnchor(text, stated, quote);
    switch (anchor.state) {
    case AnchorState::Lost:
        report.error(place, QCoreApplication::translate("nutgraf", "Its words “%1” are not in the text.").arg(quote.exact.left(80)));
        return false;
    case AnchorState::Ambiguous:
        report.error(place,
                     anchor.candidates.size() == 1
                         ? QCoreApplication::translate("nutgraf", "Its words “%1” stand in other surroundings, and nothing says that they are meant.")
                               .arg(quote.exact.left(80))
                         : QCoreApplication::translate("nutgraf", "Its words “%1” stand in the text more than once, and nothing says which are meant.")
                               .arg(quote.exact.left(80)));
        return false;
    case AnchorState::Changed:
        report.repair(place, QCoreApplication::translate("nutgraf", "Its words “%1” have changed to “%2”.")
                                 .arg(quote.exact.left(80), anchor.span.of(text).left(80).toString()));
        annotation.quote = quoteSelector(text, anchor.span);
        break;
    case AnchorState::Moved:
    case AnchorState::Exact:
        if (stated.start >= 0)
            report.repair(place, QCoreApplication::translate("nutgraf", "Its words “%1” stand elsewhere than it says; it was put there.").arg(quote.exact.left(80)));
        annotation.quote = completed(quote, text, anchor.span);
        break;
    }
    annotation.span = anchor.span;
    return true;
}

} // namespace

bool placeAnnotation(Annotation &annotation, QStringView text, const CodePointOffsets &offsets, const StatedPlace &stated, const QString &place,
                     RepairReport &report)
{
    if (text.isEmpty()) {
        annotation.span = stated.codePoints.value_or(TextSpan());
        annotation.quote = stated.quote.value_or(QuoteSelector());
        return true;
    }
    const bool usable = stated.codePoints && inside(*stated.codePoints, offsets.length());
    if (!stated.quote) {
        if (!usable) {
            report.error(place, QCoreApplication::translate("nutgraf", "Its position lies outside the text."));
            return false;
        }
        annotation.span = offsets.toUtf16(*stated.codePoints);
        annotation.quote = quoteSelector(text, annotation.span);
        return true;
    }
    if (usable) {
        const TextSpan span = offsets.toUtf16(*stated.codePoints);
        if (span.of(text) == stated.quote->exact) {
            annotation.span = span;
            annotation.quote = completed(*stated.quote, text, span);
            return true;
        }
    }
    if (stated.codePoints && inside(*stated.codePoints, text.size()) && !stated.quote->exact.isEmpty()
        && stated.codePoints->of(text) == stated.quote->exact) {
        report.repair(place, QCoreApplication::translate("nutgraf", "Its position counts UTF-16 units instead of characters."));
        annotation.span = *stated.codePoints;
        annotation.quote = completed(*stated.quote, text, annotation.span);
        return true;
    }
    return placeByWords(annotation, text, usable ? offsets.toUtf16(*stated.codePoints) : TextSpan{-1, -1}, *stated.quote, place, report);
}

} // namespace nutgraf
