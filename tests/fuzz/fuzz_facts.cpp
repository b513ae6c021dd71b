// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any text: the finders end, stay inside the text and name only what is there.

#include "core/exchange/factswriter.h"
#include "core/facts/pipeline.h"

#include <cstddef>
#include <cstdint>

using namespace nutgraf;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Article article;
    // Odd sizes are read as UTF-16, so that lone surrogates come in too.
    if (size % 2 == 1) {
        for (size_t i = 1; i + 1 < size; i += 2)
            article.text.append(QChar(char16_t(data[i] | (data[i + 1] << 8))));
    } else {
        article.text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    }
    const Facts facts = findFacts({.text = article.text, .structure = {}, .published = QDate(2018, 2, 28).startOfDay(), .publishedHasTime = false});
    const TextSpan whole{0, article.text.size()};
    for (FactKind kind : {FactKind::Mention, FactKind::Quantity, FactKind::Date, FactKind::Quote}) {
        for (int i = 0;; ++i) {
            const TextSpan span = spanOf(facts, {kind, i});
            if (span.isEmpty())
                break;
            require(whole.contains(span));
        }
    }
    for (const Mention &mention : facts.mentions)
        require(!mention.span.isEmpty() && mention.entity >= 0 && mention.entity < facts.entities.size());
    for (const EntityReference &reference : facts.references)
        require(!reference.span.isEmpty() && whole.contains(reference.span) && reference.entity >= 0 && reference.entity < facts.entities.size());
    for (const Quote &quote : facts.quotes)
        require(!quote.spans.isEmpty() && quote.entity < facts.entities.size());
    const FactsDocument document{{}, article, facts};
    require(factsToJson(document).endsWith('}'));
    require(!factsToText(document).isEmpty());
    (void)factsToCsv(document);
    return 0;
}
