// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/structure.h"
#include "core/facts/fact.h"

#include <QString>

namespace nutgraf {

/// A text without its soft hyphens (U+00AD), which say where a word may be broken and nothing of what it is: finders read this one, and
/// what they find is put back onto the text with them. Linear.
class WithoutSoftHyphens {
public:
    [[nodiscard]] static bool isNeededFor(QStringView text) { return text.contains(QChar(QChar::SoftHyphen)); }
    explicit WithoutSoftHyphens(QStringView text);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// The structure of the text with them as one of the text without.
    [[nodiscard]] Structure shortened(Structure structure) const;
    /// Facts of the text without them as facts of the text with them.
    [[nodiscard]] Facts restored(Facts facts) const;

private:
    QString m_text;
    QList<qsizetype> m_hyphens; ///< where they stood, in order
    QList<qsizetype> m_origins; ///< where the characters that are left stood
};

} // namespace nutgraf
