// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/folder.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/exportpreview.h"
#include "ui/exchange/factsformat.h"
#include "ui/theme/thememanager.h"
#include "tests/support/ui/program.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
#include <algorithm>

using namespace nutgraf;

namespace {

Document sample()
{
    Document document;
    document.id = u"port-elm"_s;
    document.article.text = u"Port Elm reopens\nAda Tolvanen said so."_s;
    document.article.title = u"Port Elm reopens"_s;
    document.article.structure = structureFromLines(document.article.text);
    Annotation annotation;
    annotation.id = u"note-1"_s;
    annotation.span = {17, 29};
    annotation.note = u"=1+1"_s;
    document.annotations = {annotation};
    document.facts = Facts{};
    document.facts->mentions = {{{17, 29}, EntityType::Person, 0, 1}};
    document.facts->entities = {{u"Ada Tolvanen"_s, EntityType::Person, {}, {}, {0}}};
    return document;
}

ExportSource sourceOf(const QList<Document> &documents)
{
    ExportSource source;
    source.title = u"Port Elm reopens"_s;
    source.thisArticle = [documents](bool withFacts, const Cancelled &) -> Result<QList<Document>> {
        QList<Document> asked = documents;
        for (Document &document : asked) {
            if (!withFacts)
                document.facts.reset();
        }
        return asked;
    };
    return source;
}

} // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void previewsAndSaves_data();
    void previewsAndSaves();
    void optionsFollowFormat();
    void saysWhatFails();
    void optionsChangeTheFile();
    void scopeTakesAll();
    void tellsLosses();
    void keepsOldFileWhenRefused();
    void newestChoiceWins();
    void textReplacedWhileHighlighting();
};

void ExportDialogTest::previewsAndSaves_data()
{
    QTest::addColumn<QString>("format");
    const QList<Format> formats = exchangeFormats() + QList{factsFormat()};
    for (const Format &format : formats)
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
    // Highlighted: some of the text has another colour than the rest.
    QSet<QRgb> colours;
    const QTextDocument *document = dialog.findChild<QPlainTextEdit *>(u"exportPreview"_s)->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats())
            colours.insert(range.format.foreground().color().rgb());
    }
    const QList<Format> formats = exchangeFormats() + QList{factsFormat()};
    const auto known = std::ranges::find(formats, format, &Format::id);
    if (known->definition != u"None") // of which the highlighter knows no rules
        QVERIFY2(!colours.isEmpty(), "the preview is not highlighted");

    QTemporaryDir folder;
    const QString path = folder.filePath(u"out"_s);
    QSignalSpy saved(&dialog, &ExportDialog::saved);
    dialog.saveTo(path);
    QTRY_COMPARE(saved.count(), 1);
    if (known->isFolder()) {
        const auto files = filesOfFolder(path);
        QVERIFY(files && files->size() > 1);
        for (const NamedFile &one : *files)
            QVERIFY2(shown.contains(u"--- "_s + one.name + u" ---\n"_s + QString::fromUtf8(one.bytes)), qPrintable(one.name));
        return;
    }
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
    source.thisArticle = [](bool, const Cancelled &) -> Result<QList<Document>> {
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

void ExportDialogTest::optionsChangeTheFile()
{
    ThemeManager themes;
    ExportDialog dialog(sourceOf({sample()}), themes);
    dialog.show();
    QSignalSpy ready(&dialog, &ExportDialog::previewReady);
    QTemporaryDir folder;
    const auto bytes = [&] {
        const QString path = folder.filePath(u"out.csv"_s);
        QSignalSpy saved(&dialog, &ExportDialog::saved);
        dialog.saveTo(path);
        if (!QTest::qWaitFor([&] { return saved.count() == 1; }))
            return QByteArray();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto choose = [&](auto &&change) {
        ready.clear();
        change();
        return QTest::qWaitFor([&] { return !ready.isEmpty(); });
    };
    const auto toggle = [&](const QString &name) {
        return choose([&] { QTest::keyClick(dialog.findChild<QCheckBox *>(name), Qt::Key_Space); });
    };
    QVERIFY(choose([&] { dialog.setFormat(u"csv"_s); }));
    QByteArray plain = bytes();
    QVERIFY(plain.contains("'=1+1") && !plain.startsWith("\xef\xbb\xbf"));
    QVERIFY(toggle(u"exportGuard"_s));
    QVERIFY(!bytes().contains("'=1+1"));
    QVERIFY(toggle(u"exportMark"_s));
    QVERIFY(bytes().startsWith("\xef\xbb\xbf"));
    QVERIFY(choose([&] { dialog.setFormat(u"w3c"_s); }));
    QVERIFY(bytes().contains("Port Elm reopens\\nAda"));
    QVERIFY(toggle(u"exportText"_s));
    QVERIFY(!bytes().contains("Port Elm reopens\\nAda"));
    QVERIFY(choose([&] { dialog.setFormat(u"facts-csv"_s); }));
    QVERIFY(bytes().contains("Ada Tolvanen"));
}

void ExportDialogTest::scopeTakesAll()
{
    ThemeManager themes;
    ExportSource source = sourceOf({sample()});
    Document other = sample();
    other.article.title = u"Ferry late"_s;
    other.article.text = u"Ferry late\nIt came at noon."_s;
    source.allArticles = [other](bool, const Cancelled &) -> Result<QList<Document>> { return QList{sample(), other}; };
    ExportDialog dialog(source, themes);
    dialog.show();
    QSignalSpy ready(&dialog, &ExportDialog::previewReady);
    auto *scope = dialog.findChild<QComboBox *>(u"exportScope"_s);
    QCOMPARE(scope->count(), 2);
    dialog.setFormat(u"markdown"_s);
    QTRY_VERIFY(!ready.isEmpty());
    auto *preview = dialog.findChild<QPlainTextEdit *>(u"exportPreview"_s);
    QVERIFY(!preview->toPlainText().contains(u"Ferry late"_s));
    ready.clear();
    QTest::keyClick(scope, Qt::Key_Down);
    QTRY_VERIFY(!ready.isEmpty());
    QVERIFY(preview->toPlainText().contains(u"Ferry late"_s));
}

void ExportDialogTest::tellsLosses()
{
    ThemeManager themes;
    ExportDialog dialog(sourceOf({sample()}), themes);
    dialog.show();
    QSignalSpy ready(&dialog, &ExportDialog::previewReady);
    dialog.setFormat(u"facts-csv"_s);
    QTRY_VERIFY(!ready.isEmpty());
    auto *losses = dialog.findChild<QLabel *>(u"exportLosses"_s);
    QVERIFY2(losses->text().contains(u"annotations"_s), qPrintable(losses->text()));
    ready.clear();
    dialog.setFormat(u"w3c"_s);
    QTRY_VERIFY(!ready.isEmpty());
    QCOMPARE(losses->text(), u"This format holds everything that is exported."_s);
}

void ExportDialogTest::keepsOldFileWhenRefused()
{
    QTemporaryDir folder;
    // A folder of that name stands in the way: nothing can be put in its place, root or not.
    const QString path = folder.filePath(u"taken"_s);
    QVERIFY(QDir().mkpath(path + u"/inside"_s));
    ThemeManager themes;
    ExportDialog dialog(sourceOf({sample()}), themes);
    dialog.show();
    QSignalSpy ready(&dialog, &ExportDialog::previewReady);
    QTRY_VERIFY(!ready.isEmpty());
    QSignalSpy refused(&dialog, &ExportDialog::failed);
    QSignalSpy saved(&dialog, &ExportDialog::saved);
    dialog.saveTo(path);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(saved.count(), 0);
    const QString sentence = dialog.findChild<QLabel *>(u"exportStatus"_s)->text();
    QVERIFY2(sentence.contains(path) && sentence.contains(u"check the folder"_s), qPrintable(sentence));
    QVERIFY(QFileInfo(path + u"/inside"_s).isDir());
    QCOMPARE(QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden), QStringList{u"taken"_s});
    // The person can go on and save elsewhere.
    dialog.saveTo(folder.filePath(u"free.jsonld"_s));
    QTRY_COMPARE(saved.count(), 1);
}

void ExportDialogTest::newestChoiceWins()
{
    ThemeManager themes;
    ExportDialog dialog(sourceOf({sample()}), themes);
    dialog.show();
    QSignalSpy ready(&dialog, &ExportDialog::previewReady);
    for (const QString &id : {u"csv"_s, u"markdown"_s, u"facts-csv"_s, u"csv"_s, u"markdown"_s})
        dialog.setFormat(id);
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(dialog.findChild<QPlainTextEdit *>(u"exportPreview"_s)->toPlainText().contains(u"# Port Elm reopens"_s));
}

// Highlighting goes on from line to line in later turns of the event loop; what it had still to do must not outlive its lines.
void ExportDialogTest::textReplacedWhileHighlighting()
{
    ThemeManager themes;
    ExportDialog dialog(sourceOf({sample()}), themes);
    dialog.show();
    auto *preview = dialog.findChild<ExportPreview *>();
    QByteArray open = "{\n";
    for (int i = 0; i < 400; ++i)
        open += "\"a\": {\n\"b\": [\n";
    for (int round = 0; round < 20; ++round) {
        preview->showExport(open, u"JSON"_s);
        QCoreApplication::processEvents();
        preview->showExport("a,b\n", u"CSV"_s);
        QCoreApplication::processEvents();
        preview->showExport(open, u"Markdown"_s);
        preview->showExport({}, u"JSON"_s);
        QCoreApplication::processEvents();
    }
    QCOMPARE(preview->toPlainText(), QString());
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
