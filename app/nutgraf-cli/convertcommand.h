// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace nutgraf::cli {

/// `convert --from FORMAT --to FORMAT IN OUT [--report FILE]`: annotated documents from one format to another; the report says as
/// JSON what was lost and mended. Nothing is written when anything in IN cannot be taken over. Gives an ExitStatus.
int runConvert(const QStringList &args);

/// `validate --format FORMAT IN`: prints {"format","documents","annotations","errors","repairs"}; writes nothing. Gives an ExitStatus:
/// SomeFailed for errors.
int runValidate(const QStringList &args);

} // namespace nutgraf::cli
