// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/core/documentlines.h"

#include <QTimeZone>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

class Kept {
public:
    explicit Kept(const LossReport &lost)
    {
        for (const Loss &loss : lost.losses)
            m_lost.append(loss.kind);
    }
    [[nodiscard]] bool has(QLatin1StringView kind) const { return !m_lost.contains(kind); }
    [[nodiscard]] QString text(QLatin1StringView kind, const QString &value) const { return has(kind) ? value : QString(); }
    [[nodiscard]] QString time(QLatin1StringView kind, const QDateTime &value) const { return has(kind) && value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs) : QString(); }

private:
    QStringList m_lost;
};

QString attributesLine(const TagSet &tagSet, QList<AttributeValue> attributes)
{
    QStringList out;
    for (const AttributeValue &value : std::as_const(attributes)) {
        const AttributeType *const type = tagSet.attribute(value.attribute);
        out.append((type ? type->name : value.attribute) + u'=' + value.value);
    }
    out.sort();
    return out.join(u", ");
}

QString spansLine(const Annotation &annotation, const Kept &kept)
{
    QStringList out;
    for (const TextSpan span : kept.has("gaps"_L1) ? annotation.spans() : QList<TextSpan>{annotation.span})
        out.append(QString::number(span.start) + u'-' + QString::number(span.end));
    return out.join(u'+');
}

QString lineOf(const Annotation &annotation, const Document &document, const Kept &kept)
{
    QString line = spansLine(annotation, kept) + u" ["_s + labelName(document.tagSet, annotation.label) + u"] “"_s
        + (document.article.text.isEmpty() ? annotation.quote.exact : annotation.span.of(document.article.text).toString()) + u'”';
    const auto add = [&line](const char *name, const QString &value) {
        if (!value.isEmpty())
            line += u' ' + QLatin1StringView(name) + u'=' + value;
    };
    add("id", kept.text("ids"_L1, annotation.id));
    add("note", kept.text("notes"_L1, annotation.note));
    add("value", kept.text("values"_L1, annotation.value));
    add("author", kept.text("authors"_L1, annotation.author));
    add("created", kept.time("times"_L1, annotation.created));
    add("modified", kept.time("times"_L1, annotation.modified));
    add("state", kept.has("states"_L1) && annotation.state != AnnotationState::Accepted ? QString::number(int(annotation.state)) : QString());
    add("certainty", kept.has("certainty"_L1) && annotation.certainty ? QString::number(*annotation.certainty) : QString());
    add("layer", kept.text("layers"_L1, annotation.layer));
    add("attributes", kept.has("attributes"_L1) ? attributesLine(document.tagSet, annotation.attributes) : QString());
    if (kept.has("evidence"_L1)) {
        for (const Evidence &one : annotation.evidence)
            add("evidence", one.source + u'|' + one.quote + u'|' + QString::number(one.span.start) + u'-' + QString::number(one.span.end) + u'|' + one.note);
    }
    return line;
}

QString lineOf(const Relation &relation, const Document &document, const QHash<QString, QString> &ends, const Kept &kept)
{
    const RelationType *const type = document.tagSet.relation(relation.type);
    QString line = u"relation "_s + (type ? type->name : relation.type) + u": "_s + ends.value(relation.from, u"?"_s) + u" → "_s + ends.value(relation.to, u"?"_s);
    line += u' ' + kept.text("ids"_L1, relation.id);
    if (kept.has("relation-details"_L1)) {
        line += u" note="_s + relation.note + u" author="_s + relation.author + u" created="_s + kept.time({}, relation.created) + u" modified="_s
            + kept.time({}, relation.modified) + u" attributes="_s + attributesLine(document.tagSet, relation.attributes);
    }
    return line;
}

QStringList articleLines(const Article &article, const Kept &kept)
{
    QStringList out;
    if (kept.has("text"_L1))
        out.append(u"text: "_s + article.text);
    if (kept.has("metadata"_L1)) {
        for (const QString &value : {article.title, article.url, article.source, article.byline, kept.time({}, article.published)})
            out.append(u"article: "_s + value);
    }
    if (kept.has("structure"_L1)) {
        for (const Block &block : article.structure.blocks)
            out.append(u"block %1: %2-%3"_s.arg(int(block.kind)).arg(block.span.start).arg(block.span.end));
        for (const InlineStyle &style : article.structure.styles)
            out.append(u"style %1: %2-%3 %4"_s.arg(int(style.kind)).arg(style.span.start).arg(style.span.end).arg(style.target));
    }
    return out;
}

QStringList tagSetLines(const TagSet &tagSet, const Kept &kept)
{
    QStringList out;
    if (kept.has("label-details"_L1)) {
        for (const Label &label : tagSet.labels)
            out.append(u"label %1: %2 %3 %4 < %5"_s.arg(label.name, label.colour, label.key, label.description, labelName(tagSet, label.parent)));
    }
    if (kept.has("schema"_L1)) {
        for (const AttributeType &type : tagSet.attributes)
            out.append(u"attribute %1: %2 %3 %4"_s.arg(type.name).arg(int(type.kind)).arg(type.choices.join(u'|')).arg(int(type.required)));
        for (const RelationType &type : tagSet.relations)
            out.append(u"relation type %1: %2"_s.arg(type.name).arg(int(type.symmetric)));
    }
    out.sort();
    return out;
}

} // namespace

QStringList linesOf(Document document, const LossReport &lost)
{
    const Kept kept(lost);
    if (!kept.has("unlabelled"_L1))
        document.annotations.removeIf([](const Annotation &annotation) { return annotation.label.isEmpty(); });
    QStringList lines;
    QHash<QString, QString> ends; // an annotation as the end of a relation
    for (const Annotation &annotation : std::as_const(document.annotations)) {
        lines.append(lineOf(annotation, document, kept));
        ends.insert(annotation.id, spansLine(annotation, kept) + u' ' + labelName(document.tagSet, annotation.label));
    }
    if (kept.has("relations"_L1)) {
        for (const Relation &relation : std::as_const(document.relations))
            lines.append(lineOf(relation, document, ends, kept));
    }
    if (kept.has("article-labels"_L1)) {
        for (const DocumentLabel &label : std::as_const(document.labels)) {
            lines.append(u"article is "_s + labelName(document.tagSet, label.label) + u' ' + kept.text("ids"_L1, label.id) + u' ' + kept.text("authors"_L1, label.author)
                         + u' ' + kept.time("times"_L1, label.created));
        }
    }
    lines.sort();
    return articleLines(document.article, kept) + lines + tagSetLines(document.tagSet, kept);
}

Document fullDocument()
{
    Document document;
    Article &article = document.article;
    article.text = u"Harbour \U0001F6A2 reopens in Velmora\nMayor Ada Quill (\U0001F469\u200D\U0001F4BC) said on Monday it cost 4.5 million crowns.\n"
                   "Cafe\u0301 owners and Bo Tarn \u2014 \u05E9\u05DC\u05D5\u05DD \u2014 called \U0001F469\u200D\U0001F469\u200D\U0001F467 \u201Cit late\u201D, very late."_s;
    article.structure = structureFromLines(article.text);
    article.structure.blocks[0].kind = BlockKind::Headline;
    article.structure.styles = {{article.structure.blocks[2].span, InlineKind::Italic, {}}};
    article.title = u"Harbour \U0001F6A2 reopens in Velmora"_s;
    article.url = u"https://example.org/harbour?a=1&b=2"_s;
    article.source = u"The Velmora Gazette"_s;
    article.byline = u"Ada Writer"_s;
    article.language = u"en"_s;
    article.published = QDateTime(QDate(2024, 3, 5), QTime(8, 30), QTimeZone::UTC);
    article.publishedHasTime = true;
    document.id = articleIri(article);
    document.tagSet = defaultTagSet();
    document.tagSet.labels.append({u"opinion"_s, u"Opinion"_s, u"#eeeeee"_s, {}, u"Says what somebody thinks"_s, {}, true});
    document.tagSet.labels.append({u"official"_s, u"Official"_s, u"#ddeeff"_s, u"o"_s, u"Somebody in office"_s, u"person"_s});
    document.tagSet.guidelines = u"Mark everybody.\nTwice."_s;
    document.tagSet.attributes = {{u"tone"_s, u"Tone"_s, AttributeKind::Choice, {u"calm"_s, u"loud"_s}, true, {}, u"How it sounds"_s},
                                  {u"sure"_s, u"Sure"_s}, {u"sum"_s, u"Sum"_s, AttributeKind::Number}, {u"why"_s, u"Why"_s, AttributeKind::Text}};
    document.tagSet.relations = {{u"calls"_s, u"Calls"_s, u"#123456"_s, {u"person"_s}, {}, false, u"Who calls what"_s}};
    const auto mark = [&](const QString &words, const QString &label) {
        const qsizetype at = article.text.indexOf(words);
        Annotation annotation;
        annotation.id = u"00000000-0000-4000-8000-%1"_s.arg(document.annotations.size() + 1, 12, 10, QChar(u'0'));
        annotation.setSpans({{at, at + words.size()}});
        annotation.quote = quoteSelector(article.text, annotation.span);
        annotation.label = label;
        annotation.author = u"Ada"_s;
        annotation.created = QDateTime(QDate(2024, 3, 5), QTime(9, 0, int(document.annotations.size()), 123), QTimeZone::UTC);
        annotation.modified = annotation.created.addSecs(60);
        document.annotations.append(annotation);
    };
    mark(u"Velmora"_s, u"place"_s);
    mark(u"Ada Quill"_s, u"official"_s);
    mark(u"4.5 million crowns"_s, u"figure"_s);
    mark(u"Cafe\u0301 owners"_s, u"person"_s);
    mark(u"Bo Tarn"_s, u"person"_s);
    mark(u"\U0001F469\u200D\U0001F469\u200D\U0001F467"_s, u"to-check"_s);
    mark(u"called"_s, u"claim"_s);
    mark(u"very late"_s, {});
    QList<Annotation> &all = document.annotations;
    all[0].note = u"On the coast.\n\"Quoted\", with a tab\tand # * | _ [ ] ; \\ < > & signs \U0001F30A"_s;
    all[1].attributes = {{u"sure"_s, u"true"_s}, {u"tone"_s, u"calm"_s}};
    all[1].certainty = 0.75;
    all[2].value = u"4500000 crown"_s;
    all[2].state = AnnotationState::Disputed;
    all[2].evidence = {{u"https://example.org/budget"_s, u"4.4 million"_s, {3, 14}, u"the budget\nsays so"_s}};
    all[2].attributes = {{u"sum"_s, u"4.5"_s}, {u"why"_s, u"a; b, \"c\""_s}};
    all[3].state = AnnotationState::Suggested;
    all[3].layer = u"second reading"_s;
    all[6].setSpans({all[6].span, {article.text.indexOf(u"it late"), article.text.indexOf(u"it late") + 7}});
    all[6].quote = quoteSelector(article.text, all[6].span);
    // It must not cover another mark: what lies in its gap moves before it.
    all[5].setSpans({{article.text.indexOf(u"\u05E9"), article.text.indexOf(u"\u05E9") + 4}});
    all[5].quote = quoteSelector(article.text, all[5].span);
    all[7].note = u"A note alone"_s;
    document.relations = {{u"00000000-0000-4000-8000-0000000000aa"_s, u"calls"_s, all[4].id, all[6].id, u"loudly"_s, u"Ada"_s, all[4].created, all[4].modified, {{u"sure"_s, u"true"_s}}},
                          {u"00000000-0000-4000-8000-0000000000ab"_s, u"calls"_s, all[6].id, all[6].id}};
    document.labels = {{u"00000000-0000-4000-8000-0000000000ba"_s, u"opinion"_s, u"Ada"_s, all[4].created}};
    return document;
}

Document plainDocument(const QString &text, const QStringList &words)
{
    Document document;
    document.article.text = text;
    document.article.structure = structureFromLines(text);
    document.id = articleIri(document.article);
    document.tagSet = defaultTagSet();
    for (const QString &word : words) {
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size())) {
            Annotation annotation;
            annotation.id = QString::number(document.annotations.size() + 1);
            annotation.span = {at, at + word.size()};
            annotation.quote = quoteSelector(text, annotation.span);
            annotation.label = document.annotations.size() % 2 == 0 ? u"person"_s : u"place"_s;
            document.annotations.append(annotation);
        }
    }
    return document;
}

} // namespace nutgraf
