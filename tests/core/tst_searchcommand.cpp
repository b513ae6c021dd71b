// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// nutgraf-cli library search|kwic|count|index, as a program.

#include "core/storage/library.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int status = -1;
    QString out;
    QString complaint;
};

} // namespace

class SearchCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
    void wrongUsage_data();
    void wrongUsage();
    void factsNeedAnIndex();

private:
    [[nodiscard]] Answer run(const QStringList &arguments) const;
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"a.sqlite"_s);
};

void SearchCommandTest::initTestCase()
{
    const auto library = std::move(Library::open(m_path).value());
    const auto add = [&](const QString &title, const QString &text) {
        Article article;
        article.title = title;
        article.text = title + u'\n' + text;
        article.structure = structureFromLines(article.text);
        article.published = QDate(2017, 12, 27).startOfDay();
        return library->addArticle(article).value();
    };
    const ArticleId harbour = add(u"Harbour reopens"_s, u"The harbour of Velmora costs 2.5 billion dollars, said Ada Quill."_s);
    add(u"Rain"_s, u"It rained \"cats\" in Velmora."_s);
    Annotation annotation;
    annotation.id = u"id1"_s;
    annotation.span = {20, 27};
    annotation.label = u"place"_s;
    annotation.author = u"ada"_s;
    QVERIFY(library->putAnnotations(harbour, {annotation}));
}

Answer SearchCommandTest::run(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral(NUTGRAF_CLI), QStringList{u"library"_s, u"--library"_s, m_path} + arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

void SearchCommandTest::answers_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("out");
    const auto row = [](const char *name, const QStringList &arguments, const char *out) { QTest::newRow(name) << arguments << QString::fromUtf8(out); };
    row("plain words", {u"search"_s, u"harbour"_s, u"velmora"_s}, "{\"article\":1,\"title\":\"Harbour reopens\"}\n");
    row("a query", {u"search"_s, u"velmora NOT label:place"_s}, "{\"article\":2,\"title\":\"Rain\"}\n");
    row("nothing", {u"search"_s, u"snow"_s}, "");
    row("limit", {u"search"_s, u"velmora"_s, u"--limit"_s, u"1"_s}, "{\"article\":2,\"title\":\"Rain\"}\n");
    row("kwic", {u"kwic"_s, u"rained"_s}, "{\"article\":2,\"hit\":\"rained\",\"kind\":\"words\",\"left\":\"It \",\"right\":\" \\\"cats\\\" in Velmora.\",\"title\":\"Rain\"}\n");
    row("kwic of annotations", {u"kwic"_s, u"label:place"_s},
        "{\"annotation\":\"id1\",\"article\":1,\"hit\":\"harbour\",\"kind\":\"annotation\",\"left\":\"The \",\"right\":\" of Velmora costs 2.5 billion dollars, said Ada Quill.\","
        "\"title\":\"Harbour reopens\",\"what\":\"place\"}\n");
    row("kwic as CSV, sorted", {u"kwic"_s, u"velmora"_s, u"--format"_s, u"csv"_s, u"--sort"_s, u"right"_s},
        "article,title,kind,what,left,hit,right\r\n\"2\",\"Rain\",\"words\",\"\",\"It rained \"\"cats\"\" in \",\"Velmora\",\".\"\r\n"
        "\"1\",\"Harbour reopens\",\"words\",\"\",\"The harbour of \",\"Velmora\",\" costs 2.5 billion dollars, said Ada Quill.\"\r\n");
    row("kwic exact", {u"kwic"_s, u"velmora"_s, u"--exact"_s}, "");
    row("count", {u"count"_s}, "label,total\r\nPlace,1\r\ntotal,1\r\n");
    row("count by", {u"count"_s, u"--rows"_s, u"author"_s, u"--columns"_s, u"month"_s}, "author,2017-12,total\r\nada,1,1\r\ntotal,1,1\r\n");
    row("count as JSON", {u"count"_s, u"harbour"_s, u"--format"_s, u"json"_s, u"--columns"_s, u"month"_s}, "{\"by\":{\"2017-12\":1},\"label\":\"Place\",\"total\":1}\n");
    row("count of nothing", {u"count"_s, u"label:person"_s}, "label,total\r\ntotal,0\r\n");
}

void SearchCommandTest::answers()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, out);
    const Answer answer = run(arguments);
    QCOMPARE(answer.out, out);
    QCOMPARE(answer.complaint, QString());
    QCOMPARE(answer.status, 0);
}

void SearchCommandTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("search without words") << QStringList{u"search"_s} << u"search needs words"_s;
    QTest::newRow("kwic without words") << QStringList{u"kwic"_s} << u"kwic needs words"_s;
    QTest::newRow("a wrong query") << QStringList{u"search"_s, u"lable:person"_s} << u"There is no field “lable”"_s;
    QTest::newRow("its place") << QStringList{u"kwic"_s, u"a (b"_s} << u"  a (b\n    ^\n"_s;
    QTest::newRow("wrong query of count") << QStringList{u"count"_s, u"state:odd"_s} << u"“state:odd” is nothing"_s;
    QTest::newRow("rows") << QStringList{u"count"_s, u"--rows"_s, u"colour"_s} << u"not by “colour”"_s;
    QTest::newRow("columns") << QStringList{u"count"_s, u"--columns"_s, u"year"_s} << u"not by “year”"_s;
    QTest::newRow("sort") << QStringList{u"kwic"_s, u"a"_s, u"--sort"_s, u"up"_s} << u"not by “up”"_s;
    QTest::newRow("limit") << QStringList{u"search"_s, u"a"_s, u"--limit"_s, u"0"_s} << u"--limit needs a number above 0"_s;
}

void SearchCommandTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Answer answer = run(arguments);
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.out, QString());
    QVERIFY2(answer.complaint.contains(says), qPrintable(answer.complaint));
}

void SearchCommandTest::factsNeedAnIndex()
{
    const QStringList ask{u"search"_s, u"quantity > 1e9 dollar"_s};
    QCOMPARE(run(ask).out, QString());
    QCOMPARE(run({u"index"_s}).out, u"{\"indexed\":2}\n"_s);
    QCOMPARE(run({u"index"_s}).out, u"{\"indexed\":0}\n"_s);
    QCOMPARE(run(ask).out, u"{\"article\":1,\"title\":\"Harbour reopens\"}\n"_s);
}

QTEST_GUILESS_MAIN(SearchCommandTest)
#include "tst_searchcommand.moc"
