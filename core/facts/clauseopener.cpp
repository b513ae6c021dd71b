// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/clauseopener.h"

#include <algorithm>

namespace nutgraf {

namespace {

bool isGranting(const ClaimSentence &sentence, int word)
{
    return sentence.isAny(word, {u"after", u"because", u"since", u"although", u"though", u"while", u"whereas", u"as"});
}

bool isGrantingPast(const ClaimSentence &sentence, int word)
{
    return sentence.isAny(word, {u"when", u"before", u"where"});
}

} // namespace

int misreadSubject(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    const int aux = tree.child(clause, Relation::Aux);
    const int first = aux >= 0 && aux < clause ? aux : clause;
    if (tree.relation(clause) != Relation::Advcl || !isFinite(tree.tag(first)) || first < 2)
        return -1;
    const int up = tree.head(clause);
    for (int i = first - 1; i >= std::max(first - 8, 1); --i) {
        if (isSubject(tree.relation(i)) && tree.head(i) == clause && tree.child(i, Relation::Case) < 0)
            return -1;
        if ((tree.relation(i) != Relation::Obl && !isSubject(tree.relation(i))) || !isNoun(tree.tag(i)) || (tree.head(i) != clause && tree.head(i) != up) || tree.extent(i).end != first)
            continue;
        const int opener = tree.child(i, Relation::Case);
        return opener >= 0 && opener < i && (isGranting(sentence, opener) || sentence.isAny(opener, {u"before"})) ? i : -1;
    }
    return -1;
}

Opener openerOf(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = tree.firstChild(clause); i >= 0 && i < clause; i = tree.nextSibling(i)) {
        const bool mark = tree.relation(i) == Relation::Mark || tree.tag(i) == Xpos::WRB || (tree.relation(i) == Relation::Case && tree.tag(clause) == Xpos::VBG);
        if (!mark || tree.tag(i) == Xpos::TO || sentence.isAny(i, {u"that"}))
            continue;
        if (isGranting(sentence, i))
            return Opener::Granted;
        if (isGrantingPast(sentence, i))
            return Opener::GrantedPast;
        return Opener::Open;
    }
    if (const int noun = misreadSubject(sentence, clause); noun >= 0)
        return isGranting(sentence, tree.child(noun, Relation::Case)) ? Opener::Granted : Opener::GrantedPast;
    return Opener::None;
}

} // namespace nutgraf
