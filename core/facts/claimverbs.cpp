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
    {u"acknowledge", Announce}, {u"acknowledged", Announce}, {u"acknowledges", Announce}, {u"acknowledging", Announce}, {u"add", Report},
    {u"added", Announce}, {u"adding", Announce}, {u"adds", Announce}, {u"admit", Announce}, {u"admits", Announce}, {u"admitted", Announce},
    {u"admitting", Announce}, {u"advise", Announce}, {u"advised", Announce}, {u"advises", Announce}, {u"affirm", Report}, {u"affirmed", Report},
    {u"affirming", Report}, {u"affirms", Report}, {u"agree", Aim}, {u"agreed", Aim}, {u"agreeing", Aim}, {u"agrees", Aim}, {u"aim", Aim}, {u"aimed", Aim},
    {u"aiming", Aim}, {u"aims", Aim}, {u"allege", Report}, {u"alleged", Report}, {u"alleges", Report}, {u"alleging", Report}, {u"am", State},
    {u"announce", Announce}, {u"announced", Announce}, {u"announces", Announce}, {u"announcing", Announce}, {u"answer", Announce}, {u"answered", Announce},
    {u"answers", Report}, {u"appear", Seem}, {u"appeared", Seem}, {u"appears", Seem}, {u"are", State}, {u"argue", Report}, {u"argued", Report},
    {u"argues", Report}, {u"arguing", Report}, {u"arrived", Change}, {u"ask", Announce}, {u"asked", Announce}, {u"asking", Announce}, {u"asks", Announce},
    {u"assert", Report}, {u"asserted", Report}, {u"asserting", Report}, {u"asserts", Report}, {u"assume", Report}, {u"assumed", Report},
    {u"assumes", Report}, {u"assuming", Report}, {u"assure", Report}, {u"assured", Report}, {u"assures", Report}, {u"attested", Report}, {u"be", State},
    {u"been", State}, {u"began", Phase}, {u"begin", Phase}, {u"begins", Phase}, {u"begun", Phase}, {u"being", State}, {u"believe", Report},
    {u"believed", Report}, {u"believes", Report}, {u"believing", Report}, {u"bemoaned", Report}, {u"bet", Report}, {u"blogged", Report},
    {u"boast", Report}, {u"boasted", Report}, {u"boasts", Report}, {u"burned", Change}, {u"burnt", Change}, {u"care", State}, {u"cares", State},
    {u"caution", Report}, {u"cautioned", Report}, {u"cautioning", Report}, {u"cautions", Report}, {u"cease", Phase}, {u"ceased", Phase},
    {u"ceases", Phase}, {u"celebrate", Change}, {u"celebrated", Change}, {u"charge", Announce}, {u"charged", Announce}, {u"charges", Announce},
    {u"claim", Announce}, {u"claimed", Announce}, {u"claiming", Announce}, {u"claims", Announce}, {u"climbed", Change}, {u"closed", Change},
    {u"collapse", Change}, {u"collapsed", Change}, {u"collapses", Change}, {u"comment", Report}, {u"commented", Report}, {u"comments", Report},
    {u"complain", Report}, {u"complained", Report}, {u"complaining", Report}, {u"complains", Report}, {u"concede", Announce}, {u"conceded", Announce},
    {u"concedes", Announce}, {u"conceding", Announce}, {u"conclude", Announce}, {u"concluded", Announce}, {u"concludes", Announce},
    {u"concluding", Announce}, {u"concurred", Report}, {u"concurs", Report}, {u"confirm", Announce}, {u"confirmed", Announce}, {u"confirming", Announce},
    {u"confirms", Announce}, {u"contend", Report}, {u"contended", Report}, {u"contending", Report}, {u"contends", Report}, {u"continue", Phase},
    {u"continued", Phase}, {u"continues", Phase}, {u"continuing", Phase}, {u"convince", Report}, {u"convinced", Report}, {u"counter", Report},
    {u"countered", Report}, {u"counters", Report}, {u"crashed", Change}, {u"cried", Report}, {u"crumbled", Change}, {u"cry", Report}, {u"decide", Aim},
    {u"decided", Aim}, {u"decides", Aim}, {u"deciding", Aim}, {u"declare", Announce}, {u"declared", Announce}, {u"declares", Announce},
    {u"declaring", Announce}, {u"decline", Fail}, {u"declined", Fail}, {u"declines", Fail}, {u"declining", Fail}, {u"decreased", Change},
    {u"decreed", Report}, {u"defaulted", Change}, {u"demonstrate", Announce}, {u"demonstrated", Announce}, {u"demonstrates", Announce}, {u"denied", Deny},
    {u"denies", Deny}, {u"deny", Deny}, {u"denying", Deny}, {u"determine", Report}, {u"determined", Report}, {u"determines", Report},
    {u"determining", Report}, {u"did", State}, {u"die", Change}, {u"died", Change}, {u"dies", Change}, {u"disappeared", Change}, {u"disclose", Announce},
    {u"disclosed", Announce}, {u"discover", Announce}, {u"discovered", Announce}, {u"discovers", Announce}, {u"dismiss", Deny}, {u"dismissed", Deny},
    {u"dismisses", Deny}, {u"dismissing", Deny}, {u"dispute", Deny}, {u"disputed", Deny}, {u"disputes", Deny}, {u"disputing", Deny},
    {u"dissolved", Change}, {u"do", State}, {u"does", State}, {u"done", State}, {u"doubled", Change}, {u"doubt", Report}, {u"doubted", Report},
    {u"doubts", Report}, {u"dropped", Change}, {u"drowned", Change}, {u"e-mailed", Report}, {u"emailed", Report}, {u"emphasise", Report},
    {u"emphasised", Report}, {u"emphasises", Report}, {u"emphasize", Report}, {u"emphasized", Report}, {u"emphasizes", Report}, {u"ended", Change},
    {u"erupted", Change}, {u"estimate", Announce}, {u"estimated", Announce}, {u"estimates", Announce}, {u"estimating", Announce}, {u"exclaim", Report},
    {u"exclaimed", Report}, {u"expect", Aim}, {u"expected", Aim}, {u"expecting", Aim}, {u"expects", Aim}, {u"expire", Change}, {u"expired", Change},
    {u"expires", Change}, {u"explain", Report}, {u"explained", Report}, {u"explaining", Report}, {u"explains", Report}, {u"exploded", Change},
    {u"fail", Fail}, {u"failed", Fail}, {u"failing", Fail}, {u"fails", Fail}, {u"fall", Change}, {u"fallen", Change}, {u"falling", Change},
    {u"falls", Change}, {u"fear", Report}, {u"feared", Report}, {u"fearing", Report}, {u"fears", Report}, {u"feel", Report}, {u"feels", Report},
    {u"fell", Change}, {u"felt", Report}, {u"find", Announce}, {u"finds", Announce}, {u"fled", Change}, {u"forecast", Announce}, {u"forecasts", Announce},
    {u"foresaw", Report}, {u"foresee", Announce}, {u"foresees", Announce}, {u"found", Announce}, {u"gained", Change}, {u"grew", Change}, {u"grow", Change},
    {u"grown", Change}, {u"grows", Change}, {u"guess", Report}, {u"guessed", Report}, {u"had", Have}, {u"halved", Change}, {u"happen", State},
    {u"happened", State}, {u"happens", State}, {u"has", Have}, {u"have", Have}, {u"having", Have}, {u"hear", Have}, {u"heard", Have}, {u"hears", Have},
    {u"hint", Report}, {u"hinted", Report}, {u"hinting", Report}, {u"hints", Report}, {u"hope", Aim}, {u"hoped", Aim}, {u"hopes", Aim}, {u"hoping", Aim},
    {u"imagine", Report}, {u"imagined", Report}, {u"imagines", Report}, {u"implied", Report}, {u"implies", Report}, {u"imply", Report},
    {u"improved", Change}, {u"increased", Change}, {u"indicate", Report}, {u"indicated", Report}, {u"indicates", Report}, {u"indicating", Report},
    {u"inferred", Report}, {u"inform", Report}, {u"informed", Report}, {u"informing", Report}, {u"informs", Report}, {u"insinuated", Report},
    {u"insist", Report}, {u"insisted", Report}, {u"insisting", Report}, {u"insists", Report}, {u"intend", Aim}, {u"intended", Aim}, {u"intending", Aim},
    {u"intends", Aim}, {u"intimated", Report}, {u"is", State}, {u"joke", Report}, {u"jokes", Report}, {u"joking", Report}, {u"jumped", Change},
    {u"knew", Report}, {u"know", Report}, {u"known", State}, {u"knows", Report}, {u"lament", Report}, {u"lamented", Report}, {u"laments", Report},
    {u"learn", Report}, {u"learned", Report}, {u"like", State}, {u"liked", State}, {u"likes", State}, {u"look", State}, {u"looked", State},
    {u"looks", State}, {u"love", State}, {u"loved", State}, {u"loves", State}, {u"maintain", Report}, {u"maintained", Report}, {u"maintaining", Report},
    {u"maintains", Report}, {u"manage", Phase}, {u"managed", Phase}, {u"manages", Phase}, {u"matter", State}, {u"matters", State}, {u"mean", State},
    {u"means", State}, {u"meant", State}, {u"mention", Report}, {u"mentioned", Report}, {u"merged", Change}, {u"muse", Report}, {u"mused", Report},
    {u"narrowed", Change}, {u"need", Have}, {u"needed", Have}, {u"needs", Have}, {u"note", Report}, {u"noted", Report}, {u"notes", Report},
    {u"notified", Report}, {u"notify", Report}, {u"noting", Report}, {u"observe", Report}, {u"observed", Report}, {u"observes", Report}, {u"offer", Aim},
    {u"offered", Aim}, {u"offering", Aim}, {u"offers", Aim}, {u"opened", Change}, {u"opine", Report}, {u"opined", Report}, {u"peaked", Change},
    {u"persuade", Report}, {u"persuaded", Report}, {u"plan", Aim}, {u"planned", Aim}, {u"planning", Aim}, {u"plans", Aim}, {u"pledge", Aim},
    {u"pledged", Aim}, {u"pledges", Aim}, {u"pledging", Aim}, {u"plunged", Change}, {u"post", Announce}, {u"posted", Announce}, {u"preached", Report},
    {u"predict", Announce}, {u"predicted", Announce}, {u"predicting", Announce}, {u"predicts", Announce}, {u"preparing", Aim}, {u"proclaim", Report},
    {u"proclaimed", Report}, {u"proclaiming", Report}, {u"proclaims", Report}, {u"professed", Report}, {u"project", Announce}, {u"projected", Announce},
    {u"promise", Aim}, {u"promised", Aim}, {u"promises", Aim}, {u"promising", Aim}, {u"propose", Aim}, {u"proposed", Aim}, {u"proposes", Aim},
    {u"proposing", Aim}, {u"protested", Report}, {u"prove", Report}, {u"proved", Report}, {u"proves", Report}, {u"quip", Report}, {u"quipped", Report},
    {u"quips", Report}, {u"rallied", Change}, {u"read", Report}, {u"reads", Report}, {u"reaffirmed", Report}, {u"realise", Report}, {u"realised", Report},
    {u"realize", Report}, {u"realized", Report}, {u"realizes", Report}, {u"reason", Report}, {u"reasoned", Report}, {u"recall", Announce},
    {u"recalled", Announce}, {u"recalling", Announce}, {u"recalls", Announce}, {u"reckoned", Report}, {u"reckons", Report}, {u"recommend", Announce},
    {u"recommended", Announce}, {u"recommending", Announce}, {u"recommends", Announce}, {u"recounted", Report}, {u"recovered", Change}, {u"refuse", Fail},
    {u"refused", Fail}, {u"refuses", Fail}, {u"refusing", Fail}, {u"refute", Deny}, {u"refuted", Deny}, {u"refutes", Deny}, {u"refuting", Deny},
    {u"reiterate", Report}, {u"reiterated", Report}, {u"reiterates", Report}, {u"reject", Deny}, {u"rejected", Deny}, {u"rejecting", Deny},
    {u"rejects", Deny}, {u"rejoined", Report}, {u"relayed", Report}, {u"remark", Report}, {u"remarked", Report}, {u"remarks", Report},
    {u"remember", Report}, {u"remembered", Report}, {u"remembers", Report}, {u"remind", Report}, {u"reminded", Report}, {u"reminding", Report},
    {u"reminds", Report}, {u"reopened", Change}, {u"repeat", Report}, {u"replied", Report}, {u"replies", Report}, {u"reply", Report},
    {u"report", Announce}, {u"reported", Announce}, {u"reporting", Announce}, {u"reports", Announce}, {u"resign", Change}, {u"resigned", Change},
    {u"resigns", Change}, {u"respond", Report}, {u"responded", Report}, {u"responds", Report}, {u"resumed", Change}, {u"retired", Change},
    {u"retort", Report}, {u"retorted", Report}, {u"reveal", Announce}, {u"revealed", Announce}, {u"revealing", Announce}, {u"reveals", Announce},
    {u"rise", Change}, {u"risen", Change}, {u"rises", Change}, {u"rising", Change}, {u"rose", Change}, {u"rule", Report}, {u"ruled", Report},
    {u"rules", Report}, {u"said", Report}, {u"sailed", Change}, {u"sank", Change}, {u"saw", Have}, {u"say", Report}, {u"saying", Report},
    {u"says", Report}, {u"see", State}, {u"seek", Aim}, {u"seeking", Aim}, {u"seeks", Aim}, {u"seem", Seem}, {u"seemed", Seem}, {u"seems", Seem},
    {u"seen", Have}, {u"sees", Have}, {u"shout", Report}, {u"shouted", Report}, {u"shouts", Report}, {u"show", Announce}, {u"showed", Announce},
    {u"shown", Announce}, {u"shows", Announce}, {u"shrank", Change}, {u"shut", Change}, {u"signal", Announce}, {u"signaled", Announce},
    {u"signalled", Announce}, {u"signals", Announce}, {u"slid", Change}, {u"slipped", Change}, {u"slumped", Change}, {u"soared", Change}, {u"sought", Aim},
    {u"sound", State}, {u"sounded", State}, {u"sounds", State}, {u"speculate", Report}, {u"speculated", Report}, {u"speculates", Report},
    {u"stabilised", Change}, {u"stabilized", Change}, {u"start", Phase}, {u"started", Phase}, {u"starting", Phase}, {u"starts", Phase}, {u"state", Report},
    {u"stated", Report}, {u"states", Report}, {u"stating", Report}, {u"stop", Phase}, {u"stopped", Phase}, {u"stops", Phase}, {u"strengthened", Change},
    {u"stress", Report}, {u"stressed", Report}, {u"stresses", Report}, {u"stressing", Report}, {u"struck", Change}, {u"suggest", Report},
    {u"suggested", Report}, {u"suggesting", Report}, {u"suggests", Report}, {u"surged", Change}, {u"surmised", Report}, {u"surrendered", Change},
    {u"suspect", Report}, {u"suspected", Report}, {u"suspecting", Report}, {u"suspects", Report}, {u"swear", Report}, {u"swore", Report},
    {u"swung", Change}, {u"tell", Report}, {u"telling", Report}, {u"tells", Report}, {u"testified", Report}, {u"testifies", Report}, {u"testify", Report},
    {u"texted", Report}, {u"theorised", Report}, {u"theorized", Report}, {u"think", Report}, {u"thinking", Report}, {u"thinks", Report},
    {u"thought", Report}, {u"threaten", Aim}, {u"threatened", Aim}, {u"threatening", Aim}, {u"threatens", Aim}, {u"told", Report}, {u"tried", Phase},
    {u"tries", Phase}, {u"tripled", Change}, {u"trusted", Report}, {u"trusts", Report}, {u"try", Phase}, {u"trying", Phase}, {u"tumbled", Change},
    {u"tweet", Report}, {u"tweeted", Report}, {u"tweeting", Report}, {u"tweets", Report}, {u"underlined", Report}, {u"underlines", Report},
    {u"underlining", Report}, {u"underscored", Report}, {u"underscores", Report}, {u"underscoring", Report}, {u"understand", Report},
    {u"understood", Report}, {u"vanished", Change}, {u"volunteered", Report}, {u"voted", Change}, {u"vow", Aim}, {u"vowed", Aim}, {u"vowing", Aim},
    {u"vows", Aim}, {u"want", Aim}, {u"wanted", Aim}, {u"wanting", Aim}, {u"wants", Aim}, {u"warn", Announce}, {u"warned", Announce},
    {u"warning", Announce}, {u"warns", Announce}, {u"was", State}, {u"watch", Have}, {u"watched", Have}, {u"watches", Have}, {u"weakened", Change},
    {u"wept", Change}, {u"were", State}, {u"whisper", Report}, {u"whispered", Report}, {u"widened", Change}, {u"wish", State}, {u"wished", State},
    {u"wishes", State}, {u"wonder", Report}, {u"wondered", Report}, {u"wonders", Report}, {u"worried", Report}, {u"worries", Report}, {u"worry", Report},
    {u"worrying", Report}, {u"worsened", Change}, {u"write", Announce}, {u"writes", Announce}, {u"writing", Announce}, {u"wrote", Announce},
    {u"yell", Report}, {u"yelled", Report},
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
