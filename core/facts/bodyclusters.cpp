// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/bodyclusters.h"

#include "core/facts/bodynames.h"
#include "core/facts/demonyms.h"
#include "core/facts/entityaliases.h"
#include "core/language/namelist.h"

#include <QHash>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// An office with its country: there are many foreign ministries.
struct Office {
    QString country; ///< empty while no mention has told
    int group = -1;
};

class NameClusters {
public:
    NameClusters(const FinderInput &input, const QList<NamedMention> &mentions, EntityGroups &groups)
        : m_input(input)
        , m_mentions(mentions)
        , m_groups(groups)
    {
    }

    void run()
    {
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (m_mentions[i].type != EntityType::Person)
                m_groups.put(i, groupOf(i));
        }
    }

private:
    int groupOf(int i)
    {
        const NamedMention &mention = m_mentions[i];
        if (const QString state = stateOf(i); !state.isEmpty())
            return named(u"2 "_s + state.toLower());
        if (const QString standard = standardName(mention.text); standard != mention.text || isStandardName(standard))
            return named(u"= "_s + standard.toLower());
        if (mention.type != EntityType::Organisation)
            return named(QString::number(int(mention.type)) + u' ' + foldedName(bareArticle(mention.text)));
        QStringList words = bodyWords(mention.text);
        QString country = takeCountry(mention.text, words);
        const QString office = officeKey(words);
        if (office.isEmpty())
            return named(u"1 "_s + bodyWords(mention.text).join(u' '));
        if (country.isEmpty())
            country = countryBefore(i);
        return officeOf(office, country.isEmpty() ? countryBehind(i) : country);
    }

    int named(const QString &key)
    {
        const auto found = m_byKey.constFind(key);
        return found != m_byKey.cend() ? *found : *m_byKey.insert(key, m_groups.create());
    }

    /// With a country, that country's office, and one of no country that stands alone becomes its; without one, the latest.
    int officeOf(const QString &key, const QString &country)
    {
        QList<Office> &offices = m_offices[key];
        for (qsizetype k = 0; k < offices.size(); ++k) {
            if (country.isEmpty() ? k != offices.size() - 1 : offices[k].country != country)
                continue;
            offices.move(k, offices.size() - 1);
            return offices.constLast().group;
        }
        if (offices.size() == 1 && offices[0].country.isEmpty()) {
            offices[0].country = country;
            return offices[0].group;
        }
        offices.append({country, m_groups.create()});
        return offices.constLast().group;
    }

    static QString bareArticle(const QString &name) { return name.startsWith("the "_L1, Qt::CaseInsensitive) ? name.sliced(4) : name; }

    QString stateOf(int i) const
    {
        const NamedMention &mention = m_mentions[i];
        if (i == 0 || mention.text.size() > 6 || m_mentions[i - 1].endToken + 1 != mention.firstToken || m_input.word(mention.firstToken - 1) != u",")
            return {};
        return m_mentions[i - 1].type == EntityType::Place ? stateBehindTown(mention.text) : QString();
    }

    static QString countryOf(const QString &name)
    {
        if (const QString country = countryOfDemonym(name); !country.isEmpty())
            return country;
        const QString standard = standardName(name);
        return programNames().lookUp(standard).uses & NameUse::Country ? standard : QString();
    }

    /// Takes "Russian", "South Korean", "US" off the beginning of a name.
    static QString takeCountry(const QString &name, QStringList &words)
    {
        const QStringList written = bareArticle(name).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype size = std::min<qsizetype>(2, words.size() - 1); size > 0; --size) {
            if (written.size() < size)
                continue;
            const QString country = countryOf(written.first(size).join(u' '));
            if (country.isEmpty())
                continue;
            words.remove(0, size);
            return country;
        }
        return {};
    }

    /// "the Russian" or "Russia’s" before the name.
    QString countryBefore(int i) const
    {
        if (i == 0)
            return {};
        const qsizetype gap = m_mentions[i].firstToken - m_mentions[i - 1].endToken;
        const bool possessive = gap == 1 && (m_input.word(m_mentions[i].firstToken - 1) == u"’s" || m_input.word(m_mentions[i].firstToken - 1) == u"'s");
        return gap == 0 || possessive ? countryOf(m_mentions[i - 1].text) : QString();
    }

    /// "of Russia" behind it.
    QString countryBehind(int i) const
    {
        if (i + 1 == m_mentions.size() || m_mentions[i + 1].firstToken != m_mentions[i].endToken + 1 || m_input.word(m_mentions[i].endToken) != u"of")
            return {};
        return countryOf(m_mentions[i + 1].text);
    }

    const FinderInput &m_input;
    const QList<NamedMention> &m_mentions;
    EntityGroups &m_groups;
    QHash<QString, int> m_byKey;
    QHash<QString, QList<Office>> m_offices;
};

} // namespace

void groupByName(const FinderInput &input, const QList<NamedMention> &mentions, EntityGroups &groups)
{
    NameClusters(input, mentions, groups).run();
}

} // namespace nutgraf
