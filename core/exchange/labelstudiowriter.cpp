// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/labelstudio.h"

#include "core/exchange/holdings.h"
#include "core/exchange/jsonlines.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr Holdings held = Holding::Text | Holding::Metadata | Holding::Overlaps | Holding::Unlabelled | Holding::Notes | Holding::Attributes | Holding::Relations
    | Holding::ArticleLabels | Holding::Authors | Holding::Certainty | Holding::Extra;

QJsonObject ownPart(const QString &extra)
{
    return QJsonDocument::fromJson(extra.toUtf8()).object().value(u"label-studio").toObject();
}

/// All that one author made, or that is suggested.
class Set {
public:
    explicit Set(const Document &document)
        : m_document(document)
    {
    }

    void add(const Annotation &annotation)
    {
        QJsonObject region = ownPart(annotation.extra);
        const QString kept = region[u"id"].toString();
        const QString id = kept.isEmpty() || m_taken.contains(kept) ? u"r"_s + QString::number(m_regions.size() + 1) : kept;
        m_taken.insert(id);
        m_ids.insert(annotation.id, id);
        QJsonObject value = region[u"value"].toObject();
        value.insert(u"start"_s, annotation.span.start);
        value.insert(u"end"_s, annotation.span.end);
        value.insert(u"text"_s, annotation.span.of(m_document.article.text).toString());
        const QString label = labelName(m_document.tagSet, annotation.label);
        if (value[u"labels"].toArray().at(0).toString() != label || annotation.label.isEmpty())
            value.insert(u"labels"_s, annotation.label.isEmpty() ? QJsonArray() : QJsonArray{label});
        region.insert(u"value"_s, value);
        region.insert(u"id"_s, id);
        region.insert(u"type"_s, u"labels"_s);
        addDefault(region, u"from_name"_s, u"label"_s);
        addDefault(region, u"to_name"_s, u"text"_s);
        if (annotation.certainty)
            region.insert(u"score"_s, *annotation.certainty);
        m_regions.append(region);
        const QJsonObject place{{u"start"_s, annotation.span.start}, {u"end"_s, annotation.span.end}};
        if (!annotation.note.isEmpty())
            addProperty(id, u"note"_s, u"textarea"_s, place, QJsonArray{annotation.note});
        for (const AttributeValue &attribute : annotation.attributes)
            addAttribute(id, attribute, place);
    }

    void add(const DocumentLabel &label)
    {
        m_regions.append(QJsonObject{{u"id"_s, u"a"_s + QString::number(m_regions.size() + 1)}, {u"type"_s, u"choices"_s}, {u"from_name"_s, u"article"_s}, {u"to_name"_s, u"text"_s},
                                     {u"value"_s, QJsonObject{{u"choices"_s, QJsonArray{labelName(m_document.tagSet, label.label)}}}}});
    }

    /// Whether both ends are in the set.
    bool add(const Relation &relation)
    {
        if (!m_ids.contains(relation.from) || !m_ids.contains(relation.to))
            return false;
        const RelationType *const type = m_document.tagSet.relation(relation.type);
        const QString name = relationName(m_document.tagSet, relation.type);
        m_regions.append(QJsonObject{{u"type"_s, u"relation"_s}, {u"from_id"_s, m_ids.value(relation.from)}, {u"to_id"_s, m_ids.value(relation.to)},
                                     {u"direction"_s, type && type->symmetric ? u"bi"_s : u"right"_s}, {u"labels"_s, name.isEmpty() ? QJsonArray() : QJsonArray{name}}});
        return true;
    }

    void add(const QJsonObject &result) { m_regions.append(result); }
    [[nodiscard]] const QJsonArray &results() const { return m_regions; }

private:
    static void addDefault(QJsonObject &object, const QString &name, const QString &value)
    {
        if (!object.contains(name))
            object.insert(name, value);
    }

    void addProperty(const QString &id, const QString &name, const QString &type, QJsonObject value, const QJsonValue &words)
    {
        value.insert(type == u"textarea" ? u"text"_s : type, words);
        m_regions.append(QJsonObject{{u"id"_s, id}, {u"type"_s, type}, {u"from_name"_s, name}, {u"to_name"_s, u"text"_s}, {u"value"_s, value}});
    }

    void addAttribute(const QString &id, const AttributeValue &attribute, const QJsonObject &place)
    {
        const AttributeType *const type = m_document.tagSet.attribute(attribute.attribute);
        const AttributeKind kind = type ? type->kind : AttributeKind::Text;
        const QString name = type ? type->name : attribute.attribute;
        bool isNumber = false;
        const double number = attribute.value.toDouble(&isNumber);
        if (kind == AttributeKind::Number && isNumber)
            addProperty(id, name, u"number"_s, place, number);
        else if (kind == AttributeKind::Choice || kind == AttributeKind::Flag)
            addProperty(id, name, u"choices"_s, place, QJsonArray{attribute.value});
        else
            addProperty(id, name, u"textarea"_s, place, QJsonArray{attribute.value});
    }

    const Document &m_document;
    QJsonArray m_regions;
    QHash<QString, QString> m_ids; ///< ours to theirs
    QSet<QString> m_taken;
};

QStringList authorsOf(const Document &document)
{
    QStringList authors;
    const auto add = [&authors](const QString &author) {
        if (!authors.contains(author))
            authors.append(author);
    };
    for (const Annotation &annotation : document.annotations) {
        if (annotation.state != AnnotationState::Suggested)
            add(annotation.author);
    }
    for (const DocumentLabel &label : document.labels)
        add(label.author);
    if (authors.isEmpty())
        authors.append(QString());
    return authors;
}

QJsonObject taskOf(const Document &document, LossReport &losses)
{
    const QJsonObject own = ownPart(document.extra);
    QJsonObject task = own[u"task"].toObject();
    QJsonObject data = task[u"data"].toObject();
    data.insert(own[u"key"].toString(u"text"_s), document.article.text);
    addMetadata(data, document.article);
    task.insert(u"data"_s, data);
    QSet<QString> linked;
    const auto addRelations = [&](Set &set) {
        for (const Relation &relation : document.relations) {
            if (set.add(relation))
                linked.insert(relation.id);
        }
    };
    QJsonArray annotations;
    for (const QString &author : authorsOf(document)) {
        Set set(document);
        for (const Annotation &annotation : document.annotations) {
            if (annotation.author == author && annotation.state != AnnotationState::Suggested)
                set.add(annotation);
        }
        for (const DocumentLabel &label : document.labels) {
            if (label.author == author)
                set.add(label);
        }
        addRelations(set);
        if (annotations.isEmpty()) {
            for (const QJsonValueConstRef other : own[u"others"].toArray())
                set.add(other.toObject());
        }
        QJsonObject one{{u"result"_s, set.results()}, {u"was_cancelled"_s, false}, {u"ground_truth"_s, false}};
        if (!author.isEmpty())
            one.insert(u"completed_by"_s, QJsonObject{{u"email"_s, author}});
        annotations.append(one);
    }
    task.insert(u"annotations"_s, annotations);
    QStringList models;
    for (const Annotation &annotation : document.annotations) {
        if (annotation.state == AnnotationState::Suggested && !models.contains(annotation.author))
            models.append(annotation.author);
    }
    QJsonArray predictions;
    for (const QString &model : std::as_const(models)) {
        Set set(document);
        for (const Annotation &annotation : document.annotations) {
            if (annotation.state == AnnotationState::Suggested && annotation.author == model)
                set.add(annotation);
        }
        addRelations(set);
        predictions.append(QJsonObject{{u"model_version"_s, model}, {u"result"_s, set.results()}});
    }
    task.insert(u"predictions"_s, predictions);
    for (const Relation &relation : document.relations) {
        if (!linked.contains(relation.id))
            losses.add(u"relations-between-authors"_s, QCoreApplication::translate("nutgraf", "Relations between annotations of two authors are left out."), relation.type);
    }
    return task;
}

QString xml(const QString &text)
{
    return text.toHtmlEscaped();
}

} // namespace

Written writeLabelStudio(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    QJsonArray tasks;
    for (const Document &whole : documents) {
        // Suggested ones are predictions; what was rejected would pass for an annotation.
        Document document = heldPart(whole, held | Holding::States);
        document.annotations.removeIf([](const Annotation &annotation) { return annotation.state == AnnotationState::Rejected; });
        LossReport losses = lossesOf(whole, held | Holding::States);
        for (const Annotation &annotation : whole.annotations) {
            if (annotation.state != AnnotationState::Accepted && annotation.state != AnnotationState::Suggested)
                losses.add(kindOf(Holding::States), QCoreApplication::translate("nutgraf", "Rejected annotations are left out; whether one is confirmed, disputed or false is not told."), annotation.quote.exact.left(60));
        }
        tasks.append(taskOf(document, losses));
        out.losses.add(losses);
    }
    out.bytes = QJsonDocument(tasks).toJson(QJsonDocument::Indented);
    return out;
}

QByteArray labelStudioConfiguration(const TagSet &tagSet)
{
    QString out = u"<View>\n  <Labels name=\"label\" toName=\"text\">\n"_s;
    QString choices;
    for (const Label &label : tagSet.labels) {
        if (label.onArticles)
            choices += u"    <Choice value=\"%1\"/>\n"_s.arg(xml(label.name));
        else
            out += u"    <Label value=\"%1\" background=\"%2\" hotkey=\"%3\"/>\n"_s.arg(xml(label.name), xml(label.colour), xml(label.key));
    }
    out += u"  </Labels>\n"_s;
    if (!choices.isEmpty())
        out += u"  <Choices name=\"article\" toName=\"text\" choice=\"multiple\">\n"_s + choices + u"  </Choices>\n"_s;
    if (!tagSet.relations.isEmpty()) {
        out += u"  <Relations>\n"_s;
        for (const RelationType &type : tagSet.relations)
            out += u"    <Relation value=\"%1\"/>\n"_s.arg(xml(type.name));
        out += u"  </Relations>\n"_s;
    }
    for (const AttributeType &type : tagSet.attributes) {
        if (type.kind == AttributeKind::Number) {
            out += u"  <Number name=\"%1\" toName=\"text\" perRegion=\"true\"/>\n"_s.arg(xml(type.name));
        } else if (type.kind == AttributeKind::Text) {
            out += u"  <TextArea name=\"%1\" toName=\"text\" perRegion=\"true\"/>\n"_s.arg(xml(type.name));
        } else {
            out += u"  <Choices name=\"%1\" toName=\"text\" perRegion=\"true\">\n"_s.arg(xml(type.name));
            for (const QString &choice : type.kind == AttributeKind::Flag ? QStringList{u"true"_s} : type.choices)
                out += u"    <Choice value=\"%1\"/>\n"_s.arg(xml(choice));
            out += u"  </Choices>\n"_s;
        }
    }
    out += u"  <TextArea name=\"note\" toName=\"text\" perRegion=\"true\"/>\n  <Text name=\"text\" value=\"$text\"/>\n</View>\n"_s;
    return out.toUtf8();
}

} // namespace nutgraf
