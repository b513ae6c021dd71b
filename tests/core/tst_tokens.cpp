// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/tokens.h"

#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// One letter a class: Word, Number, wordnumber (B), quotes ( and ), Punctuation, Symbol, Address.
QChar letterOf(TokenClass kind)
{
    static constexpr char16_t letters[] = u"WNB()PSA";
    return letters[int(kind)];
}

/// "Mr.|W Fox|W .|P": what the rows below compare.
QString printed(QStringView text)
{
    QStringList parts;
    for (const Token &token : tokenize(text))
        parts.append((token.glued ? u"+"_s : QString()) + token.span.of(text).toString() + u'|' + letterOf(token.kind));
    return parts.join(u' ');
}

} // namespace

class TokensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void cuts_data();
    void cuts();
    void capitals();
    void coversEverything_data();
    void coversEverything();
    void takesAnyCharacters();
};

void TokensTest::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) { QTest::newRow(name) << text << expected; };
    row("empty", QString(), QString());
    row("blank", u" \t\r\n\u00A0\u2028"_s, QString());
    row("words", u"Two dogs."_s, u"Two|W dogs|W +.|P"_s);
    row("possessive", u"Ruritania’s king"_s, u"Ruritania|W +’s|W king|W"_s);
    row("possessive-straight", u"Fox's den"_s, u"Fox|W +'s|W den|W"_s);
    row("possessive-figure", u"the 1990's"_s, u"the|W 1990|N +'s|W"_s);
    row("plural-possessive", u"the workers’ pay"_s, u"the|W workers|W +’|P pay|W"_s);
    row("contraction", u"don't O'Brien O’Hara"_s, u"don't|W O'Brien|W O’Hara|W"_s);
    row("it's", u"It's"_s, u"It|W +'s|W"_s);
    row("not-possessive", u"o's'x"_s, u"o|W +'s|W +'|P +x|W"_s);
    row("hyphen", u"de-escalation"_s, u"de|W +-|P +escalation|W"_s);
    row("word-number", u"COVID-19 F-16 Covid-19 5G 2nd 1990s MH17"_s, u"COVID-19|B F-16|B Covid-19|B 5G|B 2nd|B 1990s|B MH17|B"_s);
    row("word-number-tail", u"COVID-19-related"_s, u"COVID-19|B +-|P +related|W"_s);
    row("not-word-number", u"mid-2017 Sept-11 18-year-old"_s, u"mid|W +-|P +2017|N Sept|W +-|P +11|N 18|N +-|P +year|W +-|P +old|W"_s);
    row("acronym", u"the U.S. and U.N.-led e.g. a.m."_s, u"the|W U.S.|W and|W U.N.|W +-|P +led|W e.g.|W a.m.|W"_s);
    row("acronym-without-last-stop", u"U.S firms"_s, u"U.S|W firms|W"_s);
    row("abbreviation", u"Mr. Fox of Acme Inc. met Gen. Jan. 5"_s, u"Mr.|W Fox|W of|W Acme|W Inc.|W met|W Gen.|W Jan.|W 5|N"_s);
    row("abbreviation-needs-figure", u"No. 3, but no. Never"_s, u"No.|W 3|N +,|P but|W no|W +.|P Never|W"_s);
    row("abbreviation-needs-capital", u"wash. gen. col."_s, u"wash|W +.|P gen|W +.|P col|W +.|P"_s);
    row("initials", u"J. K. Rowe, J.K. Rowe, J.Smith"_s, u"J.|W K.|W Rowe|W +,|P J.K.|W Rowe|W +,|P J.|W +Smith|W"_s);
    row("not-initial", u"than I. He"_s, u"than|W I|W +.|P He|W"_s);
    row("forgotten-space", u"end.The next"_s, u"end|W +.|P +The|W next|W"_s);
    row("numbers", u"1,200 3.5 1/2 10:30 10,00,000 ½ 2½"_s, u"1,200|N 3.5|N 1/2|N 10:30|N 10,00,000|N ½|N 2½|N"_s);
    row("number-apostrophe", u"1'000 6'2"_s, u"1'000|N 6|N +'|S +2|N"_s);
    row("not-grouping", u"May 3,2017"_s, u"May|W 3|N +,|P +2017|N"_s);
    row("number-at-the-end", u"in 2018."_s, u"in|W 2018|N +.|P"_s);
    row("list-number", u"1. Read"_s, u"1|N +.|P Read|W"_s);
    row("version", u"v2.0 3.5bn"_s, u"v2.0|B 3.5bn|B"_s);
    row("date-number", u"2017-12-26"_s, u"2017|N +-|P +12|N +-|P +26|N"_s);
    row("money", u"$1.3 US$5 €20m"_s, u"$|S +1.3|N US|W +$|S +5|N €|S +20m|B"_s);
    row("percent", u"90% 5°C"_s, u"90|N +%|S 5|N +°|S +C|W"_s);
    row("ampersand", u"AT&T and R & D"_s, u"AT&T|W and|W R|W &|P D|W"_s);
    row("curly", u"“Yes,” he said"_s, u"“|( +Yes|W +,|P +”|) he|W said|W"_s);
    row("straight", u"\"Yes,\" he said. (\"No.\")"_s, u"\"|( +Yes|W +,|P +\"|) he|W said|W +.|P (|P +\"|( +No|W +.|P +\"|) +)|P"_s);
    row("straight-spaced", u"he said \" yes \" twice"_s, u"he|W said|W \"|( yes|W \"|) twice|W"_s);
    row("after-dash", u"so—\"no\""_s, u"so|W +—|P +\"|( +no|W +\"|)"_s);
    row("single", u"‘It’s mine,’ she said"_s, u"‘|( +It|W +’s|W mine|W +,|P +’|) she|W said|W"_s);
    row("single-straight", u"'It is' and 'em"_s, u"'|( +It|W is|W +'|) and|W '|P +em|W"_s);
    row("nested", u"“He said ‘no’.”"_s, u"“|( +He|W said|W ‘|( +no|W +’|) +.|P +”|)"_s);
    row("decade", u"the ’90s"_s, u"the|W ’|P +90s|B"_s);
    row("inches", u"a 27\" screen"_s, u"a|W 27|N +\"|S screen|W"_s);
    row("guillemets", u"« Oui » »Ja«"_s, u"«|( Oui|W »|) »|( +Ja|W +«|)"_s);
    row("low", u"„Ja“ er"_s, u"„|( +Ja|W +“|) er|W"_s);
    row("tex", u"``Yes''"_s, u"``|( +Yes|W +''|)"_s);
    row("line-resets", u"\"open\nnext\" x"_s, u"\"|( +open|W next|W +\"|) x|W"_s);
    row("url", u"see https://example.org/a_(b)?c=1. Next"_s, u"see|W https://example.org/a_(b)?c=1|A +.|P Next|W"_s);
    row("url-bracket", u"(www.example.org)"_s, u"(|P +www.example.org|A +)|P"_s);
    row("host", u"example.org, and news.example.co.uk/x."_s, u"example.org|A +,|P and|W news.example.co.uk/x|A +.|P"_s);
    row("company-domain", u"Booking.com said"_s, u"Booking.com|W said|W"_s);
    row("no-host", u"end.then"_s, u"end|W +.|P +then|W"_s);
    row("mail", u"Write to ann.lee-fox+x@port.example.org."_s, u"Write|W to|W ann.lee-fox+x@port.example.org|A +.|P"_s);
    row("tags", u"@annfox #News2 #1 @ home"_s, u"@annfox|A #News2|A #|S +1|N @|P home|W"_s);
    row("ellipsis", u"well... so… --"_s, u"well|W +...|P so|W +…|P --|P"_s);
    row("emoji", u"ok 👩‍👩‍👧👍🏽 🇳🇵🇪🇺 ❤️!"_s, u"ok|W 👩‍👩‍👧|S +👍🏽|S 🇳🇵|S +🇪🇺|S ❤️|S +!|P"_s);
    row("combining", u"Cafe\u0301 n\u0303"_s, u"Cafe\u0301|W n\u0303|W"_s);
    row("soft-hyphen", u"Ruri\u00ADtania zero\u200Bwidth"_s, u"Ruri\u00ADtania|W zero\u200Bwidth|W"_s);
    row("lone-joiner", u"a \u200B\u200B b"_s, u"a|W \u200B\u200B|P b|W"_s);
    row("hebrew", u"שלום, עולם"_s, u"שלום|W +,|P עולם|W"_s);
    row("arabic", u"قال الرئيس؟"_s, u"قال|W الرئيس|W +؟|P"_s);
    row("cjk", u"北京。東京"_s, u"北京|W +。|P +東京|W"_s);
    row("astral-letters", u"𝒳𝒴 z"_s, u"𝒳𝒴|W z|W"_s);
    row("raised-figure", u"m² CO₂"_s, u"m²|W CO₂|W"_s);
    row("and-or", u"and/or"_s, u"and|W +/|P +or|W"_s);
    row("colon", u"He said: yes"_s, u"He|W said|W +:|P yes|W"_s);
}

void TokensTest::cuts()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(printed(text), expected);
}

void TokensTest::capitals()
{
    const QString text = u"US U.S. Fox fox A 5G Šimić ÉTÉ 12 CO₂"_s;
    QString shown;
    for (const Token &token : tokenize(text))
        shown += token.allCapital ? (token.capital ? u'A' : u'?') : token.capital ? u'C' : u'-';
    QCOMPARE(shown, u"AAC-C-CA-A"_s);
}

void TokensTest::coversEverything_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("mixed") << u"“A b’s,” 3.5% — x@y.z… \u200B\uFEFF 👨‍👩‍👧 e\u0301\r\nשלום «q» 'tis\u00AD."_s;
    QTest::newRow("lone-surrogates") << QString(QChar(0xD83D)) + u"a"_s + QChar(0xDC00) + QChar(0xD800);
    QTest::newRow("only-marks") << u"\u0301\u0301 ''\"\"''``'"_s;
    QTest::newRow("stops") << u"a.b.c.d.e.f.g.h.i.j.k. .. . ....com"_s;
    QTest::newRow("at-signs") << u"@@a@@b@c.@ .@. a@ @"_s;
    QTest::newRow("controls") << QString::fromLatin1("\x01\x02 a\x7f");
}

void TokensTest::coversEverything()
{
    QFETCH(QString, text);
    qsizetype at = 0;
    for (const Token &token : tokenize(text)) {
        QVERIFY(!token.span.isEmpty());
        QVERIFY(token.span.start >= at);
        QCOMPARE(token.glued, at > 0 && token.span.start == at);
        QVERIFY(QStringView(text).sliced(at, token.span.start - at).trimmed().isEmpty());
        at = token.span.end;
    }
    QVERIFY(QStringView(text).sliced(at).trimmed().isEmpty());
}

void TokensTest::takesAnyCharacters()
{
    // Every pair of interesting characters: no crash, everything covered.
    const QString alphabet = u"aZ0.,'\"’“@#-/:&$_ \n½\u0301\u200D²é中ש"_s + QChar(0xD83D) + QChar(0xDE00);
    for (QChar a : alphabet) {
        for (QChar b : alphabet) {
            for (QChar c : alphabet) {
                const QString text = QString(a) + b + c + b + a;
                qsizetype covered = 0;
                for (const Token &token : tokenize(text))
                    covered += token.span.length();
                const auto blank = std::ranges::count_if(text, [](QChar x) { return x.isSpace(); });
                QCOMPARE(covered + blank, text.size());
            }
        }
    }
}

QTEST_APPLESS_MAIN(TokensTest)
#include "tst_tokens.moc"
