// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/textcleaner.h"

#include <QList>
#include <QString>

struct GumboInternalNode;

namespace nutgraf {

/// The visible text of a page, one line a block, each closed by '\n', and what the mark-up tells about each line.
struct HtmlLines {
    QString text;
    QList<LineHint> hints;
};

/// Walks the tree without recursion; scripts, styles and hidden parts are left out. Linear.
[[nodiscard]] HtmlLines htmlLines(const GumboInternalNode *root);

} // namespace nutgraf
