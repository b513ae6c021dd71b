// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/syntax.h"

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, xposCount> tags{
    // clang-format off
    "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "WP", "WP$", "EX", "CD", "DT", "PDT", "WDT", "JJ", "JJR", "JJS", "RB", "RBR", "RBS",
    "WRB", "RP", "IN", "TO", "CC", "MD", "VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "POS", "UH", "FW", "SYM", "LS", "ADD", "AFX", "GW",
    "NFP", "$", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH",
    // clang-format on
};

constexpr std::array<const char *, relationCount> relations{
    // clang-format off
    "root", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "obj", "iobj", "obl", "obl:agent",
    "obl:unmarked", "xcomp", "ccomp", "advcl", "advcl:relcl", "acl", "acl:relcl", "advmod", "amod", "nmod", "nmod:poss", "nmod:desc",
    "nmod:unmarked", "nummod", "appos", "det", "det:predet", "case", "mark", "aux", "aux:pass", "cop", "conj", "cc", "cc:preconj",
    "compound", "compound:prt", "flat", "fixed", "expl", "parataxis", "discourse", "vocative", "dislocated", "list", "orphan",
    "goeswith", "reparandum", "dep", "punct",
    // clang-format on
};

template<typename T, std::size_t N>
std::optional<T> named(const std::array<const char *, N> &names, QLatin1StringView name)
{
    const auto found = std::ranges::find(names, name, [](const char *one) { return QLatin1StringView(one); });
    return found == names.end() ? std::nullopt : std::optional(T(found - names.begin()));
}

} // namespace

QLatin1StringView nameOf(Xpos tag)
{
    return QLatin1StringView(tags[std::size_t(tag)]);
}

QLatin1StringView nameOf(Relation relation)
{
    return QLatin1StringView(relations[std::size_t(relation)]);
}

std::optional<Xpos> xposNamed(QLatin1StringView name)
{
    return named<Xpos>(tags, name);
}

std::optional<Relation> relationNamed(QLatin1StringView name)
{
    if (const auto exact = named<Relation>(relations, name))
        return exact;
    const qsizetype colon = name.indexOf(':'_L1);
    return colon < 0 ? std::nullopt : named<Relation>(relations, name.first(colon));
}

} // namespace nutgraf
