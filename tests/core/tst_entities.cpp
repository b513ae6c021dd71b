// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entities.h"

#include "core/exchange/factswriter.h"
#include "core/facts/namefinder.h"

#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QList<Entity> entitiesOf(const QString &text)
{
    const QList<Token> tokens = tokenize(text);
    const QList<Sentence> sentences = splitSentences(text, tokens);
    const Structure structure = structureFromLines(text);
    const FinderInput input{text, tokens, sentences, structure, {}, false};
    QList<Mention> mentions = findNames(input);
    QList<Entity> entities = clusterEntities(input, mentions);
    for (qsizetype i = 0; i < mentions.size(); ++i) {
        if (mentions[i].entity < 0 || !entities[mentions[i].entity].mentions.contains(int(i)))
            return {}; // fails every row: mentions and entities must name each other
    }
    return entities;
}

} // namespace

class EntitiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void groups_data();
    void groups();
    void describes_data();
    void describes();
};

void EntitiesTest::groups_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) { QTest::newRow(name) << text << expected; };
    row("none", u"It rained."_s, QString());
    row("same-words", u"A ship left France. Then France closed."_s, u"France 2"_s);
    row("country-forms", u"The US and the United States and the U.S. agreed."_s, u"United States 3"_s);
    row("only-short-form", u"A ship left the US at noon."_s, u"United States 1"_s);
    row("un", u"The UN met; the United Nations voted."_s, u"United Nations 2"_s);
    row("surname", u"The court heard Helen Carter. Later Carter left."_s, u"Helen Carter 2"_s);
    row("surname-first", u"The judge told Carter so. Then Helen Carter left."_s, u"Helen Carter 2"_s);
    row("middle-initial", u"They saw Helen B. Carter. They heard Helen Carter."_s, u"Helen B. Carter 2"_s);
    row("two-of-a-name", u"The court heard Helen Carter and then Paul Carter. Later Carter left."_s, u"Helen Carter 1 · Paul Carter 2"_s);
    row("short-form", u"The Harbour Workers Alliance (HWA) met. Later the HWA voted."_s, u"Harbour Workers Alliance 3"_s);
    row("legal-form", u"She left Quillmark Industries Ltd. in May. The Quillmark Industries offices stayed."_s, u"Quillmark Industries Ltd. 2"_s);
    row("nationality-stays-apart", u"A French ship left France."_s, u"French 1 · France 1"_s);
    row("towns-apart", u"A ship from London went to Dublin."_s, u"London 1 · Dublin 1"_s);
}

void EntitiesTest::groups()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList found;
    for (const Entity &entity : entitiesOf(text))
        found.append(entity.name + u' ' + QString::number(entity.mentions.size()));
    QCOMPARE(found.join(u" · "_s), expected);
}

void EntitiesTest::describes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("role");
    const auto row = [](const char *id, const QString &text, const QString &name, const QString &kind, const QString &role) { QTest::newRow(id) << text << name << kind << role; };
    row("country", u"A ship left France."_s, u"France"_s, u"country"_s, QString());
    row("group", u"The French team won."_s, u"French"_s, u"group"_s, QString());
    row("city", u"A ship left Pyongyang."_s, u"Pyongyang"_s, u"city"_s, QString());
    row("ministry", u"Then the Unification Ministry spoke."_s, u"Unification Ministry"_s, u"ministry"_s, QString());
    row("ministry-of", u"It came from the Ministry of Finance."_s, u"Ministry of Finance"_s, u"ministry"_s, QString());
    row("river", u"They crossed the Orla River."_s, u"Orla River"_s, u"river"_s, QString());
    row("company", u"She left Quillmark Industries Ltd. early."_s, u"Quillmark Industries Ltd."_s, u"company"_s, QString());
    row("title", u"They saw US President Helen Carter there."_s, u"Helen Carter"_s, QString(), u"US President"_s);
    row("noun", u"It is over, said spokesperson Dmitry Holm."_s, u"Dmitry Holm"_s, QString(), u"spokesperson"_s);
    row("nationality-is-no-role", u"They saw French leader Helen Carter there."_s, u"Helen Carter"_s, QString(), u"leader"_s);
    row("two-words", u"They saw foreign minister Helen Carter there."_s, u"Helen Carter"_s, QString(), u"foreign minister"_s);
    row("apposition", u"They saw Helen Carter, the mayor of Dunmore, there."_s, u"Helen Carter"_s, QString(), u"mayor of Dunmore"_s);
    row("address-is-no-role", u"They saw Mr. Carter there."_s, u"Carter"_s, QString(), QString());
    row("no-apposition", u"They saw Helen Carter, and the mayor left."_s, u"Helen Carter"_s, QString(), QString());
    row("later-mention", u"They saw Helen Carter. Then mayor Helen Carter left."_s, u"Helen Carter"_s, QString(), u"mayor"_s);
}

void EntitiesTest::describes()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    for (const Entity &entity : entitiesOf(text)) {
        if (entity.name != name)
            continue;
        QTEST(entity.kind, "kind");
        QTEST(entity.role, "role");
        return;
    }
    QFAIL("the name was not found");
}

QTEST_APPLESS_MAIN(EntitiesTest)
#include "tst_entities.moc"
