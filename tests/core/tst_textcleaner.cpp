// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/encoding.h"
#include "core/intake/textcleaner.h"
#include "tests/support/core/articleprint.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

// A story with room for one more line in its middle and one at its end.
QString storyWith(const QString &middle, const QString &end = {})
{
    return u"Velm opens its harbour bridge two weeks before the promised day\n\n"
           "The first cars crossed the new bridge on Monday, ending more than a century in which only a boat would do.\n\n"_s
        + middle
        + u"\n\nThe crossing cost 412 million crowns, which is a little less than parliament had set aside for it in 2018.\n\n"
          "The ferry made her last run in the rain, with her flags at half-mast and sixty people on the pier.\n\n"_s
        + end;
}

// As it comes from a whole page: a menu above, a footer below, and something between the story and the footer.
QString pageWith(const QString &middle, const QString &end = {})
{
    QString menu;
    for (const QString &entry : {u"Harrowby"_s, u"Velm"_s, u"Sarnland"_s, u"The islands"_s, u"Boats"_s, u"Bridges"_s, u"Letters"_s, u"Puzzles"_s, u"Gardens"_s, u"Tides"_s, u"Births"_s, u"Deaths"_s, u"Notices"_s})
        menu += entry + u'\n';
    return menu
        + u"Velm opens its harbour bridge two weeks before the promised day\n"
          "By Jane Roe\n3 October 2023\n"
          "The first cars crossed the new harbour bridge of Velm on Monday, ending more than a century in which only a ferry would carry people to the island.\n"
          "The bridge cost 412 million crowns, the harbour authority said, which is a little less than parliament had set aside for it when the ferry company first complained in 2018.\n"
          "The ferry made her last crossing in the rain, with her flags at half-mast and sixty islanders on the pier, some of whom had worked for the company since the war.\n"
          "Lorries will have to wait until the authority has tested the cables in a storm, a spokeswoman for the harbour told reporters on the pier, and nobody on the island expects a storm before November.\n"
          "The captain, who is 61, said that he would keep the rope and that the company could have everything else, the bell of the ferry included.\n"_s
        + middle
        + u"\nThe bridge will carry eleven thousand cars a day by next summer, the authority expects, and the company will run its last ferry as a restaurant in the harbour.\n"_s + end + u'\n' + menu;
}

QStringList blocksOf(const Article &article, BlockKind kind)
{
    QStringList out;
    for (const Block &block : article.structure.blocks) {
        if (block.kind == kind)
            out.append(block.span.of(article.text).toString());
    }
    return out;
}

// What must hold of any article, whatever it was made from.
void checkSound(const Article &article)
{
    qsizetype at = 0;
    for (const Block &block : article.structure.blocks) {
        QCOMPARE(block.span.start, at);
        QVERIFY(!block.span.isEmpty());
        QVERIFY(block.span.end <= article.text.size());
        QVERIFY(!block.span.of(article.text).contains(u'\n'));
        at = block.span.end + 1;
    }
    QCOMPARE(article.text.size(), std::max(qsizetype{0}, at - 1));
    for (const RemovedLine &line : article.removed) {
        QVERIFY(line.before >= 0 && line.before <= article.text.size());
        QVERIFY(!line.text.isEmpty() && line.line > 0);
    }
}

} // namespace

class TextCleanerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void goldens_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(NUTGRAF_DATA "/articles"));
        const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 8);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void goldens()
    {
        QFETCH(QString, path);
        const Result<DecodedText> decoded = readTextFile(path);
        QVERIFY(decoded.has_value());
        const Article article = cleanArticle(decoded->text);
        checkSound(article);
        const QByteArray actual = printArticle(article);
        QFile golden(path.chopped(4) + u".article.json"_s);
        if (qEnvironmentVariableIsSet("NUTGRAF_UPDATE_GOLDENS")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(actual);
            QFAIL("The golden file was written anew: read it, then run without NUTGRAF_UPDATE_GOLDENS.");
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
        const QByteArray expected = golden.readAll();
        QVERIFY2(actual == expected, lineDifference(expected, actual).constData());
    }

    void seedArticle()
    {
        const Result<DecodedText> decoded = readTextFile(QStringLiteral(NUTGRAF_SHARED "/seed/article.txt"));
        if (!decoded)
            QSKIP("The article that started the project is not beside this checkout.");
        const Article article = cleanArticle(decoded->text);
        checkSound(article);
        QCOMPARE(article.title, u"Kremlin says Russia open to mediating between US and North Korea to reduce tensions"_s);
        QCOMPARE(article.section, u"International News"_s);
        QVERIFY(article.standfirst.startsWith(u"Russia which now talks of mediating"));
        QVERIFY(article.standfirst.endsWith(u"a lone major ally of the North Korean regime."));
        const QStringList paragraphs = blocksOf(article, BlockKind::Paragraph);
        QCOMPARE(paragraphs.size(), 5);
        QVERIFY(paragraphs.first().startsWith(u"Russia on Tuesday indicated"));
        QVERIFY(paragraphs.last().endsWith(u"regime in the region."));
        const Block &last = article.structure.blocks.constLast();
        QCOMPARE(article.structure.blocks.at(last.repeats).kind, BlockKind::Standfirst);
        for (qsizetype i = 0; i + 1 < article.structure.blocks.size(); ++i)
            QCOMPARE(article.structure.blocks.at(i).repeats, -1);
        QStringList removed;
        for (const RemovedLine &line : article.removed)
            removed.append(line.text);
        QCOMPARE(removed, (QStringList{u"Your Opinion Counts !"_s, u"Show More"_s, u"Related Articles"_s, u"Close"_s, u"Adblock Detected"_s,
                                       u"Please consider supporting us by disabling your ad blocker"_s}));
    }

    void drops_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("reason");
        const auto row = [](const QString &line, RemovalReason reason) { QTest::newRow(qPrintable(line)) << line << static_cast<int>(reason); };
        row(u"Show more"_s, RemovalReason::Button);
        row(u"Close"_s, RemovalReason::Button);
        row(u"CLOSE ✕"_s, RemovalReason::Button);
        row(u"Advertisement"_s, RemovalReason::Button);
        row(u"Article continues below"_s, RemovalReason::Button);
        row(u"Weiterlesen"_s, RemovalReason::Button);
        row(u"Lire la suite"_s, RemovalReason::Button);
        row(u"Skip to main content"_s, RemovalReason::Navigation);
        row(u"Tags: ferry, Velm, bridges"_s, RemovalReason::Navigation);
        row(u"Share on Facebook"_s, RemovalReason::Sharing);
        row(u"Facebook"_s, RemovalReason::Sharing);
        row(u"Click to share on Twitter (Opens in new window)"_s, RemovalReason::Sharing);
        row(u"Related Articles"_s, RemovalReason::Related);
        row(u"Read more: The last boat to Saint Brannoc"_s, RemovalReason::Related);
        row(u"You may also like"_s, RemovalReason::Related);
        row(u"Lesen Sie auch"_s, RemovalReason::Related);
        row(u"We use cookies to give you the best experience on our site."_s, RemovalReason::Consent);
        row(u"Accept all cookies"_s, RemovalReason::Consent);
        row(u"Adblock Detected"_s, RemovalReason::Consent);
        row(u"It seems that you are using an ad blocker. Please switch it off to go on reading."_s, RemovalReason::Consent);
        row(u"Ce site utilise des cookies pour mesurer son audience."_s, RemovalReason::Consent);
        row(u"Sign up for our newsletter"_s, RemovalReason::Newsletter);
        row(u"Get the day’s best stories straight to your inbox every morning."_s, RemovalReason::Newsletter);
        row(u"If you buy something through our links, we may earn a commission."_s, RemovalReason::Newsletter);
        row(u"© 2023 The Harrowby Ledger"_s, RemovalReason::Copyright);
        row(u"Copyright 2023 Northern Wire. All rights reserved."_s, RemovalReason::Copyright);
        row(u"Comments (41)"_s, RemovalReason::Comments);
        row(u"Leave a comment"_s, RemovalReason::Comments);
        row(u"Photo: Odile Farrant"_s, RemovalReason::Caption);
        row(u"Image: Odile Farrant / The Harrowby Ledger"_s, RemovalReason::Caption);
        row(u"5 min read"_s, RemovalReason::Metadata);
        row(u"3 hours ago"_s, RemovalReason::Metadata);
    }
    void drops()
    {
        QFETCH(QString, line);
        const Article article = cleanArticle(storyWith(line));
        checkSound(article);
        QVERIFY2(!article.body().contains(line), qPrintable(article.text));
        QCOMPARE(article.removed.size(), 1);
        QCOMPARE(article.removed.constFirst().text, line);
        QTEST(static_cast<int>(article.removed.constFirst().reason), "reason");
        QVERIFY(QStringView(article.text).sliced(article.removed.constFirst().before).startsWith(u"The crossing cost"));
    }

    void keeps_data()
    {
        QTest::addColumn<QString>("line");
        for (const QString &line : {
                 u"“Close the border,” he said."_s,
                 u"“Close.”"_s,
                 u"Close the pier, the harbour master told them."_s,
                 u"Share prices fell."_s,
                 u"Share prices of the ferry company fell by a third on the day the bridge was opened to lorries."_s,
                 u"Related companies were fined."_s,
                 u"Related work on the pier will go on until the middle of next year, the authority said."_s,
                 u"Comments by the captain angered the ministry."_s,
                 u"More than sixty people stood on the pier."_s,
                 u"More in sorrow than in anger, the captain coiled his rope."_s,
                 u"“Sign up for the first crossing,” the posters said."_s,
                 u"Next to the pier stands the old customs house, which nobody has wanted since the war."_s,
                 u"The newsletter of the ferry crew will appear for the last time in June."_s,
                 u"Cookies and tea were handed out on the pier by the mayor’s own mother."_s,
                 u"Copyright in the poem belongs to the captain’s daughter, said her lawyer, who was on board."_s,
                 u"The photo by the pier shows him with his rope, in the rain, looking at nothing in particular."_s,
                 u"He posted the picture on Facebook and went home."_s,
                 u"Police closed the road in 2019 after a lorry hit the sea wall and two people were hurt."_s,
                 u"By Friday the pier will be gone."_s,
                 u"By the time Jane Roe arrived, the pier was gone and the crowd had left for the new bridge."_s,
                 u"Von Hasselt, the owner, did not come."_s,
                 u"“No.”"_s,
                 u"Was it worth it?"_s,
                 u"What the islanders lose"_s,
                 u"• a boat every hour"_s,
                 u"On 3 October 2019 the council voted by seven to six to withdraw its consent to the bridge."_s,
                 u"Follow the money, the judge had told them, and they did so for eleven weeks without a result."_s,
                 u"Tags on the crates showed that the steel had come from Sarnland after all, officials said."_s,
                 u"Menu prices along the quay have doubled since the spring, and so have the portions, they say."_s,
                 u"Subscribe to this view or do not, he said, the boat is gone and the bridge is here."_s,
                 u"Donald Roe, 61, is a writer of letters."_s,
             })
            QTest::newRow(qPrintable(line)) << line;
    }
    void keeps()
    {
        QFETCH(QString, line);
        const Article article = cleanArticle(storyWith(line));
        checkSound(article);
        QVERIFY2(article.body().split(u'\n').contains(line), printArticle(article).constData());
        QVERIFY(article.removed.isEmpty());
    }

    void pageDrops_data()
    {
        QTest::addColumn<QString>("middle");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("line");
        const QString other = u"A baker in Doveray has grown the heaviest marrow anybody there can remember, and means to eat none of it himself."_s;
        QTest::newRow("next article") << QString() << u"More on this topic\nThe heaviest marrow of Doveray\n"_s + other << other;
        QTest::newRow("teaser with a sentence") << u"Related Articles\nThe heaviest marrow of Doveray\n"_s + other + u"\nRead more"_s << QString() << other;
        const QString site = u"We use your data to keep our services free, and share information with our advertising partners as our privacy notice says."_s;
        QTest::newRow("site about itself") << QString() << u"Share this article\nHow we earn money\n"_s + site << site;
        const QString scene = u"Standing on the new bridge on Monday are, from left: the captain, his daughter and the spokeswoman of the harbour authority."_s;
        QTest::newRow("who stands where") << scene << QString() << scene;
        const QString above = u"The captain and his rope on the pier of Velm"_s;
        QTest::newRow("over a credit") << above + u"\nPhoto: Odile Farrant"_s << QString() << above;
    }
    void pageDrops()
    {
        QFETCH(QString, middle);
        QFETCH(QString, end);
        QFETCH(QString, line);
        const Article article = cleanArticle(pageWith(middle, end));
        checkSound(article);
        QCOMPARE(article.title, u"Velm opens its harbour bridge two weeks before the promised day"_s);
        QVERIFY2(!article.text.contains(line), qPrintable(article.text));
        QVERIFY(std::any_of(article.removed.cbegin(), article.removed.cend(), [&line](const RemovedLine &removed) { return removed.text == line; }));
        QVERIFY2(blocksOf(article, BlockKind::Paragraph).constLast().endsWith(u"restaurant in the harbour."), qPrintable(article.text));
        QVERIFY(!article.text.contains(u"Puzzles"));
    }

    void pageKeeps_data()
    {
        QTest::addColumn<QString>("middle");
        QTest::addColumn<QString>("kept");
        QTest::newRow("story after teasers") << u"Related Articles\nThe heaviest marrow of Doveray\nA letter from the islands\nThe ferry company will be paid by the harbour authority for the last crossing, and the islanders who worked for the company will be paid by nobody."_s << u"The bridge will carry eleven thousand cars a day by next summer"_s;
        QTest::newRow("list without marks") << u"The last ferry to Saint Brannoc at noon\nA band from Doveray on the pier\nThe mayor’s speech and a glass of wine"_s << u"A band from Doveray on the pier"_s;
        QTest::newRow("sentence in pieces") << u"The authority has published\na report on the cables\nand will publish another one in spring."_s << u"a report on the cables"_s;
        QTest::newRow("numbered heading over a credit") << u"3. What the islanders lose\nPhoto: Odile Farrant\nA boat every hour, and somebody who waits for them when they are late, the captain said."_s << u"3. What the islanders lose"_s;
        QTest::newRow("the left") << u"Councillors on the left had voted against the bridge, and the captain with them, until the ferry company was sold."_s << u"Councillors on the left"_s;
        QTest::newRow("columnist says we") << u"We islanders shared our ferry with your cars for a century, and you may keep your bridge and its cameras, he said."_s << u"We islanders"_s;
    }
    void pageKeeps()
    {
        QFETCH(QString, middle);
        QFETCH(QString, kept);
        const Article article = cleanArticle(pageWith(middle));
        checkSound(article);
        QVERIFY2(article.body().contains(kept), qPrintable(article.text));
        QVERIFY2(blocksOf(article, BlockKind::Paragraph).constLast().endsWith(u"restaurant in the harbour."), qPrintable(article.text));
    }

    // Nothing that a person wrote may vanish from a text that is an article and nothing else.
    void plainTexts_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("poem") << u"The ferry\n\nShe leaves at noon\nwith nobody aboard\nbut rain\n\nand comes again\nwith somebody aboard\nbut rain"_s;
        QTest::newRow("interview") << u"Five questions for a captain\n\nWhen did you start?\n\nIn 1979.\n\nWere you afraid?\n\nNo.\n\nWhat will you miss?\n\nThe noise. It was never quiet, and I slept well for forty years.\n\nAnd now?\n\nNow I read."_s;
        QTest::newRow("brief") << u"A man was rescued from the harbour of Velm on Monday evening. He is well."_s;
        QTest::newRow("list") << u"What to bring to the last crossing\n\n- a coat\n- something to wave\n- a coin for the bell\n\nThe ferry leaves at noon."_s;
        QTest::newRow("about a site") << u"A network asks its users for more\n\nWe use your data to improve our services, the network told its users on Monday.\n\nIt will share information on their purchases with partners, and our readers may object by email, our lawyers say."_s;
        QTest::newRow("pictures") << u"A painter of boats\n\nThe boat (left) is older than the painter, and the sea (right) is older than both.\n\nIn this photo of the studio, seen in this light, nothing seems to be finished, she says."_s;
        QTest::newRow("sources") << u"What the cables can bear\n\nFar less than the report says.\n\nSources in the harbour authority spoke of a third.\n\nA third of what, they did not say."_s;
        QTest::newRow("two subjects") << storyWith(u"Elsewhere, a baker in Doveray has grown the heaviest marrow that anybody can remember."_s, u"And the moon was full."_s);
        QTest::newRow("German") << u"Die Brücke ist offen\n\nVierzehn Tage vor der Zeit fuhren am Montag die ersten Wagen über die neue Brücke.\n\n„Und die Fähre?“\n\nNiemand antwortete ihm."_s;
        QTest::newRow("French") << u"Le pont est ouvert\n\nLes premières voitures ont traversé lundi le nouveau pont, quinze jours avant la date promise.\n\n— Et le bac ?\n\nPersonne ne répondit."_s;
        QTest::newRow("Greek") << u"Η γέφυρα άνοιξε\n\nΤα πρώτα αυτοκίνητα πέρασαν τη Δευτέρα τη νέα γέφυρα, δύο εβδομάδες νωρίτερα.\n\nΚανείς δεν έκλαψε."_s;
    }
    void plainTexts()
    {
        QFETCH(QString, source);
        const Article article = cleanArticle(source);
        checkSound(article);
        QVERIFY2(article.removed.isEmpty(), article.removed.isEmpty() ? "" : qPrintable(article.removed.constFirst().text));
        const QStringList kept = article.text.split(u'\n');
        for (const QString &line : source.split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(kept.contains(line), qPrintable(line));
    }

    void heads_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("byline");
        QTest::addColumn<QString>("published");
        const auto row = [](const QString &line, const QString &byline, const QString &published = {}) { QTest::newRow(qPrintable(line)) << line << byline << published; };
        row(u"By Jane Roe"_s, u"Jane Roe"_s);
        row(u"By Jane Roe and John Doe"_s, u"Jane Roe, John Doe"_s);
        row(u"By Jane Roe, John Doe and Ann Poe"_s, u"Jane Roe, John Doe, Ann Poe"_s);
        row(u"Written by Jane van der Roe"_s, u"Jane van der Roe"_s);
        row(u"Jane Roe, Political Editor"_s, u"Jane Roe"_s);
        row(u"By JANE ROE"_s, u"JANE ROE"_s);
        row(u"By Siobhán Ó Dálaigh"_s, u"Siobhán Ó Dálaigh"_s);
        row(u"By Jane Roe, Staff Writer"_s, u"Jane Roe"_s);
        row(u"Posted On : May 20, 2018 Published By : Jane Roe"_s, u"Jane Roe"_s, u"2018-05-20"_s);
        row(u"By Jane Roe and John Doe Ledger Staff and Ledger Correspondent, Updated October 3, 2023, 3:31 p.m."_s, u"Jane Roe, John Doe"_s, u"2023-10-03 15:31"_s);
        row(u"By Jane Roe | 3 October 2023"_s, u"Jane Roe"_s, u"2023-10-03"_s);
        row(u"By the foreign desk"_s, u"foreign desk"_s);
        row(u"Von Jana Rohde"_s, u"Jana Rohde"_s);
        row(u"Published 26 December 2017 14:05"_s, {}, u"2017-12-26 14:05"_s);
        row(u"Dec 26, 2017 · 3:45 PM"_s, {}, u"2017-12-26 15:45"_s);
        row(u"Dec. 26, 2017 12:10 a.m. ET"_s, {}, u"2017-12-26 00:10"_s);
        row(u"2017-12-26"_s, {}, u"2017-12-26"_s);
        row(u"2017-12-26T14:05:30Z"_s, {}, u"2017-12-26 14:05"_s);
        row(u"Tuesday, December 26, 2017"_s, {}, u"2017-12-26"_s);
        row(u"26th December, 2017"_s, {}, u"2017-12-26"_s);
        row(u"26.12.2017, 14:05 Uhr"_s, {}, u"2017-12-26 14:05"_s);
        row(u"26. Dezember 2017"_s, {}, u"2017-12-26"_s);
        row(u"26 de diciembre de 2017"_s, {}, u"2017-12-26"_s);
        row(u"le 26 décembre 2017"_s, {}, u"2017-12-26"_s);
        row(u"12/26/2017 3:45 PM"_s, {}, u"2017-12-26 15:45"_s);
        row(u"Updated 26 December 2017"_s, {}, u"2017-12-26"_s);
    }
    void heads()
    {
        QFETCH(QString, line);
        const QString source = storyWith(u"Nobody wept."_s);
        const qsizetype end = source.indexOf(u'\n');
        const Article article = cleanArticle(source.first(end) + u"\n\n"_s + line + source.sliced(end));
        checkSound(article);
        QCOMPARE(article.title, source.first(end));
        QTEST(article.byline, "byline");
        QCOMPARE(article.standfirst, QString());
        const QString format = article.publishedHasTime ? u"yyyy-MM-dd HH:mm"_s : u"yyyy-MM-dd"_s;
        QTEST(article.published.isValid() ? article.published.toString(format) : QString(), "published");
        QVERIFY(!article.body().contains(line));
        QCOMPARE(article.published.isValid(), !article.publishedFrom.isEmpty());
    }

    void noDates_data()
    {
        QTest::addColumn<QString>("line");
        for (const QString &line : {u"Version 1.2.3 of the report"_s, u"31 February 2017"_s, u"Room 12/26"_s, u"On Tuesday"_s, u"December 2017 issue"_s, u"Call 555-12-26"_s, u"99/99/2017"_s})
            QTest::newRow(qPrintable(line)) << line;
    }
    void noDates()
    {
        QFETCH(QString, line);
        const QString source = storyWith(u"Nobody wept."_s);
        const qsizetype end = source.indexOf(u'\n');
        QVERIFY(!cleanArticle(source.first(end) + u"\n\n"_s + line + source.sliced(end)).published.isValid());
    }

    void hintsWin()
    {
        CleaningHints hints;
        hints.published = QDateTime(QDate(2020, 2, 3), QTime(4, 5));
        hints.url = u"https://example.org/2021/06/07/velm-opens-its-harbour-bridge"_s;
        const QString story = storyWith(u"Nobody wept."_s);
        QCOMPARE(cleanArticle(story, hints).published, hints.published);
        hints.published = {};
        const Article fromUrl = cleanArticle(story, hints);
        QCOMPARE(fromUrl.published.date(), QDate(2021, 6, 7));
        QCOMPARE(fromUrl.publishedFrom, u"2021/06/07"_s);
        QCOMPARE(fromUrl.url, hints.url);
    }

    void publicationOverUpdate()
    {
        const QString source = storyWith(u"Nobody wept."_s);
        const qsizetype end = source.indexOf(u'\n');
        const Article article = cleanArticle(source.first(end) + u"\nUpdated 4 May 2020\nPublished 3 May 2020 09:00"_s + source.sliced(end));
        QCOMPARE(article.published, QDateTime(QDate(2020, 5, 3), QTime(9, 0)));
    }

    void repeats_data()
    {
        QTest::addColumn<QString>("later");
        QTest::addColumn<bool>("repeats");
        QTest::newRow("same") << u"The first cars crossed the new bridge on Monday, ending more than a century in which only a boat would do."_s << true;
        QTest::newRow("signs and case") << u"The first cars crossed the new Bridge on Monday — ending more than a century in which only a boat would do!"_s << true;
        QTest::newRow("two words more") << u"The first cars crossed the new bridge on Monday, ending more than a century in which only a boat would do in Velm."_s << true;
        QTest::newRow("a part") << u"The first cars crossed the new bridge on Monday."_s << true;
        QTest::newRow("another subject") << u"The first cars left the old pier on Friday, beginning more than a summer in which only a bus would do."_s << false;
        QTest::newRow("twice as much new") << u"The first cars crossed the new bridge on Monday, but the first lorry had to wait until the afternoon because of a missing stamp."_s << false;
        QTest::newRow("short") << u"Only a boat would do."_s << false;
    }
    void repeats()
    {
        QFETCH(QString, later);
        const Article article = cleanArticle(storyWith(u"Nobody wept."_s, later));
        checkSound(article);
        const Block &last = article.structure.blocks.constLast();
        QCOMPARE(last.span.of(article.text).toString(), later);
        QTEST(last.repeats >= 0, "repeats");
    }

    void spaces()
    {
        const Article article = cleanArticle(u"  A\u00A0\u00A0head\u00ADline  of\tfive words \r\n\r\n\uFEFFThe first\u2028The\u200B second\u0007 \u0085The third\u2029"_s);
        QCOMPARE(article.text, u"A headline of five words\nThe first\nThe second\nThe third"_s);
    }

    void uncleaned()
    {
        const Article article = uncleanedArticle(u"Menu\r\nClose\r\n\r\nA line.\n"_s);
        checkSound(article);
        QCOMPARE(article.text, u"Menu\nClose\nA line."_s);
        QCOMPARE(article.structure.blocks.size(), 3);
        QVERIFY(article.removed.isEmpty());
    }

    void oddInputs_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("empty") << QString();
        QTest::newRow("breaks") << u"\n\r\n\n"_s;
        QTest::newRow("one word") << u"Velm"_s;
        QTest::newRow("one sentence") << u"The bridge is open."_s;
        QTest::newRow("only furniture") << u"Menu\nClose\nShare"_s;
        QTest::newRow("lone half") << (QString(QChar(0xD83E)) + u"abc"_s);
        QTest::newRow("no spaces") << QString(100'000, u'a');
        QTest::newRow("signs") << u"— * # @ ~\n%%%\n…"_s;
        QTest::newRow("Chinese") << u"大桥提前两周通车\n周一，第一批汽车驶过了新桥，结束了一百多年来只能乘船过海的历史。管理局说明年每天将有一万一千辆车通过。\n“你仍然可以听见海鸥。”她说。"_s;
        QTest::newRow("Arabic") << u"افتتاح الجسر قبل أسبوعين من الموعد\nعبرت السيارات الأولى الجسر الجديد يوم الاثنين بعد أكثر من قرن لم يكن فيه إلا العبارة. وقالت الهيئة إن الجسر سيحمل المزيد."_s;
    }
    void oddInputs()
    {
        QFETCH(QString, source);
        const Article article = cleanArticle(source);
        checkSound(article);
        if (!source.simplified().isEmpty())
            QVERIFY(!article.text.isEmpty() || !article.removed.isEmpty());
    }

    void longTextsInLinearTime()
    {
        QString source = u"A headline over a very long story\n\n"_s;
        int word = 0;
        while (source.size() < 10'000'000) {
            for (int i = 0; i < 40; ++i)
                source += u"word%1 of the "_s.arg(++word % 5000);
            source += u"end.\n"_s;
        }
        QElapsedTimer timer;
        timer.start();
        const Article article = cleanArticle(source);
        // Ten times what it takes on a slow machine; a quadratic step would take minutes.
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(article.structure.blocks.size() > 10'000);
    }
};

QTEST_GUILESS_MAIN(TextCleanerTest)
#include "tst_textcleaner.moc"
