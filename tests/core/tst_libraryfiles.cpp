// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that are old, new, foreign or damaged.

#include "core/storage/library.h"
#include "core/storage/migrations.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QtEndian>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

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

/// What lies beside a library.
QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

Article article(int number)
{
    Article out;
    out.text = u"Report number %1 from Velmora\n"_s.arg(number) + u"The port stayed open and the salt came in. "_s.repeated(20);
    out.structure = structureFromLines(out.text);
    out.title = u"Report number %1"_s.arg(number);
    out.source = u"The Velmora Gazette"_s;
    return out;
}

Annotation annotation(const Article &of, int number)
{
    Annotation out;
    out.id = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
    out.span = {number % 20, number % 20 + 5};
    out.label = u"figure"_s;
    out.note = number % 3 ? QString() : u"note %1"_s.arg(number);
    out.quote = quoteSelector(of.text, out.span);
    return out;
}

Decision decision(const Article &of, int number)
{
    Decision out;
    out.id = u"decision %1"_s.arg(number);
    out.kind = FactKind::Quantity;
    out.span = {7, 15};
    out.exact = out.span.of(of.text).toString();
    out.verdict = Verdict::Corrected;
    out.correction = uR"({"value":"%1"})"_s.arg(number);
    out.made = QDateTime({2026, 3, 4}, {12, 30}, QTimeZone::UTC);
    out.engine = 1;
    return out;
}

NameRule rule(const QString &name, RuleEffect effect, const QString &value = {}, std::optional<EntityType> type = {})
{
    return {u"rule "_s + name, name, type, effect, value, QDateTime({2026, 3, 4}, {12, 31}, QTimeZone::UTC), 1};
}

QList<NameRule> rules()
{
    return {rule(u"Velmora"_s, RuleEffect::IsOfType, u"ORG"_s, EntityType::Place), rule(u"Gazette"_s, RuleEffect::Unimportant)};
}

/// A library of `articles`, each with `annotations`; everything checkpointed into the file.
void make(const QString &path, int articles, int annotations)
{
    auto library = Library::open(path);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    for (int i = 0; i < articles; ++i) {
        const auto id = (*library)->addArticle(article(i), u"/papers/%1.txt"_s.arg(i));
        QVERIFY(id);
        QList<Annotation> list;
        for (int j = 0; j < annotations; ++j)
            list.append(annotation(article(i), i * annotations + j));
        QVERIFY((*library)->putAnnotations(*id, list));
        QVERIFY((*library)->putDecision(*id, decision(article(i), i)));
    }
    QVERIFY((*library)->putRules(rules()));
}

} // namespace

class LibraryFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void opensOlder_data();
    void opensOlder();
    void readsOlderWithoutWriting();
    void upgradeIsAllOrNothing();
    void opensVersion3();
    void refusesNewer();
    void refusesNewerWithLog();
    void refusesOthers_data();
    void refusesOthers();
    void takesEmptyFiles();
    void saysWhatIsDamaged();
    void readsWhatCanBeRead();
    void survivesAnyDamage();
    void noPlace();
    void readOnlyMedium();
    void defaultPath();
    void largeInTime();

private:
    QByteArray m_library; ///< bytes of a good one
};

void LibraryFilesTest::initTestCase()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.sqlite"_s);
    make(path, 40, 5);
    QCOMPARE(filesIn(folder), QStringList{u"a.sqlite"_s}); // closed: no log left
    m_library = content(path);
    // Run with NUTGRAF_MAKE_DATABASE=file once per schema version, to keep one of its time.
    if (const QString wanted = qEnvironmentVariable("NUTGRAF_MAKE_DATABASE"); !wanted.isEmpty())
        make(wanted, 3, 4);
}

void LibraryFilesTest::opensOlder_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("1") << u"v1.sqlite"_s;
    QTest::newRow("2") << u"v2.sqlite"_s;
}

void LibraryFilesTest::opensOlder()
{
    QFETCH(QString, name);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.sqlite"_s);
    QVERIFY(QFile::copy(QStringLiteral(NUTGRAF_DATA "/databases/") + name, path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const auto library = Library::open(path);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    const auto articles = (*library)->articles().value();
    QCOMPARE(articles.size(), 3);
    QCOMPARE(articles[0].title, u"Report number 2"_s);
    QCOMPARE(articles[0].annotations, 4);
    const StoredArticle stored = (*library)->article(articles[2].id).value();
    QCOMPARE(stored.article.text, article(0).text);
    QCOMPARE(stored.article.structure, article(0).structure);
    QCOMPARE(stored.file, u"/papers/0.txt"_s);
    const auto annotations = (*library)->annotations(articles[2].id).value();
    QCOMPARE(annotations.size(), 4);
    QCOMPARE(annotations[3].quote, annotation(article(0), 3).quote);
    QCOMPARE((*library)->search(u"note 3"_s)->size(), 1);
    QCOMPARE((*library)->tagSet().value(), defaultTagSet());
    QCOMPARE((*library)->lastReadingPlace(), ReadingPlace{});
    QVERIFY((*library)->setReadingPlace(articles[1].id, 7));
    QCOMPARE((*library)->lastReadingPlace(), (ReadingPlace{articles[1].id, 7}));
    QCOMPARE((*library)->check().value(), QStringList());
    // What has come since works in it too.
    QCOMPARE((*library)->rules().value(), QList<NameRule>());
    QVERIFY((*library)->putRules(rules()));
    QVERIFY((*library)->putDecision(articles[2].id, decision(article(0), 5)));
    QCOMPARE((*library)->rules().value(), rules());
    QCOMPARE((*library)->decisions(articles[2].id).value(), QList<Decision>{decision(article(0), 5)});
    QCOMPARE((*library)->check().value(), QStringList());
}

void LibraryFilesTest::upgradeIsAllOrNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.sqlite"_s);
    QVERIFY(QFile::copy(QStringLiteral(NUTGRAF_DATA "/databases/v1.sqlite"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    {
        // A column of the new version is there already: the second step cannot be done, so the first must not be.
        const auto database = Database::connect(path, LibraryMode::ReadWrite);
        QVERIFY(database && (*database)->run(u"ALTER TABLE decision ADD COLUMN engine INTEGER"_s));
    }
    QVERIFY(!Library::open(path));
    const auto database = Database::connect(path, LibraryMode::ReadOnly);
    QVERIFY(database);
    QCOMPARE(schemaVersion(**database).value(), 1);
    QCOMPARE((*database)->scalar(u"SELECT count(*) FROM sqlite_schema WHERE name = 'name_rule'"_s)->toInt(), 0);
}

void LibraryFilesTest::opensVersion3()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.sqlite"_s);
    QVERIFY(QFile::copy(QStringLiteral(NUTGRAF_DATA "/databases/v3.sqlite"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    for (const LibraryMode mode : {LibraryMode::ReadOnly, LibraryMode::ReadWrite}) {
        const auto library = Library::open(path, mode);
        QVERIFY2(library, library ? "" : qPrintable(library.error().message));
        const auto articles = (*library)->articles().value();
        QCOMPARE(articles.size(), 3);
        QCOMPARE((*library)->decisions(articles[2].id).value(), QList<Decision>{decision(article(0), 0)});
        QCOMPARE((*library)->rules().value(), rules());
        QCOMPARE((*library)->annotations(articles[0].id)->size(), 4);
        QCOMPARE((*library)->check().value(), QStringList());
    }
}

// Read-only brings nothing up to date: what the old schema has is read, what it lacks is missing without a word.
void LibraryFilesTest::readsOlderWithoutWriting()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old.sqlite"_s);
    const QByteArray bytes = content(QStringLiteral(NUTGRAF_DATA "/databases/v1.sqlite"));
    write(path, bytes);
    const auto library = Library::open(path, LibraryMode::ReadOnly);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    const auto articles = (*library)->articles().value();
    QCOMPARE(articles.size(), 3);
    QCOMPARE((*library)->lastReadingPlace(), ReadingPlace{});
    QCOMPARE((*library)->readingPlace(articles[0].id), ReadingPlace{});
    QCOMPARE((*library)->annotations(articles[0].id)->size(), 4);
    QCOMPARE((*library)->rules().value(), QList<NameRule>());
    QCOMPARE((*library)->decisions(articles[0].id).value(), QList<Decision>());
    QCOMPARE((*library)->check().value(), QStringList());
    QVERIFY(!(*library)->putRules(rules()));
    QCOMPARE(content(path), bytes);
}

void LibraryFilesTest::refusesNewer()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new.sqlite"_s);
    QByteArray bytes = m_library;
    qToBigEndian<quint32>(librarySchemaVersion + 1, bytes.data() + 60); // user_version
    write(path, bytes);
    for (const LibraryMode mode : {LibraryMode::ReadWrite, LibraryMode::ReadOnly}) {
        const auto library = Library::open(path, mode);
        QVERIFY(!library);
        QCOMPARE(library.error().code, Error::Code::SchemaTooNew);
        QVERIFY(library.error().message.contains(path));
        QCOMPARE(content(path), bytes);
        QCOMPARE(filesIn(folder), QStringList{u"new.sqlite"_s});
    }
}

// The header tells the old version, the write-ahead log the new one.
void LibraryFilesTest::refusesNewerWithLog()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new.sqlite"_s);
    const QString copy = folder.filePath(u"copy.sqlite"_s);
    {
        const auto library = Library::open(path);
        QVERIFY(library);
        QVERIFY((*library)->addArticle(article(1)));
        // While it is open, the log holds everything; a copy of both files is what a kill leaves.
        write(copy, content(path));
        write(copy + u"-wal"_s, content(path + u"-wal"_s));
    }
    const QByteArray log = content(copy + u"-wal"_s);
    QVERIFY(log.size() > 1000);
    const auto library = Library::open(copy);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    QCOMPARE((*library)->articles()->size(), 1);
}

void LibraryFilesTest::refusesOthers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear diary, this is no database at all, and it is longer than a header of one hundred bytes, which is why it goes on.");
    QTest::newRow("short") << QByteArray("SQLite format 3");
    QTest::newRow("one-byte") << QByteArray("S");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, 'x');
    QByteArray foreign = QByteArray::fromHex("53514c69746520666f726d6174203300") + QByteArray(4080, '\0');
    QTest::newRow("empty-header") << foreign;
    QTest::newRow("foreign") << QByteArray();
    QTest::newRow("foreign-with-id") << QByteArray();
}

void LibraryFilesTest::refusesOthers()
{
    QFETCH(QByteArray, bytes);
    if (bytes.isEmpty()) {
        bytes = m_library;
        qToBigEndian<quint32>(QByteArray(QTest::currentDataTag()) == "foreign" ? 0 : 0x12345678, bytes.data() + 68);
        if (QByteArray(QTest::currentDataTag()) == "foreign")
            qToBigEndian<quint32>(0, bytes.data() + 60);
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other"_s);
    write(path, bytes);
    for (const LibraryMode mode : {LibraryMode::ReadWrite, LibraryMode::ReadOnly}) {
        const auto library = Library::open(path, mode);
        QVERIFY(!library);
        QVERIFY(library.error().code == Error::Code::BadInput || library.error().code == Error::Code::Corrupt);
        QVERIFY(library.error().message.contains(path) && library.error().message.endsWith(u'.'));
        QCOMPARE(content(path), bytes);
        QCOMPARE(filesIn(folder), QStringList{u"other"_s});
    }
}

void LibraryFilesTest::takesEmptyFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"empty.sqlite"_s);
    write(path, {});
    const auto library = Library::open(path);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    QVERIFY((*library)->addArticle(article(1)));
}

void LibraryFilesTest::saysWhatIsDamaged()
{
    QTemporaryDir folder;
    const QString cut = folder.filePath(u"cut.sqlite"_s);
    write(cut, m_library.first(m_library.size() / 2));
    const auto half = Library::open(cut);
    QVERIFY(!half);
    QCOMPARE(half.error().code, Error::Code::Corrupt);
    QVERIFY(half.error().message.contains(u"reading only"_s));

    const QString holes = folder.filePath(u"holes.sqlite"_s);
    QByteArray bytes = m_library;
    for (qsizetype at = 8192; at + 4096 <= bytes.size(); at += 12288)
        std::fill(bytes.begin() + at, bytes.begin() + at + 4096, 'x');
    write(holes, bytes);
    const auto damaged = Library::open(holes);
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, Error::Code::Corrupt);
    QVERIFY(damaged.error().message.contains(u"reading only"_s));
}

void LibraryFilesTest::readsWhatCanBeRead()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"cut.sqlite"_s);
    const QByteArray bytes = m_library.first(m_library.size() * 9 / 10);
    write(path, bytes);
    const auto library = Library::open(path, LibraryMode::ReadOnly);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    const auto articles = (*library)->articles();
    QVERIFY2(articles, articles ? "" : qPrintable(articles.error().message));
    int texts = 0;
    for (const ArticleSummary &summary : *articles)
        texts += (*library)->article(summary.id) ? 1 : 0;
    QVERIFY2(texts >= 10, qPrintable(QString::number(texts)));
    QVERIFY(!(*library)->check().value().isEmpty());
    QCOMPARE(content(path), bytes);
}

void LibraryFilesTest::survivesAnyDamage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"damaged.sqlite"_s);
    const qsizetype pages = m_library.size() / 4096;
    for (qsizetype page = 1; page < pages; ++page) {
        QByteArray bytes = m_library;
        std::fill(bytes.begin() + page * 4096, bytes.begin() + (page + 1) * 4096, char(page));
        write(path, bytes);
        const auto library = Library::open(path, LibraryMode::ReadOnly);
        if (!library)
            continue;
        const auto articles = (*library)->articles();
        for (const ArticleSummary &summary : articles.value_or(QList<ArticleSummary>())) {
            (void)(*library)->article(summary.id);
            (void)(*library)->annotations(summary.id);
        }
        (void)(*library)->search(u"port"_s);
        QVERIFY((*library)->check());
        QCOMPARE(content(path), bytes);
    }
}

void LibraryFilesTest::noPlace()
{
    QTemporaryDir folder;
    write(folder.filePath(u"file"_s), "x");
    const auto inFile = Library::open(folder.filePath(u"file/library.sqlite"_s));
    QVERIFY(!inFile);
    QCOMPARE(inFile.error().code, Error::Code::Io);
    const auto isFolder = Library::open(folder.path());
    QVERIFY(!isFolder);
    QCOMPARE(isFolder.error().code, Error::Code::Io);
}

void LibraryFilesTest::readOnlyMedium()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a ?#%1 ü.sqlite"_s); // characters that mean something in a file: address
    write(path, m_library);
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto library = Library::open(path, LibraryMode::ReadOnly);
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    QCOMPARE((*library)->articles()->size(), 40);
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void LibraryFilesTest::defaultPath()
{
    QVERIFY(defaultLibraryPath().endsWith(u"/nutgraf/library.sqlite"_s));
}

void LibraryFilesTest::largeInTime()
{
    QTemporaryDir folder;
    const auto library = Library::open(folder.filePath(u"big.sqlite"_s));
    QVERIFY(library);
    Article big = article(0);
    big.text = u"The port of Velmora stayed open for ships with salt, said the mayor on Monday.\n"_s.repeated(10'000'000 / 79);
    big.text.chop(1);
    big.structure = structureFromLines(big.text);
    const ArticleId id = (*library)->addArticle(big).value();
    QElapsedTimer timer;
    timer.start();
    const StoredArticle stored = (*library)->article(id).value();
    const qint64 loaded = timer.elapsed();
    QCOMPARE(stored.article.text, big.text);
    QCOMPARE(stored.article.structure, big.structure);
    QList<Annotation> many;
    for (int i = 0; i < 10000; ++i) {
        many.append(annotation(big, i));
        many.last().span = many.last().span.shifted(i * 700);
    }
    QVERIFY((*library)->putAnnotations(id, many));
    timer.restart();
    for (int i = 0; i < 20; ++i) {
        Annotation one = annotation(big, 20000 + i);
        one.note = u"a note"_s;
        QVERIFY((*library)->putAnnotations(id, {one}));
    }
    const qint64 put = timer.nsecsElapsed() / 20'000;
    qInfo().noquote() << u"10 MB loaded in %1 ms; one annotation beside 10,000: %2 µs"_s.arg(loaded).arg(put);
    QVERIFY(loaded < 2000);
    QVERIFY(put < 200'000); // generous: disks of test machines differ; the benchmark measures
}

QTEST_GUILESS_MAIN(LibraryFilesTest)
#include "tst_libraryfiles.moc"
