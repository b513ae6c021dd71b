// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/pipeline.h"

#include "core/facts/datefinder.h"
#include "core/facts/entities.h"
#include "core/facts/namefinder.h"
#include "core/facts/quantityfinder.h"
#include "core/facts/quotefinder.h"
#include "core/language/languageguess.h"

namespace nutgraf {

Facts findFacts(const FactInput &input, const Cancelled &cancelled)
{
    Facts facts;
    const QList<Token> tokens = tokenize(input.text);
    if (isCancelled(cancelled))
        return facts;
    const QList<Sentence> sentences = splitSentences(input.text, tokens);
    const Structure structure = input.structure.blocks.isEmpty() ? structureFromLines(input.text) : input.structure;
    const FinderInput finder{input.text, tokens, sentences, structure, input.published, input.publishedHasTime};

    facts.dates = findDates(finder);
    if (isCancelled(cancelled))
        return facts;
    facts.quantities = findQuantities(finder, facts.dates);
    if (isCancelled(cancelled))
        return facts;
    facts.mentions = findNames(finder);
    if (isCancelled(cancelled))
        return facts;
    facts.entities = clusterEntities(finder, facts.mentions);
    if (isCancelled(cancelled))
        return facts;
    facts.language = guessLanguage(input.text);
    facts.quotes = findQuotes(finder, facts.mentions, facts.entities);
    return facts;
}

} // namespace nutgraf
