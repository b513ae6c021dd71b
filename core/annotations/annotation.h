// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/anchorstate.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace nutgraf {

/// Where a mark stands, in words that survive an edit of the text (W3C TextQuoteSelector).
struct QuoteSelector {
    QString exact;
    QString prefix; ///< up to 32 characters before
    QString suffix; ///< up to 32 characters after

    friend bool operator==(const QuoteSelector &, const QuoteSelector &) = default;
};

/// What is held of a mark. The last three are a fact-checker's verdicts.
enum class AnnotationState : quint8 {
    Accepted, ///< made by a person, or proposed and taken
    Suggested, ///< proposed; nobody has looked at it
    Rejected, ///< proposed and refused; kept, so that it is not proposed again
    Confirmed,
    Disputed,
    False,
};

/// A property of an annotation or relation.
struct AttributeValue {
    QString attribute; ///< AttributeType::id
    QString value; ///< "true" for a flag, one of the choices, a number with a decimal point, or free text

    friend bool operator==(const AttributeValue &, const AttributeValue &) = default;
};

/// What a verdict rests on: a page, or words in another article.
struct Evidence {
    QString source; ///< address of the page, or articleIri() of the other article
    QString quote; ///< the words there; may be empty
    TextSpan span; ///< of the words in the other article's text; empty where that does not apply
    QString note;

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// A mark a person made, or accepted.
struct Annotation {
    QString id; ///< UUID without braces
    TextSpan span; ///< in the text of the article's revision `revision`
    qint64 revision = 0;
    QString label; ///< Label::id
    QString note; ///< plain text
    QString value; ///< normalised value taken over from an accepted fact; may be empty
    QString author;
    QDateTime created; ///< UTC
    QDateTime modified; ///< UTC
    QuoteSelector quote;
    QString extra; ///< members of an imported annotation that Nutgraf has no field for, as JSON; written back on export
    AnnotationState state = AnnotationState::Accepted;
    std::optional<double> certainty = {}; ///< 0 to 1, the author's or the engine's
    QString layer = {}; ///< empty: what is tagged here; else an imported layer or the result of an adjudication
    /// Of a mark with gaps: two or more, in order, apart, the first beginning and the last ending with `span`. Empty for all others.
    QList<TextSpan> pieces = {};
    QList<AttributeValue> attributes = {};
    QList<Evidence> evidence = {};
    AnchorOutcome anchor = {};

    /// `pieces`, or `span` alone.
    [[nodiscard]] QList<TextSpan> spans() const { return pieces.isEmpty() ? QList<TextSpan>{span} : pieces; }
    /// Sets span and pieces from `parts`, which may overlap, touch and come in any order; they are put in order and joined.
    void setSpans(QList<TextSpan> parts);

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// The selector for `span` in `text`; prefix and suffix never cut a surrogate pair.
[[nodiscard]] QuoteSelector quoteSelector(QStringView text, TextSpan span);

} // namespace nutgraf
