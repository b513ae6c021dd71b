// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/program.h"
#include "tests/support/ui/samples.h"
#include "ui/annotations/annotationsmodel.h"
#include "ui/annotations/annotator.h"
#include "ui/annotations/history.h"
#include "ui/annotations/markedits.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

/// State, certainty, attributes, evidence, relations, labels of the article, joining, splitting and pieces: each one step, on disk and undone.
class MarkChangesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void propertiesAreOneStepEach();
    void certaintyStaysInItsRange_data();
    void certaintyStaysInItsRange();
    void joins();
    void joiningIsRefused();
    void splitsAtTheCaret_data();
    void splitsAtTheCaret();
    void splitsPieces();
    void addsAPiece_data();
    void addsAPiece();
    void links_data();
    void links();
    void relationsChangeAndGo();
    void labelsTheArticle();
    void knowsWhatIsMissing_data();
    void knowsWhatIsMissing();

private:
    QString tag(const QString &words, const QString &label = u"person"_s);
    [[nodiscard]] const Annotation &mark(const QString &id) const { return m_annotator->annotations()[m_annotator->indexOf(id)]; }
    [[nodiscard]] QString wordsOf(const QString &id) const;
    void undoesTo(const QList<Annotation> &annotations, const QList<Relation> &relations = {});
    [[nodiscard]] QList<Annotation> sorted(QList<Annotation> list) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    ArticleId m_id = 0;
    std::unique_ptr<Annotator> m_annotator;
    std::unique_ptr<AnnotationsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_failed;
};

namespace {

TagSet tagSet()
{
    TagSet set;
    set.id = u"set"_s;
    set.name = u"Set"_s;
    set.labels = {{u"person"_s, u"Person"_s, u"#ffd9a8"_s, u"1"_s, {}}, {u"mayor"_s, u"Mayor"_s, u"#bfe3ff"_s, u"2"_s, {}, u"person"_s},
        {u"place"_s, u"Place"_s, u"#d5f5c0"_s, u"3"_s, {}}, {u"news"_s, u"News"_s, u"#fff2a8"_s, {}, {}, {}, true}};
    set.attributes = {{u"alive"_s, u"Alive"_s, AttributeKind::Flag, {}, false, {u"person"_s}},
        {u"rank"_s, u"Rank"_s, AttributeKind::Choice, {u"high"_s, u"low"_s}, true, {u"person"_s}}, {u"year"_s, u"Year"_s, AttributeKind::Number, {}, true, {u"place"_s}}};
    set.relations = {{u"lives"_s, u"lives in"_s, {}, {u"person"_s}, {u"place"_s}}, {u"knows"_s, u"knows"_s, {}, {u"person"_s}, {u"person"_s}, true}};
    return set;
}

} // namespace

void MarkChangesTest::init()
{
    failOnWarnings();
    Article article;
    article.text = u"Mayor Ada Fenn of Wexby met Ola Rust in Harrow Cross. The two spoke a\U0001F600b of ferries."_s;
    m_library = std::move(*Library::open(m_folder.filePath(QString::fromUtf8(QTest::currentTestFunction()) + QString::fromUtf8(QTest::currentDataTag()).remove(u' ')
        + u".sqlite"_s)));
    QVERIFY(m_library->setTagSet(tagSet()));
    m_id = m_library->addArticle(article).value();
    m_annotator = std::make_unique<Annotator>();
    m_annotator->setAuthor(u"Kim"_s);
    m_model = std::make_unique<AnnotationsModel>(m_annotator.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_failed = std::make_unique<QSignalSpy>(m_annotator.get(), &Annotator::failed);
    m_annotator->open(m_library.get(), m_library->article(m_id).value());
}

void MarkChangesTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_annotator.reset();
    m_library.reset();
}

QString MarkChangesTest::tag(const QString &words, const QString &label)
{
    return m_annotator->annotate(samples::spanOfWords(m_annotator->stored().article.text, words), label);
}

QString MarkChangesTest::wordsOf(const QString &id) const
{
    QStringList words;
    for (const TextSpan span : mark(id).spans())
        words.append(span.of(m_annotator->stored().article.text).toString());
    return words.join(u'|');
}

QList<Annotation> MarkChangesTest::sorted(QList<Annotation> list) const
{
    std::ranges::sort(list, {}, &Annotation::id);
    return list;
}

/// What is shown now is on disk; one undo leads back to what was, and one redo here again.
void MarkChangesTest::undoesTo(const QList<Annotation> &annotations, const QList<Relation> &relations)
{
    const QList<Annotation> now = m_annotator->annotations();
    QCOMPARE(sorted(m_library->annotations(m_id).value()), sorted(now));
    QCOMPARE(m_library->relations(m_id).value().size(), m_annotator->relations().size());
    m_annotator->history()->undo();
    QCOMPARE(sorted(m_annotator->annotations()), sorted(annotations));
    QCOMPARE(sorted(m_library->annotations(m_id).value()), sorted(annotations));
    QCOMPARE(m_annotator->relations().size(), relations.size());
    for (const Relation &relation : relations)
        QVERIFY(m_annotator->relations().contains(relation));
    m_annotator->history()->redo();
    QCOMPARE(sorted(m_annotator->annotations()), sorted(now));
    QCOMPARE(m_failed->count(), 0);
}

void MarkChangesTest::propertiesAreOneStepEach()
{
    const QString ada = tag(u"Ada Fenn"_s);
    const QString ola = tag(u"Ola Rust"_s);
    const QList<Annotation> before = m_annotator->annotations();
    m_annotator->setState({ada, ola, u"nobody"_s}, AnnotationState::Disputed);
    QCOMPARE(mark(ada).state, AnnotationState::Disputed);
    QCOMPARE(mark(ola).state, AnnotationState::Disputed);
    undoesTo(before);
    const int steps = m_annotator->history()->count();
    m_annotator->setState({ada}, AnnotationState::Disputed); // as it is
    m_annotator->setCertainty(u"nobody"_s, 0.5);
    QCOMPARE(m_annotator->history()->count(), steps);

    QList<Annotation> was = m_annotator->annotations();
    m_annotator->setAttributes(ada, {{u"rank"_s, u"high"_s}});
    QCOMPARE(mark(ada).attributes, (QList<AttributeValue>{{u"rank"_s, u"high"_s}}));
    undoesTo(was);
    was = m_annotator->annotations();
    m_annotator->setEvidence(ada, {{u"https://example.org/a"_s, u"said so"_s, {}, {}}});
    QCOMPARE(mark(ada).evidence.size(), 1);
    undoesTo(was);
}

void MarkChangesTest::certaintyStaysInItsRange_data()
{
    QTest::addColumn<std::optional<double>>("given");
    QTest::addColumn<std::optional<double>>("kept");
    QTest::newRow("half") << std::optional(0.5) << std::optional(0.5);
    QTest::newRow("none") << std::optional<double>() << std::optional<double>();
    QTest::newRow("below") << std::optional(-3.0) << std::optional(0.0);
    QTest::newRow("above") << std::optional(1.5) << std::optional(1.0);
    QTest::newRow("no number") << std::optional(std::numeric_limits<double>::quiet_NaN()) << std::optional(0.25);
}

void MarkChangesTest::certaintyStaysInItsRange()
{
    QFETCH(std::optional<double>, given);
    QFETCH(std::optional<double>, kept);
    const QString ada = tag(u"Ada Fenn"_s);
    m_annotator->setCertainty(ada, 0.25);
    m_annotator->setCertainty(ada, given);
    QCOMPARE(mark(ada).certainty, kept);
}

void MarkChangesTest::joins()
{
    const QString ada = tag(u"Ada"_s);
    const QString fenn = tag(u" Fenn"_s);
    const QString ola = tag(u"Ola Rust"_s);
    const QString wexby = tag(u"Wexby"_s, u"place"_s);
    m_annotator->setNote(ada, u"one"_s);
    m_annotator->setNote(ola, u"two"_s);
    m_annotator->setAttributes(ada, {{u"rank"_s, u"high"_s}});
    m_annotator->setAttributes(ola, {{u"rank"_s, u"low"_s}, {u"alive"_s, u"true"_s}});
    QVERIFY(!m_annotator->addRelation(ada, ola, u"knows"_s).isEmpty());
    QVERIFY(!m_annotator->addRelation(ola, wexby, u"lives"_s).isEmpty());
    QVERIFY(!m_annotator->addRelation(ada, wexby, u"lives"_s).isEmpty());
    const QList<Annotation> before = m_annotator->annotations();
    const QList<Relation> relations = m_annotator->relations();
    QVERIFY(m_annotator->join({ola, ada}));
    QCOMPARE(m_annotator->indexOf(ola), -1);
    QCOMPARE(wordsOf(ada), u"Ada|Ola Rust"_s);
    QCOMPARE(mark(ada).note, u"one\ntwo"_s);
    QCOMPARE(mark(ada).attributes, (QList<AttributeValue>{{u"alive"_s, u"true"_s}, {u"rank"_s, u"high"_s}})); // by id, as the library keeps them
    QCOMPARE(m_annotator->relations().size(), 1); // the one between them is gone, and two are the same now
    QCOMPARE(m_annotator->relations().first().from, ada);
    undoesTo(before, relations);
    QVERIFY(m_annotator->addPiece(fenn, samples::spanOfWords(m_annotator->stored().article.text, u" of "_s)));
    QCOMPARE(wordsOf(fenn), u"Fenn|of"_s);
}

void MarkChangesTest::joiningIsRefused()
{
    const QString ada = tag(u"Ada Fenn"_s);
    const QString other = tag(u"Ola Rust"_s);
    Annotation moved = mark(other);
    moved.layer = u"import"_s;
    AnnotatorEdit edit;
    edit.annotationsBefore = {mark(other)};
    edit.annotationsAfter = {moved};
    QVERIFY(m_annotator->perform(edit, u"to another layer"_s));
    const QList<Annotation> before = m_annotator->annotations();
    QVERIFY(!m_annotator->join({ada, other}));
    QVERIFY(!m_annotator->join({ada}));
    QVERIFY(!m_annotator->join({ada, ada}));
    QVERIFY(!m_annotator->join({}));
    QVERIFY(!m_annotator->join({ada, u"nobody"_s}));
    QCOMPARE(m_failed->count(), 5);
    QCOMPARE(m_annotator->annotations(), before);
}

void MarkChangesTest::splitsAtTheCaret_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("offset"); // from the start of the mark
    QTest::addColumn<QString>("parts");
    QTest::newRow("between words") << u"Ada Fenn"_s << 3 << u"Ada/Fenn"_s;
    QTest::newRow("behind the space") << u"Ada Fenn"_s << 4 << u"Ada/Fenn"_s;
    QTest::newRow("within a word") << u"Wexby"_s << 3 << u"Wex/by"_s;
    QTest::newRow("at the start") << u"Ada Fenn"_s << 0 << QString();
    QTest::newRow("at the end") << u"Ada Fenn"_s << 8 << QString();
    QTest::newRow("before it") << u"Ada Fenn"_s << -4 << QString();
    QTest::newRow("far behind it") << u"Ada Fenn"_s << 5000 << QString();
    QTest::newRow("inside a surrogate pair") << u"a\U0001F600b"_s << 2 << QString();
}

void MarkChangesTest::splitsAtTheCaret()
{
    QFETCH(QString, words);
    QFETCH(int, offset);
    QFETCH(QString, parts);
    const QString id = tag(words);
    const QList<Annotation> before = m_annotator->annotations();
    QCOMPARE(m_annotator->split(id, mark(id).span.start + offset), !parts.isEmpty());
    QCOMPARE(m_failed->count(), parts.isEmpty() ? 1 : 0);
    if (parts.isEmpty()) {
        QCOMPARE(m_annotator->annotations(), before);
        return;
    }
    QCOMPARE(wordsOf(id), parts.section(u'/', 0, 0));
    QCOMPARE(m_annotator->annotations().size(), 2);
    QCOMPARE(m_annotator->annotations()[1].quote.exact, parts.section(u'/', 1));
    QCOMPARE(m_annotator->annotations()[1].label, u"person"_s);
    undoesTo(before);
}

void MarkChangesTest::splitsPieces()
{
    const QString ada = tag(u"Ada Fenn"_s);
    QVERIFY(m_annotator->addPiece(ada, samples::spanOfWords(m_annotator->stored().article.text, u"Ola Rust"_s)));
    QVERIFY(m_annotator->addPiece(ada, samples::spanOfWords(m_annotator->stored().article.text, u"The two"_s)));
    const QList<Annotation> before = m_annotator->annotations();
    QVERIFY(m_annotator->split(ada, 0));
    QCOMPARE(m_annotator->annotations().size(), 3);
    QStringList words;
    for (const Annotation &annotation : m_annotator->annotations())
        words.append(annotation.quote.exact);
    QCOMPARE(words, (QStringList{u"Ada Fenn"_s, u"Ola Rust"_s, u"The two"_s}));
    undoesTo(before);
    QVERIFY(!m_annotator->split(u"nobody"_s, 3));
}

void MarkChangesTest::addsAPiece_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("pieces"); // empty: refused
    QTest::newRow("apart") << u"Ola Rust"_s << u"Ada Fenn|Ola Rust"_s;
    QTest::newRow("before") << u"Mayor"_s << u"Mayor|Ada Fenn"_s;
    QTest::newRow("overlaps") << u"Fenn of"_s << u"Ada Fenn of"_s;
    QTest::newRow("inside") << u"Ada"_s << QString();
    QTest::newRow("white space") << u" "_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void MarkChangesTest::addsAPiece()
{
    QFETCH(QString, words);
    QFETCH(QString, pieces);
    const QString ada = tag(u"Ada Fenn"_s);
    const QList<Annotation> before = m_annotator->annotations();
    const TextSpan span = words.isEmpty() ? TextSpan{20, 20} : samples::spanOfWords(m_annotator->stored().article.text, words);
    QCOMPARE(m_annotator->addPiece(ada, span), !pieces.isEmpty());
    if (pieces.isEmpty()) {
        QCOMPARE(m_annotator->annotations(), before);
        QCOMPARE(m_failed->count(), 1);
        return;
    }
    QCOMPARE(wordsOf(ada), pieces);
    QCOMPARE(mark(ada).span.start, mark(ada).spans().first().start);
    undoesTo(before);
}

void MarkChangesTest::links_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("person in place") << u"Ola Rust"_s << u"Wexby"_s << u"lives"_s << true;
    QTest::newRow("a kind of person in place") << u"Ada Fenn"_s << u"Wexby"_s << u"lives"_s << true;
    QTest::newRow("symmetric") << u"Ola Rust"_s << u"Ada Fenn"_s << u"knows"_s << true;
    QTest::newRow("wrong way") << u"Wexby"_s << u"Ola Rust"_s << u"lives"_s << false;
    QTest::newRow("symmetric with a place") << u"Wexby"_s << u"Ola Rust"_s << u"knows"_s << false;
    QTest::newRow("itself") << u"Ola Rust"_s << u"Ola Rust"_s << u"knows"_s << false;
    QTest::newRow("unknown type") << u"Ola Rust"_s << u"Wexby"_s << u"eats"_s << false;
    QTest::newRow("unknown end") << u"Ola Rust"_s << QString() << u"knows"_s << false;
}

void MarkChangesTest::links()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, type);
    QFETCH(bool, allowed);
    QHash<QString, QString> ids{{u"Ola Rust"_s, tag(u"Ola Rust"_s)}, {u"Ada Fenn"_s, tag(u"Ada Fenn"_s, u"mayor"_s)}, {u"Wexby"_s, tag(u"Wexby"_s, u"place"_s)}};
    const QList<Annotation> before = m_annotator->annotations();
    QCOMPARE(!m_annotator->addRelation(ids[from], ids.value(to), type).isEmpty(), allowed);
    QCOMPARE(m_annotator->relations().size(), allowed ? 1 : 0);
    if (!allowed) {
        QCOMPARE(m_failed->count(), 1);
        return;
    }
    QCOMPARE(m_annotator->relations().first().author, u"Kim"_s);
    undoesTo(before);
    QVERIFY(m_annotator->addRelation(ids[from], ids[to], type).isEmpty()); // twice
    QCOMPARE(m_annotator->addRelation(ids[to], ids[from], type).isEmpty(), true); // and backward: the same, or not allowed
    QCOMPARE(m_annotator->relations().size(), 1);
}

void MarkChangesTest::relationsChangeAndGo()
{
    TagSet more = tagSet();
    more.relations.append({u"fears"_s, u"fears"_s});
    m_annotator->setTagSet(more);
    const QString ada = tag(u"Ada Fenn"_s);
    const QString ola = tag(u"Ola Rust"_s);
    const QString link = m_annotator->addRelation(ada, ola, u"knows"_s);
    QList<Relation> before = m_annotator->relations();
    m_annotator->setRelationType(link, u"fears"_s);
    QCOMPARE(m_annotator->relations().first().type, u"fears"_s);
    undoesTo(m_annotator->annotations(), before);
    m_annotator->setRelationType(link, u"lives"_s); // between two people
    QCOMPARE(m_failed->count(), 1);
    QCOMPARE(m_annotator->relations().first().type, u"fears"_s);
    m_failed->clear();
    before = m_annotator->relations();
    m_annotator->removeRelations({link, u"nothing"_s});
    QVERIFY(m_annotator->relations().isEmpty());
    undoesTo(m_annotator->annotations(), before);
}

void MarkChangesTest::labelsTheArticle()
{
    m_annotator->setDocumentLabels({u"news"_s, u"nothing"_s, u"news"_s});
    QCOMPARE(m_annotator->documentLabels().size(), 1);
    QCOMPARE(m_library->documentLabels(m_id).value(), m_annotator->documentLabels());
    const QString id = m_annotator->documentLabels().first().id;
    m_annotator->setDocumentLabels({u"news"_s, u"place"_s});
    QCOMPARE(m_annotator->documentLabels().size(), 2);
    QCOMPARE(m_annotator->documentLabels().first().id, id);
    m_annotator->setDocumentLabels({});
    QVERIFY(m_annotator->documentLabels().isEmpty());
    m_annotator->history()->undo();
    QCOMPARE(m_annotator->documentLabels().size(), 2);
    const int steps = m_annotator->history()->index();
    m_annotator->setDocumentLabels({u"place"_s, u"news"_s}); // as they are
    QCOMPARE(m_annotator->history()->index(), steps);
}

void MarkChangesTest::knowsWhatIsMissing_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QList<AttributeValue>>("values");
    QTest::addColumn<QStringList>("missing");
    using Values = QList<AttributeValue>;
    QTest::newRow("nothing given") << u"person"_s << Values{} << QStringList{u"Rank"_s};
    QTest::newRow("a kind of it") << u"mayor"_s << Values{} << QStringList{u"Rank"_s};
    QTest::newRow("empty value") << u"person"_s << Values{{u"rank"_s, {}}} << QStringList{u"Rank"_s};
    QTest::newRow("another value") << u"person"_s << Values{{u"alive"_s, u"true"_s}} << QStringList{u"Rank"_s};
    QTest::newRow("given") << u"person"_s << Values{{u"rank"_s, u"low"_s}} << QStringList{};
    QTest::newRow("of another label") << u"place"_s << Values{{u"rank"_s, u"low"_s}} << QStringList{u"Year"_s};
    QTest::newRow("a note") << QString() << Values{} << QStringList{};
}

void MarkChangesTest::knowsWhatIsMissing()
{
    QFETCH(QString, label);
    QFETCH(QList<AttributeValue>, values);
    QFETCH(QStringList, missing);
    Annotation annotation;
    annotation.label = label;
    annotation.attributes = values;
    QCOMPARE(missingAttributes(tagSet(), annotation), missing);
}

QTEST_MAIN(MarkChangesTest)
#include "tst_markchanges.moc"
