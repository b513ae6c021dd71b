// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes: the reader of corrections gives rules that hold water, or a sentence; what was read can be written and read again, and
// applied to facts; and any bytes as the correction of a decision leave facts whose spans fit the text.

#include "core/exchange/correctionsfile.h"
#include "core/facts/corrections.h"

#include <QtGlobal>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Ada Quill met Bo Tarn in Velmora. \u201CNinety ships came on Monday,\u201D Quill said. Quill's ships \U0001F6A2."_s;

Facts sample()
{
    Facts facts;
    facts.mentions = {{{0, 9}, EntityType::Person, 0, 1}, {{14, 21}, EntityType::Person, 1, 1}, {{25, 32}, EntityType::Place, 2, 1}, {{65, 70}, EntityType::Person, 0, 1}, {{77, 84}, EntityType::Person, -1, 1}};
    facts.entities = {{u"Ada Quill"_s, EntityType::Person, {}, u"mayor"_s, {0, 3}}, {u"Bo Tarn"_s, EntityType::Person, {}, {}, {1}}, {u"Velmora"_s, EntityType::Place, u"city"_s, {}, {2}}};
    Quantity ships;
    ships.span = {35, 47};
    facts.quantities = {ships};
    facts.dates = {{{56, 62}, DateType::Date, u"2024-03-04"_s, {}, {}}};
    facts.quotes = {{{{35, 63}}, QuoteKind::Direct, {{71, 75}}, {{65, 70}}, 0}};
    return facts;
}

void check(const Facts &facts)
{
    const auto fits = [](TextSpan span) { return span.start >= 0 && span.start <= span.end && span.end <= text.size(); };
    for (const Mention &mention : facts.mentions) {
        Q_ASSERT(fits(mention.span));
        Q_ASSERT(mention.entity >= -1 && mention.entity < facts.entities.size());
    }
    for (const Entity &entity : facts.entities) {
        for (const int mention : entity.mentions)
            Q_ASSERT(mention >= 0 && mention < facts.mentions.size() && &facts.entities[facts.mentions[mention].entity] == &entity);
    }
    for (const Quantity &quantity : facts.quantities)
        Q_ASSERT(fits(quantity.span));
    for (const DateFact &date : facts.dates)
        Q_ASSERT(fits(date.span));
    for (const Quote &quote : facts.quotes) {
        Q_ASSERT(quote.entity >= -1 && quote.entity < facts.entities.size());
        for (const TextSpan span : quote.spans)
            Q_ASSERT(fits(span));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto shared = correctionsFromJson(bytes);
    const QList<NameRule> rules = shared ? shared->rules : QList<NameRule>();
    if (shared) {
        for (const NameRule &rule : rules)
            Q_ASSERT(problemOf(rule).isEmpty());
        const auto again = correctionsFromJson(correctionsToJson(*shared));
        Q_ASSERT(again && again->count() == shared->count());
        const RuleImport plan = planImport({}, rules);
        Q_ASSERT(plan.added.size() + plan.alreadyThere + plan.inConflict.size() == rules.size());
        check(applyCorrections(sample(), text, {rules, {}}));
    } else {
        Q_ASSERT(!shared.error().message.isEmpty());
    }
    QList<Decision> decisions;
    for (const SharedArticle &article : shared ? shared->articles : QList<SharedArticle>()) {
        for (const SharedDecision &one : article.decisions)
            decisions.append(one.decision);
    }
    for (int i = 0; i < 8; ++i) {
        const FactRef ref{i < 5 ? FactKind::Mention : FactKind(i - 4), i < 5 ? i : 0};
        Decision decision{QString::number(i), ref.kind, spanOf(sample(), ref), {}, Verdict::Corrected, QString::fromUtf8(bytes), {}, {}, 1};
        decision.exact = i == 3 ? u"Quill said"_s : decision.span.of(text).toString();
        decisions.append(decision);
    }
    check(applyCorrections(sample(), text, {rules, decisions}));
    return 0;
}
