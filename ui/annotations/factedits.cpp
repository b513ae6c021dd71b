// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/factedits.h"

#include "core/facts/corrections.h"
#include "ui/facts/decisionindex.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array entityLabels{"person"_L1, "organisation"_L1, "place"_L1, "other"_L1};

/// Ids to look for, the best first.
QList<QLatin1StringView> wantedLabels(const Facts &facts, FactRef ref)
{
    switch (ref.kind) {
    case FactKind::Mention: {
        const Mention &mention = facts.mentions[ref.index];
        const bool known = mention.entity >= 0 && mention.entity < facts.entities.size();
        return {entityLabels[size_t(known ? facts.entities[mention.entity].type : mention.type)]};
    }
    case FactKind::Quantity: return {"figure"_L1};
    case FactKind::Date: return {"date"_L1, "figure"_L1};
    case FactKind::Quote: return {"quote"_L1};
    case FactKind::Claim: return {"claim"_L1};
    }
    return {};
}

const Annotation *annotationWith(const QList<Annotation> &annotations, const QString &id)
{
    const auto found = std::ranges::find_if(annotations, [&](const Annotation &a) { return !id.isEmpty() && a.id == id; });
    return found == annotations.cend() ? nullptr : &*found;
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Decision decided(const DecisionContext &context, const Decision *before, FactRef ref, TextSpan span, Verdict verdict)
{
    Decision decision;
    decision.id = before ? before->id : newId();
    decision.kind = ref.kind;
    decision.span = span;
    decision.exact = span.of(context.text).toString();
    decision.verdict = verdict;
    decision.made = QDateTime::currentDateTimeUtc();
    return decision;
}

/// The place of the fact, or an empty span when the facts are not of this text.
TextSpan placeOf(const DecisionContext &context, const Facts &facts, FactRef ref)
{
    const TextSpan span = spanOf(facts, ref);
    return span.start >= 0 && span.end <= context.text.size() ? span : TextSpan{};
}

/// What is corrected now over what was corrected before.
QString merged(const QString &before, const QString &now)
{
    QJsonObject all = QJsonDocument::fromJson(before.toUtf8()).object();
    const QJsonObject added = QJsonDocument::fromJson(now.toUtf8()).object();
    for (auto member = added.begin(); member != added.end(); ++member)
        all.insert(member.key(), member.value());
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

bool isTagged(const QList<Annotation> &annotations, TextSpan span, const QString &label)
{
    return std::ranges::any_of(annotations, [&](const Annotation &a) { return a.span == span && a.label == label; });
}

} // namespace

QString labelFor(const TagSet &tagSet, const Facts &facts, FactRef ref)
{
    for (QLatin1StringView wanted : wantedLabels(facts, ref)) {
        if (tagSet.label(QString(wanted)))
            return wanted;
        for (const Label &label : tagSet.labels)
            if (label.name.compare(wanted, Qt::CaseInsensitive) == 0)
                return label.id;
    }
    return {};
}

QString valueFor(QStringView text, const Facts &facts, FactRef ref)
{
    switch (ref.kind) {
    case FactKind::Mention: {
        const int entity = facts.mentions[ref.index].entity;
        return entity >= 0 && entity < facts.entities.size() ? facts.entities[entity].name : QString();
    }
    case FactKind::Quantity: {
        const Quantity &quantity = facts.quantities[ref.index];
        QStringList words{modifierSign(quantity.modifier)};
        if (quantity.value)
            words.append(quantity.value->toString() + (quantity.upper ? u'–' + quantity.upper->toString() : QString()));
        words.append(quantity.unit);
        words.removeAll(QString());
        return words.join(u' ');
    }
    case FactKind::Date: return facts.dates[ref.index].value;
    case FactKind::Quote: {
        const Quote &quote = facts.quotes[ref.index];
        if (quote.entity >= 0 && quote.entity < facts.entities.size())
            return facts.entities[quote.entity].name;
        QStringList words;
        for (TextSpan span : quote.speaker)
            if (span.start >= 0 && !span.isEmpty() && span.end <= text.size())
                words.append(span.of(text).toString());
        return words.join(u' ');
    }
    case FactKind::Claim: return {};
    }
    return {};
}

AnnotatorEdit acceptEdit(const DecisionContext &context, const Facts &facts, const QList<FactRef> &refs)
{
    const DecisionIndex index(facts, context.text, context.decisions);
    AnnotatorEdit edit;
    for (FactRef ref : refs) {
        const TextSpan span = placeOf(context, facts, ref);
        const Decision *const before = index.on(ref);
        if (span.isEmpty() || (before && before->verdict == Verdict::Accepted))
            continue;
        Decision after = decided(context, before, ref, span, Verdict::Accepted);
        const QString label = labelFor(context.tagSet, facts, ref);
        if (!label.isEmpty() && !isTagged(context.annotations, span, label)) {
            Annotation annotation;
            annotation.id = newId();
            annotation.span = span;
            annotation.revision = context.revision;
            annotation.label = label;
            annotation.value = valueFor(context.text, facts, ref);
            annotation.author = context.author;
            annotation.created = annotation.modified = after.made;
            annotation.quote = quoteSelector(context.text, span);
            after.annotation = annotation.id;
            edit.annotationsAfter.append(annotation);
        }
        if (before)
            edit.decisionsBefore.append(*before);
        edit.decisionsAfter.append(after);
    }
    return edit;
}

AnnotatorEdit rejectEdit(const DecisionContext &context, const Facts &facts, const QList<FactRef> &refs)
{
    const DecisionIndex index(facts, context.text, context.decisions);
    AnnotatorEdit edit;
    for (FactRef ref : refs) {
        const TextSpan span = placeOf(context, facts, ref);
        const Decision *const before = index.on(ref);
        if (span.isEmpty() || (before && before->verdict == Verdict::Rejected))
            continue;
        if (before) {
            edit.decisionsBefore.append(*before);
            if (const Annotation *made = annotationWith(context.annotations, before->annotation))
                edit.annotationsBefore.append(*made);
        }
        edit.decisionsAfter.append(decided(context, before, ref, span, Verdict::Rejected));
    }
    return edit;
}

AnnotatorEdit correctEdit(const DecisionContext &context, const Facts &facts, const QList<FactRef> &refs, const QString &correction)
{
    const DecisionIndex index(facts, context.text, context.decisions);
    AnnotatorEdit edit;
    for (FactRef ref : refs) {
        const TextSpan span = placeOf(context, facts, ref);
        const Decision *const before = index.on(ref);
        if (span.isEmpty())
            continue;
        Decision after = decided(context, before, ref, span, Verdict::Corrected);
        after.correction = before && before->verdict == Verdict::Corrected ? merged(before->correction, correction) : correction;
        if (before && *before == after)
            continue;
        if (before) {
            edit.decisionsBefore.append(*before);
            if (const Annotation *made = annotationWith(context.annotations, before->annotation)) {
                after.annotation = before->annotation;
                Annotation valued = *made;
                valued.value = valueFor(context.text, applyDecisions(facts, context.text, {after}), ref);
                valued.modified = after.made;
                edit.annotationsBefore.append(*made);
                edit.annotationsAfter.append(valued);
            }
        }
        edit.decisionsAfter.append(after);
    }
    return edit;
}

AnnotatorEdit restoreEdit(const DecisionContext &context, const QStringList &decisionIds)
{
    AnnotatorEdit edit;
    for (const Decision &decision : context.decisions) {
        if (!decisionIds.contains(decision.id))
            continue;
        edit.decisionsBefore.append(decision);
        if (const Annotation *made = annotationWith(context.annotations, decision.annotation))
            edit.annotationsBefore.append(*made);
    }
    return edit;
}

} // namespace nutgraf
