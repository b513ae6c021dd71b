// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The facts as a table and as a page of text: factsToCsv() and factsToText() of factswriter.h.

#include "core/exchange/factswriter.h"
#include "core/facts/claimwords.h"
#include "core/text/offsets.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

/// Line breaks and runs of white space as one space, for a cell of one line.
QString flat(QStringView text)
{
    return text.toString().simplified();
}

QString quotedText(const Quote &quote, QStringView text)
{
    QStringList parts;
    for (TextSpan span : quote.spans)
        parts.append(flat(span.of(text)));
    QString said = parts.join(u" … "_s);
    if (said.endsWith(u','))
        said.chop(1);
    return quote.kind != QuoteKind::Direct && said.startsWith("that "_L1) ? said.sliced(5) : said;
}

QString speakerName(const Quote &quote, const Facts &facts, QStringView text)
{
    if (quote.entity >= 0 && quote.entity < facts.entities.size())
        return facts.entities[quote.entity].name;
    QStringList parts;
    for (TextSpan span : quote.speaker)
        parts.append(flat(span.of(text)));
    return parts.join(u' ');
}

QString valueText(const Quantity &quantity)
{
    QString value = quantity.value ? quantity.value->toString() : QString();
    if (quantity.upper)
        value += u'–' + quantity.upper->toString();
    return value;
}

QString kindCode(QuoteKind kind)
{
    return kind == QuoteKind::Direct ? u"direct"_s : kind == QuoteKind::Indirect ? u"indirect"_s : u"mixed"_s;
}

QString dateTypeCode(DateType type)
{
    return type == DateType::Date ? u"DATE"_s : type == DateType::Time ? u"TIME"_s : type == DateType::Duration ? u"DURATION"_s : u"SET"_s;
}

QString cell(QString text)
{
    static const QString formula = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formula.contains(text[0])) {
        bool number = false;
        text.toDouble(&number);
        if (!number)
            text.prepend(u'\'');
    }
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

struct Row {
    QString kind;
    TextSpan span;
    QString text;
    QString type;
    QString value;
    QString unit;
    QString name;
};

QList<Row> rowsOf(const Facts &facts, QStringView text)
{
    QList<Row> rows;
    for (const Mention &mention : facts.mentions) {
        const QString name = mention.entity >= 0 && mention.entity < facts.entities.size() ? facts.entities[mention.entity].name : QString();
        rows.append({u"entity"_s, mention.span, flat(mention.span.of(text)), typeCode(mention.type), {}, {}, name});
    }
    for (const Quantity &quantity : facts.quantities) {
        rows.append({u"quantity"_s, quantity.span, flat(quantity.span.of(text)), modifierSign(quantity.modifier), valueText(quantity), quantity.unit,
            flat(quantity.of.of(text))});
    }
    for (const DateFact &date : facts.dates)
        rows.append({u"date"_s, date.span, flat(date.span.of(text)), dateTypeCode(date.type), date.value, {}, {}});
    for (qsizetype i = 0; i < facts.quotes.size(); ++i) {
        const Quote &quote = facts.quotes[i];
        const TextSpan content = quote.spans.isEmpty() ? TextSpan{} : TextSpan{quote.spans.constFirst().start, quote.spans.constLast().end};
        rows.append({u"quote"_s, content, quotedText(quote, text), kindCode(quote.kind), {}, {}, speakerName(quote, facts, text)});
    }
    return rows;
}

/// A heading and two or three columns; nothing when there is no line.
QString block(const QString &heading, const QList<QStringList> &lines)
{
    if (lines.isEmpty())
        return {};
    QList<qsizetype> widths;
    for (const QStringList &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (i >= widths.size())
                widths.append(0);
            widths[i] = std::min<qsizetype>(44, std::max(widths[i], line[i].size()));
        }
    }
    QString page = u'\n' + heading + u'\n';
    for (const QStringList &line : lines) {
        QString shown;
        for (qsizetype i = 0; i < line.size(); ++i)
            shown += u"  "_s + (i + 1 < line.size() ? line[i].leftJustified(widths[i]) : line[i]);
        while (shown.endsWith(u' '))
            shown.chop(1);
        page += shown + u'\n';
    }
    return page;
}

QString entityBlock(const Facts &facts, EntityType type, const QString &heading)
{
    QList<QStringList> lines;
    for (const Entity &entity : facts.entities) {
        if (entity.type == type)
            lines.append({entity.name, QString::number(entity.mentions.size()) + u'×', entity.role.isEmpty() ? entity.kind : entity.role});
    }
    return block(heading, lines);
}

QString modalityWord(Modality modality)
{
    switch (modality) {
    case Modality::Asserted: return {};
    case Modality::Planned: return tr("planned");
    case Modality::Possible: return tr("possible");
    case Modality::Denied: return tr("denied");
    case Modality::Reported: return tr("reported");
    }
    return {};
}

/// "UN ▸ imposed ▸ fresh sanctions (reported)"; a negation stands in the words themselves.
QString claimLine(const Claim &claim, const Facts &facts, QStringView text)
{
    const ClaimWords said = wordsOf(claim, facts, text);
    QStringList parts{said.subject, said.predicate};
    if (!said.object.isEmpty())
        parts.append(said.object);
    const QString words = parts.join(u" ▸ "_s);
    const QString limit = modalityWord(claim.modality);
    return limit.isEmpty() ? words : words + u" ("_s + limit + u')';
}

} // namespace

QByteArray factsCsvHeader()
{
    return "id,fact,start,end,text,type,value,unit,about\r\n";
}

QByteArray factsToCsv(const FactsDocument &document)
{
    const CodePointOffsets offsets(document.article.text);
    QString table;
    for (const Row &row : rowsOf(document.facts, document.article.text)) {
        const TextSpan points = offsets.toCodePoints(row.span);
        const QStringList cells{cell(document.id), row.kind, QString::number(points.start), QString::number(points.end), cell(row.text), cell(row.type),
            cell(row.value), cell(row.unit), cell(row.name)};
        table += cells.join(u',') + u"\r\n"_s;
    }
    return table.toUtf8();
}

QString factsToText(const FactsDocument &document)
{
    const Article &article = document.article;
    const Facts &facts = document.facts;
    const QStringView text = article.text;
    QString page = article.title.isEmpty() ? document.id : article.title;
    page += u'\n';
    QStringList below{article.section, article.byline, publishedText(article.published, article.publishedHasTime)};
    below.removeAll(QString());
    if (!below.isEmpty())
        page += below.join(u" · "_s) + u'\n';
    page += entityBlock(facts, EntityType::Person, tr("People"));
    page += entityBlock(facts, EntityType::Organisation, tr("Organisations"));
    page += entityBlock(facts, EntityType::Place, tr("Places"));
    page += entityBlock(facts, EntityType::Other, tr("Others"));

    QList<QStringList> lines;
    for (const Quantity &quantity : facts.quantities) {
        const QString value = modifierSign(quantity.modifier) + valueText(quantity) + (quantity.unit.isEmpty() ? QString() : u' ' + quantity.unit);
        lines.append({flat(quantity.span.of(text)), value, flat(quantity.of.of(text))});
    }
    page += block(tr("Figures"), lines);
    lines.clear();
    for (const DateFact &date : facts.dates)
        lines.append({flat(date.span.of(text)), date.value, date.reason});
    page += block(tr("Dates"), lines);
    lines.clear();
    for (const Quote &quote : facts.quotes) {
        const QString speaker = speakerName(quote, facts, text);
        const QString said = quotedText(quote, text);
        lines.append({speaker.isEmpty() ? tr("(nobody named)") : speaker, quote.kind == QuoteKind::Direct ? u'“' + said + u'”' : said});
    }
    page += block(tr("Quotes"), lines);
    lines.clear();
    for (const Claim &claim : facts.claims)
        lines.append({claimLine(claim, facts, text)});
    return page + block(tr("Claims"), lines);
}

} // namespace nutgraf
