// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/personclusters.h"

#include "core/language/namewords.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype furthestBack = 12; // how many persons of one name are looked at

struct Person {
    PersonName name;
    int group = -1;
    QStringList titles; ///< words before full mentions: "senator"
};

/// Who is named in full with some part of a name, mention by mention.
struct NamedWith {
    int mention = 0;
    int person = 0;
    bool relative = false; ///< "his wife, Ann Fox": the surname alone goes on to mean another
};

class PersonClusters {
public:
    PersonClusters(const FinderInput &input, const QList<NamedMention> &mentions, EntityGroups &groups)
        : m_input(input)
        , m_mentions(mentions)
        , m_groups(groups)
        , m_personOf(mentions.size(), -1)
    {
    }

    void run()
    {
        addFullNames([](const PersonName &name) { return name.words.size() > 2 && !name.initials; });
        addFullNames([](const PersonName &name) { return name.words.size() == 2 && !name.initials; });
        indexParts();
        addFullNames([](const PersonName &name) { return name.initials; });
        addShared();
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (isPerson(i) && m_personOf[i] < 0 && m_groups.of(i) < 0)
                addShort(i);
        }
    }

private:
    bool isPerson(int i) const { return m_mentions[i].type == EntityType::Person && !m_mentions[i].person.words.isEmpty(); }

    template<typename Wanted>
    void addFullNames(Wanted wanted)
    {
        for (int i = 0; i < m_mentions.size(); ++i) {
            const PersonName &name = m_mentions[i].person;
            if (!isPerson(i) || !name.isFull() || !wanted(name))
                continue;
            int person = known(name);
            if (person < 0)
                person = create(name);
            assign(i, person);
        }
    }

    /// The person whom a full name means, if that one is known by now.
    int known(const PersonName &name) const
    {
        const QList<int> sameKey = m_byKey.value(name.key());
        int fitting = -1;
        for (qsizetype k = sameKey.size() - 1; k >= std::max<qsizetype>(0, sameKey.size() - furthestBack); --k) {
            const PersonName &other = m_persons[sameKey[k]].name;
            if (!mayBeSame(other, name))
                continue;
            if (other.suffix == name.suffix)
                return sameKey[k];
            fitting = fitting < 0 ? sameKey[k] : fitting;
        }
        if (fitting >= 0)
            return fitting;
        if (name.initials)
            return byInitial(name);
        // "Hugo Chávez" is "Hugo Chávez Frías", "García Márquez" is "Gabriel García Márquez".
        return name.words.size() == 2 && name.suffix.isEmpty() ? m_longer.value(name.words.join(u' '), -1) : -1;
    }

    /// "J. Rowe" is "Jane Rowe" when no other Rowe has a first name with J.
    int byInitial(const PersonName &name) const
    {
        int found = -1;
        const QList<NamedWith> named = m_bySurname.value(name.words.constLast());
        for (qsizetype k = named.size() - 1; k >= std::max<qsizetype>(0, named.size() - furthestBack); --k) {
            const PersonName &other = m_persons[named[k].person].name;
            if (other.initials || other.words.constFirst()[0] != name.words.constFirst()[0] || found == named[k].person)
                continue;
            if (found >= 0)
                return -1;
            found = named[k].person;
        }
        return found;
    }

    int create(const PersonName &name)
    {
        const int person = int(m_persons.size());
        m_persons.append({name, m_groups.create(), {}});
        m_byKey[name.key()].append(person);
        const qsizetype words = name.words.size();
        for (qsizetype size = 2; size < words && words <= 6; ++size) {
            noteLonger(name.words.first(size).join(u' '), person);
            noteLonger(name.words.last(size).join(u' '), person);
        }
        return person;
    }

    void noteLonger(const QString &part, int person)
    {
        const auto found = m_longer.find(part);
        if (found == m_longer.end())
            m_longer.insert(part, person);
        else if (*found != person)
            *found = -1;
    }

    void assign(int i, int person)
    {
        m_personOf[i] = person;
        Person &known = m_persons[person];
        m_groups.put(i, known.group);
        const PersonName &name = m_mentions[i].person;
        if (known.name.gender == Gender::Unknown)
            known.name.gender = name.gender != Gender::Unknown ? name.gender : titleGender(i);
        if (known.name.suffix.isEmpty() && name.words.size() > known.name.words.size())
            known.name.words = name.words, known.name.surname = name.surname;
        const QString title = titleBefore(i);
        if (!title.isEmpty() && known.titles.size() < 4 && !known.titles.contains(title))
            known.titles.append(title);
    }

    void indexParts()
    {
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (m_personOf[i] < 0)
                continue;
            const PersonName &name = m_mentions[i].person;
            const NamedWith entry{i, m_personOf[i], isRelative(i)};
            for (qsizetype at = std::max<qsizetype>(1, name.words.size() - 3); at < name.words.size(); ++at) {
                const QString tail = name.words.last(name.words.size() - at).join(u' ');
                if (at >= name.surname || name.words.size() - at > 1)
                    m_bySurname[tail].append(entry);
                if (tail.startsWith("al-"_L1) || tail.startsWith("el-"_L1))
                    m_bySurname[tail.sliced(3)].append(entry);
            }
            (name.familyFirst ? m_bySurname : m_byFirstName)[name.words.constFirst()].append(entry);
        }
    }

    /// "Bill and Hillary Clinton": the first shares the surname of the second.
    void addShared()
    {
        for (int i = 0; i + 1 < m_mentions.size(); ++i) {
            const PersonName &name = m_mentions[i].person;
            const PersonName &next = m_mentions[i + 1].person;
            if (!isPerson(i) || !isPerson(i + 1) || name.words.size() != 1 || !next.isFull() || next.familyFirst || m_bySurname.contains(name.words[0]))
                continue;
            if (m_mentions[i + 1].firstToken != m_mentions[i].endToken + 1 || genderOfFirstName(name.words[0]) == Gender::Unknown)
                continue;
            const QStringView between = m_input.word(m_mentions[i].endToken);
            if ((between != u"and" && between != u"&") || genderOfFirstName(next.words.constFirst()) == Gender::Unknown)
                continue;
            PersonName full = name;
            full.words.append(next.words.mid(next.surname));
            full.surname = 1;
            const int person = known(full);
            if (person >= 0)
                assign(i, person);
        }
    }

    void addShort(int i)
    {
        const PersonName &name = m_mentions[i].person;
        const QString word = name.words.join(u' ');
        const Gender gender = name.gender != Gender::Unknown && !name.isFull() ? name.gender : titleGender(i);
        int person = nearest(m_bySurname.value(word), i, gender, false);
        if (person < 0)
            person = nearest(m_byFirstName.value(word), i, gender, true);
        if (person >= 0) {
            m_personOf[i] = person;
            m_groups.put(i, m_persons[person].group);
            return;
        }
        // Nobody is named in full: the same name is the same person, but never Mr. and Mrs. of one name.
        QList<std::pair<int, Gender>> &alone = m_alone[word];
        for (auto &[group, known] : alone) {
            if (conflict(known, gender))
                continue;
            known = known == Gender::Unknown ? gender : known;
            m_groups.put(i, group);
            return;
        }
        alone.append({m_groups.create(), gender});
        m_groups.put(i, alone.constLast().first);
    }

    /// Whom a part of a name means at mention `i`: among those named in full before, the latest who fits; else the first behind.
    /// `alone`: only when all have been one person, as first names tell less.
    int nearest(const QList<NamedWith> &named, int i, Gender gender, bool alone) const
    {
        const auto behind = std::ranges::upper_bound(named, i, {}, &NamedWith::mention);
        const QString title = titleBefore(i);
        int found = -1;
        int relative = -1;
        qsizetype steps = 0;
        for (auto at = behind; at != named.cbegin() && steps < furthestBack; ++steps) {
            const int person = (--at)->person;
            if (conflict(m_persons[person].name.gender, gender))
                continue;
            if (alone && found >= 0 && found != person)
                return -1;
            if (at->relative && steps + 1 < furthestBack && at != named.cbegin() && std::prev(at)->person != person) {
                relative = relative < 0 ? person : relative;
                continue;
            }
            if (!title.isEmpty() && !alone && m_persons[person].titles.contains(title))
                return person;
            if (found < 0)
                found = person;
        }
        found = found < 0 ? relative : found;
        for (auto at = behind; found < 0 && at != named.cend() && steps < furthestBack; ++at, ++steps) {
            if (!conflict(m_persons[at->person].name.gender, gender))
                found = at->person;
        }
        return found;
    }

    /// "his father, Paul Carter", "her brother Paul Carter".
    bool isRelative(int i) const
    {
        static constexpr auto kin = std::to_array<QLatin1StringView>({"brother"_L1, "cousin"_L1, "daughter"_L1, "father"_L1, "grandfather"_L1, "grandmother"_L1,
            "husband"_L1, "mother"_L1, "nephew"_L1, "niece"_L1, "sister"_L1, "son"_L1, "uncle"_L1, "widow"_L1, "wife"_L1});
        qsizetype at = m_mentions[i].firstToken - 1;
        if (at > 0 && m_input.word(at) == u",")
            --at;
        return at >= 0 && std::ranges::any_of(kin, [word = m_input.word(at)](QLatin1StringView known) { return word == known; });
    }

    /// The last word of the title before the name, in lower case; empty for "Mr." and where there is none.
    QString titleBefore(int i) const
    {
        const qsizetype first = m_mentions[i].firstToken;
        if (first == 0)
            return {};
        const QStringView before = m_input.word(first - 1);
        if (!(wordRoles(before) & (WordRole::Title | WordRole::PersonNoun)))
            return {};
        const QString folded = foldedName(before);
        return folded == "mr"_L1 || folded == "mrs"_L1 || folded == "ms"_L1 || folded == "dr"_L1 || folded == "miss"_L1 ? QString() : folded;
    }

    Gender titleGender(int i) const
    {
        const qsizetype first = m_mentions[i].firstToken;
        return first == 0 ? Gender::Unknown : genderOfTitle(foldedName(m_input.word(first - 1)));
    }

    const FinderInput &m_input;
    const QList<NamedMention> &m_mentions;
    EntityGroups &m_groups;
    QList<int> m_personOf; ///< for each mention, index into m_persons or -1
    QList<Person> m_persons;
    QHash<QString, QList<int>> m_byKey;
    QHash<QString, int> m_longer; ///< two or more words of a longer name: whose; -1 when several persons'
    QHash<QString, QList<NamedWith>> m_bySurname;
    QHash<QString, QList<NamedWith>> m_byFirstName;
    QHash<QString, QList<std::pair<int, Gender>>> m_alone; ///< surnames that nobody is named in full with: groups
};

} // namespace

void groupPersons(const FinderInput &input, const QList<NamedMention> &mentions, EntityGroups &groups)
{
    PersonClusters(input, mentions, groups).run();
}

} // namespace nutgraf
