// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/annotationimport.h"

#include "core/exchange/placing.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

const Document *documentFor(const QList<Document> &documents, const Document &article)
{
    const Document *sameId = nullptr;
    for (const Document &document : documents) {
        if (!document.article.text.isEmpty() && document.article.text == article.article.text)
            return &document;
        if (!sameId && document.id == article.id)
            sameId = &document;
    }
    return sameId || documents.size() != 1 ? sameId : &documents.first();
}

/// Puts marks of one document into the text of another.
class Placer {
public:
    Placer(const Document &from, QStringView text)
        : m_same(from.article.text == text)
        , m_own(from.article.text)
        , m_ownText(from.article.text)
        , m_text(text)
        , m_offsets(text)
    {
    }

    bool place(Annotation &annotation, const QString &where, RepairReport &report) const
    {
        if (m_same)
            return !annotation.span.isEmpty();
        StatedPlace stated;
        stated.codePoints = m_ownText.isEmpty() ? annotation.span : m_own.toCodePoints(annotation.span);
        if (!annotation.quote.exact.isEmpty())
            stated.quote = annotation.quote;
        else if (!m_ownText.isEmpty())
            stated.quote = quoteSelector(m_ownText, annotation.span);
        const TextSpan before = annotation.span;
        if (!placeAnnotation(annotation, m_text, m_offsets, stated, where, report) || annotation.span.isEmpty())
            return false;
        if (annotation.span.length() == before.length()) {
            for (TextSpan &piece : annotation.pieces)
                piece = piece.shifted(annotation.span.start - before.start);
        } else {
            annotation.pieces.clear();
        }
        return true;
    }

private:
    bool m_same;
    CodePointOffsets m_own;
    QStringView m_ownText;
    QStringView m_text;
    CodePointOffsets m_offsets;
};

/// A colour that dark letters can be read on, as those of marker pens are: what is darker is mixed with white. Grey for what is none.
QString readable(const QString &colour)
{
    bool good = false;
    const uint rgb = colour.startsWith(u'#') && colour.size() == 7 ? colour.sliced(1).toUInt(&good, 16) : 0;
    if (!good)
        return u"#e6e6e6"_s;
    const std::array<uint, 3> parts{(rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff};
    constexpr double light = 0.75;
    const double luma = (0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2]) / 255;
    if (luma >= light)
        return colour.toLower();
    const double white = (light - luma) / (1 - luma);
    uint mixed = 0;
    for (const uint part : parts)
        mixed = mixed << 8 | uint(part + white * (255.0 - part) + 0.5);
    return u'#' + QString::number(mixed, 16).rightJustified(6, u'0');
}

/// The label of that name in the tag set in use; a new one comes with its colour, key left out: keys are the reader's own.
QString labelIn(AnnotationImport &import, const TagSet &theirs, const QString &labelId)
{
    const QString name = labelName(theirs, labelId);
    const qsizetype before = import.tagSet.labels.size();
    const QString id = labelFor(import.tagSet, {}, name);
    if (import.tagSet.labels.size() == before)
        return id;
    import.newLabels.append(name);
    if (const Label *label = theirs.label(labelId)) {
        import.tagSet.labels.last().colour = readable(label->colour);
        import.tagSet.labels.last().description = label->description;
    }
    return id;
}

} // namespace

Result<AnnotationImport> planAnnotationImport(const ReadResult &read, const Document &article)
{
    const Document *const from = documentFor(read.documents, article);
    if (!from)
        return std::unexpected(Error{Error::Code::NotFound, QCoreApplication::translate("nutgraf", "The file is about other articles than the open one; open the article that it is about first."), {}});
    AnnotationImport out;
    out.tagSet = article.tagSet;
    out.report = read.report;
    out.otherArticles = read.documents.size() - 1;
    out.otherText = !from->article.text.isEmpty() && from->article.text != article.article.text;
    const Placer placer(*from, article.article.text);
    RepairReport placing;
    for (qsizetype i = 0; i < from->annotations.size(); ++i) {
        Annotation annotation = from->annotations[i];
        const QString where = QCoreApplication::translate("nutgraf", "annotation %1").arg(i + 1);
        if (!placer.place(annotation, where, placing))
            continue;
        annotation.quote = quoteSelector(article.article.text, annotation.span);
        annotation.label = annotation.label.isEmpty() ? QString() : labelIn(out, from->tagSet, annotation.label);
        if (!annotation.author.isEmpty() && !out.authors.contains(annotation.author))
            out.authors.append(annotation.author);
        out.annotations.append(annotation);
    }
    out.leftOut = placing.errors;
    for (const Problem &repair : std::as_const(placing.repairs))
        out.report.repair(repair.place, repair.message);
    const auto isThere = [&out](const QString &id) { return std::ranges::contains(out.annotations, id, &Annotation::id); };
    for (const Relation &relation : from->relations) {
        if (isThere(relation.from) && isThere(relation.to) && article.tagSet.relation(relation.type))
            out.relations.append(relation);
    }
    return out;
}

Result<AnnotationImport> planAnnotationImport(const QByteArray &bytes, const QString &fileName, const Document &article)
{
    const QFileInfo info(fileName);
    QList<Format> formats = exchangeFormats();
    formats.removeIf([](const Format &format) { return !format.read; });
    std::ranges::stable_partition(formats, [&info](const Format &format) { return format.suffix.compare(info.suffix(), Qt::CaseInsensitive) == 0; });
    ReadOptions options;
    options.name = info.completeBaseName();
    std::optional<Error> first;
    for (const Format &format : std::as_const(formats)) {
        auto plan = format.read(bytes, options).and_then([&](const ReadResult &read) { return planAnnotationImport(read, article); });
        if (plan && (!plan->annotations.isEmpty() || !plan->leftOut.isEmpty())) {
            plan->format = format.name;
            return plan;
        }
        if (!first)
            first = plan ? Error{Error::Code::NotFound, QCoreApplication::translate("nutgraf", "The file has no marks for this article."), {}} : plan.error();
    }
    return std::unexpected(first.value_or(Error{Error::Code::Unsupported, {}, {}}));
}

void putIntoLayer(AnnotationImport &import, const QString &layer)
{
    QHash<QString, QString> ids;
    for (Annotation &annotation : import.annotations) {
        const QString id = derivedId(layer, annotation.id, 0);
        ids.insert(annotation.id, id);
        annotation.id = id;
        annotation.layer = layer;
        if (annotation.author.isEmpty())
            annotation.author = layer;
    }
    for (Relation &relation : import.relations) {
        relation.id = derivedId(layer, relation.id, 1);
        relation.from = ids.value(relation.from);
        relation.to = ids.value(relation.to);
    }
}

} // namespace nutgraf
