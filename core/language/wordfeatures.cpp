// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/wordfeatures.h"

#include "core/text/characters.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr qsizetype most = 64; ///< characters of a word that are looked at

enum class Feature : quint32 { Form = 1, Cased, Suffix, Prefix = Suffix + 4, Shape = Prefix + 3, Kind };

/// FNV-1a over code units, then mixed so that both halves are good.
class Hash {
public:
    explicit Hash(Feature feature)
        : m_value(0xCBF29CE484222325ULL ^ (quint64(feature) * 0x9E3779B97F4A7C15ULL))
    {
    }
    void add(char16_t c) { m_value = (m_value ^ c) * 0x100000001B3ULL; }
    [[nodiscard]] quint64 value() const
    {
        const quint64 mixed = (m_value ^ (m_value >> 32)) * 0x9E3779B97F4A7C15ULL;
        return mixed ^ (mixed >> 29);
    }

private:
    quint64 m_value;
};

char16_t folded(char16_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case u'`':
        return u'\'';
    case 0x201C:
    case 0x201D:
        return u'"';
    case 0x2014:
        return 0x2013;
    case 0x2010:
    case 0x2011:
        return u'-';
    default:
        return c;
    }
}

bool isUnseen(char16_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

/// The characters of a word that count, with and without capitals, and the class of each.
struct Spelling {
    std::array<char16_t, most> cased;
    std::array<char16_t, most> lower;
    std::array<char16_t, most> shape; ///< X, x, 0 or the character
    qsizetype size = 0;

    void add(char16_t raw)
    {
        if (isUnseen(raw))
            return;
        const char16_t c = folded(raw);
        const CharacterClass kind = characterClass(c);
        const bool upper = kind == CharacterClass::Upper;
        const bool digit = kind == CharacterClass::Digit && c < 0x80;
        cased[size] = digit ? u'0' : c;
        lower[size] = !upper ? cased[size] : c < 0x80 ? char16_t(c + 32) : char16_t(QChar::toLower(c));
        shape[size] = upper ? u'X' : digit ? u'0' : kind == CharacterClass::Lower ? u'x' : c;
        ++size;
    }
};

Spelling spellingOf(QStringView word)
{
    Spelling spelling;
    const qsizetype size = word.size();
    for (qsizetype i = 0; i < size; ++i) {
        if (size > most && i == most / 2)
            i = size - most / 2;
        spelling.add(word.utf16()[i]);
    }
    return spelling;
}

/// Runs of the same class are cut to two, the whole to ten: "Xxx", "XX.X", "00-x".
quint64 shapeHash(const Spelling &spelling)
{
    Hash hash(Feature::Shape);
    int length = 0;
    for (qsizetype i = 0; i < spelling.size && length < 10; ++i) {
        const char16_t c = spelling.shape[i];
        if (i >= 2 && spelling.shape[i - 1] == c && spelling.shape[i - 2] == c)
            continue;
        hash.add(c);
        ++length;
    }
    return hash.value();
}

quint64 kindHash(const Spelling &spelling)
{
    unsigned seen = 0;
    for (qsizetype i = 0; i < spelling.size; ++i) {
        const char16_t c = spelling.shape[i];
        seen |= c == u'X' ? 1U : c == u'x' ? 2U : c == u'0' ? 4U : c == u'-' ? 8U : 16U;
    }
    Hash hash(Feature::Kind);
    hash.add(char16_t(seen));
    hash.add(char16_t(std::min<qsizetype>(spelling.size, 12)));
    hash.add(spelling.size > 0 && spelling.shape[0] == u'X' ? 1 : 0);
    return hash.value();
}

} // namespace

WordFeatures wordFeatures(QStringView word)
{
    const Spelling spelling = spellingOf(word);
    WordFeatures features;
    Hash form(Feature::Form);
    Hash cased(Feature::Cased);
    const auto affix = [&](quint64 hash) { features.affixes[std::size_t(features.affixCount++)] = quint32(hash >> 32); };
    for (qsizetype i = 0; i < spelling.size; ++i) {
        form.add(spelling.lower[i]);
        cased.add(spelling.cased[i]);
        if (i < 3) {
            Hash prefix(Feature(quint32(Feature::Prefix) + quint32(i)));
            for (qsizetype k = 0; k <= i; ++k)
                prefix.add(spelling.lower[k]);
            affix(prefix.value());
        }
    }
    for (qsizetype length = 1; length <= std::min<qsizetype>(4, spelling.size); ++length) {
        Hash suffix(Feature(quint32(Feature::Suffix) + quint32(length - 1)));
        for (qsizetype k = spelling.size - length; k < spelling.size; ++k)
            suffix.add(spelling.lower[k]);
        affix(suffix.value());
    }
    affix(shapeHash(spelling));
    affix(kindHash(spelling));
    features.form = form.value();
    features.exact = cased.value();
    const auto end = spelling.shape.cbegin() + spelling.size;
    features.cased = std::find(spelling.shape.cbegin(), end, u'X') == end ? 0 : features.exact;
    return features;
}

} // namespace nutgraf
