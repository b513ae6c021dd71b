// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <vector>

namespace nutgraf::train {

/// Lines of text as the numbers of their words; 0 is an unknown one.
using NumberedText = std::vector<std::vector<quint32>>;

/// Vectors of words from the company they keep: skip-gram with negative samples (Mikolov et al. 2013) and another set of outputs for each place
/// beside the word (Ling et al. 2015), two to each side, which tells grammar from topic. `words` rows of `width` values, a multiple of 16; those
/// of words that are not in the text are 0.
[[nodiscard]] std::vector<float> wordVectors(const NumberedText &text, quint32 words, int width, int epochs);

} // namespace nutgraf::train
