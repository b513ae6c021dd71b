// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/jsonldfacts.h"

#include "core/exchange/factsof.h"
#include "core/exchange/factswriter.h"
#include "core/text/offsets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

void put(QJsonObject &object, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

QString typeOf(EntityType type)
{
    static constexpr std::array names{"Person"_L1, "Organization"_L1, "Place"_L1, "Thing"_L1};
    return names[std::size_t(type)];
}

class Writer {
public:
    explicit Writer(const Document &document)
        : m_document(document)
        , m_text(document.article.text)
        , m_facts(factsOf(document))
        , m_offsets(m_text)
        , m_id(document.id.isEmpty() ? articleIri(document.article) : document.id)
    {
    }

    void writeInto(QJsonArray &graph)
    {
        graph.append(article());
        for (const Quote &quote : m_facts.quotes)
            graph.append(quotation(quote));
        for (const Quantity &quantity : m_facts.quantities)
            graph.append(figure(quantity));
        for (const DateFact &date : m_facts.dates)
            graph.append(time(date));
        for (const Annotation &annotation : m_document.annotations) {
            if (annotation.state >= AnnotationState::Confirmed)
                graph.append(review(annotation));
        }
    }

private:
    void place(QJsonObject &object, TextSpan span) const
    {
        const TextSpan there = m_offsets.toCodePoints(span);
        object.insert(u"nutgraf:start"_s, there.start);
        object.insert(u"nutgraf:end"_s, there.end);
    }

    [[nodiscard]] QJsonObject part(const QString &type, TextSpan span) const
    {
        QJsonObject object{{u"@type"_s, type}, {u"isPartOf"_s, QJsonObject{{u"@id"_s, m_id}}}};
        place(object, span);
        return object;
    }

    [[nodiscard]] QJsonObject article() const
    {
        const Article &article = m_document.article;
        QJsonObject out{{u"@type"_s, u"NewsArticle"_s}, {u"@id"_s, m_id}};
        put(out, u"headline"_s, article.title);
        put(out, u"url"_s, article.url);
        put(out, u"inLanguage"_s, article.language);
        put(out, u"datePublished"_s, publishedText(article.published, article.publishedHasTime));
        if (!article.byline.isEmpty())
            out.insert(u"author"_s, QJsonObject{{u"@type"_s, u"Person"_s}, {u"name"_s, article.byline}});
        if (!article.source.isEmpty())
            out.insert(u"publisher"_s, QJsonObject{{u"@type"_s, u"Organization"_s}, {u"name"_s, article.source}});
        QJsonArray mentions;
        for (const Entity &entity : m_facts.entities) {
            QJsonObject one{{u"@type"_s, typeOf(entity.type)}, {u"name"_s, entity.name}};
            put(one, u"description"_s, entity.role.isEmpty() ? entity.kind : entity.role);
            QJsonArray places;
            for (const int index : entity.mentions) {
                const TextSpan there = m_offsets.toCodePoints(m_facts.mentions[index].span);
                places.append(QJsonArray{there.start, there.end});
            }
            one.insert(u"nutgraf:mentions"_s, places);
            mentions.append(one);
        }
        out.insert(u"mentions"_s, mentions);
        return out;
    }

    [[nodiscard]] QJsonObject quotation(const Quote &quote) const
    {
        const TextSpan span{quote.spans.first().start, quote.spans.last().end};
        QJsonObject out = part(u"Quotation"_s, span);
        out.insert(u"text"_s, quoteText(quote, m_text));
        if (const QString speaker = quoteSpeaker(quote, m_facts, m_text); !speaker.isEmpty()) {
            const bool known = quote.entity >= 0 && quote.entity < m_facts.entities.size();
            const EntityType type = known ? m_facts.entities[quote.entity].type : EntityType::Person;
            out.insert(u"spokenByCharacter"_s, QJsonObject{{u"@type"_s, typeOf(type)}, {u"name"_s, speaker}});
        }
        return out;
    }

    [[nodiscard]] QJsonObject figure(const Quantity &quantity) const
    {
        QJsonObject out = part(u"QuantitativeValue"_s, quantity.span);
        put(out, u"description"_s, quantity.span.of(m_text).toString().simplified());
        if (quantity.value && quantity.upper) {
            out.insert(u"minValue"_s, quantity.value->toDouble());
            out.insert(u"maxValue"_s, quantity.upper->toDouble());
        } else if (quantity.value) {
            out.insert(u"value"_s, quantity.value->toDouble());
        }
        put(out, u"unitText"_s, quantity.unit);
        put(out, u"nutgraf:modifier"_s, modifierSign(quantity.modifier));
        if (!quantity.of.isEmpty())
            out.insert(u"valueReference"_s, quantity.of.of(m_text).toString().simplified());
        return out;
    }

    [[nodiscard]] QJsonObject time(const DateFact &date) const
    {
        QJsonObject out = part(u"PropertyValue"_s, date.span);
        out.insert(u"propertyID"_s, u"TIMEX3"_s);
        put(out, u"name"_s, date.span.of(m_text).toString().simplified());
        put(out, u"value"_s, date.value);
        put(out, u"description"_s, date.reason);
        return out;
    }

    [[nodiscard]] QJsonObject review(const Annotation &annotation) const
    {
        static constexpr std::array verdicts{std::pair{5, "confirmed"_L1}, std::pair{3, "disputed"_L1}, std::pair{1, "false"_L1}};
        const auto [rating, word] = verdicts[std::size_t(annotation.state) - std::size_t(AnnotationState::Confirmed)];
        QJsonObject out{{u"@type"_s, u"ClaimReview"_s}, {u"claimReviewed"_s, annotation.quote.exact},
                        {u"reviewRating"_s, QJsonObject{{u"@type"_s, u"Rating"_s}, {u"ratingValue"_s, rating}, {u"bestRating"_s, 5}, {u"worstRating"_s, 1}, {u"alternateName"_s, word}}}};
        place(out, annotation.span);
        put(out, u"reviewBody"_s, annotation.note);
        if (!annotation.author.isEmpty())
            out.insert(u"author"_s, QJsonObject{{u"@type"_s, u"Person"_s}, {u"name"_s, annotation.author}});
        if (annotation.modified.isValid())
            out.insert(u"datePublished"_s, annotation.modified.toUTC().toString(Qt::ISODate));
        out.insert(u"itemReviewed"_s, QJsonObject{{u"@type"_s, u"Claim"_s}, {u"appearance"_s, QJsonObject{{u"@id"_s, m_id}}}});
        QJsonArray sources;
        for (const Evidence &one : annotation.evidence) {
            QJsonObject source{{u"@type"_s, u"CreativeWork"_s}, {u"url"_s, one.source}};
            put(source, u"text"_s, one.quote);
            put(source, u"description"_s, one.note);
            sources.append(source);
        }
        if (!sources.isEmpty())
            out.insert(u"citation"_s, sources);
        return out;
    }

    const Document &m_document;
    QStringView m_text;
    Facts m_facts;
    CodePointOffsets m_offsets;
    QString m_id;
};

} // namespace

Written writeJsonLdFacts(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    QJsonArray graph;
    for (const Document &document : documents) {
        Writer(document).writeInto(graph);
        for (const Annotation &annotation : document.annotations) {
            if (annotation.state < AnnotationState::Confirmed)
                out.losses.add(u"annotations"_s, QCoreApplication::translate("nutgraf", "Annotations that were not checked have no place among facts."), annotation.quote.exact.left(60));
        }
        if (!document.article.text.isEmpty())
            out.losses.add(u"text"_s, QCoreApplication::translate("nutgraf", "The text of the article does not go along."), document.article.title);
    }
    const QJsonObject context{{u"@vocab"_s, u"https://schema.org/"_s}, {u"nutgraf"_s, u"urn:x-nutgraf:"_s}};
    out.bytes = QJsonDocument(QJsonObject{{u"@context"_s, context}, {u"@graph"_s, graph}}).toJson(QJsonDocument::Indented);
    return out;
}

} // namespace nutgraf
