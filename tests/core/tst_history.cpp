// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/library.h"
#include "core/storage/stepblob.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

Article articleOf(const QString &text)
{
    Article article;
    article.title = text.left(20);
    article.text = text;
    article.structure = structureFromLines(text);
    return article;
}

const QDateTime noon({2026, 3, 4}, {12, 0}, QTimeZone::UTC);

} // namespace

/// Steps of a library that are undone and done again, also after a restart.
class HistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void undoesEveryKind_data();
    void undoesEveryKind();
    void codesEveryKind();
    void damagedBytesAreNoStep_data();
    void damagedBytesAreNoStep();
    void aNewStepEndsWhatWasUndone();
    void nothingToUndo();
    void whatChangesNothingIsNoStep();
    void refusedStepLeavesNothing();
    void keepsAThousand();
    void relationsComeBackWithTheirEnds();
    void changedSince_data();
    void changedSince();
    void damagedStepIsLeftOut();
    void removedArticlesTakeTheirSteps();
    void tagSetInUse();
    void manyAnnotations();
    void forgets();
    void readOnly();

private:
    [[nodiscard]] Annotation annotation(const QString &id, TextSpan span, ArticleId article = 0) const;
    /// All that the library holds, for comparison.
    struct State {
        QList<Annotation> annotations;
        QList<Annotation> others;
        QList<Relation> relations;
        QList<DocumentLabel> labels;
        QList<Decision> decisions;
        QList<NameRule> rules;
        QList<TagSet> tagSets;
        friend bool operator==(const State &, const State &) = default;
    };
    [[nodiscard]] State state() const;
    void reopen(LibraryMode mode = LibraryMode::ReadWrite);
    void sql(const QString &statement) const;
    bool tag(const QString &id);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Library> m_library;
    ArticleId m_article = 0;
    ArticleId m_other = 0;
};

void HistoryTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"library.sqlite"_s);
    reopen();
    m_article = m_library->addArticle(articleOf(u"The port of Velmora reopened on Monday, said Ada Quill."_s)).value();
    m_other = m_library->addArticle(articleOf(u"Bo Tarn left Ostvik for the islands."_s)).value();
}

void HistoryTest::reopen(LibraryMode mode)
{
    m_library.reset();
    auto library = Library::open(m_path, mode);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    m_library = std::move(*library);
}

void HistoryTest::sql(const QString &statement) const
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(statement));
    }
    QSqlDatabase::removeDatabase(u"test"_s);
}

Annotation HistoryTest::annotation(const QString &id, TextSpan span, ArticleId article) const
{
    Annotation annotation;
    annotation.id = id;
    annotation.span = span;
    annotation.label = u"place"_s;
    annotation.quote = quoteSelector(m_library->article(article ? article : m_article)->article.text, span);
    annotation.created = annotation.modified = noon;
    return annotation;
}

HistoryTest::State HistoryTest::state() const
{
    return {m_library->annotations(m_article).value(), m_library->annotations(m_other).value(), m_library->relations(m_article).value(),
            m_library->documentLabels(m_article).value(), m_library->decisions(m_article).value(), m_library->rules().value(), m_library->tagSets().value()};
}

bool HistoryTest::tag(const QString &id)
{
    LibraryEdit edit;
    edit.annotations = {annotation(id, {12, 19})};
    return m_library->perform({{m_article, edit}}, u"Tag "_s + id).has_value();
}

void HistoryTest::undoesEveryKind_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"annotation", "everything-on-an-annotation", "change", "removal", "decision", "rule", "relation", "document-label", "tag-set", "new-tag-set",
                             "two-articles", "all-at-once"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void HistoryTest::undoesEveryKind()
{
    QFETCH(QString, kind);
    QVERIFY(m_library->putAnnotations(m_article, {annotation(u"there"_s, {45, 54}), annotation(u"too"_s, {4, 8})}));
    LibraryEdit here;
    LibraryEdit there;
    const bool all = kind == u"all-at-once";
    if (kind == u"annotation" || all)
        here.annotations.append(annotation(u"new"_s, {12, 19}));
    if (kind == u"everything-on-an-annotation") {
        Annotation rich = annotation(u"rich"_s, {4, 19});
        rich.setSpans({{4, 8}, {12, 19}});
        rich.note = u"a note with \U0001F6A2 and half a letter "_s + QChar(0xD800); // the half is not kept as it came
        rich.state = AnnotationState::Disputed;
        rich.certainty = 0.25;
        rich.layer = u"second"_s;
        rich.attributes = {{u"z"_s, u"1"_s}, {u"a"_s, u"true"_s}}; // not in the order in which they are kept
        rich.evidence = {{u"https://example.org/x"_s, u"words"_s, {3, 8}, u"why"_s}};
        rich.extra = u"{\"x\":1}"_s;
        here.annotations.append(rich);
    }
    if (kind == u"change" || all) {
        Annotation other = annotation(u"there"_s, {45, 48});
        other.note = u"changed"_s;
        here.annotations.append(other);
    }
    if (kind == u"removal" || all)
        here.goneAnnotations = {u"too"_s};
    if (kind == u"decision" || all)
        here.decisions = {{u"d"_s, FactKind::Mention, {12, 19}, u"Velmora"_s, Verdict::Corrected, u"{\"type\":\"LOC\"}"_s, {}, noon, 4}};
    if (kind == u"rule" || all)
        here.rules = {{u"r"_s, u"Velmora"_s, EntityType::Person, RuleEffect::IsOfType, u"LOC"_s, noon, 4}};
    if (kind == u"relation")
        here.relations = {{u"rel"_s, u"at"_s, u"there"_s, u"too"_s, u"note"_s, u"me"_s, noon, noon, {{u"k"_s, u"v"_s}}}};
    if (kind == u"document-label" || all)
        here.documentLabels = {{u"dl"_s, u"claim"_s, u"me"_s, noon}};
    if (kind == u"tag-set" || all) {
        TagSet tagSet = m_library->tagSet().value();
        tagSet.labels[0].name = u"Somebody"_s;
        tagSet.attributes = {{u"sure"_s, u"Sure"_s, AttributeKind::Choice, {u"a"_s, u"b"_s}, true}};
        tagSet.relations = {{u"at"_s, u"is at"_s, u"#123456"_s, {u"person"_s}, {}, true}};
        here.tagSets.append(tagSet);
    }
    if (kind == u"new-tag-set")
        here.tagSets = {{u"second"_s, u"Second"_s, {{u"l"_s, u"L"_s, u"#aabbcc"_s, u"l"_s, {}}}, u"guide"_s}};
    if (kind == u"two-articles" || all)
        there.annotations = {annotation(u"far"_s, {13, 19}, m_other)};
    if (kind == u"two-articles")
        here.annotations = {annotation(u"near"_s, {12, 19})};

    const State before = state();
    const auto step = m_library->perform({{m_article, here}, {m_other, there}}, u"Do it"_s);
    QVERIFY2(step, step ? "" : qPrintable(step.error().message));
    QVERIFY(step->number > 0);
    const State after = state();
    QVERIFY(after != before);
    // Twice, as what is undone is made anew; each time in a library opened anew.
    for (int round = 0; round < 2; ++round) {
        reopen();
        const auto undone = m_library->undoStep();
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
        QCOMPARE(undone->words, u"Do it"_s);
        QVERIFY(state() == before);
        QCOMPARE(m_library->historyPoint()->undone.words, u"Do it"_s);
        reopen();
        const auto redone = m_library->redoStep();
        QVERIFY2(redone, redone ? "" : qPrintable(redone.error().message));
        QVERIFY(*redone == *step);
        QVERIFY(*undone == step->inverted());
        QVERIFY(state() == after);
    }
    QCOMPARE(m_library->check().value(), QStringList());
}

void HistoryTest::codesEveryKind()
{
    LibraryStep step;
    Annotation rich = annotation(u"rich"_s, {4, 19});
    rich.setSpans({{4, 8}, {12, 19}});
    rich.certainty = 1;
    rich.evidence = {{u"https://example.org/x"_s, u"words"_s, {3, 8}, u"why"_s}};
    Annotation timeless = annotation(u"timeless"_s, {4, 19});
    timeless.created = {};
    step.articles = {{7, {{rich}, {timeless, rich}}, {{}, {{u"rel"_s, u"at"_s, u"a"_s, u"b"_s}}}, {{{u"dl"_s, u"x"_s}}, {}},
                      {{}, {{u"d"_s, FactKind::Claim, {1, 2}, u"x"_s, Verdict::Corrected, u"{}"_s, {}, noon, 9}}}},
                     {8, {}, {}, {}, {}}};
    step.rules = {{{u"r"_s, u"n"_s, {}, RuleEffect::Unimportant, {}, noon, 1}}, {{u"r"_s, u"n"_s, EntityType::Other, RuleEffect::NoName, {}, {}, 0}}};
    step.tagSets = {{defaultTagSet()}, {}};
    step.usedBefore = u"default"_s;
    const auto read = decodeStep(encodeStep(step));
    QVERIFY(read);
    QVERIFY(*read == step);
    for (int i = 0; i < 500; ++i) // long enough to be compressed
        step.articles[0].annotations.after.append(annotation(QString::number(i), {4, 19}));
    const QByteArray bytes = encodeStep(step);
    QVERIFY2(bytes.size() < 500 * 60, qPrintable(QString::number(bytes.size())));
    QVERIFY(decodeStep(bytes) == step);
}

void HistoryTest::damagedBytesAreNoStep_data()
{
    QTest::addColumn<bool>("isLong");
    QTest::newRow("short") << false;
    QTest::newRow("compressed") << true;
}

void HistoryTest::damagedBytesAreNoStep()
{
    QFETCH(bool, isLong);
    LibraryStep step;
    step.articles = {{m_article, {{}, {annotation(u"a"_s, {12, 19})}}, {}, {}, {}}};
    for (int i = 0; isLong && i < 200; ++i)
        step.articles[0].annotations.after.append(annotation(QString::number(i), {4, 19}));
    const QByteArray good = encodeStep(step);
    QVERIFY(decodeStep(good));
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = char(bad[at] ^ 0x10);
        QVERIFY2(!decodeStep(bad), qPrintable(u"byte %1"_s.arg(at)));
        if (at % 7 == 0)
            QVERIFY(!decodeStep(good.first(at)));
    }
    QVERIFY(!decodeStep({}));
    QVERIFY(!decodeStep(good + "x"));
}

void HistoryTest::aNewStepEndsWhatWasUndone()
{
    QVERIFY(tag(u"a"_s) && tag(u"b"_s) && tag(u"c"_s));
    QVERIFY(m_library->undoStep() && m_library->undoStep());
    QCOMPARE(m_library->history()->size(), 3);
    QVERIFY(tag(u"d"_s));
    QStringList words;
    const QList<HistoryEntry> history = m_library->history().value();
    for (const HistoryEntry &entry : history)
        words.append(entry.words);
    QCOMPARE(words, (QStringList{u"Tag d"_s, u"Tag a"_s}));
    QCOMPARE(m_library->redoStep().error().code, Error::Code::NotFound);
    QCOMPARE(m_library->history()->first().article, m_article);
    QCOMPARE(m_library->history()->first().title, u"The port of Velmora "_s);
}

void HistoryTest::nothingToUndo()
{
    QCOMPARE(m_library->undoStep().error().code, Error::Code::NotFound);
    QCOMPARE(m_library->redoStep().error().code, Error::Code::NotFound);
    QVERIFY(m_library->history()->isEmpty());
    QCOMPARE(m_library->historyPoint().value(), HistoryPoint());
}

void HistoryTest::whatChangesNothingIsNoStep()
{
    QVERIFY(tag(u"a"_s));
    LibraryEdit same;
    same.annotations = m_library->annotations(m_article).value();
    same.tagSets = {m_library->tagSet().value()};
    QCOMPARE(m_library->perform({{m_article, same}}, u"Nothing"_s)->number, 0);
    QCOMPARE(m_library->perform({}, u"Nothing"_s)->number, 0);
    QCOMPARE(m_library->history()->size(), 1);
}

void HistoryTest::refusedStepLeavesNothing()
{
    QVERIFY(tag(u"a"_s));
    QVERIFY(m_library->undoStep());
    LibraryEdit edit;
    edit.annotations = {annotation(u"good"_s, {12, 19}), annotation(u"bad"_s, {12, 1900})};
    QCOMPARE(m_library->perform({{m_article, edit}}, u"Bad"_s).error().code, Error::Code::BadInput);
    QVERIFY(m_library->annotations(m_article)->isEmpty());
    QCOMPARE(m_library->history()->size(), 1);
    QVERIFY(m_library->redoStep()); // what was undone is still there to be done again
}

void HistoryTest::keepsAThousand()
{
    for (int i = 0; i < longestHistory + 5; ++i)
        QVERIFY(tag(QString::number(i)));
    const QList<HistoryEntry> history = m_library->history().value();
    QCOMPARE(history.size(), longestHistory);
    QCOMPARE(history.first().words, u"Tag 1004"_s);
    QCOMPARE(history.last().words, u"Tag 5"_s);
    reopen();
    int undone = 0;
    while (m_library->undoStep())
        ++undone;
    QCOMPARE(undone, longestHistory);
    QCOMPARE(m_library->annotations(m_article)->size(), 5);
}

void HistoryTest::relationsComeBackWithTheirEnds()
{
    QVERIFY(m_library->putAnnotations(m_article, {annotation(u"a"_s, {12, 19}), annotation(u"b"_s, {45, 54})}));
    LibraryEdit link;
    link.relations = {{u"rel"_s, u"at"_s, u"a"_s, u"b"_s}};
    QVERIFY(m_library->perform({{m_article, link}}, u"Link"_s));
    const State before = state();
    LibraryEdit remove;
    remove.goneAnnotations = {u"b"_s}; // says nothing of the relation
    const auto step = m_library->perform({{m_article, remove}}, u"Remove"_s);
    QVERIFY(step);
    QCOMPARE(step->articles.value(0).relations.before.size(), 1);
    QVERIFY(m_library->relations(m_article)->isEmpty());
    QVERIFY(m_library->undoStep());
    QCOMPARE(m_library->relations(m_article).value(), before.relations);
    QVERIFY(m_library->redoStep());
    QVERIFY(m_library->relations(m_article)->isEmpty());
    QVERIFY(m_library->undoStep() && m_library->undoStep());
    QVERIFY(m_library->relations(m_article)->isEmpty());
    QCOMPARE(m_library->annotations(m_article)->size(), 2);
}

void HistoryTest::changedSince_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("removed") << u"remove"_s;
    QTest::newRow("note") << u"note"_s;
    QTest::newRow("linked") << u"link"_s; // would take a relation with it that the step knows nothing of
}

void HistoryTest::changedSince()
{
    QFETCH(QString, by);
    QVERIFY(tag(u"a"_s) && tag(u"b"_s));
    if (by == u"remove")
        QVERIFY(m_library->removeAnnotations({u"b"_s}));
    if (by == u"note") {
        Annotation other = annotation(u"b"_s, {12, 19});
        other.note = u"by another program"_s;
        QVERIFY(m_library->putAnnotations(m_article, {other}));
    }
    if (by == u"link") {
        LibraryEdit link;
        link.relations = {{u"rel"_s, u"at"_s, u"a"_s, u"b"_s}};
        QVERIFY(m_library->apply(m_article, link));
    }
    const State before = state();
    const auto undone = m_library->undoStep();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, Error::Code::BadInput);
    QVERIFY(undone.error().message.contains(u"“Tag b” cannot be undone"));
    QVERIFY(state() == before);
    QCOMPARE(m_library->historyPoint()->done.words, u"Tag b"_s);
    // Left out, the one before can be undone, unless that too is not as it was.
    QVERIFY(m_library->forgetStep(m_library->historyPoint()->done.number));
    QCOMPARE(m_library->undoStep().has_value(), by != u"link");
}

void HistoryTest::damagedStepIsLeftOut()
{
    QVERIFY(tag(u"a"_s) && tag(u"b"_s));
    m_library.reset();
    sql(u"UPDATE history SET edit = zeroblob(40) WHERE number = 2"_s);
    reopen();
    const auto undone = m_library->undoStep();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, Error::Code::Corrupt);
    QVERIFY(undone.error().message.contains(u"“Tag b”"));
    QCOMPARE(m_library->annotations(m_article)->size(), 2);
    QCOMPARE(m_library->history()->size(), 1);
    QVERIFY(m_library->undoStep());
    QCOMPARE(m_library->annotations(m_article)->size(), 1);
}

void HistoryTest::removedArticlesTakeTheirSteps()
{
    QVERIFY(tag(u"a"_s));
    LibraryEdit rule;
    rule.rules = {{u"r"_s, u"Velmora"_s, {}, RuleEffect::NoName, {}, noon, 4}};
    QVERIFY(m_library->perform({{m_article, rule}}, u"Rule"_s)); // is of the library
    LibraryEdit far;
    far.annotations = {annotation(u"far"_s, {13, 19}, m_other)};
    LibraryEdit near;
    near.annotations = {annotation(u"near"_s, {12, 19})};
    QVERIFY(m_library->perform({{m_article, near}, {m_other, far}}, u"Both"_s));
    QVERIFY(m_library->removeArticle(m_article));
    QCOMPARE(m_library->history()->size(), 2);
    const auto both = m_library->undoStep();
    QVERIFY2(both, both ? "" : qPrintable(both.error().message));
    QCOMPARE(both->articles.size(), 1);
    QVERIFY(m_library->annotations(m_other)->isEmpty());
    QVERIFY(m_library->undoStep());
    QVERIFY(m_library->rules()->isEmpty());
    QCOMPARE(m_library->undoStep().error().code, Error::Code::NotFound);
    QCOMPARE(m_library->check().value(), QStringList());
}

void HistoryTest::tagSetInUse()
{
    const QString first = m_library->tagSet()->id;
    LibraryEdit second;
    second.tagSets = {{u"second"_s, u"Second"_s, {}}};
    QVERIFY(m_library->perform({{0, second}}, u"New"_s));
    LibraryEdit use;
    use.usedTagSet = first;
    QVERIFY(m_library->perform({{0, use}}, u"Use"_s));
    QCOMPARE(m_library->tagSet()->id, first);
    QVERIFY(m_library->undoStep());
    QCOMPARE(m_library->tagSet()->id, u"second"_s);
    QVERIFY(m_library->redoStep());
    QCOMPARE(m_library->tagSet()->id, first);
    use.usedTagSet = u"none such"_s;
    QCOMPARE(m_library->perform({{0, use}}, u"Use"_s).error().code, Error::Code::NotFound);
    QCOMPARE(m_library->history()->size(), 2);
}

void HistoryTest::manyAnnotations()
{
    LibraryEdit edit;
    for (int i = 0; i < 5000; ++i)
        edit.annotations.append(annotation(QString::number(i), {i % 20, 20 + i % 7}));
    QVERIFY(m_library->perform({{m_article, edit}}, u"Many"_s));
    QCOMPARE(m_library->annotations(m_article)->size(), 5000);
    QVERIFY(m_library->undoStep());
    QVERIFY(m_library->annotations(m_article)->isEmpty());
    QVERIFY(m_library->redoStep());
    QCOMPARE(m_library->annotations(m_article)->size(), 5000);
}

void HistoryTest::forgets()
{
    QVERIFY(tag(u"a"_s) && tag(u"b"_s));
    const qint64 number = m_library->history()->last().number;
    QVERIFY(m_library->forgetStep(number));
    QCOMPARE(m_library->forgetStep(number).error().code, Error::Code::NotFound);
    QCOMPARE(m_library->history()->size(), 1);
    QCOMPARE(m_library->annotations(m_article)->size(), 2);
}

void HistoryTest::readOnly()
{
    QVERIFY(tag(u"a"_s));
    reopen(LibraryMode::ReadOnly);
    QCOMPARE(m_library->history()->size(), 1);
    QCOMPARE(m_library->undoStep().error().code, Error::Code::Io);
    QVERIFY(!tag(u"b"_s));
    QVERIFY(!m_library->forgetStep(1));
    QCOMPARE(m_library->annotations(m_article)->size(), 1);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
