// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Corrections of single articles from one library to another.

#include "core/exchange/correctionsshare.h"
#include "core/facts/corrections.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"The port of Velmora reopened on Monday, said Ada Quill. Quill had closed it in March."_s;

Article article(const QString &words = text, const QString &title = u"Port reopens"_s, const QString &url = u"https://press.example/port"_s)
{
    Article out;
    out.title = title;
    out.url = url;
    out.text = words;
    out.structure = structureFromLines(words);
    return out;
}

Decision decide(const QString &id, const QString &words, Verdict verdict, const QString &correction = {}, int nth = 0)
{
    qsizetype start = text.indexOf(words);
    for (; nth > 0; --nth)
        start = text.indexOf(words, start + 1);
    return {id, FactKind::Mention, {start, start + words.size()}, words, verdict, correction, {}, QDateTime({2026, 3, 4}, {12, 0}, QTimeZone::UTC), 7};
}

const QString extent = u"{\"extent\":{\"end\":19,\"exact\":\"port of Velmora\",\"start\":4}}"_s;

/// What the other person has put right.
QList<Decision> given()
{
    return {decide(u"a"_s, u"Velmora"_s, Verdict::Corrected, extent), decide(u"b"_s, u"Quill"_s, Verdict::Rejected, {}, 1),
            decide(u"c"_s, u"Monday"_s, Verdict::Accepted)};
}

} // namespace

class CorrectionsShareTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void carriesTheArticle();
    void choosesSome();
    void finds_data();
    void finds();
    void placesFollowTheText();
    void secondTimeAndConflicts();
    void allOrNothing();

private:
    std::unique_ptr<Library> opened(const QString &name) { return Library::open(m_folder->filePath(name)).value(); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_from;
    std::unique_ptr<Library> m_to;
};

void CorrectionsShareTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_from = opened(u"from.sqlite"_s);
    m_to = opened(u"to.sqlite"_s);
    const ArticleId id = m_from->addArticle(article()).value();
    LibraryEdit edit;
    edit.decisions = given();
    edit.rules = {{u"r"_s, u"Velmora"_s, {}, RuleEffect::Unimportant, {}, {}, 7}};
    QVERIFY(m_from->apply(id, edit));
}

void CorrectionsShareTest::cleanup()
{
    m_from.reset();
    m_to.reset();
}

void CorrectionsShareTest::carriesTheArticle()
{
    const auto shared = collectCorrections(*m_from);
    QVERIFY(shared);
    QCOMPARE(shared->rules.size(), 1);
    QCOMPARE(shared->articles.size(), 1);
    const SharedArticle &one = shared->articles.first();
    QCOMPARE(one.title, u"Port reopens"_s);
    QCOMPARE(one.url, u"https://press.example/port"_s);
    QCOMPARE(one.hash, QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
    QCOMPARE(one.decisions.size(), 2); // what was accepted corrects nothing
    QCOMPARE(one.decisions[1].quote, (QuoteSelector{u"Quill"_s, text.sliced(56 - 32, 32), u" had closed it in March."_s}));
    const auto read = correctionsFromJson(correctionsToJson(*shared));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    SharedCorrections got = *read;
    for (qsizetype i = 0; i < 2; ++i) {
        QVERIFY(got.articles[0].decisions[i].decision.id != one.decisions[i].decision.id);
        got.articles[0].decisions[i].decision.id = one.decisions[i].decision.id;
    }
    QCOMPARE(got.articles, shared->articles);
}

void CorrectionsShareTest::choosesSome()
{
    QCOMPARE(collectCorrections(*m_from, {{u"b"_s}, {}})->count(), 1);
    QCOMPARE(collectCorrections(*m_from, {{u"b"_s}, {}})->articles[0].decisions[0].decision.exact, u"Quill"_s);
    QCOMPARE(collectCorrections(*m_from, {{}, {u"r"_s}})->rules.size(), 1);
    QVERIFY(collectCorrections(*m_from, {{}, {u"r"_s}})->articles.isEmpty());
    QCOMPARE(collectCorrections(*m_from, {{u"c"_s, u"nobody"_s}, {u"nobody"_s}})->count(), 0);
}

void CorrectionsShareTest::finds_data()
{
    QTest::addColumn<QList<QStringList>>("there"); // title, address, text of what the other library has
    QTest::addColumn<int>("placed");
    QTest::addColumn<QString>("why");
    const QString other = u"Harbour news"_s;
    const QString nowhere = u"https://other.example/"_s;
    const QString title = u"Port reopens"_s;
    const QString url = u"https://press.example/port"_s;
    const QString longer = u"Update. "_s + text;
    QTest::newRow("same text, other title and address") << QList<QStringList>{{other, nowhere, text}} << 2 << QString();
    QTest::newRow("same address, text moved") << QList<QStringList>{{other, url, longer}} << 2 << QString();
    QTest::newRow("same title, text moved") << QList<QStringList>{{title, nowhere, longer}} << 2 << QString();
    QTest::newRow("the text goes before the address") << QList<QStringList>{{other, url, u"Quill."_s}, {other, nowhere, text}} << 2 << QString();
    QTest::newRow("the address goes before the title") << QList<QStringList>{{title, nowhere, u"Quill."_s}, {other, url, longer}} << 2 << QString();
    QTest::newRow("empty library") << QList<QStringList>{} << 0 << u"The article is not in this library."_s;
    QTest::newRow("another article") << QList<QStringList>{{other, nowhere, longer}} << 0 << u"The article is not in this library."_s;
    QTest::newRow("title in other letters") << QList<QStringList>{{u"port reopens"_s, nowhere, longer}} << 0 << u"The article is not in this library."_s;
    QTest::newRow("two of that title") << QList<QStringList>{{title, nowhere, longer}, {title, nowhere, text + u" Today."_s}} << 0
                                       << u"Several articles of this library may be meant."_s;
    QTest::newRow("words gone") << QList<QStringList>{{title, url, u"The harbour reopened on Monday, said its owner."_s}} << 0
                                << u"Its words are not in the article any more."_s;
    QTest::newRow("extent gone") << QList<QStringList>{{title, url, u"The new Velmora reopened on Monday, said Ada Quill. Quill had closed it in March."_s}} << 1
                                 << u"Its words stand in other surroundings, and nothing says that they are meant."_s;
}

void CorrectionsShareTest::finds()
{
    QFETCH(QList<QStringList>, there);
    QFETCH(int, placed);
    QFETCH(QString, why);
    ArticleId last = 0;
    for (const QStringList &one : there)
        last = m_to->addArticle(article(one[2], one[0], one[1])).value();
    const auto plan = planImport(*m_to, *collectCorrections(*m_from));
    QVERIFY(plan);
    QCOMPARE(plan->added, placed + 1); // and the rule
    QCOMPARE(plan->unplaced.size(), 2 - placed);
    for (const LeftCorrection &left : plan->unplaced) {
        QCOMPARE(left.why, why);
        QCOMPARE(left.article, u"Port reopens"_s);
        QVERIFY(!left.words.isEmpty());
    }
    QVERIFY(m_to->apply(plan->edits));
    const QList<DecidedArticle> decided = m_to->decidedArticles().value();
    QCOMPARE(decided.size(), placed > 0 ? 1 : 0);
    if (placed == 0)
        return;
    QCOMPARE(decided.first().article, last);
    const QString now = m_to->article(last)->article.text;
    for (const Decision &decision : decided.first().decisions)
        QCOMPARE(decision.span.of(now), decision.exact);
}

void CorrectionsShareTest::placesFollowTheText()
{
    const QString moved = u"Update. "_s + text;
    const ArticleId id = m_to->addArticle(article(moved)).value();
    QVERIFY(m_to->apply(planImport(*m_to, *collectCorrections(*m_from))->edits));
    Facts facts;
    const qsizetype at = moved.indexOf(u"Velmora");
    facts.mentions = {{{at, at + 7}, EntityType::Place, 0, 1}};
    facts.entities = {{u"Velmora"_s, EntityType::Place, {}, {}, {0}}};
    const Facts got = applyCorrections(facts, moved, {{}, m_to->decisions(id).value()});
    QCOMPARE(got.mentions.first().span.of(moved), u"port of Velmora"_s);
}

void CorrectionsShareTest::secondTimeAndConflicts()
{
    const ArticleId id = m_to->addArticle(article()).value();
    const SharedCorrections shared = collectCorrections(*m_from).value();
    Decision mine = decide(u"mine"_s, u"Quill"_s, Verdict::Accepted, {}, 1);
    QVERIFY(m_to->putDecision(id, mine));
    auto plan = planImport(*m_to, shared).value();
    QCOMPARE(plan.summary(), u"2 added, 0 already there, 1 in conflict with those that are there and left out."_s);
    QCOMPARE(plan.inConflict.first().words, u"Quill"_s);
    QVERIFY(m_to->apply(plan.edits));
    QCOMPARE(m_to->decisions(id)->size(), 2);
    plan = planImport(*m_to, shared).value();
    QCOMPARE(plan.summary(), u"0 added, 2 already there, 1 in conflict with those that are there and left out."_s);
    QVERIFY(plan.edits.isEmpty());
    QVERIFY(m_to->removeDecision(u"mine"_s)); // the same words elsewhere in the text are another fact
    QVERIFY(m_to->putDecision(id, decide(u"first"_s, u"Quill"_s, Verdict::Rejected)));
    QCOMPARE(planImport(*m_to, shared)->summary(), u"1 added, 2 already there."_s);
}

void CorrectionsShareTest::allOrNothing()
{
    const ArticleId id = m_to->addArticle(article()).value();
    auto plan = planImport(*m_to, *collectCorrections(*m_from)).value();
    plan.edits.last().edit.decisions.last().span.end = 1000; // what the library refuses
    QVERIFY(!m_to->apply(plan.edits));
    QVERIFY(m_to->rules()->isEmpty());
    QVERIFY(m_to->decisions(id)->isEmpty());
}

QTEST_GUILESS_MAIN(CorrectionsShareTest)
#include "tst_correctionsshare.moc"
