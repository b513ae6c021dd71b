// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/pipeline.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace nutgraf;
using namespace Qt::StringLiterals;

/// Which Wednesday is meant, by the verb that it hangs from.
class ClauseTenseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void resolves_data();
    void resolves();
};

void ClauseTenseTest::resolves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("values"); // published on Tuesday, 22 September 2015
    const auto row = [](const QString &text, const QStringList &values) { QTest::newRow(qPrintable(text.left(50))) << text << values; };
    row(u"On Wednesday, the minister and his father are to travel to Velm."_s, {u"2015-09-23"_s});
    row(u"The minister will visit the mill on Wednesday."_s, {u"2015-09-23"_s});
    row(u"The two sides have agreed that the bridge will open on Wednesday."_s, {u"2015-09-23"_s});
    row(u"The mill, which will close in May, employs 300 people."_s, {u"2016-05"_s});
    row(u"The minister visited the mill on Wednesday."_s, {u"2015-09-16"_s});
    row(u"The minister has visited the mill on Wednesday."_s, {u"2015-09-16"_s});
    row(u"The company, which closed the mill in May, will pay a fine."_s, {u"2015-05"_s});
    row(u"The mill was closed on Wednesday and will be sold."_s, {u"2015-09-16"_s});
}

void ClauseTenseTest::resolves()
{
    QFETCH(QString, text);
    const Facts facts = findFacts({.text = text, .structure = {}, .published = QDateTime(QDate(2015, 9, 22), QTime(12, 0), QTimeZone::UTC), .publishedHasTime = false});
    QStringList found;
    for (const DateFact &date : facts.dates)
        found.append(date.value);
    QTEST(found, "values");
}

QTEST_APPLESS_MAIN(ClauseTenseTest)
#include "tst_clausetense.moc"
