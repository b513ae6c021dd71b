// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/datefinder.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <limits>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QList<DateFact> find(const QString &text, const QString &published = u"2019-06-12"_s) // a Wednesday
{
    const QList<Token> tokens = tokenize(text);
    const QList<Sentence> sentences = splitSentences(text, tokens);
    const Structure structure = structureFromLines(text);
    const QDate day = QDate::fromString(published, Qt::ISODate);
    const FinderInput input{text, tokens, sentences, structure, day.isValid() ? QDateTime(day, QTime(0, 0)) : QDateTime(), false};
    return findDates(input);
}

/// "Tuesday | DATE 2019-06-11"
QString line(const DateFact &date, QStringView text)
{
    static constexpr std::array types{"DATE", "TIME", "DURATION", "SET"};
    QString line = date.span.of(text).toString() + u" | "_s + QString::fromLatin1(types.at(static_cast<std::size_t>(date.type))) + u' ' + date.value;
    return date.modifier.isEmpty() ? line : line + u' ' + date.modifier;
}

QStringList lines(const QList<DateFact> &dates, const QString &text)
{
    QStringList lines;
    for (const DateFact &date : dates)
        lines.append(line(date, text));
    return lines;
}

} // namespace

class DateFinderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void finds_data();
    void finds();
    void leavesAlone_data();
    void leavesAlone();
    void withoutPublication_data();
    void withoutPublication();
    void reasons_data();
    void reasons();
    void independentOfLocale();
    void offsetsBehindEmoji();
    void anyCharacters_data();
    void anyCharacters();
    void seedArticle();
    void linear();
};

void DateFinderTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) { QTest::newRow(name) << text << expected; };
    // written out
    row("takes-effect", u"The law that parliament passed on Thursday takes effect on 1 March."_s, {u"Thursday | DATE 2019-06-06"_s, u"1 March | DATE 2020-03-01"_s});
    row("by-a-day-hoped-for", u"By Friday the two sides hope to meet."_s, {u"Friday | DATE 2019-06-14"_s});
    row("wanted-participle", u"The town wants a guaranteed flow from January to March."_s, {u"January | DATE 2020-01"_s, u"March | DATE 2020-03"_s});
    row("tickets-for", u"Tickets for Sunday cost 20 crowns."_s, {u"Sunday | DATE 2019-06-16"_s});
    row("american", u"She was born on June 5, 1952 in Leeds."_s, {u"June 5, 1952 | DATE 1952-06-05"_s});
    row("british", u"The port opened on 14 August 2018."_s, {u"14 August 2018 | DATE 2018-08-14"_s});
    row("ordinal-of", u"It opened on the 4th of July 2018."_s, {u"the 4th of July 2018 | DATE 2018-07-04"_s});
    row("weekday-full", u"It will open on Sunday, 16 June."_s, {u"Sunday, 16 June | DATE 2019-06-16"_s});
    row("iso", u"It opened on 2018-03-12."_s, {u"2018-03-12 | DATE 2018-03-12"_s});
    row("iso-clock", u"Taken at 2018-03-12T09:30:00Z there."_s, {u"2018-03-12T09:30:00Z | TIME 2018-03-12T09:30:00"_s});
    row("dotted", u"It opened on 26.12.2017 there."_s, {u"26.12.2017 | DATE 2017-12-26"_s});
    row("slashes-unambiguous", u"It opened on 26/12/2017 there."_s, {u"26/12/2017 | DATE 2017-12-26"_s});
    row("slashes-nearer-reading", u"The hearing on 11/06/2019 was short."_s, {u"11/06/2019 | DATE 2019-06-11"_s});
    row("month-year", u"It fell in November 2018."_s, {u"November 2018 | DATE 2018-11"_s});
    row("abbreviated", u"It fell on Dec. 21 again."_s, {u"Dec. 21 | DATE 2018-12-21"_s});
    row("year", u"The treaty of 1648 ended it."_s, {u"1648 | DATE 1648"_s});
    row("years", u"He served from 2004 to 2009."_s, {u"2004 | DATE 2004"_s, u"2009 | DATE 2009"_s});
    row("year-of-range", u"It ran from March to August 2011."_s, {u"March | DATE 2011-03"_s, u"August 2011 | DATE 2011-08"_s});
    row("parentheses", u"Olga Brandt (2007) disagrees."_s, {u"2007 | DATE 2007"_s});
    row("bc", u"The tools are from 300 BC."_s, {u"300 BC | DATE BC0300"_s});
    row("decade", u"It was big in the 1990s."_s, {u"the 1990s | DATE 199"_s});
    row("century", u"It dates from the 14th century."_s, {u"the 14th century | DATE 13"_s});
    row("century-word", u"It dates from the nineteenth century."_s, {u"the nineteenth century | DATE 18"_s});
    row("quarter", u"Profits rose in the fourth quarter of 2018."_s, {u"the fourth quarter of 2018 | DATE 2018-Q4"_s});
    row("q", u"Sales fell in Q1, the firm said."_s, {u"Q1 | DATE 2019-Q1"_s});
    row("half", u"It slowed in the second half of 2018."_s, {u"the second half of 2018 | DATE 2018-H2"_s});
    row("season-year", u"It snowed in the winter of 1962."_s, {u"the winter of 1962 | DATE 1962-WI"_s});
    row("week-of-month", u"It rained in the last week of March."_s, {u"the last week of March | DATE 2019-W13"_s});
    row("holiday", u"Drones came on New Year's Eve."_s, {u"New Year's Eve | DATE 2018-12-31"_s});
    row("easter", u"They met on Good Friday."_s, {u"Good Friday | DATE 2019-04-19"_s});
    // weekdays and months by tense
    row("weekday-past", u"The minister resigned on Tuesday."_s, {u"Tuesday | DATE 2019-06-11"_s});
    row("weekday-publication-day", u"The minister resigned on Wednesday."_s, {u"Wednesday | DATE 2019-06-12"_s});
    row("weekday-future", u"The strike will start on Friday."_s, {u"Friday | DATE 2019-06-14"_s});
    row("weekday-future-front", u"On Friday the chamber will vote."_s, {u"Friday | DATE 2019-06-14"_s});
    row("weekday-said", u"He said on Monday that it will rain."_s, {u"Monday | DATE 2019-06-10"_s});
    row("weekday-hoped", u"The envoy, on Tuesday hoped that talks would open."_s, {u"Tuesday | DATE 2019-06-11"_s});
    row("weekday-last", u"It happened last Friday."_s, {u"last Friday | DATE 2019-06-07"_s});
    row("weekday-next", u"It happens next Friday."_s, {u"next Friday | DATE 2019-06-21"_s});
    row("month-past", u"It sank in October."_s, {u"October | DATE 2018-10"_s});
    row("month-this-year", u"It sank in March."_s, {u"March | DATE 2019-03"_s});
    row("month-future", u"It will open in March."_s, {u"March | DATE 2020-03"_s});
    row("day-month-past", u"They met on 15 April."_s, {u"15 April | DATE 2019-04-15"_s});
    row("day-month-future", u"The ban starts on 1 January."_s, {u"1 January | DATE 2020-01-01"_s});
    row("may-the-month", u"It sank in May."_s, {u"May | DATE 2019-05"_s});
    // relative
    row("today", u"The firm said so today."_s, {u"today | DATE 2019-06-12"_s});
    row("yesterday-morning", u"It left yesterday morning."_s, {u"yesterday morning | TIME 2019-06-11TMO"_s});
    row("last-week", u"It fell last week."_s, {u"last week | DATE 2019-W23"_s});
    row("next-month", u"The court will rule next month."_s, {u"next month | DATE 2019-07"_s});
    row("last-year", u"Last year it made a loss."_s, {u"Last year | DATE 2018"_s});
    row("days-ago", u"They met three days ago."_s, {u"three days ago | DATE 2019-06-09"_s});
    row("years-ago", u"They met two years ago."_s, {u"two years ago | DATE 2017"_s});
    row("fortnight-ago", u"They met a fortnight ago."_s, {u"a fortnight ago | DATE 2019-05-29"_s});
    row("in-months-future", u"She will retire in two months."_s, {u"two months | DATE 2019-08"_s});
    row("in-months-past", u"It doubled in two months."_s, {u"two months | DURATION P2M"_s});
    row("weekend", u"He fled over the weekend."_s, {u"the weekend | DATE 2019-W23-WE"_s});
    row("earlier-this-year", u"Earlier this year it failed."_s, {u"Earlier this year | DATE 2019 START"_s});
    row("end-of-last-year", u"It stood empty at the end of last year."_s, {u"the end of last year | DATE 2018 END"_s});
    row("mid", u"It was sold in mid-2011."_s, {u"mid-2011 | DATE 2011 MID"_s});
    row("quarter-last-year", u"It fell in the first quarter of last year."_s, {u"the first quarter of last year | DATE 2018-Q1"_s});
    row("following-day-anchored", u"He came on 3 May 2018. The following day he left."_s, {u"3 May 2018 | DATE 2018-05-03"_s, u"The following day | DATE 2018-05-04"_s});
    row("following-day-open", u"The following day he left."_s, {u"The following day | DATE XXXX-XX-XX"_s});
    row("years-later", u"It was founded in 1950. Two years later it closed."_s, {u"1950 | DATE 1950"_s, u"Two years later | DATE 1952"_s});
    row("recently", u"It has recently turned."_s, {u"recently | DATE PAST_REF"_s});
    row("now", u"The mill is now empty."_s, {u"now | DATE PRESENT_REF"_s});
    row("in-the-past", u"In the past it was a mill, in the near future it will be a hall."_s, {u"the past | DATE PAST_REF"_s, u"the near future | DATE FUTURE_REF"_s});
    row("long-ago", u"It was sold long ago."_s, {u"long ago | DATE PAST_REF"_s});
    row("hours-later", u"Hours later the bridge fell."_s, {u"Hours later | DATE FUTURE_REF"_s});
    row("earlier-weekday", u"He said so earlier Tuesday."_s, {u"earlier Tuesday | DATE 2019-06-11 START"_s});
    row("this-past-week", u"It opened this past week."_s, {u"this past week | DATE 2019-W23"_s});
    row("days-to", u"The fair will run from July 8 to 10."_s, {u"July 8 | DATE 2019-07-08"_s, u"10 | DATE 2019-07-10"_s});
    row("days-and-year", u"It ran on May 3 and 4, 2017."_s, {u"May 3 | DATE 2017-05-03"_s, u"4, 2017 | DATE 2017-05-04"_s});
    row("will-be-held", u"The vote will be held June 20 there."_s, {u"June 20 | DATE 2019-06-20"_s});
    row("subject-of-will", u"He said that November's vote will be free."_s, {u"November | DATE 2019-11"_s});
    row("have-until", u"They have until the end of December to appeal."_s, {u"the end of December | DATE 2019-12 END"_s});
    row("since", u"It will stay shut, as it has since November."_s, {u"November | DATE 2018-11"_s});
    row("month-before-noun", u"The house took an August recess."_s, {u"August | DATE 2018-08"_s});
    row("year-before-noun", u"It is an 1899 treaty."_s, {u"1899 | DATE 1899"_s});
    row("decades", u"It was big in the 1960s and 70s."_s, {u"the 1960s | DATE 196"_s, u"70s | DATE 197"_s});
    row("christmas-alone", u"They met on Christmas Eve."_s, {u"Christmas Eve | DATE 2018-12-24"_s});
    // times of day
    row("pm", u"The vote was at 6 p.m."_s, {u"6 p.m. | TIME 2019-06-12T18:00"_s});
    row("gmt", u"Polls closed at 1900 GMT."_s, {u"1900 GMT | TIME 2019-06-12T19:00"_s});
    row("noon-on", u"It ended at noon on Tuesday."_s, {u"noon on Tuesday | TIME 2019-06-11T12:00"_s});
    row("weekday-evening", u"On Saturday evening it rained."_s, {u"Saturday evening | TIME 2019-06-08TEV"_s});
    row("night-of", u"He was seen on the night of 14 May."_s, {u"the night of 14 May | TIME 2019-05-14TNI"_s});
    row("clock-on-day", u"It began at 18:30 on Tuesday."_s, {u"18:30 on Tuesday | TIME 2019-06-11T18:30"_s});
    // durations and sets
    row("duration", u"The inquiry lasted 18 months."_s, {u"18 months | DURATION P18M"_s});
    row("hours", u"The strike lasted 48 hours."_s, {u"48 hours | DURATION PT48H"_s});
    row("and-a-half", u"It took two and a half years."_s, {u"two and a half years | DURATION P2.5Y"_s});
    row("modifier", u"It is almost two years late."_s, {u"almost two years | DURATION P2Y LESS_THAN"_s});
    row("compound", u"It hit a five-year high."_s, {u"five-year | DURATION P5Y"_s});
    row("consecutive", u"It rose for five consecutive months."_s, {u"five consecutive months | DURATION P5M"_s});
    row("several", u"It was shut for several years."_s, {u"several years | DURATION PXY"_s});
    row("age", u"A 19-year-old man came."_s, {u"19-year-old | DURATION P19Y"_s});
    row("first-months", u"It grew in the first nine months."_s, {u"the first nine months | DURATION P9M"_s});
    row("decade-long", u"It ended a decade-long feud."_s, {u"decade-long | DURATION P10Y"_s});
    row("day-after", u"It came a day after the vote."_s, {u"a day | DURATION P1D"_s});
    row("after-months-of", u"It came after months of talks."_s, {u"months | DURATION PXM"_s});
    row("next-couple", u"It lasts for the next couple of days."_s, {u"the next couple of days | DURATION P2D"_s});
    row("to-last", u"It is to last 48 hours."_s, {u"48 hours | DURATION PT48H"_s});
    row("past-decade", u"It grew over the past decade."_s, {u"the past decade | DURATION P10Y"_s});
    row("every-day", u"It meets every Thursday."_s, {u"every Thursday | SET XXXX-WXX-4"_s});
    row("every-two", u"It appears every two weeks."_s, {u"every two weeks | SET P2W"_s});
    row("weekly", u"It is a weekly paper."_s, {u"weekly | SET P1W"_s});
    // spaces and hyphens that cannot be seen
    row("nbsp", u"It opened on 14\u00A0August\u00A02018."_s, {u"14\u00A0August\u00A02018 | DATE 2018-08-14"_s});
    row("soft-hyphen", u"It opened on Wed\u00ADnes\u00ADday."_s, {u"Wed\u00ADnes\u00ADday | DATE 2019-06-12"_s});
}

void DateFinderTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(lines(find(text), text), expected);
}

void DateFinderTest::leavesAlone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("may-verb", u"They may leave."_s);
    row("may-verb-front", u"May I come in?"_s);
    row("may-surname", u"Alma May said no."_s);
    row("march-verb", u"They march on the capital."_s);
    row("march-noun", u"The March for Bread drew crowds."_s);
    row("sun", u"The sun is out, and the Sun newspaper too."_s);
    row("sat", u"He sat down."_s);
    row("second-ordinal", u"The second attempt failed."_s);
    row("second-thought", u"On second thought he stayed."_s);
    row("fall-verb", u"Prices fall fast."_s);
    row("spring-verb", u"They spring into action."_s);
    row("price", u"It costs $2018 there."_s);
    row("count", u"They sent 2000 people home."_s);
    row("percent", u"It grew by 1900% there."_s);
    row("version", u"It runs on version 2.4.1."_s);
    row("ratio", u"The ratio is 3:2 here."_s);
    row("fraction", u"Take 1/2 of it."_s);
    row("score", u"They won 10-12."_s);
    row("telephone", u"Call 555-010-1234 for help."_s);
    row("no-such-day", u"It said 2015-13-32 there."_s);
    row("rate", u"It costs £120 a year."_s);
    row("quarter-of", u"A quarter of the crop is lost."_s);
    row("money-then-noun", u"A 1990 kilogram load fell."_s);
    row("address", u"See https://example.org/2018/05/12 now."_s);
    row("am-verb", u"I am here."_s);
    row("black-friday", u"The Black Friday sales are loud."_s);
    row("now-relative", u"The town, which now sells salt, is rich."_s);
    row("now-that", u"They left now that it rains."_s);
    row("future-of", u"The future of the league is open."_s);
    row("in-his-seventies", u"He is in his early 70s."_s);
    row("past-a-place", u"They walked past the mill."_s);
    row("march-of-people", u"The march was long."_s);
    row("daily-title", u"He reads the Daily Wessel."_s);
}

void DateFinderTest::leavesAlone()
{
    QFETCH(QString, text);
    QStringList found = lines(find(text), text);
    found.removeAll(u"now | DATE PRESENT_REF"_s);
    QCOMPARE(found, QStringList());
}

void DateFinderTest::withoutPublication_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("weekday") << u"They met on Tuesday."_s << QStringList{u"Tuesday | DATE XXXX-WXX-2"_s};
    QTest::newRow("month") << u"They met in October."_s << QStringList{u"October | DATE XXXX-10"_s};
    QTest::newRow("day-month") << u"They met on 4 May."_s << QStringList{u"4 May | DATE XXXX-05-04"_s};
    QTest::newRow("last-week") << u"They met last week."_s << QStringList{u"last week | DATE XXXX-WXX"_s};
    QTest::newRow("yesterday") << u"They met yesterday."_s << QStringList{u"yesterday | DATE XXXX-XX-XX"_s};
    QTest::newRow("ago") << u"They met two years ago."_s << QStringList{u"two years ago | DATE XXXX"_s};
    QTest::newRow("clock") << u"They met at 6 p.m. there."_s << QStringList{u"6 p.m. | TIME XXXX-XX-XXT18:00"_s};
    QTest::newRow("written-out-needs-none") << u"They met on 4 May 2018."_s << QStringList{u"4 May 2018 | DATE 2018-05-04"_s};
    QTest::newRow("duration-needs-none") << u"It took six weeks."_s << QStringList{u"six weeks | DURATION P6W"_s};
}

void DateFinderTest::withoutPublication()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const QList<DateFact> found = find(text, QString());
    QCOMPARE(lines(found, text), expected);
    const bool open = found[0].value.contains(u'X');
    QCOMPARE(found[0].reason.contains(u"not known"), open);
}

void DateFinderTest::reasons_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("past") << u"They met on Tuesday."_s << u"the last Tuesday up to publication on 12 Jun 2019"_s;
    QTest::newRow("future") << u"They will meet on Tuesday."_s << u"the first Tuesday from publication on 12 Jun 2019 on"_s;
    QTest::newRow("month") << u"They met in October."_s << u"the last October up to publication on 12 Jun 2019"_s;
    QTest::newRow("ago") << u"They met two years ago."_s << u"counted back from publication on 12 Jun 2019"_s;
    QTest::newRow("written") << u"They met on 4 May 2018."_s << u"the date, as the text gives it"_s;
}

void DateFinderTest::reasons()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const QList<DateFact> found = find(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].reason, reason);
}

void DateFinderTest::independentOfLocale()
{
    const QString text = u"They met on Tuesday and again on 4 May."_s;
    const QList<DateFact> expected = find(text);
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QList<DateFact> found = find(text);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(found, expected);
}

void DateFinderTest::offsetsBehindEmoji()
{
    const QString text = u"😀😀 They met 🎉 on Tuesday, 👩‍👩‍👧 said."_s;
    const QList<DateFact> found = find(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].span.of(text), u"Tuesday");
    QCOMPARE(found[0].span.start, text.indexOf(u"Tuesday"));
}

void DateFinderTest::anyCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("lone-surrogates") << QString(u"May 5"_s + QChar(0xD83D) + u" 2018 "_s + QChar(0xDE00));
    QTest::newRow("many-digits") << u"in "_s + QString(5000, u'9');
    QTest::newRow("huge-amount") << u"999999999999 years ago and 99999 years ago and 9000 years ago"_s;
    QTest::newRow("huge-later") << u"In 9999, 99999 years later"_s;
    QTest::newRow("many-the") << u"the end of "_s.repeated(3000);
    QTest::newRow("many-weekdays") << u"Monday, the "_s.repeated(3000);
    QTest::newRow("many-of") << u"early on "_s.repeated(3000);
    QTest::newRow("day-zero") << u"0 May 2018, 00/00/2018, 2018-00-00, May 0"_s;
    QTest::newRow("bad-clock") << u"at 25:99 and 24:00 and 99 p.m."_s;
    QTest::newRow("leap") << u"on 29 February and on 30 February 2018"_s;
    QTest::newRow("cut") << u"the first quarter of"_s;
}

void DateFinderTest::anyCharacters()
{
    QFETCH(QString, text);
    for (const QString &published : {u"2019-06-12"_s, u"0001-01-01"_s, u"9999-12-31"_s, QString()}) {
        qsizetype end = 0;
        for (const DateFact &date : find(text, published)) {
            QVERIFY(date.span.start >= end);
            QVERIFY(date.span.end > date.span.start);
            QVERIFY(date.span.end <= text.size());
            QVERIFY(!date.value.isEmpty());
            QVERIFY(!date.reason.isEmpty());
            end = date.span.end;
        }
    }
}

void DateFinderTest::seedArticle()
{
    QFile file(QStringLiteral(NUTGRAF_SHARED "/seed/article.txt"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The shared seed article is not here.");
    const QString text = QString::fromUtf8(file.readAll());
    QStringList found = lines(find(text, u"2017-12-26"_s), text);
    QCOMPARE(found, QStringList({u"Tuesday | DATE 2017-12-26"_s, u"Tuesday | DATE 2017-12-26"_s, u"2018 | DATE 2018"_s}));
}

/// Eight times the text may take about eight times the time, not sixty-four times; generous, for a loaded machine.
void DateFinderTest::linear()
{
    const QString piece = u"on Monday the 5th of May 2018, early in the third quarter of last year and three days later at 6 pm; "_s;
    const auto cost = [&piece](int count) {
        const QString text = piece.repeated(count);
        const QList<Token> tokens = tokenize(text);
        const QList<Sentence> sentences = splitSentences(text, tokens);
        const Structure structure = structureFromLines(text);
        const FinderInput input{text, tokens, sentences, structure, QDateTime(QDate(2019, 6, 12), QTime(0, 0)), false};
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int run = 0; run < 5; ++run) {
            const std::clock_t start = std::clock(); // of this process alone, however busy the machine is
            const auto found = findDates(input);
            best = std::min(best, std::clock() - start);
            if (found.isEmpty())
                return std::clock_t{-1};
        }
        return best;
    };
    const std::clock_t one = cost(300);
    const std::clock_t eight = cost(2400);
    QVERIFY(one > 0);
    QVERIFY2(eight < one * 24, qPrintable(u"%1 against %2 clocks"_s.arg(one).arg(eight)));
}

QTEST_APPLESS_MAIN(DateFinderTest)
#include "tst_datefinder.moc"
