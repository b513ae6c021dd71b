// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/namelist.h"

#include <QResource>

#include <cstring>

// A static library's resources are linked in only when somebody asks for them by name, outside any namespace.
static void initialiseData()
{
    Q_INIT_RESOURCE(nutgraf_core_data);
}

namespace nutgraf {

namespace {

constexpr qsizetype longestName = 96;

NameUses usesOf(QByteArrayView letters)
{
    NameUses uses;
    for (char letter : letters) {
        switch (letter) {
        case 'C': uses |= NameUse::Country; break;
        case 'D': uses |= NameUse::Nationality; break;
        case 'c': uses |= NameUse::City; break;
        case 'r': uses |= NameUse::Region; break;
        case 'f': uses |= NameUse::FirstName; break;
        case 's': uses |= NameUse::Surname; break;
        case 'u': uses |= NameUse::University; break;
        case 'o': uses |= NameUse::Company; break;
        case 'w': uses |= NameUse::Common; break;
        case 'P': uses |= NameUse::KnownPerson; break;
        case 'O': uses |= NameUse::KnownOrganisation; break;
        case 'L': uses |= NameUse::KnownPlace; break;
        case 'M': uses |= NameUse::KnownOther; break;
        default: break;
        }
    }
    return uses;
}

/// Order of the file: by bytes, with the tab after a name before every letter.
int compareLine(const char *line, QByteArrayView key)
{
    const int order = std::strncmp(line, key.data(), size_t(key.size()));
    return order != 0 ? order : line[key.size()] == '\t' ? 0 : 1;
}

} // namespace

NameList::NameList(QByteArray lines)
    : m_lines(std::move(lines))
{
    qsizetype at = 0;
    for (int byte = 0; byte < 256; ++byte) {
        // Each search begins where the one before ended; the file is walked in about 200 × 20 steps.
        qsizetype high = m_lines.size();
        while (at < high) {
            const qsizetype middle = lineStart((at + high) / 2);
            const qsizetype next = m_lines.indexOf('\n', middle) + 1;
            if (uchar(m_lines[middle]) < byte)
                at = next > 0 ? next : m_lines.size();
            else
                high = middle;
        }
        m_firstByte[byte] = at;
    }
    m_firstByte[256] = m_lines.size();
}

qsizetype NameList::lineStart(qsizetype at) const
{
    while (at > 0 && m_lines[at - 1] != '\n')
        --at;
    return at;
}

qsizetype NameList::lowerBound(QByteArrayView key) const
{
    qsizetype low = m_firstByte[uchar(key[0])];
    qsizetype high = m_firstByte[uchar(key[0]) + 1];
    const char *data = m_lines.constData();
    while (low < high) {
        qsizetype middle = low + (high - low) / 2;
        while (middle > low && data[middle - 1] != '\n')
            --middle;
        if (compareLine(data + middle, key) < 0)
            low = static_cast<const char *>(std::memchr(data + middle, '\n', size_t(m_lines.size() - middle))) - data + 1;
        else
            high = middle;
    }
    return low;
}

NameList::Answer NameList::lookUp(QStringView name) const
{
    if (name.isEmpty() || name.size() > longestName || m_lines.isEmpty())
        return {};
    const QByteArray key = name.toUtf8();
    if (key.contains('\0'))
        return {};
    Answer answer;
    const char *data = m_lines.constData();
    qsizetype at = lowerBound(key);
    if (at < m_lines.size() && compareLine(data + at, key) == 0) {
        const qsizetype end = m_lines.indexOf('\n', at);
        answer.uses = usesOf(QByteArrayView(data + at + key.size() + 1, end - at - key.size() - 1));
        at = end + 1;
    }
    // What is longer stands right behind: a space sorts before every letter.
    answer.longer = at + key.size() < m_lines.size() && std::memcmp(data + at, key.constData(), size_t(key.size())) == 0 && data[at + key.size()] == ' ';
    return answer;
}

const NameList &programNames()
{
    static const NameList names = [] {
        initialiseData();
        // Compiled in without compression, so these bytes are the program's own, not a copy.
        return NameList(QResource(QStringLiteral(":/nutgraf/data/names.txt")).uncompressedData());
    }();
    return names;
}

} // namespace nutgraf
