// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/exportdialog.h"
#include "ui/theme/thememanager.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nutgraf;

namespace {

Document sample()
{
    Document document;
    document.id = u"port-elm"_s;
    document.article.text = u"Port Elm reopens\nAda Tolvanen said so."_s;
    document.article.title = u"Port Elm reopens"_s;
    document.article.structure = structureFromLines(document.article.text);
    return document;
}

ExportSource sourceOf(const QList<Document> &documents)
{
    ExportSource source;
    source.title = u"Port Elm reopens"_s;
    source.thisArticle = [documents](const Cancelled &) -> Result<QList<Document>> { return documents; };
    return source;
}

} // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void previewsAndSaves_data();
    void previewsAndSaves();
    void optionsFollowFormat();
    void saysWhatFails();
};

void ExportDialogTest::previewsAndSaves_data()
{
    QTest::addColumn<QString>("format");
    for (const Format &format : exchangeFormats())
        QTest::newRow(qPrintable(format.id)) << format.id;
}

void ExportDialogTest::previewsAndSaves()
{
    QFETCH(QString, format);
    ThemeManager themes;
    ExportDialog dialog(sourceOf({sample()}), themes);
    QSignalSpy ready(&dialog, &ExportDialog::previewReady);
    dialog.show();
    dialog.setFormat(format);
    QCOMPARE(dialog.format(), format);
    QTRY_VERIFY(!ready.isEmpty());
    QTRY_VERIFY(dialog.findChild<QPushButton *>(u"exportSave"_s)->isEnabled());
    const QString shown = dialog.findChild<QPlainTextEdit *>(u"exportPreview"_s)->toPlainText();
    QVERIFY(!shown.isEmpty());
    QVERIFY(!dialog.findChild<QLabel *>(u"exportLosses"_s)->text().isEmpty());

    QTemporaryDir folder;
    const QString path = folder.filePath(u"out"_s);
    QSignalSpy saved(&dialog, &ExportDialog::saved);
    dialog.saveTo(path);
    QTRY_COMPARE(saved.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()).remove(u'\r'), shown);
    dialog.findChild<QPushButton *>(u"exportCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text().remove(u'\r'), shown);
}

void ExportDialogTest::optionsFollowFormat()
{
    ThemeManager themes;
    ExportDialog dialog(sourceOf({sample()}), themes);
    dialog.show();
    const auto shows = [&](const QString &name) { return dialog.findChild<QCheckBox *>(name)->isVisible(); };
    dialog.setFormat(u"csv"_s);
    QVERIFY(shows(u"exportMark"_s) && shows(u"exportGuard"_s) && !shows(u"exportText"_s));
    dialog.setFormat(u"w3c"_s);
    QVERIFY(!shows(u"exportMark"_s) && shows(u"exportText"_s));
    QCOMPARE(dialog.findChild<QComboBox *>(u"exportScope"_s)->count(), 1);
    dialog.setFormat(u"no such format"_s);
    QCOMPARE(dialog.format(), u"w3c"_s);
}

void ExportDialogTest::saysWhatFails()
{
    ExportSource source;
    source.thisArticle = [](const Cancelled &) -> Result<QList<Document>> {
        return std::unexpected(Error{Error::Code::Corrupt, u"The library is damaged."_s, {}});
    };
    ThemeManager themes;
    ExportDialog broken(source, themes);
    QSignalSpy failed(&broken, &ExportDialog::failed);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(broken.findChild<QLabel *>(u"exportStatus"_s)->text(), u"The library is damaged."_s);
    QVERIFY(!broken.findChild<QPushButton *>(u"exportSave"_s)->isEnabled());

    ExportDialog dialog(sourceOf({sample()}), themes);
    QSignalSpy ready(&dialog, &ExportDialog::previewReady);
    QTRY_VERIFY(!ready.isEmpty());
    QSignalSpy refused(&dialog, &ExportDialog::failed);
    dialog.saveTo(u"/no/such/folder/out.csv"_s);
    QTRY_COMPARE(refused.count(), 1);
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
