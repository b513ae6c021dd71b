// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/publicationdate.h"

#include <QStringTokenizer>
#include <QVarLengthArray>

#include <array>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

// Longer lines are paragraphs; their dates belong to the story.
constexpr qsizetype longestLine = 400;

// One row a month: names and abbreviations in English, German, French, Spanish, Italian, Dutch, Portuguese.
constexpr std::array<const char16_t *, 12> months{
    u"january jan januar jänner janvier janv enero ene gennaio gen januari janeiro",
    u"february feb februar februari février févr fév febrero febbraio fevereiro fev",
    u"march mar märz mär mars marzo maart mrt março",
    u"april apr avril avr abril abr aprile",
    u"may mai mayo maggio mag mei maio",
    u"june jun juni juin junio giugno giu junho",
    u"july jul juli juillet juil julio luglio lug julho",
    u"august aug août agosto ago augustus",
    u"september sep sept septembre septiembre settembre set setembro",
    u"october oct oktober okt octobre octubre ottobre ott outubro out",
    u"november nov novembre noviembre novembro",
    u"december dec dezember dez décembre déc diciembre dic dicembre dezembro",
};

int monthNamed(QStringView word)
{
    if (word.size() < 3 || word.size() > 10 || !word.front().isLetter())
        return 0;
    for (size_t month = 0; month < months.size(); ++month) {
        for (const QStringView name : QStringView(months.at(month)).tokenize(u' ')) {
            if (word.compare(name, Qt::CaseInsensitive) == 0)
                return static_cast<int>(month) + 1;
        }
    }
    return 0;
}

// "NewsDec 22, 2023": a lost space; the last capital begins the month.
int monthEnding(QStringView word)
{
    qsizetype capital = word.size() - 1;
    while (capital > 0 && !word[capital].isUpper())
        --capital;
    return capital > 0 ? monthNamed(word.sliced(capital)) : 0;
}

struct Piece {
    TextSpan span;
    int number = -1; ///< -1: a word
    int month = 0;
    QChar before; ///< the character in front of it
};

using Pieces = QVarLengthArray<Piece, 32>;

// Runs of digits and runs of letters; "26th" and "5pm" are two.
Pieces cut(QStringView line)
{
    Pieces pieces;
    for (qsizetype i = 0; i < line.size();) {
        const bool digits = line[i].unicode() >= u'0' && line[i].unicode() <= u'9';
        if (!digits && !line[i].isLetter()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        int number = digits ? 0 : -1;
        while (i < line.size() && (digits ? line[i].unicode() >= u'0' && line[i].unicode() <= u'9' : line[i].isLetter())) {
            if (digits && number < 100'000)
                number = number * 10 + line[i].unicode() - u'0';
            ++i;
        }
        const QStringView word = line.sliced(start, i - start);
        const int month = digits ? 0 : monthNamed(word);
        pieces.append({{start, i}, number, digits || month ? month : monthEnding(word), start > 0 ? line[start - 1] : QChar()});
    }
    return pieces;
}

bool isYear(const Piece &piece)
{
    return piece.number >= 1900 && piece.number <= 2100 && piece.span.length() == 4;
}

bool isDay(const Piece &piece)
{
    return piece.number >= 1 && piece.number <= 31 && piece.span.length() <= 2;
}

bool isFiller(QStringView line, const Piece &piece)
{
    const QStringView word = piece.span.of(line);
    return piece.number < 0 && (word == u"de" || word == u"of" || word == u"del" || word == u"st" || word == u"nd" || word == u"rd" || word == u"th" || word == u"er");
}

struct Day {
    QDate date;
    qsizetype first;
    qsizetype last;
};

// "26 December 2017", "December 26, 2017", "26 de diciembre de 2017": the month's name is at `at`.
std::optional<Day> aroundMonth(QStringView line, const Pieces &pieces, qsizetype at)
{
    const auto skip = [&](qsizetype i, int step) {
        while (i >= 0 && i < pieces.size() && isFiller(line, pieces[i]))
            i += step;
        return i;
    };
    const qsizetype before = skip(at - 1, -1);
    const qsizetype after = skip(at + 1, 1);
    const auto near = [&](qsizetype a, qsizetype b) {
        return pieces[b].span.start - pieces[a].span.end <= 6;
    };
    if (before >= 0 && isDay(pieces[before]) && after < pieces.size() && isYear(pieces[after]) && near(at, after))
        return Day{QDate(pieces[after].number, pieces[at].month, pieces[before].number), before, after};
    if (after < pieces.size() && isDay(pieces[after])) {
        const qsizetype year = skip(after + 1, 1);
        if (year < pieces.size() && isYear(pieces[year]) && near(after, year))
            return Day{QDate(pieces[year].number, pieces[at].month, pieces[after].number), at, year};
    }
    return std::nullopt;
}

int wholeYear(const Piece &piece)
{
    if (isYear(piece))
        return piece.number;
    return piece.span.length() == 2 && piece.number >= 0 ? 2000 + piece.number : 0;
}

// "2017-12-26", "12/22/23", "26.12.2017": three numbers with one and the same sign between them.
std::optional<Day> inNumbers(const Pieces &pieces, qsizetype at, DateOrder order)
{
    if (at + 2 >= pieces.size() || pieces[at].number < 0)
        return std::nullopt;
    const Piece &a = pieces[at];
    const Piece &b = pieces[at + 1];
    const Piece &c = pieces[at + 2];
    const QChar sign = b.before;
    const bool together = b.span.start == a.span.end + 1 && c.span.start == b.span.end + 1 && c.before == sign;
    if (!together || (sign != u'-' && sign != u'/' && sign != u'.'))
        return std::nullopt;
    if (isYear(a) && isDay(b) && isDay(c))
        return Day{QDate(a.number, b.number, c.number), at, at + 2};
    if (!isDay(a) || !isDay(b) || !wholeYear(c) || (a.before == sign))
        return std::nullopt;
    const bool monthFirst = a.number <= 12 && (b.number > 12 || (order == DateOrder::MonthFirst && sign == u'/'));
    if (!isYear(c) && sign == u'.' && c.number < 10)
        return std::nullopt; // a version number
    return monthFirst ? Day{QDate(wholeYear(c), a.number, b.number), at, at + 2} : Day{QDate(wholeYear(c), b.number, a.number), at, at + 2};
}

bool isAfternoonMark(QStringView line, const Pieces &pieces, qsizetype at, bool &afternoon, qsizetype &last)
{
    if (at >= pieces.size())
        return false;
    const QStringView word = pieces[at].span.of(line);
    const bool whole = word.compare(u"am", Qt::CaseInsensitive) == 0 || word.compare(u"pm", Qt::CaseInsensitive) == 0;
    const bool split = (word.compare(u"a", Qt::CaseInsensitive) == 0 || word.compare(u"p", Qt::CaseInsensitive) == 0) && at + 1 < pieces.size()
        && pieces[at + 1].span.of(line).compare(u"m", Qt::CaseInsensitive) == 0 && pieces[at + 1].before == u'.';
    if (!whole && !split)
        return false;
    afternoon = word.front().toLower() == u'p';
    last = split ? at + 1 : at;
    return true;
}

// "14:05", "3:45 PM", "3 p.m.", "14.05 Uhr", "14h05" from piece `at` on.
QTime timeAt(QStringView line, const Pieces &pieces, qsizetype at, qsizetype &last)
{
    const Piece &hour = pieces[at];
    if (hour.number < 0 || hour.number > 24 || hour.span.length() > 2)
        return {};
    qsizetype next = at + 1;
    int minute = 0;
    bool colon = false;
    if (next < pieces.size() && pieces[next].number >= 0 && pieces[next].number < 60 && pieces[next].span.length() == 2
        && pieces[next].span.start == hour.span.end + 1 && (pieces[next].before == u':' || pieces[next].before == u'.')) {
        minute = pieces[next].number;
        colon = pieces[next].before == u':';
        ++next;
        if (colon && next < pieces.size() && pieces[next].before == u':' && pieces[next].number >= 0)
            ++next; // seconds
    }
    last = next - 1;
    bool afternoon = false;
    if (isAfternoonMark(line, pieces, next, afternoon, last)) {
        const int twelve = hour.number % 12 + (afternoon ? 12 : 0);
        return hour.number >= 1 && hour.number <= 23 ? QTime(hour.number > 12 ? hour.number : twelve, minute) : QTime();
    }
    return colon ? QTime(hour.number % 24, minute) : QTime();
}

bool hasWord(QStringView text, std::initializer_list<QStringView> words)
{
    for (const QStringView word : words) {
        if (text.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

std::optional<WrittenDate> findWrittenDate(QStringView line, DateOrder order)
{
    line = line.first(std::min(line.size(), longestLine));
    const Pieces pieces = cut(line);
    std::optional<Day> day;
    for (qsizetype i = 0; i < pieces.size() && !day; ++i) {
        day = pieces[i].month ? aroundMonth(line, pieces, i) : inNumbers(pieces, i, order);
        if (day && !day->date.isValid())
            day.reset();
    }
    if (!day)
        return std::nullopt;

    WrittenDate out;
    out.day = day->date;
    out.span = {pieces[day->first].span.start, pieces[day->last].span.end};
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i >= day->first && i <= day->last)
            continue;
        qsizetype last = i;
        const QTime time = timeAt(line, pieces, i, last);
        if (!time.isValid())
            continue;
        out.time = time;
        if (i > day->last)
            out.span.end = pieces[last].span.end;
        break;
    }
    const QStringView before = line.first(out.span.start);
    out.update = hasWord(before, {u"updated", u"modified", u"aktualisiert", u"mis à jour", u"actualizado", u"aggiornato", u"bijgewerkt", u"atualizado"});
    out.labelled = hasWord(before, {u"published", u"posted", u"first published", u"veröffentlicht", u"publié", u"publicado", u"pubblicato", u"gepubliceerd", u"date:"});
    if (out.labelled && out.update)
        out.update = before.lastIndexOf(u"pdated") > before.lastIndexOf(u"ublished") && before.lastIndexOf(u"ublished") >= 0;
    return out;
}

std::optional<WrittenDate> dateInUrl(QStringView url)
{
    const Pieces pieces = cut(url.first(std::min(url.size(), longestLine)));
    for (qsizetype i = 0; i + 2 < pieces.size(); ++i) {
        const bool together = pieces[i + 1].span.start == pieces[i].span.end + 1 && pieces[i + 2].span.start == pieces[i + 1].span.end + 1;
        if (!together || !isYear(pieces[i]))
            continue;
        const int month = pieces[i + 1].month ? pieces[i + 1].month : pieces[i + 1].number;
        const QDate day(pieces[i].number, month, pieces[i + 2].number);
        if (day.isValid() && pieces[i + 2].span.length() <= 2)
            return WrittenDate{day, {}, {pieces[i].span.start, pieces[i + 2].span.end}, false, false};
    }
    return std::nullopt;
}

} // namespace nutgraf
