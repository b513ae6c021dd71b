// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/unitlexicon.h"

#include "core/facts/unittable.h"

namespace nutgraf::grammar {

using namespace Qt::StringLiterals;

namespace {

struct SymbolEntry {
    std::u16string_view word;
    std::u16string_view name;
    UnitKind kind;
};

// Case matters: "MW" is no "mW". Single letters count only where they touch the figure.
constexpr std::array symbols{
    SymbolEntry{u"A", u"ampere", UnitKind::Measure}, SymbolEntry{u"C", u"celsius", UnitKind::Temperature}, SymbolEntry{u"F", u"fahrenheit", UnitKind::Temperature},
    SymbolEntry{u"GeV", u"gigaelectronvolt", UnitKind::Measure}, SymbolEntry{u"Gy", u"gray", UnitKind::Measure}, SymbolEntry{u"MeV", u"megaelectronvolt", UnitKind::Measure},
    SymbolEntry{u"Sv", u"sievert", UnitKind::Measure}, SymbolEntry{u"TeV", u"teraelectronvolt", UnitKind::Measure}, SymbolEntry{u"eV", u"electronvolt", UnitKind::Measure},
    SymbolEntry{u"keV", u"kiloelectronvolt", UnitKind::Measure}, SymbolEntry{u"mGy", u"milligray", UnitKind::Measure}, SymbolEntry{u"mSv", u"millisievert", UnitKind::Measure},
    SymbolEntry{u"GB", u"gigabyte", UnitKind::Measure}, SymbolEntry{u"GW", u"gigawatt", UnitKind::Measure}, SymbolEntry{u"GWh", u"gigawatt hour", UnitKind::Measure},
    SymbolEntry{u"Gt", u"gigatonne", UnitKind::Measure}, SymbolEntry{u"J", u"joule", UnitKind::Measure}, SymbolEntry{u"K", u"kelvin", UnitKind::Temperature},
    SymbolEntry{u"L", u"litre", UnitKind::Measure}, SymbolEntry{u"MB", u"megabyte", UnitKind::Measure}, SymbolEntry{u"MP", u"megapixel", UnitKind::Measure},
    SymbolEntry{u"MW", u"megawatt", UnitKind::Measure}, SymbolEntry{u"MWh", u"megawatt hour", UnitKind::Measure}, SymbolEntry{u"Mt", u"megatonne", UnitKind::Measure},
    SymbolEntry{u"N", u"newton", UnitKind::Measure}, SymbolEntry{u"PB", u"petabyte", UnitKind::Measure}, SymbolEntry{u"TB", u"terabyte", UnitKind::Measure},
    SymbolEntry{u"TW", u"terawatt", UnitKind::Measure}, SymbolEntry{u"TWh", u"terawatt hour", UnitKind::Measure}, SymbolEntry{u"V", u"volt", UnitKind::Measure},
    SymbolEntry{u"W", u"watt", UnitKind::Measure}, SymbolEntry{u"Wh", u"watt hour", UnitKind::Measure}, SymbolEntry{u"bp", u"basis point", UnitKind::Percent},
    SymbolEntry{u"bps", u"basis point", UnitKind::Percent}, SymbolEntry{u"c", u"cent", UnitKind::Money}, SymbolEntry{u"d", u"day", UnitKind::Time},
    SymbolEntry{u"g", u"gram", UnitKind::Measure}, SymbolEntry{u"h", u"hour", UnitKind::Time}, SymbolEntry{u"kV", u"kilovolt", UnitKind::Measure},
    SymbolEntry{u"kt", u"knot", UnitKind::Measure}, SymbolEntry{u"l", u"litre", UnitKind::Measure}, SymbolEntry{u"m", u"metre", UnitKind::Measure},
    SymbolEntry{u"mi", u"mile", UnitKind::Measure}, SymbolEntry{u"p", u"penny", UnitKind::Money}, SymbolEntry{u"pc", u"percent", UnitKind::Percent},
    SymbolEntry{u"pp", u"percentage point", UnitKind::Percent}, SymbolEntry{u"ppm", u"ppm", UnitKind::Measure}, SymbolEntry{u"s", u"second", UnitKind::Time},
    SymbolEntry{u"st", u"stone", UnitKind::Measure}, SymbolEntry{u"t", u"tonne", UnitKind::Measure}, SymbolEntry{u"x", u"time", UnitKind::Count},
    SymbolEntry{u"y", u"year", UnitKind::Time}, SymbolEntry{u"\u03bcm", u"micrometre", UnitKind::Measure}, SymbolEntry{u"\u00b5m", u"micrometre", UnitKind::Measure}};

constexpr Lookup symbolTable(symbols);

// Before the figure, exact case; a dollar sign may follow those of a country.
constexpr std::array codes{
    SymbolEntry{u"A", u"australian dollar", UnitKind::Count}, SymbolEntry{u"AED", u"dirham", UnitKind::Money}, SymbolEntry{u"AU", u"australian dollar", UnitKind::Count},
    SymbolEntry{u"AUD", u"australian dollar", UnitKind::Money}, SymbolEntry{u"BRL", u"brazilian real", UnitKind::Money}, SymbolEntry{u"BTC", u"bitcoin", UnitKind::Money},
    SymbolEntry{u"C", u"canadian dollar", UnitKind::Count}, SymbolEntry{u"CA", u"canadian dollar", UnitKind::Count}, SymbolEntry{u"CAD", u"canadian dollar", UnitKind::Money},
    SymbolEntry{u"CHF", u"swiss franc", UnitKind::Money}, SymbolEntry{u"CNY", u"chinese yuan", UnitKind::Money}, SymbolEntry{u"DKK", u"danish krone", UnitKind::Money},
    SymbolEntry{u"EUR", u"euro", UnitKind::Money}, SymbolEntry{u"GBP", u"pound sterling", UnitKind::Money}, SymbolEntry{u"HK", u"hong kong dollar", UnitKind::Count},
    SymbolEntry{u"HKD", u"hong kong dollar", UnitKind::Money}, SymbolEntry{u"ILS", u"israeli new shekel", UnitKind::Money}, SymbolEntry{u"INR", u"rupee", UnitKind::Money},
    SymbolEntry{u"JPY", u"yen", UnitKind::Money}, SymbolEntry{u"KRW", u"south korean won", UnitKind::Money}, SymbolEntry{u"KSh", u"kenyan shilling", UnitKind::Money},
    SymbolEntry{u"MXN", u"mexican peso", UnitKind::Money}, SymbolEntry{u"MYR", u"malaysian ringgit", UnitKind::Money}, SymbolEntry{u"NOK", u"norwegian krone", UnitKind::Money},
    SymbolEntry{u"NT", u"taiwan dollar", UnitKind::Count}, SymbolEntry{u"NZ", u"new zealand dollar", UnitKind::Count}, SymbolEntry{u"NZD", u"new zealand dollar", UnitKind::Money},
    SymbolEntry{u"PLN", u"polish zloty", UnitKind::Money}, SymbolEntry{u"R", u"brazilian real", UnitKind::Count}, SymbolEntry{u"RM", u"malaysian ringgit", UnitKind::Money},
    SymbolEntry{u"RMB", u"chinese yuan", UnitKind::Money}, SymbolEntry{u"RUB", u"russian ruble", UnitKind::Money}, SymbolEntry{u"Rp", u"indonesian rupiah", UnitKind::Money},
    SymbolEntry{u"Rs", u"rupee", UnitKind::Money}, SymbolEntry{u"S", u"singapore dollar", UnitKind::Count}, SymbolEntry{u"SEK", u"swedish krona", UnitKind::Money},
    SymbolEntry{u"SGD", u"singapore dollar", UnitKind::Money}, SymbolEntry{u"THB", u"thai baht", UnitKind::Money}, SymbolEntry{u"TRY", u"turkish lira", UnitKind::Money},
    SymbolEntry{u"Tk", u"bangladeshi taka", UnitKind::Money}, SymbolEntry{u"US", u"dollar", UnitKind::Count}, SymbolEntry{u"USD", u"dollar", UnitKind::Money},
    SymbolEntry{u"Z", u"zimbabwean dollar", UnitKind::Count}, SymbolEntry{u"ZAR", u"south african rand", UnitKind::Money}};

constexpr Lookup codeTable(codes);

QStringView view(std::u16string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// The exact word without full stops ("Rs.", "U.S."), on the stack.
class ExactWord {
public:
    explicit ExactWord(QStringView word)
    {
        for (const QChar c : word) {
            if (c == u'.' || isInvisible(c.unicode()))
                continue;
            if (m_size == static_cast<qsizetype>(m_buffer.size())) {
                m_size = 0;
                return;
            }
            m_buffer[static_cast<std::size_t>(m_size++)] = c.unicode();
        }
    }
    [[nodiscard]] QStringView view() const { return {m_buffer.data(), m_size}; }

private:
    std::array<char16_t, 4> m_buffer{};
    qsizetype m_size = 0;
};

QStringView currencySign(char16_t mark)
{
    switch (mark) {
    case u'$':
        return u"dollar";
    case 0xA2:
        return u"cent";
    case 0xA3:
        return u"pound sterling";
    case 0xA5:
        return u"yen";
    case 0x20A9:
        return u"south korean won";
    case 0x20AA:
        return u"israeli new shekel";
    case 0x20AC:
        return u"euro";
    case 0x20B9:
        return u"rupee";
    case 0x20BA:
        return u"turkish lira";
    case 0x20BD:
        return u"russian ruble";
    case 0x20BF:
        return u"bitcoin";
    case 0x5143:
        return u"chinese yuan";
    default:
        return {};
    }
}

const UnitEntry *unitOf(FoldedWord &words)
{
    if (const UnitEntry *entry = findUnit(words.view()))
        return entry;
    const QStringView folded = words.view();
    if (folded.size() > 3 && folded.endsWith(u's'))
        return findUnit(folded.chopped(1));
    return nullptr;
}

/// "²" or "2" behind a length that touches it.
bool isSquare(const Terms &terms, qsizetype i)
{
    return terms[i].glued && (terms[i].isMark(0xB2) || (terms[i].isNumber() && terms.text(i) == u"2"));
}

bool isCube(const Terms &terms, qsizetype i)
{
    return terms[i].glued && (terms[i].isMark(0xB3) || (terms[i].isNumber() && terms.text(i) == u"3"));
}

/// Whether a quotation that was opened in the sentence is still open at term `i`.
bool insideQuotes(const Terms &terms, qsizetype i)
{
    constexpr qsizetype window = 120;
    bool open = false;
    for (qsizetype k = qMax(i - window, qsizetype{0}); k < i; ++k)
        open = open != (terms[k].isMark(u'"') && !(terms[k].glued && terms[k - 1].isNumber()));
    return open;
}

/// "in" is an inch only where the sentence or a word of size follows: "2 in thick".
bool standsForInch(const Terms &terms, qsizetype i)
{
    const Term &next = terms[i + 1];
    if (next.kind == TermKind::End || (next.isMark(u'.') && terms[i + 2].kind == TermKind::End))
        return true;
    if (!next.isWord())
        return false;
    const QStringView word = terms.text(i + 1);
    return word == u"thick" || word == u"wide" || word == u"long" || word == u"tall" || word == u"high" || word == u"deep" || word == u"diameter";
}

UnitMatch powered(const Terms &terms, UnitMatch match)
{
    struct Power {
        QStringView base;
        QStringView square;
        QStringView cube;
    };
    static constexpr std::array powers{
        Power{u"metre", u"square metre", u"cubic metre"}, Power{u"kilometre", u"square kilometre", u"cubic kilometre"},
        Power{u"centimetre", u"square centimetre", u"cubic centimetre"}, Power{u"foot", u"square foot", u"cubic foot"}};
    qsizetype i = match.end;
    if (terms[i].isMark(u'^') && terms[i].glued)
        ++i;
    const QStringView word = terms[i].isWord() ? terms.text(i) : QStringView();
    const bool square = isSquare(terms, i) || word == u"squared";
    if (!square && !isCube(terms, i) && word != u"cubed")
        return match;
    for (const Power &power : powers) {
        if (power.base == match.name) {
            match.name = square ? power.square : power.cube;
            match.end = i + 1;
            break;
        }
    }
    return match;
}

} // namespace

UnitMatch unitWords(const Terms &terms, qsizetype i)
{
    UnitMatch best;
    FoldedWord words;
    constexpr int mostWords = 4;
    qsizetype at = i;
    for (int count = 0; count < mostWords; ++count) {
        const Term &term = terms[at];
        if (!term.isWord())
            break;
        if (count > 0) {
            // "degrees Celsius", "miles per hour": the list has the singular.
            const QStringView before = words.view();
            if (before.size() > 4 && before.endsWith(u's') && !before.endsWith(u"is") && !before.endsWith(u"ss"))
                words.truncate(before.size() - 1);
            words.append(u' ');
        }
        words.append(terms.text(at));
        ++at;
        if (const UnitEntry *entry = unitOf(words))
            best = {entry->kind, view(entry->name), at};
        if (terms[at].isHyphen() && terms[at].glued && terms[at + 1].glued)
            ++at;
    }
    return best ? powered(terms, best) : best;
}

UnitMatch unitSymbol(const Terms &terms, qsizetype i, bool glued)
{
    const Term &term = terms[i];
    if (term.isMark(u'%') || term.isMark(0xFF05))
        return {UnitKind::Percent, u"percent", i + 1};
    if (term.isMark(0xB0) || term.isMark(0xBA)) {
        const QStringView letter = terms[i + 1].isWord() ? terms.text(i + 1) : QStringView();
        if (letter == u"C" || letter == u"c")
            return {UnitKind::Temperature, u"celsius", i + 2};
        if (letter == u"F" || letter == u"f")
            return {UnitKind::Temperature, u"fahrenheit", i + 2};
        return {UnitKind::Measure, u"degree", i + 1};
    }
    if (term.isMark(0x2103) || term.isMark(0x2109))
        return {UnitKind::Temperature, term.isMark(0x2103) ? QStringView(u"celsius") : QStringView(u"fahrenheit"), i + 1};
    if (glued && (term.isMark(0x2033) || (term.isMark(u'"') && !insideQuotes(terms, i))))
        return {UnitKind::Measure, u"inch", i + 1};
    if (glued && (term.isMark(u'\'') || term.isMark(0x2032)) && terms[i + 1].kind == TermKind::Mark && terms[i + 1].glued && terms[i + 1].mark == term.mark)
        return {UnitKind::Measure, u"inch", i + 2};
    if (term.kind == TermKind::Mark) {
        if (const QStringView name = currencySign(term.mark); !name.isEmpty())
            return {UnitKind::Money, name, i + 1};
        return {};
    }
    if (!term.isWord())
        return {};
    if (term.is(W::In))
        return terms[i - 1].isNumber() && standsForInch(terms, i) ? UnitMatch{UnitKind::Measure, u"inch", i + 1} : UnitMatch();
    const ExactWord word(terms.text(i));
    const QStringView exact = word.view();
    if (exact.isEmpty())
        return {};
    if (exact == u"\u5143")
        return {UnitKind::Money, u"chinese yuan", i + 1};
    // "km/h", "m/s"
    if (terms[i + 1].isMark(u'/') && terms[i + 1].glued && terms[i + 2].isWord() && terms[i + 2].glued) {
        const QStringView per = terms.text(i + 2);
        if (exact == u"km" && (per == u"h" || per == u"hr"))
            return {UnitKind::Measure, u"kilometre/hour", i + 3};
        if (exact == u"m" && per == u"s")
            return {UnitKind::Measure, u"metre/second", i + 3};
    }
    const SymbolEntry *entry = symbolTable.find(exact);
    if (entry == nullptr)
        return {};
    // Apart from the figure a single letter is one only where nothing else can be: "37 C".
    if (exact.size() == 1 && !glued && (exact != u"C" && exact != u"F" && exact != u"m" && exact != u"g" && exact != u"l" && exact != u"L" && exact != u"t" && exact != u"W" && exact != u"V"))
        return {};
    if (exact.size() == 1 && !glued && (terms[i + 1].isMark(u'.') || terms[i + 1].isHyphen()) && terms[i + 1].glued && terms[i + 2].isWord())
        return {};
    return powered(terms, {entry->kind, view(entry->name), i + 1});
}

UnitMatch currencyAt(const Terms &terms, qsizetype i)
{
    const Term &term = terms[i];
    if (term.kind == TermKind::Mark) {
        const QStringView sign = currencySign(term.mark);
        return sign.isEmpty() ? UnitMatch() : UnitMatch{UnitKind::Money, sign, i + 1};
    }
    if (!term.isWord() || !term.capital)
        return {};
    const ExactWord word(terms.text(i));
    const SymbolEntry *entry = word.view().isEmpty() ? nullptr : codeTable.find(word.view());
    if (entry == nullptr)
        return {};
    qsizetype end = i + 1;
    if (terms[end].isMark(u'.') && terms[end].glued)
        ++end;
    const bool sign = terms[end].isMark(u'$');
    if (entry->kind != UnitKind::Money && !(sign && (terms[end].glued || entry->word == u"US")))
        return {};
    return {UnitKind::Money, view(entry->name), sign ? end + 1 : end};
}

bool isIrregularPlural(QStringView folded)
{
    if (folded.size() < 3 || folded.endsWith(u's'))
        return false;
    for (const QStringView word : {QStringView(u"people"), QStringView(u"men"), QStringView(u"women"), QStringView(u"children"), QStringView(u"aircraft"),
             QStringView(u"troops"), QStringView(u"police"), QStringView(u"staff"), QStringView(u"personnel"), QStringView(u"cattle"), QStringView(u"sheep"),
             QStringView(u"feet"), QStringView(u"mice"), QStringView(u"teeth"), QStringView(u"crew"), QStringView(u"spacecraft"), QStringView(u"policemen"),
             QStringView(u"policewomen"), QStringView(u"firemen"), QStringView(u"servicemen"), QStringView(u"gunmen"), QStringView(u"businessmen"), QStringView(u"fish")}) {
        if (folded == word)
            return true;
    }
    return folded.endsWith(u"men") && folded.size() > 5;
}

QString singular(QStringView noun)
{
    if (const UnitEntry *entry = findUnit(noun); entry != nullptr && entry->kind == UnitKind::Count)
        return view(entry->name).toString();
    if (noun.endsWith(u"men") && noun.size() > 3)
        return noun.chopped(2).toString() + u"an"_s;
    if (noun.size() > 4 && noun.endsWith(u"ies"))
        return noun.chopped(3).toString() + u'y';
    for (const QStringView ending : {QStringView(u"sses"), QStringView(u"shes"), QStringView(u"ches"), QStringView(u"xes"), QStringView(u"zes")}) {
        if (noun.size() > ending.size() && noun.endsWith(ending))
            return noun.chopped(2).toString();
    }
    const bool latin = noun.endsWith(u"sis") || noun.endsWith(u"xis") || noun.size() < 5; // "crisis", but "Iraqis"
    if (noun.size() > 2 && noun.endsWith(u's') && !noun.endsWith(u"ss") && !noun.endsWith(u"us") && !(noun.endsWith(u"is") && latin))
        return noun.chopped(1).toString();
    return noun.toString();
}

} // namespace nutgraf::grammar
