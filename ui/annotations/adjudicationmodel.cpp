// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/adjudicationmodel.h"

#include "core/exchange/formats.h"
#include "ui/annotations/annotatoredit.h"
#include "ui/annotations/tidyspan.h"

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QList<Annotation> marksOf(const QList<Annotation> &annotations, const LayerKey &key)
{
    QList<Annotation> out;
    for (const Annotation &annotation : annotations) {
        if (layerOf(annotation) == key && !annotation.span.isEmpty() && annotation.state != AnnotationState::Suggested
            && annotation.state != AnnotationState::Rejected)
            out.append(annotation);
    }
    return out;
}

} // namespace

AdjudicationModel::AdjudicationModel(Annotator *annotator, QObject *parent)
    : QAbstractTableModel(parent)
    , m_annotator(annotator)
{
    connect(annotator, &Annotator::annotationsChanged, this, &AdjudicationModel::refresh);
    connect(annotator, &Annotator::tagSetChanged, this, &AdjudicationModel::refresh);
}

QString AdjudicationModel::resultLayer()
{
    return u"adjudicated"_s; // a name in files, the same in all languages
}

void AdjudicationModel::setSides(const LayerKey &first, const LayerKey &second)
{
    m_firstKey = first;
    m_secondKey = second;
    refresh();
}

/// The ids of what is decided come from the pair, so that the layer alone tells what was decided on which.
void AdjudicationModel::findIds()
{
    const auto idOf = [](const QList<Annotation> &marks, qsizetype i) { return i < 0 ? QString() : marks[i].id; };
    m_ids.clear();
    for (const SpanPair &pair : std::as_const(m_pairs)) {
        for (int part = 1; part <= partCount; ++part)
            m_ids.append(derivedId(idOf(m_first, pair.first), idOf(m_second, pair.second), part));
    }
}

void AdjudicationModel::refresh()
{
    const QList<Annotation> &all = m_annotator->annotations();
    m_results.clear();
    for (const Annotation &annotation : all) {
        if (annotation.layer == resultLayer())
            m_results.insert(annotation.id, annotation);
    }
    const QList<Annotation> first = marksOf(all, m_firstKey);
    const QList<Annotation> second = m_firstKey == m_secondKey ? QList<Annotation>() : marksOf(all, m_secondKey);
    const bool same = first == m_first && second == m_second;
    if (!same)
        beginResetModel();
    m_first = first;
    m_second = second;
    if (!same) {
        m_pairs = pairSpans(m_first, m_second);
        findIds();
    }
    m_choices.resize(m_pairs.size());
    for (int row = 0; row < m_pairs.size(); ++row) {
        const auto has = [&](Choice part) { return m_results.contains(resultId(row, part)); };
        m_choices[row] = has(Choice::First) && has(Choice::Second) ? Choice::Both : Choice::None;
        for (const Choice part : {Choice::First, Choice::Second, Choice::Own, Choice::Neither}) {
            if (m_choices[row] == Choice::None && has(part))
                m_choices[row] = part;
        }
    }
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
    Q_EMIT changed();
}

int AdjudicationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pairs.size());
}

int AdjudicationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columnTotal);
}

const Annotation *AdjudicationModel::mark(int row, int column) const
{
    const SpanPair &pair = m_pairs[row];
    if (column == FirstColumn)
        return pair.first < 0 ? nullptr : &m_first[pair.first];
    return pair.second < 0 ? nullptr : &m_second[pair.second];
}

QString AdjudicationModel::relationText(SpanRelation relation) const
{
    switch (relation) {
    case SpanRelation::Same: return tr("same");
    case SpanRelation::OtherLabel: return tr("other label");
    case SpanRelation::Overlap: return tr("other words");
    case SpanRelation::OnlyFirst: return tr("only left");
    case SpanRelation::OnlySecond: break;
    }
    return tr("only right");
}

QString AdjudicationModel::choiceText(int row) const
{
    switch (m_choices[row]) {
    case Choice::None: return {};
    case Choice::First: return m_pairs[row].relation == SpanRelation::Same ? tr("taken") : tr("left");
    case Choice::Second: return tr("right");
    case Choice::Both: return tr("both");
    case Choice::Neither: return tr("neither");
    case Choice::Own: break;
    }
    const Annotation own = m_results.value(resultId(row, Choice::Own));
    const Label *const label = m_annotator->tagSet().label(own.label);
    return tr("own: %1").arg(label ? label->name : own.label);
}

QVariant AdjudicationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const Annotation *const first = mark(row, FirstColumn);
    const Annotation *const second = mark(row, SecondColumn);
    if (role == RelationRole)
        return int(m_pairs[row].relation);
    if (role == ChoiceRole)
        return int(m_choices[row]);
    if (role == SpanRole) {
        const TextSpan span = first ? first->span : second->span;
        return QVariant::fromValue(second ? TextSpan{std::min(span.start, second->span.start), std::max(span.end, second->span.end)} : span);
    }
    if (index.column() == RelationColumn)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? relationText(m_pairs[row].relation) : QVariant();
    if (index.column() == ChoiceColumn)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? choiceText(row) : QVariant();
    const Annotation *const of = index.column() == FirstColumn ? first : second;
    if (!of)
        return role == Qt::AccessibleTextRole ? tr("nothing") : QVariant();
    const Label *const label = m_annotator->tagSet().label(of->label);
    const QString name = label ? label->name : of->label.isEmpty() ? tr("Note") : of->label;
    switch (role) {
    case WordsRole: return of->quote.exact.simplified();
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(name, of->quote.exact.simplified());
    case Qt::ToolTipRole: return of->note.isEmpty() ? QVariant() : of->note;
    case LabelRole: return name;
    case ColourRole: return label ? QColor::fromString(label->colour) : QColor();
    default: return {};
    }
}

QVariant AdjudicationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FirstColumn: return m_firstKey.title();
    case SecondColumn: return m_secondKey.title();
    case ChoiceColumn: return tr("Decision");
    default: return tr("Difference");
    }
}

int AdjudicationModel::differences() const
{
    return int(std::ranges::count_if(m_pairs, [](const SpanPair &pair) { return pair.relation != SpanRelation::Same; }));
}

int AdjudicationModel::decidedDifferences() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += isDifference(row) && m_choices[row] != Choice::None;
    return count;
}

int AdjudicationModel::nextOpen(int row, int step) const
{
    const int rows = rowCount();
    for (int i = 1; i <= rows; ++i) {
        const int at = (((row + i * step) % rows) + rows) % rows;
        if (isDifference(at) && m_choices[at] == Choice::None)
            return at;
    }
    return -1;
}

int AdjudicationModel::nextDifference(int row, int step) const
{
    const int rows = rowCount();
    for (int i = 1; i <= rows; ++i) {
        const int at = (((row + i * step) % rows) + rows) % rows;
        if (isDifference(at))
            return at;
    }
    return -1;
}

Annotation AdjudicationModel::result(int row, Choice part, const Annotation &from) const
{
    Annotation out = from;
    out.id = resultId(row, part);
    out.layer = resultLayer();
    out.author = m_annotator->author();
    out.created = out.modified = QDateTime::currentDateTimeUtc();
    out.extra.clear(); // of the file that the other came from
    if (part == Choice::Neither)
        out.state = AnnotationState::Rejected;
    return out;
}

QList<Annotation> AdjudicationModel::written(int row) const
{
    QList<Annotation> out;
    for (const Choice part : {Choice::First, Choice::Second, Choice::Own, Choice::Neither}) {
        if (const auto found = m_results.constFind(resultId(row, part)); found != m_results.cend())
            out.append(*found);
    }
    return out;
}

bool AdjudicationModel::write(int row, const QList<Annotation> &after, const QString &words)
{
    return m_annotator->perform({.annotationsBefore = written(row), .annotationsAfter = after}, words);
}

bool AdjudicationModel::decide(int row, Choice choice)
{
    const Annotation *const first = mark(row, FirstColumn);
    const Annotation *const second = mark(row, SecondColumn);
    const QString words = (first ? first : second)->quote.exact.simplified().left(32);
    if (choice == m_choices[row] && choice != Choice::Own)
        return true;
    switch (choice) {
    case Choice::First: return first && write(row, {result(row, choice, *first)}, tr("Take the left one on “%1”").arg(words));
    case Choice::Second: return second && write(row, {result(row, choice, *second)}, tr("Take the right one on “%1”").arg(words));
    case Choice::Both:
        if (!first || !second || !isDifference(row))
            return decide(row, first ? Choice::First : Choice::Second); // both are one
        return write(row, {result(row, Choice::First, *first), result(row, Choice::Second, *second)}, tr("Take both on “%1”").arg(words));
    case Choice::Neither: return write(row, {result(row, choice, first ? *first : *second)}, tr("Take neither on “%1”").arg(words));
    case Choice::None: return write(row, {}, tr("Take back the decision on “%1”").arg(words));
    case Choice::Own: break;
    }
    return false;
}

bool AdjudicationModel::decideOwn(int row, const QString &labelId, std::optional<TextSpan> span, QStringView text)
{
    const Annotation *const first = mark(row, FirstColumn);
    Annotation own = result(row, Choice::Own, first ? *first : *mark(row, SecondColumn));
    own.label = labelId;
    own.note.clear();
    own.value.clear();
    own.attributes.clear();
    own.evidence.clear();
    if (const TextSpan tidy = span ? tidySpan(text, *span) : TextSpan(); !tidy.isEmpty()) {
        own.setSpans({tidy});
        own.quote = quoteSelector(text, tidy);
    }
    const Label *const label = m_annotator->tagSet().label(labelId);
    return label && write(row, {own}, tr("Decide for %1 on “%2”").arg(label->name, own.quote.exact.simplified().left(32)));
}

int AdjudicationModel::takeAgreed()
{
    QList<Annotation> after;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isDifference(row) && m_choices[row] == Choice::None)
            after.append(result(row, Choice::First, *mark(row, FirstColumn)));
    }
    const auto count = int(after.size());
    return count > 0 && m_annotator->perform({.annotationsAfter = after}, tr("Take %n marks that agree", nullptr, count)) ? count : 0;
}

} // namespace nutgraf
