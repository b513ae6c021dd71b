// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/factedits.h"

#include "core/facts/factfields.h"
#include "core/facts/pipeline.h"

#include <QCoreApplication>
#include <QJsonDocument>
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

/// The facts as people see them, with the decisions on them.
struct Decided {
    Decided(const DecisionContext &of, const Facts &facts)
        : context(of)
        , shown(correctFacts(facts, of.text, {of.rules, of.decisions}))
    {
        for (const Decision &decision : of.decisions)
            byId.insert(decision.id, &decision);
    }

    [[nodiscard]] const Decision *on(FactRef ref) const { return byId.value(shown.state(ref).decision); }

    /// Where the engine has the fact (or had it, when it is there by hand only); empty when the facts are not of this text.
    [[nodiscard]] TextSpan place(FactRef ref) const
    {
        const Decision *const before = on(ref);
        const TextSpan span = before && shown.state(ref).byHand ? before->span : spanOf(shown.engine, ref);
        return span.start >= 0 && span.end <= context.text.size() ? span : TextSpan{};
    }

    [[nodiscard]] Decision make(FactRef ref, Verdict verdict) const
    {
        const Decision *const before = on(ref);
        const bool byHand = before && shown.state(ref).byHand;
        Decision decision;
        decision.id = before ? before->id : newId();
        decision.kind = ref.kind;
        decision.span = place(ref);
        decision.exact = byHand ? before->exact : decision.span.of(context.text).toString();
        decision.verdict = verdict;
        decision.made = QDateTime::currentDateTimeUtc();
        decision.engine = byHand ? before->engine : factEngineVersion;
        return decision;
    }

    const DecisionContext &context;
    CorrectedFacts shown;
    QHash<QString, const Decision *> byId;
};

/// What is corrected now over what was corrected before. Null means something for the end of a range alone.
QJsonObject merged(const QJsonObject &before, const QJsonObject &now)
{
    QJsonObject all = before;
    for (auto member = now.begin(); member != now.end(); ++member) {
        if (member.value().isNull() && member.key() != u"upper")
            all.remove(member.key());
        else
            all.insert(member.key(), member.value());
    }
    return all;
}

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

/// Whether the fact can be made again from it: then the whole fact is kept too.
bool givesAFact(FactKind kind, const QJsonObject &correction)
{
    return correction.contains(u"extent") || correction.contains(u"pieces")
        || (kind != FactKind::Mention && (correction.contains(u"type") || correction.contains(u"kind")));
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
    const Decided decided(context, facts);
    AnnotatorEdit edit;
    for (FactRef ref : refs) {
        const Decision *const before = decided.on(ref);
        const bool corrected = before && before->verdict == Verdict::Corrected;
        if (decided.place(ref).isEmpty() || (before && (before->verdict == Verdict::Accepted || (corrected && !before->annotation.isEmpty()))))
            continue;
        Decision after = corrected ? *before : decided.make(ref, Verdict::Accepted); // what was put right stays so
        const TextSpan span = spanOf(decided.shown.facts, ref);
        const QString label = labelFor(context.tagSet, decided.shown.facts, ref);
        if (!label.isEmpty() && !isTagged(context.annotations, span, label)) {
            Annotation annotation;
            annotation.id = newId();
            annotation.span = span;
            annotation.revision = context.revision;
            annotation.label = label;
            annotation.value = valueFor(context.text, decided.shown.facts, ref);
            annotation.author = context.author;
            annotation.created = annotation.modified = QDateTime::currentDateTimeUtc();
            annotation.quote = quoteSelector(context.text, span);
            after.annotation = annotation.id;
            edit.annotationsAfter.append(annotation);
        }
        if (before && *before == after)
            continue;
        if (before)
            edit.decisionsBefore.append(*before);
        edit.decisionsAfter.append(after);
    }
    return edit;
}

AnnotatorEdit rejectEdit(const DecisionContext &context, const Facts &facts, const QList<FactRef> &refs)
{
    const Decided decided(context, facts);
    AnnotatorEdit edit;
    for (FactRef ref : refs) {
        const Decision *const before = decided.on(ref);
        if (decided.place(ref).isEmpty() || (before && before->verdict == Verdict::Rejected))
            continue;
        if (before) {
            edit.decisionsBefore.append(*before);
            if (const Annotation *made = annotationWith(context.annotations, before->annotation))
                edit.annotationsBefore.append(*made);
        }
        edit.decisionsAfter.append(decided.make(ref, Verdict::Rejected));
    }
    return edit;
}

namespace {

/// The annotations that accepting made say what the facts say now.
void followCorrections(const DecisionContext &context, const Facts &facts, const QList<FactRef> &refs, AnnotatorEdit &edit)
{
    const bool any = std::ranges::any_of(edit.decisionsAfter, [](const Decision &after) { return !after.annotation.isEmpty(); });
    if (!any)
        return;
    QList<Decision> decisions = context.decisions;
    for (const Decision &before : std::as_const(edit.decisionsBefore))
        decisions.removeIf([&before](const Decision &decision) { return decision.id == before.id; });
    decisions.append(edit.decisionsAfter);
    const CorrectedFacts now = correctFacts(facts, context.text, {context.rules, decisions});
    QHash<QString, QString> annotationOf; // by decision
    for (const Decision &after : std::as_const(edit.decisionsAfter))
        annotationOf.insert(after.id, after.annotation);
    for (const FactRef ref : refs) {
        const Annotation *const made = annotationWith(context.annotations, annotationOf.value(now.state(ref).decision));
        if (!made)
            continue;
        Annotation valued = *made;
        valued.value = valueFor(context.text, now.facts, ref);
        valued.span = spanOf(now.facts, ref);
        valued.quote = quoteSelector(context.text, valued.span);
        if (valued == *made)
            continue;
        valued.modified = QDateTime::currentDateTimeUtc();
        edit.annotationsBefore.append(*made);
        edit.annotationsAfter.append(valued);
    }
}

} // namespace

AnnotatorEdit correctEdit(const DecisionContext &context, const Facts &facts, const QList<FactRef> &refs, const QString &correction)
{
    const Decided decided(context, facts);
    const QJsonObject now = objectOf(correction);
    AnnotatorEdit edit;
    for (FactRef ref : refs) {
        const Decision *const before = decided.on(ref);
        if (decided.place(ref).isEmpty())
            continue;
        const bool corrected = before && before->verdict == Verdict::Corrected;
        QJsonObject all = merged(corrected ? objectOf(before->correction) : QJsonObject(), now);
        if (givesAFact(ref.kind, all) && !all.contains(u"as"))
            all.insert(u"as"_s, fieldsOf(decided.shown.facts, ref));
        Decision after = decided.make(ref, Verdict::Corrected);
        after.correction = QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
        if (before)
            after.annotation = before->annotation;
        if (corrected && before->correction == after.correction)
            continue;
        if (before)
            edit.decisionsBefore.append(*before);
        edit.decisionsAfter.append(after);
    }
    followCorrections(context, facts, refs, edit);
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

AnnotatorEdit addRulesEdit(const DecisionContext &context, const QList<NameRule> &rules)
{
    AnnotatorEdit edit;
    const auto isSaid = [](const QList<NameRule> &by, const NameRule &rule) {
        return std::ranges::any_of(by, [&rule](const NameRule &other) { return saysTheSame(rule, other); });
    };
    for (NameRule rule : rules) {
        if (!problemOf(rule).isEmpty() || isSaid(context.rules, rule) || isSaid(edit.rulesAfter, rule))
            continue;
        rule.id = rule.id.isEmpty() ? newId() : rule.id;
        rule.made = rule.made.isValid() ? rule.made : QDateTime::currentDateTimeUtc();
        for (const NameRule &other : context.rules) {
            if (contradicts(rule, other) && !isSaid(edit.rulesBefore, other))
                edit.rulesBefore.append(other);
        }
        edit.rulesAfter.append(rule);
    }
    return edit;
}

AnnotatorEdit removeRulesEdit(const DecisionContext &context, const QStringList &ruleIds)
{
    AnnotatorEdit edit;
    for (const NameRule &rule : context.rules) {
        if (ruleIds.contains(rule.id))
            edit.rulesBefore.append(rule);
    }
    return edit;
}

QString correctionInWords(const QString &correction, const QString &words)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("nutgraf::Annotator", text); };
    const QJsonObject to = objectOf(correction);
    if (to[u"same"].isObject())
        return tr("Merge “%1” with “%2”").arg(words, to[u"same"].toObject()[u"name"].toString());
    if (to[u"apart"].isString())
        return tr("Split off “%1”").arg(words);
    if (to[u"unimportant"].isBool())
        return (to[u"unimportant"].toBool() ? tr("Mark “%1” as unimportant") : tr("Mark “%1” as important again")).arg(words);
    if (to.contains(u"extent") || to.contains(u"pieces"))
        return tr("Set the extent of “%1”").arg(words);
    return tr("Correct “%1”").arg(words);
}

} // namespace nutgraf
