// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/decimal.h"
#include "core/text/textspan.h"

#include <QList>
#include <QString>

#include <optional>

namespace nutgraf {

enum class EntityType : quint8 { Person, Organisation, Place, Other }; // PER ORG LOC MISC

/// One place in the text that names an entity.
struct Mention {
    TextSpan span;
    EntityType type = EntityType::Other;
    int entity = -1; ///< index into Facts::entities
    float score = 1; ///< probability that it is one, of this type; 0 to 1

    friend bool operator==(const Mention &, const Mention &) = default;
};

enum class ReferenceForm : quint8 { Noun, Pronoun };

/// One place in the text that means an entity without naming it: "the ministry", "she". Only where it is clear which one; no fact of
/// its own.
struct EntityReference {
    TextSpan span; ///< of "the ministry" with the article
    ReferenceForm form = ReferenceForm::Noun;
    int entity = -1; ///< index into Facts::entities

    friend bool operator==(const EntityReference &, const EntityReference &) = default;
};

/// Somebody or something that the article names, once or often.
struct Entity {
    QString name; ///< the fullest form found, or the standard one ("United States")
    EntityType type = EntityType::Other;
    QString kind; ///< finer, for display: "country", "city", "nationality", "ministry" …; may be empty
    QString role; ///< what the text calls it: "spokesperson", "US President"; may be empty
    QList<int> mentions; ///< indices into Facts::mentions, in order of the text

    friend bool operator==(const Entity &, const Entity &) = default;
};

enum class Modifier : quint8 { None, About, Nearly, JustOver, LessThan, AtMost, MoreThan, AtLeast };
/// "~", "~<", "~>", "<", "<=", ">", ">="; empty for None.
[[nodiscard]] QString modifierSign(Modifier modifier);

enum class QuantityKind : quint8 { Number, Count, Money, Percent, Measure, Ordinal, Score, Age };

/// A number that means something.
struct Quantity {
    TextSpan span; ///< number with unit, currency sign and modifier word
    QuantityKind kind = QuantityKind::Number;
    std::optional<Decimal> value;
    std::optional<Decimal> upper; ///< end of a range, or the second figure of a score
    QString unit; ///< singular English: "percent", "dollar", "barrel/year", "person"; empty for a bare number
    Modifier modifier = Modifier::None;
    TextSpan modifierSpan; ///< "nearly"; empty without one
    TextSpan of; ///< of what: "refined petroleum exports to North Korea"; empty when not known

    friend bool operator==(const Quantity &, const Quantity &) = default;
};

enum class DateType : quint8 { Date, Time, Duration, Set };

/// An expression of time.
struct DateFact {
    TextSpan span;
    DateType type = DateType::Date;
    QString value; ///< TIMEX3 value: "2017-12-26", "2018", "P3D"
    QString modifier; ///< TIMEX3 mod: "START", "END", "APPROX" …; may be empty
    QString reason; ///< one translated sentence: how the value was found

    friend bool operator==(const DateFact &, const DateFact &) = default;
};

enum class QuoteKind : quint8 { Direct, Indirect, Mixed };

/// What somebody said.
struct Quote {
    QList<TextSpan> spans; ///< the content, without quotation marks; several pieces when the reporting clause splits it
    QuoteKind kind = QuoteKind::Direct;
    QList<TextSpan> cue; ///< "said", "according to"
    QList<TextSpan> speaker; ///< the words that name the speaker, a pronoun too
    int entity = -1; ///< who that is: index into Facts::entities, or -1

    friend bool operator==(const Quote &, const Quote &) = default;
};

enum class Modality : quint8 { Asserted, Planned, Possible, Denied, Reported };

/// Who did what to whom, and who says so.
struct Claim {
    TextSpan subject;
    TextSpan predicate;
    TextSpan object; ///< may be empty
    int attribution = -1; ///< index into Facts::quotes, or -1
    bool negated = false;
    Modality modality = Modality::Asserted;

    friend bool operator==(const Claim &, const Claim &) = default;
};

/// All that was found in one text. Every list is in order of the text.
struct Facts {
    QList<Mention> mentions;
    QList<Entity> entities;
    QList<EntityReference> references;
    QList<Quantity> quantities;
    QList<DateFact> dates;
    QList<Quote> quotes;
    QList<Claim> claims;
    QString language; ///< ISO 639-1 of the text

    friend bool operator==(const Facts &, const Facts &) = default;
};

enum class FactKind : quint8 { Mention, Quantity, Date, Quote, Claim };

/// Names one fact of a Facts value.
struct FactRef {
    FactKind kind = FactKind::Mention;
    int index = -1;

    friend bool operator==(FactRef, FactRef) = default;
};

/// The whole extent of a fact: of several pieces, from the first to the last. Empty for a ref that names none.
[[nodiscard]] TextSpan spanOf(const Facts &facts, FactRef ref);

} // namespace nutgraf
