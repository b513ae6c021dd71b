// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "nearly", "no more than", "or so": what limits a quantity, before and behind it.

#include "core/facts/quantityreading.h"

namespace nutgraf::grammar {

namespace {

/// "~5%", ">30"
Modifier signModifier(const Term &term)
{
    if (term.kind != TermKind::Mark)
        return Modifier::None;
    switch (term.mark) {
    case u'~':
    case 0x2248:
    case 0xB1:
        return Modifier::About;
    case u'<':
        return Modifier::LessThan;
    case u'>':
        return Modifier::MoreThan;
    case 0x2264:
        return Modifier::AtMost;
    case 0x2265:
        return Modifier::AtLeast;
    default:
        return Modifier::None;
    }
}

/// Verbs and prepositions behind which "over ten years" is an amount, not a stretch in which something happens.
bool opensAmount(const Term &term)
{
    return term.kind == TermKind::End || term.is(W::In) || term.is(W::For) || term.is(W::After) || term.is(W::Just) || term.is(W::Well) || term.is(W::Was) || term.is(W::Of)
        || term.is(W::A) || term.is(W::Than) || term.is(W::At) || term.is(W::By) || term.is(W::To) || term.is(W::With) || term.is(W::From) || term.is(W::Slightly)
        || term.is(W::Little);
}

} // namespace

ModifierMatch modifierBefore(const Terms &terms, qsizetype i, UnitKind unit)
{
    const Term &word = terms[i - 1];
    const Term &before = terms[i - 2];
    const Term &third = terms[i - 3];
    const auto from = [i](Modifier modifier, qsizetype words) { return ModifierMatch{modifier, i - words}; };
    if (const Modifier sign = signModifier(word); sign != Modifier::None)
        return from(sign, 1);
    if (!word.isWord() || word.entry == nullptr)
        return {};
    switch (word.entry->id) {
    case W::About:
    case W::Around:
    case W::Roughly:
    case W::Barely:
        return from(Modifier::About, 1);
    case W::Some:
        return from(Modifier::About, 1);
    case W::Estimated:
        return from(Modifier::About, before.is(W::A) ? 2 : 1);
    case W::Nearly:
    case W::Almost:
        return from(Modifier::Nearly, 1);
    case W::Over:
    case W::Above: {
        if (unit == UnitKind::Time && !opensAmount(before))
            return {};
        if (before.is(W::Just) || before.is(W::Slightly))
            return from(Modifier::JustOver, 2);
        if (before.is(W::Little) && third.is(W::A))
            return from(Modifier::JustOver, 3);
        return from(Modifier::MoreThan, before.is(W::Well) ? 2 : 1);
    }
    case W::Under:
    case W::Below:
        if (before.is(W::Just) || before.is(W::Slightly))
            return from(Modifier::Nearly, 2);
        if (before.is(W::Little) && third.is(W::A))
            return from(Modifier::Nearly, 3);
        return from(Modifier::LessThan, before.is(W::Well) ? 2 : 1);
    case W::Exceeding:
        return from(Modifier::MoreThan, 1);
    case W::Maximum:
        return from(Modifier::AtMost, 1);
    case W::Minimum:
        return from(Modifier::AtLeast, 1);
    case W::Of:
        if (before.is(W::Maximum))
            return from(Modifier::AtMost, third.is(W::A) ? 3 : 2);
        if (before.is(W::Minimum))
            return from(Modifier::AtLeast, third.is(W::A) ? 3 : 2);
        if (before.is(W::Excess) && third.is(W::In))
            return from(Modifier::MoreThan, 3);
        if (before.is(W::Upwards))
            return from(Modifier::MoreThan, 2);
        if (before.is(W::Shy))
            return from(Modifier::Nearly, third.is(W::Just) ? 3 : 2);
        if (before.is(W::Region) && third.is(W::The))
            return from(Modifier::About, terms[i - 4].is(W::In) ? 4 : 3);
        return {};
    case W::Near:
        return unit == UnitKind::None ? ModifierMatch() : from(Modifier::About, 1);
    case W::Least:
        return before.is(W::At) ? from(Modifier::AtLeast, 2) : ModifierMatch();
    case W::Most:
        return before.is(W::At) ? from(Modifier::AtMost, 2) : ModifierMatch();
    case W::To:
        if (before.is(W::Up))
            return from(Modifier::AtMost, 2);
        return before.is(W::Close) ? from(Modifier::Nearly, 2) : ModifierMatch();
    case W::As:
        if ((before.is(W::Many) || before.is(W::Much) || before.is(W::High)) && third.is(W::As))
            return from(Modifier::AtMost, 3);
        if ((before.is(W::Few) || before.is(W::Little) || before.is(W::Low)) && third.is(W::As))
            return from(Modifier::AtLeast, 3);
        return {};
    case W::Than: {
        const bool more = before.is(W::More) || before.is(W::Greater);
        const bool less = before.is(W::Less) || before.is(W::Fewer) || before.is(W::Lower);
        if (!more && !less)
            return {};
        if (third.is(W::No) || third.is(W::Not))
            return from(more ? Modifier::AtMost : Modifier::AtLeast, 3);
        if (third.is(W::Slightly) || third.is(W::Little))
            return from(more ? Modifier::JustOver : Modifier::Nearly, 3);
        return from(more ? Modifier::MoreThan : Modifier::LessThan, 2);
    }
    default:
        return {};
    }
}

ModifierTail modifierAfter(const Terms &terms, qsizetype i)
{
    if (terms[i].is(W::Or)) {
        if (terms[i + 1].is(W::More) || terms[i + 1].is(W::Greater))
            return {Modifier::AtLeast, i + 2};
        if (terms[i + 1].is(W::Less) || terms[i + 1].is(W::Fewer))
            return {Modifier::AtMost, i + 2};
        if (terms[i + 1].is(W::So))
            return {Modifier::About, i + 2};
    }
    // "aged 16 and older", "65 and over"
    const Term &beyond = terms[i + 2];
    const bool closes = !beyond.isWord() || beyond.is(W::In) || beyond.is(W::Was) || beyond.is(W::With);
    if ((terms[i].is(W::And) || terms[i].is(W::Or)) && closes && (terms[i + 1].is(W::Over) || terms[i + 1].is(W::Above) || (terms[i + 1].isWord() && terms.text(i + 1) == u"older")))
        return {Modifier::AtLeast, i + 2};
    if (terms[i].isMark(u'+') && terms[i].glued && !terms[i + 1].isNumber())
        return {Modifier::AtLeast, i + 1};
    return {};
}

} // namespace nutgraf::grammar
