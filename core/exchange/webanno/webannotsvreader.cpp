// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/webanno/webannotsv.h"

#include "core/article/structure.h"
#include "core/exchange/webanno/tsvlayer.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestGap = 1'000'000; ///< of text that the file does not tell, in UTF-16 units, in all

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

QString withPart(const QJsonObject &own)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"webanno-tsv"_s, own}}).toJson(QJsonDocument::Compact));
}

/// Reads the lines of one document.
class Reader {
public:
    Reader(const ReadOptions &options, qsizetype number, RepairReport &report)
        : m_options(options)
        , m_report(report)
    {
        m_document.id = number == 0 ? options.name : options.name + u'-' + QString::number(number + 1);
        if (options.onto)
            m_document.tagSet = options.onto->tagSet;
    }

    void take(const QString &line, qsizetype number)
    {
        if (line.startsWith("#Text="_L1)) {
            if (!m_rows.isEmpty())
                endSentence();
            m_sentence = m_hasText ? m_sentence + u'\n' + unescapedTsv(QStringView(line).sliced(6)) : unescapedTsv(QStringView(line).sliced(6));
            m_hasText = true;
        } else if (line.startsWith("#Sentence.id="_L1)) {
            endSentence();
            m_sentenceId = unescapedTsv(QStringView(line).sliced(13));
        } else if (line.isEmpty()) {
            endSentence();
        } else if (m_hasText) {
            m_rows.append({line.split(u'\t'), number});
        } else if (const auto layer = parseTsvLayer(line)) {
            m_layers.append(*layer);
        } else if (line.startsWith("#FORMAT="_L1)) {
            m_format = line;
        } else {
            problem(number, tr(QT_TRANSLATE_NOOP("nutgraf", "This is no line of WebAnno TSV.")));
        }
    }

    Document finish()
    {
        endSentence();
        useArticle();
        for (Annotation &annotation : m_document.annotations)
            annotation.quote = quoteSelector(m_document.article.text, annotation.span);
        for (const auto &link : std::as_const(m_links))
            addLink(link);
        m_document.annotations.removeIf([](const Annotation &annotation) { return annotation.span.isEmpty(); });
        QJsonArray layers;
        for (const TsvLayer &layer : std::as_const(m_layers))
            layers.append(layer.line());
        m_document.extra = withPart({{u"format"_s, m_format}, {u"layers"_s, layers}, {u"sentences"_s, m_sentences}, {u"tokens"_s, m_tokens}, {u"subtokens"_s, m_subtokens}});
        return std::move(m_document);
    }

private:
    struct Row {
        QStringList cells;
        qsizetype line = 0;
    };
    /// A relation whose ends are looked up when all is read.
    struct Link {
        Relation relation;
        QString unit; ///< of the other end
        QString type; ///< of the other end
        qsizetype id = 0;
        qsizetype near = 0; ///< index of the annotation that it hangs on; -1: look for it
        QString nearUnit;
        qsizetype nearId = 0;
        bool towards = false; ///< the other end is where the relation begins
        qsizetype line = 0;
    };

    void problem(qsizetype line, const QString &message) { m_report.error(tr(QT_TRANSLATE_NOOP("nutgraf", "line %1")).arg(line), message); }

    void endSentence()
    {
        if (m_hasText && placeSentence()) {
            qsizetype tokens = 0;
            for (const Row &row : std::as_const(m_rows))
                tokens += readRow(row);
            m_sentences.append(QJsonArray{m_start, m_start + m_sentence.size(), tokens, m_sentenceId});
        }
        m_rows.clear();
        m_sentence.clear();
        m_sentenceId.clear();
        m_hasText = false;
    }

    static std::optional<TextSpan> spanOf(const Row &row)
    {
        const QStringList ends = row.cells.size() < 3 ? QStringList() : row.cells[1].split(u'-');
        if (ends.size() != 2)
            return {};
        const auto start = tsvNumber(ends[0]);
        const auto end = tsvNumber(ends[1]);
        return start && end && *start <= *end ? std::optional(TextSpan{*start, *end}) : std::nullopt;
    }

    /// Finds where the sentence begins and appends it to the text.
    bool placeSentence()
    {
        QString &text = m_document.article.text;
        m_start = text.size();
        if (!m_rows.isEmpty()) {
            const auto span = spanOf(m_rows.first());
            if (!span) {
                problem(m_rows.first().line, tr(QT_TRANSLATE_NOOP("nutgraf", "The line does not say where its token stands.")));
                return false;
            }
            m_start = span->start - std::max<qsizetype>(0, m_sentence.indexOf(m_rows.first().cells[2]));
        }
        const qsizetype gap = m_start - text.size();
        m_gaps += std::max<qsizetype>(gap, 0);
        if (gap < 0 || m_gaps > longestGap) {
            problem(m_rows.first().line, tr(QT_TRANSLATE_NOOP("nutgraf", "The sentence cannot begin there.")));
            return false;
        }
        text += QString(gap, text.isEmpty() ? u' ' : u'\n') + m_sentence;
        return true;
    }

    /// Whether it is a token, not a part of one.
    bool readRow(const Row &row)
    {
        const auto span = spanOf(row);
        const QString &text = m_document.article.text;
        if (!span || span->start < m_start || span->end > text.size() || span->of(text) != row.cells[2]) {
            problem(row.line, tr(QT_TRANSLATE_NOOP("nutgraf", "Its words do not stand where it says.")));
            return false;
        }
        const bool part = row.cells[0].contains(u'.');
        const qsizetype last = m_tokens.isEmpty() ? 0 : m_tokens.last().toInteger();
        if (part ? m_tokens.isEmpty() : (span->isEmpty() || span->start < last)) {
            problem(row.line, tr(QT_TRANSLATE_NOOP("nutgraf", "Tokens overlap or are out of order.")));
            return false;
        }
        if (part) {
            m_subtokens.append(m_tokens.size() / 2 - 1);
            m_subtokens.append(span->start);
            m_subtokens.append(span->end);
        } else {
            m_tokens.append(span->start);
            m_tokens.append(span->end);
        }
        m_unitSpans.insert(row.cells[0], *span);
        qsizetype cell = 3;
        for (qsizetype i = 0; i < m_layers.size(); ++i) {
            readLayer(row, i, cell, *span);
            cell += m_layers[i].columns.size();
        }
        return !part;
    }

    void readLayer(const Row &row, qsizetype layerIndex, qsizetype firstCell, TextSpan span)
    {
        const TsvLayer &layer = m_layers[layerIndex];
        QList<QList<TsvItem>> columns;
        qsizetype stack = 0;
        for (qsizetype i = 0; i < layer.columns.size(); ++i) {
            if (firstCell + i >= row.cells.size()) {
                problem(row.line, tr(QT_TRANSLATE_NOOP("nutgraf", "The line has fewer columns than there are features.")));
                return;
            }
            columns.append(tsvItems(row.cells[firstCell + i], !layer.isReference(i)));
            stack = std::max(stack, columns.last().size());
        }
        for (qsizetype k = 0; k < stack; ++k) {
            QList<TsvItem> items;
            bool there = false;
            for (const QList<TsvItem> &column : std::as_const(columns)) {
                items.append(column.value(k, {u"_"_s, 0}));
                there = there || !items.last().isMissing();
            }
            if (there && layer.kind == TsvLayer::Kind::Relation)
                readRelation(row, layer, items);
            else if (there)
                readSpan(row, layer, items, span);
        }
    }

    static qsizetype idOf(const QList<TsvItem> &items)
    {
        for (const TsvItem &item : items) {
            if (item.id > 0)
                return item.id;
        }
        return 0;
    }

    void readSpan(const Row &row, const TsvLayer &layer, const QList<TsvItem> &items, TextSpan span)
    {
        const bool chain = layer.kind == TsvLayer::Kind::Chain;
        QString relation; // of a chain: "value->chain-link"
        qsizetype id = chain ? 0 : idOf(items);
        QString key = id > 0 ? layer.type + u'\n' + QString::number(id) : QString();
        if (chain) {
            relation = items.value(layer.columns.indexOf(u"referenceRelation")).value;
            key = layer.type + u'\n' + relation.sliced(std::max<qsizetype>(0, relation.lastIndexOf("->"_L1)));
        }
        const auto known = key.isEmpty() ? m_byId.constEnd() : m_byId.constFind(key);
        if (known != m_byId.constEnd()) {
            TextSpan &whole = m_document.annotations[*known].span;
            whole = {std::min(whole.start, span.start), std::max(whole.end, span.end)};
            addUnit(row.cells[0], layer.type, id, *known);
            return;
        }
        const qsizetype index = m_document.annotations.size();
        if (!key.isEmpty())
            m_byId.insert(key, index);
        Annotation annotation;
        annotation.id = derivedId(m_document.id, u"annotation"_s, index);
        annotation.span = span;
        QJsonObject own{{u"type"_s, layer.type}};
        if (id > 0)
            own[u"id"_s] = id;
        annotation.label = readFeatures(layer, items, annotation.attributes, own);
        annotation.label = labelNamed(m_document.tagSet, annotation.label);
        takeNote(annotation);
        if (chain)
            readChain(row, relation, index, annotation, own);
        annotation.extra = withPart(own);
        m_document.annotations.append(annotation);
        addUnit(row.cells[0], layer.type, id, index);
        if (span.isEmpty())
            m_report.repair(tr(QT_TRANSLATE_NOOP("nutgraf", "line %1")).arg(row.line), tr(QT_TRANSLATE_NOOP("nutgraf", "An annotation without length is left out.")));
        readSlots(row, layer, items, index);
    }

    /// Gives the label; the type's name where there is no value.
    QString readFeatures(const TsvLayer &layer, const QList<TsvItem> &items, QList<AttributeValue> &attributes, QJsonObject &own)
    {
        const qsizetype labelColumn = layer.labelColumn();
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (i == labelColumn || !layer.isFeature(i) || items[i].isNull() || items[i].isMissing() || (layer.kind == TsvLayer::Kind::Chain))
                continue;
            const QString &name = layer.columns[i];
            if (!m_document.tagSet.attribute(name) && (name != u"note" || items[i].value.isEmpty()))
                m_document.tagSet.attributes.append({name, name, AttributeKind::Text});
            attributes.append({name, unescapedTsv(items[i].value)});
        }
        const QString label = labelColumn < 0 || items[labelColumn].isNull() || items[labelColumn].isMissing() ? QString() : unescapedTsv(items[labelColumn].value);
        if (label.isEmpty()) {
            own[u"unset"_s] = shortTypeName(layer.type);
            return shortTypeName(layer.type);
        }
        return label;
    }

    /// The feature "note" is the annotation's own note.
    static void takeNote(Annotation &annotation)
    {
        for (qsizetype i = 0; i < annotation.attributes.size(); ++i) {
            if (annotation.attributes[i].attribute == u"note" && !annotation.attributes[i].value.isEmpty())
                annotation.note = annotation.attributes.takeAt(i--).value;
        }
    }

    void readChain(const Row &row, const QString &relation, qsizetype index, Annotation &annotation, QJsonObject &own)
    {
        const qsizetype arrow = relation.lastIndexOf("->"_L1);
        const QStringList place = arrow < 0 ? QStringList() : relation.sliced(arrow + 2).split(u'-');
        if (place.size() != 2 || !tsvNumber(place[0]) || !tsvNumber(place[1])) {
            problem(row.line, tr(QT_TRANSLATE_NOOP("nutgraf", "The link does not say which chain it is of.")));
            return;
        }
        own[u"chain"_s] = *tsvNumber(place[0]);
        own[u"link"_s] = *tsvNumber(place[1]);
        own[u"relation"_s] = relation.first(arrow);
        if (annotation.span.isEmpty())
            return; // left out: the links beside it are joined
        const QString chain = own[u"type"_s].toString() + u'\n' + place[0];
        if (const auto before = m_chains.constFind(chain); before != m_chains.constEnd()) {
            const bool unset = m_chainNames.value(chain) == u"*";
            addRelation({{}, relationTypeFor(m_document.tagSet, unset ? shortTypeName(own[u"type"_s].toString()) : unescapedTsv(m_chainNames.value(chain))),
                         m_document.annotations[*before].id, annotation.id, {}, {}, {}, {}, {}, withPart({{u"chain"_s, true}})});
        }
        m_chains.insert(chain, index);
        m_chainNames.insert(chain, relation.first(arrow));
    }

    void readSlots(const Row &row, const TsvLayer &layer, const QList<TsvItem> &items, qsizetype index)
    {
        for (qsizetype i = 0; i + 1 < items.size(); ++i) {
            if (!layer.isRole(i) || items[i].isMissing())
                continue;
            const QStringList roles = splitTsv(items[i].value, u';');
            const QStringList targets = splitTsv(items[i + 1].value, u';');
            if (roles.size() != targets.size()) {
                problem(row.line, tr(QT_TRANSLATE_NOOP("nutgraf", "There are not as many roles as targets.")));
                continue;
            }
            for (qsizetype k = 0; k < roles.size(); ++k) {
                const TsvItem target = tsvItems(targets[k], true).first();
                QJsonObject own{{u"slot"_s, layer.columns[i]}};
                if (roles[k] == u"*")
                    own[u"unset"_s] = layer.columns[i].section(u'_', 1).section(u':', -1).section(u'_', 0, 0);
                const QString name = own.contains(u"unset"_s) ? own[u"unset"_s].toString() : unescapedTsv(roles[k]);
                Relation relation;
                relation.type = relationTypeFor(m_document.tagSet, name);
                relation.extra = withPart(own);
                m_links.append({relation, target.value, layer.columns[i + 1], target.id, index, {}, 0, false, row.line});
            }
        }
    }

    void readRelation(const Row &row, const TsvLayer &layer, const QList<TsvItem> &items)
    {
        Relation relation;
        QJsonObject own{{u"type"_s, layer.type}};
        relation.type = relationTypeFor(m_document.tagSet, readFeatures(layer, items, relation.attributes, own));
        relation.extra = withPart(own);
        QString unit = items.last().value; // "1-1[1_2]"
        qsizetype from = 0;
        qsizetype to = 0;
        if (const qsizetype open = unit.indexOf(u'['); open >= 0) {
            const QString ids = unit.sliced(open + 1);
            from = tsvNumber(ids.section(u'_', 0, 0)).value_or(0);
            to = tsvNumber(ids.section(u'_', 1).remove(u']')).value_or(0);
            unit.truncate(open);
        }
        m_links.append({relation, unit, layer.base(), from, -1, row.cells[0], to, true, row.line});
    }

    void addUnit(const QString &unit, const QString &type, qsizetype id, qsizetype index)
    {
        const QString number = u'\n' + QString::number(id);
        for (const QString &of : {type, u"uima.tcas.Annotation"_s}) {
            for (const QString &suffix : {number, QString()}) {
                const QString key = unit + u'\n' + of + suffix;
                if (!m_byUnit.contains(key))
                    m_byUnit.insert(key, index);
            }
        }
    }

    /// The annotation there; a token becomes one where relations join tokens. -1: none.
    qsizetype annotationAt(const QString &unit, const QString &type, qsizetype id)
    {
        const QString key = unit + u'\n' + type;
        const qsizetype index = m_byUnit.value(id > 0 ? key + u'\n' + QString::number(id) : key, -1);
        const auto span = m_unitSpans.constFind(unit);
        if (index >= 0 || !type.endsWith(".Token"_L1) || span == m_unitSpans.constEnd() || span->isEmpty())
            return index;
        Annotation token;
        token.id = derivedId(m_document.id, u"annotation"_s, m_document.annotations.size());
        token.span = *span;
        token.quote = quoteSelector(m_document.article.text, *span);
        token.label = labelNamed(m_document.tagSet, u"Token"_s);
        token.extra = withPart({{u"type"_s, type}, {u"unset"_s, u"Token"_s}});
        m_document.annotations.append(token);
        m_byUnit.insert(key, m_document.annotations.size() - 1);
        return m_document.annotations.size() - 1;
    }

    void addLink(Link link)
    {
        const qsizetype other = annotationAt(link.unit, link.type, link.id);
        const qsizetype near = link.near >= 0 ? link.near : annotationAt(link.nearUnit, link.type, link.nearId);
        if (other < 0 || near < 0) {
            problem(link.line, tr(QT_TRANSLATE_NOOP("nutgraf", "The annotation “%1” that it refers to is not there.")).arg(link.unit.left(60)));
            return;
        }
        const auto &annotations = m_document.annotations;
        if (annotations[other].span.isEmpty() || annotations[near].span.isEmpty())
            return; // reported with the annotation
        link.relation.from = annotations[link.towards ? other : near].id;
        link.relation.to = annotations[link.towards ? near : other].id;
        addRelation(link.relation);
    }

    void addRelation(Relation relation)
    {
        relation.id = derivedId(m_document.id, u"relation"_s, m_document.relations.size());
        m_document.relations.append(relation);
    }

    /// Takes the text of the known article, if the sentences stand in it.
    void useArticle()
    {
        Article &article = m_document.article;
        if (m_options.onto && !m_options.onto->article.text.isEmpty()) {
            const QString &known = m_options.onto->article.text;
            for (const QJsonValueConstRef value : std::as_const(m_sentences)) {
                const TextSpan span{value.toArray()[0].toInteger(), value.toArray()[1].toInteger()};
                if (span.end > known.size() || span.of(known) != span.of(article.text)) {
                    m_report.error(m_document.id, tr(QT_TRANSLATE_NOOP("nutgraf", "Its text is not that of the article.")));
                    break;
                }
            }
            if (m_report.errors.isEmpty()) {
                article = m_options.onto->article;
                return;
            }
        }
        article.structure = structureFromLines(article.text);
    }

    const ReadOptions &m_options;
    RepairReport &m_report;
    Document m_document;
    QString m_format;
    QList<TsvLayer> m_layers;
    QList<Row> m_rows; ///< of the sentence that is read
    QString m_sentence;
    QString m_sentenceId;
    bool m_hasText = false;
    qsizetype m_start = 0; ///< of the sentence in the text
    qsizetype m_gaps = 0;
    QJsonArray m_sentences; ///< [start, end, tokens, id]
    QJsonArray m_tokens; ///< start, end, start, end …
    QJsonArray m_subtokens; ///< token, start, end, token …
    QHash<QString, qsizetype> m_byId; ///< type and number
    QHash<QString, qsizetype> m_byUnit; ///< unit, type, and number where there is one
    QHash<QString, TextSpan> m_unitSpans;
    QHash<QString, qsizetype> m_chains; ///< the last link so far
    QHash<QString, QString> m_chainNames;
    QList<Link> m_links;
};

} // namespace

Result<ReadResult> readWebannoTsv(const QByteArray &bytes, const ReadOptions &options)
{
    if (bytes.size() > maximumExchangeBytes)
        return std::unexpected(Error{Error::Code::TooLarge, tr(QT_TRANSLATE_NOOP("nutgraf", "The file is too large.")), {}});
    const QByteArrayView start = bytes.startsWith("\xEF\xBB\xBF") ? QByteArrayView(bytes).sliced(3) : QByteArrayView(bytes);
    if (!start.startsWith("#FORMAT=WebAnno TSV 3"))
        return std::unexpected(Error{Error::Code::BadInput, tr(QT_TRANSLATE_NOOP("nutgraf", "The file is not WebAnno TSV 3: it does not begin with “#FORMAT=WebAnno TSV 3”.")), {}});
    ReadResult out;
    std::optional<Reader> reader;
    qsizetype number = options.firstLine;
    const QString text = QString::fromUtf8(start);
    for (qsizetype at = 0; at < text.size(); ++number) {
        const qsizetype feed = text.indexOf(u'\n', at);
        QString line = text.sliced(at, (feed < 0 ? text.size() : feed) - at);
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.startsWith("#FORMAT="_L1)) {
            if (reader)
                out.documents.append(reader->finish());
            reader.emplace(options, options.firstDocument + out.documents.size(), out.report);
        }
        reader->take(line, number);
        at = feed < 0 ? text.size() : feed + 1;
    }
    out.documents.append(reader->finish());
    return out;
}

qsizetype cutWebannoTsv(QByteArrayView bytes)
{
    const qsizetype next = bytes.indexOf("\n#FORMAT=");
    return next < 0 ? 0 : next + 1;
}

} // namespace nutgraf
