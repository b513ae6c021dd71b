// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/jsontext.h"

namespace nutgraf {

namespace {

void appendCodePoint(QByteArray &out, char32_t c)
{
    if (c < 0x80) {
        out.append(char(c));
    } else if (c < 0x800) {
        out.append(char(0xC0 | (c >> 6))).append(char(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        out.append(char(0xE0 | (c >> 12))).append(char(0x80 | ((c >> 6) & 0x3F))).append(char(0x80 | (c & 0x3F)));
    } else {
        out.append(char(0xF0 | (c >> 18))).append(char(0x80 | ((c >> 12) & 0x3F))).append(char(0x80 | ((c >> 6) & 0x3F)));
        out.append(char(0x80 | (c & 0x3F)));
    }
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
    case '\\':
        out.append('\\').append(c);
        break;
    case '\n':
        out.append("\\n");
        break;
    case '\r':
        out.append("\\r");
        break;
    case '\t':
        out.append("\\t");
        break;
    default:
        out.append("\\u00").append("0123456789abcdef"[(c >> 4) & 15]).append("0123456789abcdef"[c & 15]);
    }
}

} // namespace

void JsonText::separate()
{
    if (m_comma)
        m_out.append(',');
    m_comma = true;
}

JsonText &JsonText::begin(char bracket)
{
    separate();
    m_out.append(bracket);
    m_comma = false;
    return *this;
}

JsonText &JsonText::end(char bracket)
{
    m_out.append(bracket);
    m_comma = true;
    return *this;
}

JsonText &JsonText::key(const char *name)
{
    separate();
    m_out.append('"').append(name).append("\":");
    m_comma = false;
    return *this;
}

JsonText &JsonText::string(QStringView value)
{
    separate();
    m_out.append('"');
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char16_t c = value[i].unicode();
        if (c < 0x80) {
            if (c < 0x20 || c == u'"' || c == u'\\' || c == 0x7F)
                appendEscaped(m_out, char(c));
            else
                m_out.append(char(c));
        } else if (QChar::isHighSurrogate(c) && i + 1 < value.size() && value[i + 1].isLowSurrogate()) {
            appendCodePoint(m_out, QChar::surrogateToUcs4(c, value[++i].unicode()));
        } else {
            appendCodePoint(m_out, QChar::isSurrogate(c) ? 0xFFFD : c);
        }
    }
    m_out.append('"');
    return *this;
}

JsonText &JsonText::integer(qint64 value)
{
    separate();
    m_out.append(QByteArray::number(value));
    return *this;
}

JsonText &JsonText::raw(QByteArrayView value)
{
    separate();
    m_out.append(value);
    return *this;
}

} // namespace nutgraf
