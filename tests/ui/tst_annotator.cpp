// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/samples.h"
#include "ui/annotations/annotationsmodel.h"
#include "ui/annotations/annotator.h"
#include "ui/annotations/history.h"
#include "ui/annotations/tidyspan.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(nutgraf::Error)

class AnnotatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tidies_data();
    void tidies();
    void tagsAndUndoes();
    void blankSelectionIsNoTag();
    void unknownLabelIsRefused();
    void editsAndUndoes();
    void everyChangeIsOnDiskWhenTold();
    void overlappingTagsInOrder();
    void removesSeveralInOneStep();
    void acceptsWithLabelAndValue_data();
    void acceptsWithLabelAndValue();
    void acceptsARowInOneStep();
    void rejectsAndRestores();
    void correctsAndTakesBack();
    void correctingWhatWasAccepted();
    void rejectingWhatWasAccepted();
    void removingAnAcceptedTagFreesTheFact();
    void acceptWithoutFittingLabel();
    void wrongRefsAreIgnored();
    void changesTheTagSet();
    void readOnlyLibraryChangesNothing();
    void failedUndoLeavesTheStack();
    void openingAnotherArticle();
    void nothingOpen();

private:
    void open(LibraryMode mode = LibraryMode::ReadWrite);
    [[nodiscard]] TextSpan at(const QString &words, int nth = 0) const { return samples::spanOfWords(m_article.text, words, nth); }
    /// What stands in the file, read through a library of its own.
    [[nodiscard]] QList<Annotation> onDisk() const;
    [[nodiscard]] QList<Decision> decisionsOnDisk() const;

    Article m_article = samples::harbourArticle();
    Facts m_facts = samples::harbourFacts();
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Library> m_library;
    ArticleId m_id = 0;
    std::unique_ptr<Annotator> m_annotator;
    std::unique_ptr<AnnotationsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_failed;
};

void AnnotatorTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"library.sqlite"_s);
    open();
}

void AnnotatorTest::open(LibraryMode mode)
{
    m_tester.reset();
    m_model.reset();
    m_annotator.reset();
    m_library.reset();
    auto library = Library::open(m_path, mode);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    m_library = std::move(*library);
    if (mode == LibraryMode::ReadWrite)
        m_id = m_library->addArticle(m_article).value();
    m_annotator = std::make_unique<Annotator>();
    m_model = std::make_unique<AnnotationsModel>(m_annotator.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_failed = std::make_unique<QSignalSpy>(m_annotator.get(), &Annotator::failed);
    m_annotator->open(m_library.get(), m_library->article(m_id).value());
}

void AnnotatorTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_annotator.reset();
    m_library.reset();
}

QList<Annotation> AnnotatorTest::onDisk() const
{
    return Library::open(m_path).value()->annotations(m_id).value();
}

QList<Decision> AnnotatorTest::decisionsOnDisk() const
{
    return Library::open(m_path).value()->decisions(m_id).value();
}

void AnnotatorTest::tidies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextSpan>("span");
    QTest::addColumn<TextSpan>("tidy");
    QTest::newRow("as-is") << u"one two three"_s << TextSpan{4, 7} << TextSpan{4, 7};
    QTest::newRow("blanks-at-ends") << u"one two three"_s << TextSpan{3, 8} << TextSpan{4, 7};
    QTest::newRow("line-break") << u"one\ntwo"_s << TextSpan{0, 4} << TextSpan{0, 3};
    QTest::newRow("no-break-space") << u"a\u00A0b"_s << TextSpan{0, 2} << TextSpan{0, 1};
    QTest::newRow("only-blanks") << u"a  \t b"_s << TextSpan{1, 5} << TextSpan{};
    QTest::newRow("empty") << u"abc"_s << TextSpan{1, 1} << TextSpan{};
    QTest::newRow("turned-round") << u"abc"_s << TextSpan{2, 1} << TextSpan{};
    QTest::newRow("beyond-the-end") << u"abc"_s << TextSpan{2, 99} << TextSpan{2, 3};
    QTest::newRow("before-the-start") << u"abc"_s << TextSpan{-5, 1} << TextSpan{0, 1};
    QTest::newRow("half-an-emoji-at-end") << u"a😀b"_s << TextSpan{0, 2} << TextSpan{0, 3};
    QTest::newRow("half-an-emoji-at-start") << u"a😀b"_s << TextSpan{2, 4} << TextSpan{1, 4};
    QTest::newRow("inside-a-family") << u"x👩‍👩‍👧y"_s << TextSpan{3, 4} << TextSpan{1, 9};
    QTest::newRow("accent-stays-with-its-letter") << u"cafe\u0301 x"_s << TextSpan{0, 4} << TextSpan{0, 5};
    QTest::newRow("blank-with-an-accent-is-no-blank") << u"a \u0301 b"_s << TextSpan{0, 3} << TextSpan{0, 3};
    QTest::newRow("inside-crlf") << u"a\r\nb"_s << TextSpan{0, 2} << TextSpan{0, 1};
    QTest::newRow("hebrew") << u"שלום עולם"_s << TextSpan{0, 5} << TextSpan{0, 4};
}

void AnnotatorTest::tidies()
{
    QFETCH(QString, text);
    QFETCH(TextSpan, span);
    QTEST(tidySpan(text, span), "tidy");
}

void AnnotatorTest::tagsAndUndoes()
{
    QSignalSpy changed(m_annotator.get(), &Annotator::annotationsChanged);
    m_annotator->setAuthor(u"a tester"_s);
    const TextSpan words = at(u"Ilda Brannoch"_s);
    const QString id = m_annotator->annotate({words.start - 1, words.end}, u"person"_s, u"the one in charge"_s);
    QVERIFY(!id.isEmpty());
    QCOMPARE(changed.size(), 1);
    const Annotation made = m_annotator->annotations().value(0);
    QCOMPARE(made.span, words);
    QCOMPARE(made.label, u"person"_s);
    QCOMPARE(made.note, u"the one in charge"_s);
    QCOMPARE(made.author, u"a tester"_s);
    QCOMPARE(made.quote.exact, u"Ilda Brannoch"_s);
    QVERIFY(made.quote.prefix.endsWith(u"harbour master "));
    QCOMPARE(onDisk(), QList<Annotation>{made});
    History *const stack = m_annotator->history();
    QCOMPARE(stack->undoText(), u"Tag “Ilda Brannoch” as Person"_s);
    stack->undo();
    QVERIFY(m_annotator->annotations().isEmpty());
    QVERIFY(onDisk().isEmpty());
    stack->redo();
    QCOMPARE(m_annotator->annotations(), QList<Annotation>{made});
    QCOMPARE(onDisk(), QList<Annotation>{made});
}

void AnnotatorTest::blankSelectionIsNoTag()
{
    QVERIFY(m_annotator->annotate({3, 3}, u"person"_s).isEmpty());
    QVERIFY(m_annotator->annotate({5, 6}, u"person"_s).isEmpty()); // the line break after the section label
    QCOMPARE(m_annotator->history()->count(), 0);
    QCOMPARE(m_failed->size(), 0);
    QVERIFY(onDisk().isEmpty());
}

void AnnotatorTest::unknownLabelIsRefused()
{
    QVERIFY(m_annotator->annotate(at(u"Ostvik"_s), u"nonsense"_s).isEmpty());
    QCOMPARE(m_failed->size(), 1);
    QVERIFY(m_failed->at(0).at(0).value<Error>().message.contains(u"nonsense"));
    const QString id = m_annotator->annotate(at(u"Ostvik"_s), {}, u"only a note"_s); // a note needs no label
    QCOMPARE(m_annotator->annotations().value(0).id, id);
    m_annotator->setLabel(id, u"nonsense"_s);
    QCOMPARE(m_annotator->annotations().value(0).label, QString());
    m_annotator->setNote(u"no such id"_s, u"x"_s);
    QCOMPARE(m_annotator->history()->count(), 1);
}

void AnnotatorTest::editsAndUndoes()
{
    const QString id = m_annotator->annotate(at(u"Ostvik"_s), u"person"_s);
    History *const stack = m_annotator->history();
    m_annotator->setLabel(id, u"place"_s);
    m_annotator->setNote(id, u"in the north"_s);
    m_annotator->setNote(id, u"in the north"_s); // the same again is no step
    m_annotator->setSpan(id, at(u"Coastal Office"_s));
    QCOMPARE(stack->count(), 4);
    const Annotation now = m_annotator->annotations().value(0);
    QCOMPARE(now.label, u"place"_s);
    QCOMPARE(now.note, u"in the north"_s);
    QCOMPARE(now.quote.exact, u"Coastal Office"_s);
    QCOMPARE(onDisk(), QList<Annotation>{now});
    stack->undo();
    QCOMPARE(m_annotator->annotations().value(0).quote.exact, u"Ostvik"_s);
    QCOMPARE(m_annotator->annotations().value(0).span, at(u"Ostvik"_s));
    stack->undo();
    QCOMPARE(m_annotator->annotations().value(0).note, QString());
    stack->undo();
    QCOMPARE(m_annotator->annotations().value(0).label, u"person"_s);
    stack->goTo(stack->entries().first().number);
    QCOMPARE(onDisk(), QList<Annotation>{now});
}

void AnnotatorTest::everyChangeIsOnDiskWhenTold()
{
    int told = 0;
    connect(m_annotator.get(), &Annotator::annotationAboutToBeInserted, this, [&] {
        ++told;
        QCOMPARE(onDisk().size(), 1); // before the window learns of it
        QCOMPARE(m_annotator->annotations().size(), 0);
    });
    connect(m_annotator.get(), &Annotator::annotationAboutToBeRemoved, this, [&] {
        ++told;
        QCOMPARE(onDisk().size(), 0);
    });
    m_annotator->annotate(at(u"Ostvik"_s), u"place"_s);
    m_annotator->history()->undo();
    QCOMPARE(told, 2);
}

void AnnotatorTest::overlappingTagsInOrder()
{
    const TextSpan name = at(u"Sanmere Shipping Union"_s);
    m_annotator->annotate(at(u"Ostvik"_s), u"place"_s);
    m_annotator->annotate({name.start, name.start + 7}, u"place"_s);
    m_annotator->annotate(name, u"organisation"_s);
    m_annotator->annotate(name, u"to-check"_s);
    QStringList labels;
    for (int row = 0; row < m_model->rowCount(); ++row)
        labels.append(m_model->index(row).data(AnnotationsModel::LabelIdRole).toString());
    QCOMPARE(labels, (QStringList{u"place"_s, u"organisation"_s, u"to-check"_s, u"place"_s}));
    QCOMPARE(m_annotator->annotations(), onDisk());
}

void AnnotatorTest::removesSeveralInOneStep()
{
    const QString first = m_annotator->annotate(at(u"Ostvik"_s), u"place"_s);
    m_annotator->annotate(at(u"2031"_s), u"figure"_s);
    const QString third = m_annotator->annotate(at(u"Jory Tamsin"_s), u"person"_s);
    const QList<Annotation> all = m_annotator->annotations();
    m_annotator->remove({third, u"no such id"_s, first});
    QCOMPARE(m_annotator->annotations().size(), 1);
    QCOMPARE(onDisk().size(), 1);
    m_annotator->history()->undo();
    QCOMPARE(m_annotator->annotations(), all);
    QCOMPARE(onDisk(), all);
    m_annotator->remove({u"no such id"_s});
    QCOMPARE(m_annotator->history()->count(), 4);
}

void AnnotatorTest::acceptsWithLabelAndValue_data()
{
    QTest::addColumn<FactRef>("ref");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("value");
    QTest::newRow("person") << FactRef{FactKind::Mention, 1} << u"person"_s << u"Ilda Brannoch"_s;
    QTest::newRow("organisation") << FactRef{FactKind::Mention, 4} << u"organisation"_s << u"Sanmere Shipping Union"_s;
    QTest::newRow("place") << FactRef{FactKind::Mention, 6} << u"place"_s << u"Sanmere"_s;
    QTest::newRow("figure") << FactRef{FactKind::Quantity, 0} << u"figure"_s << QString(modifierSign(Modifier::Nearly) + u" 40 percent"_s);
    QTest::newRow("money") << FactRef{FactKind::Quantity, 1} << u"figure"_s << u"12500000 dollar"_s;
    QTest::newRow("date") << FactRef{FactKind::Date, 0} << u"figure"_s << u"2025-03-04"_s;
    QTest::newRow("quote") << FactRef{FactKind::Quote, 0} << u"quote"_s << u"Ilda Brannoch"_s;
    QTest::newRow("claim") << FactRef{FactKind::Claim, 0} << u"claim"_s << QString();
}

void AnnotatorTest::acceptsWithLabelAndValue()
{
    QFETCH(FactRef, ref);
    m_annotator->acceptFact(m_facts, ref);
    QCOMPARE(m_annotator->annotations().size(), 1);
    const Annotation made = m_annotator->annotations().first();
    QTEST(made.label, "label");
    QTEST(made.value, "value");
    QCOMPARE(made.span, spanOf(m_facts, ref));
    QCOMPARE(m_annotator->decisions().size(), 1);
    const Decision decision = m_annotator->decisions().first();
    QCOMPARE(decision.verdict, Verdict::Accepted);
    QCOMPARE(decision.annotation, made.id);
    QCOMPARE(decision.exact, made.quote.exact);
    QCOMPARE(onDisk(), m_annotator->annotations());
    QCOMPARE(decisionsOnDisk(), m_annotator->decisions());
    m_annotator->acceptFact(m_facts, ref); // is so already
    QCOMPARE(m_annotator->history()->count(), 1);
    m_annotator->history()->undo();
    QVERIFY(onDisk().isEmpty() && decisionsOnDisk().isEmpty());
    QVERIFY(m_annotator->annotations().isEmpty() && m_annotator->decisions().isEmpty());
}

void AnnotatorTest::acceptsARowInOneStep()
{
    QSignalSpy decided(m_annotator.get(), &Annotator::decisionsChanged);
    m_annotator->acceptFacts(m_facts, {{FactKind::Mention, 0}, {FactKind::Mention, 1}, {FactKind::Mention, 2}});
    QCOMPARE(onDisk().size(), 3);
    QCOMPARE(decided.size(), 1);
    QCOMPARE(m_annotator->history()->undoText(), u"Accept “Ilda Brannoch”"_s);
    m_annotator->history()->undo();
    QVERIFY(onDisk().isEmpty() && decisionsOnDisk().isEmpty());
    m_annotator->history()->redo();
    QCOMPARE(onDisk(), m_annotator->annotations());
    QCOMPARE(decisionsOnDisk().size(), 3);
}

void AnnotatorTest::rejectsAndRestores()
{
    m_annotator->rejectFacts(m_facts, {{FactKind::Date, 0}, {FactKind::Date, 1}});
    QCOMPARE(decisionsOnDisk(), m_annotator->decisions());
    QCOMPARE(m_annotator->decisions().size(), 2);
    QCOMPARE(m_annotator->decisions().first().verdict, Verdict::Rejected);
    QVERIFY(onDisk().isEmpty());
    m_annotator->restore({m_annotator->decisions().first().id});
    QCOMPARE(decisionsOnDisk().size(), 1);
    m_annotator->history()->undo();
    m_annotator->history()->undo();
    QVERIFY(decisionsOnDisk().isEmpty());
    m_annotator->restore({u"no such decision"_s});
    QCOMPARE(m_annotator->history()->count(), 2);
}

void AnnotatorTest::correctsAndTakesBack()
{
    const FactRef ref{FactKind::Quantity, 0};
    m_annotator->correctFacts(m_facts, {ref}, uR"({"value":"41"})"_s);
    QCOMPARE(decisionsOnDisk(), m_annotator->decisions());
    QCOMPARE(decisionsOnDisk().first().verdict, Verdict::Corrected);
    QVERIFY(onDisk().isEmpty());
    m_annotator->correctFacts(m_facts, {ref}, uR"({"unit":"berth"})"_s); // adds to it
    QCOMPARE(decisionsOnDisk().size(), 1);
    QCOMPARE(decisionsOnDisk().first().correction, uR"({"unit":"berth","value":"41"})"_s);
    m_annotator->history()->undo();
    QCOMPARE(decisionsOnDisk().first().correction, uR"({"value":"41"})"_s);
    m_annotator->history()->undo();
    QVERIFY(decisionsOnDisk().isEmpty());
    m_annotator->correctFacts(m_facts, {{FactKind::Quantity, 99}}, uR"({"value":"1"})"_s);
    QVERIFY(decisionsOnDisk().isEmpty());
}

void AnnotatorTest::correctingWhatWasAccepted()
{
    const FactRef ref{FactKind::Mention, 0};
    m_annotator->acceptFact(m_facts, ref);
    const QList<Annotation> accepted = onDisk();
    m_annotator->correctFacts(m_facts, {ref}, uR"({"name":"Ilda Brannoch-Tey"})"_s);
    QCOMPARE(onDisk().size(), 1);
    QCOMPARE(onDisk().first().value, u"Ilda Brannoch-Tey"_s);
    m_annotator->history()->undo();
    QCOMPARE(onDisk(), accepted);
    m_annotator->history()->redo();
    m_annotator->restore({m_annotator->decisions().first().id});
    QVERIFY(onDisk().isEmpty() && decisionsOnDisk().isEmpty());
}

void AnnotatorTest::rejectingWhatWasAccepted()
{
    const FactRef ref{FactKind::Quantity, 0};
    m_annotator->acceptFact(m_facts, ref);
    const QList<Annotation> accepted = onDisk();
    m_annotator->rejectFact(m_facts, ref);
    QVERIFY(onDisk().isEmpty());
    QCOMPARE(decisionsOnDisk().size(), 1);
    QCOMPARE(decisionsOnDisk().first().verdict, Verdict::Rejected);
    m_annotator->history()->undo();
    QCOMPARE(onDisk(), accepted);
    QCOMPARE(decisionsOnDisk().first().verdict, Verdict::Accepted);
    m_annotator->history()->redo();
    m_annotator->acceptFact(m_facts, ref); // and back by hand
    QCOMPARE(onDisk().size(), 1);
    QCOMPARE(decisionsOnDisk().size(), 1);
    QCOMPARE(decisionsOnDisk().first().annotation, onDisk().first().id);
}

void AnnotatorTest::removingAnAcceptedTagFreesTheFact()
{
    m_annotator->acceptFact(m_facts, {FactKind::Quote, 0});
    m_annotator->remove({m_annotator->annotations().first().id});
    QVERIFY(decisionsOnDisk().isEmpty());
    QVERIFY(m_annotator->decisions().isEmpty());
    m_annotator->history()->undo();
    QCOMPARE(decisionsOnDisk().size(), 1);
    QCOMPARE(onDisk().size(), 1);
}

void AnnotatorTest::acceptWithoutFittingLabel()
{
    m_facts.entities[0].type = EntityType::Other;
    m_annotator->acceptFact(m_facts, {FactKind::Mention, 0});
    QVERIFY(onDisk().isEmpty());
    QCOMPARE(decisionsOnDisk().value(0).verdict, Verdict::Accepted);
    QCOMPARE(m_failed->size(), 0);
    // A label that a person named so will do, whatever its id.
    TagSet tagSet = m_annotator->tagSet();
    tagSet.labels.append({u"x1"_s, u"Other"_s, u"#cccccc"_s, {}, {}});
    m_annotator->setTagSet(tagSet);
    m_annotator->acceptFact(m_facts, {FactKind::Mention, 1});
    QCOMPARE(onDisk().value(0).label, u"x1"_s);
}

void AnnotatorTest::wrongRefsAreIgnored()
{
    m_annotator->acceptFacts(m_facts, {{FactKind::Quote, 99}, {FactKind::Mention, -1}});
    m_annotator->rejectFacts(m_facts, {{FactKind::Claim, 5}});
    Facts foreign;
    foreign.dates.append({{5, 99999}, DateType::Date, u"2020"_s, {}, {}}); // of a longer text
    m_annotator->acceptFact(foreign, {FactKind::Date, 0});
    QCOMPARE(m_annotator->history()->count(), 0);
    QVERIFY(decisionsOnDisk().isEmpty());
}

void AnnotatorTest::changesTheTagSet()
{
    QSignalSpy changed(m_annotator.get(), &Annotator::tagSetChanged);
    const TagSet before = m_annotator->tagSet();
    TagSet after = before;
    after.labels[0].name = u"Somebody"_s;
    const QString id = m_annotator->annotate(at(u"Jory Tamsin"_s), u"person"_s);
    m_annotator->setTagSet(after);
    m_annotator->setTagSet(after);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(Library::open(m_path).value()->tagSet().value(), after);
    QCOMPARE(m_model->index(0).data(AnnotationsModel::LabelNameRole).toString(), u"Somebody"_s);
    m_annotator->history()->undo();
    QCOMPARE(Library::open(m_path).value()->tagSet().value(), before);
    QCOMPARE(m_annotator->tagSet(), before);
    Q_UNUSED(id)
}

void AnnotatorTest::readOnlyLibraryChangesNothing()
{
    const QString id = m_annotator->annotate(at(u"Ostvik"_s), u"place"_s);
    open(LibraryMode::ReadOnly);
    QCOMPARE(m_annotator->annotations().size(), 1);
    const QList<Annotation> before = m_annotator->annotations();
    const TagSet tagSet = m_annotator->tagSet();
    QSignalSpy changed(m_annotator.get(), &Annotator::annotationsChanged);
    QVERIFY(m_annotator->annotate(at(u"2031"_s), u"figure"_s).isEmpty());
    m_annotator->setNote(id, u"x"_s);
    m_annotator->remove({id});
    m_annotator->acceptFact(m_facts, {FactKind::Date, 0});
    m_annotator->rejectFact(m_facts, {FactKind::Date, 0});
    TagSet other = tagSet;
    other.labels.removeLast();
    m_annotator->setTagSet(other);
    QCOMPARE(m_failed->size(), 6);
    QVERIFY(!m_failed->at(0).at(0).value<Error>().message.isEmpty());
    QCOMPARE(m_annotator->annotations(), before);
    QCOMPARE(m_annotator->tagSet(), tagSet);
    QVERIFY(m_annotator->decisions().isEmpty());
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_annotator->history()->count(), 1); // the one made before
    QVERIFY(!m_annotator->history()->canUndo());
    m_annotator->history()->undo();
    QCOMPARE(m_annotator->annotations(), before);
}

void AnnotatorTest::failedUndoLeavesTheStack()
{
    m_annotator->annotate(at(u"Ostvik"_s), u"place"_s);
    m_annotator->annotate(at(u"2031"_s), u"figure"_s);
    History *const stack = m_annotator->history();
    // Somebody else takes the annotation away: undoing its making cannot work.
    QVERIFY(Library::open(m_path).value()->removeAnnotations({m_annotator->annotations().last().id}));
    stack->undo();
    QCOMPARE(m_failed->size(), 1);
    QCOMPARE(m_annotator->annotations().size(), 2);
    QCOMPARE(stack->index(), 2); // where it was
    QCOMPARE(stack->undoText(), u"Tag “2031” as Figure"_s);
    QCOMPARE(m_failed->size(), 1);
    QCOMPARE(stack->count(), 2);
}

void AnnotatorTest::openingAnotherArticle()
{
    m_annotator->annotate(at(u"Ostvik"_s), u"place"_s);
    Article other;
    other.text = u"Quite another story."_s;
    other.structure = structureFromLines(other.text);
    const ArticleId id = m_library->addArticle(other).value();
    m_annotator->open(m_library.get(), m_library->article(id).value());
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_annotator->history()->canUndo()); // what was done in the other one
    QVERIFY(!m_annotator->annotate({6, 13}, u"claim"_s).isEmpty());
    m_annotator->open(m_library.get(), m_library->article(m_id).value());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0).data().toString(), u"Ostvik"_s);
}

void AnnotatorTest::nothingOpen()
{
    Annotator closed;
    QSignalSpy failed(&closed, &Annotator::failed);
    QVERIFY(closed.annotate({0, 3}, u"person"_s).isEmpty());
    closed.setTagSet({u"x"_s, u"x"_s, {}});
    closed.remove({u"x"_s});
    QCOMPARE(failed.size(), 2);
    QCOMPARE(closed.history()->count(), 0);
}

QTEST_MAIN(AnnotatorTest)
#include "tst_annotator.moc"
