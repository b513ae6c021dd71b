// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/reanchor.h"

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

AnnotationAnchor resolveAnnotation(const RevisionMap &map, const Annotation &annotation)
{
    AnnotationAnchor out{AnchorState::Exact, {}, {}};
    for (const TextSpan piece : annotation.spans()) {
        const Anchor anchor = map.place(piece);
        if (anchor.state > out.state) {
            out.state = anchor.state;
            out.candidates = anchor.candidates;
        }
        if (!out.spans.isEmpty() && anchor.isFound() && anchor.span.start < out.spans.last().end)
            out.state = std::max(out.state, AnchorState::Lost); // in another order they say something else
        out.spans.append(anchor.span);
    }
    if (!out.isFound())
        out.spans.clear();
    if (out.state == AnchorState::Ambiguous && !annotation.pieces.isEmpty())
        out.state = AnchorState::Lost; // a place for one piece is none for the mark
    if (out.state != AnchorState::Ambiguous)
        out.candidates.clear();
    return out;
}

AnnotationAnchor resolveAnnotation(QStringView oldText, const Annotation &annotation, QStringView newText)
{
    return resolveAnnotation(RevisionMap(oldText, newText), annotation);
}

namespace {

QString wordsOf(QStringView text, const QList<TextSpan> &spans)
{
    QStringList words;
    for (const TextSpan span : spans)
        words.append(span.of(text).toString());
    return words.join(u" … "_s);
}

} // namespace

Annotation reanchored(const Annotation &annotation, const RevisionMap &map, QStringView newText, qint64 newRevision)
{
    const AnnotationAnchor anchor = resolveAnnotation(map, annotation);
    Annotation out = annotation;
    const QString words = annotation.anchor.words.isEmpty() ? wordsOf(map.before(), annotation.spans()) : annotation.anchor.words;
    if (!anchor.isFound()) {
        out.anchor = {anchor.state, words, anchor.candidates, false};
        return out;
    }
    out.setSpans(anchor.spans);
    out.revision = newRevision;
    out.quote = quoteSelector(newText, out.span);
    const bool open = annotation.anchor.state == AnchorState::Changed && annotation.anchor.isOpen();
    if ((anchor.state == AnchorState::Changed || open) && words != wordsOf(newText, out.spans()))
        out.anchor = {AnchorState::Changed, words, {}, false};
    else
        out.anchor = {};
    return out;
}

} // namespace nutgraf
