// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/personnames.h"

#include "core/language/namewords.h"

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

struct Nickname {
    QLatin1StringView nickname;
    QLatin1StringView name;
};

/// The name that a short form nearly always stands for; "Ted" or "Harry" may be several and are in no list.
QString longForm(const QString &first)
{
    static constexpr auto nicknames = std::to_array<Nickname>({{"abe"_L1, "abraham"_L1}, {"alex"_L1, "alexander"_L1}, {"andy"_L1, "andrew"_L1},
        {"ben"_L1, "benjamin"_L1}, {"bernie"_L1, "bernard"_L1}, {"bill"_L1, "william"_L1}, {"billy"_L1, "william"_L1}, {"bob"_L1, "robert"_L1},
        {"bobby"_L1, "robert"_L1}, {"charlie"_L1, "charles"_L1}, {"chris"_L1, "christopher"_L1}, {"chuck"_L1, "charles"_L1}, {"dan"_L1, "daniel"_L1},
        {"dave"_L1, "david"_L1}, {"debbie"_L1, "deborah"_L1}, {"don"_L1, "donald"_L1}, {"ed"_L1, "edward"_L1}, {"fred"_L1, "frederick"_L1},
        {"greg"_L1, "gregory"_L1}, {"jeff"_L1, "jeffrey"_L1}, {"jen"_L1, "jennifer"_L1}, {"jenny"_L1, "jennifer"_L1}, {"jim"_L1, "james"_L1},
        {"jimmy"_L1, "james"_L1}, {"joe"_L1, "joseph"_L1}, {"josh"_L1, "joshua"_L1}, {"kathy"_L1, "katherine"_L1}, {"ken"_L1, "kenneth"_L1},
        {"larry"_L1, "lawrence"_L1}, {"liz"_L1, "elizabeth"_L1}, {"maggie"_L1, "margaret"_L1}, {"matt"_L1, "matthew"_L1}, {"mike"_L1, "michael"_L1},
        {"nick"_L1, "nicholas"_L1}, {"pete"_L1, "peter"_L1}, {"phil"_L1, "philip"_L1}, {"phillip"_L1, "philip"_L1}, {"rob"_L1, "robert"_L1},
        {"ron"_L1, "ronald"_L1}, {"sam"_L1, "samuel"_L1}, {"steve"_L1, "stephen"_L1}, {"steven"_L1, "stephen"_L1}, {"sue"_L1, "susan"_L1},
        {"tim"_L1, "timothy"_L1}, {"tom"_L1, "thomas"_L1}, {"tony"_L1, "anthony"_L1}});
    const auto found = std::ranges::find_if(nicknames, [&first](const Nickname &entry) { return first == entry.nickname; });
    return found == nicknames.end() ? first : QString(found->name);
}

bool isSuffix(QStringView folded)
{
    static constexpr auto suffixes = std::to_array<QLatin1StringView>({"jr"_L1, "sr"_L1, "junior"_L1, "senior"_L1, "ii"_L1, "iii"_L1, "iv"_L1});
    return std::ranges::any_of(suffixes, [folded](QLatin1StringView suffix) { return folded == suffix; });
}

/// "J.", "J.K.", "H.W.": letters and full stops in turn.
bool isInitials(QStringView word)
{
    if (word.size() == 1)
        return word[0].isUpper();
    if (word.size() > 6 || word.size() % 2 != 0)
        return false;
    for (qsizetype i = 0; i < word.size(); i += 2) {
        if (!word[i].isUpper() || word[i + 1] != u'.')
            return false;
    }
    return true;
}

bool isTitle(QStringView word)
{
    const WordRoles roles = wordRoles(word);
    return bool(roles & (WordRole::Title | WordRole::TitlePart)) && genderOfFirstName(foldedName(word)) == Gender::Unknown;
}

/// Family names that stand first in names of East Asia.
bool isFamilyFirst(QStringView folded)
{
    static constexpr auto families = std::to_array<QLatin1StringView>({"bae"_L1, "cai"_L1, "chan"_L1, "chen"_L1, "cheng"_L1, "cheung"_L1, "cho"_L1,
        "choe"_L1, "choi"_L1, "chung"_L1, "deng"_L1, "guo"_L1, "han"_L1, "hong"_L1, "hu"_L1, "hwang"_L1, "jang"_L1, "jeong"_L1, "jiang"_L1,
        "jo"_L1, "jung"_L1, "kang"_L1, "kim"_L1, "kwon"_L1, "lam"_L1, "lau"_L1, "lee"_L1, "leung"_L1, "li"_L1, "lin"_L1, "liu"_L1, "ma"_L1,
        "mao"_L1, "moon"_L1, "ngo"_L1, "nguyen"_L1, "oh"_L1, "pak"_L1, "park"_L1, "peng"_L1, "pham"_L1, "ri"_L1, "shin"_L1, "song"_L1, "sun"_L1,
        "tran"_L1, "tsai"_L1, "wang"_L1, "wen"_L1, "wong"_L1, "wu"_L1, "xi"_L1, "xu"_L1, "yang"_L1, "yoon"_L1, "zhang"_L1, "zhao"_L1, "zhou"_L1, "zhu"_L1});
    return std::ranges::any_of(families, [folded](QLatin1StringView family) { return folded == family; });
}

QString foldedWide(QStringView name)
{
    const QString decomposed = name.toString().normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        switch (c.unicode()) {
        case 0x00AD: case 0x200B: case 0x200C: case 0x200D: case 0x2060: case 0xFEFF: case u'.': break;
        case 0x2018: case 0x2019: case 0x02BC: folded.append(u'\''); break;
        case 0x2010: case 0x2011: folded.append(u'-'); break;
        case 0x0131: folded.append(u'i'); break;
        case 0x0141: case 0x0142: folded.append(u'l'); break;
        case 0x00D8: case 0x00F8: folded.append(u'o'); break;
        case 0x0110: case 0x0111: folded.append(u'd'); break;
        default:
            if (!c.isMark())
                folded.append(c.toLower());
        }
    }
    return folded.simplified();
}

/// Whether what one name has in its middle goes with what the other has: "B." with "Barbara", nothing with anything.
bool middlesAgree(const PersonName &a, const PersonName &b)
{
    for (qsizetype i = 1; i < std::min(a.surname, b.surname); ++i) {
        const QString &one = a.words[i];
        const QString &other = b.words[i];
        const bool initial = one.size() == 1 || other.size() == 1;
        if (initial ? one[0] != other[0] : one != other)
            return false;
    }
    return true;
}

} // namespace

QString foldedName(QStringView name)
{
    QString folded;
    folded.reserve(name.size());
    bool space = false;
    for (const QChar c : name) {
        if (c.unicode() > 126)
            return foldedWide(name);
        if (c.isSpace()) {
            space = !folded.isEmpty();
        } else if (c != u'.') {
            if (space)
                folded.append(u' ');
            space = false;
            folded.append(c.toLower());
        }
    }
    return folded;
}

QString PersonName::key() const
{
    if (words.isEmpty())
        return {};
    QString last = words.constLast();
    const QString first = words.constFirst();
    if (familyFirst) // "Kim Jong-un" is "Kim Jong Un"
        last = last.sliced(last.lastIndexOf(u'-') + 1);
    return longForm(first) + u' ' + last;
}

PersonName personName(QStringView name)
{
    PersonName parsed;
    QList<QStringView> words = name.split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && isTitle(words.constFirst())) {
        const Gender gender = genderOfTitle(foldedName(words.constFirst()));
        if (gender != Gender::Unknown)
            parsed.gender = gender;
        words.removeFirst();
        parsed.titleSize = words.constFirst().utf16() - name.utf16();
    }
    for (QStringView word : std::as_const(words)) {
        const QString folded = foldedName(word.endsWith(u',') ? word.chopped(1) : word);
        if (folded.isEmpty())
            continue;
        if (parsed.words.size() > 1 && isSuffix(folded)) {
            parsed.suffix = folded == "junior"_L1 ? u"jr"_s : folded == "senior"_L1 ? u"sr"_s : folded;
            continue;
        }
        const bool lowParticle = word[0].isLower() && bool(wordRoles(word) & WordRole::Particle);
        if (lowParticle && parsed.surname == 0 && !parsed.words.isEmpty())
            parsed.surname = parsed.words.size();
        parsed.words.append(folded);
    }
    if (words.isEmpty() || parsed.words.isEmpty())
        return parsed;
    const bool startsLow = words.constFirst()[0].isLower();
    if (startsLow)
        parsed.surname = 0;
    else if (parsed.surname == 0)
        parsed.surname = parsed.words.size() - 1;
    parsed.familyFirst = parsed.words.size() > 1 && isFamilyFirst(parsed.words.constFirst());
    parsed.initials = isInitials(words.constFirst());
    if (parsed.gender == Gender::Unknown && parsed.surname > 0 && !parsed.familyFirst)
        parsed.gender = genderOfFirstName(parsed.words.constFirst().section(u'-', 0, 0));
    return parsed;
}

bool mayBeSame(const PersonName &earlier, const PersonName &later)
{
    if (later.suffix != earlier.suffix && !later.suffix.isEmpty())
        return false;
    return !conflict(earlier.gender, later.gender) && middlesAgree(earlier, later);
}

} // namespace nutgraf
