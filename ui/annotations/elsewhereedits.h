// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/annotations/annotatoredit.h"

namespace nutgraf {

/// Takes decisions back that lie in articles other than `open`, with the annotations that accepting made; ids that are not there are
/// passed over.
[[nodiscard]] Result<QList<ElsewhereEdit>> restoreElsewhere(const Library &library, ArticleId open, const QStringList &decisionIds);

} // namespace nutgraf
