// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/core/texteditor.h"

#include "core/annotations/reanchor.h"
#include "core/intake/encoding.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace nutgraf::test;
using namespace Qt::StringLiterals;

namespace {

/// Counts of one kind of question over all trials.
struct Score {
    int asked = 0;
    int wrong = 0; ///< found where it is not
    int kept = 0; ///< the words are still there, together and untouched
    int keptFound = 0;
    int altered = 0; ///< words changed, yet not gone
    int alteredFound = 0;

    [[nodiscard]] double recall() const { return kept ? double(keptFound) / kept : 1; }
    [[nodiscard]] QByteArray line() const
    {
        return QByteArray::number(asked) + " marks, wrong " + QByteArray::number(wrong) + ", kept " + QByteArray::number(keptFound) + " of "
            + QByteArray::number(kept) + " (" + QByteArray::number(100 * recall(), 'f', 3) + " %), changed " + QByteArray::number(alteredFound) + " of "
            + QByteArray::number(altered);
    }
};

/// Whether the words stand in the text twice with nearly the same surroundings; then a quote alone cannot tell them apart.
bool hasLookAlike(const QString &text, const QuoteSelector &quote)
{
    return text.count(quote.prefix.last(std::min<qsizetype>(8, quote.prefix.size())) + quote.exact + quote.suffix.first(std::min<qsizetype>(8, quote.suffix.size()))) > 1
        || text.count(quote.prefix.last(std::min<qsizetype>(24, quote.prefix.size())) + quote.exact) > 1
        || text.count(quote.exact + quote.suffix.first(std::min<qsizetype>(24, quote.suffix.size()))) > 1;
}

/// The words with the letters next to them, whatever the white space.
QString wordsAround(const QString &text, TextSpan span)
{
    const auto letters = [&text](qsizetype from, qsizetype to) {
        from = std::clamp<qsizetype>(from, 0, text.size());
        QString part = text.sliced(from, std::clamp<qsizetype>(to, from, text.size()) - from);
        part.removeIf([](QChar c) { return c.isSpace(); });
        return part;
    };
    return letters(span.start - 40, span.start).right(16) + u'|' + letters(span.start, span.end) + u'|' + letters(span.end, span.end + 40).left(16);
}

/// Words with what stands around them, in one line.
QString inContext(const QString &text, TextSpan span)
{
    const TextSpan around{std::max<qsizetype>(0, span.start - 50), std::min(text.size(), span.end + 50)};
    return text.sliced(around.start, span.start - around.start) + u'⟦' + text.sliced(span.start, span.length()) + u'⟧' + text.sliced(span.end, around.end - span.end);
}

void tell(const Score &score, int trial, AnchorState state, const QStringList &edits, const QString &before, TextSpan was, const QString &after, TextSpan is)
{
    if (score.wrong > 8)
        return;
    const QStringList lines{inContext(before, was).replace(u'\n', u'¶'), inContext(after, is).replace(u'\n', u'¶')};
    qInfo().noquote() << "trial" << trial << "state" << int(state) << edits.join(u", "_s) << "\n   was" << lines[0] << "\n   now" << lines[1];
}

/// Texts to edit. NUTGRAF_ANCHOR_TRIALS sets how many; the default takes seconds.
int trials()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("NUTGRAF_ANCHOR_TRIALS", &given);
    return given ? count : 4000;
}

} // namespace

class AnchorPropertiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void randomEdits();
    void twoLookAlikes();
    void quoteAlone();

private:
    [[nodiscard]] QString someText(TextEditor &dice) const;
    [[nodiscard]] TextSpan someMark(TextEditor &dice) const;
    QStringList m_articles;
    QString m_repetitive; ///< the one of them that says everything twice
};

void AnchorPropertiesTest::initTestCase()
{
    const QDir folder(QStringLiteral(NUTGRAF_DATA "/articles"));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        const auto read = readTextFile(folder.filePath(name));
        QVERIFY(read);
        QString text = QString(read->text).remove(u'\r');
        while (text.contains(u"\n\n"_s))
            text.replace(u"\n\n"_s, u"\n"_s);
        m_articles.append(text.trimmed());
        if (name.startsWith("repetition"_L1))
            m_repetitive = m_articles.last();
    }
    QVERIFY(m_articles.size() >= 10 && !m_repetitive.isEmpty());
}

/// One article, or several in a row.
QString AnchorPropertiesTest::someText(TextEditor &dice) const
{
    QStringList parts;
    for (int i = dice.random(3); i >= 0; --i)
        parts.append(m_articles[dice.random(int(m_articles.size()))]);
    parts.removeDuplicates();
    return parts.join(u'\n');
}

TextSpan AnchorPropertiesTest::someMark(TextEditor &text) const
{
    const QList<TextSpan> words = text.words();
    const QList<TextSpan> sentences = text.sentences();
    switch (text.random(8)) {
    case 0:
        return sentences[text.random(int(sentences.size()))];
    case 1: {
        const qsizetype start = text.random(int(text.text().size()));
        return {start, std::min<qsizetype>(start + 1 + text.random(60), text.text().size())};
    }
    default: {
        const int first = text.random(int(words.size()));
        return {words[first].start, words[std::min<int>(first + text.random(6), int(words.size()) - 1)].end};
    }
    }
}

void AnchorPropertiesTest::randomEdits()
{
    Score score;
    for (int trial = 0; trial < trials(); ++trial) {
        TextEditor dice({}, quint32(trial) * 7919 + 1);
        TextEditor text(someText(dice), quint32(trial) * 104729 + 7);
        if (text.random(3) == 0)
            text.duplicateAtFirst();
        const QString before = text.text();
        QList<Annotation> marks(6);
        for (Annotation &mark : marks) {
            const TextSpan first = someMark(text);
            const TextSpan second = text.random(6) == 0 ? someMark(text) : first;
            mark.setSpans({first, second});
        }
        QStringList edits;
        for (int i = text.random(5); i >= 0; --i)
            edits.append(text.edit());
        const RevisionMap map(before, text.text());
        for (const Annotation &mark : std::as_const(marks)) {
            const QList<TextSpan> spans = mark.spans();
            if (std::ranges::any_of(spans, [&](TextSpan span) { return span.of(before).trimmed().isEmpty(); }))
                continue;
            const AnnotationAnchor anchor = resolveAnnotation(map, mark);
            ++score.asked;
            const bool kept = std::ranges::all_of(spans, [&](TextSpan span) { return text.isKept(span); });
            score.kept += kept;
            score.altered += !kept;
            if (!anchor.isFound()) {
                QVERIFY(anchor.spans.isEmpty());
                QCOMPARE(anchor.candidates.isEmpty(), anchor.state == AnchorState::Lost);
                continue;
            }
            QCOMPARE(anchor.spans.size(), spans.size());
            score.keptFound += kept && anchor.state != AnchorState::Changed;
            score.alteredFound += !kept;
            for (qsizetype i = 0; i < spans.size(); ++i) {
                const TextSpan is = anchor.spans[i];
                const bool same = is.of(text.text()) == spans[i].of(before);
                if (text.isPlaceOf(spans[i], is) && (same || anchor.state == AnchorState::Changed) && (is == spans[i] || anchor.state != AnchorState::Exact))
                    continue;
                if (wordsAround(before, spans[i]) == wordsAround(text.text(), is))
                    continue; // a copy has taken its very surroundings: nobody could tell
                ++score.wrong;
                tell(score, trial, anchor.state, edits, before, spans[i], text.text(), is);
            }
        }
    }
    qInfo().noquote() << score.line();
    QCOMPARE(score.wrong, 0);
    QVERIFY2(score.recall() >= 0.99, score.line());
}

/// A sentence stands twice, the marked one is cut out: its twin never takes the mark.
void AnchorPropertiesTest::twoLookAlikes()
{
    Score score;
    for (int trial = 0; trial < trials(); ++trial) {
        TextEditor dice({}, quint32(trial) * 6007 + 3);
        TextEditor text(someText(dice), quint32(trial) * 15485863 + 11);
        const QList<TextSpan> twins = text.duplicateAtFirst();
        if (twins.isEmpty())
            continue;
        const QString before = text.text();
        QCOMPARE(twins[0].of(before), twins[1].of(before));
        const TextSpan gone = twins[text.random(2)];
        text.deletePlace(gone);
        for (int i = text.random(3); i > 0; --i)
            text.edit();
        const RevisionMap map(before, text.text());
        for (int i = 0; i < 4; ++i) {
            // All of it or some of its words.
            const qsizetype start = i == 0 ? gone.start : gone.start + text.random(int(gone.length()));
            const TextSpan mark{start, i == 0 ? gone.end : std::min<qsizetype>(start + 1 + text.random(40), gone.end)};
            if (mark.of(before).trimmed().isEmpty())
                continue;
            const Anchor anchor = map.place(mark);
            ++score.asked;
            if (!anchor.isFound() || (anchor.state == AnchorState::Changed && text.isPlaceOf(mark, anchor.span)))
                continue;
            if (wordsAround(before, gone) == wordsAround(text.text(), gone.shifted(anchor.span.start - mark.start)))
                continue; // its twin was put in its very place afterwards: as if nothing had happened
            ++score.wrong;
            tell(score, trial, anchor.state, {}, before, mark, text.text(), anchor.span);
        }
    }
    qInfo().noquote() << score.line();
    QCOMPARE(score.wrong, 0);
}

/// Only the quote with its surroundings is known. What these tell is never wrong as long as there are no look-alikes.
void AnchorPropertiesTest::quoteAlone()
{
    Score score;
    for (int trial = 0; trial < trials(); ++trial) {
        TextEditor dice({}, quint32(trial) * 7919 + 1);
        TextEditor text(someText(dice), quint32(trial) * 104729 + 7);
        const QString before = text.text();
        QList<TextSpan> marks;
        for (int i = 0; i < 4; ++i)
            marks.append(someMark(text));
        QStringList edits;
        for (int i = text.random(5); i >= 0; --i)
            edits.append(text.edit());
        if (edits.contains(u"copy sentence"_s) || before.contains(m_repetitive))
            continue;
        for (const TextSpan mark : std::as_const(marks)) {
            const QuoteSelector quote = quoteSelector(before, mark);
            if (mark.of(before).trimmed().isEmpty() || hasLookAlike(before, quote))
                continue;
            const Anchor anchor = resolveAnchor(text.text(), mark, quote);
            ++score.asked;
            const bool kept = text.isKept(mark);
            score.kept += kept;
            score.altered += !kept;
            if (!anchor.isFound())
                continue;
            score.keptFound += kept && anchor.state != AnchorState::Changed;
            score.alteredFound += !kept;
            // Other words between the same surroundings may be more than the mark's: a quote alone does not tell.
            const bool around = anchor.state == AnchorState::Changed && text.isAround(mark, anchor.span);
            if (!around && !text.isPlaceOf(mark, anchor.span)) {
                ++score.wrong;
                tell(score, trial, anchor.state, edits, before, mark, text.text(), anchor.span);
            }
        }
    }
    qInfo().noquote() << score.line();
    QCOMPARE(score.wrong, 0);
}

QTEST_APPLESS_MAIN(AnchorPropertiesTest)
#include "tst_anchorproperties.moc"
