// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/lookup.h"

namespace nutgraf::grammar {

/// Words that a pattern asks for one by one.
enum class W : quint8 {
    None, Q, H, Fy, Recent, The, A, Of, In, At, On, To, And, Or, By, For, From, Between, Than, Ago, Later, Earlier, Before, After, Since, Until, Now, Hence,
    This, That, Last, Next, Past, Coming, Following, Same, Every, Each, All, Per, Over, Under, Above, Below, About, Around, Nearly, Almost,
    Some, Just, Well, Slightly, More, Less, Fewer, Greater, Lower, No, Not, As, Many, Much, Little, High, Low, Least, Most, Up, Close,
    Roughly, Barely, Estimated, Exceeding, Maximum, Minimum, Plus, Minus, Point, Old, Aged, Age, So, Couple, Several, Few, Within, During,
    Throughout, With, Was, Will, Day, Time, Other, Consecutive, Business, Half, Year, Ad, Bc, Early, Late, Mid, Beginning, End, Middle, New,
    Eve, Christmas, Boxing, Good, Easter, Thanksgiving, Labor, Memorial, Independence, Valentines, Clock, Am, Pm, Zone, Fiscal, Financial,
    Short, Near, Long, Term, Future, Number, It, Calendar, Black, Out, Times, Once, Very, Only, Years, History, Straight, Whole, Entire, Shy,
    Excess, Upwards, Odd, Magnitude, Region, Moment,
};

/// What a word may be in a number or an expression of time; one word may be several things ("second", "quarter").
enum Role : quint32 {
    Cardinal = 1 << 0, ///< number: 0 to 19
    Tens = 1 << 1, ///< number: 20 to 90
    Hundred = 1 << 2,
    Scale = 1 << 3, ///< number: the power of ten
    Group = 1 << 4, ///< number: dozen, score
    OrdinalWord = 1 << 5, ///< number
    Fraction = 1 << 6, ///< number: the denominator
    PluralScale = 1 << 7, ///< "thousands"; number: the power of ten
    Month = 1 << 8, ///< date: 1 to 12
    Weekday = 1 << 9, ///< date: 1 Monday to 7
    TimeUnit = 1 << 10, ///< date: Unit
    DayPart = 1 << 11, ///< date: Part
    Season = 1 << 12, ///< date: Spring 0, Summer 1, Autumn 2, Winter 3
    RelativeDay = 1 << 13, ///< date: days from the day of reference
    Deictic = 1 << 14, ///< date: -1 last, 0 this, 1 next
    Reference = 1 << 15, ///< date: -1 PAST_REF, 0 PRESENT_REF, 1 FUTURE_REF
    Regular = 1 << 16, ///< date: Unit that it repeats in
    NeedsCapital = 1 << 17, ///< is a word of time only with a capital: "May", "Sat"
    Abbreviated = 1 << 18, ///< of a month or weekday
    Multiple = 1 << 19, ///< number: "doubled" 2
    FutureVerb = 1 << 20, ///< "will", "plans"
    PastVerb = 1 << 21, ///< "said", "was"
    TimeWord = 1 << 23, ///< may make an expression of time with its neighbours: "Christmas", "future"
    Function = 1 << 22, ///< article, preposition, pronoun, conjunction, auxiliary: no noun
};

/// Unit of time, from small to large.
enum class Unit : quint8 { Second, Minute, Hour, Night, Day, Weekend, Week, Fortnight, Month, Quarter, Season, Year, Decade, Century, Millennium };
enum class Part : quint8 { None, Morning, Afternoon, Evening, Night, Noon, Midnight };

struct WordEntry {
    std::u16string_view word;
    quint32 roles = 0;
    qint16 number = 0;
    qint8 date = 0;
    W id = W::None;
};

/// The entry of a folded word; null for one of no interest to numbers and time.
[[nodiscard]] const WordEntry *findWord(QStringView folded);

} // namespace nutgraf::grammar
