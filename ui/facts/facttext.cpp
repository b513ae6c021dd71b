// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/facttext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

struct CurrencySign {
    QLatin1StringView unit;
    char16_t sign;
};
constexpr std::array currencySigns{
    CurrencySign{"dollar"_L1, u'$'}, CurrencySign{"euro"_L1, u'€'}, CurrencySign{"pound"_L1, u'£'},
    CurrencySign{"yen"_L1, u'¥'}, CurrencySign{"rupee"_L1, u'₹'}, CurrencySign{"won"_L1, u'₩'},
};

struct Irregular {
    QLatin1StringView one;
    QLatin1StringView many;
};
constexpr std::array irregulars{
    Irregular{"foot"_L1, "feet"_L1},       Irregular{"person"_L1, "people"_L1}, Irregular{"child"_L1, "children"_L1}, Irregular{"man"_L1, "men"_L1},
    Irregular{"woman"_L1, "women"_L1},     Irregular{"wife"_L1, "wives"_L1},    Irregular{"life"_L1, "lives"_L1},     Irregular{"krona"_L1, "kronor"_L1},
    Irregular{"krone"_L1, "kroner"_L1},    Irregular{"inch"_L1, "inches"_L1},   Irregular{"penny"_L1, "pence"_L1},    Irregular{"real"_L1, "reais"_L1},
    Irregular{"millennium"_L1, "millennia"_L1}, Irregular{"pound sterling"_L1, "pounds sterling"_L1},
};
/// Names that do not change with the number.
constexpr std::array unchanging{
    "aircraft"_L1, "baht"_L1,    "cattle"_L1,    "celsius"_L1, "crew"_L1,     "dong"_L1,  "fahrenheit"_L1, "fish"_L1,  "horsepower"_L1, "kelvin"_L1,
    "livestock"_L1, "naira"_L1,  "personnel"_L1, "police"_L1,  "psi"_L1,      "rand"_L1,  "renminbi"_L1,   "ringgit"_L1, "sheep"_L1,    "staff"_L1,
    "taka"_L1,     "won"_L1,     "yen"_L1,       "yuan"_L1,    "percent"_L1,
};

/// What is no plain word (km, °C, CO2) has no plural of its own.
bool isWord(QStringView unit)
{
    return unit.size() > 2 && std::ranges::all_of(unit, [](QChar c) { return c.isLower() || c == u' ' || c == u'-'; });
}

/// Plural of a unit's name: the engine's units are English words whatever the language of the interface.
QString plural(const QString &unit)
{
    const auto is = [&unit](QLatin1StringView word) {
        return unit.endsWith(word) && (unit.size() == word.size() || unit.at(unit.size() - word.size() - 1) == u' ');
    };
    if (!isWord(unit) || unit.endsWith("hertz"_L1) || std::ranges::any_of(unchanging, is))
        return unit;
    for (const Irregular &word : irregulars)
        if (is(word.one))
            return unit.chopped(word.one.size()) + word.many;
    const QChar last = unit.back();
    const QChar before = unit.at(unit.size() - 2);
    if (last == u'y' && !u"aeiou"_s.contains(before))
        return unit.chopped(1) + u"ies"_s;
    const bool hisses = last == u'x' || last == u'z' || (last == u's' && before == u's') || (last == u'h' && (before == u's' || before == u'c'));
    return last == u's' && !hisses ? unit : unit + (hisses ? u"es"_s : u"s"_s);
}

/// As one says it: "1 barrel", "2 barrels", "500,000 barrels/year"; what happened so often is counted in times.
QString unitFor(const Quantity &quantity)
{
    const bool single = !quantity.upper && quantity.value && *quantity.value == Decimal{1, 0};
    if (quantity.unit == "count"_L1)
        return single ? tr("time") : tr("times");
    const qsizetype per = quantity.unit.indexOf(u'/');
    const QString things = per < 0 ? quantity.unit : quantity.unit.first(per);
    return (single ? things : plural(things)) + (per < 0 ? QString() : quantity.unit.sliced(per));
}

QString ordinalOf(const Decimal &value)
{
    bool whole = false;
    const qint64 number = value.toString().toLongLong(&whole);
    const QString digits = groupedNumber(value);
    if (!whole || number < 0)
        return tr("no. %1").arg(digits);
    const bool teen = number % 100 >= 11 && number % 100 <= 13;
    switch (teen ? 0 : number % 10) {
    case 1: return tr("%1st").arg(digits);
    case 2: return tr("%1nd").arg(digits);
    case 3: return tr("%1rd").arg(digits);
    default: return tr("%1th").arg(digits);
    }
}

QString withUnit(const QString &number, const Quantity &quantity)
{
    // The number says it already.
    if (quantity.unit.isEmpty() || quantity.kind == QuantityKind::Ordinal || quantity.kind == QuantityKind::Score)
        return number;
    if (quantity.unit == "percent"_L1)
        return number + u"\u00A0%"_s;
    if (quantity.kind == QuantityKind::Money)
        for (const CurrencySign &currency : currencySigns)
            if (quantity.unit == currency.unit)
                return QChar(currency.sign) + number;
    return number + u' ' + unitFor(quantity);
}

} // namespace

QString groupedNumber(const Decimal &number)
{
    QString text = number.toString();
    if (text.contains(u'e') || text.contains(u'E'))
        return text;
    const QLocale locale = QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
    const qsizetype point = text.indexOf(u'.');
    // Only a fraction that never ends is cut, and says so; a rate with many decimals stays as it was written.
    constexpr qsizetype writtenDecimals = 8;
    if (point >= 0 && text.size() - point - 1 > writtenDecimals && !text.startsWith("0.0000"_L1))
        text = text.first(point + 5) + u'…';
    const qsizetype whole = point < 0 ? text.size() : point;
    if (point >= 0)
        text.replace(point, 1, locale.decimalPoint());
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    if (whole - first < 5) // four digits read well as they are
        return text;
    for (qsizetype at = whole - 3; at > first; at -= 3)
        text.insert(at, locale.groupSeparator());
    return text;
}

QString displaySign(Modifier modifier)
{
    switch (modifier) {
    case Modifier::None: return {};
    case Modifier::About: return u"≈"_s;
    case Modifier::Nearly:
    case Modifier::LessThan: return u"<"_s;
    case Modifier::AtMost: return u"≤"_s;
    case Modifier::JustOver:
    case Modifier::MoreThan: return u">"_s;
    case Modifier::AtLeast: return u"≥"_s;
    }
    return {};
}

QString valueText(const Quantity &quantity)
{
    if (!quantity.value)
        return {};
    const bool ordinal = quantity.kind == QuantityKind::Ordinal;
    const auto words = [ordinal](const Decimal &value) { return ordinal ? ordinalOf(value) : groupedNumber(value); };
    QString number = words(*quantity.value);
    if (quantity.upper)
        number += u'–' + words(*quantity.upper);
    const QString sign = displaySign(quantity.modifier);
    const QString value = withUnit(number, quantity);
    return sign.isEmpty() ? value : sign + u"\u00A0"_s + value;
}

namespace {

/// "XXXX-WXX-2", "XXXX-12-26", "XXXX-12": a day of every week or year, where the text has no day of publication to count from.
QString unplacedDate(QStringView value)
{
    const QLocale locale = QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
    if (!value.startsWith(u"XXXX-"))
        return {};
    const QStringView rest = value.sliced(5);
    if (rest.startsWith(u"WXX-") && rest.size() == 5 && rest[4] >= u'1' && rest[4] <= u'7')
        return tr("a %1").arg(locale.dayName(rest[4].digitValue()));
    bool isMonth = false;
    const int month = rest.first(qMin<qsizetype>(2, rest.size())).toInt(&isMonth);
    if (!isMonth || month < 1 || month > 12)
        return {};
    const QString name = locale.standaloneMonthName(month);
    bool isDay = false;
    const int day = rest.size() == 5 && rest[2] == u'-' ? rest.last(2).toInt(&isDay) : 0;
    if (isDay && day >= 1 && day <= 31)
        return tr("%1 %2").arg(day).arg(name);
    return rest.size() == 2 ? name : QString();
}

/// Values of TIMEX3 that are not meant to be read.
QString dateInWords(const QString &value)
{
    if (value == "PAST_REF"_L1)
        return tr("the past");
    if (value == "PRESENT_REF"_L1)
        return tr("now");
    if (value == "FUTURE_REF"_L1)
        return tr("the future");
    const QString unplaced = unplacedDate(value);
    return unplaced.isEmpty() ? value : unplaced;
}

} // namespace

QString valueText(const DateFact &date)
{
    const QStringView value = date.value;
    const bool time = value.startsWith(u"PT");
    const QStringView number = value.sliced(qMin<qsizetype>(time ? 2 : 1, value.size())).chopped(value.size() > 2 ? 1 : 0);
    bool isNumber = false;
    const int count = number.toInt(&isNumber);
    if (date.type != DateType::Duration || !value.startsWith(u'P') || !isNumber || count < 0)
        return dateInWords(date.value);
    const auto say = [count](const char *one, const char *many) { return count == 1 ? tr(one) : tr(many).arg(count); };
    switch (value.back().unicode()) {
    case u'Y': return say(QT_TRANSLATE_NOOP("nutgraf", "1 year"), QT_TRANSLATE_NOOP("nutgraf", "%1 years"));
    case u'M': return time ? say(QT_TRANSLATE_NOOP("nutgraf", "1 minute"), QT_TRANSLATE_NOOP("nutgraf", "%1 minutes")) : say(QT_TRANSLATE_NOOP("nutgraf", "1 month"), QT_TRANSLATE_NOOP("nutgraf", "%1 months"));
    case u'W': return say(QT_TRANSLATE_NOOP("nutgraf", "1 week"), QT_TRANSLATE_NOOP("nutgraf", "%1 weeks"));
    case u'D': return say(QT_TRANSLATE_NOOP("nutgraf", "1 day"), QT_TRANSLATE_NOOP("nutgraf", "%1 days"));
    case u'H': return say(QT_TRANSLATE_NOOP("nutgraf", "1 hour"), QT_TRANSLATE_NOOP("nutgraf", "%1 hours"));
    case u'S': return say(QT_TRANSLATE_NOOP("nutgraf", "1 second"), QT_TRANSLATE_NOOP("nutgraf", "%1 seconds"));
    default: return date.value;
    }
}

QString meaningOf(Modifier modifier)
{
    switch (modifier) {
    case Modifier::None: return {};
    case Modifier::About: return tr("near it");
    case Modifier::Nearly: return tr("just below");
    case Modifier::JustOver: return tr("just above");
    case Modifier::LessThan: return tr("below");
    case Modifier::AtMost: return tr("at most");
    case Modifier::MoreThan: return tr("above");
    case Modifier::AtLeast: return tr("at least");
    }
    return {};
}

QString nameOf(EntityType type)
{
    switch (type) {
    case EntityType::Person: return tr("person");
    case EntityType::Organisation: return tr("organisation");
    case EntityType::Place: return tr("place");
    case EntityType::Other: return tr("name");
    }
    return {};
}

QString nameOf(QuantityKind kind)
{
    switch (kind) {
    case QuantityKind::Number: return tr("number");
    case QuantityKind::Count: return tr("count");
    case QuantityKind::Money: return tr("sum of money");
    case QuantityKind::Percent: return tr("share");
    case QuantityKind::Measure: return tr("measure");
    case QuantityKind::Ordinal: return tr("rank");
    case QuantityKind::Score: return tr("score");
    case QuantityKind::Age: return tr("age");
    }
    return {};
}

QString nameOf(QuoteKind kind)
{
    switch (kind) {
    case QuoteKind::Direct: return tr("direct");
    case QuoteKind::Indirect: return tr("indirect");
    case QuoteKind::Mixed: return tr("mixed");
    }
    return {};
}

QString nameOf(DateType type)
{
    switch (type) {
    case DateType::Date: return tr("date");
    case DateType::Time: return tr("time");
    case DateType::Duration: return tr("duration");
    case DateType::Set: return tr("repeated");
    }
    return {};
}

QString nameOf(Modality modality)
{
    switch (modality) {
    case Modality::Asserted: return {};
    case Modality::Planned: return tr("planned");
    case Modality::Possible: return tr("possible");
    case Modality::Denied: return tr("denied");
    case Modality::Reported: return tr("reported");
    }
    return {};
}

QString oneLine(QStringView text, qsizetype limit)
{
    const bool cut = text.size() > limit;
    if (cut) {
        text = text.first(limit);
        if (text.back().isHighSurrogate())
            text.chop(1);
    }
    QString line = text.toString().simplified();
    return cut ? line + u'…' : line;
}

} // namespace nutgraf
