// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/timeexpression.h"

#include <QDateTime>
#include <QString>

namespace nutgraf::grammar {

/// Finds the TIMEX3 values of the expressions of one text, asked in the order of the text: "the next day" counts from the date
/// before it.
class DateResolver {
public:
    /// `published` may be invalid: then values stay open where they need it ("XXXX-WXX-2").
    DateResolver(const QDateTime &published, bool hasTime);

    struct Value {
        QString value;
        QString reason; ///< one sentence: how it was found
    };
    [[nodiscard]] Value resolve(const TimeExpression &time, Tense tense);

private:
    [[nodiscard]] Value calendar(const TimeExpression &time, Tense tense);
    [[nodiscard]] Value fullDate(const TimeExpression &time);
    [[nodiscard]] Value dayOfYear(const TimeExpression &time, Tense tense);
    [[nodiscard]] Value month(const TimeExpression &time, Tense tense);
    [[nodiscard]] Value weekday(const TimeExpression &time, Tense tense);
    [[nodiscard]] Value season(const TimeExpression &time, Tense tense);
    [[nodiscard]] Value partOfYear(const TimeExpression &time, Tense tense);
    [[nodiscard]] Value weekOf(const TimeExpression &time);
    [[nodiscard]] Value holiday(const TimeExpression &time, Tense tense);
    [[nodiscard]] Value shifted(const TimeExpression &time);
    [[nodiscard]] Value offset(const TimeExpression &time);
    [[nodiscard]] Value clockOnly(const TimeExpression &time);
    [[nodiscard]] Value open(const TimeExpression &time) const;
    [[nodiscard]] int openYear(const TimeExpression &time) const { return m_published.year() + time.shift; }
    /// Keeps `day` as what the next expression may count from, and writes it with the clock time.
    [[nodiscard]] QString onDay(QDate day, const TimeExpression &time);
    void mention(QDate day, Unit unit);
    [[nodiscard]] QString published() const;

    QDate m_published;
    QTime m_time;
    QDate m_anchor; ///< the date mentioned last
    QDate m_anchorDay; ///< the last of them that was a day
    Unit m_anchorUnit = Unit::Day;
};

/// The value of a duration or of what repeats: "P2Y", "PT48H", "XXXX-WXX-4". Needs no day of publication.
[[nodiscard]] QString durationValue(const TimeExpression &time);
[[nodiscard]] QString setValue(const TimeExpression &time);
/// "T18:00", "TMO"; empty without a time of day.
[[nodiscard]] QString clockValue(const TimeExpression &time);
/// `value` of `unit` written with that granularity: "2017", "2017-12", "2017-W52", "2017-Q4".
[[nodiscard]] QString dateValue(QDate day, Unit unit);
/// The day that holiday falls on.
[[nodiscard]] QDate holidayDate(Holiday holiday, int year);

} // namespace nutgraf::grammar
