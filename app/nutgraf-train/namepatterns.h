// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/nutgraf-train/annotatedtext.h"
#include "app/nutgraf-train/random.h"

#include <QHash>
#include <QStringList>

namespace nutgraf::train {

/// Names to put into patterns, by the word of a slot ("city", "team"); some are made of syllables, so that being listed is not learnt
/// as a condition of being a name.
class NameSource {
public:
    struct Drawn {
        QString name;
        QString surname; ///< of a person
        int type = -1; ///< as in namelabels.h; -1: no name
    };

    /// `names`: lines "name TAB letters"; `folder`: lists, a kind a file. Errors: a file that cannot be read.
    [[nodiscard]] Result<void> read(const QString &names, const QString &folder);
    /// Draws for a slot; a slot that no list has gives an empty name.
    [[nodiscard]] Drawn draw(QStringView slot, Random &random) const;

private:
    [[nodiscard]] QString listed(const QString &list, Random &random) const;
    [[nodiscard]] Drawn person(Random &random) const;
    [[nodiscard]] QString town(Random &random) const;
    [[nodiscard]] QString company(Random &random) const;
    [[nodiscard]] QString team(Random &random) const;

    QHash<QString, QStringList> m_lists;
};

/// Makes `count` texts of the patterns in a file, in turn; its first lines tell the form. The same on every machine. Errors: a file that
/// cannot be read, a slot that is not known, braces that do not match (with the line).
[[nodiscard]] Result<QList<AnnotatedText>> textsOfPatterns(const QString &path, const NameSource &source, int count);

} // namespace nutgraf::train
