// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/shortforms.h"

#include "core/facts/bodynames.h"
#include "core/facts/demonyms.h"
#include "core/facts/entityaliases.h"
#include "core/language/namewords.h"
#include "core/language/namelist.h"

#include <QHash>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostWords = 8; // of a long form; what has more is a whole phrase

/// What a short form may stand for.
struct LongForm {
    int group = -1; ///< -1 when several names have it
    int mention = 0; ///< the first of it
};

class ShortForms {
public:
    ShortForms(const FinderInput &input, const QList<NamedMention> &mentions, EntityGroups &groups)
        : m_input(input)
        , m_mentions(mentions)
        , m_groups(groups)
    {
        for (const NamedMention &mention : mentions)
            m_words.append(mention.type == EntityType::Organisation ? bodyWords(mention.text) : QStringList());
    }

    void run()
    {
        joinSameWords();
        joinBracketed();
        joinInitials();
        joinBeginnings();
        joinHeads();
        joinHalves();
    }

private:
    bool isBody(int i) const { return m_mentions[i].type == EntityType::Organisation; }

    void note(QHash<QString, LongForm> &forms, const QString &key, int i) const
    {
        const int group = m_groups.of(i);
        const auto found = forms.find(key);
        if (found == forms.end())
            forms.insert(key, {group, i});
        else if (found->group >= 0 && m_groups.root(found->group) != group)
            found->group = -1;
    }

    /// Two or more words that are all the same name one thing, whatever they were taken for.
    void joinSameWords()
    {
        QHash<QString, int> first;
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (m_groups.of(i) < 0 || !m_mentions[i].text.contains(u' '))
                continue;
            const QString key = foldedName(m_mentions[i].text);
            if (const auto found = first.constFind(key); found == first.cend())
                first.insert(key, i);
            else if (m_mentions[*found].type != m_mentions[i].type)
                m_groups.join(m_groups.of(i), m_groups.of(*found));
        }
    }

    /// "Harbour Workers Alliance (HWA)"; the other way round too.
    void joinBracketed()
    {
        for (int i = 0; i + 1 < m_mentions.size(); ++i) {
            const NamedMention &one = m_mentions[i];
            const NamedMention &next = m_mentions[i + 1];
            if (next.firstToken != one.endToken + 1 || next.endToken >= m_input.tokens.size() || m_input.word(one.endToken) != u"("
                || m_input.word(next.endToken) != u")" || one.type == EntityType::Person)
                continue;
            const bool shortBehind = next.endToken - next.firstToken == 1;
            const QString &shorter = shortBehind ? next.text : one.text;
            const QString &longer = shortBehind ? one.text : next.text;
            if (longer.contains(u' ') && isAcronym(shorter) && hasLetters(longer, shorter))
                m_groups.join(m_groups.of(i + 1), m_groups.of(i));
        }
    }

    static bool isAcronym(const QString &name)
    {
        int capitals = 0;
        for (const QChar c : name) {
            if (c == u' ')
                return false;
            capitals += c.isUpper();
        }
        return name.size() <= 8 && capitals > 1;
    }

    /// Whether the letters of `shorter` come in `longer` in this order, the first at its beginning.
    static bool hasLetters(const QString &longer, const QString &shorter)
    {
        qsizetype at = 0;
        for (const QChar c : shorter) {
            if (!c.isLetter())
                continue;
            const qsizetype found = longer.indexOf(c, at, Qt::CaseInsensitive);
            if (found < 0 || (at == 0 && found > 0 && longer[found - 1] != u' '))
                return false;
            at = found + 1;
        }
        return true;
    }

    /// "HWA" anywhere, where one name alone has these initials.
    void joinInitials()
    {
        QHash<QString, LongForm> forms;
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (m_groups.of(i) < 0 || m_mentions[i].type == EntityType::Person || !m_mentions[i].text.contains(u' '))
                continue;
            const QString bare = bareName(m_mentions[i].text);
            const QString initials = initialsOf(bare);
            if (initials.size() < 2 || bare.size() > 120)
                continue;
            note(forms, initials, i);
            if (const QString all = allInitials(bare); all != initials)
                note(forms, all, i);
        }
        for (int i = 0; i < m_mentions.size(); ++i) {
            const QString plain = QString(m_mentions[i].text).remove(u'.');
            if (m_groups.of(i) < 0 || !isAcronym(plain))
                continue;
            const LongForm form = forms.value(plain);
            if (form.group >= 0 && m_mentions[form.mention].type == m_mentions[i].type && standardName(m_mentions[i].text) == m_mentions[i].text)
                m_groups.join(m_groups.of(i), form.group);
        }
    }

    /// "BoE", "DoJ": the small words too.
    static QString allInitials(QStringView name)
    {
        QString initials;
        for (QStringView word : name.tokenize(u' ', Qt::SkipEmptyParts))
            initials.append(word[0]);
        return initials;
    }

    /// "Brightwater" for "Brightwater Instruments", "Aldous Institute" for "Aldous Institute of Marine Research".
    void joinBeginnings()
    {
        QHash<QString, LongForm> forms;
        for (int i = 0; i < m_mentions.size(); ++i) {
            const QStringList &words = m_words[i];
            if (words.size() < 2 || words.size() > mostWords)
                continue;
            for (qsizetype size = 1; size < words.size(); ++size) {
                const bool phrase = words[size] == "of"_L1 || words[size] == "for"_L1;
                if (phrase || !namesAnother(words.constLast()))
                    note(forms, words.first(size).join(u' '), i);
            }
            if (const qsizetype country = countrySize(m_mentions[i].text); country > 0 && country < words.size())
                note(forms, words.sliced(country).join(u' '), i);
        }
        for (int i = 0; i < m_mentions.size(); ++i) {
            const QStringList &words = m_words[i];
            if (words.isEmpty() || (words.size() == 1 && !mayStandAlone(i)))
                continue;
            const LongForm form = forms.value(words.join(u' '));
            if (form.group >= 0 && comesFirst(form.mention, i))
                m_groups.join(m_groups.of(i), form.group);
        }
    }

    /// A long form stands before its short form, or the short form was in the headline or the lead.
    bool comesFirst(int longer, int shorter) const
    {
        const auto &first = m_firstOf.isEmpty() ? firstMentions() : m_firstOf;
        const int start = first.value(m_groups.of(shorter), shorter);
        return longer < start || m_input.structure.blockAt(m_input.tokens[m_mentions[start].firstToken].span.start) < 2;
    }

    const QHash<int, int> &firstMentions() const
    {
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (const int group = m_groups.of(i); group >= 0 && !m_firstOf.contains(group))
                m_firstOf.insert(group, i);
        }
        return m_firstOf;
    }

    /// One word may be the beginning of a longer name unless it has a meaning of its own: a place, a nationality, a kind of body, an acronym.
    bool mayStandAlone(int i) const
    {
        const QString &text = m_mentions[i].text;
        const QString word = text.sliced(text.lastIndexOf(u' ') + 1);
        const NameUses uses = programNames().lookUp(word).uses;
        if (uses & (NameUse::Country | NameUse::City | NameUse::Region | NameUse::Nationality | NameUse::KnownPlace))
            return false;
        if (wordRoles(word) & ~WordRoles(WordRole::Reporting | WordRole::PersonNoun))
            return false;
        return !isAcronym(word);
    }

    /// Number of words at the beginning that say whose it is: "US", "South Korean", "UN".
    static qsizetype countrySize(const QString &name)
    {
        const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype size = std::min<qsizetype>(2, words.size() - 1); size > 0; --size) {
            const QString first = words.first(size).join(u' ');
            if (!countryOfDemonym(first).isEmpty() || standardName(first) != first)
                return size;
        }
        return 0;
    }

    /// "the Institute", with a capital: the only institute that was named before.
    void joinHeads()
    {
        QHash<QString, LongForm> forms;
        for (int i = 0; i < m_mentions.size(); ++i) {
            const QStringList &words = m_words[i];
            const QString head = headNoun(words);
            if (head.isEmpty())
                continue;
            if (words.size() > 1) {
                note(forms, head, i);
                continue;
            }
            const qsizetype before = m_mentions[i].firstToken - 1;
            const bool article = m_mentions[i].text.startsWith("the "_L1, Qt::CaseInsensitive) || (before >= 0 && m_input.word(before).compare(u"the", Qt::CaseInsensitive) == 0);
            if (const LongForm form = forms.value(head); article && form.group >= 0)
                m_groups.join(m_groups.of(i), form.group);
        }
    }

    /// "the North" where North Korea is named.
    void joinHalves()
    {
        QHash<QString, LongForm> forms;
        for (int i = 0; i < m_mentions.size(); ++i) {
            const QString &text = m_mentions[i].text;
            if (m_mentions[i].type == EntityType::Place && (text == "North Korea"_L1 || text == "South Korea"_L1))
                note(forms, text.section(u' ', 0, 0), i);
        }
        for (int i = 0; i < m_mentions.size() && !forms.isEmpty(); ++i) {
            const qsizetype before = m_mentions[i].firstToken - 1;
            if (m_mentions[i].type != EntityType::Place || before < 0 || m_input.word(before).compare(u"the", Qt::CaseInsensitive) != 0)
                continue;
            if (const LongForm form = forms.value(m_mentions[i].text); form.group >= 0)
                m_groups.join(m_groups.of(i), form.group);
        }
    }

    const FinderInput &m_input;
    const QList<NamedMention> &m_mentions;
    EntityGroups &m_groups;
    QList<QStringList> m_words; ///< bodyWords() of organisations
    mutable QHash<int, int> m_firstOf; ///< group: its first mention; filled when first asked for
};

} // namespace

void joinShortForms(const FinderInput &input, const QList<NamedMention> &mentions, EntityGroups &groups)
{
    ShortForms(input, mentions, groups).run();
}

} // namespace nutgraf
