// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/brat/brat.h"

#include "core/exchange/brat/bratconfiguration.h"
#include "core/exchange/brat/bratlines.h"
#include "core/exchange/placing.h"
#include "core/exchange/utf8text.h"

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

QString asText(const QJsonObject &object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(QJsonObject{{u"brat"_s, object}}).toJson(QJsonDocument::Compact));
}

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

/// One pair of files.
class Reader {
public:
    Reader(const QString &name, QString text, const TagSet &tagSet, RepairReport &report)
        : m_name(name)
        , m_report(report)
        , m_offsets(text)
    {
        m_document.id = name;
        m_document.article.structure = structureFromLines(text);
        m_document.article.text = std::move(text);
        m_document.tagSet = tagSet;
    }

    Document read(const QString &annotations)
    {
        QList<BratLine> lines;
        qsizetype number = 0;
        for (const QString &text : annotations.split(u'\n')) {
            ++number;
            const QString line = text.endsWith(u'\r') ? text.chopped(1) : text;
            if (line.trimmed().isEmpty())
                continue;
            auto parsed = parseBratLine(line);
            if (!parsed && QStringView(u"TREAMN*#").contains(line[0])) {
                m_report.error(place(number), tr(QT_TRANSLATE_NOOP("nutgraf", "It is no line of brat's: fields are parted by tabs, offsets are whole numbers.")));
            } else if (!parsed) {
                m_kept.append(line);
            } else if (parsed->kind == 'T') {
                addSpan(*parsed, number);
            } else {
                lines.append(*parsed);
                m_numbers.append(number);
            }
        }
        // In the order in which they lean on each other, whatever order the file has.
        for (const char kind : {'E', 'R', '*', 'A', '#', 'N'}) {
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (lines[i].kind == kind)
                    add(lines[i], m_numbers[i]);
            }
        }
        finish();
        return std::move(m_document);
    }

private:
    [[nodiscard]] QString place(qsizetype number) const { return tr(QT_TRANSLATE_NOOP("nutgraf", "%1.ann, line %2")).arg(m_name).arg(number); }

    [[nodiscard]] Annotation *annotationOf(const QString &id)
    {
        const qsizetype at = m_spans.value(m_triggers.value(id, id), -1);
        return at < 0 ? nullptr : &m_document.annotations[at];
    }

    /// Pieces parted only by a line break are one: brat cannot say it otherwise.
    [[nodiscard]] QList<TextSpan> joined(const QList<TextSpan> &pieces) const
    {
        QList<TextSpan> out;
        for (const TextSpan piece : pieces) {
            const bool goesOn = !out.isEmpty() && piece.start >= out.last().end
                && std::ranges::all_of(TextSpan{out.last().end, piece.start}.of(m_document.article.text), [](QChar c) { return c == u'\n'; });
            if (goesOn)
                out.last().end = piece.end;
            else
                out.append(piece);
        }
        return out;
    }

    bool placeSpan(Annotation &annotation, const BratLine &line, qsizetype number)
    {
        const QString &text = m_document.article.text;
        QStringList words;
        QList<TextSpan> pieces;
        const bool inside = std::ranges::all_of(line.pieces, [this](TextSpan piece) { return !piece.isEmpty() && piece.end <= m_offsets.length(); });
        for (const TextSpan piece : inside ? line.pieces : QList<TextSpan>()) {
            pieces.append(m_offsets.toUtf16(piece));
            words.append(pieces.last().of(text).toString());
        }
        const QString covered = words.join(u' ');
        if (inside && (covered == line.words || QString(covered).replace(u'\n', u' ') == line.words)) {
            annotation.setSpans(joined(pieces));
        } else if ((line.pieces.size() > 1 || line.words.isEmpty()) && inside) { // how gaps are written differs from tool to tool
            annotation.setSpans(joined(pieces));
            m_report.repair(place(number), tr(QT_TRANSLATE_NOOP("nutgraf", "Its words “%1” are not those at its places, “%2”, which were taken.")).arg(line.words.left(80), covered.left(80)));
        } else {
            const StatedPlace stated{line.pieces.first(), line.words.isEmpty() ? std::nullopt : std::optional(QuoteSelector{line.words, {}, {}})};
            if (!text.isEmpty() && placeAnnotation(annotation, text, m_offsets, stated, place(number), m_report))
                return !annotation.span.isEmpty();
            if (text.isEmpty())
                m_report.error(place(number), tr(QT_TRANSLATE_NOOP("nutgraf", "It marks words in a text that has none.")));
            return false;
        }
        annotation.quote = quoteSelector(text, annotation.span);
        return true;
    }

    void addSpan(const BratLine &line, qsizetype number)
    {
        Annotation annotation;
        if (std::ranges::any_of(line.pieces, &TextSpan::isEmpty)) {
            m_report.error(place(number), tr(QT_TRANSLATE_NOOP("nutgraf", "It ends where it begins, or before.")));
            return;
        }
        if (m_spans.contains(line.id)) {
            m_report.error(place(number), tr(QT_TRANSLATE_NOOP("nutgraf", "The id “%1” stands in the file twice.")).arg(line.id));
            return;
        }
        if (!placeSpan(annotation, line, number))
            return;
        annotation.id = derivedId(m_document.id, line.id, 0);
        annotation.label = labelOfType(line.type);
        m_spans.insert(line.id, m_document.annotations.size());
        m_extras.append(QJsonObject{{u"id"_s, line.id}});
        m_document.annotations.append(annotation);
    }

    QString labelOfType(const QString &type)
    {
        if (!m_document.tagSet.label(type))
            m_document.tagSet.labels.append({type, type, u"#e6e6e6"_s, {}, {}});
        return type;
    }

    QString relationOfType(const QString &type)
    {
        if (!m_document.tagSet.relation(type))
            m_document.tagSet.relations.append({type, type});
        return type;
    }

    void missing(const QString &id, qsizetype number)
    {
        m_report.error(place(number), tr(QT_TRANSLATE_NOOP("nutgraf", "It points to “%1”, which the file does not have.")).arg(id));
    }

    void add(const BratLine &line, qsizetype number)
    {
        switch (line.kind) {
        case 'E':
            addEvent(line, number);
            break;
        case 'R':
            addRelation(line, number);
            break;
        case '*':
            addEquivalence(line, number);
            break;
        case 'A':
            addAttribute(line, number);
            break;
        case '#':
            addNote(line, number);
            break;
        default:
            m_kept.append(bratText(line)); // normalisations, which keep the ids they name
        }
    }

    void addEvent(const BratLine &line, qsizetype number)
    {
        const QString trigger = line.targets.value(0);
        if (!m_spans.contains(trigger)) {
            missing(trigger, number);
            return;
        }
        m_triggers.insert(line.id, trigger);
        QJsonObject &extra = m_extras[m_spans.value(trigger)];
        QJsonArray events = extra[u"events"].toArray();
        events.append(line.id);
        extra.insert(u"events"_s, events);
        for (qsizetype i = 0; i < line.roles.size(); ++i)
            m_arguments.append({line.id, line.roles[i], line.targets.value(i + 1), number});
    }

    void addRelation(const BratLine &line, qsizetype number)
    {
        resolveArguments();
        const Annotation *from = annotationOf(line.targets[0]);
        const Annotation *to = annotationOf(line.targets[1]);
        if (!from || !to) {
            missing(line.targets[from ? 1 : 0], number);
            return;
        }
        Relation relation{derivedId(m_document.id, line.id, 1), relationOfType(line.type), from->id, to->id};
        QJsonObject extra{{u"id"_s, line.id}};
        if (line.roles != QStringList{u"Arg1"_s, u"Arg2"_s})
            extra.insert(u"roles"_s, QJsonArray::fromStringList(line.roles));
        relation.extra = asText(extra);
        m_relations.insert(line.id, m_document.relations.size());
        m_document.relations.append(relation);
    }

    void addEquivalence(const BratLine &line, qsizetype number)
    {
        for (qsizetype i = 0; i + 1 < line.targets.size(); ++i) {
            const Annotation *from = annotationOf(line.targets[i]);
            const Annotation *to = annotationOf(line.targets[i + 1]);
            if (!from || !to) {
                missing(line.targets[from ? i + 1 : i], number);
                return;
            }
            Relation relation{derivedId(m_document.id, u"*"_s, m_document.relations.size()), relationOfType(line.type), from->id, to->id};
            relation.extra = asText({{u"equivalence"_s, m_equivalences}});
            m_document.relations.append(relation);
        }
        ++m_equivalences;
    }

    void addAttribute(const BratLine &line, qsizetype number)
    {
        resolveArguments();
        const QString target = line.targets[0];
        AttributeType type{line.type, line.type, line.value.isEmpty() ? AttributeKind::Flag : AttributeKind::Text};
        if (!m_document.tagSet.attribute(line.type))
            m_document.tagSet.attributes.append(type);
        const AttributeValue value{line.type, line.value.isEmpty() ? u"true"_s : line.value};
        if (m_relations.contains(target)) {
            m_document.relations[m_relations.value(target)].attributes.append(value);
        } else if (Annotation *annotation = annotationOf(target)) {
            annotation->attributes.append(value);
            if (m_triggers.contains(target))
                remember(target, u"attributes"_s, line.type);
        } else {
            missing(target, number);
        }
    }

    /// That what the trigger has was said of the event.
    void remember(const QString &event, const QString &list, const QString &what)
    {
        QJsonObject &extra = m_extras[m_spans.value(m_triggers.value(event))];
        QJsonObject targets = extra[list].toObject();
        targets.insert(what, event);
        extra.insert(list, targets);
    }

    void addNote(const BratLine &line, qsizetype number)
    {
        resolveArguments();
        const QString target = line.targets[0];
        if (line.type != u"AnnotatorNotes") {
            m_kept.append(bratText(line));
        } else if (m_relations.contains(target)) {
            m_document.relations[m_relations.value(target)].note = line.words;
        } else if (Annotation *annotation = annotationOf(target); annotation && annotation->note.isEmpty()) {
            annotation->note = line.words;
            if (m_triggers.contains(target))
                remember(target, u"notes"_s, u"note"_s);
        } else if (annotation) {
            m_kept.append(bratText(line));
        } else {
            missing(target, number);
        }
    }

    struct Argument {
        QString event;
        QString role;
        QString target;
        qsizetype number;
    };

    /// Events may point to events that come later, so their arguments wait until all are known.
    void resolveArguments()
    {
        for (const Argument &argument : std::exchange(m_arguments, {})) {
            const Annotation *from = annotationOf(argument.event);
            const Annotation *to = annotationOf(argument.target);
            if (!to) {
                missing(argument.target, argument.number);
                continue;
            }
            Relation relation{derivedId(m_document.id, argument.event, m_document.relations.size()), relationOfType(argument.role), from->id, to->id};
            relation.extra = asText({{u"event"_s, argument.event}, {u"target"_s, argument.target}});
            m_document.relations.append(relation);
        }
    }

    void finish()
    {
        resolveArguments();
        for (qsizetype i = 0; i < m_extras.size(); ++i)
            m_document.annotations[i].extra = asText(m_extras[i]);
        if (!m_kept.isEmpty())
            m_document.extra = asText({{u"lines"_s, QJsonArray::fromStringList(m_kept)}});
    }

    QString m_name;
    RepairReport &m_report;
    CodePointOffsets m_offsets;
    Document m_document;
    QList<qsizetype> m_numbers; ///< line numbers of lines that are no spans
    QHash<QString, qsizetype> m_spans; ///< "T1" to its index
    QHash<QString, qsizetype> m_relations; ///< "R1" to its index
    QHash<QString, QString> m_triggers; ///< "E1" to "T3"
    QList<QJsonObject> m_extras; ///< one an annotation
    QList<Argument> m_arguments;
    QStringList m_kept;
    int m_equivalences = 0;
};

} // namespace

Result<ReadResult> readBrat(const QList<NamedFile> &files, const ReadOptions &)
{
    ReadResult out;
    const TagSet tagSet = bratTagSet(files);
    QHash<QString, const NamedFile *> byName;
    for (const NamedFile &file : files)
        byName.insert(file.name, &file);
    for (const NamedFile &file : files) {
        if (!file.name.endsWith(".txt"_L1))
            continue;
        const QString name = file.name.chopped(4);
        QString text = utf8Text(file.bytes);
        if (text.contains(u'\r')) {
            text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
            out.report.repair(file.name, tr(QT_TRANSLATE_NOOP("nutgraf", "Its lines end in carriage returns, which brat does not count.")));
        }
        const NamedFile *const annotations = byName.value(name + u".ann"_s);
        if (!annotations)
            out.report.repair(file.name, tr(QT_TRANSLATE_NOOP("nutgraf", "There is no file “%1.ann” beside it.")).arg(name));
        out.documents.append(Reader(name, text, tagSet, out.report).read(annotations ? QString::fromUtf8(annotations->bytes) : QString()));
    }
    for (const NamedFile &file : files) {
        if (file.name.endsWith(".ann"_L1) && !byName.contains(file.name.chopped(4) + u".txt"_s))
            out.report.error(file.name, tr(QT_TRANSLATE_NOOP("nutgraf", "There is no text “%1.txt” beside it.")).arg(file.name.chopped(4)));
    }
    if (out.documents.isEmpty() && out.report.errors.isEmpty())
        return std::unexpected(Error{Error::Code::BadInput, tr(QT_TRANSLATE_NOOP("nutgraf", "The folder has no .txt and .ann files of brat; choose another folder or format.")), {}});
    return out;
}

} // namespace nutgraf
