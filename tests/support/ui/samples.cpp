// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/samples.h"

namespace nutgraf::samples {

using namespace Qt::StringLiterals;

TextSpan spanOfWords(const QString &text, const QString &words, int nth)
{
    qsizetype at = text.indexOf(words);
    for (; nth > 0 && at >= 0; --nth)
        at = text.indexOf(words, at + 1);
    if (at < 0)
        qFatal("the sample does not hold these words");
    return {at, at + words.size()};
}

Article harbourArticle()
{
    Article article;
    article.section = u"Coast"_s;
    article.title = u"Port of Sanmere to double its ferry berths"_s;
    article.text = article.section + u'\n' + article.title
        + u"\nThe port of Sanmere said on Tuesday that it would build nearly 40 per cent more berths for ferries to Ostvik.\n"
          "“We have waited eleven years for this,” said harbour master Ilda Brannoch. “Now we build.” Brannoch put the cost at "
          "$12.5 million.\n"
          "The Sanmere Shipping Union welcomed the plan. On Tuesday it asked the Coastal Office for 500,000 barrels a year of fuel, a "
          "figure that Brannoch called too high. Work ends in 2031, Jory Tamsin of the union expects. Sanmere has no other plan.\n"_s;
    article.text.chop(1);
    article.structure = structureFromLines(article.text);
    article.structure.blocks[0].kind = BlockKind::Section;
    article.structure.blocks[1].kind = BlockKind::Headline;
    article.language = u"en"_s;
    return article;
}

namespace {

void addEntity(Facts &facts, Entity entity, const QList<TextSpan> &places)
{
    const int index = int(facts.entities.size());
    for (TextSpan place : places) {
        entity.mentions.append(int(facts.mentions.size()));
        facts.mentions.append({place, entity.type, index, 0.9f});
    }
    facts.entities.append(entity);
}

void addEntities(Facts &facts, const QString &text)
{
    const auto at = [&text](const QString &words, int nth = 0) { return spanOfWords(text, words, nth); };
    addEntity(facts, {u"Ilda Brannoch"_s, EntityType::Person, {}, u"harbour master"_s, {}},
        {at(u"Ilda Brannoch"_s), at(u"Brannoch"_s, 1), at(u"Brannoch"_s, 2)});
    addEntity(facts, {u"Jory Tamsin"_s, EntityType::Person, {}, u"of the union"_s, {}}, {at(u"Jory Tamsin"_s)});
    addEntity(facts, {u"Sanmere Shipping Union"_s, EntityType::Organisation, u"trade union"_s, {}, {}}, {at(u"Sanmere Shipping Union"_s)});
    addEntity(facts, {u"Coastal Office"_s, EntityType::Organisation, u"authority"_s, {}, {}}, {at(u"Coastal Office"_s)});
    addEntity(facts, {u"Sanmere"_s, EntityType::Place, u"city"_s, {}, {}}, {at(u"Sanmere"_s), at(u"Sanmere"_s, 1), at(u"Sanmere"_s, 3)});
    addEntity(facts, {u"Ostvik"_s, EntityType::Place, u"city"_s, {}, {}}, {at(u"Ostvik"_s)});
}

void addFigures(Facts &facts, const QString &text)
{
    const auto at = [&text](const QString &words) { return spanOfWords(text, words); };
    facts.quantities.append({at(u"nearly 40 per cent"_s), QuantityKind::Percent, Decimal{40, 0}, {}, u"percent"_s, Modifier::Nearly,
        at(u"nearly"_s), at(u"berths for ferries to Ostvik"_s)});
    facts.quantities.append({at(u"$12.5 million"_s), QuantityKind::Money, Decimal{125, 5}, {}, u"dollar"_s, Modifier::None, {}, {}});
    facts.quantities.append({at(u"500,000 barrels a year"_s), QuantityKind::Measure, Decimal{500000, 0}, {}, u"barrel/year"_s, Modifier::None,
        {}, at(u"fuel"_s)});
}

} // namespace

Facts harbourFacts()
{
    const QString text = harbourArticle().text;
    const auto at = [&text](const QString &words, int nth = 0) { return spanOfWords(text, words, nth); };
    Facts facts;
    facts.language = u"en"_s;
    addEntities(facts, text);
    addFigures(facts, text);
    const QString reason = u"the last Tuesday up to publication on 4 Mar 2025"_s;
    facts.dates = {{at(u"Tuesday"_s), DateType::Date, u"2025-03-04"_s, {}, reason},
        {at(u"Tuesday"_s, 1), DateType::Date, u"2025-03-04"_s, {}, reason},
        {at(u"eleven years"_s), DateType::Duration, u"P11Y"_s, {}, {}}, {at(u"2031"_s), DateType::Date, u"2031"_s, {}, {}}};
    facts.quotes = {{{at(u"We have waited eleven years for this,"_s), at(u"Now we build."_s)}, QuoteKind::Direct, {at(u"said"_s, 1)},
                        {at(u"harbour master Ilda Brannoch"_s)}, 0},
        {{at(u"Work ends in 2031"_s)}, QuoteKind::Indirect, {at(u"expects"_s)}, {at(u"Jory Tamsin of the union"_s)}, 1}};
    facts.claims = {{at(u"The Sanmere Shipping Union"_s), at(u"welcomed"_s), at(u"the plan"_s), -1, false, Modality::Asserted}};
    return facts;
}

namespace {

MarkStyle line(const QString &colour, LineStyle style)
{
    MarkStyle mark;
    mark.line = QColor::fromString(colour);
    mark.lineStyle = style;
    return mark;
}

Theme theme(bool dark)
{
    const auto pick = [dark](const char16_t *light, const char16_t *deep) { return QColor::fromString(QStringView(dark ? deep : light)); };
    Theme made;
    made.dark = dark;
    made.frame = {pick(u"#f3f2ee", u"#1d2024"), pick(u"#fffdf9", u"#16181b"), pick(u"#20242a", u"#dfe2e6"), pick(u"#6a6f78", u"#969ca6"),
        pick(u"#e2dfd8", u"#2d3136"), pick(u"#1d6b86", u"#58b4d1"), pick(u"#ffffff", u"#0d1114"), pick(u"#dcebf0", u"#22404b"),
        pick(u"#20242a", u"#dfe2e6"), pick(u"#eae8e2", u"#282c31")};
    MarkPalette &marks = made.marks;
    marks.dark = dark;
    marks.page = pick(u"#fffdf9", u"#16181b");
    marks.text = made.frame.text;
    marks.dim = made.frame.dim;
    marks.hairline = made.frame.hairline;
    marks.accent = made.frame.accent;
    marks.quoteBar = pick(u"#9fb4bd", u"#4b626c");
    const auto set = [&marks](MarkKind kind, const QColor &colour, LineStyle style) { marks.styles[size_t(kind)] = line(colour.name(), style); };
    set(MarkKind::Person, pick(u"#b03a66", u"#f08fb1"), LineStyle::Solid);
    set(MarkKind::Organisation, pick(u"#2f5fb3", u"#86b2ff"), LineStyle::Dashed);
    set(MarkKind::Place, pick(u"#23784c", u"#74cf9c"), LineStyle::Dotted);
    set(MarkKind::Other, pick(u"#7b6339", u"#d6bd8b"), LineStyle::Dotted);
    set(MarkKind::Date, pick(u"#6a48b0", u"#bda3ff"), LineStyle::Dotted);
    set(MarkKind::Claim, pick(u"#1d6b86", u"#58b4d1"), LineStyle::Solid);
    marks.styles[size_t(MarkKind::Number)].text = pick(u"#8a5600", u"#f0bd63");
    marks.styles[size_t(MarkKind::Number)].background = pick(u"#fbf0d9", u"#332812");
    return made;
}

} // namespace

Theme lightTheme()
{
    return theme(false);
}

Theme darkTheme()
{
    return theme(true);
}

} // namespace nutgraf::samples
