// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/markdown.h"

#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

Document sample()
{
    Document document;
    Article &article = document.article;
    article.text = u"Harbour *reopens*\n# 😀 \"Salt\" is back, says Ada Quill, on Monday with 9 ships."_s;
    article.structure = structureFromLines(article.text);
    article.title = u"Harbour *reopens*"_s;
    article.byline = u"Bo \"the pen\" Tarn"_s;
    article.url = u"https://example.org/a"_s;
    article.published = QDate(2024, 3, 4).startOfDay();
    document.tagSet = defaultTagSet();
    const auto add = [&](const QString &id, const QString &words, const QString &label, const QString &note) {
        Annotation annotation;
        const qsizetype start = article.text.indexOf(words);
        annotation.id = id;
        annotation.span = {start, start + words.size()};
        annotation.label = label;
        annotation.note = note;
        annotation.quote = quoteSelector(article.text, annotation.span);
        document.annotations.append(annotation);
    };
    add(u"6f1c9a1e-0000-4000"_s, u"*reopens*\n# 😀"_s, u"to-check"_s, u"# not a heading\n1. not a list"_s);
    add(u"6f1c9a1e-0000-4001"_s, u"9 ships"_s, u"figure"_s, {});
    add(u"77"_s, u"Monday"_s, {}, u"Which one?"_s);
    document.annotations[1].value = u"9 ship"_s;
    return document;
}

} // namespace

class MarkdownExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void writesNotes();
    void writesFacts();
    void saysWhatIsLost();
    void escapes_data();
    void escapes();
    void tags_data();
    void tags();
};

void MarkdownExportTest::writesNotes()
{
    const QByteArray expected = R"(---
title: "Harbour *reopens*"
author: "Bo \"the pen\" Tarn"
url: "https://example.org/a"
published: 2024-03-04
tags: [to-check, figure]
---

# Harbour \*reopens\*

> \*reopens\*
> \# 😀 ^n6f1c9a1e

#to-check

\# not a heading
1\. not a list

> 9 ships ^n6f1c9a1e0

#figure · 9 ship

> Monday ^n77

Which one?
)";
    QCOMPARE(QString::fromUtf8(writeMarkdown({sample()}, {}).bytes), QString::fromUtf8(expected));
}

void MarkdownExportTest::writesFacts()
{
    Document document = sample();
    const QString &text = document.article.text;
    const auto at = [&text](const QString &words) { return TextSpan{text.indexOf(words), text.indexOf(words) + words.size()}; };
    Facts facts;
    facts.mentions = {{at(u"Ada Quill"_s), EntityType::Person, 0, 1}};
    facts.entities = {{u"Ada Quill"_s, EntityType::Person, {}, u"mayor"_s, {0}}};
    Quantity ships;
    ships.span = at(u"9 ships"_s);
    ships.value = Decimal{9, 0};
    ships.unit = u"ship"_s;
    facts.quantities = {ships};
    facts.dates = {{at(u"Monday"_s), DateType::Date, u"2024-03-04"_s, {}, {}}};
    facts.quotes = {{{at(u"Salt"_s)}, QuoteKind::Direct, {}, {}, 0}};
    document.facts = facts;
    QVERIFY(!writeMarkdown({document}, {}).bytes.contains("mayor"));
    const QString got = QString::fromUtf8(writeMarkdown({document}, {.withFacts = true}).bytes);
    QVERIFY(got.contains(u"## Who\n\n- Ada Quill — mayor, mentions: 1\n"_s));
    QVERIFY(got.contains(u"## Figures\n\n- 9 ships — 9 ship\n"_s));
    QVERIFY(got.contains(u"## Dates\n\n- Monday — 2024-03-04\n"_s));
    QVERIFY(got.contains(u"## Quotes\n\n- “Salt” — Ada Quill\n"_s));
    document.facts = Facts();
    QVERIFY(!writeMarkdown({document}, {.withFacts = true}).bytes.contains("##"));
}

void MarkdownExportTest::saysWhatIsLost()
{
    Document document = sample();
    document.annotations[0].extra = u"{}"_s;
    document.annotations[0].author = u"Ada"_s;
    document.facts = Facts();
    QStringList kinds;
    for (const Loss &loss : writeMarkdown({document}, {}).losses.losses)
        kinds.append(u"%1 %2"_s.arg(loss.kind).arg(loss.count));
    QCOMPARE(kinds, (QStringList{u"facts 1"_s, u"text 1"_s, u"positions 3"_s, u"authors-and-times 1"_s, u"extra-members 1"_s}));
}

void MarkdownExportTest::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("plain") << u"Salt is back, isn't it? (Yes!)"_s << u"Salt is back, isn't it? (Yes!)"_s;
    QTest::newRow("emoji") << u"😀 e\u0301 שלום"_s << u"😀 e\u0301 שלום"_s;
    QTest::newRow("heading") << u"# a"_s << u"\\# a"_s;
    QTest::newRow("heading-second-line") << u"x\n## a"_s << u"x\n\\## a"_s;
    QTest::newRow("tag-in-line") << u"see #tag"_s << u"see \\#tag"_s;
    QTest::newRow("sharp-in-word") << u"C# and F#"_s << u"C# and F#"_s;
    QTest::newRow("wiki-link") << u"[[a]]"_s << u"\\[\\[a\\]\\]"_s;
    QTest::newRow("block-id") << u"a ^b"_s << u"a \\^b"_s;
    QTest::newRow("code") << u"`x`"_s << u"\\`x\\`"_s;
    QTest::newRow("comment") << u"%%x%%"_s << u"\\%\\%x%\\%"_s;
    QTest::newRow("percent") << u"5% of"_s << u"5% of"_s;
    QTest::newRow("highlight") << u"a ==b=="_s << u"a =\\=b=\\="_s;
    QTest::newRow("html") << u"<b>&amp;"_s << u"\\<b\\>\\&amp;"_s;
    QTest::newRow("list") << u"- a\n+ b"_s << u"\\- a\n\\+ b"_s;
    QTest::newRow("number-list") << u"12. a\n3) b"_s << u"12\\. a\n3\\) b"_s;
    QTest::newRow("number-in-line") << u"in 12. a"_s << u"in 12. a"_s;
    QTest::newRow("rule") << u"---"_s << u"\\---"_s;
    QTest::newRow("backslash") << u"\\"_s << u"\\\\"_s;
}

void MarkdownExportTest::escapes()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(markdownEscaped(text), escaped);
}

void MarkdownExportTest::tags_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tag");
    QTest::newRow("word") << u"Person"_s << u"person"_s;
    QTest::newRow("two-words") << u"To check"_s << u"to-check"_s;
    QTest::newRow("punctuation") << u" a, b! "_s << u"a-b"_s;
    QTest::newRow("accents") << u"Überprüfen"_s << u"überprüfen"_s;
    QTest::newRow("digits") << u"2024"_s << u"n2024"_s;
    QTest::newRow("nothing") << u"#!"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void MarkdownExportTest::tags()
{
    QFETCH(QString, name);
    QFETCH(QString, tag);
    QCOMPARE(markdownTag(name), tag);
}

QTEST_GUILESS_MAIN(MarkdownExportTest)
#include "tst_markdownexport.moc"
