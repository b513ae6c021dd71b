// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/brat/brat.h"
#include "core/exchange/brat/bratconfiguration.h"
#include "core/exchange/brat/bratlines.h"
#include "core/exchange/folder.h"
#include "core/exchange/holdings.h"
#include "tests/support/core/documentlines.h"

#include <QDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileOf(const QList<NamedFile> &files, const QString &name)
{
    for (const NamedFile &file : files) {
        if (file.name == name)
            return file.bytes;
    }
    return "none";
}

Result<ReadResult> readOne(const char *text, const QByteArray &ann)
{
    return readBrat({{u"a.ann"_s, ann}, {u"a.txt"_s, text}}, nullptr);
}

QString describe(const Document &document)
{
    QStringList out;
    QHash<QString, QString> names;
    for (const Annotation &annotation : document.annotations) {
        QStringList words;
        for (const TextSpan span : annotation.spans())
            words.append(span.of(document.article.text).toString());
        QString line = annotation.label + u':' + words.join(u'+');
        for (const AttributeValue &value : annotation.attributes)
            line += u' ' + value.attribute + u'=' + value.value;
        if (!annotation.note.isEmpty())
            line += u" #"_s + annotation.note;
        names.insert(annotation.id, words.join(u'+'));
        out.append(line);
    }
    for (const Relation &relation : document.relations)
        out.append(names.value(relation.from) + u'-' + relation.type + u'-' + names.value(relation.to) + (relation.note.isEmpty() ? QString() : u" #"_s + relation.note));
    return out.join(u" | ");
}

} // namespace

class BratTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_data();
    void lines();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void refusesFolders();
    void readsConfiguration();
    void circlesInConfiguration();
    void writesAndReads();
    void writesPlainly();
    void countsCodePoints();
    void carriageReturns();
    void namesOfFiles();
    void rewrites_data();
    void rewrites();
    void samples();
    void everyTruncation();
};

void BratTest::lines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *line, bool good) { QTest::newRow(line) << QString::fromUtf8(line) << good; };
    row("T1\tOrg 0 3\tEU ", true);
    row("T12\tOrg 0 3;5 8\tEU a", true);
    row("R1\tFamily Arg1:T4 Arg2:T5", true);
    row("R1\tFamily Arg1:T4 Arg2:T5\t", true);
    row("E1\tMove:T3 Who-Arg:T1 Who-Arg2:E2", true);
    row("E1\tMove:T3", true);
    row("A1\tSure T4", true);
    row("M1\tSure E4 High", true);
    row("N1\tReference T5 Wiki:64488\tCarlos", true);
    row("#1\tAnnotatorNotes T1\tsome words", true);
    row("*\tAlias T3 T4 T5", true);
    row("", false);
    row("T1", false);
    row("T1\tOrg 0 3", false); // no covered text
    row("T1\tOrg 0\tx", false);
    row("T1\tOrg 0 3 5\tx", false);
    row("T1\tOrg -1 3\tx", false);
    row("T1\tOrg +1 3\tx", false);
    row("T1\tOrg 0 99999999999999999999\tx", false);
    row("T1\tOrg 0 3;\tx", false);
    row("T\tOrg 0 3\tx", false);
    row("T1 Org 0 3 x", false);
    row("R1\tFamily Arg1:T4", false);
    row("R1\tFamily T4 T5", false);
    row("E1\t", false);
    row("E1\tMove", false);
    row("A1\tSure", false);
    row("N1\tReference T5\tCarlos", false);
    row("*1\tAlias T3 T4", false);
    row("*\tAlias T3", false);
    row("X1\tsomething else", false);
    row("\u00C41\tx y", false);
}

void BratTest::lines()
{
    QFETCH(QString, line);
    const auto parsed = parseBratLine(line);
    QTEST(parsed.has_value(), "good");
    if (parsed && parsed->kind == line[0].toLatin1())
        QCOMPARE(bratText(*parsed), line.endsWith(u'\t') ? line.chopped(1) : line);
}

void BratTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("ann");
    QTest::addColumn<QString>("described");
    QTest::addColumn<int>("repairs");
    const auto row = [](const char *title, const char *text, const char *ann, const char *described, int repairs = 0) {
        QTest::newRow(title) << QByteArray(text) << QByteArray(ann) << QString::fromUtf8(described) << repairs;
    };
    row("nothing", "Ada met Bo", "", "");
    row("span", "Ada met Bo", "T1\tPER 0 3\tAda\n", "PER:Ada");
    row("carriage returns in the file", "Ada met Bo", "T1\tPER 0 3\tAda\r\n", "PER:Ada");
    row("astral", "\xF0\x9F\x9A\xA2 Ada", "T1\tPER 2 5\tAda", "PER:Ada");
    row("gap", "Ada met Bo", "T1\tX 0 3;8 10\tAda Bo\n", "X:Ada+Bo");
    row("pieces parted by a line break", "Ada\nBo", "T1\tX 0 3;4 6\tAda Bo\n", "X:Ada\nBo");
    row("line break as a blank", "Ada\nBo", "T1\tX 0 6\tAda Bo\n", "X:Ada\nBo");
    row("another way with gaps", "Ada met Bo", "T1\tX 0 3;8 10\tAda [...] Bo\n", "X:Ada+Bo", 1);
    row("counts UTF-16", "\xF0\x9F\x9A\xA2 Ada", "T1\tPER 3 6\tAda", "PER:Ada", 1);
    row("moved", "oh, Ada met Bo", "T1\tPER 0 3\tAda", "PER:Ada", 1);
    row("relation", "Ada Bo", "R1\tknows Arg1:T2 Arg2:T1\nT1\tP 0 3\tAda\nT2\tQ 4 6\tBo\n", "P:Ada | Q:Bo | Bo-knows-Ada");
    row("event", "Ada met Bo", "T1\tP 0 3\tAda\nT2\tMeet 4 7\tmet\nE1\tMeet:T2 Who:T1 Who2:T3\nT3\tP 8 10\tBo\n", "P:Ada | Meet:met | P:Bo | met-Who-Ada | met-Who2-Bo");
    row("event of an event", "met met", "T1\tMeet 0 3\tmet\nT2\tMeet 4 7\tmet\nE1\tMeet:T1 After:E2\nE2\tMeet:T2\n", "Meet:met | Meet:met | met-After-met");
    row("attributes", "Ada met", "T1\tP 0 3\tAda\nA1\tSure T1\nA2\tTone T1 very loud\nT2\tMeet 4 7\tmet\nE1\tMeet:T2\nM3\tDenied E1\n", "P:Ada Sure=true Tone=very loud | Meet:met Denied=true");
    row("note", "Ada", "#1\tAnnotatorNotes T1\ta note, \xC3\xA9\nT1\tP 0 3\tAda\n", "P:Ada #a note, é");
    row("note on a relation", "Ada Bo", "T1\tP 0 3\tAda\nT2\tP 4 6\tBo\nR7\tr Arg1:T1 Arg2:T2\t\n#1\tAnnotatorNotes R7\thm\n", "P:Ada | P:Bo | Ada-r-Bo #hm");
    row("equivalence", "a b c", "T1\tP 0 1\ta\nT2\tP 2 3\tb\nT3\tP 4 5\tc\n*\tAlias T1 T2 T3\n", "P:a | P:b | P:c | a-Alias-b | b-Alias-c");
    row("circle", "a b", "T1\tP 0 1\ta\nT2\tP 2 3\tb\nR1\tr Arg1:T1 Arg2:T2\nR2\tr Arg1:T2 Arg2:T1\nR3\tr Arg1:T1 Arg2:T1\n", "P:a | P:b | a-r-b | b-r-a | a-r-a");
    row("unknown line", "a", "T1\tP 0 1\ta\nX1\tfoo bar\n", "P:a");
}

void BratTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, ann);
    const auto read = readOne(text.constData(), ann);
    QVERIFY(read);
    QVERIFY2(read->report.errors.isEmpty(), read->report.errors.isEmpty() ? "" : qPrintable(read->report.errors.first().message));
    QTEST(describe(read->documents.first()), "described");
    QTEST(int(read->report.repairs.size()), "repairs");
    // What is written again says the same.
    const Written written = writeBrat(read->documents, {});
    const auto again = readBrat(written.files, nullptr);
    QVERIFY(again && again->report.errors.isEmpty() && again->report.repairs.isEmpty());
    QTEST(describe(again->documents.first()), "described");
}

void BratTest::refuses_data()
{
    QTest::addColumn<QByteArray>("ann");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *ann, const char *place) { QTest::newRow(ann) << QByteArray(ann) << QString::fromLatin1(place); };
    row("T1\tP 0 3\tAda\nT1\tP 8 10\tBo", "a.ann, line 2");
    row("T1\tP 0 99\tAda and more", "a.ann, line 1");
    row("T1\tP 3 3\t", "a.ann, line 1");
    row("T1\tP 5 3\tx", "a.ann, line 1");
    row("T1\tP 0 3\tZoe", "a.ann, line 1");
    row("T1\tP 0 3;50 60\tAda x", "a.ann, line 1");
    row("\n\nR1\tr Arg1:T1 Arg2:T2", "a.ann, line 3");
    row("T1\tP 0 3\tAda\nE1\tP:T1 Who:T9", "a.ann, line 2");
    row("E1\tP:T1", "a.ann, line 1");
    row("A1\tSure T1", "a.ann, line 1");
    row("#1\tAnnotatorNotes T1\tx", "a.ann, line 1");
    row("*\tAlias T1 T2", "a.ann, line 1");
    row("T1\tP -3 3\tAda", "a.ann, line 1");
    row("T1 P 0 3 Ada", "a.ann, line 1");
}

void BratTest::refuses()
{
    QFETCH(QByteArray, ann);
    const auto read = readOne("Ada met Bo", ann);
    QVERIFY(read);
    QCOMPARE(read->report.errors.size(), 1);
    QTEST(read->report.errors.first().place, "place");
}

void BratTest::refusesFolders()
{
    QVERIFY(!readBrat({}, nullptr));
    QVERIFY(!readBrat({{u"a.pdf"_s, "x"}}, nullptr));
    const auto orphan = readBrat({{u"a.ann"_s, ""}}, nullptr);
    QVERIFY(orphan);
    QCOMPARE(orphan->report.errors.size(), 1);
    const auto alone = readBrat({{u"a.txt"_s, "x"}}, nullptr);
    QVERIFY(alone && alone->report.errors.isEmpty());
    QCOMPARE(alone->report.repairs.size(), 1);
    QCOMPARE(alone->documents.size(), 1);
}

void BratTest::readsConfiguration()
{
    const TagSet tagSet = bratTagSet({{u"annotation.conf"_s, "# note\n<POG>=Person|Org\n[entities]\nLiving\n\tPerson\n\t!Animal\n\t\tCat\nOrg\n----\n[relations]\n"
                                                           "Family\tArg1:Person, Arg2:Person, <REL-TYPE>:symmetric-transitive\nOrigin Arg1:<POG>, Arg2:<ENTITY>\n"
                                                           "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:contain\n[events]\nMove\tWho-Arg?:<POG>, What:Cat\n[attributes]\nSure\tArg:<EVENT>\nTone\tArg:Person, Value:calm|loud\n"},
                                      {u"visual.conf"_s, "[labels]\nPerson | A person | Pers\nFamily | of a family\n[drawing]\nPerson\tbgColor:#ffccaa, borderColor:darken\n"},
                                      {u"kb_shortcuts.conf"_s, "P Person\nxx Cat\n"}});
    QStringList labels;
    for (const Label &label : tagSet.labels)
        labels.append(label.id + u'/' + label.name + u'<' + label.parent + u' ' + label.key);
    QCOMPARE(labels, (QStringList{u"Living/Living< "_s, u"Person/A person<Living P"_s, u"Animal/Animal<Living "_s, u"Cat/Cat<Animal "_s, u"Org/Org< "_s, u"Move/Move< "_s}));
    QCOMPARE(tagSet.label(u"Person")->colour, u"#ffccaa"_s);
    QCOMPARE(tagSet.relations.size(), 4);
    QCOMPARE(tagSet.relation(u"Family")->symmetric, true);
    QCOMPARE(tagSet.relation(u"Family")->name, u"of a family"_s);
    QCOMPARE(tagSet.relation(u"Origin")->from, (QStringList{u"Person"_s, u"Org"_s}));
    QVERIFY(tagSet.relation(u"Origin")->to.isEmpty());
    QCOMPARE(tagSet.relation(u"Who-Arg")->from, QStringList{u"Move"_s});
    QCOMPARE(tagSet.relation(u"What")->to, QStringList{u"Cat"_s});
    QCOMPARE(tagSet.attribute(u"Tone")->choices, (QStringList{u"calm"_s, u"loud"_s}));
    QCOMPARE(tagSet.attribute(u"Sure")->kind, AttributeKind::Flag);
    QCOMPARE(bratTagSet({}), TagSet());
    // What was read is written so that it reads the same.
    TagSet plain = tagSet;
    const TagSet again = bratTagSet(bratConfiguration(plain, BratNames(plain)));
    QCOMPARE(again.labels, plain.labels);
    QCOMPARE(again.attributes, plain.attributes);
    QCOMPARE(again.relations, plain.relations);
}

void BratTest::circlesInConfiguration()
{
    TagSet tagSet;
    tagSet.labels = {{u"a"_s, u"a"_s, {}, {}, {}, u"b"_s}, {u"b"_s, u"b"_s, {}, {}, {}, u"a"_s}, {u"c"_s, u"c"_s, {}, {}, {}}};
    QVERIFY(fileOf(bratConfiguration(tagSet, BratNames(tagSet)), u"annotation.conf"_s).startsWith("[entities]\nc\n")); // and ends
}

void BratTest::writesAndReads()
{
    Document document = fullDocument();
    for (Label &label : document.tagSet.labels)
        label.description.clear();
    const Written written = writeBrat({document}, {});
    const auto read = readBrat(written.files, nullptr);
    QVERIFY(read);
    QVERIFY2(read->report.errors.isEmpty(), read->report.errors.isEmpty() ? "" : qPrintable(read->report.errors.first().message));
    QVERIFY(read->report.repairs.isEmpty());
    LossReport losses = written.losses;
    QStringList kinds;
    for (const Loss &loss : losses.losses)
        kinds.append(loss.kind);
    QVERIFY(kinds.contains(u"note-breaks"_s) && kinds.contains(u"relation-authors"_s) && kinds.contains(u"label-details"_s));
    Holdings held = Holding::Text | Holding::Overlaps | Holding::Gaps | Holding::Relations | Holding::Attributes | Holding::Notes;
    Document expected = heldPart(document, held);
    for (Annotation &annotation : expected.annotations)
        annotation.note.replace(u'\n', u' ').replace(u'\t', u' ');
    for (Relation &relation : expected.relations) {
        relation.author.clear();
        relation.created = relation.modified = {};
    }
    QCOMPARE(linesOf(read->documents.first(), losses), linesOf(expected, losses));
}

void BratTest::writesPlainly()
{
    Document document = plainDocument(u"Ada met\nBo \u2014 no"_s, {u"Ada"_s, u"met\nBo"_s});
    document.id = u"a.1"_s;
    document.tagSet.labels[2].name = u"A place"_s;
    document.annotations[1].note = u"a\tb"_s;
    document.relations = {{u"r"_s, u"own er"_s, u"1"_s, u"2"_s}};
    const Written written = writeBrat({document}, {});
    QCOMPARE(fileOf(written.files, u"a.1.txt"_s), QByteArray("Ada met\nBo \xE2\x80\x94 no"));
    QCOMPARE(fileOf(written.files, u"a.1.ann"_s), QByteArray("T1\tPerson 0 3\tAda\nT2\tplace 4 7;8 10\tmet Bo\nR1\town_er Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes T2\ta b\n"));
    QVERIFY(fileOf(written.files, u"visual.conf"_s).contains("place | A place\n"));
    QVERIFY(fileOf(written.files, u"annotation.conf"_s).contains("\nplace\n"));
    QCOMPARE(fileOf(written.files, u"kb_shortcuts.conf"_s).left(9), QByteArray("1 Person\n"));
}

void BratTest::countsCodePoints()
{
    const QString text = u"\uFEFF\U0001F1E9\U0001F1EA Ada\nan e\u0301lan \U0001F469\u200D\U0001F469\u200D\U0001F467 Bo"_s;
    Document document = plainDocument(text, {u"Ada"_s, u"e\u0301lan"_s, u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s, u"Bo"_s});
    document.id = u"a"_s;
    const Written written = writeBrat({document}, {});
    const QByteArray bytes = fileOf(written.files, u"a.txt"_s);
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    const QList<uint> points = QString(u'\uFEFF' + QString::fromUtf8(bytes)).toUcs4();
    int spans = 0;
    for (const QByteArray &line : fileOf(written.files, u"a.ann"_s).split('\n')) {
        if (!line.startsWith('T'))
            continue;
        const QList<QByteArray> fields = line.split('\t');
        const QList<QByteArray> place = fields[1].split(' ');
        const int start = place[1].toInt();
        const QString slice = QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start, place[2].toInt() - start);
        QCOMPARE(slice, QString::fromUtf8(fields[2]));
        ++spans;
    }
    QCOMPARE(spans, 4);
}

void BratTest::carriageReturns()
{
    Document document = plainDocument(u"One\r\nAda\rmet\r\n\r\nBo"_s, {u"Ada"_s, u"Bo"_s});
    document.id = u"a"_s;
    const Written written = writeBrat({document}, {});
    QCOMPARE(fileOf(written.files, u"a.txt"_s), QByteArray("One\nAda\nmet\n\nBo"));
    QCOMPARE(fileOf(written.files, u"a.ann"_s), QByteArray("T1\tPerson 4 7\tAda\nT2\tPlace 13 15\tBo\n"));
    QVERIFY(std::ranges::any_of(written.losses.losses, [](const Loss &loss) { return loss.kind == u"carriage-returns"; }));
    const auto read = readBrat({{u"a.txt"_s, "One\r\nAda"}, {u"a.ann"_s, "T1\tP 4 7\tAda"}}, nullptr);
    QVERIFY(read && read->report.errors.isEmpty());
    QCOMPARE(read->report.repairs.size(), 1);
}

void BratTest::namesOfFiles()
{
    Document document = plainDocument(u"x"_s, {});
    document.article.title = u"../etc/pass:wd"_s;
    const Written written = writeBrat({document, document}, {});
    QStringList names;
    for (const NamedFile &file : written.files)
        names.append(file.name);
    QCOMPARE(names.size(), 7);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 7);
    for (const QString &name : names)
        QVERIFY2(!name.contains(u'/') && !name.startsWith(u'.'), qPrintable(name));
}

void BratTest::rewrites_data()
{
    QTest::addColumn<QByteArray>("ann");
    QTest::newRow("spans") << QByteArray("T3\tP 0 3\tAda\nT7\tP 8 10\tBo\n");
    QTest::newRow("event") << QByteArray("T1\tP 0 3\tAda\nT2\tMeet 4 7\tmet\nT3\tP 8 10\tBo\nE5\tMeet:T2 Who:T1 Who2:T3\nE6\tMeet:T2 Who:T3 After:E5\nA1\tDenied E5\n#1\tAnnotatorNotes E5\tx\n");
    QTest::newRow("equivalence, normalisation, unknown") << QByteArray("T1\tP 0 3\tAda\nT3\tP 8 10\tBo\n*\tAlias T1 T3\nX1\tfoo bar\nN1\tReference T1 Wiki:1\tAda\n");
    QTest::newRow("relation with roles") << QByteArray("T1\tP 0 3\tAda\nT3\tP 8 10\tBo\nR1\tr From:T1 To:T3\n");
}

void BratTest::rewrites()
{
    QFETCH(QByteArray, ann);
    const auto read = readOne("Ada met Bo", ann);
    QVERIFY(read && read->report.errors.isEmpty());
    QCOMPARE(fileOf(writeBrat(read->documents, {}).files, u"a.ann"_s), ann);
}

void BratTest::samples()
{
    const QString folder = QStringLiteral(NUTGRAF_SHARED "/samples/formats/brat/news");
    if (!QDir(folder).exists())
        QSKIP("The shared samples are not beside the repository.");
    const auto files = filesOfFolder(folder);
    QVERIFY(files);
    const auto read = readBrat(*files, nullptr);
    QVERIFY(read);
    QVERIFY2(read->report.errors.isEmpty(), read->report.errors.isEmpty() ? "" : qPrintable(read->report.errors.first().place + read->report.errors.first().message));
    const auto again = readBrat(writeBrat(read->documents, {}).files, nullptr);
    QVERIFY(again && again->report.errors.isEmpty());
    QCOMPARE(again->documents.size(), read->documents.size());
    QHash<QString, Document> byId;
    for (const Document &document : again->documents)
        byId.insert(document.id, document);
    qsizetype annotations = 0;
    for (const Document &document : read->documents) {
        LossReport tagSet; // that of all documents is one
        tagSet.add(u"label-details"_s, {}, {});
        tagSet.add(u"schema"_s, {}, {});
        QCOMPARE(linesOf(byId.value(document.id), tagSet), linesOf(document, tagSet));
        QCOMPARE(byId.value(document.id).extra, document.extra);
        annotations += document.annotations.size();
    }
    QVERIFY(annotations > 30);
}

void BratTest::everyTruncation()
{
    const QByteArray ann("T1\tP 0 3\tAda\nT2\tMeet 4 7;8 10\tmet Bo\nE1\tMeet:T2 Who:T1\nR1\tr Arg1:T1 Arg2:T2\nA1\tDenied E1\n#1\tAnnotatorNotes T1\tx\n*\tAlias T1 T2\n");
    for (qsizetype length = 0; length <= ann.size(); ++length) {
        const auto read = readOne("Ada met Bo", ann.first(length));
        QVERIFY(read);
        for (const Annotation &annotation : read->documents.first().annotations)
            QVERIFY(!annotation.span.isEmpty() && annotation.span.end <= 10);
        QVERIFY(readBrat(writeBrat(read->documents, {}).files, nullptr));
    }
}

QTEST_GUILESS_MAIN(BratTest)
#include "tst_brat.moc"
