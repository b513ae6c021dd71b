// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/webanno/webannotsv.h"

#include "core/exchange/conll/tokengrid.h"
#include "core/exchange/holdings.h"
#include "core/exchange/webanno/tsvlayer.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr Holdings held = Holding::Text | Holding::Overlaps | Holding::Relations | Holding::RelationDetails | Holding::Attributes | Holding::Notes | Holding::Extra;

const QString ownType = u"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"_s;
const QString noteFeature = u"note"_s;

QJsonObject partOf(const QString &extra)
{
    return QJsonDocument::fromJson(extra.toUtf8()).object()[u"webanno-tsv"].toObject();
}

/// A name that a feature can have: letters and digits.
bool isFeatureName(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) { return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber()); });
}

/// Sentences and tokens: those of the file that the document was read from, else Nutgraf's own.
struct Grid {
    struct SentenceRow {
        TextSpan text;
        qsizetype first = 0; ///< token
        qsizetype end = 0;
        QString id;
    };
    QList<TextSpan> tokens;
    QList<SentenceRow> sentences;
};

std::optional<Grid> keptGrid(const QJsonObject &own, qsizetype length)
{
    Grid grid;
    const QJsonArray tokens = own[u"tokens"].toArray();
    qsizetype last = 0;
    for (qsizetype i = 0; i + 1 < tokens.size(); i += 2) {
        const TextSpan span{tokens[i].toInteger(), tokens[i + 1].toInteger()};
        if (span.start < last || span.isEmpty() || span.end > length)
            return {};
        last = span.end;
        grid.tokens.append(span);
    }
    last = 0;
    qsizetype token = 0;
    for (const QJsonValueConstRef value : own[u"sentences"].toArray()) {
        const QJsonArray fields = value.toArray();
        const TextSpan span{fields[0].toInteger(), fields[1].toInteger()};
        const qsizetype end = token + fields[2].toInteger();
        if (span.start < last || span.end < span.start || span.end > length || end < token || end > grid.tokens.size())
            return {};
        if (end > token && (grid.tokens[token].start < span.start || grid.tokens[end - 1].end > span.end))
            return {};
        grid.sentences.append({span, token, end, fields[3].toString()});
        last = span.end;
        token = end;
    }
    return grid.sentences.isEmpty() || token != grid.tokens.size() ? std::nullopt : std::optional(grid);
}

Grid ownGrid(const Document &document)
{
    const TokenGrid cut = gridOf(document);
    Grid grid{cut.tokens, {}};
    for (qsizetype i = 0; i < cut.sentences.size(); ++i) {
        const TokenGrid::Sentence &sentence = cut.sentences[i];
        const qsizetype end = i + 1 < cut.sentences.size() ? cut.tokens[cut.sentences[i + 1].first].start : document.article.text.size();
        grid.sentences.append({{cut.tokens[sentence.first].start, end}, sentence.first, sentence.end, {}});
    }
    return grid;
}

/// Writes one document.
class Writer {
public:
    Writer(const Document &document, LossReport &losses)
        : m_document(document)
        , m_losses(losses)
        , m_own(partOf(document.extra))
    {
        const auto kept = keptGrid(m_own, document.article.text.size());
        m_grid = kept ? *kept : ownGrid(document);
    }

    QByteArray write()
    {
        declareLayers();
        placeAnnotations();
        giveIds();
        placeRelations();
        const QString format = m_own[u"format"].toString();
        m_out = (format.startsWith("#FORMAT=WebAnno TSV 3"_L1) && !format.contains(u'\n') ? format : u"#FORMAT=WebAnno TSV 3.3"_s) + u'\n';
        for (const TsvLayer &layer : std::as_const(m_layers))
            m_out += layer.line() + u'\n';
        m_out += u'\n';
        for (qsizetype i = 0; i < m_grid.sentences.size(); ++i)
            writeSentence(i);
        return m_out.toUtf8();
    }

private:
    /// A token or a part of one that has a row.
    struct Unit {
        QString name; ///< "1-2.1"
        TextSpan span;
        QHash<qsizetype, QList<qsizetype>> marks; ///< layer to annotations or relations
    };
    /// An annotation as it is written.
    struct Mark {
        qsizetype layer = -1;
        QList<std::pair<qsizetype, TextSpan>> parts; ///< token, and what is covered of it
        QList<qsizetype> units;
        qsizetype id = 0;
        QJsonObject own;
        QList<qsizetype> slots; ///< relations
    };

    [[nodiscard]] qsizetype layerOf(const QString &type) const
    {
        const auto found = std::ranges::find(m_layers, type, &TsvLayer::type);
        return found == m_layers.end() ? -1 : found - m_layers.begin();
    }

    void declareLayers()
    {
        for (const QJsonValueConstRef value : m_own[u"layers"].toArray()) {
            const auto layer = parseTsvLayer(value.toString());
            if (layer && !layer->line().contains(u'\n') && layerOf(layer->type) < 0)
                m_layers.append(*layer);
        }
        QHash<QString, QStringList> features;
        for (const Annotation &annotation : m_document.annotations) {
            const QString kept = partOf(annotation.extra)[u"type"].toString();
            const QString type = kept.isEmpty() ? ownType : kept;
            if (layerOf(type) >= 0 || type.endsWith(".Token"_L1) || type.contains(u'|') || type.contains(u'\n'))
                continue;
            QStringList &names = features[type];
            for (const AttributeValue &value : annotation.attributes) {
                if (isFeatureName(value.attribute) && value.attribute != u"value" && !names.contains(value.attribute))
                    names.append(value.attribute);
            }
            if (!annotation.note.isEmpty() && !names.contains(noteFeature))
                names.append(noteFeature);
        }
        QStringList types = features.keys();
        types.sort();
        qsizetype at = 0;
        for (const QString &type : std::as_const(types)) {
            QStringList names = features[type];
            names.append(u"value"_s);
            if (type == ownType && !names.contains(u"identifier"))
                names.append(u"identifier"_s);
            names.sort();
            m_layers.insert(at++, {TsvLayer::Kind::Span, type, names});
        }
    }

    /// Which rows an annotation stands in.
    void placeAnnotations()
    {
        QHash<qsizetype, QList<TextSpan>> wanted; // parts of tokens
        for (const Annotation &annotation : m_document.annotations) {
            Mark mark;
            mark.own = partOf(annotation.extra);
            const QString type = mark.own[u"type"].toString();
            mark.layer = layerOf(type.isEmpty() ? ownType : type);
            const auto first = std::ranges::upper_bound(m_grid.tokens, annotation.span.start, {}, &TextSpan::end);
            qsizetype covered = annotation.span.start;
            for (qsizetype i = first - m_grid.tokens.begin(); i < m_grid.tokens.size() && m_grid.tokens[i].start < annotation.span.end; ++i) {
                const TextSpan token = m_grid.tokens[i];
                const TextSpan part{std::max(token.start, annotation.span.start), std::min(token.end, annotation.span.end)};
                mark.parts.append({i, part});
                covered = part.end;
                if (part != token && !wanted[i].contains(part))
                    wanted[i].append(part);
            }
            if (mark.parts.isEmpty())
                m_losses.add(u"white-space"_s, QCoreApplication::translate("nutgraf", "Annotations without a word are left out."), {});
            else if (covered != annotation.span.end || mark.parts.first().second.start != annotation.span.start)
                m_losses.add(u"borders"_s, QCoreApplication::translate("nutgraf", "Annotations that begin or end with white space are cut to their words."), annotation.quote.exact.left(60));
            m_indexOf.insert(annotation.id, m_marks.size());
            m_marks.append(mark);
        }
        makeUnits(wanted);
        for (qsizetype i = 0; i < m_marks.size(); ++i) {
            for (const auto &[token, part] : std::as_const(m_marks[i].parts)) {
                const qsizetype unit = m_unitAt.value({token, {part.start, part.end}});
                m_marks[i].units.append(unit);
                if (m_marks[i].layer >= 0)
                    m_units[unit].marks[m_marks[i].layer].append(i);
            }
        }
    }

    void makeUnits(const QHash<qsizetype, QList<TextSpan>> &wanted)
    {
        QHash<qsizetype, QList<TextSpan>> kept; // in the order of the file
        const QJsonArray parts = m_own[u"subtokens"].toArray();
        for (qsizetype i = 0; i + 2 < parts.size(); i += 3) {
            const TextSpan part{parts[i + 1].toInteger(), parts[i + 2].toInteger()};
            const qsizetype token = parts[i].toInteger();
            if (wanted.value(token).contains(part) && !kept[token].contains(part))
                kept[token].append(part);
        }
        for (qsizetype s = 0; s < m_grid.sentences.size(); ++s) {
            for (qsizetype token = m_grid.sentences[s].first; token < m_grid.sentences[s].end; ++token) {
                const QString name = QString::number(s + 1) + u'-' + QString::number(token - m_grid.sentences[s].first + 1);
                addUnit(token, m_grid.tokens[token], name);
                QList<TextSpan> fresh = wanted.value(token);
                fresh.removeIf([&](TextSpan part) { return kept.value(token).contains(part); });
                std::ranges::sort(fresh, [](TextSpan a, TextSpan b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
                int number = 0;
                for (const TextSpan part : kept.value(token) + fresh)
                    addUnit(token, part, name + u'.' + QString::number(++number));
            }
            m_sentenceEnds.append(m_units.size());
        }
    }

    void addUnit(qsizetype token, TextSpan span, const QString &name)
    {
        m_unitAt.insert({token, {span.start, span.end}}, m_units.size());
        m_units.append({name, span, {}});
    }

    /// Numbers for annotations of several rows and for those that share a row.
    void giveIds()
    {
        QSet<qsizetype> taken;
        for (Mark &mark : m_marks) {
            const qsizetype id = mark.own[u"id"].toInteger();
            if (id > 0 && id < 1'000'000'000 && !taken.contains(id) && !mark.units.isEmpty()) {
                mark.id = id;
                taken.insert(id);
            }
        }
        qsizetype next = 1;
        for (Mark &mark : m_marks) {
            if (mark.id > 0 || mark.layer < 0 || m_layers[mark.layer].kind == TsvLayer::Kind::Chain)
                continue;
            const bool needed = mark.units.size() > 1 || std::ranges::any_of(mark.units, [&](qsizetype unit) { return m_units[unit].marks[mark.layer].size() > 1; });
            if (!needed)
                continue;
            while (taken.contains(next))
                ++next;
            mark.id = next++;
        }
    }

    void placeRelations()
    {
        for (qsizetype i = 0; i < m_document.relations.size(); ++i) {
            const Relation &relation = m_document.relations[i];
            const qsizetype from = m_indexOf.value(relation.from, -1);
            const qsizetype to = m_indexOf.value(relation.to, -1);
            const QJsonObject own = partOf(relation.extra);
            if (from < 0 || to < 0 || m_marks[from].units.isEmpty() || m_marks[to].units.isEmpty())
                continue;
            countDetails(relation);
            if (own[u"chain"].toBool())
                continue;
            if (own.contains(u"slot") && m_marks[from].layer >= 0 && m_layers[m_marks[from].layer].columns.contains(own[u"slot"].toString())) {
                m_marks[from].slots.append(i);
                continue;
            }
            const qsizetype layer = relationLayer(own[u"type"].toString(), from, to);
            if (layer < 0)
                m_losses.add(u"relation-ends"_s, QCoreApplication::translate("nutgraf", "Relations between annotations of different layers are left out."), relation.type);
            else
                m_units[m_marks[to].units.first()].marks[layer].append(i);
        }
    }

    void countDetails(const Relation &relation)
    {
        if (!relation.note.isEmpty() || !relation.author.isEmpty() || relation.created.isValid() || relation.modified.isValid())
            m_losses.add(kindOf(Holding::RelationDetails), QCoreApplication::translate("nutgraf", "Notes, authors and times of relations are left out."), relation.type);
    }

    /// The layer that the relation goes into, made where there is none; -1: it cannot be.
    qsizetype relationLayer(const QString &type, qsizetype from, qsizetype to)
    {
        const auto typeOf = [this](const Mark &mark) { return mark.layer < 0 ? mark.own[u"type"].toString() : m_layers[mark.layer].type; };
        const QString base = typeOf(m_marks[to]);
        const auto fits = [&](qsizetype layer) {
            return layer >= 0 && m_layers[layer].kind == TsvLayer::Kind::Relation && (m_layers[layer].base() == u"uima.tcas.Annotation" || (m_layers[layer].base() == base && typeOf(m_marks[from]) == base));
        };
        if (const qsizetype kept = layerOf(type); fits(kept))
            return kept;
        if (typeOf(m_marks[from]) != base)
            return -1;
        const QString fresh = u"webanno.custom.Relation"_s + shortTypeName(base);
        if (layerOf(fresh) < 0)
            m_layers.append({TsvLayer::Kind::Relation, fresh, {u"value"_s, u"BT_"_s + base}});
        return fits(layerOf(fresh)) ? layerOf(fresh) : -1;
    }

    void writeSentence(qsizetype index)
    {
        const Grid::SentenceRow &sentence = m_grid.sentences[index];
        m_out += u'\n';
        if (!sentence.id.isEmpty())
            m_out += u"#Sentence.id="_s + escapedTsv(sentence.id) + u'\n';
        for (const QStringView line : QStringView(sentence.text.of(m_document.article.text)).split(u'\n'))
            m_out += u"#Text="_s + escapedTsvText(line) + u'\n';
        for (qsizetype unit = index == 0 ? 0 : m_sentenceEnds[index - 1]; unit < m_sentenceEnds[index]; ++unit)
            writeUnit(m_units[unit]);
    }

    void writeUnit(const Unit &unit)
    {
        m_out += unit.name + u'\t' + QString::number(unit.span.start) + u'-' + QString::number(unit.span.end) + u'\t' + unit.span.of(m_document.article.text).toString() + u'\t';
        for (qsizetype layer = 0; layer < m_layers.size(); ++layer) {
            const QList<qsizetype> marks = unit.marks.value(layer);
            for (qsizetype column = 0; column < m_layers[layer].columns.size(); ++column) {
                QStringList items;
                for (const qsizetype mark : marks)
                    items.append(m_layers[layer].kind == TsvLayer::Kind::Relation ? relationCell(m_layers[layer], column, mark) : spanCell(m_layers[layer], column, mark));
                m_out += (items.isEmpty() ? u"_"_s : items.join(u'|')) + u'\t';
            }
        }
        m_out += u'\n';
    }

    static QString bracket(qsizetype id) { return id > 0 ? u'[' + QString::number(id) + u']' : QString(); }

    static QString attributeCell(const QList<AttributeValue> &attributes, const QString &name)
    {
        const auto found = std::ranges::find(attributes, name, &AttributeValue::attribute);
        return found == attributes.end() ? u"*"_s : escapedTsv(found->value);
    }

    static QString labelCell(const QString &name, const QJsonObject &own) { return own[u"unset"].toString() == name ? u"*"_s : escapedTsv(name); }

    QString spanCell(const TsvLayer &layer, qsizetype column, qsizetype index) const
    {
        const Annotation &annotation = m_document.annotations[index];
        const Mark &mark = m_marks[index];
        const QString &name = layer.columns[column];
        if (layer.isReference(column))
            return slotTargets(layer.columns[column - 1], mark);
        if (layer.isRole(column))
            return slotRoles(name, mark) + bracket(mark.id);
        if (layer.kind == TsvLayer::Kind::Chain && name == u"referenceRelation")
            return mark.own[u"relation"].toString() + u"->"_s + QString::number(mark.own[u"chain"].toInteger()) + u'-' + QString::number(mark.own[u"link"].toInteger());
        const qsizetype id = layer.kind == TsvLayer::Kind::Chain ? mark.own[u"chain"].toInteger() : mark.id;
        if (column == layer.labelColumn())
            return labelCell(labelName(m_document.tagSet, annotation.label), mark.own) + bracket(id);
        if (name == noteFeature && !annotation.note.isEmpty())
            return escapedTsv(annotation.note) + bracket(id);
        return attributeCell(annotation.attributes, name) + bracket(id);
    }

    QString slotRoles(const QString &column, const Mark &mark) const
    {
        QStringList roles;
        for (const qsizetype i : mark.slots) {
            const QJsonObject own = partOf(m_document.relations[i].extra);
            if (own[u"slot"].toString() == column)
                roles.append(labelCell(relationName(m_document.tagSet, m_document.relations[i].type), own));
        }
        return roles.isEmpty() ? u"_"_s : roles.join(u';');
    }

    QString slotTargets(const QString &column, const Mark &mark) const
    {
        QStringList targets;
        for (const qsizetype i : mark.slots) {
            const Relation &relation = m_document.relations[i];
            const Mark &target = m_marks[m_indexOf.value(relation.to)];
            if (partOf(relation.extra)[u"slot"].toString() == column)
                targets.append(m_units[target.units.first()].name + bracket(target.id));
        }
        return targets.isEmpty() ? u"*"_s : targets.join(u';');
    }

    QString relationCell(const TsvLayer &layer, qsizetype column, qsizetype index) const
    {
        const Relation &relation = m_document.relations[index];
        if (column == layer.labelColumn())
            return labelCell(relationName(m_document.tagSet, relation.type), partOf(relation.extra));
        if (!layer.isReference(column))
            return attributeCell(relation.attributes, layer.columns[column]);
        const Mark &from = m_marks[m_indexOf.value(relation.from)];
        const Mark &to = m_marks[m_indexOf.value(relation.to)];
        const QString unit = m_units[from.units.first()].name;
        return from.id == 0 && to.id == 0 ? unit : unit + u'[' + QString::number(from.id) + u'_' + QString::number(to.id) + u']';
    }

    const Document &m_document;
    LossReport &m_losses;
    QJsonObject m_own;
    Grid m_grid;
    QList<TsvLayer> m_layers;
    QList<Mark> m_marks; ///< one for each annotation
    QHash<QString, qsizetype> m_indexOf; ///< Annotation::id
    QList<Unit> m_units;
    QHash<std::pair<qsizetype, std::pair<qsizetype, qsizetype>>, qsizetype> m_unitAt; ///< token and its part to unit
    QList<qsizetype> m_sentenceEnds; ///< index of the unit behind each
    QString m_out;
};

/// Attributes that the layers of the file have no feature for.
void countFeatures(const Document &document, LossReport &losses)
{
    QHash<QString, QStringList> columns;
    for (const QJsonValueConstRef value : partOf(document.extra)[u"layers"].toArray()) {
        if (const auto layer = parseTsvLayer(value.toString()))
            columns.insert(layer->type, layer->columns);
    }
    const auto lose = [&losses](const QString &name) {
        losses.add(u"features"_s, QCoreApplication::translate("nutgraf", "Attributes and notes are left out where their layer has no such feature."), name);
    };
    for (const Annotation &annotation : document.annotations) {
        const QString kept = partOf(annotation.extra)[u"type"].toString();
        const auto known = columns.constFind(kept.isEmpty() ? ownType : kept);
        for (const AttributeValue &value : annotation.attributes) {
            if (known == columns.constEnd() ? !isFeatureName(value.attribute) || value.attribute == u"value" : !known->contains(value.attribute))
                lose(value.attribute);
        }
        if (!annotation.note.isEmpty() && known != columns.constEnd() && !known->contains(noteFeature))
            lose(noteFeature);
    }
    for (const Relation &relation : document.relations) {
        const QStringList known = columns.value(partOf(relation.extra)[u"type"].toString());
        for (const AttributeValue &value : relation.attributes) {
            if (!known.contains(value.attribute))
                lose(value.attribute);
        }
    }
}

} // namespace

Written writeWebannoTsv(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    for (const Document &whole : documents) {
        const Document document = heldPart(whole, held);
        out.losses.add(lossesOf(whole, held));
        countFeatures(document, out.losses);
        const QString &text = document.article.text;
        if (!text.isEmpty() && text[0].isSpace())
            out.losses.add(u"white-space-before"_s, QCoreApplication::translate("nutgraf", "White space before the first word becomes blanks."), document.id);
        if (!out.bytes.isEmpty())
            out.losses.add(u"several-documents"_s, QCoreApplication::translate("nutgraf", "WebAnno reads only the first document of a file; write one file for each."), document.id);
        out.bytes += Writer(document, out.losses).write();
    }
    return out;
}

} // namespace nutgraf
