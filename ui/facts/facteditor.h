// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"

#include <QDialog>

#include <memory>

namespace nutgraf {

/// What the engine understood of one fact, to be put right: name and type of an entity; value, range, unit and modifier of a figure;
/// value and type of a date; kind and speaker of a quote; whether a claim is denied. Saves nothing itself.
class FactEditor : public QDialog {
    Q_OBJECT
public:
    /// `ref` must be one of `facts`; `words` are those of the fact in the text.
    FactEditor(const Facts &facts, FactRef ref, const QString &words, QWidget *parent = nullptr);
    ~FactEditor() override;

    /// The members that were changed, as Decision::correction wants them; empty when nothing was.
    [[nodiscard]] QString correction() const;
    /// The correction is meant for all articles; only names can be.
    [[nodiscard]] bool isEverywhere() const;

    void accept() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf
