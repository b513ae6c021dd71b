// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/formats.h"
#include "core/exchange/gate/gatedocument.h"
#include "core/exchange/gate/gatefeatures.h"
#include "core/exchange/jsonlines.h"
#include "core/text/offsets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// From "3-7 9-12". Empty unless they are two or more, in order, apart, within `whole` and at both its ends.
QList<TextSpan> piecesFrom(const QString &text, TextSpan whole)
{
    QList<TextSpan> out;
    for (const QStringView part : QStringView(text).split(u' ')) {
        const qsizetype dash = part.indexOf(u'-');
        bool ok[2] = {false, false};
        const TextSpan piece{part.first(std::max<qsizetype>(dash, 0)).toLongLong(&ok[0]), part.sliced(dash + 1).toLongLong(&ok[1])};
        if (!ok[0] || !ok[1] || piece.start >= piece.end || (out.isEmpty() ? piece.start != whole.start : piece.start <= out.last().end))
            return {};
        out.append(piece);
    }
    return out.size() < 2 || out.last().end != whole.end ? QList<TextSpan>() : out;
}

bool cutsPair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

class Reader {
public:
    Reader(const GateDocument &gate, GateUnit unit, RepairReport &report)
        : m_gate(gate)
        , m_unit(unit)
        , m_report(report)
        , m_offsets(gate.text)
        , m_features(gate.features)
    {
        m_document.article.text = gate.text;
        m_document.article.structure = structureFromLines(gate.text);
        for (const GateAnnotation &annotation : gate.annotations)
            m_next = std::max(m_next, annotation.id + 1);
    }

    Document read(const QString &fileName, qsizetype number)
    {
        readArticle();
        m_document.id = m_document.article.url.isEmpty() ? derivedId(fileName, u"document"_s, number) : m_document.article.url;
        for (const GateAnnotation &annotation : m_gate.annotations)
            readAnnotation(annotation);
        readRelations();
        readLabels();
        QJsonObject rest = m_gate.others;
        const auto keep = [&rest](const QString &name, const QJsonValue &value, bool there) {
            if (there)
                rest.insert(name, value);
        };
        keep(u"features"_s, m_features, !m_features.isEmpty());
        keep(u"sets"_s, QJsonArray::fromStringList(m_gate.sets), hasEmptySet());
        keep(u"empty"_s, m_empty, !m_empty.isEmpty());
        if (!rest.isEmpty())
            m_document.extra = compactJson({{u"gate"_s, rest}});
        return std::move(m_document);
    }

private:
    [[nodiscard]] bool hasEmptySet() const
    {
        QSet<QString> filled;
        for (const GateAnnotation &annotation : m_gate.annotations)
            filled.insert(annotation.set);
        return filled.size() < m_gate.sets.size();
    }

    void readArticle()
    {
        QJsonObject metadata{{u"title"_s, m_gate.name}};
        for (const QString &name : metadataNames()) {
            const QString feature = u"nutgraf."_s + name;
            if (m_features.value(feature).isString())
                metadata.insert(name, m_features.take(feature));
        }
        const QString address = m_features.value(u"gate.SourceURL").toString();
        if (!metadata.contains(u"url") && (address.startsWith(u"http://") || address.startsWith(u"https://")))
            metadata.insert(u"url"_s, m_features.take(u"gate.SourceURL"_s));
        readMetadata(metadata, m_document.article);
    }

    /// False with an entry in the report.
    bool place(const GateAnnotation &from, Annotation &annotation)
    {
        const qsizetype length = m_unit == GateUnit::Utf16 ? m_gate.text.size() : m_offsets.length();
        const TextSpan stated{from.start, from.end};
        if (stated.start < 0 || stated.start > stated.end || stated.end > length
            || (m_unit == GateUnit::Utf16 && (cutsPair(m_gate.text, stated.start) || cutsPair(m_gate.text, stated.end)))) {
            m_report.error(from.place, QCoreApplication::translate("nutgraf", "Its start and end are no stretch of the text."));
            return false;
        }
        annotation.span = toUtf16(stated);
        if (!stated.isEmpty())
            return true;
        m_report.repair(from.place, QCoreApplication::translate("nutgraf", "It covers no character of the text; it is kept, but not shown."));
        QJsonObject kept = from.others;
        kept.insert(u"set"_s, from.set);
        kept.insert(u"id"_s, from.id);
        kept.insert(u"type"_s, from.type);
        kept.insert(u"at"_s, annotation.span.start);
        kept.insert(u"features"_s, from.features);
        m_empty.append(kept);
        return false;
    }

    [[nodiscard]] TextSpan toUtf16(TextSpan span) const { return m_unit == GateUnit::Utf16 ? span : m_offsets.toUtf16(span); }

    void readAnnotation(GateAnnotation from)
    {
        from.id = numberOf(from);
        Annotation annotation;
        if (!place(from, annotation))
            return;
        QJsonObject features = from.features;
        QJsonObject extra = from.others;
        annotation.layer = from.set;
        if (const QString pieces = features.take(u"nutgraf.pieces"_s).toString(); !pieces.isEmpty()) {
            for (const TextSpan piece : piecesFrom(pieces, {from.start, from.end}))
                annotation.pieces.append(toUtf16(piece));
            if (std::ranges::any_of(annotation.pieces, [this](TextSpan piece) { return cutsPair(m_gate.text, piece.start) || cutsPair(m_gate.text, piece.end); }))
                annotation.pieces.clear();
            if (annotation.pieces.isEmpty())
                m_report.repair(from.place, QCoreApplication::translate("nutgraf", "Its pieces do not fit its start and end; it is read as one piece."));
        }
        annotation.quote = quoteSelector(m_gate.text, annotation.span);
        if (!features.take(u"nutgraf.unlabelled"_s).toBool())
            annotation.label = labelNamed(m_document.tagSet, from.type);
        annotation.id = idOf(from, features);
        extra.insert(u"id"_s, from.id);
        takeGateFeatures(features, annotation, m_document.tagSet, from.place, m_report);
        if (!features.isEmpty())
            extra.insert(u"features"_s, features);
        QJsonObject all = QJsonDocument::fromJson(annotation.extra.toUtf8()).object();
        all.insert(u"gate"_s, extra);
        annotation.extra = compactJson(all);
        m_document.annotations.append(annotation);
    }

    /// Unique in its set.
    qint64 numberOf(const GateAnnotation &from)
    {
        const bool twice = m_numbers.contains({from.set, from.id});
        if (twice)
            m_report.repair(from.place, QCoreApplication::translate("nutgraf", "Its id stands in the set twice; it gets a new one."));
        const qint64 number = twice || from.id < 0 ? m_next++ : from.id;
        m_numbers.insert({from.set, number});
        return number;
    }

    /// Unique in the document.
    QString idOf(const GateAnnotation &from, QJsonObject &features)
    {
        QString id = features.take(u"nutgraf.id"_s).toString();
        if (id.isEmpty())
            id = idFromGate(m_document, from.set, from.id);
        for (qsizetype i = 0; m_ids.contains(id); ++i)
            id = derivedId(m_document.id, u"again "_s + id, m_document.annotations.size() + i);
        m_ids.insert(id);
        return id;
    }

    void readRelations()
    {
        const QJsonArray all = structured(m_features.take(u"nutgraf.relations"_s)).toArray();
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QJsonObject one = all[i].toObject();
            const QString from = one[u"from"].toString();
            const QString to = one[u"to"].toString();
            if (!m_ids.contains(from) || !m_ids.contains(to)) {
                m_report.error(QCoreApplication::translate("nutgraf", "relation %1").arg(i + 1), QCoreApplication::translate("nutgraf", "A relation ends at an annotation that is not there."));
                continue;
            }
            QString id = one[u"id"].toString();
            if (id.isEmpty() || m_relationIds.contains(id))
                id = derivedId(m_document.id, u"relation"_s, i);
            m_relationIds.insert(id);
            Relation relation{id, relationTypeFor(m_document.tagSet, one[u"type"].toString()), from, to, one[u"note"].toString(), one[u"author"].toString(),
                              timeFromGate(one[u"created"]), timeFromGate(one[u"modified"]), attributesFromGate(one[u"attributes"]), one[u"extra"].toString()};
            m_document.relations.append(relation);
        }
    }

    void readLabels()
    {
        const QJsonArray all = structured(m_features.take(u"nutgraf.labels"_s)).toArray();
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QJsonObject one = all[i].toObject();
            const QString label = labelNamed(m_document.tagSet, one[u"label"].toString());
            const QString id = one[u"id"].toString();
            if (!label.isEmpty())
                m_document.labels.append({id.isEmpty() ? derivedId(m_document.id, u"article label"_s, i) : id, label, one[u"author"].toString(), timeFromGate(one[u"created"])});
        }
    }

    const GateDocument &m_gate;
    GateUnit m_unit;
    RepairReport &m_report;
    CodePointOffsets m_offsets;
    Document m_document;
    QJsonObject m_features; ///< of the document, those not taken yet
    QSet<QString> m_ids;
    QSet<QString> m_relationIds;
    QSet<std::pair<QString, qint64>> m_numbers;
    qint64 m_next = 0; ///< above all ids of the file
    QJsonArray m_empty; ///< annotations without characters
};

} // namespace

QString idFromGate(const Document &document, const QString &set, qint64 id)
{
    return derivedId(articleIri(document.article), u"gate "_s + set, id);
}

QJsonObject gatePart(const QString &extra)
{
    return QJsonDocument::fromJson(extra.toUtf8()).object().value(u"gate").toObject();
}

Document documentFromGate(const GateDocument &gate, GateUnit unit, const QString &fileName, qsizetype number, RepairReport &report)
{
    return Reader(gate, unit, report).read(fileName, number);
}

} // namespace nutgraf
