// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/nutgraf-train/annotatedtext.h"

#include <QHash>

namespace nutgraf::train {

/// Names that people annotated in texts that a set has with poorer labels; kept apart from the texts, by their id.
class CorrectedLabels {
public:
    /// Adds those of a file: a text a line, "id TAB start-end:TYPE start-end:TYPE …", offsets in code points, end exclusive, in order and
    /// without overlap; lines that begin with '#' are notes. Errors: a file that cannot be read, a line of another form (with its number).
    [[nodiscard]] Result<void> read(const QString &path);

    [[nodiscard]] bool knows(const AnnotatedText &text) const { return m_names.contains(text.id); }
    /// Puts them in the place of the names of a text that knows() knows. Errors: a name that is not inside the text.
    [[nodiscard]] Result<void> apply(AnnotatedText &text) const;

private:
    QHash<QString, QList<GoldName>> m_names; ///< spans in code points
};

} // namespace nutgraf::train
