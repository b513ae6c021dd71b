// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/anchorresolver.h"
#include "core/annotations/tokenindex.h"

namespace nutgraf {

/// What has become of each place of a text in its next revision. Made once for two texts, then asked for any number of marks.
/// Knowing both texts it tells a sentence that was moved from its look-alike, which a quote with its surroundings cannot. It
/// would rather answer Ambiguous or Lost than a wrong place. Time and memory are linear in the texts (sorting apart); a question
/// costs the length of the mark and of the change around it.
class RevisionMap {
public:
    /// Keeps views: both texts must outlive it.
    RevisionMap(QStringView before, QStringView after);

    /// The place of `mark`, a span of the text before.
    [[nodiscard]] Anchor place(TextSpan mark) const;
    [[nodiscard]] QStringView before() const { return m_before; }
    /// The nearest place for an offset of the text before, for a scroll position.
    [[nodiscard]] qsizetype nearest(qsizetype offset) const;

private:
    /// Tokens [first, end) of the text before that stand together in the text after, from `image` on.
    struct Block {
        int first = 0;
        int end = 0;
        int image = 0;

        [[nodiscard]] int imageEnd() const { return image + end - first; }
    };
    /// Tokens between two blocks, half-open, of both texts.
    struct Gap {
        int first = 0;
        int end = 0;
        int image = 0;
        int imageEnd = 0;
    };

    void findBlocks();
    void findMoves();
    [[nodiscard]] bool isTrusted(const Block &block) const;
    [[nodiscard]] bool isLoose(const Block &move, int first, int end) const;
    [[nodiscard]] bool isOddMove(const Block &move) const;
    [[nodiscard]] const Block *blockOf(const QList<Block> &blocks, int token) const;
    [[nodiscard]] Gap gapAround(int token) const;
    [[nodiscard]] bool standsIn(const TokenIndex &text, int from, int to, int first, int end) const;
    [[nodiscard]] bool isEchoed(const TokenIndex &text, int from, int to, int first, int end) const;
    [[nodiscard]] bool goesOnElsewhere(int first, int end, int image, int step) const;
    [[nodiscard]] bool hasTwin(int first, int end) const;
    [[nodiscard]] bool leftBeside(int first, int end, int imageFirst, int imageEnd) const;
    [[nodiscard]] bool beginsOrEnds(int first, int end) const;
    [[nodiscard]] bool isBlurred(const Gap &gap, int token) const;
    [[nodiscard]] Gap gapBefore(const Block &block) const;
    [[nodiscard]] bool couldTake(const Gap &gap, int first, int end) const;
    [[nodiscard]] bool couldTakeEnd(const Gap &gap, int first, int end, bool behind) const;
    [[nodiscard]] bool couldSlide(const Block &block, int first, int end) const;
    [[nodiscard]] Anchor inBlock(const Block &block, TextSpan mark, int first, int end) const;
    [[nodiscard]] Anchor inIsland(TextSpan mark, int first, int end) const;
    [[nodiscard]] Anchor changed(TextSpan mark, int first, int end) const;
    [[nodiscard]] qsizetype border(TextSpan mark, int token, bool isStart) const;
    [[nodiscard]] qsizetype mapped(qsizetype offset, int token, int image) const;
    [[nodiscard]] TextSpan image(TextSpan mark, int first, int last, int imageFirst, int imageLast) const;
    [[nodiscard]] Anchor found(TextSpan mark, TextSpan there) const;
    [[nodiscard]] Anchor notFound(TextSpan mark, int first, int end) const;

    QStringView m_before;
    QStringView m_after;
    TokenIndex::Numbers m_numbers;
    TokenIndex m_old;
    TokenIndex m_new;
    QList<int> m_match; ///< old token to new token, in order, islands of chance included
    QList<Block> m_blocks; ///< those of m_match that can be trusted, in order
    QList<Block> m_moves; ///< out of order, by their first token
    QList<int> m_moved; ///< old token to new token, in moves
    QList<int> m_origin; ///< new token to old token, in m_match or in moves; -1 for new words
    QList<bool> m_taken; ///< new token: explained by a block or a move
};

} // namespace nutgraf
