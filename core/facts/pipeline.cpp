// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/pipeline.h"

#include "core/facts/claimfinder.h"
#include "core/facts/datefinder.h"
#include "core/facts/entities.h"
#include "core/facts/namefinder.h"
#include "core/facts/quantityfinder.h"
#include "core/facts/quotefinder.h"
#include "core/facts/references.h"
#include "core/facts/softhyphens.h"
#include "core/facts/speakers.h"
#include "core/language/languageguess.h"
#include "core/language/namemodel.h"
#include "core/language/syntaxmodel.h"

namespace nutgraf {

Result<void> checkFactModels()
{
    if (const Result<NameModel> &names = programNameModel(); !names)
        return std::unexpected(names.error());
    if (const Result<SyntaxModel> &syntax = programSyntaxModel(); !syntax)
        return std::unexpected(syntax.error());
    return {};
}

Facts findFacts(const FactInput &input, const Cancelled &cancelled)
{
    if (WithoutSoftHyphens::isNeededFor(input.text)) {
        const WithoutSoftHyphens plain(input.text);
        return plain.restored(findFacts({plain.text(), plain.shortened(input.structure), input.published, input.publishedHasTime}, cancelled));
    }
    Facts facts;
    bool stopped = false; // once told to stop, nobody is asked again
    const Cancelled stop = [&] { return stopped = stopped || isCancelled(cancelled); };
    const QList<Token> tokens = tokenize(input.text);
    if (stop())
        return facts;
    const QList<Sentence> sentences = splitSentences(input.text, tokens);
    const Structure structure = input.structure.blocks.isEmpty() ? structureFromLines(input.text) : input.structure;
    SyntaxOfText syntax(input.text, tokens, sentences);
    const FinderInput finder{input.text, tokens, sentences, structure, input.published, input.publishedHasTime, &stop, &syntax};

    facts.dates = findDates(finder);
    if (stop())
        return facts;
    facts.quantities = findQuantities(finder, facts.dates);
    if (stop())
        return facts;
    facts.mentions = findNames(finder);
    if (stop())
        return facts;
    facts.entities = clusterEntities(finder, facts.mentions);
    if (stop())
        return facts;
    facts.references = findReferences(finder, facts.mentions, facts.entities);
    if (stop())
        return facts;
    facts.language = guessLanguage(input.text);
    facts.quotes = findQuotes(finder, facts.mentions, facts.entities);
    nameSpeakers(finder, facts.mentions, facts.references, facts.quotes);
    if (stop())
        return facts;
    facts.claims = findClaims(finder, facts);
    return facts;
}

} // namespace nutgraf
