// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/brat/brat.h"

#include "core/exchange/brat/bratconfiguration.h"
#include "core/exchange/brat/bratlines.h"
#include "core/exchange/holdings.h"
#include "core/text/offsets.h"

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

constexpr Holdings held = Holding::Text | Holding::Overlaps | Holding::Gaps | Holding::Relations | Holding::Attributes | Holding::Notes | Holding::Extra
    | Holding::LabelDetails | Holding::Schema;

QJsonObject bratPart(const QString &extra)
{
    return QJsonDocument::fromJson(extra.toUtf8()).object()[u"brat"].toObject();
}

/// What stands in one line: tabs and line breaks become blanks.
QString oneLine(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return out;
}

class Writer {
public:
    Writer(const Document &document, const BratNames &names, LossReport &losses)
        : m_document(document)
        , m_names(names)
        , m_losses(losses)
        , m_offsets(document.article.text)
    {
    }

    QByteArray write()
    {
        giveIds();
        for (const Annotation &annotation : m_document.annotations)
            addSpan(annotation);
        for (const Annotation &annotation : m_document.annotations)
            addEvents(annotation);
        addEquivalences();
        for (const Relation &relation : m_document.relations)
            addRelation(relation);
        for (const Annotation &annotation : m_document.annotations)
            addAttributesAndNote(annotation);
        for (const QJsonValueConstRef line : bratPart(m_document.extra)[u"lines"].toArray())
            addLine(line.toString());
        return m_out.toUtf8();
    }

private:
    void addLine(const QString &line) { m_out += line + u'\n'; }

    /// Ids that came from brat stay, as long as they are there once.
    void giveIds()
    {
        QSet<QString> taken;
        for (const Annotation &annotation : m_document.annotations) {
            const QString id = bratPart(annotation.extra)[u"id"].toString();
            if (id.size() > 1 && id[0] == u'T' && !taken.contains(id) && parseBratLine(id + u"\tX 0 1\tx"_s)) {
                taken.insert(id);
                m_ids.insert(annotation.id, id);
            }
        }
        int next = 1;
        for (const Annotation &annotation : m_document.annotations) {
            if (m_ids.contains(annotation.id))
                continue;
            while (taken.contains(u'T' + QString::number(next)))
                ++next;
            m_ids.insert(annotation.id, u'T' + QString::number(next++));
        }
    }

    void addSpan(const Annotation &annotation)
    {
        BratLine line{'T', m_ids.value(annotation.id), m_names.label(annotation.label)};
        QStringList words;
        for (const TextSpan span : annotation.spans())
            addPieces(line, words, span);
        if (line.pieces.isEmpty()) { // nothing but line breaks
            m_losses.add(u"line-breaks"_s, QCoreApplication::translate("nutgraf", "Annotations of nothing but line breaks are left out."), {});
            m_ids.remove(annotation.id);
            return;
        }
        line.words = words.join(u' ');
        addLine(bratText(line));
    }

    /// A span is cut at line breaks, which no line of the file can hold.
    void addPieces(BratLine &line, QStringList &words, TextSpan span)
    {
        const QStringView text = m_document.article.text;
        for (qsizetype start = span.start; start < span.end;) {
            qsizetype end = text.indexOf(u'\n', start);
            end = end < 0 || end > span.end ? span.end : end;
            if (end > start) {
                line.pieces.append(m_offsets.toCodePoints({start, end}));
                words.append(oneLine(text.sliced(start, end - start).toString()));
            }
            start = end + 1;
        }
    }

    void addEvents(const Annotation &annotation)
    {
        for (const QJsonValueConstRef event : bratPart(annotation.extra)[u"events"].toArray()) {
            const QString id = event.toString();
            BratLine line{'E', id, m_names.label(annotation.label)};
            line.targets.append(m_ids.value(annotation.id));
            for (const Relation &relation : m_document.relations) {
                const QJsonObject own = bratPart(relation.extra);
                if (relation.from != annotation.id || own[u"event"].toString() != id || !m_ids.contains(relation.to))
                    continue;
                const QString target = own[u"target"].toString();
                line.roles.append(m_names.relation(relation.type));
                line.targets.append(target.startsWith(u'E') ? target : m_ids.value(relation.to));
                m_written.insert(relation.id);
            }
            addLine(bratText(line));
        }
    }

    /// Chains of relations that were one line.
    void addEquivalences()
    {
        QList<BratLine> lines;
        for (const Relation &relation : m_document.relations) {
            const QJsonValue number = bratPart(relation.extra).value(u"equivalence");
            if (number.isUndefined() || !m_ids.contains(relation.from) || !m_ids.contains(relation.to))
                continue;
            const QString from = m_ids.value(relation.from);
            if (lines.isEmpty() || lines.last().value != QString::number(number.toInt()) || lines.last().targets.last() != from)
                lines.append({'*', u"*"_s, m_names.relation(relation.type), {}, {}, {from}, {}, QString::number(number.toInt())});
            lines.last().targets.append(m_ids.value(relation.to));
            m_written.insert(relation.id);
        }
        for (const BratLine &line : std::as_const(lines))
            addLine(bratText(line));
    }

    void addRelation(const Relation &relation)
    {
        if (m_written.contains(relation.id) || !m_ids.contains(relation.from) || !m_ids.contains(relation.to))
            return;
        const QJsonObject own = bratPart(relation.extra);
        const QString kept = own.value(u"id").toString();
        const bool free = kept.startsWith(u'R') && kept.size() > 1 && !m_relationIds.contains(kept);
        BratLine line{'R', free ? kept : freshId(u'R'), m_names.relation(relation.type)};
        m_relationIds.insert(line.id);
        line.targets = {m_ids.value(relation.from), m_ids.value(relation.to)};
        for (const QJsonValueConstRef role : own[u"roles"].toArray())
            line.roles.append(role.toString());
        addLine(bratText(line));
        addAttributes(relation.attributes, line.id, {});
        addNote(relation.note, line.id);
    }

    void addAttributesAndNote(const Annotation &annotation)
    {
        if (!m_ids.contains(annotation.id))
            return;
        const QJsonObject own = bratPart(annotation.extra);
        const QString id = m_ids.value(annotation.id);
        addAttributes(annotation.attributes, id, own[u"attributes"].toObject());
        addNote(annotation.note, own[u"notes"][u"note"].toString(id));
    }

    void addAttributes(const QList<AttributeValue> &attributes, const QString &target, const QJsonObject &events)
    {
        for (const AttributeValue &value : attributes) {
            const AttributeType *const type = m_document.tagSet.attribute(value.attribute);
            const bool flag = value.value == u"true" && (!type || type->kind == AttributeKind::Flag);
            BratLine line{'A', freshId(u'A'), m_names.attribute(value.attribute)};
            line.targets = {events[value.attribute].toString(target)};
            line.value = flag ? QString() : oneLine(value.value);
            if (line.value.simplified() != line.value || (!flag && value.value != line.value))
                m_losses.add(u"attribute-blanks"_s, QCoreApplication::translate("nutgraf", "Line breaks and runs of blanks in values of attributes become one blank."), value.value.left(60));
            addLine(bratText(line));
        }
    }

    void addNote(const QString &note, const QString &target)
    {
        if (note.isEmpty())
            return;
        BratLine line{'#', freshId(u'#'), u"AnnotatorNotes"_s};
        line.targets = {target};
        line.words = oneLine(note);
        if (line.words != note)
            m_losses.add(u"note-breaks"_s, QCoreApplication::translate("nutgraf", "Line breaks and tabs in notes become blanks."), note.left(60));
        addLine(bratText(line));
    }

    QString freshId(QChar kind)
    {
        QString id = kind + QString::number(++m_counts[kind]);
        while (kind == u'R' && m_relationIds.contains(id))
            id = kind + QString::number(++m_counts[kind]);
        return id;
    }

    const Document &m_document;
    const BratNames &m_names;
    LossReport &m_losses;
    CodePointOffsets m_offsets;
    QHash<QString, QString> m_ids; ///< ours to "T1"
    QSet<QString> m_relationIds;
    QSet<QString> m_written; ///< relations that are written as part of something else
    QHash<QChar, int> m_counts;
    QString m_out;
};

/// All labels, relation types and attributes of the documents.
TagSet joinedTagSet(const QList<Document> &documents)
{
    TagSet all;
    for (const Document &document : documents) {
        for (const Label &label : document.tagSet.labels)
            if (!all.label(label.id))
                all.labels.append(label);
        for (const AttributeType &type : document.tagSet.attributes)
            if (!all.attribute(type.id))
                all.attributes.append(type);
        for (const RelationType &type : document.tagSet.relations)
            if (!all.relation(type.id))
                all.relations.append(type);
    }
    return all;
}

/// brat counts a carriage return and its line feed as one character, and so does the text that is written.
void dropCarriageReturns(Document &document)
{
    QList<qsizetype> gone;
    QString text;
    const QString &before = document.article.text;
    text.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before[i] == u'\r' && i + 1 < before.size() && before[i + 1] == u'\n')
            gone.append(i);
        else
            text += before[i] == u'\r' ? QChar(u'\n') : before[i];
    }
    const auto moved = [&gone](qsizetype at) { return at - (std::ranges::lower_bound(gone, at) - gone.begin()); };
    for (Annotation &annotation : document.annotations) {
        QList<TextSpan> spans = annotation.spans();
        for (TextSpan &span : spans)
            span = {moved(span.start), moved(span.end)};
        annotation.setSpans(spans);
    }
    document.article.text = text;
}

void countSchema(const TagSet &tagSet, LossReport &losses)
{
    const auto details = [&losses](bool lost, const QString &name) {
        if (lost)
            losses.add(kindOf(Holding::LabelDetails), QCoreApplication::translate("nutgraf", "Descriptions of labels and labels of whole articles are left out."), name);
    };
    for (const Label &label : tagSet.labels)
        details(!label.description.isEmpty() || label.onArticles, label.name);
    const bool lost = !tagSet.guidelines.isEmpty() || std::ranges::any_of(tagSet.attributes, [](const AttributeType &type) {
        return type.required || !type.description.isEmpty() || type.kind == AttributeKind::Number || type.kind == AttributeKind::Text
            || std::ranges::any_of(type.choices, [](const QString &choice) { return !isBratName(choice); });
    });
    if (lost)
        losses.add(kindOf(Holding::Schema), QCoreApplication::translate("nutgraf", "Guidelines, and what an attribute may hold other than choices of letters, are left out."), tagSet.name);
}

} // namespace

Written writeBrat(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    const TagSet tagSet = joinedTagSet(documents);
    const BratNames names(tagSet);
    QSet<QString> taken;
    for (const Document &whole : documents) {
        Document document = heldPart(whole, held);
        out.losses.add(lossesOf(whole, held));
        for (const Relation &relation : document.relations) {
            if (!relation.author.isEmpty() || relation.created.isValid() || relation.modified.isValid())
                out.losses.add(u"relation-authors"_s, QCoreApplication::translate("nutgraf", "Who made a relation, and when, is not told."), relation.type);
        }
        QString name = suggestedFileName(whole.article.title.isEmpty() ? whole.id.section(u'/', -1) : whole.article.title, {}).chopped(1);
        if (isBratName(QString(whole.id).remove(u'.')))
            name = whole.id;
        const QString wanted = name;
        for (int n = 2; taken.contains(name); ++n)
            name = wanted + u'-' + QString::number(n);
        taken.insert(name);
        if (document.article.text.contains(u'\r')) {
            dropCarriageReturns(document);
            out.losses.add(u"carriage-returns"_s, QCoreApplication::translate("nutgraf", "Carriage returns, which brat does not count, become line feeds."), name);
        }
        out.files.append({name + u".ann"_s, Writer(document, names, out.losses).write()});
        out.files.append({name + u".txt"_s, document.article.text.toUtf8()});
    }
    for (const Document &document : documents)
        countSchema(document.tagSet, out.losses);
    out.files += bratConfiguration(tagSet, names);
    return out;
}

} // namespace nutgraf
