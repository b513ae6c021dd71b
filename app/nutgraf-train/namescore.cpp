// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/namescore.h"

#include "core/facts/namefinder.h"

#include <algorithm>
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

NameScores scoreNames(const NameModel &model, const QList<AnnotatedText> &documents, QStringList *errors)
{
    const auto note = [errors](const char *what, const AnnotatedText &document, TextSpan span, int type) {
        if (errors == nullptr)
            return;
        const qsizetype from = std::max<qsizetype>(0, span.start - 40);
        QString around = document.text.sliced(from, std::min<qsizetype>(span.end + 40, document.text.size()) - from);
        around.insert(span.end - from, u']').insert(span.start - from, u'[').replace(u'\n', u' ');
        errors->append(QString::fromLatin1(what) + u'\t' + codeOfNameType(type) + u'\t' + document.id + u'\t' + around);
    };
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
            if (names.erase({gold.span, gold.type}) > 0 || (gold.accepted >= 0 && names.erase({gold.span, gold.accepted}) > 0)) {
                ++type.right;
            } else {
                ++type.missed;
                note("missed", document, gold.span, gold.type);
            }
        }
        for (const Name &name : names) {
            if (!annotated[size_t(name.second)])
                continue;
            ++scores.types[size_t(name.second)].wrong;
            note("wrong", document, name.first, name.second);
        }
    }
    for (const NameScore &type : scores.types) {
        scores.all.right += type.right;
        scores.all.wrong += type.wrong;
        scores.all.missed += type.missed;
    }
    return scores;
}

} // namespace nutgraf::train
