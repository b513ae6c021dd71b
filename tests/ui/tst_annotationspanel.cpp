// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/samples.h"
#include "ui/annotations/annotationsmodel.h"
#include "ui/annotations/annotationspanel.h"
#include "ui/annotations/history.h"
#include "ui/annotations/noteeditor.h"
#include "ui/facts/rowpainting.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class AnnotationsPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void emptyStateTellsHow();
    void clickAndEnterJump();
    void deleteRemovesAndGoesOn();
    void editsNotes_data();
    void editsNotes();
    void clickOutsideKeepsTheNote();
    void labelKeysAndMenuChangeTheLabel();
    void filtersByWordsAndLabel();
    void selectShowsWhatWasFiltered();
    void deletedLabelSaysSo();
    void modelIsSound();
    void paintsChips_data();
    void paintsChips();

private:
    void tagAll();
    void press(Qt::Key key) { QTest::keyClick(m_view, key); }
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] QPlainTextEdit *note() const { return m_panel->findChild<QPlainTextEdit *>(u"noteText"_s); }

    Article m_article = samples::harbourArticle();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Annotator> m_annotator;
    std::unique_ptr<AnnotationsPanel> m_panel;
    QListView *m_view = nullptr;
    QLineEdit *m_box = nullptr;
};

void AnnotationsPanelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); // said by the offscreen platform
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->filePath(u"library.sqlite"_s)).value();
    m_annotator = std::make_unique<Annotator>();
    const ArticleId id = m_library->addArticle(m_article).value();
    m_annotator->open(m_library.get(), m_library->article(id).value());
    m_panel = std::make_unique<AnnotationsPanel>(m_annotator.get());
    m_panel->setTheme(samples::lightTheme());
    m_view = m_panel->findChild<QListView *>(u"annotationsView"_s);
    m_box = m_panel->findChild<QLineEdit *>(u"annotationsFilter"_s);
    m_panel->resize(356, 480);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void AnnotationsPanelTest::cleanup()
{
    m_panel.reset();
    m_annotator.reset();
    m_library.reset();
}

void AnnotationsPanelTest::tagAll()
{
    const auto tag = [this](const QString &words, const QString &label, const QString &noteText = {}) {
        QVERIFY(!m_annotator->annotate(samples::spanOfWords(m_article.text, words), label, noteText).isEmpty());
    };
    tag(u"nearly 40 per cent"_s, u"figure"_s, u"Compare with the plan of last year"_s);
    tag(u"Ilda Brannoch"_s, u"person"_s);
    tag(u"Sanmere Shipping Union"_s, u"organisation"_s, u"Café talk"_s);
    tag(u"a figure that Brannoch called too high"_s, u"to-check"_s, u"Ask the union"_s);
    m_view->setFocus();
}

QStringList AnnotationsPanelTest::shown() const
{
    QStringList words;
    for (int row = 0; row < m_view->model()->rowCount(); ++row)
        words.append(m_view->model()->index(row, 0).data().toString());
    return words;
}

void AnnotationsPanelTest::emptyStateTellsHow()
{
    auto *const empty = m_panel->findChild<QLabel *>(u"annotationsEmpty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->text().contains(u"press 1–7"), qPrintable(empty->text()));
    tagAll();
    QVERIFY(!empty->isVisible());
    QTest::keyClicks(m_box, u"xyz"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().startsWith(u"None of the annotations match"));
    QCOMPARE(m_panel->model()->rowCount(), 4); // the number in the tab knows no filter
}

void AnnotationsPanelTest::clickAndEnterJump()
{
    tagAll();
    QSignalSpy asked(m_panel.get(), &AnnotationsPanel::showSpanAsked);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_view->model()->index(1, 0)).center());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<TextSpan>(), samples::spanOfWords(m_article.text, u"Ilda Brannoch"_s));
    press(Qt::Key_Down);
    QCOMPARE(asked.size(), 1);
    press(Qt::Key_Return);
    QCOMPARE(asked.at(1).at(0).value<TextSpan>(), samples::spanOfWords(m_article.text, u"Sanmere Shipping Union"_s));
}

void AnnotationsPanelTest::deleteRemovesAndGoesOn()
{
    tagAll();
    m_view->setCurrentIndex(m_view->model()->index(1, 0));
    press(Qt::Key_Delete);
    QCOMPARE(m_annotator->annotations().size(), 3);
    QCOMPARE(m_view->currentIndex().data().toString(), u"Sanmere Shipping Union"_s);
    m_view->selectAll();
    press(Qt::Key_Delete);
    QVERIFY(m_annotator->annotations().isEmpty());
    m_annotator->history()->undo();
    QCOMPARE(shown().size(), 3); // all of them in one step
}

void AnnotationsPanelTest::editsNotes_data()
{
    QTest::addColumn<Qt::Key>("opens");
    QTest::addColumn<bool>("saves");
    QTest::newRow("e-saves") << Qt::Key_E << true;
    QTest::newRow("f2-saves") << Qt::Key_F2 << true;
    QTest::newRow("e-cancels") << Qt::Key_E << false;
}

void AnnotationsPanelTest::editsNotes()
{
    QFETCH(Qt::Key, opens);
    QFETCH(bool, saves);
    tagAll();
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    const QString before = m_annotator->annotations().first().note;
    press(opens);
    QVERIFY(note()->isVisible());
    QCOMPARE(note()->toPlainText(), before);
    QTest::keyClicks(note(), u" again"_s);
    QTest::keyClick(note(), Qt::Key_Return);
    QTest::keyClicks(note(), u"and again"_s);
    if (saves)
        QTest::keyClick(note(), Qt::Key_Return, Qt::ControlModifier);
    else
        QTest::keyClick(note(), Qt::Key_Escape);
    QVERIFY(!note()->isVisible());
    QCOMPARE(m_annotator->annotations().first().note, saves ? before + u" again\nand again"_s : before);
    QCOMPARE(m_annotator->history()->count(), saves ? 5 : 4);
}

void AnnotationsPanelTest::clickOutsideKeepsTheNote()
{
    tagAll();
    m_view->setCurrentIndex(m_view->model()->index(1, 0));
    press(Qt::Key_E);
    QTest::keyClicks(note(), u"typed"_s);
    m_panel->findChild<NoteEditor *>()->close(); // what a popup does on a click outside
    QCOMPARE(m_annotator->annotations()[1].note, u"typed"_s);
}

void AnnotationsPanelTest::labelKeysAndMenuChangeTheLabel()
{
    tagAll();
    m_view->setCurrentIndex(m_view->model()->index(1, 0));
    press(Qt::Key_6);
    QCOMPARE(m_annotator->annotations()[1].label, u"claim"_s);
    QTimer::singleShot(0, this, [this] {
        auto *const menu = m_view->findChild<QMenu *>(u"annotationMenu"_s);
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->data().toString() == u"place") {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                return;
            }
        }
        menu->close();
    });
    Q_EMIT m_view->customContextMenuRequested(m_view->visualRect(m_view->currentIndex()).center());
    QCOMPARE(m_annotator->annotations()[1].label, u"place"_s);
}

void AnnotationsPanelTest::filtersByWordsAndLabel()
{
    tagAll();
    QTest::keyClick(m_view, Qt::Key_Slash);
    QVERIFY(m_box->hasFocus());
    QTest::keyClicks(m_box, u"union"_s); // in the words of one, in the note of another
    QCOMPARE(shown(), (QStringList{u"Sanmere Shipping Union"_s, u"a figure that Brannoch called too high"_s}));
    auto *const labels = m_panel->findChild<QComboBox *>(u"annotationsLabelFilter"_s);
    QCOMPARE(labels->count(), 8);
    labels->setCurrentIndex(labels->findText(u"Organisation"_s));
    QCOMPARE(shown(), QStringList{u"Sanmere Shipping Union"_s});
    QTest::keyClick(m_box, Qt::Key_Escape);
    m_box->setText(u"cafe"_s); // accents do not matter
    QCOMPARE(shown().size(), 1);
    labels->setCurrentIndex(labels->findText(u"Place"_s));
    QCOMPARE(shown().size(), 0);
    labels->setCurrentIndex(0);
    m_box->clear();
    QCOMPARE(shown().size(), 4);
}

void AnnotationsPanelTest::selectShowsWhatWasFiltered()
{
    tagAll();
    m_box->setText(u"union"_s);
    m_panel->select(m_annotator->annotations().first().id);
    QCOMPARE(m_view->currentIndex().data().toString(), u"nearly 40 per cent"_s);
    m_panel->select(u"no such id"_s);
    QVERIFY(!m_view->currentIndex().isValid());
}

void AnnotationsPanelTest::deletedLabelSaysSo()
{
    tagAll();
    TagSet tagSet = m_annotator->tagSet();
    tagSet.labels.removeIf([](const Label &label) { return label.id == u"person"; });
    m_annotator->setTagSet(tagSet);
    const QModelIndex person = m_view->model()->index(1, 0);
    QCOMPARE(person.data(AnnotationsModel::LabelNameRole).toString(), u"Deleted label"_s);
    QCOMPARE(person.data(Qt::AccessibleTextRole).toString(), u"Deleted label: Ilda Brannoch"_s);
    QCOMPARE(m_panel->findChild<QComboBox *>(u"annotationsLabelFilter"_s)->count(), 7);
}

void AnnotationsPanelTest::modelIsSound()
{
    AnnotationsModel model(m_annotator.get());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester proxyTester(m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    tagAll();
    QVERIFY(model.setData(model.index(0), u"by the model"_s));
    QCOMPARE(m_annotator->annotations().first().note, u"by the model"_s);
    QVERIFY(!model.setData(model.index(0), u"x"_s, Qt::DisplayRole));
    m_annotator->history()->goTo(0);
    QCOMPARE(model.rowCount(), 0);
    m_annotator->history()->goTo(m_annotator->history()->entries().first().number);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(resets.size(), 0);
}

void AnnotationsPanelTest::paintsChips_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void AnnotationsPanelTest::paintsChips()
{
    QFETCH(bool, dark);
    const Theme theme = dark ? samples::darkTheme() : samples::lightTheme();
    tagAll();
    m_panel->setTheme(theme);
    m_view->setCurrentIndex(m_view->model()->index(3, 0));
    const QImage image = m_panel->grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (int row = 0; row < 4; ++row) {
        const QModelIndex index = m_view->model()->index(row, 0);
        const QRgb chip = RowPainting::markerColour(index.data(AnnotationsModel::ColourRole).value<QColor>(), dark).rgb();
        const QRect area = m_view->visualRect(index).translated(m_view->viewport()->mapTo(m_panel.get(), QPoint()));
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                count += image.pixel(x, y) == chip;
        QVERIFY2(count > 200, qPrintable(u"row %1: %2"_s.arg(row).arg(count)));
    }
    if (const QString folder = qEnvironmentVariable("NUTGRAF_PICTURES"); !folder.isEmpty())
        image.save(QDir(folder).filePath(dark ? u"annotations-dark.png"_s : u"annotations-light.png"_s));
}

QTEST_MAIN(AnnotationsPanelTest)
#include "tst_annotationspanel.moc"
