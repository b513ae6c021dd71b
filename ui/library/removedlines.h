// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"

#include <QDialog>

namespace nutgraf {

/// Lists the lines that cleaning left out, each with its reason in words. Nothing vanishes without a trace.
class RemovedLinesDialog : public QDialog {
    Q_OBJECT
public:
    explicit RemovedLinesDialog(const QList<RemovedLine> &lines, QWidget *parent = nullptr);

Q_SIGNALS:
    void keepEverythingAsked();
};

/// "a button", "other articles" … translated.
[[nodiscard]] QString reasonText(RemovalReason reason);

} // namespace nutgraf
