// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/factswriter.h"

#include "core/exchange/jsontext.h"
#include "core/text/offsets.h"

#include <utility>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

void writeText(JsonText &json, const char *key, QStringView value)
{
    json.key(key);
    if (value.isEmpty())
        json.null();
    else
        json.string(value);
}

/// Writes one document; what every list needs is at hand.
class Writer {
public:
    explicit Writer(const FactsDocument &document)
        : m_document(document)
        , m_text(document.article.text)
        , m_offsets(document.article.text)
    {
    }

    QByteArray run()
    {
        head();
        list("entities", m_document.facts.mentions, &Writer::mention);
        list("references", m_document.facts.references, &Writer::reference);
        list("quantities", m_document.facts.quantities, &Writer::quantity);
        list("dates", m_document.facts.dates, &Writer::date);
        list("quotes", m_document.facts.quotes, &Writer::quote);
        list("claims", m_document.facts.claims, &Writer::claim);
        m_json.end('}');
        return m_json.take();
    }

private:
    void head()
    {
        const Article &article = m_document.article;
        m_json.begin('{');
        m_json.key("id").string(m_document.id);
        writeText(m_json, "title", article.title);
        writeText(m_json, "section", article.section);
        writeText(m_json, "standfirst", article.standfirst);
        writeText(m_json, "byline", article.byline);
        writeText(m_json, "published", publishedText(article.published, article.publishedHasTime));
        writeText(m_json, "language", m_document.facts.language.isEmpty() ? article.language : m_document.facts.language);
        m_json.key("text").string(article.text);
    }

    template<typename T>
    void list(const char *key, const QList<T> &facts, void (Writer::*write)(const T &))
    {
        m_json.key(key).begin('[');
        for (const T &fact : facts) {
            m_json.begin('{');
            (this->*write)(fact);
            m_json.end('}');
        }
        m_json.end(']');
    }

    void pair(TextSpan span)
    {
        const TextSpan points = m_offsets.toCodePoints(span);
        m_json.begin('[').integer(points.start).integer(points.end).end(']');
    }

    void pairOrNull(const char *key, TextSpan span)
    {
        m_json.key(key);
        if (span.isEmpty())
            m_json.null();
        else
            pair(span);
    }

    void pairs(const char *key, const QList<TextSpan> &spans)
    {
        m_json.key(key);
        if (spans.isEmpty()) {
            m_json.null();
            return;
        }
        m_json.begin('[');
        for (TextSpan span : spans)
            pair(span);
        m_json.end(']');
    }

    void place(TextSpan span)
    {
        const TextSpan points = m_offsets.toCodePoints(span);
        m_json.key("start").integer(points.start).key("end").integer(points.end);
    }

    void entity(int index)
    {
        m_json.key("entity");
        if (index < 0)
            m_json.null();
        else
            m_json.integer(index);
    }

    void number(const char *key, const std::optional<Decimal> &value)
    {
        m_json.key(key);
        if (value)
            m_json.raw(value->toString().toLatin1());
        else
            m_json.null();
    }

    void mention(const Mention &mention)
    {
        place(mention.span);
        m_json.key("type").string(typeCode(mention.type)).key("text").string(mention.span.of(m_text));
        entity(mention.entity);
        if (mention.entity >= 0 && mention.entity < m_document.facts.entities.size()) {
            const Entity &known = m_document.facts.entities[mention.entity];
            m_json.key("name").string(known.name);
            writeText(m_json, "kind", known.kind);
            writeText(m_json, "role", known.role);
        }
        m_json.key("score").raw(QByteArray::number(double(mention.score), 'f', 2));
    }

    void reference(const EntityReference &reference)
    {
        place(reference.span);
        m_json.key("form").string(reference.form == ReferenceForm::Pronoun ? u"pronoun" : u"noun");
        entity(reference.entity);
    }

    void quantity(const Quantity &quantity)
    {
        place(quantity.span);
        m_json.key("text").string(quantity.span.of(m_text));
        number("value", quantity.value);
        number("upper", quantity.upper);
        writeText(m_json, "unit", quantity.unit);
        writeText(m_json, "modifier", modifierSign(quantity.modifier));
        pairOrNull("of", quantity.of);
    }

    void date(const DateFact &date)
    {
        static constexpr const char *types[] = {"DATE", "TIME", "DURATION", "SET"};
        place(date.span);
        m_json.key("text").string(date.span.of(m_text)).key("type").string(QString::fromLatin1(types[int(date.type)]));
        writeText(m_json, "value", date.value);
        if (!date.modifier.isEmpty())
            writeText(m_json, "mod", date.modifier);
        writeText(m_json, "reason", date.reason);
    }

    void quote(const Quote &quote)
    {
        static constexpr const char *kinds[] = {"direct", "indirect", "mixed"};
        pairs("spans", quote.spans);
        m_json.key("kind").string(QString::fromLatin1(kinds[int(quote.kind)]));
        pairs("cue", quote.cue);
        pairs("speaker", quote.speaker);
        entity(quote.entity);
    }

    void claim(const Claim &claim)
    {
        static constexpr const char *modalities[] = {"asserted", "planned", "possible", "denied", "reported"};
        pairOrNull("subject", claim.subject);
        pairOrNull("predicate", claim.predicate);
        pairOrNull("object", claim.object);
        m_json.key("attribution");
        if (claim.attribution < 0)
            m_json.null();
        else
            m_json.integer(claim.attribution);
        m_json.key("polarity").raw(claim.negated ? "\"-\"" : "\"+\"");
        m_json.key("modality").string(QString::fromLatin1(modalities[int(claim.modality)]));
    }

    const FactsDocument &m_document;
    QStringView m_text;
    CodePointOffsets m_offsets;
    JsonText m_json;
};

} // namespace

QString publishedText(const QDateTime &published, bool hasTime)
{
    if (!published.isValid())
        return {};
    return hasTime ? published.toString(Qt::ISODate) : published.date().toString(Qt::ISODate);
}

QString typeCode(EntityType type)
{
    switch (type) {
    case EntityType::Person:
        return u"PER"_s;
    case EntityType::Organisation:
        return u"ORG"_s;
    case EntityType::Place:
        return u"LOC"_s;
    case EntityType::Other:
        break;
    }
    return u"MISC"_s;
}

QByteArray factsToJson(const FactsDocument &document)
{
    return Writer(document).run();
}

} // namespace nutgraf
