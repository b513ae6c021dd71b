// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entities.h"

#include "core/exchange/factswriter.h"
#include "core/facts/entitykinds.h"
#include "core/facts/namefinder.h"
#include "core/facts/pipeline.h"
#include "core/facts/references.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

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

/// A text with its mentions set by hand, so that these tables judge grouping alone: "{P Helen Carter} met the {O HWA}."
struct Marked {
    QString text;
    QList<Mention> mentions;
};

Marked readMarked(const QString &source)
{
    Marked marked;
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] != u'{') {
            marked.text.append(source[i]);
            continue;
        }
        const EntityType type = source[i + 1] == u'P' ? EntityType::Person : source[i + 1] == u'O' ? EntityType::Organisation : source[i + 1] == u'L' ? EntityType::Place : EntityType::Other;
        const qsizetype end = source.indexOf(u'}', i);
        const qsizetype start = marked.text.size();
        marked.text.append(source.sliced(i + 3, end - i - 3));
        marked.mentions.append({{start, marked.text.size()}, type, -1, 1});
        i = end;
    }
    return marked;
}

/// "Helen Carter = Carter = she · HWA": the entities, each with its mentions and, in the text's order, what refers to it.
QString grouped(const QString &source, bool withReferences)
{
    Marked marked = readMarked(source);
    const QList<Token> tokens = tokenize(marked.text);
    const QList<Sentence> sentences = splitSentences(marked.text, tokens);
    const Structure structure = structureFromLines(marked.text);
    const FinderInput input{marked.text, tokens, sentences, structure, {}, false};
    const QList<Entity> entities = clusterEntities(input, marked.mentions);
    QList<QList<TextSpan>> spans(entities.size());
    for (const Mention &mention : std::as_const(marked.mentions))
        spans[mention.entity].append(mention.span);
    if (withReferences) {
        for (const EntityReference &reference : findReferences(input, marked.mentions, entities))
            spans[reference.entity].append(reference.span);
    }
    QStringList groups;
    for (QList<TextSpan> &list : spans) {
        std::ranges::sort(list);
        QStringList words;
        for (TextSpan span : std::as_const(list))
            words.append(span.of(marked.text).toString());
        groups.append(words.join(u" = "_s));
    }
    return groups.join(u" · "_s);
}

} // namespace

class EntitiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void groups_data();
    void groups();
    void persons_data();
    void persons();
    void bodies_data();
    void bodies();
    void refers_data();
    void refers();
    void kinds_data();
    void kinds();
    void family();
    void writesReferences();
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

void EntitiesTest::persons_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *id, const QString &text, const QString &expected) { QTest::newRow(id) << text << expected; };
    row("surname-behind", u"{P Irena Vos} spoke. Later {P Vos} left."_s, u"Irena Vos = Vos"_s);
    row("surname-in-the-headline", u"{P Vos} resigns\n\n{P Irena Vos} said so on Monday."_s, u"Vos = Irena Vos"_s);
    row("mr", u"{P Paul Carter} spoke. Mr. {P Carter} left."_s, u"Paul Carter = Carter"_s);
    row("title-inside", u"{P Irena Vos} spoke. {P President Vos} left."_s, u"Irena Vos = President Vos"_s);
    row("title-before", u"President {P Vos} spoke. {P Irena Vos} left."_s, u"Vos = Irena Vos"_s);
    row("as-adjective", u"{P Irena Vos} won. The {P Vos} government is new."_s, u"Irena Vos = Vos"_s);
    row("middle-initial", u"{P Helen B. Carter} and {P Helen Carter} and {P Helen Barbara Carter}."_s, u"Helen B. Carter = Helen Carter = Helen Barbara Carter"_s);
    row("other-middle-initial", u"{P Helen B. Carter} met {P Helen D. Carter}."_s, u"Helen B. Carter · Helen D. Carter"_s);
    row("other-middle-name", u"{P Mary Ann Carter} met {P Mary Alice Carter}."_s, u"Mary Ann Carter · Mary Alice Carter"_s);
    row("junior", u"{P Paul Carter Jr.} spoke. {P Paul Carter} left."_s, u"Paul Carter Jr. = Paul Carter"_s);
    row("father-and-son", u"{P Paul Carter} met {P Paul Carter Jr.} at noon."_s, u"Paul Carter · Paul Carter Jr."_s);
    row("senior-and-junior", u"{P Paul Carter Sr.} met {P Paul Carter Jr.} at noon."_s, u"Paul Carter Sr. · Paul Carter Jr."_s);
    row("particles", u"{P Ilda van der Berg} spoke. {P van der Berg} left, and {P Berg} too."_s, u"Ilda van der Berg = van der Berg = Berg"_s);
    row("arabic-article", u"{P Omar al-Rashid} spoke. {P al-Rashid} left. {P Rashid} slept."_s, u"Omar al-Rashid = al-Rashid = Rashid"_s);
    row("hyphenated", u"{P Ann Smith-Jones} spoke. {P Smith-Jones} left."_s, u"Ann Smith-Jones = Smith-Jones"_s);
    row("part-of-a-hyphenated-name", u"{P Ann Smith-Jones} spoke. {P Jones} left."_s, u"Ann Smith-Jones · Jones"_s);
    row("hyphenated-is-not-its-last-part", u"{P Ann Smith-Jones} met {P Ann Jones}."_s, u"Ann Smith-Jones · Ann Jones"_s);
    row("family-first", u"{P Kim Dok Su} spoke. {P Kim} left."_s, u"Kim Dok Su = Kim"_s);
    row("family-first-hyphen", u"{P Kim Dok-su} spoke. {P Kim Dok Su} left."_s, u"Kim Dok-su = Kim Dok Su"_s);
    row("family-first-two", u"{P Kim Dok Su} met {P Kim Dok Ho}. {P Kim} left."_s, u"Kim Dok Su · Kim Dok Ho = Kim"_s);
    row("two-words-family-first", u"{P Xi Baolin} spoke. {P Xi} left."_s, u"Xi Baolin = Xi"_s);
    row("mononym", u"{P Zelinka} sang. {P Zelinka} left."_s, u"Zelinka = Zelinka"_s);
    row("two-mononyms", u"{P Zelinka} sang. {P Borodan} left."_s, u"Zelinka · Borodan"_s);
    row("two-surnames", u"{P Hugo Varga Luz} spoke. {P Hugo Varga} left."_s, u"Hugo Varga Luz = Hugo Varga"_s);
    row("spouses", u"{P Paul Carter} met {P Helen Carter}."_s, u"Paul Carter · Helen Carter"_s);
    row("latest-in-full", u"{P Paul Carter} and {P Helen Carter} spoke. {P Carter} left. {P Paul Carter} slept. {P Carter} too."_s, u"Paul Carter = Paul Carter = Carter · Helen Carter = Carter"_s);
    row("mr-and-mrs", u"{P Paul Carter} and {P Helen Carter} spoke. Mr. {P Carter} left. Mrs. {P Carter} stayed."_s, u"Paul Carter = Carter · Helen Carter = Carter"_s);
    row("mr-and-mrs-alone", u"Mr. {P Carter} left. Mrs. {P Carter} stayed. Mr. {P Carter} slept."_s, u"Carter = Carter · Carter"_s);
    row("title-tells", u"Senator {P Ann Fox} met judge {P Eve Fox}. Senator {P Fox} left."_s, u"Ann Fox = Fox · Eve Fox"_s);
    row("relative", u"{P Paul Carter} wed his wife, {P Helen Carter}, in May. {P Carter} left."_s, u"Paul Carter = Carter · Helen Carter"_s);
    row("shared-surname", u"{P Paul Carter} came. {P Paul} and {P Helen Carter} left."_s, u"Paul Carter = Paul · Helen Carter"_s);
    row("not-a-shared-surname", u"{P Vos} and {P Helen Carter} left."_s, u"Vos · Helen Carter"_s);
    row("family", u"{P Paul Carter} came. The {P Carters} left."_s, u"Paul Carter · Carters"_s);
    row("first-name", u"{P Helen Carter} grew up in a mill. {P Helen} liked it."_s, u"Helen Carter = Helen"_s);
    row("first-name-of-two", u"{P Helen Carter} met {P Helen Fox}. {P Helen} left."_s, u"Helen Carter · Helen Fox · Helen"_s);
    row("nickname", u"{P William Carter} spoke. {P Bill Carter} left."_s, u"William Carter = Bill Carter"_s);
    row("other-first-name", u"{P William Carter} spoke. {P Walter Carter} left."_s, u"William Carter · Walter Carter"_s);
    row("initials", u"{P Jane Rowe} writes. {P J. Rowe} sells."_s, u"Jane Rowe = J. Rowe"_s);
    row("initials-of-two", u"{P Jane Rowe} met {P John Rowe}. {P J. Rowe} sells."_s, u"Jane Rowe · John Rowe · J. Rowe"_s);
    row("accents", u"{P José Varga} spoke. {P Jose Varga} left."_s, u"José Varga = Jose Varga"_s);
    row("capitals", u"{P HELEN CARTER} WINS\n\n{P Helen Carter} won."_s, u"HELEN CARTER = Helen Carter"_s);
    row("person-and-place", u"{P Paul Velm} left {L Velm}."_s, u"Paul Velm · Velm"_s);
}

void EntitiesTest::persons()
{
    QFETCH(QString, text);
    QTEST(grouped(text, false), "expected");
}

void EntitiesTest::bodies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *id, const QString &text, const QString &expected) { QTest::newRow(id) << text << expected; };
    row("country", u"The {L US}, the {L U.S.} and the {L United States}."_s, u"US = U.S. = United States"_s);
    row("country-whatever-the-type", u"The {L US} met; the {O U.S.} voted."_s, u"US = U.S."_s);
    row("nationality", u"A {M French} ship left {L France}."_s, u"French · France"_s);
    row("state", u"It began in {L Dallas}, {L Texas}. The {L Waco}, {L Tex.}, plant closed."_s, u"Dallas · Texas = Tex. · Waco"_s);
    row("postal-code", u"It began in {L Tampa}, {L FL}. {L Florida} paid."_s, u"Tampa · FL = Florida"_s);
    row("no-postal-code", u"The {O IN} group met in {L Indiana}."_s, u"IN · Indiana"_s);
    row("legal-form", u"{O Quillmark Industries Ltd.} sold. {O Quillmark Industries} bought."_s, u"Quillmark Industries Ltd. = Quillmark Industries"_s);
    row("ampersand", u"{O Fox & Hare} sold. {O Fox and Hare} bought."_s, u"Fox & Hare = Fox and Hare"_s);
    row("short", u"{O Brightwater Instruments} sold. {O Brightwater} bought."_s, u"Brightwater Instruments = Brightwater"_s);
    row("short-in-the-headline", u"{O Brightwater} sells\n\n{O Brightwater Instruments} sold."_s, u"Brightwater = Brightwater Instruments"_s);
    row("short-of-two", u"{O Brightwater Instruments} met {O Brightwater Foods}. {O Brightwater} left."_s, u"Brightwater Instruments · Brightwater Foods · Brightwater"_s);
    row("foundation", u"{O Brightwater} paid the {O Brightwater Foundation}."_s, u"Brightwater · Brightwater Foundation"_s);
    row("town-and-club", u"{O Velm Athletic} won in {L Velm}."_s, u"Velm Athletic · Velm"_s);
    row("town-and-council", u"{O Dublin Council} met. {O Dublin} voted."_s, u"Dublin Council · Dublin"_s);
    row("football-club", u"{O Orla FC} won. {O Orla} lost."_s, u"Orla FC = Orla"_s);
    row("bracket", u"The {O Harbour Workers Alliance} ({O HWA}) met. The {O HWA} voted."_s, u"Harbour Workers Alliance = HWA = HWA"_s);
    row("bracket-before", u"The {O HWA} ({O Harbour Workers Alliance}) met."_s, u"HWA = Harbour Workers Alliance"_s);
    row("bracket-of-another", u"The {O Harbour Workers Alliance} ({O PQX}) met."_s, u"Harbour Workers Alliance · PQX"_s);
    row("initials", u"The {O Harbour Workers Alliance} met. The {O HWA} voted."_s, u"Harbour Workers Alliance = HWA"_s);
    row("initials-with-small-words", u"The {O Bank of Esker} met. The {O BoE} voted."_s, u"Bank of Esker = BoE"_s);
    row("initials-of-two", u"The {O Harbour Workers Alliance} met the {O Hill Wood Army}. The {O HWA} voted."_s, u"Harbour Workers Alliance · Hill Wood Army · HWA"_s);
    row("initials-of-a-person", u"{P Helen Wren Archer} met the {O HWA}."_s, u"Helen Wren Archer · HWA"_s);
    row("phrase", u"The {O Aldous Institute of Marine Research} met. The {O Aldous Institute} paid."_s, u"Aldous Institute of Marine Research = Aldous Institute"_s);
    row("capital-noun", u"The {O Aldous Institute} met. The {O Institute} paid."_s, u"Aldous Institute = Institute"_s);
    row("capital-noun-of-two", u"The {O Aldous Institute} met the {O Velm Institute}. The {O Institute} paid."_s, u"Aldous Institute · Velm Institute · Institute"_s);
    row("country-in-front", u"The {O UN Security Council} met. The {O Security Council} voted."_s, u"UN Security Council = Security Council"_s);
    row("other-word-in-front", u"The {O Esker Workers Party} met. The {O Workers Party} voted."_s, u"Esker Workers Party · Workers Party"_s);
    row("ministry-of", u"The {O Ministry of Defence} met. The {O Defense Ministry} paid."_s, u"Ministry of Defence = Defense Ministry"_s);
    row("department", u"The {O Department of Justice} met. The {O Justice Department} paid."_s, u"Department of Justice = Justice Department"_s);
    row("other-ministry", u"The {O Ministry of Defence} met. The {O Finance Ministry} paid."_s, u"Ministry of Defence · Finance Ministry"_s);
    row("ministries-of-two-countries", u"{L Russia}'s {O Foreign Ministry} met. The {M French} {O Foreign Ministry} paid."_s, u"Russia · Foreign Ministry · French · Foreign Ministry"_s);
    row("ministry-and-its-country", u"The {M Russian} {O Foreign Ministry} met. {L Russia}'s {O Foreign Ministry} paid. The {O Foreign Ministry} left."_s, u"Russian · Foreign Ministry = Foreign Ministry = Foreign Ministry · Russia"_s);
    row("country-inside", u"The {O Russian Foreign Ministry} met the {O French Foreign Ministry}."_s, u"Russian Foreign Ministry · French Foreign Ministry"_s);
    row("halves", u"{L North Korea} spoke. The {L North} left."_s, u"North Korea = North"_s);
    row("no-half", u"{L North Velm} spoke. The {L North} left."_s, u"North Velm · North"_s);
    row("rivers", u"The {L Orla River} and the {L Esker River}."_s, u"Orla River · Esker River"_s);
    row("same-words-two-types", u"The {O Grand Harbour} opened. The {L Grand Harbour} closed."_s, u"Grand Harbour = Grand Harbour"_s);
    row("same-word-two-types", u"{O Velm} won in {L Velm}."_s, u"Velm · Velm"_s);
}

void EntitiesTest::bodies()
{
    QFETCH(QString, text);
    QTEST(grouped(text, false), "expected");
}

void EntitiesTest::refers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *id, const QString &text, const QString &expected) { QTest::newRow(id) << text << expected; };
    row("she", u"{P Helen Carter} came. She left."_s, u"Helen Carter = She"_s);
    row("he", u"{P Paul Carter} came. Then he left."_s, u"Paul Carter = he"_s);
    row("possessive", u"{P Paul Carter} sold his boat."_s, u"Paul Carter = his"_s);
    row("wrong-sex", u"{P Paul Carter} came. She left."_s, u"Paul Carter"_s);
    row("unknown-sex", u"{P Zelinka Roo} came. She left."_s, u"Zelinka Roo = She"_s);
    row("pronoun-teaches-sex", u"{P Zelinka Roo} came. She left. Then he slept."_s, u"Zelinka Roo = She"_s);
    row("mr-tells", u"Mr. {P Roo} met Ms. {P Tam}. He left."_s, u"Roo = He · Tam"_s);
    row("spokeswoman", u"{P Robin Tam}, a spokeswoman, met {P Paul Carter}. She left."_s, u"Robin Tam = She · Paul Carter"_s);
    row("two-of-a-sex", u"{P Paul Carter} and {P John Fox} spoke. It rained. His boat sank."_s, u"Paul Carter · John Fox"_s);
    row("subject-first", u"{P Paul Carter} spoke to {P John Fox}. He left at noon."_s, u"Paul Carter = He · John Fox"_s);
    row("object-is-another", u"{P Paul Carter} called him."_s, u"Paul Carter"_s);
    row("far-away", u"{P Paul Carter} came. It rained. It snowed. It hailed. It blew. It froze. He left."_s, u"Paul Carter"_s);
    row("family-is-nobody", u"{P Paul Carter} wrote. It rained. It snowed. It hailed. The {P Carters} came. He left."_s, u"Paul Carter · Carters"_s);
    row("he-or-she", u"{P Paul Carter} came. A guest knows when he or she is late."_s, u"Paul Carter"_s);
    row("in-a-quotation", u"{P Paul Carter} came. “He is late,” a guard said."_s, u"Paul Carter"_s);
    row("behind-a-quotation", u"{P Paul Carter} came. “It is late,” he said."_s, u"Paul Carter = he"_s);
    row("named-in-the-quotation", u"{P Paul Carter} came. “{P John Fox} is late,” he said."_s, u"Paul Carter = he · John Fox"_s);
    row("no-person", u"{L Velm} is old. He left."_s, u"Velm"_s);
    row("ministry", u"The {O Unification Ministry} met. The ministry paid."_s, u"Unification Ministry = The ministry"_s);
    row("ministry-of-two", u"The {O Unification Ministry} met the {O Finance Ministry}. The ministry paid."_s, u"Unification Ministry · Finance Ministry"_s);
    row("ministry-before", u"The ministry paid. The {O Unification Ministry} met."_s, u"Unification Ministry"_s);
    row("another-ministry", u"The {O Unification Ministry} met. A ministry in the south closed. The ministry paid."_s, u"Unification Ministry"_s);
    row("ministry-building", u"The {O Unification Ministry} met. The ministry building burned."_s, u"Unification Ministry"_s);
    row("ministry-of-another", u"The {O Unification Ministry} met. The ministry of roads paid."_s, u"Unification Ministry"_s);
    row("company", u"{O Quillmark Ltd.} sold. The company paid."_s, u"Quillmark Ltd. = The company"_s);
    row("companies", u"{O Quillmark Ltd.} met {O Fernhill Inc.} at noon. The company paid."_s, u"Quillmark Ltd. · Fernhill Inc."_s);
    row("company-of-unknown-kind", u"{O Brightwater} sold. The company paid."_s, u"Brightwater = The company"_s);
    row("company-beside-an-unknown-one", u"{O Quillmark Ltd.} met {O Brightwater} at noon. The company paid."_s, u"Quillmark Ltd. · Brightwater"_s);
    row("company-is-no-acronym", u"{O FTQA} met. The company paid."_s, u"FTQA"_s);
    row("company-car", u"{O Quillmark Ltd.} sold. The company car burned."_s, u"Quillmark Ltd."_s);
    row("bank", u"The {O Bank of Esker} met. Then the bank's owners left."_s, u"Bank of Esker = the bank"_s);
    row("union", u"The {O Dockers Union} met. Later the union said no."_s, u"Dockers Union = the union"_s);
    row("institute", u"The {O Aldous Institute} met. It said the institute would pay."_s, u"Aldous Institute = the institute"_s);
    row("mayor", u"The mayor, {P Helen Carter}, spoke. Mayor {P Helen Carter} left. Then the mayor slept."_s, u"Helen Carter = Helen Carter = the mayor"_s);
    row("mayor-of-another-town", u"Mayor {P Helen Carter} left. Then the mayor of Orla slept."_s, u"Helen Carter"_s);
    row("two-mayors", u"Mayor {P Helen Carter} met mayor {P Ann Fox}. Then the mayor slept."_s, u"Helen Carter · Ann Fox"_s);
    row("capital-noun", u"The {O Unification Ministry} met. The Ministry paid."_s, u"Unification Ministry = The Ministry"_s);
    row("capital-noun-that-goes-on", u"The {O Systems Society} met. The Society for Roads paid."_s, u"Systems Society"_s);
    row("capital-noun-of-a-name", u"The {O Unification Ministry} met. The {O Ministry Choir} sang."_s, u"Unification Ministry · Ministry Choir"_s);
    row("vice-president", u"Vice President {P Helen Carter} left. Then the president slept."_s, u"Helen Carter"_s);
    row("prime-minister", u"Prime Minister {P Helen Carter} left. Then the prime minister slept. She woke."_s, u"Helen Carter = the prime minister = She"_s);
}

void EntitiesTest::refers()
{
    QFETCH(QString, text);
    QTEST(grouped(text, true), "expected");
}

void EntitiesTest::kinds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, EntityType type, const char *kind) { QTest::newRow(name) << QString::fromLatin1(name) << int(type) << QString::fromLatin1(kind); };
    row("Norway", EntityType::Place, "country");
    row("Oslo", EntityType::Place, "city");
    row("Velm Airport", EntityType::Place, "airport");
    row("Velm", EntityType::Place, "");
    row("Lindqvist Mills", EntityType::Organisation, "company");
    row("Brightwater Instruments AG", EntityType::Organisation, "company");
    row("Bank of Esker", EntityType::Organisation, "bank");
    row("Ministry of Roads", EntityType::Organisation, "ministry");
    row("Roads Ministry", EntityType::Organisation, "ministry");
    row("Velm Athletic", EntityType::Organisation, "team");
    row("Velm Herald", EntityType::Organisation, "media");
    row("Velm University", EntityType::Organisation, "university");
    row("University of Velm", EntityType::Organisation, "university");
    row("Supreme Court", EntityType::Organisation, "court");
    row("United Nations", EntityType::Organisation, "international body");
    row("Brightwater", EntityType::Organisation, "");
    row("Velm Open", EntityType::Other, "event");
    row("Velm Roads Act", EntityType::Other, "law");
    row("Storm Ottoline", EntityType::Other, "storm");
    row("Norwegian", EntityType::Other, "nationality");
    row("Muslims", EntityType::Other, "religious group");
    row("Democrats", EntityType::Other, "political group");
    row("Kurds", EntityType::Other, "nationality");
    row("Esker Muslims", EntityType::Other, "");
    row("West Bank", EntityType::Place, "territory");
    row("Esker Bank", EntityType::Place, "");
    row("Florida", EntityType::Place, "region");
    row("Europe", EntityType::Place, "region");
    row("Paris", EntityType::Place, "city");
    row("Lake Esker", EntityType::Place, "lake");
    row("Gulf of Velm", EntityType::Place, "gulf");
    row("Mount Velm", EntityType::Place, "mountain");
    row("Lake", EntityType::Place, "");
    row("Atlantic", EntityType::Place, "natural feature");
    row("European Union", EntityType::Organisation, "international body");
    row("Esker Union", EntityType::Organisation, "union");
    row("British Broadcasting Corporation", EntityType::Organisation, "media");
    row("Esker Corporation", EntityType::Organisation, "company");
    row("Human Rights Watch", EntityType::Organisation, "association");
    row("Velm Watch", EntityType::Organisation, "");
    row("Treaty of Velm", EntityType::Other, "treaty");
    row("Battle of Velm", EntityType::Other, "conflict");
    row("House of Velm", EntityType::Other, "");
    row("Operation Silver Fox", EntityType::Other, "conflict");
    row("Velm Grand Prix", EntityType::Other, "event");
    row("Kalashnikov", EntityType::Other, "product");
    row("Open", EntityType::Other, "");
    row("Helen Carter", EntityType::Person, "");
}

void EntitiesTest::kinds()
{
    QFETCH(int, type);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QTEST(kindOf(name, name, EntityType(type)), "kind");
}

void EntitiesTest::family()
{
    const auto kindOfLast = [](const QString &source) {
        Marked marked = readMarked(source);
        const QList<Token> tokens = tokenize(marked.text);
        const QList<Sentence> sentences = splitSentences(marked.text, tokens);
        const Structure structure = structureFromLines(marked.text);
        return clusterEntities({marked.text, tokens, sentences, structure, {}, false}, marked.mentions).constLast().kind;
    };
    QCOMPARE(kindOfLast(u"{P Paul Carter} came. The {P Carters} left."_s), u"family"_s);
    QCOMPARE(kindOfLast(u"{P Paul Norton} came. The {P Carters} left."_s), QString());
    QCOMPARE(kindOfLast(u"{P Paul Carter} came. Then {P Carters} left."_s), QString());
}

void EntitiesTest::writesReferences()
{
    Article article;
    article.text = u"😀 Helen Carter came. She left."_s;
    const Facts facts = findFacts({.text = article.text, .structure = {}, .published = {}, .publishedHasTime = false});
    const FactsDocument document{{}, article, facts};
    const QJsonObject written = QJsonDocument::fromJson(factsToJson(document)).object();
    const QJsonArray references = written[u"references"].toArray();
    QCOMPARE(references.size(), 1);
    QCOMPARE(references[0].toObject(), (QJsonObject{{u"start"_s, 21}, {u"end"_s, 24}, {u"form"_s, u"pronoun"_s}, {u"entity"_s, 0}}));
    QCOMPARE(written[u"entities"].toArray().size(), 1); // a pronoun is no name
}

void EntitiesTest::describes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("role");
    const auto row = [](const char *id, const QString &text, const QString &name, const QString &kind, const QString &role) { QTest::newRow(id) << text << name << kind << role; };
    row("country", u"A ship left France."_s, u"France"_s, u"country"_s, QString());
    row("group", u"The French team won."_s, u"French"_s, u"nationality"_s, QString());
    row("city", u"A ship left Pyongyang."_s, u"Pyongyang"_s, u"city"_s, QString());
    row("ministry", u"Then the Unification Ministry spoke."_s, u"Unification Ministry"_s, u"ministry"_s, QString());
    row("ministry-of", u"It came from the Ministry of Finance."_s, u"Ministry of Finance"_s, u"ministry"_s, QString());
    row("river", u"They crossed the Orla River."_s, u"Orla River"_s, u"river"_s, QString());
    row("company", u"She left Quillmark Industries Ltd. early."_s, u"Quillmark Industries Ltd."_s, u"company"_s, QString());
    row("party", u"The Velm People Party met."_s, u"Velm People Party"_s, u"party"_s, QString());
    row("agency", u"The Orla Roads Authority paid."_s, u"Orla Roads Authority"_s, u"agency"_s, QString());
    row("title", u"They saw US President Helen Carter there."_s, u"Helen Carter"_s, QString(), u"US President"_s);
    row("noun", u"It is over, said spokesperson Dmitry Holm."_s, u"Dmitry Holm"_s, QString(), u"spokesperson"_s);
    row("nationality-is-no-role", u"They saw French leader Helen Carter there."_s, u"Helen Carter"_s, QString(), u"leader"_s);
    row("two-words", u"They saw foreign minister Helen Carter there."_s, u"Helen Carter"_s, QString(), u"foreign minister"_s);
    row("apposition", u"They saw Helen Carter, the mayor of Dunmore, there."_s, u"Helen Carter"_s, QString(), u"mayor of Dunmore"_s);
    row("secretary-general", u"They saw Secretary-General Helen Carter there."_s, u"Helen Carter"_s, QString(), u"Secretary-General"_s);
    row("president-elect", u"They saw president-elect Helen Carter there."_s, u"Helen Carter"_s, QString(), u"president-elect"_s);
    row("list-of-persons", u"They saw Helen Carter, Finance Minister Paul Norton and a guard there."_s, u"Helen Carter"_s, QString(), QString());
    row("role-without-its-years", u"They saw Helen Carter, the mayor during the war, there."_s, u"Helen Carter"_s, QString(), u"mayor"_s);
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
