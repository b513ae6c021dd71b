// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/agreement.h"

#include <QByteArray>
#include <QStringList>

namespace nutgraf::cli {

/// One JSON object, as the manual page describes it. `alone`: ids of documents that only this file has, for each file.
[[nodiscard]] QByteArray agreementJson(const AgreementReport &report, const QStringList &files, const QList<QStringList> &alone);
/// A table for people, UTF-8.
[[nodiscard]] QByteArray agreementTable(const AgreementReport &report, const QStringList &files, const QList<QStringList> &alone);

} // namespace nutgraf::cli
