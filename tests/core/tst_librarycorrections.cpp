// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Corrections in the library: for all articles, and several changes as one.

#include "core/storage/database.h"
#include "core/storage/library.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

NameRule rule(const QString &id, const QString &name, int second, RuleEffect effect = RuleEffect::NoName, const QString &value = {})
{
    return {id, name, {}, effect, value, QDateTime({2026, 3, 4}, {12, 0, second}, QTimeZone::UTC), 3};
}

Article article()
{
    Article out;
    out.text = u"The port of Velmora reopened on Monday, said Ada Quill."_s;
    out.structure = structureFromLines(out.text);
    return out;
}

} // namespace

class LibraryCorrectionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_library.reset(); }
    void keepsRules();
    void keepsEveryEffect();
    void refusesRules_data();
    void refusesRules();
    void keepsTheEngine();
    void allOrNothing();
    void rulesNeedNoArticle();
    void damagedRowsAreLeftOut();

private:
    std::unique_ptr<Library> reopened() { return Library::open(m_folder->filePath(u"a.sqlite"_s)).value(); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    ArticleId m_article = 0;
};

void LibraryCorrectionsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = reopened();
    m_article = m_library->addArticle(article()).value();
}

void LibraryCorrectionsTest::keepsRules()
{
    QCOMPARE(m_library->rules().value(), QList<NameRule>());
    const NameRule later = rule(u"b"_s, u"Velmora"_s, 9);
    const NameRule earlier = rule(u"a"_s, u"Ada Quill"_s, 3, RuleEffect::IsCalled, u"Ada B. Quill"_s);
    QVERIFY(m_library->putRules({later, earlier}));
    QCOMPARE(reopened()->rules().value(), (QList<NameRule>{earlier, later})); // as they were made
    NameRule changed = later;
    changed.effect = RuleEffect::Unimportant;
    QVERIFY(m_library->putRules({changed}));
    QCOMPARE(m_library->rules().value(), (QList<NameRule>{earlier, changed}));
    LibraryEdit edit;
    edit.goneRules = {u"a"_s};
    QVERIFY(m_library->apply(0, edit));
    QCOMPARE(m_library->rules().value(), QList<NameRule>{changed});
    QCOMPARE(m_library->apply(0, edit).error().code, Error::Code::NotFound);
}

void LibraryCorrectionsTest::keepsEveryEffect()
{
    QList<NameRule> all;
    for (int effect = 0; effect <= int(RuleEffect::Unimportant); ++effect) {
        const bool valued = effect != int(RuleEffect::NoName) && effect != int(RuleEffect::Unimportant);
        NameRule one = rule(QString::number(effect), u"Quill 😀"_s, effect, RuleEffect(effect), valued ? u"ORG"_s : QString());
        if (effect % 2)
            one.type = EntityType(effect % 4);
        all.append(one);
    }
    NameRule timeless = rule(u"t"_s, u"Old"_s, 0);
    timeless.made = {};
    all.prepend(timeless);
    QVERIFY(m_library->putRules(all));
    QCOMPARE(reopened()->rules().value(), all);
}

void LibraryCorrectionsTest::refusesRules_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("no-id") << QString() << u"Quill"_s << QString();
    QTest::newRow("no-name") << u"a"_s << QString() << QString();
    QTest::newRow("value-for-none") << u"a"_s << u"Quill"_s << u"x"_s;
    QTest::newRow("too-long") << u"a"_s << u"Quill "_s.repeated(100) << QString();
}

void LibraryCorrectionsTest::refusesRules()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(QString, value);
    const auto done = m_library->putRules({rule(u"good"_s, u"Tarn"_s, 1), rule(id, name, 2, RuleEffect::NoName, value)});
    QVERIFY(!done);
    QCOMPARE(done.error().code, Error::Code::BadInput);
    QCOMPARE(m_library->rules().value(), QList<NameRule>()); // the good one neither
}

void LibraryCorrectionsTest::keepsTheEngine()
{
    Decision decision{u"d"_s, FactKind::Mention, {12, 19}, u"Velmora"_s, Verdict::Rejected, {}, {}, QDateTime({2026, 3, 4}, {12, 0}, QTimeZone::UTC), 4};
    QVERIFY(m_library->putDecision(m_article, decision));
    QCOMPARE(reopened()->decisions(m_article).value(), QList<Decision>{decision});
    decision.engine = 5;
    QVERIFY(m_library->putDecision(m_article, decision));
    QCOMPARE(m_library->decisions(m_article)->first().engine, 5);
}

void LibraryCorrectionsTest::allOrNothing()
{
    Annotation annotation;
    annotation.id = u"n"_s;
    annotation.span = {12, 19};
    annotation.label = u"place"_s;
    Decision decision{u"d"_s, FactKind::Mention, {12, 19}, u"Velmora"_s, Verdict::Accepted, {}, u"n"_s, QDateTime({2026, 3, 4}, {12, 0}, QTimeZone::UTC), 4};
    LibraryEdit edit;
    edit.annotations = {annotation};
    edit.decisions = {decision};
    edit.rules = {rule(u"r"_s, u"Velmora"_s, 1), rule(u"bad"_s, {}, 1)};
    QVERIFY(!m_library->apply(m_article, edit));
    QVERIFY(m_library->annotations(m_article)->isEmpty());
    QVERIFY(m_library->decisions(m_article)->isEmpty());
    QVERIFY(m_library->rules()->isEmpty());
    edit.rules.removeLast();
    QVERIFY(m_library->apply(m_article, edit));
    QCOMPARE(m_library->annotations(m_article)->size(), 1);
    QCOMPARE(m_library->decisions(m_article).value(), QList<Decision>{decision});
    QCOMPARE(m_library->rules()->size(), 1);
    LibraryEdit back;
    back.goneAnnotations = {u"n"_s};
    back.goneDecisions = {u"d"_s};
    back.goneRules = {u"r"_s, u"no such rule"_s};
    QVERIFY(!m_library->apply(m_article, back));
    QCOMPARE(m_library->annotations(m_article)->size(), 1);
    back.goneRules.removeLast();
    QVERIFY(m_library->apply(m_article, back));
    QVERIFY(m_library->annotations(m_article)->isEmpty() && m_library->decisions(m_article)->isEmpty() && m_library->rules()->isEmpty());
    QCOMPARE(m_library->check().value(), QStringList());
}

void LibraryCorrectionsTest::rulesNeedNoArticle()
{
    QVERIFY(m_library->putRules({rule(u"r"_s, u"Velmora"_s, 1)}));
    QVERIFY(m_library->removeArticle(m_article));
    QCOMPARE(m_library->rules()->size(), 1);
    const auto readOnly = Library::open(m_library->path(), LibraryMode::ReadOnly).value();
    QCOMPARE(readOnly->rules()->size(), 1);
    QVERIFY(!readOnly->putRules({rule(u"s"_s, u"Quill"_s, 1)}));
}

void LibraryCorrectionsTest::damagedRowsAreLeftOut()
{
    QVERIFY(m_library->putRules({rule(u"r"_s, u"Velmora"_s, 1)}));
    {
        const auto database = Database::connect(m_library->path(), LibraryMode::ReadWrite).value();
        QVERIFY(database->run(u"INSERT INTO name_rule (id, name, effect, value, engine) VALUES ('x', '', 0, '', 1), ('y', 'Quill', 77, '', 1), ('z', 'Quill', 1, 'DOG', 1)"_s));
    }
    QCOMPARE(m_library->rules()->size(), 1);
    QCOMPARE(m_library->check()->size(), 1); // the nameless one
}

QTEST_GUILESS_MAIN(LibraryCorrectionsTest)
#include "tst_librarycorrections.moc"
