// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>

#include <vector>

namespace nutgraf {

/// One document of a file of columns (CoNLL 2000 to 2003, GermEval 2014, IOB2 of Universal NER …), as views on its bytes.
struct ConllFile {
    struct Row {
        qsizetype first = 0; ///< index of its first cell
        qsizetype count = 0;
        qsizetype line = 0; ///< 1-based, within the bytes
    };
    struct Sentence {
        qsizetype first = 0; ///< index of its first row
        qsizetype end = 0;
        QByteArrayView text; ///< of a comment "# text = …"; empty without one
    };

    std::vector<QByteArrayView> cells;
    std::vector<Row> rows;
    std::vector<Sentence> sentences;
    qsizetype tokenColumn = 0; ///< 1 where the first column counts
    QList<qsizetype> tagColumns; ///< outer names first; empty when no column looks like one of tags

    [[nodiscard]] QByteArrayView cell(const Row &row, qsizetype column) const
    {
        return column < row.count ? cells[size_t(row.first + column)] : QByteArrayView();
    }
};

/// Cells are parted by runs of blanks or by tabs. Linear.
[[nodiscard]] ConllFile parseConll(QByteArrayView bytes);

/// Whether a line with the columns of a token may be a comment: "# text = …", "#\thttp://…", "#begin document".
[[nodiscard]] bool isConllComment(QByteArrayView line);

/// Format::cut: the bytes up to the next "-DOCSTART-", "# newdoc" or "#begin document"; 0 when none follows.
[[nodiscard]] qsizetype cutConllDocument(QByteArrayView bytes);

} // namespace nutgraf
