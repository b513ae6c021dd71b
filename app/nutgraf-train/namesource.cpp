// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/namepatterns.h"

#include <QDir>
#include <QFileInfo>

#include <array>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

enum Type { Person, Organisation, Place, Other };

struct SlotType {
    QLatin1StringView slot;
    Type type;
};

constexpr auto slotTypes = std::to_array<SlotType>({
    {"team"_L1, Organisation}, {"cityteam"_L1, Organisation}, {"company"_L1, Organisation}, {"media"_L1, Organisation}, {"agency"_L1, Organisation},
    {"body"_L1, Organisation}, {"ngo"_L1, Organisation}, {"party"_L1, Organisation}, {"militia"_L1, Organisation}, {"university"_L1, Organisation},
    {"institution"_L1, Organisation}, {"country"_L1, Place}, {"city"_L1, Place}, {"region"_L1, Place}, {"nature"_L1, Place}, {"facility"_L1, Place},
    {"nationality"_L1, Other}, {"event"_L1, Other}, {"product"_L1, Other}, {"work"_L1, Other}, {"league"_L1, Other},
});

/// The list a slot is filled from, where its name is another one.
QString listOf(const QString &slot)
{
    if (slot == u"region" || slot == u"nature")
        return u"place_"_s + slot;
    return slot;
}

/// A word that nobody knows: "Tavorin".
QString madeWord(Random &random)
{
    static const QStringList starts{u"B"_s, u"Br"_s, u"C"_s, u"D"_s, u"F"_s, u"G"_s, u"H"_s, u"K"_s, u"L"_s, u"M"_s, u"N"_s, u"P"_s, u"R"_s, u"S"_s, u"St"_s, u"T"_s, u"V"_s, u"Z"_s, u"Sh"_s, u"Kr"_s};
    static const QStringList vowels{u"a"_s, u"e"_s, u"i"_s, u"o"_s, u"u"_s, u"ai"_s, u"ou"_s};
    static const QStringList middles{u"b"_s, u"d"_s, u"k"_s, u"l"_s, u"m"_s, u"n"_s, u"r"_s, u"s"_s, u"t"_s, u"v"_s, u"nd"_s, u"rk"_s, u"sh"_s, u"ll"_s};
    static const QStringList ends{u"a"_s, u"an"_s, u"en"_s, u"er"_s, u"i"_s, u"in"_s, u"o"_s, u"ov"_s, u"ez"_s, u"son"_s, u"ic"_s, u"ell"_s};
    const auto pick = [&](const QStringList &list) { return list[random.below(quint32(list.size()))]; };
    QString word = pick(starts) + pick(vowels) + pick(middles);
    if (random.below(2) == 0)
        word += pick(vowels) + pick(middles);
    return word + pick(ends);
}

bool isPlain(const QString &name)
{
    return name.size() > 2 && name.size() < 26 && name[0].isUpper();
}

/// Bodies that run a sport are organisations, what is played is not.
bool runsSport(const QString &league)
{
    return (!league.contains(u' ') && league == league.toUpper()) || league.contains(u"Federation") || league.contains(u"Association") || league.contains(u"Union") || league.contains(u"Committee");
}

} // namespace

Result<void> NameSource::read(const QString &names, const QString &folder)
{
    const auto bytes = readPacked(names);
    if (!bytes)
        return std::unexpected(bytes.error());
    static constexpr std::array<std::pair<char, QLatin1StringView>, 6> letters{{{'C', "country"_L1}, {'D', "nationality"_L1}, {'c', "city"_L1}, {'f', "first"_L1}, {'s', "last"_L1}, {'o', "company"_L1}}};
    for (const QByteArray &line : bytes->split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        const QString name = QString::fromUtf8(line.first(std::max<qsizetype>(tab, 0)));
        if (!isPlain(name))
            continue;
        for (const auto &[letter, list] : letters) {
            if (QByteArrayView(line).sliced(tab + 1).contains(letter))
                m_lists[list].append(name);
        }
    }
    const QDir lists(folder);
    for (const QString &file : lists.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        const auto list = readPacked(lists.filePath(file));
        if (!list)
            return std::unexpected(list.error());
        for (const QByteArray &line : list->split('\n')) {
            const QString name = QString::fromUtf8(line).section(u'\t', 0, 0);
            if (!name.isEmpty() && name.size() < 40)
                m_lists[QFileInfo(file).baseName()].append(name);
        }
    }
    return {};
}

QString NameSource::listed(const QString &list, Random &random) const
{
    const auto found = m_lists.constFind(list);
    return found == m_lists.cend() ? QString() : (*found)[random.below(quint32(found->size()))];
}

NameSource::Drawn NameSource::person(Random &random) const
{
    if (random.below(6) == 0) {
        const QString name = listed(u"person"_s, random);
        return {name, name.section(u' ', -1), Person};
    }
    const QString first = random.below(8) == 0 ? madeWord(random) : listed(u"first"_s, random);
    QString last = random.below(4) == 0 ? madeWord(random) : listed(u"last"_s, random);
    if (random.below(20) == 0)
        last += u'-' + listed(u"last"_s, random);
    return {(random.below(12) == 0 ? first.first(1) + u'.' : first) + u' ' + last, last, Person};
}

QString NameSource::town(Random &random) const
{
    const quint32 how = random.below(8);
    return how == 0 ? madeWord(random) : listed(how < 5 ? u"place_city"_s : u"city"_s, random);
}

QString NameSource::company(Random &random) const
{
    static const QStringList forms{u"Corp"_s, u"Corp."_s, u"Inc"_s, u"Inc."_s, u"Ltd"_s, u"PLC"_s, u"Group"_s, u"Holdings"_s, u"Industries"_s, u"Airlines"_s, u"Motors"_s, u"Bank"_s, u"Energy"_s, u"& Sons"_s, u"Pharmaceuticals"_s, u"Steel"_s, u"Oil"_s, u"Securities"_s};
    const quint32 how = random.below(10);
    if (how < 6)
        return listed(u"company"_s, random);
    const QString word = how == 6 ? town(random) : how == 7 ? listed(u"last"_s, random) : madeWord(random);
    return how == 9 ? word : word + u' ' + forms[random.below(quint32(forms.size()))];
}

QString NameSource::team(Random &random) const
{
    static const QStringList forms{u"United"_s, u"City"_s, u"Rovers"_s, u"FC"_s, u"Wanderers"_s, u"Athletic"_s, u"Tigers"_s, u"Stars"_s};
    const quint32 how = random.below(10);
    if (how < 6)
        return listed(u"team"_s, random);
    return how < 8 ? town(random) : town(random) + u' ' + forms[random.below(quint32(forms.size()))];
}

NameSource::Drawn NameSource::draw(QStringView slot, Random &random) const
{
    if (slot == u"person")
        return person(random);
    if (slot == u"word")
        return {random.below(2) == 0 ? madeWord(random) : listed(u"last"_s, random), {}, -1};
    const auto known = std::ranges::find_if(slotTypes, [slot](const SlotType &row) { return slot == row.slot; });
    if (known == slotTypes.end())
        return {};
    if (slot == u"company")
        return {company(random), {}, Organisation};
    if (slot == u"team")
        return {team(random), {}, Organisation};
    if (slot == u"city" || slot == u"cityteam")
        return {town(random), {}, known->type};
    const QString name = listed(listOf(slot.toString()), random);
    return {name, {}, slot == u"league" && runsSport(name) ? Organisation : known->type};
}

} // namespace nutgraf::train
