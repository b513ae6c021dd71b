// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/numbergrammar.h"

#include <algorithm>
#include <array>

namespace nutgraf::grammar {

namespace {

constexpr int mostDigits = 18;

struct Vulgar {
    char16_t c;
    qint8 numerator;
    qint8 denominator;
};

constexpr std::array vulgars{
    Vulgar{0xBC, 1, 4}, Vulgar{0xBD, 1, 2}, Vulgar{0xBE, 3, 4}, Vulgar{0x2150, 1, 7}, Vulgar{0x2151, 1, 9}, Vulgar{0x2152, 1, 10},
    Vulgar{0x2153, 1, 3}, Vulgar{0x2154, 2, 3}, Vulgar{0x2155, 1, 5}, Vulgar{0x2156, 2, 5}, Vulgar{0x2157, 3, 5}, Vulgar{0x2158, 4, 5},
    Vulgar{0x2159, 1, 6}, Vulgar{0x215A, 5, 6}, Vulgar{0x215B, 1, 8}, Vulgar{0x215C, 3, 8}, Vulgar{0x215D, 5, 8}, Vulgar{0x215E, 7, 8},
    Vulgar{0x2189, 0, 3}};

std::optional<Decimal> ratio(Decimal numerator, qint64 denominator)
{
    return numerator.dividedBy(denominator);
}

std::optional<Decimal> vulgarValue(char16_t c)
{
    for (const Vulgar &v : vulgars) {
        if (v.c == c)
            return ratio({v.numerator, 0}, v.denominator);
    }
    return std::nullopt;
}

Decimal powerOfTen(int power)
{
    return {1, power};
}

/// A gap that may stand for a thousands separator: "1 200" with a space that does not break.
bool isGroupGap(QStringView gap)
{
    return gap.size() == 1 && (gap[0] == QChar(0xA0) || gap[0] == QChar(0x2009) || gap[0] == QChar(0x202F) || gap[0] == QChar(0x2007));
}

bool plainDigits(const Terms &terms, qsizetype i)
{
    const Term &term = terms[i];
    return term.isNumber() && term.mark == 0 && term.suffix == Suffix::None && term.digits == term.end - term.start;
}

/// Behind figures of one to three digits: how many terms of exactly three digits continue the number.
qsizetype spacedGroups(const Terms &terms, qsizetype first)
{
    if (!plainDigits(terms, first) || terms[first].digits > 3 || terms.text(first).startsWith(u'0'))
        return 0;
    qsizetype count = 0;
    bool hard = true;
    bool round = false;
    for (qsizetype i = first + 1; plainDigits(terms, i) && terms[i].digits == 3 && !terms[i].glued && count < 5; ++i, ++count) {
        const QStringView gap = terms.gap(i);
        if (!isGroupGap(gap)) {
            if (gap != u" ")
                break;
            hard = false;
        }
        round = round || terms.text(i) == u"000";
    }
    // An ordinary space joins only what can hardly be two numbers.
    return hard || round || count > 1 ? count : 0;
}

class Matcher {
public:
    Matcher(const Terms &terms, qsizetype first)
        : m_terms(terms)
        , m_at(first)
    {
        m_match.first = first;
    }

    std::optional<NumberMatch> run();

private:
    [[nodiscard]] const Term &term(qsizetype ahead = 0) const { return m_terms[m_at + ahead]; }
    bool set(std::optional<Decimal> value)
    {
        if (!value)
            return false;
        m_match.value = *value;
        return true;
    }
    bool figures();
    bool slashFraction();
    bool words();
    bool smallWords(qint64 &value);
    bool hundreds(qint64 &value);
    bool wordsValue();
    bool pointDigits();
    bool fractionWords();
    bool plurals();
    bool article();
    [[nodiscard]] bool isShare() const;
    bool leadingHalf();
    void andFraction();
    bool scale();
    bool letterScale();
    /// A hyphen inside a compound ("twenty-five", "$2.4-billion"): its number of terms.
    [[nodiscard]] qsizetype hyphen() const { return term().isHyphen() && (term().glued || term(1).glued) ? 1 : 0; }
    std::optional<NumberMatch> done()
    {
        m_match.end = m_at;
        return m_match;
    }

    const Terms &m_terms;
    qsizetype m_at;
    NumberMatch m_match;
};

bool Matcher::figures()
{
    const Term &first = term();
    m_match.figures = true;
    if (first.mark != 0) {
        m_match.fraction = true;
        ++m_at;
        return set(vulgarValue(first.mark));
    }
    if (first.suffix == Suffix::Plural)
        return false;
    const qsizetype groups = spacedGroups(m_terms, m_at);
    std::optional<Decimal> value;
    if (groups > 0) {
        Decimal sum{m_terms.text(m_at).toLongLong(), 0};
        for (qsizetype i = 1; i <= groups; ++i)
            sum = Decimal{sum.digits * 1000 + m_terms.text(m_at + i).toLongLong(), 0};
        value = sum;
        m_match.grouped = true;
    } else {
        QStringView text = m_terms.text(m_at);
        if (first.suffix == Suffix::Ordinal)
            text.chop(2);
        value = figuresValue(text);
        m_match.grouped = first.digits != text.size();
        m_match.ordinal = first.suffix == Suffix::Ordinal;
    }
    m_at += groups + 1;
    if (!set(value) || m_match.ordinal)
        return value.has_value();
    // "3½", "3 ½"
    if (term().isNumber() && term().mark != 0) {
        if (const auto part = vulgarValue(term().mark); part && m_match.value.exponent >= 0) {
            ++m_at;
            m_match.fraction = true;
            return set(m_match.value.plus(*part));
        }
    }
    return slashFraction();
}

/// "1/2", "2 1/2". A slash between other figures ends the number: dates and ratios are not ours.
bool Matcher::slashFraction()
{
    const auto fractionAt = [this](qsizetype i) -> std::optional<Decimal> {
        if (!m_terms[i + 1].isMark(u'/') || !m_terms[i + 1].glued || !m_terms[i + 2].glued || !plainDigits(m_terms, i)
            || !plainDigits(m_terms, i + 2) || (m_terms[i + 3].isMark(u'/') && m_terms[i + 3].glued))
            return std::nullopt;
        const qint64 top = m_terms.text(i).toLongLong();
        const qint64 bottom = m_terms.text(i + 2).toLongLong();
        if (top >= bottom || bottom > 100 || m_terms[i].digits > 2)
            return std::nullopt;
        return ratio({top, 0}, bottom);
    };
    if (const auto part = fractionAt(m_at - 1); part && m_at - 1 == m_match.first) {
        m_at += 2;
        m_match.fraction = true;
        return set(part);
    }
    if (const auto part = fractionAt(m_at); part && !term().glued && m_match.value.exponent >= 0) {
        m_at += 3;
        m_match.fraction = true;
        return set(m_match.value.plus(*part));
    }
    return true;
}

/// 0 to 99: "seven", "twenty", "twenty-five"; an ordinal ends it.
bool Matcher::smallWords(qint64 &value)
{
    const Term &first = term();
    if (first.has(Tens)) {
        value = first.number();
        ++m_at;
        const qsizetype dash = hyphen();
        const Term &next = term(dash);
        if (next.has(Cardinal) && next.number() > 0 && next.number() < 10) {
            value += next.number();
            m_at += dash + 1;
        } else if (next.has(OrdinalWord) && next.number() < 10 && (dash > 0 || next.number() > 2)) {
            value += next.number();
            m_at += dash + 1;
            m_match.ordinal = true;
        }
        return true;
    }
    if (!first.has(Cardinal))
        return false;
    value = first.number();
    ++m_at;
    return true;
}

/// 0 to 999: "two hundred and five".
bool Matcher::hundreds(qint64 &value)
{
    qint64 part = 0;
    if (term().is(W::A) && (term(1).has(Hundred) || (term(1).has(Scale) && term(1).isWord()))) {
        part = 1;
        ++m_at;
    } else if (!smallWords(part)) {
        return false;
    }
    if (!m_match.ordinal && term(hyphen()).has(Hundred) && term(hyphen()).isWord()) {
        m_at += hyphen() + 1;
        part *= 100;
        const qsizetype save = m_at;
        if (term().is(W::And) || term().isMark(u'&'))
            ++m_at;
        qint64 rest = 0;
        if (term().has(OrdinalWord) && !term().has(TimeUnit)) {
            part += term().number();
            m_match.ordinal = true;
            ++m_at;
        } else if ((term().has(Cardinal | Tens)) && smallWords(rest)) {
            part += rest;
        } else {
            m_at = save;
        }
    }
    value = part;
    return true;
}

/// "two million three hundred thousand and five"
bool Matcher::wordsValue()
{
    Decimal sum;
    int last = 99;
    bool any = false;
    while (true) {
        const qsizetype save = m_at;
        if (any && term().isMark(u',') && term(1).has(Cardinal | Tens))
            ++m_at;
        if (any && (term().is(W::And) || term().isMark(u'&')))
            ++m_at;
        qint64 part = 0;
        if (any && !term().has(Cardinal | Tens)) {
            m_at = save;
            break;
        }
        if (!hundreds(part)) {
            m_at = save;
            break;
        }
        int power = 0;
        const qsizetype dash = hyphen();
        if (!m_match.ordinal && term(dash).isWord() && term(dash).has(Scale)) {
            power = term(dash).number();
            m_at += dash + 1;
        }
        // "one million two thousand": powers fall; what does not is another number.
        if (power >= last || (any && power == 0 && part >= 1000)) {
            m_at = save;
            break;
        }
        const auto total = sum.plus({part, power});
        if (!total)
            return false;
        m_match.mantissa = {part, 0};
        sum = *total;
        any = true;
        last = power;
        m_match.scaled = power > 0;
        if (power == 0 || m_match.ordinal)
            break;
    }
    return any && set(sum);
}

/// "nine point nought four"
bool Matcher::pointDigits()
{
    if (!term().is(W::Point) || !term(1).has(Cardinal) || term(1).number() > 9)
        return true;
    ++m_at;
    Decimal digits = m_match.value;
    for (int count = 0; term().has(Cardinal) && term().number() < 10 && count < mostDigits - 4; ++count, ++m_at) {
        const auto sum = digits.plus({term().number(), -(count + 1)});
        if (!sum)
            return false;
        digits = *sum;
    }
    return set(digits);
}

/// Behind a small whole number: "two-thirds", "three quarters", "1 fifth" not.
bool Matcher::fractionWords()
{
    const qsizetype dash = hyphen();
    const Term &bottom = term(dash);
    if (!bottom.isWord() || !bottom.has(Fraction) || m_match.ordinal || m_match.value.exponent < 0 || m_match.scaled)
        return true;
    const bool plural = m_terms.text(m_at + dash).endsWith(u's') || bottom.is(W::Half);
    const bool one = m_match.value == Decimal{1, 0};
    if (plural == one && !bottom.is(W::Half))
        return true;
    // "two quarters" of a year, "three seconds": without a hyphen only what cannot be counted.
    if (bottom.has(TimeUnit) && dash == 0 && !term(1).is(W::Of) && !one)
        return true;
    if (m_match.value == Decimal{} || (m_match.value.toDouble() >= bottom.number() && m_match.figures))
        return true;
    m_at += dash + 1;
    m_match.fraction = true;
    return set(ratio(m_match.value, bottom.number()));
}

/// "and a half" behind a number or its power: "two and a half million", "a million and a half"
void Matcher::andFraction()
{
    if (!term().is(W::And))
        return;
    qsizetype ahead = 1;
    qint64 top = 1;
    if (term(1).is(W::A)) {
        ahead = 2;
    } else if (term(1).has(Cardinal)) {
        top = term(1).number();
        ahead = 2 + (term(2).isHyphen() ? 1 : 0);
    } else if (!term(1).is(W::Half)) {
        return;
    }
    const Term &bottom = term(ahead);
    if (!bottom.has(Fraction) || (top > 1 && !bottom.has(Fraction)) || bottom.number() <= top)
        return;
    auto part = ratio({top, 0}, bottom.number());
    if (part && m_match.scaled && top == 1) // "a million and a half" is half a million more
        part = part->times(powerOfTen(m_match.value.normalised().exponent));
    if (!part)
        return;
    if (const auto sum = m_match.value.plus(*part)) {
        m_match.value = *sum;
        m_match.fraction = true;
        m_at += ahead + 1;
    }
}

bool Matcher::letterScale()
{
    const Term &letter = term();
    if (!letter.glued || !letter.isWord() || letter.end - letter.start != 1 || (term(1).glued && term(1).kind != TermKind::Mark))
        return false;
    int power = 0;
    switch (m_terms.text(m_at)[0].unicode()) {
    case u'm':
    case u'M':
        power = 6;
        break;
    case u'b':
    case u'B':
        power = 9;
        break;
    case u'k':
    case u'K':
        power = 3;
        break;
    case u't':
    case u'T':
        power = 12;
        break;
    default:
        return false;
    }
    const auto value = m_match.value.times(powerOfTen(power));
    if (!value)
        return false;
    m_match.value = *value;
    m_match.scaled = true;
    m_match.letterScale = true;
    ++m_at;
    return true;
}

/// "million", "bn", "dozen" behind a number; several may follow ("hundred thousand").
bool Matcher::scale()
{
    m_match.mantissa = m_match.value;
    if (m_match.figures && letterScale())
        return true;
    for (int count = 0; count < 2; ++count) {
        const qsizetype dash = hyphen();
        const Term &word = term(dash);
        if (!word.isWord() || (dash == 0 && word.glued && !m_match.figures))
            return true;
        std::optional<Decimal> value;
        if (word.has(Scale) || word.has(Hundred))
            value = m_match.value.times(powerOfTen(word.number()));
        else if (word.has(Group) && (m_match.value.toDouble() <= 1000))
            value = m_match.value.times({word.number(), 0});
        else
            return true;
        if (!value)
            return false;
        m_match.value = *value;
        m_match.scaled = true;
        m_at += dash + 1;
        if (word.has(Group))
            return true;
    }
    return true;
}

/// "hundreds", "tens of thousands", "millions"
bool Matcher::plurals()
{
    if (!term().has(PluralScale) || !term().isWord())
        return false;
    m_match.vague = true;
    m_match.scaled = true;
    Decimal value = term().has(Group) ? Decimal{12, 0} : powerOfTen(term().number());
    const bool tens = term().number() == 1;
    ++m_at;
    for (int count = 0; count < 2 && term().is(W::Of) && term(1).has(PluralScale) && !term(1).has(Group); ++count) {
        value.exponent += term(1).number();
        m_at += 2;
    }
    if (tens && m_at == m_match.first + 1)
        return false;
    return set(value);
}

/// "almost a third", "by a quarter since": a word that limits an amount before it and no noun behind it.
bool Matcher::isShare() const
{
    const Term &before = m_terms[m_at - 1];
    const bool limits = before.is(W::Nearly) || before.is(W::Almost) || before.is(W::About) || before.is(W::Around) || before.is(W::Roughly) || before.is(W::By)
        || before.is(W::Over) || (before.is(W::Than) && (m_terms[m_at - 2].is(W::More) || m_terms[m_at - 2].is(W::Less)));
    if (!limits)
        return false;
    const Term &behind = term(2);
    if (!behind.isWord())
        return !behind.isHyphen() && !behind.isNumber();
    static constexpr std::array<QStringView, 12> goOn{u"since", u"in", u"on", u"from", u"last", u"this", u"over", u"compared", u"during", u"after", u"before", u"between"};
    return std::ranges::find(goOn, m_terms.text(m_at + 2)) != goOn.end();
}

/// "a dozen", "a hundred", "a third", "a million", "a score", "a quarter of a million"
bool Matcher::article()
{
    if (!term().is(W::A))
        return false;
    const Term &next = term(1);
    if (next.has(Group) && !next.has(PluralScale)) {
        if (next.number() == 20 && !term(2).is(W::Of))
            return false;
        m_at += 2;
        m_match.scaled = true;
        m_match.mantissa = {1, 0};
        return set(Decimal{next.number(), 0});
    }
    if (next.has(Hundred) || (next.has(Scale) && next.isWord() && next.end - next.start > 3))
        return words();
    // "a third of", "rose by almost a quarter": else it is an ordinal or a part of the year.
    if (next.has(Fraction) && !next.is(W::Half) && (term(2).is(W::Of) || isShare())) {
        m_at += 2;
        m_match.fraction = true;
        if (!set(ratio({1, 0}, next.number())))
            return false;
        if (term().is(W::Of) && term(1).is(W::A) && term(2).has(Scale)) {
            m_match.scaled = true;
            const auto value = m_match.value.times(powerOfTen(term(2).number()));
            m_at += 3;
            return set(value);
        }
        return true;
    }
    return false;
}

/// "half a million", "half a metre", "half of", "half the": the article belongs to the number.
bool Matcher::leadingHalf()
{
    if (!term().is(W::Half))
        return false;
    m_match.fraction = true;
    if (!set(Decimal{5, -1}))
        return false;
    ++m_at;
    const qsizetype dash = hyphen();
    if (term().is(W::A)) {
        ++m_at;
        return scale();
    }
    if (dash == 0 && term().has(Scale | Group))
        return scale();
    return true;
}

bool Matcher::words()
{
    if (!wordsValue())
        return false;
    if (m_match.ordinal)
        return true;
    if (!pointDigits() || !fractionWords())
        return false;
    if (!m_match.fraction)
        andFraction();
    const bool scaled = m_match.scaled;
    const Decimal mantissa = m_match.mantissa;
    if (!scale())
        return false;
    if (scaled)
        m_match.mantissa = mantissa;
    return true;
}

std::optional<NumberMatch> Matcher::run()
{
    const Term &first = term();
    if (first.isNumber()) {
        if (!figures())
            return std::nullopt;
        if (m_match.ordinal)
            return done();
        if (!m_match.fraction)
            andFraction();
        if (!scale())
            return std::nullopt;
        if (m_match.scaled && !m_match.letterScale)
            andFraction();
        return done();
    }
    if (!first.isWord() || first.entry == nullptr)
        return std::nullopt;
    if (first.has(PluralScale))
        return plurals() ? done() : std::nullopt;
    if (first.is(W::A))
        return article() ? done() : std::nullopt;
    if (first.is(W::Half))
        return leadingHalf() ? done() : std::nullopt;
    if (first.has(Cardinal | Tens))
        return words() ? done() : std::nullopt;
    if (first.has(OrdinalWord)) {
        m_match.ordinal = true;
        ++m_at;
        return set(Decimal{first.number(), 0}) ? done() : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Decimal> figuresValue(QStringView text)
{
    Decimal value;
    int digits = 0;
    int point = -1; // digits since the decimal point
    int sinceComma = -1;
    for (const QChar c : text) {
        if (c == u',') {
            if (point >= 0 || (sinceComma >= 0 && sinceComma != 3 && sinceComma != 2))
                return std::nullopt;
            sinceComma = 0;
        } else if (c == u'.') {
            if (point >= 0)
                return std::nullopt;
            point = 0;
        } else if (c >= u'0' && c <= u'9') {
            if (++digits > mostDigits)
                return std::nullopt;
            value.digits = value.digits * 10 + (c.unicode() - u'0');
            if (point >= 0)
                ++point;
            else if (sinceComma >= 0)
                ++sinceComma;
        }
    }
    if (sinceComma >= 0 && sinceComma != 3)
        return std::nullopt;
    value.exponent = -qMax(point, 0);
    return value;
}

std::optional<NumberMatch> matchNumber(const Terms &terms, qsizetype first)
{
    return Matcher(terms, first).run();
}

std::optional<NumberMatch> matchOrdinal(const Terms &terms, qsizetype first)
{
    auto match = matchNumber(terms, first);
    if (!match || !match->ordinal)
        return std::nullopt;
    return match;
}

} // namespace nutgraf::grammar
