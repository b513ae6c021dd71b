// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/namefinder.h"

#include "core/facts/namedocument.h"
#include "core/facts/nameextents.h"
#include "core/facts/nametypes.h"
#include "core/language/nametagger.h"

namespace nutgraf {

namespace {

QList<FoundName> tagNames(const FinderInput &input, const NameModel &model)
{
    NameTagger tagger(model, input.text, input.tokens, input.sentences);
    const auto &stretches = tagger.features().stretches();
    QList<TaggedName> tagged;
    StopCheck stop(input);
    for (size_t i = 0; i < stretches.size() && !stop.before(stretches[i].first); ++i)
        tagger.tag(i, tagged);
    QList<FoundName> names;
    names.reserve(tagged.size());
    for (const TaggedName &name : std::as_const(tagged)) {
        names.append({name.first, name.end, EntityType(name.type), name.probability, tagger.features().marksOf(name.first, name.end)});
    }
    mendExtents(input, tagger.features(), names);
    typeByWords(input, tagger.features(), names);
    agreeOnNames(input, names);
    return names;
}

} // namespace

QList<Mention> findNames(const FinderInput &input, const NameModel &model)
{
    const QList<FoundName> names = tagNames(input, model);
    QList<Mention> mentions;
    mentions.reserve(names.size());
    for (const FoundName &name : names) {
        const TextSpan span{input.tokens[name.first].span.start, input.tokens[name.end - 1].span.end};
        if (const qsizetype block = input.structure.blockAt(span.start); block >= 0 && input.structure.blocks[block].kind == BlockKind::Section)
            continue; // a label over the article, not part of what it tells
        mentions.append({span, name.type, -1, name.score});
    }
    return mentions;
}

QList<Mention> findNames(const FinderInput &input)
{
    const Result<NameModel> &model = programNameModel();
    return model ? findNames(input, *model) : QList<Mention>();
}

} // namespace nutgraf
