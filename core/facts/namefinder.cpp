// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/namefinder.h"

#include "core/facts/nameclassifier.h"
#include "core/facts/namedocument.h"
#include "core/facts/namevocabulary.h"

namespace nutgraf {

namespace {

constexpr qsizetype longestRun = 14;

/// Reads one text sentence by sentence: finds runs of capitalised words and cuts them into names.
class NameFinder {
public:
    explicit NameFinder(const FinderInput &input)
        : m_input(input)
        , m_vocabulary(input)
        , m_classifier(input, m_vocabulary)
    {
    }

    QList<FoundName> run()
    {
        StopCheck stop(m_input);
        for (m_sentence = 0; m_sentence < m_input.sentences.size(); ++m_sentence) {
            const Sentence &sentence = m_input.sentences[m_sentence];
            if (stop.before(sentence.firstToken))
                break;
            m_end = sentence.endToken;
            for (qsizetype i = sentence.firstToken; i < m_end;) {
                if (!startsName(i)) {
                    ++i;
                    continue;
                }
                const qsizetype end = runEnd(i);
                cut({i, end});
                i = end;
            }
        }
        return std::move(m_names);
    }

private:
    const NameWord &at(qsizetype i) const { return m_vocabulary.at(i); }
    QStringView word(qsizetype i) const { return m_input.word(i); }

    bool opensSentence(qsizetype i) const
    {
        if (i == m_input.sentences[m_sentence].firstToken)
            return true;
        const Token &before = m_input.tokens[i - 1];
        return before.kind == TokenClass::OpenQuote || word(i - 1) == u":" || word(i - 1) == u"•" || (i - 1 == m_input.sentences[m_sentence].firstToken && before.kind == TokenClass::Punctuation);
    }

    bool isNameWord(qsizetype i) const
    {
        const Token &token = m_input.tokens[i];
        return token.capital && token.kind <= TokenClass::WordNumber && token.kind != TokenClass::Number && !(at(i).roles & WordRole::Function);
    }

    /// A capital inside a sentence is a sign; at its beginning or in a headline it is none without help.
    bool startsName(qsizetype i) const
    {
        if (!isNameWord(i))
            return isKnownFunctionName(i);
        const NameWord &here = at(i);
        if (!m_vocabulary.isTitleCase(m_sentence) && !opensSentence(i))
            return true;
        if (m_classifier.longestKnown(i, m_end).size() > (here.common ? 1 : 0))
            return true;
        const bool ordinary = here.common || here.inLower > here.inside;
        if (!ordinary || here.inside > here.inLower)
            return true;
        const bool goesOn = i + 1 < m_end && isNameWord(i + 1) && !m_vocabulary.isTitleCase(m_sentence);
        if (i + 2 < m_end && word(i + 1) == u"of" && here.roles & WordRole::OrganisationStart && isNameWord(i + 2))
            return true;
        return goesOn && (bool(here.roles) || at(i + 1).common || here.uses & NameUse::FirstName);
    }

    /// "May" and "March" are people and months; a name only with a first name's neighbour.
    bool isKnownFunctionName(qsizetype i) const
    {
        const NameWord &here = at(i);
        return m_input.tokens[i].capital && here.longer && m_classifier.longestKnown(i, m_end).size() > 1;
    }

    qsizetype runEnd(qsizetype first) const
    {
        qsizetype end = first + 1;
        if (!isNameWord(first))
            return m_classifier.longestKnown(first, m_end).end;
        while (end < m_end && end - first < longestRun) {
            const qsizetype next = continuation(first, end);
            if (next == end)
                break;
            end = next;
        }
        return end;
    }

    /// The end of the run when it goes on behind `end`, else `end`.
    qsizetype continuation(qsizetype first, qsizetype end) const
    {
        const bool headline = m_vocabulary.isTitleCase(m_sentence);
        const auto fits = [&](qsizetype i) {
            return i < m_end && isNameWord(i) && !(headline && at(i).common && !at(i).roles && !(at(i).uses & NameUse::FirstName));
        };
        if (fits(end))
            return end + 1;
        const QStringView joint = word(end);
        const bool glued = m_input.tokens[end].glued;
        if (joint == u"-" && glued && end + 1 < m_end && m_input.tokens[end + 1].glued) {
            if (fits(end + 1))
                return end + 2;
            const Token &after = m_input.tokens[end + 1];
            // "Ka-ki": the second half of a given name is written small.
            const bool half = after.kind == TokenClass::Word && after.span.length() <= 6 && !programNames().lookUp(word(end + 1)).uses;
            return half && !at(end - 1).common && !guessOf(at(end - 1).uses & ~NameUses(NameUse::City), false) ? end + 2 : end;
        }
        if (!glued && end + 1 < m_end && fits(end + 1) && wordRoles(joint) & WordRole::Particle)
            return end + 2;
        if (!glued && end + 2 < m_end && wordRoles(joint) & WordRole::Particle && wordRoles(word(end + 1)) & WordRole::Particle && fits(end + 2))
            return end + 3;
        if ((joint == u"’" || joint == u"'") && glued && fits(end + 1) && at(end + 1).roles & WordRole::OrganisationHead)
            return end + 2; // "Tenants’ League"
        if (joint == u"&" && fits(end + 1))
            return end + 2;
        if (joint == u"of" || joint == u"for" || joint == u"on") {
            qsizetype next = end + 1;
            if (next < m_end && word(next) == u"the")
                ++next;
            const WordRoles roles = at(end - 1).roles;
            const bool opens = bool(roles & (WordRole::OrganisationStart | WordRole::OrganisationHead)) || (joint == u"of" && roles & WordRole::PlaceStart);
            if (fits(next) && opens && !at(next).roles.testFlag(WordRole::Title))
                return next + 1;
            if (m_classifier.longestKnown(first, std::min(m_end, end + 3)).end > end)
                return m_classifier.longestKnown(first, std::min(m_end, end + 3)).end;
        }
        if (joint == u"and" && fits(end + 1) && (m_classifier.longestKnown(first, end + 2).end == end + 2 || isBodyOfTwo(first, end)))
            return end + 2;
        if (joint == u"," && glued && end + 1 < m_end && (word(end + 1) == u"Inc." || word(end + 1) == u"Ltd." || word(end + 1) == u"LLC" || word(end + 1) == u"Jr."))
            return end + 2;
        return end;
    }

    /// "Ministry of Trade and Industry": within a body that "of" opened, ordinary words join by "and".
    bool isBodyOfTwo(qsizetype first, qsizetype end) const
    {
        const bool of = end - first >= 3 && word(first + 1) == u"of" && at(first).roles & WordRole::OrganisationStart;
        return of && at(end - 1).common && at(end + 1).common;
    }

    /// Cuts a run into titles, nationalities, places before a title, and names.
    void cut(TokenRange run)
    {
        bool titled = isTitledBefore(run.first);
        for (qsizetype i = run.first; i < run.end;) {
            if (word(i) == u"-") {
                ++i;
                continue;
            }
            const qsizetype title = titleEnd(i, run.end);
            if (title > i && title < run.end) {
                titled = at(title - 1).roles & WordRole::Title || titled;
                i = title;
                continue;
            }
            if (title == run.end)
                return; // "the President": nobody is named
            const TokenRange piece = pieceAt(i, run.end, titled);
            add(piece, titled);
            titled = false;
            i = piece.end;
        }
    }

    bool isTitledBefore(qsizetype i) const
    {
        if (i == 0)
            return false;
        const WordRoles before = wordRoles(word(i - 1));
        return bool(before & (WordRole::PersonNoun)) && !(before & WordRole::PlacePreposition) && !m_input.tokens[i].glued;
    }

    /// End of the titles that begin at `i`: "Prime Minister", "US Senator" begins at "Senator".
    qsizetype titleEnd(qsizetype i, qsizetype end) const
    {
        qsizetype at_ = i;
        qsizetype last = i;
        while (at_ < end) {
            const WordRoles roles = at(at_).roles;
            if (roles & WordRole::Title)
                last = at_ + 1;
            else if (!(roles & WordRole::TitlePart) && word(at_) != u"-")
                break;
            ++at_;
        }
        // "Justice Department", "Police Service", "Prince Edward Island": a body or a place goes on.
        if (last > i && last < end && at(end - 1).roles & (WordRole::OrganisationHead | WordRole::PlaceHead) && !(at(last).uses & NameUse::FirstName) && end - last <= 2)
            return i;
        if (last > i && m_classifier.longestKnown(i, end).size() > last - i)
            return i;
        return last;
    }

    /// The next name of the run: all of it, or what stands before a title, a nationality or another name.
    TokenRange pieceAt(qsizetype i, qsizetype end, bool titled) const
    {
        const TokenRange listed = m_classifier.longestKnown(i, end);
        if (listed.end == end || titled)
            return {i, titled ? personEnd(i, end) : end};
        qsizetype stop = i + 1;
        while (stop < end && !(at(stop).roles & WordRole::Title && stop + 1 < end && !(at(end - 1).roles & (WordRole::OrganisationHead | WordRole::EventHead))))
            ++stop;
        while (stop > i + 1 && stop < end && at(stop - 1).roles & WordRole::TitlePart && !(at(stop - 1).uses & NameUse::Nationality))
            --stop;
        if (listed.size() == 0)
            return {i, stop};
        if (listed.end >= stop)
            return listed;
        const NameUses uses = at(i).uses;
        const NameWord &last = at(stop - 1);
        const bool nation = listed.size() == 1 && uses & NameUse::Nationality && !(uses & NameUse::FirstName && !(uses & NameUse::Nationality));
        if (nation) {
            if (last.roles & WordRole::Ministry || !(last.roles & (WordRole::OrganisationHead | WordRole::EventHead | WordRole::PlaceHead)))
                return listed;
            return {i, stop};
        }
        const bool hyphen = word(listed.end) == u"-";
        if (hyphen && listed.end + 1 < stop && (at(listed.end + 1).uses & (NameUse::Country | NameUse::Nationality | NameUse::KnownPlace)))
            return listed;
        if (const auto place = m_classifier.known(listed); place && place->type == EntityType::Place && listed.size() >= 1 && uses & (NameUse::Country | NameUse::KnownPlace)) {
            if (last.roles & (WordRole::OrganisationHead | WordRole::EventHead | WordRole::PlaceHead) || uses & (NameUse::FirstName | NameUse::Surname))
                return {i, stop};
            return listed;
        }
        if (listed.size() > 1 && listed.size() * 2 > stop - i && !(last.roles & (WordRole::OrganisationHead | WordRole::PlaceHead | WordRole::EventHead)))
            return listed;
        return {i, stop};
    }

    /// After a title all words are the person's, up to the next title or a nationality.
    qsizetype personEnd(qsizetype i, qsizetype end) const
    {
        qsizetype stop = i + 1;
        while (stop < end && !(at(stop).roles & WordRole::Title))
            ++stop;
        return stop;
    }

    /// "DUNMORE, Ruritania (Agency) — …": the town that opens a paragraph in capitals, as far as a dash follows.
    bool isDateline(TokenRange range) const
    {
        if (range.first != m_input.sentences[m_sentence].firstToken || !m_input.tokens[range.first].allCapital || !m_input.tokens[range.end - 1].allCapital)
            return false;
        for (qsizetype i = range.end; i < std::min(m_end, range.end + 16); ++i) {
            if (word(i) == u"—" || word(i) == u"–" || word(i) == u"--")
                return i == range.end || word(range.end) == u"," || word(range.end) == u"(";
        }
        return false;
    }

    /// "WRAPUP 2 – Talks stall", "UPDATE 1-Shares fall": what an agency calls a version of a story.
    bool isSlug(qsizetype i) const
    {
        if (i != m_input.sentences[m_sentence].firstToken || !m_input.tokens[i].allCapital || i + 2 >= m_end || m_input.tokens[i + 1].kind != TokenClass::Number)
            return false;
        return word(i + 2) == u"-" || word(i + 2) == u"–" || word(i + 2) == u"—";
    }

    void add(TokenRange range, bool titled)
    {
        while (range.size() > 0 && (word(range.end - 1) == u"-" || word(range.end - 1) == u"&"))
            --range.end;
        if (range.size() == 0)
            return;
        const bool lone = range.size() == 1;
        const NameWord &first = at(range.first);
        if (lone && isSlug(range.first))
            return;
        if (lone && opensSentence(range.first) && !titled && first.common && first.inside == 0 && !guessOf(first.uses, false))
            return;
        if (lone && !titled && first.roles & (WordRole::Title | WordRole::TitlePart | WordRole::OrganisationHead | WordRole::OrganisationStart | WordRole::PlaceHead | WordRole::PlaceStart | WordRole::EventHead)
            && !guessOf(first.uses & ~NameUses(NameUse::City | NameUse::Company), false))
            return;
        // "Fisheries Minister": the field of an office, no body of that name.
        if (lone && range.end < m_end && at(range.end).roles & WordRole::Title && !(first.uses & NameUse::FirstName) && !guessOf(first.uses, false))
            return;
        auto guessed = m_classifier.classify(range, titled);
        if (isDateline(range)) {
            guessed = NameGuess{EntityType::Place, 0.85f};
            m_datelineEnd = range.end;
        } else if (m_datelineEnd > 0 && range.first == m_datelineEnd + 1 && word(m_datelineEnd) == u",") {
            guessed = NameGuess{EntityType::Place, 0.85f}; // its country
        }
        // A surname alone, never seen inside a sentence, is more often an ordinary word that opens one.
        if (lone && !titled && guessed && guessed->score < 0.6f && opensSentence(range.first) && first.inside == 0 && m_classifier.longestKnown(range.first, range.end).size() == 0)
            return;
        if (!guessed || (lone && guessed->score < 0.6f && first.common))
            return;
        m_names.append({range, *guessed});
    }

    const FinderInput &m_input;
    NameVocabulary m_vocabulary;
    NameClassifier m_classifier;
    QList<FoundName> m_names;
    qsizetype m_sentence = 0;
    qsizetype m_end = 0;
    qsizetype m_datelineEnd = 0; ///< behind the town of the last dateline
};

} // namespace

QList<Mention> findNames(const FinderInput &input)
{
    QList<FoundName> names = NameFinder(input).run();
    agreeOnNames(input, names);
    QList<Mention> mentions;
    mentions.reserve(names.size());
    for (const FoundName &name : std::as_const(names)) {
        if (name.guess.score <= 0)
            continue;
        const TextSpan span{input.tokens[name.tokens.first].span.start, input.tokens[name.tokens.end - 1].span.end};
        if (const qsizetype block = input.structure.blockAt(span.start); block >= 0 && input.structure.blocks[block].kind == BlockKind::Section)
            continue; // a label over the article, not part of what it tells
        mentions.append({span, name.guess.type, -1, name.guess.score});
    }
    return mentions;
}

} // namespace nutgraf
