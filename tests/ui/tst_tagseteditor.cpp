// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/tagseteditor.h"
#include "ui/annotations/tagsetfile.h"
#include "ui/annotations/tagsetmodel.h"
#include "tests/support/ui/program.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class TagSetEditorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_editor.reset(); }
    void untouchedIsTheSame();
    void addsAndTypesAName();
    void deletesUnused();
    void asksBeforeDeletingUsed_data();
    void asksBeforeDeletingUsed();
    void mergesIntoAnother();
    void exportsAndImports();
    void reorders();
    void problemsKeepItOpen_data();
    void problemsKeepItOpen();
    void aKeyIsOneCharacter();
    void coloursByDialog();
    void modelIsSound();

private:
    void make(const TagSetEditor::Uses &uses = {});
    void click(const QString &button) { QTest::mouseClick(m_editor->findChild<QPushButton *>(button), Qt::LeftButton); }
    void type(int row, int column, const QString &text);
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<TagSetEditor> m_editor;
    QTableView *m_table = nullptr;
};

void TagSetEditorTest::init()
{
    failOnWarnings();
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    make();
}

void TagSetEditorTest::make(const TagSetEditor::Uses &uses)
{
    m_editor = std::make_unique<TagSetEditor>(defaultTagSet(), uses);
    m_table = m_editor->findChild<QTableView *>(u"tagSetTable"_s);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TagSetEditorTest::type(int row, int column, const QString &text)
{
    const QModelIndex index = m_table->model()->index(row, column);
    m_table->setCurrentIndex(index);
    m_table->edit(index);
    auto *const edit = m_table->viewport()->findChild<QLineEdit *>();
    QVERIFY(edit);
    edit->selectAll();
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    else
        edit->insert(text);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(!m_table->viewport()->findChild<QLineEdit *>()); // the table takes it over with the next event
}

QStringList TagSetEditorTest::names() const
{
    QStringList out;
    for (const Label &label : m_editor->tagSet().labels)
        out.append(label.name);
    return out;
}

void TagSetEditorTest::untouchedIsTheSame()
{
    QSignalSpy accepted(m_editor.get(), &QDialog::accepted);
    QTest::mouseClick(m_editor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(m_editor->tagSet(), defaultTagSet());
}

void TagSetEditorTest::addsAndTypesAName()
{
    click(u"addLabel"_s);
    auto *const edit = m_table->viewport()->findChild<QLineEdit *>();
    QVERIFY(edit); // ready to be named
    QTest::keyClicks(edit, u"Rumour"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(names().last(), u"Rumour"_s);
    const Label made = m_editor->tagSet().labels.last();
    QCOMPARE(made.key, u"8"_s); // the first free digit
    QVERIFY(!made.id.isEmpty());
    QVERIFY(QColor::isValidColorName(made.colour));
    type(7, TagSetModel::DescriptionColumn, u"Nobody stands for it"_s);
    QCOMPARE(m_editor->tagSet().labels.last().description, u"Nobody stands for it"_s);
    QCOMPARE(m_editor->tagSet().labels.first(), defaultTagSet().labels.first());
}

void TagSetEditorTest::deletesUnused()
{
    m_table->setCurrentIndex(m_table->model()->index(1, TagSetModel::NameColumn));
    click(u"deleteLabel"_s);
    QVERIFY(!names().contains(u"Organisation"_s));
    QCOMPARE(names().size(), 6);
    for (int i = 0; i < 6; ++i)
        click(u"deleteLabel"_s);
    QVERIFY(names().isEmpty());
    QVERIFY(!m_editor->findChild<QPushButton *>(u"deleteLabel"_s)->isEnabled());
}

void TagSetEditorTest::asksBeforeDeletingUsed_data()
{
    QTest::addColumn<int>("uses");
    QTest::addColumn<bool>("yes");
    QTest::addColumn<QString>("words");
    QTest::newRow("keep") << 12 << false << u"12 annotations carry the label “Person”"_s;
    QTest::newRow("delete") << 12 << true << u"12 annotations carry the label “Person”"_s;
    QTest::newRow("one") << 1 << true << u"One annotation carries the label “Person”"_s;
}

void TagSetEditorTest::asksBeforeDeletingUsed()
{
    QFETCH(int, uses);
    QFETCH(bool, yes);
    QFETCH(QString, words);
    make([uses](const QString &id) { return id == u"person" ? uses : 0; });
    QString asked;
    QTimer::singleShot(0, this, [&] {
        auto *const box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        asked = box->text();
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == (yes ? QMessageBox::DestructiveRole : QMessageBox::RejectRole))
                return QTest::mouseClick(button, Qt::LeftButton);
    });
    click(u"deleteLabel"_s);
    QVERIFY2(asked.startsWith(words), qPrintable(asked));
    QCOMPARE(names().contains(u"Person"_s), !yes);
    QCOMPARE(m_editor->labelChanges().size(), yes ? 1 : 0);
    if (yes)
        QCOMPARE(m_editor->labelChanges().first().into, QString());
}

void TagSetEditorTest::mergesIntoAnother()
{
    make([](const QString &) { return 3; });
    QTimer::singleShot(0, this, [] {
        auto *const dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QVERIFY(!dialog->comboBoxItems().contains(u"Person"_s)); // itself
        QTest::keyClick(dialog->findChild<QComboBox *>(), Qt::Key_Down); // the second: Place
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    click(u"mergeLabel"_s);
    QVERIFY(!names().contains(u"Person"_s));
    QCOMPARE(m_editor->labelChanges().size(), 1);
    QCOMPARE(m_editor->labelChanges().first().label, u"person"_s);
    QCOMPARE(m_editor->labelChanges().first().into, defaultTagSet().labels[2].id);
    QTimer::singleShot(0, this, [] {
        auto *const dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    click(u"mergeLabel"_s);
    QCOMPARE(m_editor->labelChanges().size(), 1);
}

void TagSetEditorTest::exportsAndImports()
{
    QTemporaryDir folder;
    TagSet set = defaultTagSet();
    set.guidelines = u"Tag names whole."_s;
    set.attributes = {{u"a"_s, u"Alive"_s}};
    const QString path = folder.filePath(u"set.json"_s);
    QVERIFY(writeTagSetFile(path, set));
    QCOMPARE(readTagSetFile(path).value(), set);
    QVERIFY(!writeTagSetFile(folder.filePath(u"missing/set.json"_s), set));
    QCOMPARE(readTagSetFile(folder.filePath(u"none.json"_s)).error().code, Error::Code::Io);
    for (const QByteArray &bytes : {QByteArray("{"), QByteArray("[]"), QByteArray("{}"), QByteArray("{\"labels\": [{\"name\": \"x\"}]}"), QByteArray()}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto read = readTagSetFile(path);
        QVERIFY2(!read, bytes.constData());
        QCOMPARE(read.error().code, Error::Code::BadInput);
    }
    TagSet other;
    other.labels = {{u"person"_s, u"Human"_s, u"#ffffff"_s, u"9"_s, {}}, {u"ship"_s, u"Ship"_s, u"#eeeeee"_s, set.labels[1].key, {}}};
    const TagSet both = merged(set, other);
    QCOMPARE(both.labels.size(), set.labels.size() + 1);
    QCOMPARE(both.label(u"person")->name, u"Human"_s);
    QCOMPARE(both.label(u"ship")->key, QString()); // another label had it
    QCOMPARE(both.guidelines, set.guidelines);
}

void TagSetEditorTest::reorders()
{
    m_table->setCurrentIndex(m_table->model()->index(1, TagSetModel::NameColumn));
    click(u"labelUp"_s);
    QCOMPARE(names().first(), u"Organisation"_s);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QVERIFY(!m_editor->findChild<QPushButton *>(u"labelUp"_s)->isEnabled());
    for (int i = 0; i < 6; ++i)
        click(u"labelDown"_s);
    QCOMPARE(names().last(), u"Organisation"_s);
    QVERIFY(!m_editor->findChild<QPushButton *>(u"labelDown"_s)->isEnabled());
}

void TagSetEditorTest::problemsKeepItOpen_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("same-key") << int(TagSetModel::KeyColumn) << u"1"_s << u"“Person” and “Place” have the same key 1. Give one of them another key."_s;
    QTest::newRow("same-name") << int(TagSetModel::NameColumn) << u"person"_s << u"Two labels are called “person”. Give one of them another name."_s;
    QTest::newRow("no-name") << int(TagSetModel::NameColumn) << QString() << u"Row 3 has no name. Give the label a name."_s;
    QTest::newRow("free-key-is-fine") << int(TagSetModel::KeyColumn) << u"p"_s << QString();
    QTest::newRow("no-key-is-fine") << int(TagSetModel::KeyColumn) << QString() << QString();
}

void TagSetEditorTest::problemsKeepItOpen()
{
    QFETCH(int, column);
    QFETCH(QString, text);
    QFETCH(QString, message);
    type(2, column, text);
    QPushButton *const ok = m_editor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QCOMPARE(ok->isEnabled(), message.isEmpty());
    if (!message.isEmpty())
        QCOMPARE(m_editor->findChild<QLabel *>(u"tagSetMessage"_s)->text(), message);
    m_editor->accept();
    QCOMPARE(m_editor->isVisible(), !message.isEmpty());
}

void TagSetEditorTest::aKeyIsOneCharacter()
{
    type(0, TagSetModel::KeyColumn, u"abc"_s);
    QCOMPARE(m_editor->tagSet().labels[0].key, u"c"_s);
    type(0, TagSetModel::KeyColumn, u"e\u0301"_s);
    QCOMPARE(m_editor->tagSet().labels[0].key, u"e\u0301"_s);
}

void TagSetEditorTest::coloursByDialog()
{
    QTimer::singleShot(0, this, [] {
        auto *const dialog = qobject_cast<QColorDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->setCurrentColor(QColor(0x12, 0x34, 0x56));
        dialog->accept();
    });
    click(u"labelColour"_s);
    QCOMPARE(m_editor->tagSet().labels[0].colour, u"#123456"_s);
    if (const QString folder = qEnvironmentVariable("NUTGRAF_PICTURES"); !folder.isEmpty())
        m_editor->grab().save(QDir(folder).filePath(u"tagset.png"_s));
}

void TagSetEditorTest::modelIsSound()
{
    TagSetModel model(defaultTagSet());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int row = model.addLabel();
    QCOMPARE(row, 7);
    QVERIFY(model.setData(model.index(row, TagSetModel::ColourColumn), u"#abcdef"_s));
    QVERIFY(!model.setData(model.index(row, TagSetModel::ColourColumn), u"no colour"_s));
    QVERIFY(!model.setData(model.index(row, TagSetModel::NameColumn), u"x"_s, Qt::DisplayRole));
    QVERIFY(model.moveLabel(7, -1));
    QVERIFY(!model.moveLabel(7, 1));
    QVERIFY(!model.moveLabel(0, -1));
    QVERIFY(!model.moveLabel(-1, 1));
    model.removeLabel(0);
    QCOMPARE(model.rowCount(), 7);
    QVERIFY(model.problem().isEmpty());
}

QTEST_MAIN(TagSetEditorTest)
#include "tst_tagseteditor.moc"
