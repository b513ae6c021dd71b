// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <span>

namespace nutgraf {

/// Chooses for each word of a sentence the head with the highest score such that all together are a tree with one root.
/// `scores` has a row a word and in it first the score of being the root, then of each word as its head; it is changed. `heads`
/// has room for each word; -1 is the root. Where the best heads are a tree, as in nearly all sentences, they are the answer and the
/// cost is one look at each score; otherwise each cycle is opened where it costs least, in at most the cube of words.
void decodeTree(std::span<qint32> scores, std::span<qint32> heads);

} // namespace nutgraf
