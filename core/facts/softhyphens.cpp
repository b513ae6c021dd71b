// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/softhyphens.h"

#include <algorithm>

namespace nutgraf {

WithoutSoftHyphens::WithoutSoftHyphens(QStringView text)
{
    m_text.reserve(text.size());
    m_origins.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].unicode() == QChar::SoftHyphen) {
            m_hyphens.append(i);
            continue;
        }
        m_text.append(text[i]);
        m_origins.append(i);
    }
}

Structure WithoutSoftHyphens::shortened(Structure structure) const
{
    const auto moved = [this](qsizetype at) { return at - (std::ranges::lower_bound(m_hyphens, at) - m_hyphens.begin()); };
    for (Block &block : structure.blocks)
        block.span = {moved(block.span.start), moved(block.span.end)};
    for (InlineStyle &style : structure.styles)
        style.span = {moved(style.span.start), moved(style.span.end)};
    return structure;
}

Facts WithoutSoftHyphens::restored(Facts facts) const
{
    // A span ends behind its last character, before a hyphen that follows it.
    const auto move = [this](TextSpan &span) {
        if (!span.isEmpty())
            span = {m_origins[span.start], m_origins[span.end - 1] + 1};
    };
    for (Mention &mention : facts.mentions)
        move(mention.span);
    for (EntityReference &reference : facts.references)
        move(reference.span);
    for (Quantity &quantity : facts.quantities) {
        move(quantity.span);
        move(quantity.modifierSpan);
        move(quantity.of);
    }
    for (DateFact &date : facts.dates)
        move(date.span);
    for (Quote &quote : facts.quotes) {
        std::ranges::for_each(quote.spans, move);
        std::ranges::for_each(quote.cue, move);
        std::ranges::for_each(quote.speaker, move);
    }
    for (Claim &claim : facts.claims) {
        move(claim.subject);
        move(claim.predicate);
        move(claim.object);
    }
    return facts;
}

} // namespace nutgraf
