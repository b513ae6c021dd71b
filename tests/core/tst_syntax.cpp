// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/programmodels.h"
#include "core/language/syntaxoftext.h"

#include <QTest>

#include <random>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// "The/DT:det<mayor": what the rows below compare, a word a token of all sentences.
QStringList printed(const QString &text)
{
    const QList<Token> tokens = tokenize(text);
    const QList<Sentence> sentences = splitSentences(text, tokens);
    SyntaxOfText syntax(text, tokens, sentences);
    QStringList words;
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        const auto nodes = syntax.sentence(i);
        const auto word = [&](qsizetype at) { return tokens[sentences[i].firstToken + at].span.of(text).toString(); };
        for (qsizetype k = 0; k < qsizetype(nodes.size()); ++k) {
            const SyntaxNode &node = nodes[std::size_t(k)];
            words.append(word(k) + u'/' + nameOf(node.tag) + u':' + nameOf(node.relation) + (node.head < 0 ? QString() : u'<' + word(node.head)));
        }
    }
    return words;
}

bool isTree(std::span<const SyntaxNode> nodes)
{
    if (std::ranges::count(nodes, -1, &SyntaxNode::head) != 1)
        return nodes.empty();
    for (const SyntaxNode &node : nodes) {
        std::size_t steps = 0;
        for (const SyntaxNode *at = &node; at->head >= 0; at = &nodes[std::size_t(at->head)]) {
            if (++steps > nodes.size() || std::size_t(at->head) >= nodes.size())
                return false;
        }
        if ((node.relation == Relation::Root) != (node.head < 0))
            return false;
    }
    return true;
}

} // namespace

class SyntaxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void initTestCase() { QVERIFY2(programSyntax() != nullptr, "resources/models/syntax.model is missing or damaged"); }

    void names()
    {
        for (int i = 0; i < xposCount; ++i)
            QCOMPARE(xposNamed(nameOf(Xpos(i))), std::optional(Xpos(i)));
        for (int i = 0; i < relationCount; ++i)
            QCOMPARE(relationNamed(nameOf(Relation(i))), std::optional(Relation(i)));
        QCOMPARE(nameOf(Xpos::PRPS), "PRP$"_L1);
        QCOMPARE(nameOf(Xpos::Hyphen), "HYPH"_L1);
        QCOMPARE(nameOf(Relation::Punct), "punct"_L1);
        QCOMPARE(relationNamed("nmod:of"_L1), std::optional(Relation::Nmod));
        QVERIFY(!relationNamed("top"_L1));
        QVERIFY(!relationNamed("top:nsubj"_L1));
        QVERIFY(!xposNamed("NOUN"_L1));
        QVERIFY(!xposNamed(""_L1));
    }

    void kinds()
    {
        QVERIFY(isVerb(Xpos::VB) && isVerb(Xpos::VBG) && !isVerb(Xpos::MD) && !isVerb(Xpos::NN));
        QVERIFY(isFinite(Xpos::MD) && isFinite(Xpos::VBD) && isFinite(Xpos::VBP) && !isFinite(Xpos::VB) && !isFinite(Xpos::VBN));
        QVERIFY(isNoun(Xpos::NNPS) && !isNoun(Xpos::PRP) && isProperNoun(Xpos::NNP) && !isProperNoun(Xpos::NNS));
        QVERIFY(isSubject(Relation::CsubjOuter) && isSubject(Relation::NsubjPass) && !isSubject(Relation::Obj) && !isSubject(Relation::Root));
    }

    void parses_data();
    void parses();
    void tellsApart_data();
    void tellsApart();

    void sameForEachKindOfMark_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("quotation marks") << u"\"We won't close,\" the mayor's office said."_s << u"“We won’t close,” the mayor’s office said."_s;
        QTest::newRow("soft hyphen") << u"The harbour closed on Monday."_s << u"The har­bour closed on Mon­day."_s;
        QTest::newRow("space") << u"Some 40 people left."_s << u"Some 40 people left."_s;
    }

    void sameForEachKindOfMark()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        const QStringList a = printed(one);
        const QStringList b = printed(other);
        QCOMPARE(a.size(), b.size());
        for (qsizetype i = 0; i < a.size(); ++i)
            QCOMPARE(a[i].section(u'/', 1, 1).section(u'<', 0, 0), b[i].section(u'/', 1, 1).section(u'<', 0, 0));
    }

    void onlyWhatIsAskedFor()
    {
        const QString text = u"The mayor spoke. Nobody listened. It rained."_s;
        const QList<Token> tokens = tokenize(text);
        const QList<Sentence> sentences = splitSentences(text, tokens);
        QCOMPARE(sentences.size(), 3);
        SyntaxOfText syntax(text, tokens, sentences);
        const auto second = syntax.sentence(1);
        QCOMPARE(second.size(), 3U);
        QCOMPARE(second[1].tag, Xpos::VBD);
        QCOMPARE(syntax.sentence(1).data(), second.data());
        QCOMPARE(syntax.sentence(0).size(), 4U);
        QCOMPARE(second[1].tag, Xpos::VBD); // still there
        SyntaxOfText nothing(text, tokens, sentences, nullptr);
        QVERIFY(nothing.sentence(1).empty());
    }

    void takesAnyLength_data()
    {
        QTest::addColumn<int>("words");
        for (const int words : {0, 1, 2, 3, 159, 160, 161, 320, 5000})
            QTest::addRow("%d", words) << words;
    }

    void takesAnyLength()
    {
        QFETCH(const int, words);
        std::mt19937 random(3); // NOLINT(cert-msc51-cpp)
        const QStringList some{u"the"_s, u"mayor"_s, u"said"_s, u"that"_s, u","_s, u"Velmora"_s, u"of"_s, u"12"_s, u"\""_s, u"is"_s, u"Zxqv"_s, QString(), u"."_s};
        std::vector<QStringView> views;
        for (int i = 0; i < words; ++i)
            views.push_back(some[qsizetype(random() % unsigned(some.size()))]);
        std::vector<SyntaxNode> nodes(views.size());
        SyntaxParser parser(*programSyntax());
        parser.parse(views, nodes);
        QVERIFY(isTree(nodes));
        std::vector<SyntaxNode> again(views.size());
        parser.parse(views, again); // now with words that are known
        QCOMPARE(again, nodes);
    }

    /// More words than are kept.
    void forgets()
    {
        SyntaxParser parser(*programSyntax());
        QStringList words;
        for (int i = 0; i < 9000; ++i) {
            QString word;
            for (int k = i; k > 0; k /= 26)
                word += QChar(u'a' + k % 26);
            words.append(word);
        }
        const std::vector<QStringView> views(words.cbegin(), words.cend());
        std::vector<SyntaxNode> nodes(views.size());
        parser.parse(views, nodes);
        QVERIFY(isTree(nodes));
        std::vector<SyntaxNode> fresh(100);
        SyntaxParser(*programSyntax()).parse(std::span(views).first(100), fresh);
        std::vector<SyntaxNode> again(100);
        parser.parse(std::span(views).first(100), again);
        QCOMPARE(again, fresh);
    }

    void refusesDamaged()
    {
        const QByteArrayView good = programModel("syntax"_L1);
        QVERIFY(SyntaxModel::read(good, u"a.model"_s));
        QByteArray bad = good.toByteArray();
        bad[bad.size() / 2] = char(bad[bad.size() / 2] ^ 1);
        for (const QByteArray &bytes : {QByteArray(), QByteArray("no model"), bad, good.toByteArray().chopped(64)}) {
            const auto model = SyntaxModel::read(bytes, u"/tmp/a.model"_s);
            QVERIFY(!model);
            QVERIFY2(model.error().message.contains(u"/tmp/a.model"_s), qPrintable(model.error().message));
        }
    }

    void refusesForeignSections_data()
    {
        QTest::addColumn<QByteArray>("changed"); ///< the section
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("shape gone") << QByteArray("shape") << QByteArray();
        QTest::newRow("other sizes") << QByteArray("shape") << QByteArray(32, '\1');
        QTest::newRow("matrix too small") << QByteArray("tag") << QByteArray(2, '\0');
        QTest::newRow("weights too large") << QByteArray("border") << QByteArray(128, '\x7f');
        QTest::newRow("no forms") << QByteArray("forms") << QByteArray();
        QTest::newRow("forms without end") << QByteArray("forms") << QByteArray(8 * 4, '\1');
        QTest::newRow("embeddings cut") << QByteArray("embeddings") << QByteArray(64, '\0');
    }

    void refusesForeignSections()
    {
        QFETCH(const QByteArray, changed);
        QFETCH(const QByteArray, content);
        const auto file = ModelFile::read(programModel("syntax"_L1), "syntax"_L1, u"good"_s);
        QVERIFY(file);
        const auto copy = [&](const QByteArray &section, const QByteArray &instead) {
            ModelWriter writer("syntax"_L1, u"changed"_s);
            for (const char *name : {"shape", "forms", "embeddings", "border", "first0", "first1", "first2", "first3", "first4", "firstbias", "gates0", "gatesbias0", "gates1",
                     "gatesbias1", "tag", "tagbias", "heads", "headsbias", "root", "distances", "relation", "relationbias"}) {
                if (section != name)
                    writer.add(QLatin1StringView(name), file->section(QLatin1StringView(name)).toByteArray());
                else if (!instead.isEmpty())
                    writer.add(QLatin1StringView(name), instead);
            }
            return writer.bytes();
        };
        const QByteArray whole = copy({}, {});
        QVERIFY(SyntaxModel::read(whole, u"whole"_s));
        const QByteArray bytes = copy(changed, content);
        const auto model = SyntaxModel::read(bytes, u"/tmp/b.model"_s);
        QVERIFY(!model);
        QCOMPARE(model.error().code, Error::Code::Corrupt);
        QVERIFY(model.error().message.contains(u"/tmp/b.model"_s));
    }
};

void SyntaxTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &expected) { QTest::newRow(qPrintable(text)) << text << expected; };
    row(u"The mayor opened a bridge."_s,
        u"The/DT:det<mayor mayor/NN:nsubj<opened opened/VBD:root a/DT:det<bridge bridge/NN:obj<opened ./.:punct<opened"_s);
    row(u"The island imposed fresh sanctions against Ruritania."_s,
        u"The/DT:det<island island/NN:nsubj<imposed imposed/VBD:root fresh/JJ:amod<sanctions sanctions/NNS:obj<imposed against/IN:case<Ruritania Ruritania/NNP:nmod<sanctions ./.:punct<imposed"_s);
    row(u"The old mill was sold by its owners."_s,
        u"The/DT:det<mill old/JJ:amod<mill mill/NN:nsubj:pass<sold was/VBD:aux:pass<sold sold/VBN:root by/IN:case<owners its/PRP$:nmod:poss<owners owners/NNS:obl:agent<sold ./.:punct<sold"_s);
    row(u"They don't expect rain."_s,
        u"They/PRP:nsubj<expect don't/VBP:aux<expect expect/VB:root rain/NN:obj<expect ./.:punct<expect"_s);
    row(u"The council's plan failed on Monday."_s,
        u"The/DT:det<council council/NN:nmod:poss<plan 's/POS:case<council plan/NN:nsubj<failed failed/VBD:root on/IN:case<Monday Monday/NNP:obl<failed ./.:punct<failed"_s);
    row(u"\"We will leave,\" he said."_s,
        u"\"/``:punct<leave We/PRP:nsubj<leave will/MD:aux<leave leave/VB:ccomp<said ,/,:punct<leave \"/'':punct<leave he/PRP:nsubj<said said/VBD:root ./.:punct<said"_s);
    row(u"Stop!"_s,
        u"Stop/VB:root !/.:punct<Stop"_s);
}

void SyntaxTest::parses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(printed(text).join(u' '), expected);
}

/// The same word in two sentences: what it is there, and what it is not.
void SyntaxTest::tellsApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("tag");
    const auto row = [](const QString &text, const QString &word, const QString &tag) { QTest::newRow(qPrintable(text)) << text << word << tag; };
    row(u"The report surprised him."_s, u"report"_s, u"NN"_s);
    row(u"They report every fire to the council."_s, u"report"_s, u"VBP"_s);
    row(u"Three papers report the fire."_s, u"report"_s, u"VBP"_s);
    row(u"The mayor plans a bridge."_s, u"plans"_s, u"VBZ"_s);
    row(u"The mayor has other plans."_s, u"plans"_s, u"NNS"_s);
    row(u"She may leave the party."_s, u"may"_s, u"MD"_s);
    row(u"She left the party in May."_s, u"May"_s, u"NNP"_s);
    row(u"He said that the dam is safe."_s, u"that"_s, u"IN"_s);
    row(u"He never saw that dam."_s, u"that"_s, u"DT"_s);
    row(u"Prices increased sharply."_s, u"increased"_s, u"VBD"_s);
    row(u"Prices have increased sharply."_s, u"increased"_s, u"VBN"_s);
    row(u"They want to close the mine."_s, u"close"_s, u"VB"_s);
    row(u"The mine is close to the sea."_s, u"close"_s, u"JJ"_s);
    row(u"The council's plan failed."_s, u"'s"_s, u"POS"_s);
    row(u"It's late."_s, u"'s"_s, u"VBZ"_s);
    row(u"Farmers grolled the hay yesterday."_s, u"grolled"_s, u"VBD"_s); // words that nobody has seen
    row(u"A blivent farmer sold the hay."_s, u"blivent"_s, u"JJ"_s);
    row(u"The grolls were sold."_s, u"grolls"_s, u"NNS"_s);
}

void SyntaxTest::tellsApart()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    QFETCH(const QString, tag);
    const QStringList words = printed(text);
    const QStringList found = words.filter(QRegularExpression(u'^' + word + u'/'));
    QCOMPARE(found.size(), 1);
    if (text.startsWith(u"Prices increased") || text.startsWith(u"Three papers"))
        QEXPECT_FAIL("", "known error: behind a bare plural the model sees no finite verb", Continue);
    QCOMPARE(found.constFirst().section(u'/', 1, 1).section(u':', 0, 0), tag);
}

QTEST_GUILESS_MAIN(SyntaxTest)
#include "tst_syntax.moc"
