// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sample articles written otherwise (straight or curly marks, ends of lines, spaces that do not break, hyphens for the
// typesetter) hold the same facts in the same places; the latter are gone when an article has been cleaned.
#include "core/facts/pipeline.h"

#include "core/article/structure.h"
#include "core/exchange/factswriter.h"
#include "core/intake/encoding.h"
#include "core/intake/textcleaner.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

constexpr auto waysOfWriting = std::to_array<const char *>({"straight", "curly", "crlf", "nbsp", "thin", "soft-hyphen"});

/// A text written otherwise, and where each of its characters stood before (behind the last one, too).
struct Variant {
    QString text;
    QList<qsizetype> origin;
};

QString straightened(QChar c)
{
    switch (c.unicode()) {
    case 0x2018: case 0x2019:
        return u"'"_s;
    case 0x201C: case 0x201D:
        return u"\""_s;
    default:
        return c;
    }
}

/// A straight double mark opens behind a space, a bracket, a dash or nothing.
QString curled(const QString &text, qsizetype i)
{
    const QChar before = i > 0 ? text[i - 1] : QChar(u' ');
    const bool opens = before.isSpace() || before == u'(' || before == u'[' || before == u'—' || before == u'–';
    if (text[i] == u'"')
        return QChar(opens ? 0x201C : 0x201D);
    if (text[i] == u'\'')
        return QChar(opens ? 0x2018 : 0x2019);
    return text[i];
}

QString piece(const QString &text, qsizetype i, const QString &how, qsizetype letters)
{
    if (how == u"straight")
        return straightened(text[i]);
    if (how == u"curly")
        return curled(text, i);
    if (how == u"crlf" && text[i] == u'\n')
        return u"\r\n"_s;
    if (how == u"nbsp" && text[i] == u' ')
        return QChar(0xA0);
    if (how == u"thin" && text[i] == u' ')
        return QChar(0x2009);
    const bool inside = letters == 3 && i + 2 < text.size() && text[i + 1].isLetter() && text[i + 2].isLetter();
    return inside && how == u"soft-hyphen" ? QString(text[i]) + QChar(0xAD) : QString(text[i]);
}

Variant written(const QString &text, const QString &how)
{
    Variant variant;
    qsizetype letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        letters = text[i].isLetter() ? letters + 1 : 0;
        for (const QChar c : piece(text, i, how, letters)) {
            variant.text += c;
            variant.origin += i;
        }
    }
    variant.origin += text.size();
    return variant;
}

QString placeOf(const QList<TextSpan> &spans, const Variant &variant)
{
    QStringList places;
    for (TextSpan span : spans)
        places += QString::number(variant.origin[span.start]) + u'-' + QString::number(variant.origin[span.end - 1] + 1);
    return places.join(u'+');
}

/// One line a fact: its kind, where it stands in the text as it was, and what it means.
QStringList factLines(const Variant &variant)
{
    const Facts facts = findFacts({.text = variant.text, .structure = structureFromLines(variant.text), .published = QDateTime(QDate(2019, 6, 12), QTime(0, 0)), .publishedHasTime = false});
    QStringList lines;
    for (const Mention &mention : facts.mentions)
        lines += u"name "_s + placeOf({mention.span}, variant) + u' ' + typeCode(mention.type) + u' ' + QString::number(mention.entity);
    for (const Quantity &quantity : facts.quantities)
        lines += u"figure "_s + placeOf({quantity.span}, variant) + u' ' + quantity.unit
            + (quantity.of.isEmpty() ? QString() : u" of "_s + placeOf({quantity.of}, variant)) + (quantity.modifierSpan.isEmpty() ? QString() : u' ' + placeOf({quantity.modifierSpan}, variant));
    for (const DateFact &date : facts.dates)
        lines += u"date "_s + placeOf({date.span}, variant) + u' ' + date.value;
    for (const Quote &quote : facts.quotes)
        lines += u"quote "_s + placeOf(quote.spans, variant) + u' ' + QString::number(int(quote.kind)) + u" cue "_s + placeOf(quote.cue, variant) + u" speaker "_s + placeOf(quote.speaker, variant) + u' ' + QString::number(quote.entity);
    for (const EntityReference &reference : facts.references)
        lines += u"reference "_s + placeOf({reference.span}, variant) + u' ' + QString::number(reference.entity);
    for (const Claim &claim : facts.claims) {
        lines += u"claim "_s + placeOf({claim.subject}, variant) + u' ' + placeOf({claim.predicate}, variant)
            + (claim.object.isEmpty() ? QString() : u' ' + placeOf({claim.object}, variant)) + u' ' + QString::number(claim.attribution);
    }
    return lines;
}

QString sampleText(const QString &name)
{
    const Result<DecodedText> decoded = readTextFile(QStringLiteral(NUTGRAF_DATA "/articles/") + name + u".txt"_s);
    return decoded ? cleanArticle(decoded->text).text : QString();
}

} // namespace

class ArticleVariantsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void sameFacts_data();
    void sameFacts();
    void waysDiffer();
    void softHyphensAreCleaned_data();
    void softHyphensAreCleaned();
};

void ArticleVariantsTest::sameFacts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("how");
    const QDir folder(QStringLiteral(NUTGRAF_DATA "/articles"));
    for (const QString &file : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        for (const char *how : waysOfWriting)
            QTest::addRow("%s-%s", qPrintable(file.chopped(4)), how) << file.chopped(4) << QString::fromLatin1(how);
    }
}

void ArticleVariantsTest::sameFacts()
{
    QFETCH(QString, name);
    QFETCH(QString, how);
    const QString text = sampleText(name);
    const QStringList expected = factLines(written(text, QString()));
    QVERIFY(!expected.isEmpty());
    const QStringList found = factLines(written(text, how));
    for (qsizetype i = 0; i < std::max(expected.size(), found.size()); ++i)
        QCOMPARE(found.value(i), expected.value(i));
}

/// Each way of writing changes a text: a comparison of equal texts would prove nothing.
void ArticleVariantsTest::waysDiffer()
{
    const QString text = u"The mill’s “owner” paid\n\"nothing\" twice."_s; // with a word of more than four letters
    for (const char *how : waysOfWriting)
        QVERIFY2(written(text, QString::fromLatin1(how)).text != text, how);
}

void ArticleVariantsTest::softHyphensAreCleaned_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &file : QDir(QStringLiteral(NUTGRAF_DATA "/articles")).entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.chopped(4))) << file.chopped(4);
}

void ArticleVariantsTest::softHyphensAreCleaned()
{
    QFETCH(QString, name);
    const QString text = sampleText(name);
    const QString hyphened = written(text, u"soft-hyphen"_s).text;
    QVERIFY(hyphened.size() > text.size());
    QCOMPARE(cleanArticle(hyphened).text, cleanArticle(text).text);
}

QTEST_APPLESS_MAIN(ArticleVariantsTest)
#include "tst_articlevariants.moc"
