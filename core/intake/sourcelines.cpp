// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/sourcelines.h"

#include <algorithm>

namespace nutgraf {

namespace {

enum class Unit { Text, Space, Break, Nothing };

Unit unitOf(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit > 0x20 && unit < 0x7F)
        return Unit::Text;
    switch (unit) {
    case u'\n':
    case u'\r':
    case u'\v':
    case u'\f':
    case 0x85: // NEL
    case 0x2028:
    case 0x2029:
        return Unit::Break;
    case u' ':
    case u'\t':
        return Unit::Space;
    case 0xAD: // soft hyphen
    case 0x200B: // zero-width space
    case 0x2060: // word joiner
    case 0xFEFF: // byte order mark
    case 0xFFFC: // stands for an object
        return Unit::Nothing;
    default:
        break;
    }
    if (c.isSpace())
        return Unit::Space;
    return c.category() == QChar::Other_Control ? Unit::Nothing : Unit::Text;
}

class LineMaker {
public:
    explicit LineMaker(QStringView source) { m_out.text.reserve(source.size() + 1); }

    void add(QChar c)
    {
        if (m_space && m_out.text.size() > m_start)
            m_out.text += u' ';
        m_space = false;
        m_out.text += c;
    }
    void space() { m_space = true; }
    void endLine()
    {
        ++m_number;
        if (m_out.text.size() > m_start) {
            m_out.lines.append({{m_start, m_out.text.size()}, m_number, m_blank});
            m_out.text += u'\n';
            m_start = m_out.text.size();
            m_blank = false;
        } else {
            m_blank = true;
        }
        m_space = false;
    }
    SourceLines take() { return std::move(m_out); }

private:
    SourceLines m_out;
    qsizetype m_start = 0;
    int m_number = 0;
    bool m_space = false;
    bool m_blank = false;
};

// Typewriter width: a text of such lines was broken by a program, not by its author.
constexpr qsizetype narrowest = 45;
constexpr qsizetype widest = 100;

bool isWrapped(const SourceLines &source)
{
    qsizetype inner = 0; // lines with another line of the same group after them
    qsizetype full = 0; // of these, those that are as long as lines get
    qsizetype groups = 0;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        const SourceLine &line = source.lines[i];
        if (line.span.length() > widest)
            return false;
        groups += line.afterBlank;
        if (i + 1 == source.lines.size() || source.lines[i + 1].afterBlank)
            continue;
        ++inner;
        full += line.span.length() >= narrowest;
    }
    return groups >= 2 && inner >= 4 && full * 10 >= inner * 8;
}

} // namespace

SourceLines sourceLines(QStringView source)
{
    LineMaker maker(source);
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (c.isSurrogate()) {
            const bool whole = c.isHighSurrogate() && i + 1 < source.size() && source[i + 1].isLowSurrogate();
            maker.add(whole ? c : QChar(QChar::ReplacementCharacter));
            if (whole)
                maker.add(source[++i]);
            continue;
        }
        switch (unitOf(c)) {
        case Unit::Text:
            maker.add(c);
            break;
        case Unit::Space:
            maker.space();
            break;
        case Unit::Break:
            if (c == u'\r' && i + 1 < source.size() && source[i + 1] == u'\n')
                ++i;
            maker.endLine();
            break;
        case Unit::Nothing:
            break;
        }
    }
    maker.endLine();
    return maker.take();
}

SourceLines unwrapped(SourceLines source)
{
    if (!isWrapped(source))
        return source;
    SourceLines out;
    for (const SourceLine &line : std::as_const(source.lines)) {
        // The break between two lines of a group becomes a space: same length, so that spans only grow.
        const bool joins = !out.lines.isEmpty() && !line.afterBlank && out.lines.constLast().span.length() >= narrowest / 2;
        if (joins) {
            source.text[line.span.start - 1] = u' ';
            out.lines.last().span.end = line.span.end;
        } else {
            out.lines.append(line);
        }
    }
    out.text = std::move(source.text);
    return out;
}

} // namespace nutgraf
