// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/querynumbers.h"

#include "core/facts/unittable.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

struct Named {
    QLatin1StringView word;
    double value;
};
constexpr std::array magnitudes{Named{"thousand"_L1, 1e3}, Named{"million"_L1, 1e6}, Named{"billion"_L1, 1e9}, Named{"trillion"_L1, 1e12}};
constexpr std::array endings{Named{"tn"_L1, 1e12}, Named{"bn"_L1, 1e9}, Named{"mn"_L1, 1e6}, Named{"k"_L1, 1e3}, Named{"m"_L1, 1e6}, Named{"b"_L1, 1e9}};

struct Sign {
    char16_t sign;
    QLatin1StringView unit;
};
constexpr std::array signs{Sign{u'%', "percent"_L1}, Sign{u'$', "dollar"_L1}, Sign{u'€', "euro"_L1}, Sign{u'£', "pound sterling"_L1}, Sign{u'¥', "yen"_L1}};

QString unitOfSign(QChar c)
{
    for (const Sign &sign : signs) {
        if (c == sign.sign)
            return sign.unit;
    }
    return {};
}

/// Commas may part thousands.
bool isGroupedRight(QStringView digits)
{
    const auto groups = digits.first(std::max<qsizetype>(0, digits.contains(u'.') ? digits.indexOf(u'.') : digits.size())).split(u',');
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups[i].size() != 3)
            return false;
    }
    return true;
}

std::optional<double> plainNumber(QStringView word)
{
    if (word.isEmpty() || !isGroupedRight(word))
        return {};
    for (const QChar c : word) {
        if (!(c >= u'0' && c <= u'9') && !QStringView(u".,+-eE").contains(c))
            return {};
    }
    bool ok = false;
    const double value = QString(word.toString().remove(u',')).toDouble(&ok); // always with a decimal point
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString oneUnit(QStringView word)
{
    if (const QString sign = word.size() == 1 ? unitOfSign(word.front()) : QString(); !sign.isEmpty())
        return sign;
    const QString folded = word.toString().toLower().simplified();
    if (folded == u"per cent" || folded == u"pct")
        return u"percent"_s;
    const QString one = grammar::singular(folded);
    for (const QString &form : {folded, one}) {
        if (const grammar::UnitEntry *unit = grammar::findUnit(form))
            return QString::fromUtf16(unit->name.data(), qsizetype(unit->name.size()));
    }
    return one;
}

} // namespace

std::optional<WrittenNumber> numberOfQuery(QStringView word)
{
    WrittenNumber out;
    if (!word.isEmpty() && !(out.unit = unitOfSign(word.front())).isEmpty())
        word = word.sliced(1);
    else if (!word.isEmpty() && !(out.unit = unitOfSign(word.back())).isEmpty())
        word = word.chopped(1);
    double factor = 1;
    for (const Named &ending : endings) {
        if (word.endsWith(ending.word, Qt::CaseInsensitive)) {
            word = word.chopped(ending.word.size());
            factor = ending.value;
            break;
        }
    }
    const auto value = plainNumber(word);
    if (!value || !std::isfinite(*value * factor))
        return {};
    out.value = *value * factor;
    return out;
}

std::optional<double> magnitudeOfQuery(QStringView word)
{
    for (const Named &magnitude : magnitudes) {
        if (word.compare(magnitude.word, Qt::CaseInsensitive) == 0)
            return magnitude.value;
    }
    return {};
}

QString unitOfQuery(QStringView words)
{
    QStringList parts;
    for (const QStringView part : words.split(u'/'))
        parts.append(oneUnit(part));
    return parts.join(u'/');
}

} // namespace nutgraf
