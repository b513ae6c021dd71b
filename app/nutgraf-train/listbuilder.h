// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/language/namegazetteer.h"

#include <QHash>

namespace nutgraf::train {

/// Gathers lists of names for a NameGazetteer. Its parts stay here; what views them must not live longer.
class ListBuilder {
public:
    /// Lines "name TAB letters" of resources/data/names.txt.
    [[nodiscard]] Result<void> readNames(const QString &path);
    /// A folder of lists, a kind a file as nameKindOf() says, one name a line with its other forms behind tabs. A folder that is not
    /// there holds none.
    [[nodiscard]] Result<void> readFolder(const QString &path);
    void finish();

    [[nodiscard]] NameGazetteer gazetteer() const { return {HashTable(m_parts.index, m_parts.prints, m_parts.values), m_sets}; }
    [[nodiscard]] const HashTable::Parts &parts() const { return m_parts; }
    [[nodiscard]] const std::vector<quint32> &sets() const { return m_sets; }

private:
    void add(QStringView name, quint32 kinds);

    QHash<quint64, quint32> m_names;
    HashTable::Parts m_parts;
    std::vector<quint32> m_sets;
};

} // namespace nutgraf::train
