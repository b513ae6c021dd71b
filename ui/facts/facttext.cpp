// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/facttext.h"

#include <QCoreApplication>
#include <QLocale>

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

QString withUnit(const QString &number, const Quantity &quantity)
{
    if (quantity.unit.isEmpty())
        return number;
    if (quantity.unit == "percent"_L1)
        return number + u"\u00A0%"_s;
    if (quantity.kind == QuantityKind::Money)
        for (const CurrencySign &currency : currencySigns)
            if (quantity.unit == currency.unit)
                return QChar(currency.sign) + number;
    return number + u' ' + quantity.unit;
}

} // namespace

QString groupedNumber(const Decimal &number)
{
    QString text = number.toString();
    if (text.contains(u'e') || text.contains(u'E'))
        return text;
    const QLocale locale = QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
    const qsizetype point = text.indexOf(u'.');
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
    QString number = groupedNumber(*quantity.value);
    if (quantity.upper)
        number += u'–' + groupedNumber(*quantity.upper);
    if (quantity.kind == QuantityKind::Ordinal)
        number = tr("no. %1").arg(number);
    const QString sign = displaySign(quantity.modifier);
    const QString value = withUnit(number, quantity);
    return sign.isEmpty() ? value : sign + u"\u00A0"_s + value;
}

QString valueText(const DateFact &date)
{
    const QStringView value = date.value;
    const bool time = value.startsWith(u"PT");
    const QStringView number = value.sliced(qMin<qsizetype>(time ? 2 : 1, value.size())).chopped(value.size() > 2 ? 1 : 0);
    bool isNumber = false;
    const int count = number.toInt(&isNumber);
    if (date.type != DateType::Duration || !value.startsWith(u'P') || !isNumber || count < 0)
        return date.value;
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
