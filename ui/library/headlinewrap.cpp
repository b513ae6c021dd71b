// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/headlinewrap.h"

#include <QFontMetricsF>

namespace nutgraf {

namespace {

/// Scripts that are written without spaces break between any two characters.
bool breaksAnywhere(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2E80 && u <= 0x9FFF) || (u >= 0xF900 && u <= 0xFAFF) || c.isHighSurrogate();
}

qsizetype characterLength(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 1;
}

} // namespace

HeadlineWrap::HeadlineWrap(const QFont &font)
    : m_font(font)
{
    const QFontMetricsF metrics(font);
    for (size_t i = 0; i < m_latin.size(); ++i)
        m_latin[i] = float(metrics.horizontalAdvance(QChar(char16_t(i))));
}

qreal HeadlineWrap::advance(QStringView text, qsizetype at, qsizetype length) const
{
    const char16_t unit = text[at].unicode();
    if (unit < m_latin.size())
        return qreal(m_latin[unit]);
    if (text[at].isMark())
        return 0;
    const char32_t key = length == 2 ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(unit);
    const auto known = m_others.constFind(key);
    if (known != m_others.cend())
        return qreal(*known);
    return qreal(*m_others.insert(key, float(QFontMetricsF(m_font).horizontalAdvance(text.sliced(at, length).toString()))));
}

QList<TextSpan> HeadlineWrap::lines(QStringView text, qreal width, int maximum) const
{
    QList<TextSpan> out;
    qsizetype start = 0;
    qsizetype breakAt = 0; // where the next line could begin
    qreal used = 0;
    qreal usedAtBreak = 0;
    for (qsizetype i = 0; i < text.size() && out.size() + 1 < maximum;) {
        const qsizetype length = characterLength(text, i);
        const qreal step = advance(text, i, length);
        const bool space = text[i].isSpace();
        if (!space && used + step > width && i > start) {
            const bool word = breakAt > start;
            const qsizetype end = word ? breakAt : i;
            out.append({start, end});
            used = word ? used - usedAtBreak : 0;
            start = end;
            breakAt = end;
            usedAtBreak = 0;
        }
        used += step;
        i += length;
        if (space || text[i - 1] == u'-' || text[i - 1] == u'\u2013' || text[i - 1] == u'\u2014' || breaksAnywhere(text[i - length])) {
            breakAt = i;
            usedAtBreak = used;
        }
    }
    if (start < text.size() || out.isEmpty())
        out.append({start, text.size()});
    return out;
}

} // namespace nutgraf
