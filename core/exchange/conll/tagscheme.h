// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace nutgraf {

/// How the tags of tokens tell where a name begins and ends.
enum class TagScheme : quint8 {
    Iob2, ///< B- at every beginning: BIO
    Iob1, ///< I-, and B- only between two names of one type that touch (CoNLL 2003 as published)
    Bioes, ///< S- for one token, E- at the end
    Bilou, ///< the same with U- and L-
    Io, ///< the type alone: tokens in a row with one type are one name
};

/// Names as tokens [first, end) with their type.
struct TaggedRange {
    qsizetype first = 0;
    qsizetype end = 0;
    QByteArray type;

    friend bool operator==(const TaggedRange &, const TaggedRange &) = default;
};

/// "O", "_" or a prefix of a scheme, "-" and a type: "B-PER".
[[nodiscard]] bool looksLikeTag(QByteArrayView tag);

/// The scheme that sentences of tags are in, of which one list is given at a time.
class SchemeGuess {
public:
    void add(const QList<QByteArrayView> &tags);
    [[nodiscard]] TagScheme scheme() const;
    /// Whether a name goes on where none had begun, and yet others begin as in IOB2: no scheme has both.
    [[nodiscard]] bool isMixed() const { return m_iob1 && m_needlessB; }

private:
    bool m_iob1 = false; ///< I- where nothing had begun
    bool m_needlessB = false; ///< B- that IOB1 would not write
    bool m_bioes = false;
    bool m_bilou = false;
    bool m_bare = false;
};

/// Reads one sentence; takes whatever prefix there is for what it can only mean, in any scheme. Linear.
[[nodiscard]] QList<TaggedRange> rangesOf(const QList<QByteArrayView> &tags);

/// The tags of a sentence of `size` tokens. `ranges` in order and apart.
[[nodiscard]] QList<QByteArray> tagsOf(const QList<TaggedRange> &ranges, qsizetype size, TagScheme scheme);

} // namespace nutgraf
