// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/wordform.h"

#include "core/text/characters.h"

namespace nutgraf {

namespace {

bool isWidthless(char16_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

char16_t small(char16_t c)
{
    if (c < 128)
        return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
    return QChar::toLower(c);
}

} // namespace

WordForm::WordForm(QStringView word)
{
    for (const QChar c : word) {
        const char16_t unit = c.unicode();
        if (unit < 128)
            append(unit);
        else if (unit == 0x2019 || unit == 0x02BC || unit == 0x2018)
            append(u'\'');
        else if (unit == 0x201C || unit == 0x201D)
            append(u'"');
        else if (unit == 0x2010 || unit == 0x2011)
            append(u'-');
        else if (!isWidthless(unit))
            append(unit);
        if (m_size == capacity)
            return;
    }
}

WordForm WordForm::lowered() const
{
    WordForm form;
    for (int i = 0; i < m_size; ++i) {
        const char16_t c = m_units[size_t(i)];
        form.append(c >= u'0' && c <= u'9' ? u'0' : small(c));
    }
    return form;
}

WordForm WordForm::titled() const
{
    WordForm form;
    for (int i = 0; i < m_size; ++i)
        form.append(i == 0 ? m_units[0] : small(m_units[size_t(i)]));
    return form;
}

WordForm WordForm::shape() const
{
    WordForm form;
    char16_t before = 0;
    for (int i = 0; i < m_size; ++i) {
        const char16_t c = m_units[size_t(i)];
        const CharacterClass kind = characterClass(c);
        const char16_t sign = kind == CharacterClass::Upper ? u'X' : kind == CharacterClass::Lower ? u'x' : kind == CharacterClass::Digit ? u'0' : c;
        if (sign != before)
            form.append(sign);
        before = sign;
    }
    return form;
}

} // namespace nutgraf
