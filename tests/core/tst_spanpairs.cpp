// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The marks of two annotators side by side, and marks of another's file that come into an article.

#include "core/annotations/spanpairs.h"
#include "core/exchange/annotationimport.h"
#include "core/exchange/csv.h"
#include "core/exchange/w3cwriter.h"

#include <QSet>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// "P3+4 L9+2": label, start, length.
QList<Annotation> marks(const QString &written)
{
    QList<Annotation> out;
    for (const QString &one : written.split(u' ', Qt::SkipEmptyParts)) {
        Annotation annotation;
        annotation.id = QString::number(out.size());
        annotation.label = one.left(1);
        annotation.span.start = one.sliced(1).section(u'+', 0, 0).toInt();
        annotation.span.end = annotation.span.start + one.section(u'+', 1).toInt();
        out.append(annotation);
    }
    return out;
}

/// "0=0 1~-": the places in both lists with a sign between them.
QString pairs(const QList<SpanPair> &found)
{
    QStringList out;
    const auto place = [](qsizetype i) { return i < 0 ? u"-"_s : QString::number(i); };
    for (const SpanPair &pair : found)
        out.append(place(pair.first) + u"=#~<>"_s[int(pair.relation)] + place(pair.second));
    return out.join(u' ');
}

const QString harbour = u"Marta Velling opened the bridge. \U0001F6A2 Tidewater waited. Velling smiled at Tidewater."_s;

Document article(const QString &text = harbour, const QString &id = u"https://example.org/harbour"_s)
{
    Document out;
    out.id = id;
    out.article.url = id;
    out.article.text = text;
    out.tagSet.id = u"own"_s;
    out.tagSet.labels = {{u"person"_s, u"Person"_s, u"#ff8800"_s, u"1"_s, {}}};
    return out;
}

/// As another annotator has it, with labels of their own.
Document theirs(const QString &text = harbour, const QString &id = u"https://example.org/harbour"_s)
{
    Document out = article(text, id);
    out.tagSet.labels = {{u"x1"_s, u"person"_s, u"#000001"_s, u"7"_s, {}}, {u"x2"_s, u"Ship"_s, u"#000002"_s, u"8"_s, u"What floats"_s}};
    return out;
}

void mark(Document &document, qsizetype start, const QString &words, const QString &label, const QString &author = u"Bert"_s)
{
    Annotation annotation;
    annotation.id = u"12345678-0000-4000-8000-%1"_s.arg(document.annotations.size(), 12, 10, QChar(u'0'));
    annotation.span = {start, start + words.size()};
    annotation.label = label;
    annotation.author = author;
    annotation.quote = quoteSelector(document.article.text, annotation.span);
    QCOMPARE(annotation.quote.exact, words);
    document.annotations.append(annotation);
}

QStringList wordsOf(const AnnotationImport &import)
{
    QStringList out;
    for (const Annotation &annotation : import.annotations)
        out.append(annotation.label + u':' + annotation.span.of(harbour).toString() + u'@' + QString::number(annotation.span.start));
    return out;
}

} // namespace

class TestSpanPairs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(); }
    void pairing_data();
    void pairing();
    void gaps();
    void everyMarkOnce();
    void imports_data();
    void imports();
    void labelsOfTheirs();
    void layers();
    void refused_data();
    void refused();
};

void TestSpanPairs::pairing_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("the same") << u"P3+4"_s << u"P3+4"_s << u"0=0"_s;
    QTest::newRow("other label") << u"P3+4"_s << u"L3+4"_s << u"0#0"_s;
    QTest::newRow("overlap") << u"P3+4"_s << u"P5+4"_s << u"0~0"_s;
    QTest::newRow("overlap and other label") << u"P3+4"_s << u"L5+4"_s << u"0~0"_s;
    QTest::newRow("only left, only right, in the order of the text") << u"P20+4"_s << u"P3+4"_s << u"->0 0<-"_s;
    QTest::newRow("touching is apart") << u"P3+4"_s << u"P7+4"_s << u"0<- ->0"_s;
    QTest::newRow("the same label before another on the same words") << u"P3+4 L3+4"_s << u"L3+4 P3+4"_s << u"0=1 1=0"_s;
    QTest::newRow("the same words before an overlap") << u"P3+9 P5+2"_s << u"L3+9"_s << u"0#0 1<-"_s;
    QTest::newRow("the same label before the greater overlap") << u"P3+9"_s << u"L3+8 P10+4"_s << u"0~1 ->0"_s;
    QTest::newRow("the greater overlap") << u"P3+9"_s << u"P1+3 P5+9"_s << u"->0 0~1"_s;
    QTest::newRow("one over two") << u"P0+20"_s << u"P2+3 P8+4"_s << u"0~1 ->0"_s;
    QTest::newRow("twice by one") << u"P3+4 P3+4"_s << u"P3+4"_s << u"0=0 1<-"_s;
}

void TestSpanPairs::pairing()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const QString, expected);
    QCOMPARE(pairs(pairSpans(marks(first), marks(second))), expected);
}

void TestSpanPairs::gaps()
{
    QList<Annotation> whole = marks(u"P3+9"_s);
    QList<Annotation> gap = whole;
    gap.first().setSpans({{3, 5}, {8, 12}});
    QCOMPARE(pairs(pairSpans(whole, gap)), u"0~0"_s);
    QCOMPARE(pairs(pairSpans(gap, gap)), u"0=0"_s);
}

void TestSpanPairs::everyMarkOnce()
{
    quint32 seed = 11;
    const auto random = [&seed](int below) {
        seed = seed * 1664525U + 1013904223U;
        return int((seed >> 8) % quint32(below));
    };
    for (int i = 0; i < 300; ++i) {
        QList<QList<Annotation>> lists(2);
        for (QList<Annotation> &list : lists) {
            const int many = random(12);
            for (int m = 0; m < many; ++m)
                list.append(marks(u"%1%2+%3"_s.arg(random(2) ? u"P"_s : u"L"_s).arg(random(30)).arg(1 + random(9))));
        }
        QSet<qsizetype> seenFirst;
        QSet<qsizetype> seenSecond;
        const QList<SpanPair> found = pairSpans(lists[0], lists[1]);
        for (const SpanPair &pair : found) {
            QVERIFY(pair.first >= 0 || pair.second >= 0);
            QVERIFY(pair.first < 0 || !seenFirst.contains(pair.first));
            QVERIFY(pair.second < 0 || !seenSecond.contains(pair.second));
            seenFirst.insert(pair.first);
            seenSecond.insert(pair.second);
            if (pair.first >= 0 && pair.second >= 0)
                QVERIFY(lists[0][pair.first].span.overlaps(lists[1][pair.second].span));
        }
        seenFirst.remove(-1);
        seenSecond.remove(-1);
        QCOMPARE(seenFirst.size(), lists[0].size());
        QCOMPARE(seenSecond.size(), lists[1].size());
        // No two are left alone that overlap.
        for (const SpanPair &one : found) {
            for (const SpanPair &other : found) {
                if (one.second < 0 && other.first < 0)
                    QVERIFY(!lists[0][one.first].span.overlaps(lists[1][other.second].span));
            }
        }
    }
}

void TestSpanPairs::imports_data()
{
    QTest::addColumn<QList<Document>>("documents");
    QTest::addColumn<QStringList>("words"); // label, words and place
    QTest::addColumn<int>("leftOut");
    QTest::addColumn<int>("others");
    QTest::addColumn<bool>("otherText");
    Document same = theirs();
    mark(same, 0, u"Marta Velling"_s, u"x1"_s);
    mark(same, 36, u"Tidewater"_s, u"x2"_s);
    const QStringList both{u"person:Marta Velling@0"_s, u"Ship:Tidewater@36"_s};
    QTest::newRow("the same text") << QList{same} << both << 0 << 0 << false;
    Document renamed = same;
    renamed.id = u"urn:x"_s;
    QTest::newRow("the same text under another id, among others") << QList{theirs(u"Other."_s, u"urn:y"_s), renamed} << both << 0 << 1 << false;
    Document places = same; // no text: code points
    places.article.text.clear();
    places.annotations[1].span = {35, 44};
    QTest::newRow("places in code points") << QList{places} << both << 0 << 0 << false;
    Document longer = theirs(u"News. "_s + harbour);
    mark(longer, 42, u"Tidewater"_s, u"x2"_s);
    mark(longer, 0, u"News"_s, u"x1"_s);
    QTest::newRow("another text: by words, or left out") << QList{longer} << QStringList{u"Ship:Tidewater@36"_s} << 1 << 0 << true;
    QTest::newRow("no marks") << QList{theirs()} << QStringList() << 0 << 0 << false;
}

void TestSpanPairs::imports()
{
    QFETCH(const QList<Document>, documents);
    QFETCH(const QStringList, words);
    QFETCH(const int, leftOut);
    QFETCH(const int, others);
    QFETCH(const bool, otherText);
    ReadResult read;
    read.documents = documents;
    const auto import = planAnnotationImport(read, article());
    QVERIFY(import);
    QCOMPARE(wordsOf(*import), words);
    QCOMPARE(import->leftOut.size(), leftOut);
    QCOMPARE(import->otherArticles, others);
    QCOMPARE(import->otherText, otherText);
}

void TestSpanPairs::labelsOfTheirs()
{
    Document file = theirs();
    mark(file, 0, u"Marta Velling"_s, u"x1"_s);
    mark(file, 36, u"Tidewater"_s, u"x2"_s);
    mark(file, 54, u"Velling"_s, {});
    const auto import = planAnnotationImport({{file}, {}}, article());
    QVERIFY(import);
    QCOMPARE(import->newLabels, QStringList{u"Ship"_s});
    QCOMPARE(import->tagSet.labels.size(), 2);
    QCOMPARE(import->tagSet.id, u"own"_s);
    QCOMPARE(import->tagSet.labels[0], article().tagSet.labels[0]); // ours stays as it is
    QCOMPARE(import->tagSet.labels[1].colour, u"#bfbfc0"_s); // a marker pen, not ink
    QCOMPARE(import->tagSet.labels[1].description, u"What floats"_s);
    QCOMPARE(import->tagSet.labels[1].key, QString()); // or it would take a key from us
    QCOMPARE(import->annotations[2].label, QString());
    for (const auto &[colour, shown] : {std::pair(u"#FFEE99"_s, u"#ffee99"_s), {u"red"_s, u"#e6e6e6"_s}, {u"#12345"_s, u"#e6e6e6"_s}, {QString(), u"#e6e6e6"_s}}) {
        Document coloured = file;
        coloured.tagSet.labels[1].colour = colour;
        QCOMPARE(planAnnotationImport({{coloured}, {}}, article())->tagSet.labels[1].colour, shown);
    }
    QCOMPARE(import->authors, QStringList{u"Bert"_s});
}

void TestSpanPairs::layers()
{
    Document file = theirs();
    mark(file, 0, u"Marta Velling"_s, u"x1"_s, {});
    mark(file, 36, u"Tidewater"_s, u"x1"_s);
    file.relations = {{u"r"_s, u"knows"_s, file.annotations[0].id, file.annotations[1].id}, {u"s"_s, u"unknown"_s, file.annotations[0].id, file.annotations[1].id},
                      {u"t"_s, u"knows"_s, file.annotations[0].id, u"nowhere"_s}};
    Document here = article();
    here.tagSet.relations = {{u"knows"_s, u"knows"_s}};
    auto import = planAnnotationImport({{file}, {}}, here);
    QVERIFY(import);
    AnnotationImport again = *import;
    AnnotationImport other = *import;
    putIntoLayer(*import, u"Bert"_s);
    putIntoLayer(again, u"Bert"_s);
    putIntoLayer(other, u"Cleo"_s);
    QCOMPARE(import->annotations, again.annotations);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(import->annotations[i].layer, u"Bert"_s);
        QVERIFY(import->annotations[i].id != file.annotations[i].id);
        QVERIFY(import->annotations[i].id != other.annotations[i].id);
        QCOMPARE(other.annotations[i].author, i ? u"Bert"_s : u"Cleo"_s);
    }
    QCOMPARE(import->relations.size(), 1);
    QCOMPARE(import->relations[0].from, import->annotations[0].id);
    QCOMPARE(import->relations[0].to, import->annotations[1].id);
}

void TestSpanPairs::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    Document file = theirs();
    mark(file, 0, u"Marta Velling"_s, u"x1"_s);
    const QByteArray w3c = writeW3c({file}, {}).bytes;
    const QByteArray csv = writeCsv({file}, {}).bytes;
    QTest::newRow("w3c") << w3c << u"bert.jsonld"_s << true;
    QTest::newRow("w3c under another name") << w3c << u"bert.txt"_s << true;
    QTest::newRow("csv") << csv << u"bert.csv"_s << true;
    QTest::newRow("nothing") << QByteArray() << u"bert.jsonld"_s << false;
    QTest::newRow("broken") << QByteArray("{\"@context\":") << u"bert.jsonld"_s << false;
    QTest::newRow("no marks") << writeW3c({theirs()}, {}).bytes << u"bert.jsonld"_s << false;
    QTest::newRow("other articles") << writeW3c({theirs(u"One."_s, u"urn:a"_s), theirs(u"Two."_s, u"urn:b"_s)}, {}).bytes << u"bert.jsonld"_s << false;
    QTest::newRow("bytes of no format") << QByteArray("\x00\xff\x13", 3) << u"bert"_s << false;
}

void TestSpanPairs::refused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    QFETCH(const bool, good);
    const auto import = planAnnotationImport(bytes, name, article());
    QCOMPARE(import.has_value(), good);
    if (import) {
        QCOMPARE(wordsOf(*import), QStringList{u"person:Marta Velling@0"_s});
        QVERIFY(!import->format.isEmpty());
    } else {
        QVERIFY(!import.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestSpanPairs)

#include "tst_spanpairs.moc"
