// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/namerule.h"

#include "core/facts/factfields.h"

#include <QCoreApplication>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar softHyphen(0x00AD);

bool hasValue(RuleEffect effect)
{
    return effect != RuleEffect::NoName && effect != RuleEffect::Unimportant;
}

bool isLine(const QString &text)
{
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            return false;
    }
    return !text.trimmed().isEmpty() && text.size() <= longestRuleName;
}

} // namespace

QString ruleForm(QStringView words)
{
    QString form = words.toString().remove(softHyphen).simplified();
    form.replace(u'’', u'\'');
    return form;
}

QStringView withoutPossessive(QStringView form)
{
    if (form.endsWith(u"'s") && form.size() > 2)
        return form.chopped(2);
    return form.endsWith(u"s'") && form.size() > 2 ? form.chopped(1) : form;
}

bool saysTheSame(const NameRule &a, const NameRule &b)
{
    return a.effect == b.effect && a.type == b.type && a.name == b.name && a.value == b.value;
}

bool contradicts(const NameRule &a, const NameRule &b)
{
    if (a.name != b.name || a.type != b.type || saysTheSame(a, b))
        return false;
    if (a.effect == RuleEffect::NoName || b.effect == RuleEffect::NoName)
        return true;
    const auto pair = [&](RuleEffect one, RuleEffect other) {
        return (a.effect == one && b.effect == other) || (a.effect == other && b.effect == one);
    };
    if (a.effect == b.effect)
        return a.effect != RuleEffect::NotSameAs;
    return pair(RuleEffect::IsCalled, RuleEffect::SameAs) || (pair(RuleEffect::SameAs, RuleEffect::NotSameAs) && a.value == b.value);
}

QString problemOf(const NameRule &rule)
{
    const auto tr = [](const char *sentence) { return QCoreApplication::translate("nutgraf", sentence); };
    if (!isLine(rule.name))
        return tr("The name that it is about must be one line of 1 to 400 characters.");
    if (!hasValue(rule.effect))
        return rule.value.isEmpty() ? QString() : tr("A correction of this kind has no value.");
    if (rule.effect == RuleEffect::IsOfType)
        return entityTypeOf(rule.value) ? QString() : tr("The type must be PER, ORG, LOC or MISC.");
    if (!isLine(rule.value))
        return tr("The name that it gives must be one line of 1 to 400 characters.");
    const bool others = rule.effect == RuleEffect::SameAs || rule.effect == RuleEffect::NotSameAs;
    return others && rule.value == rule.name ? tr("A name cannot be told from itself or joined with itself.") : QString();
}

} // namespace nutgraf
