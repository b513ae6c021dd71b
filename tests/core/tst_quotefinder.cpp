// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/pipeline.h"

#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QString joined(const QList<TextSpan> &spans, const QString &text)
{
    QStringList parts;
    for (TextSpan span : spans)
        parts.append(span.of(text).toString());
    return parts.join(u" # "_s);
}

/// "direct [content] cue=said speaker=Ann Fox entity=Ann Fox", one quote a line.
QString printed(const QString &text)
{
    const Facts facts = findFacts({.text = text, .structure = {}, .published = {}, .publishedHasTime = false});
    QStringList lines;
    for (const Quote &quote : facts.quotes) {
        const QString kind = quote.kind == QuoteKind::Direct ? u"direct"_s : quote.kind == QuoteKind::Mixed ? u"mixed"_s : u"indirect"_s;
        QString line = kind + u" ["_s + joined(quote.spans, text) + u']';
        if (!quote.cue.isEmpty())
            line += u" cue="_s + joined(quote.cue, text);
        if (!quote.speaker.isEmpty())
            line += u" speaker="_s + joined(quote.speaker, text);
        if (quote.entity >= 0)
            line += u" entity="_s + facts.entities[quote.entity].name;
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

class QuoteFinderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void finds_data();
    void finds();
    void ignores_data();
    void ignores();
};

void QuoteFinderTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) { QTest::newRow(name) << text << expected; };
    row("said-x", u"“The bridge is safe,” said spokesperson Dmitry Holm on Monday."_s, u"direct [The bridge is safe,] cue=said speaker=spokesperson Dmitry Holm entity=Dmitry Holm"_s);
    row("x-said", u"“The bridge is safe,” Helen Carter said."_s, u"direct [The bridge is safe,] cue=said speaker=Helen Carter entity=Helen Carter"_s);
    row("straight", u"\"The bridge is safe,\" Helen Carter said."_s, u"direct [The bridge is safe,] cue=said speaker=Helen Carter entity=Helen Carter"_s);
    row("single", u"‘The bridge is safe,’ Helen Carter said."_s, u"direct [The bridge is safe,] cue=said speaker=Helen Carter entity=Helen Carter"_s);
    row("guillemets", u"« The bridge is safe », said Helen Carter."_s, u"direct [The bridge is safe] cue=said speaker=Helen Carter entity=Helen Carter"_s);
    row("body", u"“Talks will go on,” South Korea’s Unification Ministry said in a report."_s,
        u"direct [Talks will go on,] cue=said speaker=South Korea’s Unification Ministry entity=Unification Ministry"_s);
    row("before", u"Helen Carter said: “The bridge is safe.”"_s, u"direct [The bridge is safe.] cue=said speaker=Helen Carter entity=Helen Carter"_s);
    row("question", u"“Is it safe?” Helen Carter asked."_s, u"direct [Is it safe?] cue=asked speaker=Helen Carter entity=Helen Carter"_s);
    row("split", u"“We are not,” Helen Carter insisted, “in any danger.”"_s, u"direct [We are not, # in any danger.] cue=insisted speaker=Helen Carter entity=Helen Carter"_s);
    row("apposition", u"“I ran,” said Paul Norton, a schoolteacher, from the stairs."_s, u"direct [I ran,] cue=said speaker=Paul Norton, a schoolteacher entity=Paul Norton"_s);
    row("pronoun-of-the-other-sex", u"They met Helen Carter. “The bridge is safe,” he said."_s, u"direct [The bridge is safe,] cue=said speaker=he"_s);
    row("two-who-may-be-meant", u"They met Helen Carter and Ann Norton. “The bridge is safe,” she said."_s, u"direct [The bridge is safe,] cue=said speaker=she"_s);
    row("noun", u"The Velm Dockers Union met. “The bridge is safe,” the union said."_s, u"direct [The bridge is safe,] cue=said speaker=the union entity=Velm Dockers Union"_s);
    row("pronoun", u"They met Helen Carter. “The bridge is safe,” she said."_s, u"direct [The bridge is safe,] cue=said speaker=she entity=Helen Carter"_s);
    row("goes-on-without-cue", u"“The bridge is safe,” Helen Carter said. “Nobody was hurt that night.”"_s,
        u"direct [The bridge is safe,] cue=said speaker=Helen Carter entity=Helen Carter\ndirect [Nobody was hurt that night.] entity=Helen Carter"_s);
    row("goes-on-after-a-sentence", u"“The bridge is safe,” Helen Carter said. She paused. “Nobody was hurt that night.”"_s,
        u"direct [The bridge is safe,] cue=said speaker=Helen Carter entity=Helen Carter\ndirect [Nobody was hurt that night.] entity=Helen Carter"_s);
    row("two-clauses-two-quotes", u"“The bridge is safe,” Helen Carter said. “Nobody was hurt that night,” Paul Norton added."_s,
        u"direct [The bridge is safe,] cue=said speaker=Helen Carter entity=Helen Carter\ndirect [Nobody was hurt that night,] cue=added speaker=Paul Norton entity=Paul Norton"_s);
    row("title-behind-a-quote", u"“The bridge is safe,” Helen Carter said. “Low Tide” is her third book."_s, u"direct [The bridge is safe,] cue=said speaker=Helen Carter entity=Helen Carter"_s);
    row("day-behind-the-name", u"France on Tuesday said that it was ready to pay."_s, u"indirect [that it was ready to pay] cue=said speaker=France entity=France"_s);
    row("month-that-is-a-surname", u"Helen May said that it was ready to pay."_s, u"indirect [that it was ready to pay] cue=said speaker=Helen May entity=Helen May"_s);
    row("named-behind-a-preposition", u"A family of five from Paris said they had driven all night."_s, u"indirect [they had driven all night] cue=said speaker=A family of five from Paris"_s);
    row("lawyer-for", u"“It is over,” said a lawyer for Helen Carter."_s, u"direct [It is over,] cue=said speaker=a lawyer for Helen Carter"_s);
    row("promised-that", u"The mayor promised that the bridge would open."_s, u"indirect [that the bridge would open] cue=promised speaker=The mayor"_s);
    row("paragraphs", u"“We came by boat.\n“We left on foot,” said Helen Carter."_s, u"direct [We came by boat. # We left on foot,] cue=said speaker=Helen Carter entity=Helen Carter"_s);
    row("indirect-that", u"Helen Carter said that the bridge was safe."_s, u"indirect [that the bridge was safe] cue=said speaker=Helen Carter entity=Helen Carter"_s);
    row("indirect", u"The mayor said the bridge was safe."_s, u"indirect [the bridge was safe] cue=said speaker=The mayor"_s);
    row("fronted", u"The bridge was safe, the mayor said on Friday."_s, u"indirect [The bridge was safe] cue=said speaker=the mayor"_s);
    row("according", u"The bridge was safe, according to police."_s, u"indirect [The bridge was safe] cue=according to speaker=police"_s);
    row("according-first", u"According to police, the bridge was safe."_s, u"indirect [the bridge was safe] cue=According to speaker=police"_s);
    row("told", u"The mayor told reporters that the bridge was safe."_s, u"indirect [that the bridge was safe] cue=told speaker=The mayor"_s);
    row("mixed", u"The mayor said that the bridge was “quite safe”."_s, u"mixed [that the bridge was “quite safe] cue=said speaker=The mayor"_s.replace(u"safe]"_s, u"safe”]"_s));
    row("hope", u"Skippers in Paris hope that boats will meet before the season opens."_s, u"indirect [that boats will meet before the season opens] cue=hope speaker=Skippers in Paris"_s);
    row("agreed-that", u"After weeks of talks, the government halved the toll and agreed that a bell would be rung."_s,
        u"indirect [that a bell would be rung] cue=agreed speaker=the government"_s);
    row("believes", u"The mayor believes the bridge is safe."_s, u"indirect [the bridge is safe] cue=believes speaker=The mayor"_s);
    row("within-reported-speech", u"The mayor said she believes the bridge is safe."_s,
        u"indirect [she believes the bridge is safe] cue=said speaker=The mayor\nindirect [the bridge is safe] cue=believes speaker=she"_s);
    row("saying-that", u"The union rejected the plan, saying it would ruin small owners."_s, u"indirect [it would ruin small owners] cue=saying speaker=The union"_s);
    row("in-the-middle", u"The dam, officials said, would hold until spring."_s, u"indirect [The dam # would hold until spring] cue=said speaker=officials"_s);
    row("promised-to", u"The mayor promised to rebuild the bridge."_s, u"indirect [to rebuild the bridge] cue=promised speaker=The mayor"_s);
    row("accused-of", u"The mayor accused the builders of fraud."_s, u"indirect [the builders of fraud] cue=accused speaker=The mayor"_s);
    row("ruled-that", u"The court ruled that the fine was too high."_s, u"indirect [that the fine was too high] cue=ruled speaker=The court"_s);
    row("below-a-colon", u"The mayor wrote on Monday:\n“The bridge is safe and open.”"_s, u"direct [The bridge is safe and open.] cue=wrote speaker=The mayor"_s);
    row("belief", u"They shared the mayor’s belief that the bridge would hold."_s, u"indirect [that the bridge would hold] cue=belief speaker=the mayor’s"_s);
    row("colon-behind-a-second-quote", u"“We tried,” the mayor said. “But it failed again.” Helen Carter added: “We will try once more.”"_s,
        u"direct [We tried,] cue=said speaker=the mayor\ndirect [But it failed again.]\ndirect [We will try once more.] cue=added speaker=Helen Carter entity=Helen Carter"_s);
    row("sentence-behind-a-quote", u"“It was a good year.” The mayor recalled that the bridge was safe."_s,
        u"direct [It was a good year.]\nindirect [that the bridge was safe] cue=recalled speaker=The mayor"_s);
    row("goes-on-behind-the-marks", u"Helen Carter said that “nothing is lost,” and that work would begin in May."_s,
        u"mixed [that “nothing is lost,” and that work would begin in May] cue=said speaker=Helen Carter entity=Helen Carter"_s);
    row("clause-before-the-marks", u"The mayor said although rain and wind are often known to hurt crops, “nobody has looked at these together.”"_s,
        u"mixed [although rain and wind are often known to hurt crops, “nobody has looked at these together.”] cue=said speaker=The mayor"_s);
    row("phrase-before-the-marks", u"The mayor said in a letter to the town, “The bridge is safe.”"_s, u"direct [The bridge is safe.] cue=said speaker=The mayor"_s);
    row("marks-at-the-end", u"The monks argued that all things come from what they named “the whole.” They lived long ago."_s,
        u"mixed [that all things come from what they named “the whole.”] cue=argued speaker=The monks"_s);
    row("adding-that", u"The mayor said the mill had closed, adding that jobs would go."_s,
        u"indirect [the mill had closed] cue=said speaker=The mayor\nindirect [that jobs would go] cue=adding speaker=the mayor"_s.replace(u"speaker=the mayor"_s, u"speaker=The mayor"_s));
    row("name-and-colon", u"They talked for an hour.\nHelen Carter: “The bridge is safe.”"_s, u"direct [The bridge is safe.] speaker=Helen Carter entity=Helen Carter"_s);
    row("put-it", u"As Helen Carter put it, “We are done.”"_s, u"direct [We are done.] cue=put speaker=Helen Carter entity=Helen Carter"_s);
    row("that-for-subject", u"The mayor said that was a good sign."_s, u"indirect [that was a good sign] cue=said speaker=The mayor"_s);
    row("argued-that", u"The mayor argued that trade hurts workers."_s, u"indirect [that trade hurts workers] cue=argued speaker=The mayor"_s);
    row("according-in-the-middle", u"The town, according to the mayor, has no money."_s, u"indirect [The town # has no money] cue=according to speaker=the mayor"_s);
    row("possessive-is-not-the-speaker", u"They met Helen Carter. “It is over,” Helen Carter’s lawyer said."_s, u"direct [It is over,] cue=said speaker=Helen Carter’s lawyer"_s);
}

void QuoteFinderTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(printed(text), expected);
}

void QuoteFinderTest::ignores_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text : {u"", u"The so-called “safe zone” was empty.", u"He read “The Long Way Home” twice.", u"They lost a 27\" screen and a 6' pole.", u"“", u"”", u"“”", u"\"\"\"", u"said",
             u"The reports were late. The claims were old.", u"I think it rained.", u"The mayor asked them to leave.", u"The mayor has promised a second law by the end of 2025.", u"The city expects it to carry 11,000 cars by next summer.", u"The town denied entry was refused visas.", u"She was told to leave.", u"He scored two points in the second half.", u"The map shows the course of the river.", u"The light show that opened the fair was short.", u"They signed the claim forms.", u"It was said.", u"You know, we’re arguing that it was late.", u"Let’s say that it rained.", u"The mayor, who took office in May, acknowledged the mistake.", u"In it, Helen Carter observed the birds.", u"The troops showed no mercy.",
             u"Its importance had declined over the years.", u"The men were seized and told that it was over.", u"Helen Carter, the first mayor, answered five questions.", u"He had no reason to hope that it would stop.", u"I like the book: someone tells it.", u"The workers’ pay rose and the drivers’ fell."})
        QTest::newRow(qPrintable(QString(text).left(24))) << QString(text);
}

void QuoteFinderTest::ignores()
{
    QFETCH(QString, text);
    QCOMPARE(printed(text), QString());
}

QTEST_APPLESS_MAIN(QuoteFinderTest)
#include "tst_quotefinder.moc"
