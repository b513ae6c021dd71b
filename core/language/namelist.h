// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFlags>
#include <QStringView>

#include <array>

namespace nutgraf {

/// What a name of the list may be. The Known… values say what annotators nearly always called it.
enum class NameUse : quint16 {
    Country = 1,
    Nationality = 2,
    City = 4,
    Region = 8,
    FirstName = 16,
    Surname = 32,
    University = 64,
    Company = 128,
    Common = 256, ///< an ordinary word; kept in lower case
    KnownPerson = 512,
    KnownOrganisation = 1024,
    KnownPlace = 2048,
    KnownOther = 4096,
};
Q_DECLARE_FLAGS(NameUses, NameUse)
Q_DECLARE_OPERATORS_FOR_FLAGS(NameUses)

/// A big list of names, searched where it lies: lines "name TAB letters", sorted by bytes. Loading copies nothing; looking up
/// costs about 18 comparisons.
class NameList {
public:
    /// An answer to lookUp().
    struct Answer {
        NameUses uses; ///< none: not in the list
        bool longer = false; ///< some entry goes on with a space after `name`
    };

    explicit NameList(QByteArray lines);
    /// Case counts. Names over 96 characters are not in the list.
    [[nodiscard]] Answer lookUp(QStringView name) const;

private:
    [[nodiscard]] qsizetype lowerBound(QByteArrayView key) const;
    [[nodiscard]] qsizetype lineStart(qsizetype at) const;

    QByteArray m_lines;
    std::array<qsizetype, 257> m_firstByte{};
};

/// The list that comes with the program; read at the first call, immutable, safe in any thread.
[[nodiscard]] const NameList &programNames();

} // namespace nutgraf
