// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/nominals.h"

#include "core/facts/bodynames.h"
#include "core/language/namewords.h"
#include "core/facts/personnames.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype furthestBack = 12; // sentences between a noun and what it means

template<typename Table>
bool has(const Table &table, QStringView word)
{
    return std::ranges::any_of(table, [word](QLatin1StringView known) { return word == known; });
}

/// Words in front of a role that make another one of it: a vice president is not "the president".
bool changesRole(QStringView word)
{
    static constexpr auto words = std::to_array<QLatin1StringView>({"acting"_L1, "assistant"_L1, "associate"_L1, "chief"_L1, "co"_L1, "deputy"_L1, "ex"_L1,
        "former"_L1, "future"_L1, "interim"_L1, "junior"_L1, "late"_L1, "prime"_L1, "vice"_L1});
    return has(words, word);
}

bool isRole(const QString &word)
{
    QString titled = word;
    titled[0] = titled[0].toUpper();
    return bool((wordRoles(word) | wordRoles(titled)) & (WordRole::PersonNoun | WordRole::Title));
}

/// "NATO", "FIFA": few companies are called so.
bool isAcronym(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) { return !c.isLower() && c != u' '; });
}

/// What may follow a noun phrase that is complete: "the company said", not "the company car".
bool mayFollow(QStringView word)
{
    static constexpr auto words = std::to_array<QLatin1StringView>({"about"_L1, "added"_L1, "after"_L1, "again"_L1, "against"_L1,
        "ago"_L1, "agreed"_L1, "already"_L1, "also"_L1, "and"_L1, "are"_L1, "argued"_L1, "as"_L1, "asked"_L1, "at"_L1, "be"_L1,
        "became"_L1, "because"_L1, "before"_L1, "began"_L1, "believes"_L1, "bought"_L1, "broke"_L1, "brought"_L1, "built"_L1, "but"_L1,
        "by"_L1, "called"_L1, "came"_L1, "can"_L1, "caught"_L1, "chose"_L1, "could"_L1, "cut"_L1, "denied"_L1, "did"_L1, "does"_L1,
        "drew"_L1, "drove"_L1, "during"_L1, "ended"_L1, "expects"_L1, "faces"_L1, "fell"_L1, "felt"_L1, "for"_L1, "fought"_L1,
        "found"_L1, "from"_L1, "gave"_L1, "got"_L1, "grew"_L1, "had"_L1, "has"_L1, "have"_L1, "heard"_L1, "held"_L1, "hit"_L1,
        "hopes"_L1, "if"_L1, "in"_L1, "insists"_L1, "into"_L1, "is"_L1, "itself"_L1, "just"_L1, "kept"_L1, "knew"_L1, "later"_L1,
        "lay"_L1, "led"_L1, "left"_L1, "let"_L1, "lost"_L1, "made"_L1, "makes"_L1, "may"_L1, "meant"_L1, "met"_L1, "might"_L1, "must"_L1,
        "needs"_L1, "never"_L1, "not"_L1, "now"_L1, "on"_L1, "or"_L1, "owns"_L1, "paid"_L1, "plans"_L1, "put"_L1, "ran"_L1, "remains"_L1,
        "rose"_L1, "said"_L1, "sat"_L1, "saw"_L1, "says"_L1, "seems"_L1, "sent"_L1, "set"_L1, "should"_L1, "shut"_L1, "since"_L1,
        "slept"_L1, "so"_L1, "sold"_L1, "sought"_L1, "spent"_L1, "spoke"_L1, "still"_L1, "stood"_L1, "stopped"_L1, "struck"_L1,
        "taught"_L1, "than"_L1, "that"_L1, "then"_L1, "thought"_L1, "through"_L1, "to"_L1, "told"_L1, "took"_L1, "under"_L1, "until"_L1,
        "wanted"_L1, "wants"_L1, "was"_L1, "went"_L1, "were"_L1, "when"_L1, "where"_L1, "which"_L1, "while"_L1, "who"_L1, "whose"_L1,
        "will"_L1, "with"_L1, "without"_L1, "woke"_L1, "won"_L1, "would"_L1, "wrote"_L1});
    return has(words, word) || (word.size() > 4 && word.endsWith("ed"_L1));
}

/// Who or what a noun may mean.
struct Meaning {
    int entity = -1;
    bool several = false;
    qsizetype sentence = 0; ///< where it was last named or meant
};

class Nominals {
public:
    Nominals(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities)
        : m_input(input)
        , m_mentions(mentions)
        , m_entities(entities)
        , m_stop(input)
        , m_nounsOf(entities.size())
        , m_known(entities.size(), false)
    {
    }

    QList<EntityReference> run()
    {
        for (m_sentence = 0; m_sentence < m_input.sentences.size(); ++m_sentence) {
            const Sentence &sentence = m_input.sentences[m_sentence];
            for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
                if (m_stop.before(i))
                    return m_found;
                i = std::max(i, readAt(i, sentence.endToken));
            }
        }
        return m_found;
    }

private:
    /// Reads the token and gives the last one it has taken.
    qsizetype readAt(qsizetype i, qsizetype end)
    {
        while (m_next < m_mentions.size() && m_mentions[m_next].span.end <= m_input.tokens[i].span.start)
            ++m_next;
        if (m_next < m_mentions.size() && m_mentions[m_next].span.start <= m_input.tokens[i].span.start) {
            name(m_mentions[m_next]);
            while (i + 1 < end && m_input.tokens[i + 1].span.start < m_mentions[m_next].span.end)
                ++i;
            return i;
        }
        if (m_input.tokens[i].kind != TokenClass::Word || m_meanings.isEmpty())
            return i;
        if (m_input.tokens[i].span.length() == 3 && m_input.word(i).sliced(1) == u"he" && m_input.word(i)[0].toLower() == u't')
            return phrase(i, end);
        otherThings(i, end);
        return i;
    }

    void name(const Mention &mention)
    {
        if (mention.entity < 0)
            return;
        if (!m_known[mention.entity]) {
            m_known[mention.entity] = true;
            m_nounsOf[mention.entity] = nounsOf(m_entities[mention.entity]);
            for (const QString &noun : std::as_const(m_nounsOf[mention.entity])) {
                Meaning &meaning = m_meanings[noun];
                const bool doubtful = m_entities[mention.entity].kind.isEmpty() && isAcronym(m_entities[mention.entity].name);
                meaning.several = meaning.several || meaning.entity >= 0 || doubtful;
                meaning.entity = mention.entity;
            }
        }
        for (const QString &noun : std::as_const(m_nounsOf[mention.entity])) {
            Meaning &meaning = m_meanings[noun];
            if (meaning.entity == mention.entity)
                meaning.sentence = m_sentence;
        }
    }

    /// What an entity may be called with an article.
    static QStringList nounsOf(const Entity &entity)
    {
        QStringList nouns;
        if (entity.type == EntityType::Organisation) {
            if (const QString head = headNoun(bodyWords(entity.name)); !head.isEmpty())
                nouns.append(head);
            // A body of no known kind may be a company: alone it is the one that is meant, beside another it makes that doubtful.
            if (entity.kind == "company"_L1 || entity.kind.isEmpty())
                nouns.append({u"company"_s, u"firm"_s});
            else if ((entity.kind == "team"_L1 || entity.kind == "party"_L1 || entity.kind == "university"_L1 || entity.kind == "agency"_L1) && !nouns.contains(entity.kind))
                nouns.append(entity.kind);
        } else if (entity.type == EntityType::Person) {
            const QStringList words = foldedName(entity.role.section(u" of "_s, 0, 0).section(u" for "_s, 0, 0).section(u" at "_s, 0, 0)).split(u' ', Qt::SkipEmptyParts);
            if (words.isEmpty() || !isRole(words.constLast()))
                return {};
            if (words.size() > 1)
                nouns.append(words.last(2).join(u' '));
            if (words.size() == 1 || !changesRole(words[words.size() - 2]))
                nouns.append(words.constLast());
        }
        return nouns;
    }

    /// "the prime minister", "the ministry": gives the last token it has looked at.
    qsizetype phrase(qsizetype article, qsizetype end)
    {
        for (qsizetype size = 2; size > 0; --size) {
            const qsizetype last = article + size;
            if (last >= end || m_input.tokens[last].kind != TokenClass::Word || isNamed(last))
                continue;
            QString noun = m_input.word(article + 1).toString();
            if (size == 2)
                noun += u' ' + m_input.word(last).toString();
            const auto found = m_meanings.find(noun.toLower()); // "the Court" too, where that was not taken for a name
            if (found == m_meanings.end())
                continue;
            if (found->several || found->entity < 0 || m_sentence - found->sentence > furthestBack || !isComplete(last, end))
                return last;
            found->sentence = m_sentence;
            m_found.append({{m_input.tokens[article].span.start, m_input.tokens[last].span.end}, ReferenceForm::Noun, found->entity});
            return last;
        }
        return article;
    }

    /// Whether a mention has begun by the end of this token.
    bool isNamed(qsizetype token) const
    {
        return m_next < m_mentions.size() && m_mentions[m_next].span.start < m_input.tokens[token].span.end && m_mentions[m_next].span.end > m_input.tokens[token].span.start;
    }

    bool isComplete(qsizetype last, qsizetype end) const
    {
        if (last + 1 == end)
            return true;
        const Token &next = m_input.tokens[last + 1];
        const QStringView word = m_input.word(last + 1);
        if (word == u"’s" || word == u"'s")
            return true;
        if (next.kind == TokenClass::Word) // "the Society for Systems Research" is a name that was not found
            return !next.capital && mayFollow(word) && !(m_input.tokens[last].capital && word == u"for");
        return next.kind != TokenClass::Number && next.kind != TokenClass::WordNumber && word != u"-" && word != u"(";
    }

    /// "a company", "its old bank": from now on the noun may mean that one.
    void otherThings(qsizetype determiner, qsizetype end)
    {
        static constexpr auto others = std::to_array<QLatin1StringView>({"a"_L1, "an"_L1, "another"_L1, "any"_L1, "each"_L1, "every"_L1, "her"_L1, "his"_L1, "its"_L1,
            "my"_L1, "one"_L1, "other"_L1, "our"_L1, "some"_L1, "their"_L1, "your"_L1});
        const QStringView word = m_input.word(determiner);
        const auto isWord = [word](QLatin1StringView known) {
            return word.size() == known.size() && word[0].toLower() == known[0] && word.sliced(1) == known.sliced(1);
        };
        if (word.size() > 7 || !std::ranges::any_of(others, isWord))
            return;
        for (qsizetype i = determiner + 1; i < std::min(end, determiner + 4); ++i) {
            const QStringView next = m_input.word(i);
            if (m_input.tokens[i].kind != TokenClass::Word || next == u"the" || next == u"of")
                return;
            const auto found = m_meanings.find(next.toString());
            if (found != m_meanings.end())
                found->several = true;
        }
    }

    const FinderInput &m_input;
    const QList<Mention> &m_mentions;
    const QList<Entity> &m_entities;
    StopCheck m_stop;
    QList<QStringList> m_nounsOf;
    QList<bool> m_known; ///< entities named so far
    QHash<QString, Meaning> m_meanings;
    QList<EntityReference> m_found;
    qsizetype m_next = 0; ///< the first mention that does not end before the token at hand
    qsizetype m_sentence = 0;
};

} // namespace

QList<EntityReference> findNominals(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities)
{
    return Nominals(input, mentions, entities).run();
}

} // namespace nutgraf
