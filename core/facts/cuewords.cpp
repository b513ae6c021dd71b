// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/cuewords.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nutgraf {

namespace {

constexpr quint8 say = quint8(CueUse::Say);
constexpr quint8 tell = quint8(CueUse::Tell);
constexpr quint8 object = quint8(CueUse::Object);
constexpr quint8 gerund = quint8(CueUse::Gerund);
constexpr quint8 weak = quint8(CueUse::Weak);
constexpr quint8 marks = quint8(CueUse::OnlyMarks);
constexpr quint8 aim = quint8(CueUse::Aim);

struct Entry {
    std::u16string_view word;
    quint8 uses;
};

constexpr auto words = std::to_array<Entry>({
    {u"accuse", object}, {u"accused", object}, {u"accuses", object}, {u"accusing", object | gerund}, {u"acknowledge", say}, {u"acknowledged", say},
    {u"acknowledges", say}, {u"acknowledging", say | gerund}, {u"add", say | weak}, {u"added", say | weak}, {u"adding", say | gerund},
    {u"adds", say | weak}, {u"admit", say}, {u"admits", say}, {u"admitted", say}, {u"admitting", say | gerund}, {u"advise", tell}, {u"advised", tell},
    {u"advises", tell}, {u"affirm", say | weak}, {u"affirmed", say}, {u"affirming", say | gerund | weak}, {u"affirms", say}, {u"agree", say | weak},
    {u"agreed", say | weak}, {u"agrees", say | weak}, {u"allege", say}, {u"alleged", say}, {u"alleges", say}, {u"alleging", say | gerund},
    {u"announce", say}, {u"announced", say}, {u"announces", say}, {u"announcing", say | gerund}, {u"answer", say | weak}, {u"answered", say},
    {u"answers", say | weak}, {u"applaud", object}, {u"applauded", object}, {u"applauds", object}, {u"argue", say}, {u"argued", say},
    {u"argues", say}, {u"arguing", say | gerund}, {u"ask", tell | weak}, {u"asked", tell}, {u"asking", tell | gerund}, {u"asks", tell | weak},
    {u"assailed", object}, {u"assert", say}, {u"asserted", say}, {u"asserting", say | gerund}, {u"asserts", say}, {u"assume", say | weak},
    {u"assumed", say}, {u"assumes", say}, {u"assuming", say | gerund | weak}, {u"assure", tell}, {u"assured", tell}, {u"assures", tell},
    {u"attacked", object | weak}, {u"attacks", object | weak}, {u"attested", say}, {u"bashed", object}, {u"began", say | weak | marks},
    {u"begin", say | weak | marks}, {u"believe", say}, {u"believed", say}, {u"believes", say}, {u"believing", say | gerund}, {u"belittled", object},
    {u"bemoaned", say}, {u"berated", object}, {u"bet", say | weak}, {u"blame", object | weak}, {u"blamed", object}, {u"blames", object},
    {u"blaming", object | gerund}, {u"blast", object}, {u"blasted", object}, {u"blasting", object | gerund}, {u"blasts", object}, {u"blogged", say},
    {u"boast", say}, {u"boasted", say}, {u"boasts", say}, {u"call", object | weak}, {u"called", object | weak}, {u"calling", object | gerund | weak},
    {u"calls", object | weak}, {u"caution", say}, {u"cautioned", say}, {u"cautioning", say | gerund}, {u"cautions", say},
    {u"chanted", say | weak | marks}, {u"chanting", say | gerund | weak | marks}, {u"charged", say | weak}, {u"chided", object},
    {u"chimed", say | weak | marks}, {u"cited", object | weak}, {u"cites", object | weak}, {u"citing", object | gerund | weak},
    {u"claim", say | weak}, {u"claimed", say}, {u"claiming", say | gerund}, {u"claims", say | weak}, {u"comment", say | weak}, {u"commented", say},
    {u"comments", say | weak}, {u"complain", say}, {u"complained", say}, {u"complaining", say | gerund}, {u"complains", say}, {u"concede", say},
    {u"conceded", say}, {u"concedes", say}, {u"conceding", say | gerund}, {u"conclude", say}, {u"concluded", say}, {u"concludes", say},
    {u"concluding", say | gerund}, {u"concurred", say}, {u"concurs", say}, {u"condemn", object}, {u"condemned", object},
    {u"condemning", object | gerund}, {u"condemns", object}, {u"confirm", say}, {u"confirmed", say}, {u"confirming", say | gerund},
    {u"confirms", say}, {u"contend", say}, {u"contended", say}, {u"contending", say | gerund}, {u"contends", say}, {u"continue", say | weak | marks},
    {u"continued", say | weak | marks}, {u"convince", tell}, {u"convinced", tell}, {u"counter", say}, {u"countered", say}, {u"counters", say},
    {u"credited", object | weak}, {u"credits", object | weak}, {u"cried", say}, {u"criticise", object}, {u"criticised", object},
    {u"criticises", object}, {u"criticising", object | gerund}, {u"criticize", object}, {u"criticized", object}, {u"criticizes", object},
    {u"criticizing", object | gerund}, {u"cry", say}, {u"decide", say}, {u"decided", say | weak}, {u"declare", say}, {u"declared", say},
    {u"declares", say}, {u"declaring", say | gerund}, {u"decline", aim}, {u"declined", aim}, {u"declines", aim}, {u"declining", aim},
    {u"decreed", say}, {u"decried", object}, {u"decries", object}, {u"decry", object}, {u"decrying", object | gerund}, {u"defend", object | weak},
    {u"defended", object}, {u"defends", object}, {u"demand", object | weak}, {u"demanded", object}, {u"demands", object | weak},
    {u"demonstrate", say}, {u"demonstrated", say}, {u"demonstrates", say}, {u"denied", object}, {u"denies", object}, {u"denounce", object},
    {u"denounced", object}, {u"denounces", object}, {u"denouncing", object | gerund}, {u"deny", object}, {u"denying", object | gerund},
    {u"derided", object}, {u"derides", object}, {u"describe", object | weak}, {u"described", object | weak}, {u"describes", object | weak},
    {u"describing", object | gerund | weak}, {u"determine", say | weak}, {u"determined", say}, {u"determines", say},
    {u"determining", say | gerund | weak}, {u"disavowed", object}, {u"disclose", say}, {u"disclosed", say}, {u"discover", say},
    {u"discovered", say | weak}, {u"discovers", say | weak}, {u"dismiss", object}, {u"dismissed", object}, {u"dismissing", object | gerund},
    {u"doubt", say | weak}, {u"doubted", say}, {u"doubts", say | weak}, {u"downplayed", object}, {u"downplays", object}, {u"dub", object | weak},
    {u"dubbed", object}, {u"e-mailed", say}, {u"emailed", say}, {u"emphasise", say}, {u"emphasised", say}, {u"emphasises", say}, {u"emphasize", say},
    {u"emphasized", say}, {u"emphasizes", say}, {u"endorse", object}, {u"endorsed", object}, {u"endorses", object}, {u"estimate", say | weak},
    {u"estimated", say | weak}, {u"estimates", say | weak}, {u"estimating", say | gerund}, {u"exclaim", say}, {u"exclaimed", say},
    {u"expect", object | weak}, {u"expecting", object | gerund | weak}, {u"expects", object | weak}, {u"explain", say}, {u"explained", say},
    {u"explaining", say | gerund}, {u"explains", say}, {u"fear", say | weak}, {u"feared", say}, {u"fearing", say | gerund}, {u"fears", say | weak},
    {u"feel", say | weak}, {u"feels", say}, {u"felt", say | weak}, {u"find", say | weak}, {u"finds", say | weak}, {u"forecast", say | weak},
    {u"forecasts", say | weak}, {u"foresaw", say}, {u"foresee", say | weak}, {u"foresees", say}, {u"found", say | weak}, {u"guess", say | weak},
    {u"guessed", say}, {u"hailed", object}, {u"hails", object}, {u"hint", say | weak}, {u"hinted", say}, {u"hinting", say | gerund | weak},
    {u"hints", say}, {u"hope", say | weak | marks | aim}, {u"hoped", say | weak | marks | aim}, {u"hopes", say | weak | marks | aim}, {u"hoping", say | gerund | marks | aim},
    {u"imagine", say | weak}, {u"imagined", say | weak}, {u"imagines", say}, {u"implied", say}, {u"implies", say}, {u"imply", say},
    {u"indicate", say}, {u"indicated", say | weak}, {u"indicates", say | weak}, {u"indicating", say | gerund}, {u"inferred", say}, {u"inform", tell},
    {u"informed", tell}, {u"informing", tell | gerund}, {u"informs", tell}, {u"insinuated", say}, {u"insist", say}, {u"insisted", say},
    {u"insisting", say | gerund}, {u"insists", say}, {u"intimated", say}, {u"joke", say}, {u"joked", say | marks}, {u"jokes", say},
    {u"joking", say | gerund}, {u"knew", say | weak}, {u"know", say | weak}, {u"knows", say}, {u"label", object | weak}, {u"labeled", object},
    {u"labelled", object}, {u"lambast", object}, {u"lambasted", object}, {u"lambastes", object}, {u"lament", say}, {u"lamented", say},
    {u"laments", say}, {u"learn", say | weak}, {u"learned", say | weak}, {u"maintain", say}, {u"maintained", say | weak},
    {u"maintaining", say | gerund | weak}, {u"maintains", say | weak}, {u"mean", say | weak}, {u"mention", say | weak}, {u"mentioned", say},
    {u"mocked", object}, {u"mocks", object}, {u"muse", say}, {u"mused", say}, {u"note", say | weak}, {u"noted", say}, {u"notes", say | weak},
    {u"notified", tell}, {u"notify", tell}, {u"noting", say | gerund}, {u"observe", say}, {u"observed", say | weak}, {u"observes", say},
    {u"opine", say}, {u"opined", say}, {u"persuade", tell}, {u"persuaded", tell}, {u"pledge", say | aim}, {u"pledged", say | aim},
    {u"pledges", say | aim}, {u"pledging", say | gerund | weak | aim}, {u"point", say | weak}, {u"pointed", say | weak},
    {u"pointing", say | gerund | weak}, {u"points", say | weak}, {u"post", say | weak}, {u"posted", say | weak}, {u"posts", say | weak},
    {u"praise", object | weak}, {u"praised", object}, {u"praises", object}, {u"praising", object | gerund}, {u"preached", say}, {u"predict", say},
    {u"predicted", say}, {u"predicting", say | gerund}, {u"predicts", say}, {u"proclaim", say}, {u"proclaimed", say},
    {u"proclaiming", say | gerund | weak}, {u"proclaims", say}, {u"professed", say}, {u"project", say | weak}, {u"projected", say | weak},
    {u"promise", say | weak | aim}, {u"promised", say | aim}, {u"promises", say | weak | aim}, {u"promising", say | gerund | weak | aim},
    {u"propose", say | weak}, {u"proposed", say | weak}, {u"proposes", say | weak}, {u"protested", say}, {u"prove", say}, {u"proved", say | weak},
    {u"proves", say}, {u"put", object | weak}, {u"questioned", object | weak}, {u"questions", object | weak}, {u"quip", say}, {u"quipped", say},
    {u"quips", say}, {u"read", say | weak}, {u"reads", say | weak}, {u"reaffirmed", say}, {u"realise", say}, {u"realised", say}, {u"realize", say},
    {u"realized", say}, {u"realizes", say}, {u"reason", say | weak}, {u"reasoned", say}, {u"rebuked", object}, {u"recall", say},
    {u"recalled", say | marks}, {u"recalling", say | gerund}, {u"recalls", say}, {u"reckoned", say}, {u"reckons", say}, {u"recommend", say | weak},
    {u"recommended", say}, {u"recommending", say | gerund | weak}, {u"recommends", say}, {u"recounted", say}, {u"refuse", aim}, {u"refused", aim},
    {u"refuses", aim}, {u"refusing", aim}, {u"reiterate", say}, {u"reiterated", say}, {u"reiterates", say}, {u"reject", object | weak},
    {u"rejected", object | weak}, {u"rejecting", object | gerund | weak}, {u"rejects", object | weak}, {u"rejoined", say}, {u"relayed", say}, {u"remark", say},
    {u"remarked", say}, {u"remarks", say}, {u"remember", say | weak}, {u"remembered", say | weak}, {u"remembers", say | weak}, {u"remind", tell},
    {u"reminded", tell}, {u"reminding", say | gerund | weak}, {u"reminds", tell}, {u"repeat", say | weak}, {u"repeated", say | weak},
    {u"replied", say}, {u"replies", say}, {u"reply", say}, {u"report", say | weak}, {u"reported", say}, {u"reporting", say | gerund},
    {u"reports", say | weak}, {u"respond", say | weak}, {u"responded", say | weak}, {u"responds", say | weak}, {u"retort", say}, {u"retorted", say},
    {u"retweeted", say | weak | marks}, {u"reveal", say}, {u"revealed", say}, {u"revealing", say | gerund}, {u"reveals", say}, {u"ridiculed", object},
    {u"rule", say | weak}, {u"ruled", say}, {u"rules", say | weak}, {u"said", say}, {u"say", say}, {u"saying", say | gerund}, {u"says", say},
    {u"scolded", object}, {u"screamed", say | weak | marks}, {u"screaming", say | gerund | weak | marks}, {u"shot", say | weak | marks},
    {u"shout", say}, {u"shouted", say}, {u"shouts", say}, {u"show", say | weak}, {u"showed", say}, {u"shows", say | weak}, {u"signal", say | weak},
    {u"signaled", say | weak}, {u"signalled", say | weak}, {u"signals", say | weak}, {u"slam", object}, {u"slammed", object},
    {u"slamming", object | gerund}, {u"slams", object}, {u"snapped", say | weak | marks}, {u"speculate", say}, {u"speculated", say},
    {u"speculates", say}, {u"state", say | weak}, {u"stated", say}, {u"states", say | weak}, {u"stating", say | gerund}, {u"stress", say},
    {u"stressed", say}, {u"stresses", say}, {u"stressing", say | gerund}, {u"suggest", say}, {u"suggested", say}, {u"suggesting", say | gerund},
    {u"suggests", say}, {u"surmised", say}, {u"suspect", say | weak}, {u"suspected", say}, {u"suspecting", say | gerund | weak},
    {u"suspects", say | weak}, {u"swear", say}, {u"swore", say}, {u"tell", tell | weak}, {u"telling", tell | gerund}, {u"tells", tell},
    {u"testified", say}, {u"testifies", say}, {u"testify", say}, {u"texted", say}, {u"thanked", object | weak}, {u"thanks", object | weak},
    {u"theorised", say}, {u"theorized", say}, {u"think", say | weak}, {u"thinking", say | gerund}, {u"thinks", say}, {u"thought", say | weak},
    {u"threaten", object | aim}, {u"threatened", object | aim}, {u"threatening", say | gerund | weak | aim}, {u"threatens", object | aim},
    {u"told", tell}, {u"touted", object}, {u"touting", object | gerund}, {u"touts", object}, {u"trusted", say | weak}, {u"trusts", say | weak},
    {u"tweet", say | weak}, {u"tweeted", say | weak}, {u"tweeting", say | gerund}, {u"tweets", say | weak}, {u"underlined", say},
    {u"underlines", say}, {u"underlining", say | gerund | weak}, {u"underscored", say}, {u"underscores", say}, {u"underscoring", say | gerund | weak},
    {u"understand", say | weak}, {u"understood", say | weak}, {u"urge", object | aim}, {u"urged", object | aim}, {u"urges", object | aim},
    {u"urging", object | gerund | aim}, {u"volunteered", say}, {u"vow", say | aim}, {u"vowed", say | aim}, {u"vowing", say | gerund | aim},
    {u"vows", say | aim}, {u"want", object | weak}, {u"wanted", object | weak}, {u"wants", object | weak}, {u"warn", say}, {u"warned", say},
    {u"warning", say | gerund}, {u"warns", say}, {u"welcome", object | weak}, {u"welcomed", object}, {u"whisper", say}, {u"whispered", say},
    {u"wonder", say}, {u"wondered", say}, {u"wonders", say}, {u"worried", say}, {u"worries", say | weak}, {u"worry", say | weak},
    {u"worrying", say | gerund | weak}, {u"write", say | weak}, {u"writes", say}, {u"writing", say | gerund}, {u"wrote", say}, {u"yell", say},
    {u"yelled", say},
});
static_assert(std::ranges::is_sorted(words, {}, &Entry::word));

} // namespace

CueUses cueUses(QStringView word)
{
    const std::u16string_view key(word.utf16(), size_t(word.size()));
    const auto found = std::ranges::lower_bound(words, key, {}, &Entry::word);
    return found != words.end() && found->word == key ? CueUses::fromInt(found->uses) : CueUses();
}

} // namespace nutgraf
