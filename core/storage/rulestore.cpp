// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/rulestore.h"

#include "core/storage/columns.h"
#include "core/storage/migrations.h"
#include "core/storage/salvage.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

// Files hold these as numbers: an enumerator may be added at the end, never moved.
static_assert(int(RuleEffect::NoName) == 0 && int(RuleEffect::Unimportant) == 5);
static_assert(int(EntityType::Person) == 0 && int(EntityType::Other) == 3);

NameRule ruleFrom(Statement &row)
{
    NameRule rule;
    rule.id = row.text(1);
    rule.name = row.text(2);
    if (!row.value(3).isNull())
        rule.type = EntityType(std::clamp<qint64>(row.number(3), 0, qint64(EntityType::Other)));
    rule.effect = RuleEffect(row.number(4));
    rule.value = row.text(5);
    rule.made = timeFrom(row.value(6));
    rule.engine = int(row.number(7));
    return rule;
}

} // namespace

Result<QList<NameRule>> readRules(Database &database)
{
    QList<NameRule> rules;
    const auto version = schemaVersion(database);
    if (!version)
        return std::unexpected(version.error());
    if (*version < 3)
        return rules;
    const auto done = readRows(database, u"SELECT number, id, name, type, effect, value, made, engine FROM name_rule"_s, u"number"_s, {}, [&rules](Statement &row) {
        const qint64 effect = row.number(4);
        if (effect < 0 || effect > qint64(RuleEffect::Unimportant))
            return; // of a later version
        if (NameRule rule = ruleFrom(row); problemOf(rule).isEmpty())
            rules.append(std::move(rule));
    });
    if (!done)
        return std::unexpected(done.error());
    std::ranges::stable_sort(rules, {}, [](const NameRule &rule) { return rule.made.isValid() ? rule.made.toMSecsSinceEpoch() : 0; });
    return rules;
}

Result<void> writeRule(Database &database, const NameRule &rule)
{
    const QString problem = rule.id.isEmpty() ? QCoreApplication::translate("nutgraf", "It has no id.") : problemOf(rule);
    if (!problem.isEmpty()) {
        return std::unexpected(Error{Error::Code::BadInput,
                                     QCoreApplication::translate("nutgraf", "The correction of “%1” was not kept. %2").arg(rule.name.left(80), problem), database.path()});
    }
    Statement row = database.statement(u"INSERT INTO name_rule (id, name, type, effect, value, made, engine) VALUES (?, ?, ?, ?, ?, ?, ?)"
                                       " ON CONFLICT (id) DO UPDATE SET name = excluded.name, type = excluded.type, effect = excluded.effect,"
                                       " value = excluded.value, made = excluded.made, engine = excluded.engine"_s);
    row.bind(textColumn(rule.id)).bind(textColumn(rule.name));
    row.bind(rule.type ? QVariant(int(*rule.type)) : QVariant(QMetaType::fromType<int>()));
    row.bind(int(rule.effect)).bind(textColumn(rule.value)).bind(timeColumn(rule.made)).bind(rule.engine);
    return row.exec();
}

Result<void> deleteRule(Database &database, const QString &ruleId)
{
    Statement row = database.statement(u"DELETE FROM name_rule WHERE id = ?"_s);
    if (auto done = row.bind(textColumn(ruleId)).exec(); !done)
        return done;
    if (row.changedRows() == 0) {
        return std::unexpected(Error{Error::Code::NotFound,
                                     QCoreApplication::translate("nutgraf", "The library has no correction “%1”; it may have been removed.").arg(ruleId), database.path()});
    }
    return {};
}

} // namespace nutgraf
