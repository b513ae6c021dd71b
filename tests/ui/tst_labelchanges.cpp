// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/program.h"
#include "tests/support/ui/samples.h"
#include "ui/annotations/annotator.h"
#include "ui/annotations/history.h"
#include "ui/annotations/labelchanges.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

/// Labels that leave the tag set, and what becomes of their annotations in the whole library.
class LabelChangesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void changesTheTagSet();
    void oneStepInAllArticles_data();
    void oneStepInAllArticles();
    void readOnlyChangesNothing();

private:
    [[nodiscard]] QStringList labelsOf(int article) const;
    void change(const QList<LabelChange> &changes);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QList<ArticleId> m_ids;
    std::unique_ptr<Annotator> m_annotator;
};

namespace {

TagSet tagSet()
{
    TagSet set;
    set.id = u"set"_s;
    set.name = u"Set"_s;
    set.labels = {{u"a"_s, u"A"_s, {}, {}, {}}, {u"b"_s, u"B"_s, {}, {}, {}, u"a"_s}, {u"c"_s, u"C"_s, {}, {}, {}, u"b"_s}, {u"d"_s, u"D"_s, {}, {}, {}}};
    set.attributes = {{u"x"_s, u"X"_s, AttributeKind::Flag, {}, false, {u"b"_s}}};
    set.relations = {{u"r"_s, u"R"_s, {}, {u"b"_s, u"d"_s}, {u"b"_s}}};
    return set;
}

} // namespace

void LabelChangesTest::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->filePath(u"library.sqlite"_s)).value();
    QVERIFY(m_library->setTagSet(tagSet()));
    m_annotator = std::make_unique<Annotator>();
    m_ids.clear();
    for (const QString &text : {u"Ada met Ola in Wexby."_s, u"Ola left Wexby with Ada."_s, u"Nobody came."_s}) {
        Article article;
        article.text = text;
        m_ids.append(m_library->addArticle(article).value());
        m_annotator->open(m_library.get(), m_library->article(m_ids.last()).value());
        if (m_ids.size() == 3)
            break;
        const QString ada = m_annotator->annotate(samples::spanOfWords(text, u"Ada"_s), u"a"_s);
        const QString ola = m_annotator->annotate(samples::spanOfWords(text, u"Ola"_s), u"b"_s);
        QVERIFY(!m_annotator->annotate(samples::spanOfWords(text, u"Wexby"_s), u"d"_s).isEmpty());
        m_annotator->setDocumentLabels({u"b"_s, u"d"_s});
        QVERIFY(!ada.isEmpty() && !ola.isEmpty());
    }
    m_annotator->open(m_library.get(), m_library->article(m_ids.first()).value());
}

void LabelChangesTest::cleanup()
{
    m_annotator.reset();
    m_library.reset();
}

/// Of its annotations, then of itself, each in order of the alphabet.
QStringList LabelChangesTest::labelsOf(int article) const
{
    QStringList labels;
    QStringList own;
    const auto annotations = m_library->annotations(m_ids[article]);
    const auto documentLabels = m_library->documentLabels(m_ids[article]);
    for (const Annotation &annotation : *annotations)
        labels.append(annotation.label);
    for (const DocumentLabel &label : *documentLabels)
        own.append(label.label);
    labels.sort();
    own.sort();
    return {labels.join(QString()), own.join(QString())};
}

void LabelChangesTest::change(const QList<LabelChange> &changes)
{
    const auto edits = tagSetEdits(*m_library, afterChanges(tagSet(), changes), changes);
    QVERIFY(edits);
    QVERIFY(m_annotator->perform(*edits, u"labels"_s));
}

void LabelChangesTest::changesTheTagSet()
{
    const TagSet into = afterChanges(tagSet(), {{u"b"_s, u"d"_s}});
    QVERIFY(!into.label(u"b"));
    QCOMPARE(into.label(u"c")->parent, u"d"_s);
    QCOMPARE(into.attributes.first().labels, QStringList{u"d"_s});
    QCOMPARE(into.relations.first().from, QStringList{u"d"_s});
    const TagSet gone = afterChanges(tagSet(), {{u"b"_s, {}}});
    QCOMPARE(gone.label(u"c")->parent, u"a"_s);
    QCOMPARE(gone.attributes.first().labels, QStringList{u"b"_s}); // not: any label
    const TagSet child = afterChanges(tagSet(), {{u"b"_s, u"c"_s}}); // into a kind of itself
    QCOMPARE(child.label(u"c")->parent, u"a"_s);
    QCOMPARE(afterChanges(tagSet(), {{u"none"_s, {}}}), tagSet());
}

void LabelChangesTest::oneStepInAllArticles_data()
{
    QTest::addColumn<QList<QStringList>>("changes"); // label, into
    QTest::addColumn<QStringList>("labels");
    using Changes = QList<QStringList>;
    QTest::newRow("merge") << Changes{{u"b"_s, u"a"_s}} << QStringList{u"aad"_s, u"ad"_s};
    QTest::newRow("merge, the article has both") << Changes{{u"b"_s, u"d"_s}} << QStringList{u"add"_s, u"d"_s};
    QTest::newRow("delete") << Changes{{u"b"_s, {}}} << QStringList{u"ad"_s, u"d"_s};
    QTest::newRow("chain") << Changes{{u"b"_s, u"a"_s}, {u"a"_s, u"d"_s}} << QStringList{u"ddd"_s, u"d"_s};
    QTest::newRow("chain that ends in nothing") << Changes{{u"b"_s, u"a"_s}, {u"a"_s, {}}} << QStringList{u"d"_s, u"d"_s};
    QTest::newRow("a circle") << Changes{{u"b"_s, u"a"_s}, {u"a"_s, u"b"_s}} << QStringList{u"d"_s, u"d"_s};
    QTest::newRow("unused") << Changes{{u"c"_s, u"a"_s}} << QStringList{u"abd"_s, u"bd"_s};
    QTest::newRow("unknown") << Changes{{u"zz"_s, u"a"_s}} << QStringList{u"abd"_s, u"bd"_s};
}

void LabelChangesTest::oneStepInAllArticles()
{
    QFETCH(QList<QStringList>, changes);
    QFETCH(QStringList, labels);
    QList<LabelChange> list;
    for (const QStringList &each : changes)
        list.append({each[0], each.value(1)});
    const QStringList before = labelsOf(0);
    const int steps = m_annotator->history()->count();
    change(list);
    QCOMPARE(labelsOf(0), labels);
    QCOMPARE(labelsOf(1), labels);
    QCOMPARE(labelsOf(2), (QStringList{QString(), QString()}));
    QCOMPARE(m_annotator->annotations().size(), labels.first().size());
    if (m_annotator->history()->count() == steps) // nothing was to change
        return;
    QCOMPARE(m_annotator->history()->count(), steps + 1);
    m_annotator->history()->undo();
    QCOMPARE(labelsOf(0), before);
    QCOMPARE(labelsOf(1), before);
    QCOMPARE(m_annotator->tagSet(), tagSet());
}

void LabelChangesTest::readOnlyChangesNothing()
{
    const auto library = Library::open(m_library->path(), LibraryMode::ReadOnly).value();
    const auto edits = tagSetEdits(*library, afterChanges(tagSet(), {{u"b"_s, {}}}), {{u"b"_s, {}}});
    QVERIFY(edits);
    QVERIFY(!library->perform(*edits, u"labels"_s));
    QCOMPARE(labelsOf(0).first(), u"abd"_s);
}

QTEST_MAIN(LabelChangesTest)
#include "tst_labelchanges.moc"
