// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/namefeatures.h"
#include "core/language/wordform.h"

#include <algorithm>
#include <bit>

namespace nutgraf {

namespace {

// Numbers of the features, part of the model's format.
enum Feature {
    LowerWord = 1, ExactWord, Shape, CoarseCluster, MiddleCluster, FineCluster, Mark, Role, Ending3, Prefix, Suffix, LongShape, Letters, AllMarks,
    Seen, SeenLeft, SeenRight, SeenLeftCluster, SeenRightCluster, SeenLeftMark, SeenRightMark, SeenLeftRole, SeenRightCapital,
    StartShape = 64, StartSeen, Glue, WordsBefore, WordsBehind, WordsAround, ShapesBefore, ShapesBehind, ShapesAround, ClustersBefore, ClustersBehind,
    ClustersAround, WordBeforeShape, WordBehindShape, MarksBefore, MarksBehind, RunPlace, RunBefore, RunBehind, RunBeforeCluster, RunBehindCluster, RunFirst,
    RunLast, RunLastRole, RunLastCluster, RunFirstMarks, RunLastMarks, RunOf, Listed, ListedAlone, FineBefore = 95, FineBehind, MarkedWordBefore, CompoundShape, CompoundFirst,
    CompoundLast, CompoundMarks,
};

constexpr quint64 pairOf(quint64 a, quint64 b)
{
    return mixedHash(a, b + 1);
}

} // namespace

int NameFeatures::evidenceOf(const Form &written) const
{
    const Form &form = usualForm(written);
    return std::min(int(m_lowerSeen[form.lowerAt]), 2) * 8 + form.inside * 2 + form.marks.has(NameKind::Common);
}

void NameFeatures::addSpelling(const Form &form, AttributeList &attributes) const
{
    const WordForm exact(word(form.token));
    const QStringView text = exact.text();
    const WordForm lowered = exact.lowered();
    const QStringView lower = lowered.text();
    for (qsizetype size = 1; size <= std::min<qsizetype>(4, lower.size()); ++size) {
        attributes.add(Prefix, pairOf(textHash(lower.first(size)), form.capital));
        if (size != 3)
            attributes.add(Suffix, pairOf(textHash(lower.last(size)), form.capital));
    }
    if (!form.capital)
        return;
    attributes.add(ExactWord, textHash(text));
    attributes.add(LongShape, pairOf(form.shape, quint64(std::min<qsizetype>(text.size(), 8))));
    for (qsizetype at = 1; at + 4 < lower.size() && at < 12; ++at)
        attributes.add(Letters, textHash(lower.sliced(at, 4)));
}

void NameFeatures::addEvidence(const Form &written, AttributeList &attributes) const
{
    const Form &form = usualForm(written);
    attributes.add(Seen, quint64(evidenceOf(form)));
    for (size_t i = 0; i < form.inside; ++i) {
        const Form &left = m_forms[size_t(form.left[i])];
        const Form &right = m_forms[size_t(form.right[i])];
        if (i == 0 || form.left[i] != form.left[i - 1]) {
            attributes.add(SeenLeft, left.lower);
            attributes.add(SeenLeftCluster, left.clusters.middle);
            if (left.capital)
                attributes.add(SeenLeftMark, left.marks.kinds() & ~(1U << int(NameKind::Common)));
            if (left.roles)
                attributes.add(SeenLeftRole, quint64(left.roles.toInt()));
        }
        if (i == 0 || form.right[i] != form.right[i - 1]) {
            attributes.add(SeenRight, right.lower);
            attributes.add(SeenRightCluster, right.clusters.middle);
            attributes.add(SeenRightCapital, pairOf(right.capital, quint64(right.roles.toInt())));
            if (right.capital)
                attributes.add(SeenRightMark, right.marks.kinds() & ~(1U << int(NameKind::Common)));
        }
    }
}

void NameFeatures::formAttributes(int index, AttributeList &attributes, int &near) const
{
    const Form &form = m_forms[size_t(index)];
    attributes.clear();
    attributes.add(LowerWord, form.lower);
    attributes.add(Shape, form.shape);
    if (index <= behind) {
        near = attributes.size();
        return;
    }
    if (form.clusters.fine != 0) {
        attributes.add(CoarseCluster, form.clusters.coarse);
        attributes.add(MiddleCluster, form.clusters.middle);
        attributes.add(FineCluster, form.clusters.fine);
    }
    for (quint32 bits = form.marks.kinds(); bits != 0; bits &= bits - 1)
        attributes.add(Mark, pairOf(quint64(std::countr_zero(bits)), form.capital));
    for (quint32 bits = quint32(form.roles.toInt()); bits != 0; bits &= bits - 1)
        attributes.add(Role, quint64(std::countr_zero(bits)));
    const WordForm lowered = WordForm(word(form.token)).lowered();
    if (lowered.text().size() > 3)
        attributes.add(Ending3, pairOf(textHash(lowered.text().last(3)), form.capital));
    near = attributes.size();
    addSpelling(form, attributes);
    if (form.marks.kinds() != 0)
        attributes.add(AllMarks, pairOf(form.marks.kinds(), form.capital));
    if (form.capital)
        addEvidence(form, attributes);
}

void NameFeatures::addNeighbours(qsizetype token, AttributeList &attributes) const
{
    const Form &left = formAt(token - 1);
    const Form &here = formAt(token);
    const Form &right = formAt(token + 1);
    attributes.add(WordsBefore, pairOf(left.lower, here.lower));
    attributes.add(WordsBehind, pairOf(here.lower, right.lower));
    attributes.add(WordsAround, pairOf(left.lower, right.lower));
    attributes.add(WordBeforeShape, pairOf(left.lower, here.shape));
    attributes.add(WordBehindShape, pairOf(right.lower, here.shape));
    attributes.add(ShapesBefore, pairOf(left.shape, here.shape));
    attributes.add(ShapesBehind, pairOf(here.shape, right.shape));
    attributes.add(ShapesAround, pairOf(pairOf(left.shape, here.shape), right.shape));
    attributes.add(ClustersBefore, pairOf(left.clusters.middle, here.clusters.middle));
    attributes.add(ClustersBehind, pairOf(here.clusters.middle, right.clusters.middle));
    attributes.add(ClustersAround, pairOf(pairOf(left.clusters.middle, here.shape), right.clusters.middle));
    attributes.add(FineBefore, pairOf(left.clusters.fine, here.clusters.coarse));
    attributes.add(FineBehind, pairOf(here.clusters.coarse, right.clusters.fine));
    if (here.capital && left.capital)
        attributes.add(MarksBefore, pairOf(left.marks.kinds(), here.marks.kinds()));
    if (here.capital && right.capital)
        attributes.add(MarksBehind, pairOf(here.marks.kinds(), right.marks.kinds()));
    if (here.capital)
        attributes.add(MarkedWordBefore, pairOf(left.lower, here.marks.kinds()));
}

void NameFeatures::addRun(qsizetype token, AttributeList &attributes) const
{
    const Run run = m_runOf[size_t(token - m_stretch.first)];
    if (run.end == 0)
        return;
    const quint64 place = run.end - run.first == 1 ? 3 : token == run.first ? 0 : token + 1 == run.end ? 2 : 1;
    const Form &left = formAt(run.first - 1);
    const Form &right = formAt(run.end);
    attributes.add(RunPlace, pairOf(place, quint64(std::min<qsizetype>(run.end - run.first, 6))));
    attributes.add(RunBefore, pairOf(left.lower, place));
    attributes.add(RunBehind, pairOf(right.lower, place));
    attributes.add(RunBeforeCluster, pairOf(left.clusters.fine, place));
    attributes.add(RunBehindCluster, pairOf(right.clusters.fine, place));
    const Form &first = formAt(run.first);
    const Form &last = formAt(run.end - 1);
    if (token != run.first) {
        attributes.add(RunFirst, pairOf(first.lower, place));
        attributes.add(RunFirstMarks, pairOf(first.marks.kinds(), place));
    }
    if (token + 1 != run.end) {
        attributes.add(RunLast, pairOf(last.lower, place));
        attributes.add(RunLastCluster, pairOf(last.clusters.middle, place));
        attributes.add(RunLastMarks, pairOf(last.marks.kinds(), place));
        attributes.add(RunLastRole, pairOf(quint64(last.roles.toInt()), place));
    }
    if (run.end + 1 < m_stretch.end && (word(run.end) == u"of" || word(run.end) == u"for"))
        attributes.add(RunOf, pairOf(pairOf(last.lower, formAt(run.end + 1).capital), place));
}

/// A hyphen that joins what stands on both its sides.
bool NameFeatures::isJoint(qsizetype token) const
{
    if (token <= m_stretch.first || token + 1 >= m_stretch.end || !m_tokens[token].glued || !m_tokens[token + 1].glued)
        return false;
    const QStringView mark = word(token);
    return mark.size() == 1 && (mark[0] == u'-' || mark[0].unicode() == 0x2010 || mark[0].unicode() == 0x2011);
}

/// "Cheuk-yan", "Moscow-based", "Anglo-French": what the whole compound looks like tells what its parts are.
void NameFeatures::addCompound(qsizetype token, AttributeList &attributes) const
{
    qsizetype first = token;
    qsizetype last = token;
    if (isJoint(token)) {
        --first;
        ++last;
    }
    for (int parts = 0; parts < 3 && isJoint(first - 1); ++parts)
        first -= 2;
    for (int parts = 0; parts < 3 && isJoint(last + 1); ++parts)
        last += 2;
    if (first == last)
        return;
    const quint64 place = token == first ? 0 : token == last ? 1 : isJoint(token) ? 2 : 3;
    quint64 shape = place;
    for (qsizetype i = first; i <= last; ++i)
        shape = pairOf(shape, formAt(i).shape);
    const Form &left = formAt(first);
    const Form &right = formAt(last);
    attributes.add(CompoundShape, shape);
    attributes.add(CompoundFirst, pairOf(left.lower, place));
    attributes.add(CompoundLast, pairOf(right.lower, place));
    attributes.add(CompoundMarks, pairOf(pairOf(left.marks.kinds(), right.marks.has(NameKind::Common)), pairOf(place, right.capital)));
}

void NameFeatures::tokenAttributes(qsizetype token, AttributeList &attributes) const
{
    attributes.clear();
    const Form &here = formAt(token);
    const bool starts = opens(token, m_stretch);
    const quint64 context = quint64(m_style[m_at]) * 2 + starts;
    attributes.add(StartShape, pairOf(context, here.shape));
    const quint64 glue = m_tokens[token].glued * 2U + (token + 1 < m_stretch.end && m_tokens[token + 1].glued);
    attributes.add(Glue, pairOf(glue, here.shape));
    if (glue != 0)
        addCompound(token, attributes);
    if (here.capital) {
        attributes.add(StartSeen, pairOf(context, quint64(evidenceOf(here))));
        addRun(token, attributes);
    }
    if (here.capital || formAt(token - 1).capital || formAt(token + 1).capital)
        addNeighbours(token, attributes);
    if (const auto listed = m_listed[size_t(token - m_stretch.first)]; listed[1] != 0) {
        for (quint32 bits = listed[0]; bits != 0; bits &= bits - 1)
            attributes.add(Listed, pairOf(quint64(std::countr_zero(bits)), listed[1]));
        attributes.add(ListedAlone, pairOf(pairOf(listed[0], listed[1]), context));
    }
}

} // namespace nutgraf
