// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/decimal.h"

#include <cmath>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 limit = 999'999'999'999'999'999; // 18 digits
constexpr qsizetype longestPlain = 40;

bool fits(qint64 digits)
{
    return digits >= -limit && digits <= limit;
}

/// `number` written with `exponent`, which must not be above its own; nothing when that takes over 18 digits.
std::optional<qint64> digitsAt(Decimal number, int exponent)
{
    if (number.digits == 0)
        return 0;
    qint64 digits = number.digits;
    for (int e = number.exponent; e > exponent; --e) {
        digits *= 10;
        if (!fits(digits))
            return std::nullopt;
    }
    return digits;
}

} // namespace

Decimal Decimal::normalised() const
{
    if (digits == 0)
        return {};
    Decimal result = *this;
    while (result.digits % 10 == 0) {
        result.digits /= 10;
        ++result.exponent;
    }
    return result;
}

double Decimal::toDouble() const
{
    constexpr int exactPower = 22; // the powers of ten up to here are exact in a double
    const double value = static_cast<double>(digits);
    if (exponent == 0)
        return value;
    if (exponent > 0 && exponent <= exactPower)
        return value * std::pow(10.0, exponent);
    if (exponent < 0 && exponent >= -exactPower)
        return value / std::pow(10.0, -exponent);
    return (QString::number(digits) + u'e' + QString::number(exponent)).toDouble();
}

QString Decimal::toString() const
{
    const Decimal n = normalised();
    QString figures = QString::number(n.digits);
    const bool negative = n.digits < 0;
    if (negative)
        figures.removeFirst();
    const qsizetype count = figures.size();
    const qsizetype length = n.exponent >= 0 ? count + n.exponent : qMax(count + 1, qsizetype{2} - n.exponent);
    if (length > longestPlain) {
        const qsizetype power = n.exponent + count - 1;
        if (count > 1)
            figures.insert(1, u'.');
        figures += u'e' + QString::number(power);
    } else if (n.exponent >= 0) {
        figures += QString(n.exponent, u'0');
    } else {
        const qsizetype places = -n.exponent;
        if (places >= count)
            figures.prepend(QString(places - count + 1, u'0'));
        figures.insert(figures.size() - places, u'.');
    }
    return negative ? u'-' + figures : figures;
}

std::optional<Decimal> Decimal::times(Decimal other) const
{
    const Decimal a = normalised();
    const Decimal b = other.normalised();
    qint64 product = 0;
    if (__builtin_mul_overflow(a.digits, b.digits, &product) || !fits(product))
        return std::nullopt;
    return Decimal{product, a.exponent + b.exponent}.normalised();
}

std::optional<Decimal> Decimal::plus(Decimal other) const
{
    const Decimal a = normalised();
    const Decimal b = other.normalised();
    if (a.digits == 0)
        return b;
    if (b.digits == 0)
        return a;
    const int common = qMin(a.exponent, b.exponent);
    const auto x = digitsAt(a, common);
    const auto y = digitsAt(b, common);
    if (!x || !y || !fits(*x + *y))
        return std::nullopt;
    return Decimal{*x + *y, common}.normalised();
}

std::optional<Decimal> Decimal::dividedBy(qint64 divisor) const
{
    constexpr int places = 10;
    if (divisor == 0)
        return std::nullopt;
    const Decimal n = normalised();
    if (n.digits % divisor == 0)
        return Decimal{n.digits / divisor, n.exponent}.normalised();
    const auto scaled = digitsAt({n.digits, n.exponent + places}, n.exponent);
    if (!scaled)
        return std::nullopt;
    const qint64 quotient = *scaled / divisor;
    const qint64 rest = qAbs(*scaled % divisor);
    const qint64 up = rest >= qAbs(divisor) - rest ? 1 : 0;
    const bool negative = (*scaled < 0) != (divisor < 0);
    return Decimal{negative ? quotient - up : quotient + up, n.exponent - places}.normalised();
}

std::optional<Decimal> parseDecimal(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.sliced(1);
    Decimal result;
    bool point = false;
    bool digit = false;
    for (const QChar c : text) {
        if (c == u'.' && !point) {
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            return std::nullopt;
        digit = true;
        result.digits = result.digits * 10 + (c.unicode() - u'0');
        if (!fits(result.digits))
            return std::nullopt;
        if (point)
            --result.exponent;
    }
    if (!digit || text.endsWith(u'.'))
        return std::nullopt;
    if (negative)
        result.digits = -result.digits;
    return result;
}

} // namespace nutgraf
