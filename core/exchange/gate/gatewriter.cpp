// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/formats.h"
#include "core/exchange/gate/gatedocument.h"
#include "core/exchange/gate/gatefeatures.h"
#include "core/exchange/holdings.h"
#include "core/exchange/jsonlines.h"
#include "core/text/offsets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr Holdings held = Holding::Text | Holding::Ids | Holding::Notes | Holding::Values | Holding::Authors | Holding::Times | Holding::States | Holding::Certainty | Holding::Layers
    | Holding::Gaps | Holding::Attributes | Holding::Evidence | Holding::Relations | Holding::RelationDetails | Holding::ArticleLabels | Holding::Metadata | Holding::Extra
    | Holding::Unlabelled | Holding::Overlaps;

/// The type of what has no label, since GATE wants one.
constexpr QLatin1StringView unlabelled = "Unlabelled"_L1;

constexpr qint64 greatestId = 1LL << 53;

class Writer {
public:
    Writer(const Document &document, GateUnit unit, LossReport &losses)
        : m_document(document)
        , m_unit(unit)
        , m_losses(losses)
        , m_offsets(document.article.text)
        , m_own(gatePart(document.extra))
    {
    }

    GateDocument write()
    {
        m_losses.add(lossesOf(m_document, held));
        m_gate.text = wholeCharacters(m_document.article.text);
        m_gate.name = m_document.article.title;
        m_gate.features = m_own[u"features"].toObject();
        for (const QJsonValueConstRef set : m_own[u"sets"].toArray())
            addSet(set.toString());
        addMetadataFeatures();
        reserveIds();
        for (const Annotation &annotation : m_document.annotations)
            addAnnotation(annotation);
        for (const QJsonValueConstRef empty : m_own[u"empty"].toArray())
            addEmpty(empty.toObject());
        sortBySet();
        addRelations();
        addLabels();
        m_gate.others = m_own;
        for (const char *const name : {"features", "sets", "empty"})
            m_gate.others.remove(QLatin1StringView(name));
        return std::move(m_gate);
    }

private:
    QString wholeCharacters(QString text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                ++i;
            } else if (text[i].isSurrogate()) {
                text[i] = QChar::ReplacementCharacter;
                m_losses.add(u"lone-surrogates"_s, QCoreApplication::translate("nutgraf", "Halves of characters become replacement characters."), {});
            }
        }
        return text;
    }

    void addMetadataFeatures()
    {
        QJsonObject metadata;
        addMetadata(metadata, m_document.article);
        metadata.remove(u"title");
        const QString address = metadata.value(u"url").toString();
        const bool web = address.startsWith(u"http://") || address.startsWith(u"https://");
        if (web && !m_gate.features.contains(u"gate.SourceURL"))
            m_gate.features.insert(u"gate.SourceURL"_s, metadata.take(u"url"));
        for (auto member = metadata.begin(); member != metadata.end(); ++member)
            m_gate.features.insert(u"nutgraf."_s + member.key(), member.value());
    }

    /// What the file said comes first; the rest takes what is free.
    void reserveIds()
    {
        for (const QJsonValueConstRef empty : m_own[u"empty"].toArray())
            take(empty[u"set"].toString(), empty[u"id"].toInteger(-1));
        for (const Annotation &annotation : m_document.annotations) {
            const qint64 id = gatePart(annotation.extra)[u"id"].toInteger(-1);
            if (id >= 0 && id <= greatestId && !m_taken.contains({annotation.layer, id})) {
                take(annotation.layer, id);
                m_reserved.insert(annotation.id, id);
            }
        }
    }

    void take(const QString &set, qint64 id)
    {
        m_taken.insert({set, id});
        // GATE itself numbers through all sets.
        m_next = std::max(m_next, std::min(id, greatestId) + 1);
    }

    qint64 numberOf(const Annotation &annotation)
    {
        if (const auto reserved = m_reserved.constFind(annotation.id); reserved != m_reserved.cend())
            return *reserved;
        return m_next++;
    }

    [[nodiscard]] TextSpan inUnit(TextSpan span) const { return m_unit == GateUnit::Utf16 ? span : m_offsets.toCodePoints(span); }

    void addAnnotation(const Annotation &annotation)
    {
        const QJsonObject own = gatePart(annotation.extra);
        const TextSpan span = inUnit(annotation.span);
        GateAnnotation out{annotation.layer, numberOf(annotation), labelName(m_document.tagSet, annotation.label), span.start, span.end, gateFeatures(annotation, m_document.tagSet), own};
        for (const char *const name : {"id", "features"})
            out.others.remove(QLatin1StringView(name));
        if (out.type.isEmpty()) {
            out.type = unlabelled;
            out.features.insert(u"nutgraf.unlabelled"_s, true);
        }
        if (!annotation.pieces.isEmpty())
            out.features.insert(u"nutgraf.pieces"_s, piecesText(annotation.pieces));
        if (annotation.id != idFromGate(m_document, annotation.layer, out.id))
            out.features.insert(u"nutgraf.id"_s, annotation.id);
        const QJsonObject kept = own[u"features"].toObject();
        for (auto feature = kept.begin(); feature != kept.end(); ++feature) {
            if (!out.features.contains(feature.key()))
                out.features.insert(feature.key(), feature.value());
        }
        addSet(annotation.layer);
        m_gate.annotations.append(out);
    }

    /// "3-7 9-12".
    [[nodiscard]] QString piecesText(const QList<TextSpan> &pieces) const
    {
        QStringList out;
        for (const TextSpan piece : pieces)
            out.append(QString::number(inUnit(piece).start) + u'-' + QString::number(inUnit(piece).end));
        return out.join(u' ');
    }

    void addEmpty(QJsonObject empty)
    {
        const qsizetype at = std::clamp<qsizetype>(empty.take(u"at"_s).toInteger(), 0, m_gate.text.size());
        const TextSpan span = inUnit({at, at});
        GateAnnotation out{empty.take(u"set"_s).toString(), empty.take(u"id"_s).toInteger(-1), empty.take(u"type"_s).toString(), span.start, span.end, empty.take(u"features"_s).toObject()};
        out.others = empty;
        addSet(out.set);
        m_gate.annotations.append(out);
    }

    void addSet(const QString &name)
    {
        if (m_sets.contains(name))
            return;
        m_sets.insert(name, m_gate.sets.size());
        m_gate.sets.append(name);
    }

    void sortBySet()
    {
        std::ranges::stable_sort(m_gate.annotations, {}, [this](const GateAnnotation &annotation) { return m_sets.value(annotation.set); });
    }

    void addRelations()
    {
        QJsonArray all;
        for (const Relation &relation : m_document.relations) {
            QJsonObject one{{u"id"_s, relation.id}, {u"type"_s, relationName(m_document.tagSet, relation.type)}, {u"from"_s, relation.from}, {u"to"_s, relation.to}};
            const auto add = [&one](const QString &name, const QJsonValue &value, bool there) {
                if (there)
                    one.insert(name, value);
            };
            add(u"note"_s, relation.note, !relation.note.isEmpty());
            add(u"author"_s, relation.author, !relation.author.isEmpty());
            add(u"created"_s, gateTime(relation.created), relation.created.isValid());
            add(u"modified"_s, gateTime(relation.modified), relation.modified.isValid());
            add(u"attributes"_s, namedAttributes(relation.attributes), !relation.attributes.isEmpty());
            add(u"extra"_s, relation.extra, !relation.extra.isEmpty());
            all.append(one);
        }
        if (!all.isEmpty())
            m_gate.features.insert(u"nutgraf.relations"_s, all);
    }

    [[nodiscard]] QJsonArray namedAttributes(QList<AttributeValue> attributes) const
    {
        for (AttributeValue &value : attributes) {
            if (const AttributeType *const type = m_document.tagSet.attribute(value.attribute))
                value.attribute = type->name;
        }
        return gateAttributes(attributes);
    }

    void addLabels()
    {
        QJsonArray all;
        for (const DocumentLabel &label : m_document.labels) {
            QJsonObject one{{u"id"_s, label.id}, {u"label"_s, labelName(m_document.tagSet, label.label)}};
            if (!label.author.isEmpty())
                one.insert(u"author"_s, label.author);
            if (label.created.isValid())
                one.insert(u"created"_s, gateTime(label.created));
            all.append(one);
        }
        if (!all.isEmpty())
            m_gate.features.insert(u"nutgraf.labels"_s, all);
    }

    const Document &m_document;
    GateUnit m_unit;
    LossReport &m_losses;
    CodePointOffsets m_offsets;
    QJsonObject m_own;
    GateDocument m_gate;
    QSet<std::pair<QString, qint64>> m_taken; ///< set and number
    QHash<QString, qint64> m_reserved; ///< by our ids
    QHash<QString, qsizetype> m_sets;
    qint64 m_next = 0; ///< above all that is taken
};

} // namespace

GateDocument gateDocument(const Document &document, GateUnit unit, LossReport &losses)
{
    return Writer(document, unit, losses).write();
}

} // namespace nutgraf
