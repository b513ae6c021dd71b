// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/statedspans.h"

#include <QCoreApplication>

namespace nutgraf {

using namespace Qt::StringLiterals;

StatedSpans::StatedSpans(Document &document, OffsetUnit unit, RepairReport &report)
    : m_document(document)
    , m_unit(unit)
    , m_report(report)
    , m_offsets(document.article.text)
{
}

QString StatedSpans::add(TextSpan stated, const QString &label, const QString &id, const QString &place)
{
    const QStringView text = m_document.article.text;
    const qsizetype length = m_unit == OffsetUnit::Utf16 ? text.size() : m_offsets.length();
    if (stated.start < 0 || stated.end > length || stated.isEmpty()) {
        m_report.error(place, QCoreApplication::translate("nutgraf", "It says %1 to %2, which is no stretch of its text of %3 characters.").arg(stated.start).arg(stated.end).arg(length));
        return {};
    }
    TextSpan span = m_unit == OffsetUnit::Utf16 ? stated : m_offsets.toUtf16(stated);
    const auto insidePair = [text](qsizetype at) { return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate(); };
    if (insidePair(span.start) || insidePair(span.end)) {
        m_report.repair(place, QCoreApplication::translate("nutgraf", "It ends inside a character, which was taken whole."));
        span.start -= insidePair(span.start) ? 1 : 0;
        span.end += insidePair(span.end) ? 1 : 0;
    }
    Annotation annotation;
    annotation.id = id.isEmpty() ? derivedId(m_document.id, u"annotation"_s, m_document.annotations.size()) : id;
    annotation.span = span;
    annotation.quote = quoteSelector(text, span);
    annotation.label = labelNamed(m_document.tagSet, label);
    m_document.annotations.append(annotation);
    return annotation.id;
}

} // namespace nutgraf
