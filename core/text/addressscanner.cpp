// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/addressscanner.h"

#include "core/text/characters.h"

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostStops = 6;
constexpr qsizetype longestName = 64; // of a mailbox, of a host label: the limits of the mail and name standards

bool isWordCharacter(QChar c)
{
    const CharacterClass kind = characterClass(c.unicode());
    return isLetterClass(kind) || kind == CharacterClass::Digit || kind == CharacterClass::Joiner;
}

bool isHostCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
}

bool isTopLevel(QStringView label)
{
    static constexpr auto known = std::to_array<QLatin1StringView>({"com"_L1, "org"_L1, "net"_L1, "edu"_L1, "gov"_L1, "mil"_L1, "int"_L1, "info"_L1,
        "io"_L1, "tv"_L1, "co"_L1, "uk"_L1, "eu"_L1, "de"_L1, "fr"_L1, "ru"_L1, "ua"_L1, "cn"_L1, "jp"_L1, "kr"_L1, "in"_L1, "au"_L1, "ca"_L1,
        "ch"_L1, "nl"_L1, "se"_L1, "za"_L1, "app"_L1, "dev"_L1, "ai"_L1, "biz"_L1});
    return std::ranges::any_of(known, [&](QLatin1StringView name) { return label.compare(name, Qt::CaseInsensitive) == 0; });
}

/// Runs to the next white space or quotation mark, then gives back closing punctuation.
qsizetype addressEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    int brackets = 0;
    while (end < text.size()) {
        const char16_t c = text[end].unicode();
        const CharacterClass kind = characterClass(c);
        if (kind == CharacterClass::Space || kind == CharacterClass::Quote || c == u'<' || c == u'>')
            break;
        if (c == u'(')
            ++brackets;
        if (c == u')' && brackets-- == 0)
            break;
        ++end;
    }
    const auto isClosing = [](QChar c) { return u".,;:!?…]"_s.contains(c); };
    while (end > at && isClosing(text[end - 1]))
        --end;
    return end;
}

} // namespace

qsizetype scanAddress(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    switch (rest[0].toLower().unicode()) {
    case u'h':
        if (rest.startsWith("http://"_L1, Qt::CaseInsensitive) || rest.startsWith("https://"_L1, Qt::CaseInsensitive))
            return addressEnd(text, at);
        break;
    case u'f':
        if (rest.startsWith("ftp://"_L1, Qt::CaseInsensitive))
            return addressEnd(text, at);
        break;
    case u'm':
        if (rest.startsWith("mailto:"_L1, Qt::CaseInsensitive))
            return addressEnd(text, at);
        break;
    case u'w':
        if (rest.startsWith("www."_L1, Qt::CaseInsensitive))
            return addressEnd(text, at);
        break;
    default:
        break;
    }
    return at;
}

qsizetype scanHost(QStringView text, qsizetype at)
{
    qsizetype end = at;
    qsizetype label = at;
    int stops = 0;
    while (end < text.size() && end - label < longestName) {
        if (text[end] == u'.' && end > label && end + 1 < text.size() && isHostCharacter(text[end + 1])) {
            if (++stops > mostStops)
                return at;
            label = end + 1;
        } else if (!isHostCharacter(text[end])) {
            break;
        }
        ++end;
    }
    if (stops == 0 || !isTopLevel(text.sliced(label, end - label)) || (end < text.size() && (isWordCharacter(text[end]) || text[end] == u'@')))
        return at;
    if (end < text.size() && text[end] == u'/')
        return addressEnd(text, at);
    return end;
}

qsizetype scanTag(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    bool letter = false;
    while (end < text.size()) {
        const QChar c = text[end];
        if (!isWordCharacter(c) && c != u'_') {
            // "@name@host" and names with a stop inside.
            const bool inner = text[at] == u'@' && (c == u'.' || c == u'@' || c == u'-') && end > at + 1 && end + 1 < text.size() && isWordCharacter(text[end + 1]);
            if (!inner)
                break;
        }
        letter = letter || c.isLetter() || c == u'_';
        ++end;
    }
    return letter ? end : at;
}

qsizetype scanMailDomain(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && (isHostCharacter(text[end]) || (text[end] == u'.' && end > at)))
        ++end;
    while (end > at && (text[end - 1] == u'.' || text[end - 1] == u'-'))
        --end;
    return end;
}

qsizetype absorbMailName(QStringView text, QList<Token> &tokens, qsizetype start)
{
    qsizetype from = start;
    while (!tokens.isEmpty() && tokens.constLast().span.end == from) {
        const Token &before = tokens.constLast();
        const QChar first = text[before.span.start];
        const bool part = before.kind <= TokenClass::WordNumber || first == u'.' || first == u'-' || first == u'_' || first == u'+';
        if (!part || start - before.span.start > longestName)
            break;
        from = before.span.start;
        tokens.removeLast();
    }
    return from;
}

bool isCompanyDomain(QStringView text, qsizetype stop)
{
    qsizetype end = stop + 1;
    while (end < text.size() && end - stop <= 5 && text[end].isLetter())
        ++end;
    const QStringView label = text.sliced(stop + 1, end - stop - 1);
    return (label == "com"_L1 || label == "org"_L1 || label == "net"_L1 || label == "io"_L1 || label == "ai"_L1 || label == "gov"_L1 || label == "tv"_L1)
        && (end == text.size() || !isWordCharacter(text[end]));
}

} // namespace nutgraf
