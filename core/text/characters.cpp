// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/characters.h"

namespace nutgraf {

CharacterClass wideCharacterClass(char32_t character)
{
    using enum CharacterClass;
    switch (character) {
    case 0x00AB: case 0x00BB: case 0x2039: case 0x203A: // guillemets
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x201C: case 0x201D: case 0x201E: case 0x201F:
    case 0x02BC: case 0x300C: case 0x300D: case 0x300E: case 0x300F: case 0xFF02: case 0xFF07:
        return Quote;
    case 0x2030: case 0xFF05: // per mille, full-width per cent
        return Symbol;
    default:
        break;
    }
    switch (QChar::category(character)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Space;
    case QChar::Letter_Uppercase:
    case QChar::Letter_Titlecase:
        return Upper;
    case QChar::Letter_Lowercase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return Lower;
    case QChar::Number_DecimalDigit:
        return Digit;
    case QChar::Number_Other:
        // "½" is a figure; the small raised and lowered figures of "m²" and "CO₂" belong to the letters before them.
        return QChar::decompositionTag(character) == QChar::Fraction ? Digit : Joiner;
    case QChar::Number_Letter:
        return Lower;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return Joiner;
    case QChar::Other_Control:
        return character == 0x85 ? Space : Punctuation;
    case QChar::Other_Surrogate:
        return Surrogate;
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return Symbol;
    default:
        return Punctuation;
    }
}

} // namespace nutgraf
