// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/treedecoder.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace nutgraf {

namespace {

constexpr qint32 never = std::numeric_limits<qint32>::min() / 2;

class TreeDecoder {
public:
    TreeDecoder(std::span<qint32> scores, std::span<qint32> heads)
        : m_scores(scores)
        , m_heads(heads)
        , m_size(qint32(heads.size()))
    {
    }

    void run()
    {
        for (qint32 word = 0; word < m_size; ++word) {
            score(word, word) = never;
            m_heads[std::size_t(word)] = best(word);
        }
        oneRoot();
        m_component.assign(std::size_t(m_size), unknown);
        for (qint32 word = cycle(); word != none; word = cycle())
            open(word);
    }

private:
    static constexpr qint32 none = -1;
    static constexpr qint32 unknown = -2;
    static constexpr qint32 rooted = -1;

    qint32 &score(qint32 word, qint32 head) { return m_scores[std::size_t(word) * std::size_t(m_size + 1) + std::size_t(head + 1)]; }
    qint32 &head(qint32 word) { return m_heads[std::size_t(word)]; }

    /// The best head, the root among them.
    qint32 best(qint32 word)
    {
        const qint32 *row = &score(word, -1);
        return qint32(std::max_element(row, row + m_size + 1) - row) - 1;
    }

    /// How much it costs to make `word` the root.
    qint32 costAsRoot(qint32 word) { return score(word, head(word)) - score(word, -1); }

    void oneRoot()
    {
        qint32 root = 0;
        for (qint32 word = 1; word < m_size; ++word) {
            // Of two that both want to be, the one that wants it more.
            const bool wants = head(word) < 0;
            const bool better = wants && head(root) < 0 ? score(word, -1) > score(root, -1) : costAsRoot(word) < costAsRoot(root);
            if (better)
                root = word;
        }
        for (qint32 word = 0; word < m_size; ++word) {
            if (word == root)
                continue;
            score(word, -1) = never;
            if (head(word) < 0)
                head(word) = best(word);
        }
        head(root) = -1;
    }

    /// A word of a cycle; `none` when all words hang from the root. Leaves in m_component which words hang from which cycle.
    qint32 cycle()
    {
        std::ranges::fill(m_component, unknown);
        qint32 found = none;
        for (qint32 start = 0; start < m_size; ++start) {
            qint32 at = start;
            const qint32 mark = m_size + start; // those on the way from here
            while (at >= 0 && m_component[std::size_t(at)] == unknown) {
                m_component[std::size_t(at)] = mark;
                at = head(at);
            }
            qint32 component = rooted;
            if (at >= 0) {
                component = m_component[std::size_t(at)];
                if (component == mark) {
                    component = at;
                    found = at;
                }
            }
            for (qint32 word = start; word >= 0 && m_component[std::size_t(word)] == mark; word = head(word))
                m_component[std::size_t(word)] = component;
        }
        return found;
    }

    /// Gives one word of the cycle another head, outside of all that hangs from the cycle.
    void open(qint32 start)
    {
        const qint32 component = m_component[std::size_t(start)];
        qint64 least = std::numeric_limits<qint64>::max();
        qint32 changed = start;
        qint32 to = none;
        qint32 word = start;
        do {
            for (qint32 other = 0; other < m_size; ++other) {
                const qint64 cost = qint64(score(word, head(word))) - score(word, other);
                if (m_component[std::size_t(other)] != component && cost < least) {
                    least = cost;
                    changed = word;
                    to = other;
                }
            }
            word = head(word);
        } while (word != start);
        head(changed) = to;
    }

    std::span<qint32> m_scores;
    std::span<qint32> m_heads;
    qint32 m_size;
    std::vector<qint32> m_component; ///< for each word: rooted, or a word of the cycle above it
};

} // namespace

void decodeTree(std::span<qint32> scores, std::span<qint32> heads)
{
    Q_ASSERT(scores.size() == heads.size() * (heads.size() + 1));
    if (!heads.empty())
        TreeDecoder(scores, heads).run();
}

} // namespace nutgraf
