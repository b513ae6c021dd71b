// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/namevocabulary.h"

namespace nutgraf {

namespace {

/// Four words or more, nearly all of the longer ones capitalised.
bool looksLikeHeadline(const FinderInput &input, const Sentence &sentence)
{
    int words = 0;
    int capitals = 0;
    for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
        const Token &token = input.tokens[i];
        if (token.kind != TokenClass::Word || token.span.length() < 4)
            continue;
        ++words;
        capitals += token.capital;
    }
    return words >= 4 && capitals * 10 >= words * 8;
}

} // namespace

NameVocabulary::NameVocabulary(const FinderInput &input)
{
    m_words.append(NameWord{});
    m_of.resize(input.tokens.size());
    for (const Sentence &sentence : input.sentences)
        m_titleCase.append(looksLikeHeadline(input, sentence));
    readCapitals(input);
    countLower(input);
}

void NameVocabulary::readCapitals(const FinderInput &input)
{
    const NameList &names = programNames();
    QHash<QStringView, int> seen;
    for (qsizetype s = 0; s < input.sentences.size(); ++s) {
        const Sentence &sentence = input.sentences[s];
        for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
            const Token &token = input.tokens[i];
            if (!token.capital)
                continue;
            const QStringView word = input.word(i);
            int &known = seen[word]; // 0, the blank word, when it is new
            const bool isNew = known == 0;
            if (isNew)
                known = int(m_words.size());
            m_of[i] = known;
            if (isNew) {
                NameWord made;
                NameList::Answer answer = names.lookUp(word);
                const QString lower = word.toString().toLower();
                if (token.allCapital && !answer.uses && word.size() > 3) { // "LONDON" in a headline or dateline
                    QString titled = lower;
                    titled[0] = word[0];
                    answer = names.lookUp(titled);
                }
                made.uses = answer.uses;
                made.longer = answer.longer;
                made.roles = wordRoles(word);
                made.common = names.lookUp(lower).uses.testFlag(NameUse::Common);
                m_words.append(made);
                m_lower[lower].append(known);
            }
            const bool opens = i == sentence.firstToken || input.tokens[i - 1].kind == TokenClass::OpenQuote || input.word(i - 1) == u":";
            if (!opens && !m_titleCase[s])
                ++m_words[known].inside;
        }
    }
}

void NameVocabulary::countLower(const FinderInput &input)
{
    QHash<QStringView, const QList<int> *> forms;
    forms.reserve(m_lower.size());
    for (auto form = m_lower.cbegin(); form != m_lower.cend(); ++form)
        forms.insert(form.key(), &form.value());
    for (qsizetype i = 0; i < input.tokens.size(); ++i) {
        if (input.tokens[i].capital || input.tokens[i].kind != TokenClass::Word)
            continue;
        if (const auto found = forms.constFind(input.word(i)); found != forms.cend()) {
            for (int word : **found)
                ++m_words[word].inLower;
        }
    }
}

} // namespace nutgraf
