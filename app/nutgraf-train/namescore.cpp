// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/namescore.h"

#include "core/facts/namefinder.h"

#include <set>

namespace nutgraf::train {

namespace {

using Name = std::pair<TextSpan, int>;

std::set<Name> found(const NameModel &model, const AnnotatedText &document)
{
    const QList<Token> tokens = tokenize(document.text);
    const QList<Sentence> sentences = splitSentences(document.text, tokens);
    const Structure structure = structureFromLines(document.text);
    std::set<Name> names;
    for (const Mention &mention : findNames({document.text, tokens, sentences, structure, {}, false}, model))
        names.emplace(mention.span, int(mention.type));
    return names;
}

} // namespace

NameScores scoreNames(const NameModel &model, const QList<AnnotatedText> &documents)
{
    std::array<bool, 4> annotated{};
    for (const AnnotatedText &document : documents) {
        for (const GoldName &name : document.names)
            annotated[size_t(name.type)] = true;
    }
    NameScores scores;
    for (const AnnotatedText &document : documents) {
        std::set<Name> names = found(model, document);
        for (const GoldName &gold : document.names) {
            NameScore &type = scores.types[size_t(gold.type)];
            if (names.erase({gold.span, gold.type}) > 0 || (gold.accepted >= 0 && names.erase({gold.span, gold.accepted}) > 0))
                ++type.right;
            else
                ++type.missed;
        }
        for (const Name &name : names)
            scores.types[size_t(name.second)].wrong += annotated[size_t(name.second)];
    }
    for (const NameScore &type : scores.types) {
        scores.all.right += type.right;
        scores.all.wrong += type.wrong;
        scores.all.missed += type.missed;
    }
    return scores;
}

} // namespace nutgraf::train
