// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/factstore.h"

#include "core/query/dayrange.h"
#include "core/query/folding.h"
#include "core/storage/columns.h"

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// A row of the table; what a kind of fact does not have is null.
struct FactRow {
    FactKind kind = FactKind::Mention;
    TextSpan span;
    int type = 0; ///< the enumerator of EntityType, QuantityKind, DateType, QuoteKind or Modality
    QString name; ///< of an entity or of the speaker; TIMEX3 value of a date
    std::optional<Decimal> value = {};
    std::optional<Decimal> upper = {};
    QString unit = {};
    std::optional<DayRange> days = {};
};

QString nameOf(const Facts &facts, int entity)
{
    return entity >= 0 && entity < facts.entities.size() ? facts.entities[entity].name : QString();
}

QList<FactRow> rowsOf(const Facts &facts)
{
    QList<FactRow> rows;
    for (const Mention &mention : facts.mentions)
        rows.append({FactKind::Mention, mention.span, int(mention.type), nameOf(facts, mention.entity)});
    for (const Quantity &quantity : facts.quantities)
        rows.append({FactKind::Quantity, quantity.span, int(quantity.kind), {}, quantity.value, quantity.upper, quantity.unit});
    for (const DateFact &date : facts.dates)
        rows.append({FactKind::Date, date.span, int(date.type), date.value, {}, {}, {}, daysOfTimex(date.value)});
    for (qsizetype i = 0; i < facts.quotes.size(); ++i)
        rows.append({FactKind::Quote, spanOf(facts, {FactKind::Quote, int(i)}), int(facts.quotes[i].kind), nameOf(facts, facts.quotes[i].entity)});
    for (qsizetype i = 0; i < facts.claims.size(); ++i)
        rows.append({FactKind::Claim, spanOf(facts, {FactKind::Claim, int(i)}), int(facts.claims[i].modality), {}});
    return rows;
}

QVariant number(const std::optional<Decimal> &value)
{
    return value ? QVariant(value->toDouble()) : QVariant(QMetaType::fromType<double>());
}

QVariant dayColumn(const std::optional<DayRange> &days, QDate DayRange::*end)
{
    return days ? QVariant((*days.*end).toJulianDay()) : QVariant(QMetaType::fromType<qint64>());
}

Result<void> forget(Database &database, ArticleId id)
{
    Statement gone = database.statement(u"DELETE FROM fact WHERE article = ?"_s);
    return gone.bind(id).exec();
}

} // namespace

Result<void> writeFacts(Database &database, ArticleId id, const Facts &facts, int engine)
{
    if (auto done = forget(database, id); !done)
        return done;
    QString text; // the words of a mention are its key too
    {
        Statement newest = database.statement(u"SELECT CAST(text AS BLOB) FROM revision WHERE article = ? ORDER BY number DESC LIMIT 1"_s);
        if (auto done = newest.bind(id).exec(); !done)
            return done;
        if (const auto found = newest.next(); !found || !*found)
            return found ? Result<void>() : std::unexpected(found.error()); // removed meanwhile
        text = QString::fromUtf8(newest.bytes(0));
    }
    Statement insert = database.statement(u"INSERT INTO fact (article, kind, start, \"end\", exact, type, name, name_key, exact_key, value, upper, unit, day_from, day_to)"
                                          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    constexpr qsizetype longestExact = 200;
    for (const FactRow &row : rowsOf(facts)) {
        if (row.span.start < 0 || row.span.end > text.size() || row.span.isEmpty())
            continue; // of another text
        const QString exact = row.span.of(text).left(longestExact).toString();
        const bool mention = row.kind == FactKind::Mention;
        insert.bind(id).bind(int(row.kind)).bind(qint64(row.span.start)).bind(qint64(row.span.end)).bind(textColumn(exact)).bind(row.type);
        insert.bind(textColumn(row.name)).bind(mention ? textColumn(foldedKey(row.name)) : QVariant(QMetaType::fromType<QString>()));
        insert.bind(mention ? textColumn(foldedKey(exact)) : QVariant(QMetaType::fromType<QString>()));
        insert.bind(number(row.value)).bind(number(row.upper)).bind(textColumn(row.unit));
        insert.bind(dayColumn(row.days, &DayRange::first)).bind(dayColumn(row.days, &DayRange::last));
        if (auto done = insert.exec(); !done)
            return done;
    }
    Statement run = database.statement(u"INSERT INTO fact_run (article, engine) VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET engine = excluded.engine"_s);
    return run.bind(id).bind(engine).exec();
}

Result<QList<ArticleId>> articlesWithoutFacts(Database &database, int engine)
{
    Statement rows = database.statement(u"SELECT a.id FROM article a LEFT JOIN fact_run r ON r.article = a.id WHERE r.engine IS NOT ? ORDER BY a.id"_s);
    if (auto done = rows.bind(engine).exec(); !done)
        return std::unexpected(done.error());
    QList<ArticleId> out;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return out;
        out.append(rows.number(0));
    }
}

} // namespace nutgraf
