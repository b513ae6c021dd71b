// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/factmarks.h"

#include "ui/annotations/stateinwords.h"
#include "ui/facts/shownfacts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <iterator>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FactMarks", text);
}

MarkKind kindOf(EntityType type)
{
    switch (type) {
    case EntityType::Person:
        return MarkKind::Person;
    case EntityType::Organisation:
        return MarkKind::Organisation;
    case EntityType::Place:
        return MarkKind::Place;
    case EntityType::Other:
        break;
    }
    return MarkKind::Other;
}

QString typeWord(EntityType type)
{
    switch (type) {
    case EntityType::Person:
        return tr("person");
    case EntityType::Organisation:
        return tr("organisation");
    case EntityType::Place:
        return tr("place");
    case EntityType::Other:
        break;
    }
    return tr("name");
}

QString mentionWords(const Facts &facts, const Mention &mention)
{
    if (mention.entity < 0 || mention.entity >= facts.entities.size())
        return typeWord(mention.type);
    const Entity &entity = facts.entities[mention.entity];
    QString words = u"%1, %2"_s.arg(entity.name, entity.kind.isEmpty() ? typeWord(entity.type) : entity.kind);
    return entity.role.isEmpty() ? words : words + u", "_s + entity.role;
}

QString quantityWords(const Quantity &quantity)
{
    if (!quantity.value)
        return tr("figure");
    QString value = modifierSign(quantity.modifier);
    if (!value.isEmpty())
        value += u' ';
    value += quantity.value->toString();
    if (quantity.upper)
        value += u" – "_s + quantity.upper->toString();
    if (!quantity.unit.isEmpty())
        value += u' ' + quantity.unit;
    return tr("figure, %1").arg(value);
}

/// The fullest name of who speaks.
QString speakerName(const Facts &facts, const Quote &quote, const Article &article)
{
    if (quote.entity >= 0 && quote.entity < facts.entities.size())
        return facts.entities[quote.entity].name;
    return quote.speaker.isEmpty() ? tr("Quote") : quote.speaker.first().of(article.text).toString();
}

QString quoteWords(const Facts &facts, const Quote &quote, const Article &article)
{
    const QString kind = quote.kind == QuoteKind::Direct ? tr("direct") : quote.kind == QuoteKind::Indirect ? tr("indirect") : tr("mixed");
    return speakerName(facts, quote, article) + u", "_s + kind;
}

/// Those that mean an entity; their item is its last standing name before them, else its first.
void appendReferences(QList<Mark> &marks, const CorrectedFacts &corrected)
{
    const Facts &facts = corrected.facts;
    QHash<int, QList<int>> names; // standing mentions by entity
    for (const EntityReference &reference : facts.references) {
        if (reference.entity < 0 || reference.entity >= facts.entities.size())
            continue;
        const Entity &entity = facts.entities[reference.entity];
        QList<int> &standing = names[reference.entity];
        if (standing.isEmpty())
            std::ranges::copy_if(entity.mentions, std::back_inserter(standing), [&](int mention) { return corrected.stands({FactKind::Mention, mention}); });
        if (standing.isEmpty())
            continue;
        const auto behind = std::ranges::upper_bound(standing, reference.span.start, {}, [&](int mention) { return facts.mentions[mention].span.start; });
        const int name = behind == standing.cbegin() ? standing.first() : *(behind - 1);
        Mark mark{reference.span, kindOf(entity.type), reference.entity, name, {}, tr("means %1").arg(mentionWords(facts, facts.mentions[name])), 0};
        mark.minor = corrected.state({FactKind::Mention, name}).unimportant;
        mark.silent = true;
        marks.append(mark);
    }
}

void appendNumber(QStringList &parts, const char *one, const char *many, int n)
{
    if (n > 0)
        parts.append(n == 1 ? tr(one) : QCoreApplication::translate("FactMarks", many, nullptr, n));
}

} // namespace

QList<Mark> factMarks(const CorrectedFacts &corrected, const Article &article)
{
    const Facts &facts = corrected.facts;
    QList<Mark> marks;
    marks.reserve(facts.mentions.size() + facts.quantities.size() + facts.dates.size() + facts.quotes.size());
    const auto add = [&](TextSpan span, MarkKind kind, int group, FactRef ref, const QString &label) {
        marks.append({span, kind, group, ref.index, {}, label, 0, corrected.state(ref).unimportant});
    };
    for (int i = 0; i < facts.mentions.size(); ++i) {
        const Mention &mention = facts.mentions[i];
        if (const FactRef ref{FactKind::Mention, i}; corrected.stands(ref))
            add(mention.span, kindOf(mention.type), mention.entity, ref, mentionWords(facts, mention));
    }
    appendReferences(marks, corrected);
    for (int i = 0; i < facts.quantities.size(); ++i) {
        const Quantity &quantity = facts.quantities[i];
        if (const FactRef ref{FactKind::Quantity, i}; corrected.stands(ref))
            add(quantity.span, quantity.kind == QuantityKind::Money ? MarkKind::Money : MarkKind::Number, -1, ref, quantityWords(quantity));
    }
    const std::vector<bool> shown = shownDates(facts);
    for (int i = 0; i < facts.dates.size(); ++i) {
        const DateFact &date = facts.dates[i];
        if (const FactRef ref{FactKind::Date, i}; shown[size_t(i)] && corrected.stands(ref))
            add(date.span, MarkKind::Date, -1, ref, tr("date, %1").arg(date.value));
    }
    for (int i = 0; i < facts.quotes.size(); ++i) {
        const Quote &quote = facts.quotes[i];
        const FactRef ref{FactKind::Quote, i};
        if (!corrected.stands(ref))
            continue;
        const QString words = quoteWords(facts, quote, article);
        for (const TextSpan span : quote.spans)
            add(span, MarkKind::Quote, -1, ref, words);
    }
    assignDepths(marks);
    return marks;
}

QList<Mark> annotationMarks(const QList<Annotation> &annotations, const TagSet &tagSet, const std::function<bool(const Annotation &)> &shown,
                            const std::function<QString(const Annotation &)> &whose)
{
    QList<Mark> marks;
    marks.reserve(annotations.size());
    for (qsizetype i = 0; i < annotations.size(); ++i) {
        const Annotation &annotation = annotations[i];
        if (shown && !shown(annotation))
            continue;
        const Label *label = tagSet.label(annotation.label);
        QString words = label ? label->name : tr("note");
        if (const QString who = whose ? whose(annotation) : QString(); !who.isEmpty())
            words += u" — "_s + who;
        if (!annotation.note.isEmpty())
            words += u": "_s + annotation.note;
        if (annotation.state >= AnnotationState::Confirmed) // a verdict; the others are the rule
            words += u" ("_s + stateInWords(annotation.state) + u')';
        for (const TextSpan span : annotation.spans()) // one with gaps leaves the words between alone
            marks.append({span, MarkKind::Annotation, -1, int(i), label ? QColor(label->colour) : QColor(), words, 0});
    }
    assignDepths(marks);
    return marks;
}

QString countersText(const CorrectedFacts &corrected, qsizetype words)
{
    const Facts &facts = corrected.facts;
    const auto counts = [&](FactKind kind, qsizetype index) {
        const FactRef ref{kind, int(index)};
        return corrected.stands(ref) && !corrected.state(ref).unimportant;
    };
    std::array<int, 4> entities{};
    for (const Entity &entity : facts.entities) {
        const bool there = std::ranges::any_of(entity.mentions, [&](int mention) {
            return mention >= 0 && mention < facts.mentions.size() && counts(FactKind::Mention, mention);
        });
        entities[size_t(entity.type)] += there;
    }
    const auto count = [&](qsizetype size, FactKind kind) {
        int number = 0;
        for (qsizetype i = 0; i < size; ++i)
            number += counts(kind, i);
        return number;
    };
    const std::vector<bool> shown = shownDates(facts);
    int dates = 0;
    for (qsizetype i = 0; i < facts.dates.size(); ++i)
        dates += shown[size_t(i)] && counts(FactKind::Date, i);
    QStringList parts;
    appendNumber(parts, QT_TRANSLATE_NOOP("FactMarks", "1 person"), QT_TRANSLATE_NOOP("FactMarks", "%n people"), entities[size_t(EntityType::Person)]);
    appendNumber(parts, QT_TRANSLATE_NOOP("FactMarks", "1 organisation"), QT_TRANSLATE_NOOP("FactMarks", "%n organisations"), entities[size_t(EntityType::Organisation)]);
    appendNumber(parts, QT_TRANSLATE_NOOP("FactMarks", "1 place"), QT_TRANSLATE_NOOP("FactMarks", "%n places"), entities[size_t(EntityType::Place)]);
    appendNumber(parts, QT_TRANSLATE_NOOP("FactMarks", "1 figure"), QT_TRANSLATE_NOOP("FactMarks", "%n figures"), count(facts.quantities.size(), FactKind::Quantity));
    appendNumber(parts, QT_TRANSLATE_NOOP("FactMarks", "1 date"), QT_TRANSLATE_NOOP("FactMarks", "%n dates"), dates);
    appendNumber(parts, QT_TRANSLATE_NOOP("FactMarks", "1 quote"), QT_TRANSLATE_NOOP("FactMarks", "%n quotes"), count(facts.quotes.size(), FactKind::Quote));
    if (words > 0)
        parts.append(tr("%1 min").arg(std::max<qsizetype>(1, (words + 120) / 240)));
    return parts.join(u" · "_s);
}

qsizetype countWords(QStringView text)
{
    qsizetype words = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool letter = c.isLetterOrNumber() || c.isSurrogate() || (inside && (c == u'\'' || c == u'’' || c == u'-' || c == u'.' || c == u','));
        words += letter && !inside;
        inside = letter;
    }
    return words;
}

FactRef factOf(const Mark &mark)
{
    switch (mark.kind) {
    case MarkKind::Person:
    case MarkKind::Organisation:
    case MarkKind::Place:
    case MarkKind::Other:
        return {FactKind::Mention, mark.item};
    case MarkKind::Number:
    case MarkKind::Money:
        return {FactKind::Quantity, mark.item};
    case MarkKind::Date:
        return {FactKind::Date, mark.item};
    case MarkKind::Quote:
        return {FactKind::Quote, mark.item};
    case MarkKind::Claim:
        return {FactKind::Claim, mark.item};
    default:
        return {};
    }
}

} // namespace nutgraf
