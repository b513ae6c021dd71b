// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/folding.h"

namespace nutgraf {

QChar foldedUnit(QChar unit)
{
    if (unit.unicode() < 0x80)
        return unit.toLower();
    if (unit.decompositionTag() != QChar::Canonical)
        return unit.toCaseFolded();
    QChar base = unit.decomposition().front();
    while (base.unicode() >= 0x80 && base.decompositionTag() == QChar::Canonical) // letters with two diacritics
        base = base.decomposition().front();
    return base.toCaseFolded();
}

QString foldedKey(QStringView text)
{
    QString key;
    key.reserve(text.size());
    bool gap = false;
    for (const QChar unit : text) {
        if (unit.isSpace()) {
            gap = !key.isEmpty();
        } else if (!unit.isMark()) {
            if (std::exchange(gap, false))
                key.append(u' ');
            key.append(foldedUnit(unit));
        }
    }
    return key;
}

} // namespace nutgraf
