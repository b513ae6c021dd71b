// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::cli {

/// `agreement --format FORMAT A B [MORE…] [--json|--table] [--label L]…`: how far the annotators of the files agree, with intervals.
/// Documents are the same by text and id, by text, or by id; what only one file has is named in the report. Gives an ExitStatus:
/// SomeFailed when a file cannot be read, texts differ or nothing is shared.
int runAgreement(const QStringList &args);

} // namespace nutgraf::cli
