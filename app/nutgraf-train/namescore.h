// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/nutgraf-train/annotatedtext.h"
#include "core/language/namemodel.h"

#include <QStringList>

#include <array>

namespace nutgraf::train {

/// Names found, right and wrong, and not found.
struct NameScore {
    int right = 0;
    int wrong = 0;
    int missed = 0;

    [[nodiscard]] double precision() const { return right + wrong > 0 ? 100.0 * right / (right + wrong) : 0; }
    [[nodiscard]] double recall() const { return right + missed > 0 ? 100.0 * right / (right + missed) : 0; }
    [[nodiscard]] double f1() const { return right > 0 ? 200.0 * right / (2 * right + wrong + missed) : 0; }
};

/// Of one set, all types that it annotates and each of them.
struct NameScores {
    NameScore all;
    std::array<NameScore, 4> types;
};

/// Finds names as the program does and compares extent and type. `errors` gets a line for each that is missed or wrong: which of the two, type,
/// id of the text, the name in brackets with what stands around it, with tabs between.
[[nodiscard]] NameScores scoreNames(const NameModel &model, const QList<AnnotatedText> &documents, QStringList *errors = nullptr);

} // namespace nutgraf::train
