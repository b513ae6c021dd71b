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

struct Entry {
    std::u16string_view word;
    quint8 uses;
};

constexpr auto words = std::to_array<Entry>({
    {u"accuse", object}, {u"accused", object}, {u"accuses", object}, {u"accusing", object | gerund}, {u"acknowledge", say},
    {u"acknowledged", say}, {u"acknowledges", say}, {u"acknowledging", say | gerund}, {u"add", say | weak}, {u"added", say | weak},
    {u"adding", say | gerund}, {u"adds", say | weak}, {u"admit", say}, {u"admits", say}, {u"admitted", say},
    {u"admitting", say | gerund}, {u"advise", tell}, {u"advised", tell}, {u"advises", tell}, {u"agree", say | weak},
    {u"agreed", say | weak}, {u"agrees", say | weak}, {u"allege", say}, {u"alleged", say}, {u"alleges", say},
    {u"alleging", say | gerund}, {u"announce", say}, {u"announced", say}, {u"announces", say}, {u"announcing", say | gerund},
    {u"answer", say | weak}, {u"answered", say}, {u"answers", say | weak}, {u"argue", say}, {u"argued", say}, {u"argues", say},
    {u"arguing", say | gerund}, {u"ask", tell | weak}, {u"asked", tell}, {u"asking", tell | gerund}, {u"asks", tell | weak},
    {u"assert", say}, {u"asserted", say}, {u"asserting", say | gerund}, {u"asserts", say}, {u"assure", tell}, {u"assured", tell},
    {u"assures", tell}, {u"began", say | weak | marks}, {u"begin", say | weak | marks}, {u"believe", say}, {u"believed", say},
    {u"believes", say}, {u"believing", say | gerund}, {u"blame", object | weak}, {u"blamed", object}, {u"blames", object},
    {u"blaming", object | gerund}, {u"boast", say}, {u"boasted", say}, {u"boasts", say}, {u"call", object | weak},
    {u"called", object | weak}, {u"calling", object | gerund | weak}, {u"calls", object | weak}, {u"caution", say}, {u"cautioned", say},
    {u"cautioning", say | gerund}, {u"cautions", say}, {u"claim", say | weak}, {u"claimed", say}, {u"claiming", say | gerund},
    {u"claims", say | weak}, {u"comment", say | weak}, {u"commented", say}, {u"comments", say | weak}, {u"complain", say},
    {u"complained", say}, {u"complaining", say | gerund}, {u"complains", say}, {u"concede", say}, {u"conceded", say}, {u"concedes", say},
    {u"conceding", say | gerund}, {u"conclude", say}, {u"concluded", say}, {u"concludes", say}, {u"concluding", say | gerund},
    {u"condemn", object}, {u"condemned", object}, {u"condemns", object}, {u"confirm", say}, {u"confirmed", say},
    {u"confirming", say | gerund}, {u"confirms", say}, {u"contend", say}, {u"contended", say}, {u"contending", say | gerund},
    {u"contends", say}, {u"continue", say | weak | marks}, {u"continued", say | weak | marks}, {u"convince", tell}, {u"convinced", tell},
    {u"counter", say}, {u"countered", say}, {u"counters", say}, {u"cried", say}, {u"criticise", object}, {u"criticised", object},
    {u"criticises", object}, {u"criticize", object}, {u"criticized", object}, {u"criticizes", object}, {u"cry", say}, {u"decide", say},
    {u"decided", say | weak}, {u"declare", say}, {u"declared", say}, {u"declares", say}, {u"declaring", say | gerund},
    {u"defend", object | weak}, {u"defended", object}, {u"defends", object}, {u"demand", object | weak}, {u"demanded", object},
    {u"demands", object | weak}, {u"demonstrate", say}, {u"demonstrated", say}, {u"demonstrates", say}, {u"denied", object},
    {u"denies", object}, {u"deny", object}, {u"denying", object | gerund}, {u"describe", object | weak}, {u"described", object | weak},
    {u"describes", object | weak}, {u"describing", object | gerund | weak}, {u"disclose", say}, {u"disclosed", say}, {u"discover", say},
    {u"discovered", say | weak}, {u"dismiss", object}, {u"dismissed", object}, {u"doubt", say | weak}, {u"doubted", say},
    {u"doubts", say | weak}, {u"dub", object | weak}, {u"dubbed", object}, {u"emphasise", say}, {u"emphasised", say},
    {u"emphasises", say}, {u"emphasize", say}, {u"emphasized", say}, {u"emphasizes", say}, {u"endorse", object}, {u"endorsed", object},
    {u"endorses", object}, {u"estimate", say | weak}, {u"estimated", say | weak}, {u"estimates", say | weak},
    {u"estimating", say | gerund}, {u"exclaim", say}, {u"exclaimed", say}, {u"expect", object | weak}, {u"expecting", object | gerund | weak},
    {u"expects", object | weak}, {u"explain", say}, {u"explained", say}, {u"explaining", say | gerund}, {u"explains", say},
    {u"fear", say | weak}, {u"feared", say}, {u"fearing", say | gerund}, {u"fears", say | weak}, {u"feel", say | weak}, {u"feels", say},
    {u"felt", say | weak}, {u"find", say | weak}, {u"finds", say | weak}, {u"found", say | weak}, {u"hope", say | weak | marks}, {u"hoped", say | weak | marks},
    {u"hopes", say | weak | marks}, {u"hoping", say | gerund | marks}, {u"implied", say}, {u"implies", say}, {u"imply", say}, {u"indicate", say},
    {u"indicated", say | weak}, {u"indicates", say | weak}, {u"indicating", say | gerund}, {u"inform", tell}, {u"informed", tell},
    {u"informing", tell | gerund}, {u"informs", tell}, {u"insist", say}, {u"insisted", say}, {u"insisting", say | gerund},
    {u"insists", say}, {u"joke", say}, {u"joked", say | marks}, {u"jokes", say}, {u"joking", say | gerund}, {u"knew", say | weak},
    {u"know", say | weak}, {u"knows", say}, {u"label", object | weak}, {u"labeled", object}, {u"labelled", object}, {u"lament", say},
    {u"lamented", say}, {u"laments", say}, {u"learn", say | weak}, {u"learned", say | weak}, {u"maintain", say},
    {u"maintained", say | weak}, {u"maintaining", say | gerund | weak}, {u"maintains", say | weak}, {u"mean", say | weak},
    {u"mention", say | weak}, {u"mentioned", say}, {u"muse", say}, {u"mused", say}, {u"note", say | weak}, {u"noted", say},
    {u"notes", say | weak}, {u"notified", tell}, {u"notify", tell}, {u"noting", say | gerund}, {u"observe", say},
    {u"observed", say | weak}, {u"observes", say}, {u"opine", say}, {u"opined", say}, {u"persuade", tell}, {u"persuaded", tell},
    {u"pledge", say}, {u"pledged", say}, {u"pledges", say}, {u"post", say | weak}, {u"posted", say | weak}, {u"posts", say | weak},
    {u"praise", object | weak}, {u"praised", object}, {u"praises", object}, {u"predict", say}, {u"predicted", say},
    {u"predicting", say | gerund}, {u"predicts", say}, {u"project", say | weak}, {u"projected", say | weak}, {u"promise", say | weak},
    {u"promised", say}, {u"promises", say | weak}, {u"propose", say | weak}, {u"proposed", say | weak}, {u"proposes", say | weak},
    {u"prove", say}, {u"proved", say | weak}, {u"proves", say}, {u"put", object | weak}, {u"quip", say}, {u"quipped", say},
    {u"quips", say}, {u"realise", say}, {u"realised", say}, {u"realize", say}, {u"realized", say}, {u"realizes", say}, {u"recall", say},
    {u"recalled", say | marks}, {u"recalling", say | gerund}, {u"recalls", say}, {u"reiterate", say}, {u"reiterated", say},
    {u"reiterates", say}, {u"reject", object}, {u"rejected", object}, {u"rejects", object}, {u"remark", say}, {u"remarked", say},
    {u"remarks", say}, {u"remind", tell}, {u"reminded", tell}, {u"reminds", tell}, {u"repeat", say | weak}, {u"repeated", say | weak},
    {u"replied", say}, {u"replies", say}, {u"reply", say}, {u"report", say | weak}, {u"reported", say}, {u"reporting", say | gerund},
    {u"reports", say | weak}, {u"respond", say | weak}, {u"responded", say | weak}, {u"responds", say | weak}, {u"retort", say},
    {u"retorted", say}, {u"reveal", say}, {u"revealed", say}, {u"revealing", say | gerund}, {u"reveals", say}, {u"said", say},
    {u"say", say}, {u"saying", say | gerund}, {u"says", say}, {u"shout", say}, {u"shouted", say}, {u"shouts", say},
    {u"show", say | weak}, {u"showed", say}, {u"shows", say | weak}, {u"speculate", say}, {u"speculated", say}, {u"speculates", say},
    {u"state", say | weak}, {u"stated", say}, {u"states", say | weak}, {u"stating", say | gerund}, {u"stress", say}, {u"stressed", say},
    {u"stresses", say}, {u"stressing", say | gerund}, {u"suggest", say}, {u"suggested", say}, {u"suggesting", say | gerund},
    {u"suggests", say}, {u"swear", say}, {u"swore", say}, {u"tell", tell | weak}, {u"telling", tell | gerund}, {u"tells", tell},
    {u"testified", say}, {u"testifies", say}, {u"testify", say}, {u"think", say | weak}, {u"thinking", say | gerund}, {u"thinks", say},
    {u"thought", say | weak}, {u"threaten", object}, {u"threatened", object}, {u"threatens", object}, {u"told", tell},
    {u"tweet", say | weak}, {u"tweeted", say | weak}, {u"tweeting", say | gerund}, {u"tweets", say | weak}, {u"understand", say | weak},
    {u"understood", say | weak}, {u"urge", object}, {u"urged", object}, {u"urges", object}, {u"urging", object | gerund}, {u"vow", say},
    {u"vowed", say}, {u"vowing", say | gerund}, {u"vows", say}, {u"want", object | weak}, {u"wanted", object | weak},
    {u"wants", object | weak}, {u"warn", say}, {u"warned", say}, {u"warning", say | gerund}, {u"warns", say},
    {u"welcome", object | weak}, {u"welcomed", object}, {u"whisper", say}, {u"whispered", say}, {u"wonder", say}, {u"wondered", say},
    {u"wonders", say}, {u"write", say | weak}, {u"writes", say}, {u"writing", say | gerund}, {u"wrote", say}, {u"yell", say},
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
