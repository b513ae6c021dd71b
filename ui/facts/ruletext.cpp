// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/ruletext.h"

#include "core/facts/factfields.h"
#include "ui/facts/facttext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

QString typeInWords(const QString &word)
{
    const auto type = entityTypeOf(word);
    return type ? nameOf(*type) : QString();
}

QString withArticle(EntityType type)
{
    switch (type) {
    case EntityType::Person: return tr("a person");
    case EntityType::Organisation: return tr("an organisation");
    case EntityType::Place: return tr("a place");
    case EntityType::Other: return tr("a name of another kind");
    }
    return {};
}

QString quoted(const QString &words)
{
    return tr("“%1”").arg(oneLine(words, 80));
}

QString quantityInWords(const QJsonObject &fields)
{
    Quantity quantity;
    setFields(quantity, fields);
    QString words = quantity.value ? groupedNumber(*quantity.value) : QString();
    if (quantity.upper)
        words += u'–' + groupedNumber(*quantity.upper);
    if (!quantity.unit.isEmpty())
        words += u' ' + quantity.unit;
    const QString sign = displaySign(quantity.modifier);
    return (sign.isEmpty() ? words : sign + u' ' + words).trimmed();
}

/// What a correction says, member by member.
QStringList saying(FactKind kind, const QJsonObject &to)
{
    QStringList words;
    if (to[u"same"].isObject())
        words.append(tr("the same as %1").arg(quoted(to[u"same"].toObject()[u"name"].toString())));
    if (to[u"apart"].isString())
        words.append(tr("somebody or something else"));
    if (to[u"extent"].isObject())
        words.append(quoted(to[u"extent"].toObject()[u"exact"].toString()));
    for (const QJsonValue piece : to[u"pieces"].toArray())
        words.append(quoted(piece.toObject()[u"exact"].toString()));
    QJsonObject fields;
    for (const QString &key : {u"name"_s, u"type"_s, u"kind"_s, u"value"_s, u"upper"_s, u"unit"_s, u"modifier"_s, u"entity"_s, u"negated"_s}) {
        if (to.contains(key))
            fields.insert(key, to[key]);
    }
    words.append(fieldsInWords(kind, fields));
    if (to[u"unimportant"].isBool())
        words.append(to[u"unimportant"].toBool() ? tr("unimportant") : tr("important"));
    words.removeAll(QString());
    return words;
}

} // namespace

QString fieldsInWords(FactKind kind, const QJsonObject &fields)
{
    QStringList words;
    switch (kind) {
    case FactKind::Mention: words = {fields[u"name"].toString(), typeInWords(fields[u"type"].toString())}; break;
    case FactKind::Quantity: words = {quantityInWords(fields)}; break;
    case FactKind::Date: words = {fields[u"value"].toString(), fields[u"type"].toString().toLower()}; break;
    case FactKind::Quote: words = {fields[u"entity"].toString(), fields[u"kind"].toString()}; break;
    case FactKind::Claim: words = {fields.contains(u"negated") ? fields[u"negated"].toBool() ? tr("said not to be so") : tr("said to be so") : QString()}; break;
    }
    words.removeAll(QString());
    return words.join(u", ");
}

QString ruleInWords(const NameRule &rule)
{
    const QString name = quoted(rule.name);
    switch (rule.effect) {
    case RuleEffect::NoName: return tr("%1 is never a name").arg(name);
    case RuleEffect::IsOfType: return tr("%1 is %2").arg(name, withArticle(entityTypeOf(rule.value).value_or(EntityType::Other)));
    case RuleEffect::IsCalled: return tr("%1 is called %2").arg(name, quoted(rule.value));
    case RuleEffect::SameAs: return tr("%1 is the same as %2").arg(name, quoted(rule.value));
    case RuleEffect::NotSameAs: return tr("%1 is not %2").arg(name, quoted(rule.value));
    case RuleEffect::Unimportant: return tr("%1 is unimportant").arg(name);
    }
    return {};
}

FromTo fromTo(const NameRule &rule)
{
    const QString from = rule.type ? nameOf(*rule.type) : QString();
    switch (rule.effect) {
    case RuleEffect::NoName: return {from, tr("never a name")};
    case RuleEffect::IsOfType: return {from, typeInWords(rule.value)};
    case RuleEffect::IsCalled: return {from, quoted(rule.value)};
    case RuleEffect::SameAs: return {from, tr("the same as %1").arg(quoted(rule.value))};
    case RuleEffect::NotSameAs: return {from, tr("not %1").arg(quoted(rule.value))};
    case RuleEffect::Unimportant: return {from, tr("unimportant")};
    }
    return {};
}

FromTo fromTo(const Decision &decision, const QJsonObject &engine)
{
    const QString from = engine.isEmpty() ? QString() : fieldsInWords(decision.kind, engine);
    if (decision.verdict == Verdict::Accepted)
        return {from, tr("accepted")};
    if (decision.verdict == Verdict::Rejected)
        return {from, tr("rejected")};
    return {from, saying(decision.kind, QJsonDocument::fromJson(decision.correction.toUtf8()).object()).join(u", ")};
}

} // namespace nutgraf
