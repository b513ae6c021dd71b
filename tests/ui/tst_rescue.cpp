// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/program.h"

#include "core/intake/textcleaner.h"
#include "ui/exchange/exportdialog.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pageSize = 4096;
constexpr int articles = 40;

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The bytes of a library whose articles take some pages each.
QByteArray goodLibrary()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    {
        const auto library = Library::open(path).value();
        for (int i = 0; i < articles; ++i) {
            QString text = u"Harbour report number %1\n\n"_s.arg(i);
            for (int line = 0; line < 60; ++line)
                text += u"On day %1 the harbour of Elmport took in %2 tonnes of salt, said the woman who keeps the books.\n\n"_s.arg(line + 1).arg(i * 100 + line);
            const ArticleId id = library->addArticle(cleanArticle(text)).value();
            Annotation mark;
            mark.id = u"00000000-0000-4000-8000-%1"_s.arg(i, 12, 10, QChar(u'0'));
            mark.span = {0, 7};
            mark.label = u"claim"_s;
            if (!library->putAnnotations(id, {mark}))
                qFatal("the library cannot be made");
        }
    }
    return content(path);
}

} // namespace

/// Libraries that a disk or a copy has really damaged, in the real window: what can be read is there, nothing is written.
class RescueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"nutgraf-test-rescue"_s);
        m_good = goodLibrary();
    }
    void init();
    void readsWhatIsLeft_data();
    void readsWhatIsLeft();
    void exportsWhatIsLeft();

private:
    [[nodiscard]] QByteArray cut(double part) const { return m_good.first(qsizetype(double(m_good.size()) * part)); }
    [[nodiscard]] QByteArray flipped(qsizetype first, qsizetype step) const;
    QByteArray m_good;
};

void RescueTest::init()
{
    failOnWarnings();
    QSettings().clear();
}

/// Every `step`-th page from `first` on with all its bits turned over.
QByteArray RescueTest::flipped(qsizetype first, qsizetype step) const
{
    QByteArray bytes = m_good;
    for (qsizetype page = first; (page + 1) * pageSize <= bytes.size(); page += step) {
        for (qsizetype at = page * pageSize; at < (page + 1) * pageSize; ++at)
            bytes[at] = char(~bytes[at]);
    }
    return bytes;
}

void RescueTest::readsWhatIsLeft_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("least"); // articles that must come out
    QTest::newRow("the last tenth is missing") << cut(0.9) << 20;
    QTest::newRow("half is missing") << cut(0.5) << 5;
    QTest::newRow("one page in twenty is flipped") << flipped(30, 20) << 15;
    QTest::newRow("one page is flipped") << flipped(60, 100'000) << 30;
}

void RescueTest::readsWhatIsLeft()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, least);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    write(path, bytes);
    const auto refused = Library::open(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Corrupt);
    QVERIFY2(refused.error().message.contains(path) && refused.error().message.contains(u"reading only"_s), qPrintable(refused.error().message));

    Program program(path, LibraryMode::ReadOnly);
    QVERIFY(program.ready());
    auto *list = program.find<QListView>(u"articleList"_s);
    auto *message = program.find<QLabel>(u"statusMessage"_s);
    QTRY_VERIFY(list->model()->rowCount() >= least);
    int whole = 0;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        message->hide();
        const ArticleId before = program.session.current().id;
        list->setFocus();
        list->setCurrentIndex(list->model()->index(row, 0));
        program.press(Qt::Key_Return);
        if (program.session.current().id != before) {
            whole += program.view()->article().text.contains(u"who keeps the books"_s);
            QCOMPARE(program.find<QLabel>(u"statusSaved"_s)->text(), u"Read only"_s);
        } else {
            QVERIFY2(message->isVisible() && message->text().endsWith(u'.'), "an article that cannot be read says so");
        }
    }
    QVERIFY2(whole >= least, qPrintable(QString::number(whole)));
    QVERIFY(!program.action(u"article.delete"_s)->isEnabled());
    program.window.close();
    QCOMPARE(content(path), bytes);
}

// The way out: everything that can be read goes into one file, and what cannot is named.
void RescueTest::exportsWhatIsLeft()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    write(path, flipped(30, 20));
    Program program(path, LibraryMode::ReadOnly);
    QVERIFY(program.ready());
    auto *list = program.find<QListView>(u"articleList"_s);
    QTRY_VERIFY(list->model()->rowCount() > 0);
    for (int row = 0; row < list->model()->rowCount() && !program.session.current().id; ++row) {
        list->setFocus();
        list->setCurrentIndex(list->model()->index(row, 0));
        program.press(Qt::Key_Return);
    }
    QVERIFY(program.session.current().id);
    program.view()->setFocus();
    program.press(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = program.find<ExportDialog>(u"exportDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    dialog->setFormat(u"markdown"_s);
    dialog->findChild<QComboBox *>(u"exportScope"_s)->setCurrentIndex(1);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"exportSave"_s)->isEnabled());
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"exportLosses"_s)->text().contains(u"cannot be read"_s));
    const QString file = folder.filePath(u"all.md"_s);
    const QSignalSpy saved(dialog, &ExportDialog::saved);
    dialog->saveTo(file);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(content(file).count("Harbour report number") >= 15);
    dialog->close();
}

QTEST_MAIN(RescueTest)
#include "tst_rescue.moc"
