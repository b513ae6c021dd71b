// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimverbs.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nutgraf {

namespace {

using enum ClaimVerb;

struct Entry {
    std::u16string_view word;
    ClaimVerb kind;
};

constexpr auto words = std::to_array<Entry>({
    {u"acknowledge", Report}, {u"acknowledged", Report}, {u"acknowledges", Report}, {u"acknowledging", Report}, {u"add", Report}, {u"added", Report},
    {u"adding", Report}, {u"adds", Report}, {u"admit", Report}, {u"admits", Report}, {u"admitted", Report}, {u"admitting", Report},
    {u"advise", Report}, {u"advised", Report}, {u"advises", Report}, {u"affirm", Report}, {u"affirmed", Report}, {u"affirming", Report},
    {u"affirms", Report}, {u"agree", Aim}, {u"agreed", Aim}, {u"agrees", Aim}, {u"allege", Report}, {u"alleged", Report}, {u"alleges", Report},
    {u"alleging", Report}, {u"am", State}, {u"announce", Report}, {u"announced", Report}, {u"announces", Report}, {u"announcing", Report},
    {u"answer", Report}, {u"answered", Report}, {u"answers", Report}, {u"appear", State}, {u"appeared", State}, {u"appears", State}, {u"are", State},
    {u"argue", Report}, {u"argued", Report}, {u"argues", Report}, {u"arguing", Report}, {u"arrived", Change}, {u"ask", Report}, {u"asked", Report},
    {u"asking", Report}, {u"asks", Report}, {u"assert", Report}, {u"asserted", Report}, {u"asserting", Report}, {u"asserts", Report},
    {u"assume", Report}, {u"assumed", Report}, {u"assumes", Report}, {u"assuming", Report}, {u"assure", Report}, {u"assured", Report},
    {u"assures", Report}, {u"attested", Report}, {u"be", State}, {u"became", State}, {u"become", State}, {u"becomes", State}, {u"been", State},
    {u"began", Aim}, {u"begin", Aim}, {u"begins", Aim}, {u"begun", Aim}, {u"being", State}, {u"believe", Report}, {u"believed", Report},
    {u"believes", Report}, {u"believing", Report}, {u"belong", State}, {u"belongs", State}, {u"bemoaned", Report}, {u"bet", Report},
    {u"blogged", Report}, {u"boast", Report}, {u"boasted", Report}, {u"boasts", Report}, {u"burned", Change}, {u"came", State}, {u"care", State},
    {u"cares", State}, {u"caution", Report}, {u"cautioned", Report}, {u"cautioning", Report}, {u"cautions", Report}, {u"celebrated", Change},
    {u"charged", Report}, {u"claim", Report}, {u"claimed", Report}, {u"claiming", Report}, {u"claims", Report}, {u"climbed", Change},
    {u"closed", Change}, {u"collapsed", Change}, {u"come", State}, {u"comes", State}, {u"comment", Report}, {u"commented", Report},
    {u"comments", Report}, {u"complain", Report}, {u"complained", Report}, {u"complaining", Report}, {u"complains", Report}, {u"concede", Report},
    {u"conceded", Report}, {u"concedes", Report}, {u"conceding", Report}, {u"conclude", Report}, {u"concluded", Report}, {u"concludes", Report},
    {u"concluding", Report}, {u"concurred", Report}, {u"concurs", Report}, {u"confirm", Report}, {u"confirmed", Report}, {u"confirming", Report},
    {u"confirms", Report}, {u"consist", State}, {u"contain", State}, {u"contained", State}, {u"contains", State}, {u"contend", Report},
    {u"contended", Report}, {u"contending", Report}, {u"contends", Report}, {u"continue", Aim}, {u"continued", Aim}, {u"continues", Aim},
    {u"convince", Report}, {u"convinced", Report}, {u"cost", State}, {u"costs", State}, {u"counter", Report}, {u"countered", Report},
    {u"counters", Report}, {u"crashed", Change}, {u"cried", Report}, {u"crumbled", Change}, {u"cry", Report}, {u"decide", Aim}, {u"decided", Aim},
    {u"decides", Aim}, {u"declare", Report}, {u"declared", Report}, {u"declares", Report}, {u"declaring", Report}, {u"decline", Aim},
    {u"declined", Aim}, {u"declines", Aim}, {u"decreed", Report}, {u"defaulted", Change}, {u"demonstrate", Report}, {u"demonstrated", Report},
    {u"demonstrates", Report}, {u"depend", State}, {u"depends", State}, {u"determine", Report}, {u"determined", Report}, {u"determines", Report},
    {u"determining", Report}, {u"did", State}, {u"died", Change}, {u"disclose", Report}, {u"disclosed", Report}, {u"discover", Report},
    {u"discovered", Report}, {u"discovers", Report}, {u"do", State}, {u"does", State}, {u"done", State}, {u"doubt", Report}, {u"doubted", Report},
    {u"doubts", Report}, {u"dropped", Change}, {u"drowned", Change}, {u"e-mailed", Report}, {u"emailed", Report}, {u"emphasise", Report},
    {u"emphasised", Report}, {u"emphasises", Report}, {u"emphasize", Report}, {u"emphasized", Report}, {u"emphasizes", Report}, {u"ended", Change},
    {u"erupted", Change}, {u"estimate", Report}, {u"estimated", Report}, {u"estimates", Report}, {u"estimating", Report}, {u"exclaim", Report},
    {u"exclaimed", Report}, {u"exist", State}, {u"existed", State}, {u"exists", State}, {u"expect", Aim}, {u"expected", Aim}, {u"expects", Aim},
    {u"expired", Change}, {u"explain", Report}, {u"explained", Report}, {u"explaining", Report}, {u"explains", Report}, {u"exploded", Change},
    {u"fail", Aim}, {u"failed", Aim}, {u"fails", Aim}, {u"fallen", Change}, {u"fear", Report}, {u"feared", Report}, {u"fearing", Report},
    {u"fears", Report}, {u"feel", Report}, {u"feels", Report}, {u"fell", Change}, {u"felt", Report}, {u"find", Report}, {u"finds", Report},
    {u"fled", Change}, {u"follow", State}, {u"follows", State}, {u"forecast", Report}, {u"forecasts", Report}, {u"foresaw", Report},
    {u"foresee", Report}, {u"foresees", Report}, {u"found", Report}, {u"gained", Change}, {u"get", State}, {u"gets", State}, {u"go", State},
    {u"goes", State}, {u"gone", State}, {u"got", State}, {u"grew", Change}, {u"grown", Change}, {u"guess", Report}, {u"guessed", Report},
    {u"had", State}, {u"happen", State}, {u"happened", State}, {u"happens", State}, {u"has", State}, {u"have", State}, {u"having", State},
    {u"hear", State}, {u"heard", State}, {u"hears", State}, {u"help", State}, {u"helps", State}, {u"hint", Report}, {u"hinted", Report},
    {u"hinting", Report}, {u"hints", Report}, {u"hold", State}, {u"hope", Aim}, {u"hoped", Aim}, {u"hopes", Aim}, {u"imagine", Report},
    {u"imagined", Report}, {u"imagines", Report}, {u"implied", Report}, {u"implies", Report}, {u"imply", Report}, {u"include", State},
    {u"included", State}, {u"includes", State}, {u"indicate", Report}, {u"indicated", Report}, {u"indicates", Report}, {u"indicating", Report},
    {u"inferred", Report}, {u"inform", Report}, {u"informed", Report}, {u"informing", Report}, {u"informs", Report}, {u"insinuated", Report},
    {u"insist", Report}, {u"insisted", Report}, {u"insisting", Report}, {u"insists", Report}, {u"intend", Aim}, {u"intended", Aim}, {u"intends", Aim},
    {u"intimated", Report}, {u"is", State}, {u"joke", Report}, {u"jokes", Report}, {u"joking", Report}, {u"keep", State}, {u"keeps", State},
    {u"kept", State}, {u"knew", Report}, {u"know", Report}, {u"known", State}, {u"knows", Report}, {u"lament", Report}, {u"lamented", Report},
    {u"laments", Report}, {u"last", State}, {u"lasted", State}, {u"lasts", State}, {u"lay", State}, {u"learn", Report}, {u"learned", Report},
    {u"let", State}, {u"lets", State}, {u"lie", State}, {u"lies", State}, {u"like", State}, {u"liked", State}, {u"likes", State}, {u"live", State},
    {u"lived", State}, {u"lives", State}, {u"look", State}, {u"looked", State}, {u"looks", State}, {u"love", State}, {u"loved", State},
    {u"loves", State}, {u"maintain", Report}, {u"maintained", Report}, {u"maintaining", Report}, {u"maintains", Report}, {u"make", State},
    {u"makes", State}, {u"matter", State}, {u"matters", State}, {u"mean", State}, {u"means", State}, {u"meant", State}, {u"mention", Report},
    {u"mentioned", Report}, {u"muse", Report}, {u"mused", Report}, {u"need", State}, {u"needed", State}, {u"needs", State}, {u"note", Report},
    {u"noted", Report}, {u"notes", Report}, {u"notified", Report}, {u"notify", Report}, {u"noting", Report}, {u"observe", Report},
    {u"observed", Report}, {u"observes", Report}, {u"offer", Aim}, {u"offered", Aim}, {u"offers", Aim}, {u"opened", Change}, {u"opine", Report},
    {u"opined", Report}, {u"persuade", Report}, {u"persuaded", Report}, {u"plan", Aim}, {u"planned", Aim}, {u"plans", Aim}, {u"pledge", Aim},
    {u"pledged", Aim}, {u"pledges", Aim}, {u"pledging", Report}, {u"plunged", Change}, {u"pointing", Report}, {u"post", Report},
    {u"preached", Report}, {u"predict", Report}, {u"predicted", Report}, {u"predicting", Report}, {u"predicts", Report}, {u"proclaim", Report},
    {u"proclaimed", Report}, {u"proclaiming", Report}, {u"proclaims", Report}, {u"professed", Report}, {u"project", Report}, {u"projected", Report},
    {u"promise", Aim}, {u"promised", Aim}, {u"promises", Aim}, {u"promising", Report}, {u"propose", Aim}, {u"proposed", Aim}, {u"proposes", Aim},
    {u"protested", Report}, {u"prove", Report}, {u"proved", Report}, {u"proves", Report}, {u"put", State}, {u"puts", State}, {u"quip", Report},
    {u"quipped", Report}, {u"quips", Report}, {u"read", Report}, {u"reads", Report}, {u"reaffirmed", Report}, {u"realise", Report},
    {u"realised", Report}, {u"realize", Report}, {u"realized", Report}, {u"realizes", Report}, {u"reason", Report}, {u"reasoned", Report},
    {u"recall", Report}, {u"recalling", Report}, {u"recalls", Report}, {u"reckoned", Report}, {u"reckons", Report}, {u"recommend", Report},
    {u"recommended", Report}, {u"recommending", Report}, {u"recommends", Report}, {u"recounted", Report}, {u"refuse", Aim}, {u"refused", Aim},
    {u"refuses", Aim}, {u"reiterate", Report}, {u"reiterated", Report}, {u"reiterates", Report}, {u"rejoined", Report}, {u"relayed", Report},
    {u"remain", State}, {u"remained", State}, {u"remains", State}, {u"remark", Report}, {u"remarked", Report}, {u"remarks", Report},
    {u"remember", Report}, {u"remembered", Report}, {u"remembers", Report}, {u"remind", Report}, {u"reminded", Report}, {u"reminding", Report},
    {u"reminds", Report}, {u"reopened", Change}, {u"repeat", Report}, {u"replied", Report}, {u"replies", Report}, {u"reply", Report},
    {u"report", Report}, {u"reported", Report}, {u"reporting", Report}, {u"reports", Report}, {u"resigned", Change}, {u"respond", Report},
    {u"responded", Report}, {u"responds", Report}, {u"resumed", Change}, {u"retired", Change}, {u"retort", Report}, {u"retorted", Report},
    {u"reveal", Report}, {u"revealed", Report}, {u"revealing", Report}, {u"reveals", Report}, {u"risen", Change}, {u"rose", Change},
    {u"rule", Report}, {u"ruled", Report}, {u"rules", Report}, {u"said", Report}, {u"sank", Change}, {u"sat", State}, {u"saw", State},
    {u"say", Report}, {u"saying", Report}, {u"says", Report}, {u"see", State}, {u"seek", Aim}, {u"seeks", Aim}, {u"seem", State}, {u"seemed", State},
    {u"seems", State}, {u"seen", State}, {u"sees", State}, {u"share", State}, {u"shared", State}, {u"shares", State}, {u"shout", Report},
    {u"shouted", Report}, {u"shouts", Report}, {u"show", Report}, {u"showed", Report}, {u"shows", Report}, {u"shrank", Change}, {u"shut", Change},
    {u"signal", Report}, {u"signaled", Report}, {u"signalled", Report}, {u"signals", Report}, {u"sit", State}, {u"sits", State}, {u"slid", Change},
    {u"slipped", Change}, {u"slumped", Change}, {u"soared", Change}, {u"sought", Aim}, {u"sound", State}, {u"sounded", State}, {u"sounds", State},
    {u"speak", State}, {u"speaks", State}, {u"speculate", Report}, {u"speculated", Report}, {u"speculates", Report}, {u"spoke", State},
    {u"stand", State}, {u"stands", State}, {u"start", Aim}, {u"started", Aim}, {u"starts", Aim}, {u"state", Report}, {u"stated", Report},
    {u"states", Report}, {u"stating", Report}, {u"stay", State}, {u"stayed", State}, {u"stays", State}, {u"stood", State}, {u"stress", Report},
    {u"stressed", Report}, {u"stresses", Report}, {u"stressing", Report}, {u"struck", Change}, {u"suggest", Report}, {u"suggested", Report},
    {u"suggesting", Report}, {u"suggests", Report}, {u"surged", Change}, {u"surmised", Report}, {u"surrendered", Change}, {u"suspect", Report},
    {u"suspected", Report}, {u"suspecting", Report}, {u"suspects", Report}, {u"swear", Report}, {u"swore", Report}, {u"swung", Change},
    {u"talk", State}, {u"talked", State}, {u"talks", State}, {u"tell", Report}, {u"telling", Report}, {u"tells", Report}, {u"testified", Report},
    {u"testifies", Report}, {u"testify", Report}, {u"texted", Report}, {u"theorised", Report}, {u"theorized", Report}, {u"think", Report},
    {u"thinking", Report}, {u"thinks", Report}, {u"thought", Report}, {u"threaten", Aim}, {u"threatened", Aim}, {u"threatening", Report},
    {u"threatens", Aim}, {u"told", Report}, {u"tried", Aim}, {u"tries", Aim}, {u"trusted", Report}, {u"trusts", Report}, {u"try", Aim},
    {u"tweet", Report}, {u"tweeted", Report}, {u"tweeting", Report}, {u"tweets", Report}, {u"underlined", Report}, {u"underlines", Report},
    {u"underlining", Report}, {u"underscored", Report}, {u"underscores", Report}, {u"underscoring", Report}, {u"understand", Report},
    {u"understood", Report}, {u"use", State}, {u"used", State}, {u"uses", State}, {u"volunteered", Report}, {u"voted", Change}, {u"vow", Aim},
    {u"vowed", Aim}, {u"vowing", Report}, {u"vows", Aim}, {u"wait", State}, {u"waited", State}, {u"waits", State}, {u"want", Aim}, {u"wanted", Aim},
    {u"wants", Aim}, {u"warn", Report}, {u"warned", Report}, {u"warning", Report}, {u"warns", Report}, {u"was", State}, {u"watch", State},
    {u"watched", State}, {u"watches", State}, {u"went", State}, {u"wept", Change}, {u"were", State}, {u"whisper", Report}, {u"whispered", Report},
    {u"wish", State}, {u"wished", State}, {u"wishes", State}, {u"wonder", Report}, {u"wondered", Report}, {u"wonders", Report}, {u"work", State},
    {u"worked", State}, {u"works", State}, {u"worried", Report}, {u"worries", Report}, {u"worry", Report}, {u"worrying", Report}, {u"write", Report},
    {u"writes", Report}, {u"writing", Report}, {u"wrote", Report}, {u"yell", Report}, {u"yelled", Report},
});
static_assert(std::ranges::is_sorted(words, {}, &Entry::word));

} // namespace

ClaimVerb claimVerb(QStringView word)
{
    const std::u16string_view key(word.utf16(), std::size_t(word.size()));
    const auto found = std::ranges::lower_bound(words, key, {}, &Entry::word);
    return found != words.end() && found->word == key ? found->kind : Act;
}

} // namespace nutgraf
