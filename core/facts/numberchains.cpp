// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures joined by hyphens and spaces that are no amounts: telephone numbers, ISBNs, seasons.

#include "core/facts/quantityreading.h"

namespace nutgraf::grammar {

bool isDigitsOnly(const Terms &terms, qsizetype i)
{
    return terms[i].isNumber() && terms[i].mark == 0 && terms[i].suffix == Suffix::None && terms[i].digits == terms[i].end - terms[i].start;
}

qsizetype chainEnd(const Terms &terms, qsizetype i)
{
    const auto at = [&terms](qsizetype term) -> const Term & { return terms[term]; };
    if (at(i).isMark(u'+') && at(i + 1).glued && isDigitsOnly(terms, i + 1)) {
        const qsizetype end = chainEnd(terms, i + 1);
        return end > i + 2 ? end : i;
    }
    if (!isDigitsOnly(terms, i))
        return i;
    const auto zeroAt = [&terms](qsizetype term) { return terms.text(term).startsWith(u'0') && terms[term].digits > 1; };
    qsizetype end = i + 1;
    int groups = 1;
    bool zero = zeroAt(i);
    while ((at(end).isHyphen() || at(end).mark == 0x2013) && at(end).glued && isDigitsOnly(terms, end + 1) && at(end + 1).glued) {
        zero = zero || zeroAt(end + 1);
        end += 2;
        ++groups;
    }
    const bool telephone = groups == 2 && at(i).digits == 3 && at(end - 1).digits == 4 && at(i + 1).isHyphen();
    const bool season = groups == 2 && at(i).digits == 4 && at(end - 1).digits == 2;
    const QStringView first = terms.text(i);
    const bool airliner = groups == 2 && first.size() == 3 && first[0] == u'7' && first[2] == u'7' && at(end - 1).digits == 3; // "737-800"
    if (groups > 2 || telephone || season || airliner || (groups == 2 && (zero || (at(i - 1).isMark(u'+') && at(i).glued))))
        return end;
    // "+44 20 7946 0958", "(020) 7946 0958"
    if ((at(i - 1).isMark(u'+') && at(i).glued) || zero) {
        while (isDigitsOnly(terms, end) || ((at(end).isHyphen() || at(end).isMark(u'(') || at(end).isMark(u')')) && isDigitsOnly(terms, end + 1)))
            ++end;
        return end > i + 1 || zero ? end : i;
    }
    return i;
}

} // namespace nutgraf::grammar
