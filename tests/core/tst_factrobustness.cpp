// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The same figures and dates, however the text was typed or set: spaces that do not break, marks of the typesetter, ends of lines.
#include "core/facts/datefinder.h"
#include "core/facts/quantityfinder.h"

#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// A text written otherwise, and where each of its characters stood before (behind the last one, too).
struct Variant {
    QString text;
    QList<qsizetype> origin;
};

QString replaced(QChar c, const QString &how, bool &open)
{
    if (how == u"nbsp" && c == u' ')
        return QChar(0xA0);
    if (how == u"narrow" && c == u' ')
        return QChar(0x202F);
    if (how == u"thin" && c == u' ')
        return QChar(0x2009);
    if (how == u"crlf" && c == u'\n')
        return u"\r\n"_s;
    if (how == u"curly" && c == u'\'')
        return QChar(0x2019);
    if (how == u"curly" && c == u'"') {
        open = !open;
        return QChar(open ? 0x201C : 0x201D);
    }
    return c;
}

Variant written(const QString &text, const QString &how)
{
    Variant variant;
    bool open = false;
    qsizetype letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QString piece = replaced(text[i], how, open);
        letters = text[i].isLetter() ? letters + 1 : 0;
        const bool inside = letters == 3 && i + 2 < text.size() && text[i + 1].isLetter() && text[i + 2].isLetter();
        if (inside && how == u"soft-hyphen")
            piece += QChar(0xAD);
        if (inside && how == u"zero-width")
            piece += QChar(0x200B);
        for (const QChar c : piece) {
            variant.text += c;
            variant.origin += i;
        }
    }
    variant.origin += text.size();
    return variant;
}

struct Found {
    QList<Quantity> quantities;
    QList<DateFact> dates;
};

Found find(const QString &text)
{
    const QList<Token> tokens = tokenize(text);
    const QList<Sentence> sentences = splitSentences(text, tokens);
    const Structure structure = structureFromLines(text);
    const FinderInput input{text, tokens, sentences, structure, QDateTime(QDate(2019, 6, 12), QTime(0, 0)), false};
    Found found;
    found.dates = findDates(input);
    found.quantities = findQuantities(input, found.dates);
    return found;
}

/// One line a fact: where it stands in the plain text, and its value.
QStringList lines(const Found &found, const QList<qsizetype> &origin)
{
    const auto place = [&origin](TextSpan span) { return QString::number(origin[span.start]) + u'-' + QString::number(origin[span.end - 1] + 1); };
    QStringList lines;
    for (const Quantity &quantity : found.quantities)
        lines += place(quantity.span) + u' ' + modifierSign(quantity.modifier) + quantity.value->toString() + u' ' + (quantity.upper ? quantity.upper->toString() : QString()) + u' ' + quantity.unit;
    for (const DateFact &date : found.dates)
        lines += place(date.span) + u' ' + date.value + u' ' + date.modifier;
    return lines;
}

} // namespace

class FactRobustnessTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void sameHoweverWritten_data();
    void sameHoweverWritten();
    void variantsDiffer();
};

void FactRobustnessTest::sameHoweverWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("how");
    const QStringList texts{
        u"Nearly 90 per cent of members voted on Tuesday.\nIt will meet again in September 2021."_s,
        u"The mill's owner paid $1.2bn, or \"about 40 million euros a year\", last week."_s,
        u"At least 17 people drowned on 14 August 2018, two years after the storm."_s,
        u"The council's two dozen clerks said at 6 p.m. on Monday that rates would rise by 0.4 percentage points."_s,
        u"Two-thirds of farmers lost between $4bn and $5bn in the first nine months.\nThe 19-year-old ferry is now idle."_s,
        u"He said: \"More than 300 soldiers came three days ago.\""_s,
        u"They may march in May, a second time.\nSection 4 and Article 5 stand."_s,
    };
    int number = 0;
    for (const QString &text : texts) {
        ++number;
        for (const char *how : {"nbsp", "narrow", "thin", "crlf", "curly", "soft-hyphen", "zero-width"})
            QTest::addRow("%d-%s", number, how) << text << QString::fromLatin1(how);
    }
}

void FactRobustnessTest::sameHoweverWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, how);
    const Variant plain = written(text, QString());
    const Variant variant = written(text, how);
    const QStringList expected = lines(find(plain.text), plain.origin);
    QVERIFY(!expected.isEmpty());
    QCOMPARE(lines(find(variant.text), variant.origin), expected);
}

/// Each way of writing changes a text: a comparison of equal texts would prove nothing.
void FactRobustnessTest::variantsDiffer()
{
    const QString text = u"The mill's \"owner\" paid\ntwice."_s;
    for (const char *how : {"nbsp", "narrow", "thin", "crlf", "curly", "soft-hyphen", "zero-width"}) {
        const Variant variant = written(text, QString::fromLatin1(how));
        QVERIFY2(variant.text != text, how);
        QCOMPARE(variant.origin.size(), variant.text.size() + 1);
    }
}

QTEST_APPLESS_MAIN(FactRobustnessTest)
#include "tst_factrobustness.moc"
