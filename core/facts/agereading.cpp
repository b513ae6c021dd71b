// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/quantityreading.h"

namespace nutgraf::grammar {

bool isAge(const Terms &terms, const QuantityReading &reading)
{
    const NumberMatch &number = reading.number;
    const double value = reading.value.toDouble();
    if (reading.unitKind != UnitKind::None || number.scaled || number.grouped || number.fraction || value < 0 || value > 120)
        return false;
    // "aged 51", "at age 51", "the age of 51", "between the ages of 18 and 24"
    qsizetype i = reading.first - 1;
    while (terms[i].is(W::Between) || terms[i].is(W::From))
        --i;
    if (terms[i].is(W::Aged) || terms[i].is(W::Age) || (terms[i].is(W::Of) && terms[i - 1].is(W::Age)))
        return true;
    // "Barra, 51, will", "… said Barra, 51."
    const Term &before = terms[reading.first - 1];
    const Term &after = terms[reading.end];
    const Term &name = terms[reading.first - 2];
    const bool closed = (after.isMark(u',') && after.glued && !terms[reading.end + 1].isNumber()) || (after.isMark(u'.') && after.glued && terms[reading.end + 1].kind == TermKind::End);
    return number.figures && reading.end == reading.first + 1 && terms[reading.first].digits == 2 && value >= 5 && before.isMark(u',') && before.glued && closed
        && name.isWord() && name.capital && !name.has(Month);
}

} // namespace nutgraf::grammar
