// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factdetails.h"

#include "core/facts/factfields.h"
#include "core/facts/pipeline.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"
#include "ui/facts/factdesk.h"
#include "ui/facts/facttext.h"
#include "ui/facts/ruletext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *message)
{
    return QCoreApplication::translate("nutgraf", message);
}

QString partOf(const Article &article, TextSpan span)
{
    const qsizetype start = std::clamp<qsizetype>(span.start, 0, article.text.size());
    const qsizetype end = std::clamp<qsizetype>(span.end, start, article.text.size());
    return oneLine(QStringView(article.text).sliced(start, end - start));
}

/// Lines of dim names and plain values.
class Lines {
public:
    explicit Lines(const FrameColours &colours)
        : m_name(u"<span style='color:%1'>%2</span> %3"_s.arg(colours.dim.name()))
    {
    }
    void add(const QString &name, const QString &value)
    {
        if (value.isEmpty())
            return;
        if (!m_line.isEmpty())
            m_line += u"&ensp;";
        m_line += m_name.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    }
    void addPlain(const QString &words)
    {
        if (!words.isEmpty())
            m_line += (m_line.isEmpty() ? QString() : u"&ensp;"_s) + words.toHtmlEscaped();
    }
    void addDim(const QString &words)
    {
        if (!words.isEmpty())
            m_line += m_name.arg(words.toHtmlEscaped(), QString());
    }
    void endLine()
    {
        if (!m_line.isEmpty())
            m_html += u"<div>"_s + m_line + u"</div>"_s;
        m_line.clear();
    }
    QString take()
    {
        endLine();
        return m_html;
    }

private:
    QString m_name;
    QString m_line;
    QString m_html;
};

void addQuantity(Lines &lines, const Article &article, const Quantity &quantity)
{
    QString value;
    if (quantity.value)
        value = groupedNumber(*quantity.value);
    if (quantity.upper)
        value = tr("%1 to %2").arg(value, groupedNumber(*quantity.upper));
    lines.add(tr("value"), value);
    // The kind says these already.
    if (quantity.kind != QuantityKind::Ordinal && quantity.kind != QuantityKind::Score)
        lines.add(tr("unit"), quantity.unit == "count"_L1 ? tr("times") : quantity.unit);
    if (quantity.modifier != Modifier::None) {
        const QString word = partOf(article, quantity.modifierSpan);
        const QString meaning = meaningOf(quantity.modifier);
        lines.add(tr("modifier"), word.isEmpty() ? meaning : tr("%1 (%2)").arg(word, meaning));
    }
    lines.add(tr("kind"), nameOf(quantity.kind));
    lines.endLine();
    lines.add(tr("of"), partOf(article, quantity.of));
    lines.endLine();
}

void addDate(Lines &lines, const DateFact &date)
{
    lines.add(tr("value"), date.value);
    lines.add(tr("kind"), nameOf(date.type));
    lines.add(tr("modifier"), date.modifier.toLower());
    lines.endLine();
    lines.add(tr("because"), date.reason);
    lines.endLine();
}

void addMention(Lines &lines, const Facts &facts, const Mention &mention)
{
    const bool known = mention.entity >= 0 && mention.entity < facts.entities.size();
    lines.add(tr("type"), nameOf(known ? facts.entities[mention.entity].type : mention.type));
    if (known) {
        lines.add(tr("kind"), facts.entities[mention.entity].kind);
        lines.endLine();
        lines.add(tr("role"), facts.entities[mention.entity].role);
    }
    lines.endLine();
}

QString joined(const Article &article, const QList<TextSpan> &spans)
{
    QStringList words;
    for (TextSpan span : spans)
        words.append(partOf(article, span));
    return words.join(u" … ");
}

void addQuote(Lines &lines, const Article &article, const Facts &facts, const Quote &quote)
{
    lines.add(tr("kind"), nameOf(quote.kind));
    lines.add(tr("cue"), joined(article, quote.cue));
    lines.endLine();
    const QString words = joined(article, quote.speaker);
    const bool known = quote.entity >= 0 && quote.entity < facts.entities.size();
    const QString name = known ? facts.entities[quote.entity].name : QString();
    lines.add(tr("speaker"), name.isEmpty() || name == words ? words : words.isEmpty() ? name : tr("%1 (“%2”)").arg(name, words));
    lines.endLine();
}

void addClaim(Lines &lines, const Article &article, const Facts &facts, const Claim &claim)
{
    lines.add(tr("who"), partOf(article, claim.subject));
    lines.endLine();
    lines.add(claim.negated ? tr("does not") : tr("does"), partOf(article, claim.predicate));
    lines.add(tr("what"), partOf(article, claim.object));
    lines.endLine();
    lines.add(tr("said as"), nameOf(claim.modality));
    lines.endLine();
    if (claim.attribution >= 0 && claim.attribution < facts.quotes.size()) {
        const Quote &quote = facts.quotes[claim.attribution];
        const bool known = quote.entity >= 0 && quote.entity < facts.entities.size();
        lines.add(tr("says who"), known ? facts.entities[quote.entity].name : joined(article, quote.speaker));
        lines.endLine();
    }
}

void addFact(Lines &lines, const Article &article, const Facts &facts, FactRef ref)
{
    switch (ref.kind) {
    case FactKind::Mention: return addMention(lines, facts, facts.mentions[ref.index]);
    case FactKind::Quantity: return addQuantity(lines, article, facts.quantities[ref.index]);
    case FactKind::Date: return addDate(lines, facts.dates[ref.index]);
    case FactKind::Quote: return addQuote(lines, article, facts, facts.quotes[ref.index]);
    case FactKind::Claim: return addClaim(lines, article, facts, facts.claims[ref.index]);
    }
}

QString verdictInWords(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::None: return {};
    case RowVerdict::Accepted: return tr("accepted");
    case RowVerdict::Partly: return tr("accepted in some places");
    case RowVerdict::Rejected: return tr("rejected");
    case RowVerdict::Corrected: return tr("corrected");
    }
    return {};
}

} // namespace

QString placeInWords(const Structure &structure, qsizetype offset)
{
    const qsizetype at = structure.blockAt(offset);
    if (at < 0)
        return {};
    const auto counts = [](const Block &block) {
        return block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem || block.kind == BlockKind::BlockQuote;
    };
    switch (structure.blocks[at].kind) {
    case BlockKind::Section: return tr("section label");
    case BlockKind::Headline: return tr("headline");
    case BlockKind::Standfirst: return tr("standfirst");
    case BlockKind::Byline: return tr("byline");
    case BlockKind::Dateline: return tr("dateline");
    case BlockKind::Subheading: return tr("subheading");
    case BlockKind::Caption: return tr("caption");
    default: break;
    }
    const auto begin = structure.blocks.cbegin();
    return tr("paragraph %1").arg(std::count_if(begin, begin + at + 1, counts));
}

QString sentenceAround(const Article &article, TextSpan span)
{
    constexpr qsizetype reach = 2000; // a sentence longer than that is none
    constexpr qsizetype shown = 280;
    const QStringView text = article.text;
    if (span.isEmpty() || span.start < 0 || span.end > text.size())
        return {};
    const qsizetype lineStart = text.first(span.start).lastIndexOf(u'\n') + 1;
    const qsizetype lineEnd = text.indexOf(u'\n', span.start);
    const qsizetype from = std::max(lineStart, span.start - reach);
    const qsizetype to = std::min(lineEnd < 0 ? text.size() : lineEnd, span.start + reach);
    const QStringView around = text.sliced(from, to - from);
    for (const Sentence &sentence : splitSentences(around, tokenize(around))) {
        const TextSpan place = sentence.span.shifted(from);
        if (!place.contains(span.start))
            continue;
        const qsizetype lead = std::max<qsizetype>(0, span.start - place.start - shown / 2);
        const QString words = oneLine(text.sliced(place.start + lead, place.length() - lead), shown);
        return lead > 0 ? u'…' + words : words;
    }
    return oneLine(around, shown);
}

namespace {

/// "found by engine 1", "corrected by hand on 4 Mar 2026 (engine 1 said: 40 percent)".
QString originInWords(const FactSource &source, FactRef ref)
{
    const FactState &state = source.facts.state(ref);
    const auto decision = std::ranges::find(source.corrections.decisions, state.decision, &Decision::id);
    const bool decided = !state.decision.isEmpty() && decision != source.corrections.decisions.cend() && decision->verdict == Verdict::Corrected;
    const auto rule = std::ranges::find_if(source.corrections.rules, [&state](const NameRule &one) { return state.rules.contains(one.id); });
    const auto day = [](const QDateTime &time) { return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat); };
    if (state.byHand && decided)
        return tr("set by hand on %1; engine %2 does not find it").arg(day(decision->made)).arg(factEngineVersion);
    const QString engine = fieldsInWords(ref.kind, fieldsOf(source.facts.engine, ref));
    const QString words = partOf(source.article, spanOf(source.facts.engine, ref));
    const bool moved = spanOf(source.facts.engine, ref) != spanOf(source.facts.facts, ref);
    const QString said = moved ? tr("“%1”, %2").arg(words, engine) : engine;
    if (decided)
        return tr("corrected by hand on %1 (engine %2 said: %3)").arg(day(decision->made)).arg(factEngineVersion).arg(said);
    if (rule != source.corrections.rules.cend())
        return tr("corrected in all articles on %1: %2 (engine %3 said: %4)").arg(day(rule->made), ruleInWords(*rule)).arg(factEngineVersion).arg(said);
    return tr("found by engine %1").arg(factEngineVersion);
}

} // namespace

QString factDetails(const FactSource &source, const FactRow &row, const std::optional<FactPlace> &place, const FrameColours &colours)
{
    const Article &article = source.article;
    const qsizetype at = row.spans.isEmpty() ? -1 : std::clamp<qsizetype>(place ? place->mention : 0, 0, row.spans.size() - 1);
    const bool meant = place && !place->named;
    Lines lines(colours);
    if (at >= 0 && at < row.refs.size())
        addFact(lines, article, source.facts.facts, row.refs[at]);
    if (at >= 0) {
        if (meant)
            lines.addPlain(tr("meant by “%1”").arg(partOf(article, place->span)));
        else if (row.spans.size() > 1)
            lines.addPlain(tr("mention %1 of %2").arg(at + 1).arg(row.spans.size()));
        lines.addPlain(placeInWords(article.structure, meant ? place->span.start : row.spans[at].start));
        lines.endLine();
    }
    const QString verdict = verdictInWords(row.verdict);
    lines.add(tr("verdict"), !row.unimportant ? verdict : verdict.isEmpty() ? tr("unimportant") : tr("%1, unimportant").arg(verdict));
    lines.endLine();
    if (at >= 0 && at < row.refs.size())
        lines.addDim(originInWords(source, row.refs[at]));
    QString html = u"<div style='margin-bottom:2px'><b>%1</b></div>"_s.arg(row.title.toHtmlEscaped()) + lines.take();
    const QString sentence = at >= 0 ? sentenceAround(article, meant ? place->span : row.spans[at]) : QString();
    if (!sentence.isEmpty())
        html += u"<div style='color:%1;margin-top:4px'><i>%2</i></div>"_s.arg(colours.dim.name(), sentence.toHtmlEscaped());
    return html;
}

QString factKeyHints(const FactDesk &desk, const FactKeys &keys, const QList<FactRow> &rows, const FrameColours &colours)
{
    if (rows.isEmpty())
        return {};
    const FactRow &row = rows.first();
    QStringList words;
    const auto hint = [&](const QString &key, const QString &does) {
        if (!key.isEmpty())
            words.append(u"<span style='color:%1'>%2</span>&nbsp;%3"_s.arg(colours.dim.name(), key.toHtmlEscaped(), does.toHtmlEscaped()));
    };
    const auto offer = [&](FactCommand command, const QString &does) {
        if (desk.can(command, rows))
            hint(keys.nameOf(command), does);
    };
    if (rows.size() == 1)
        hint(tr("Enter"), row.spans.size() + row.references.size() > 1 ? tr("next mention") : tr("show"));
    offer(FactCommand::Restore, row.verdict == RowVerdict::Rejected ? tr("restore") : tr("take back"));
    offer(FactCommand::Accept, tr("accept"));
    offer(FactCommand::Reject, tr("reject"));
    offer(FactCommand::Correct, tr("correct"));
    offer(FactCommand::Merge, tr("merge"));
    offer(FactCommand::Split, tr("split"));
    offer(FactCommand::Unimportant, row.unimportant ? tr("important") : tr("unimportant"));
    return words.join(u" · ");
}

} // namespace nutgraf
