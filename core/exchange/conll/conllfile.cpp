// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/conll/conllfile.h"

#include "core/exchange/conll/tagscheme.h"

#include <algorithm>

namespace nutgraf {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView trimmedLine(QByteArrayView bytes, qsizetype start, qsizetype end)
{
    while (end > start && (bytes[end - 1] == '\r' || isBlank(bytes[end - 1])))
        --end;
    return bytes.sliced(start, end - start);
}

/// Calls `take` with each line, without its end and the blanks before that.
template<typename Take>
void eachLine(QByteArrayView bytes, Take take)
{
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype feed = bytes.indexOf('\n', start);
        const qsizetype end = feed < 0 ? bytes.size() : feed;
        take(trimmedLine(bytes, start, end), start);
        start = end + 1;
    }
}

void addRow(ConllFile &file, QByteArrayView line, qsizetype number)
{
    const qsizetype first = qsizetype(file.cells.size());
    for (qsizetype at = 0; at < line.size();) {
        while (at < line.size() && isBlank(line[at]))
            ++at;
        const qsizetype start = at;
        while (at < line.size() && !isBlank(line[at]))
            ++at;
        if (at > start)
            file.cells.push_back(line.sliced(start, at - start));
    }
    file.rows.push_back({first, qsizetype(file.cells.size()) - first, number});
}

void endSentence(ConllFile &file)
{
    ConllFile::Sentence &last = file.sentences.back();
    last.end = qsizetype(file.rows.size());
    if (last.end > last.first)
        file.sentences.push_back({last.end, last.end, {}});
}

bool isNumber(QByteArrayView cell)
{
    return !cell.isEmpty() && std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
}

/// How many of the rows have something like a tag in this column, or -1 when one has not.
bool isTagColumn(const ConllFile &file, qsizetype fromEnd)
{
    return std::ranges::all_of(file.rows, [&](const ConllFile::Row &row) { return row.count > fromEnd && looksLikeTag(file.cell(row, row.count - 1 - fromEnd)); });
}

void findColumns(ConllFile &file)
{
    if (file.rows.empty())
        return;
    const qsizetype columns = std::ranges::max(file.rows, {}, &ConllFile::Row::count).count;
    const bool even = std::ranges::all_of(file.rows, [columns](const ConllFile::Row &row) { return row.count == columns; });
    const bool counted = columns > 2 && std::ranges::all_of(file.sentences, [&file](const ConllFile::Sentence &sentence) {
        return sentence.first == sentence.end || file.cell(file.rows[size_t(sentence.first)], 0) == "1";
    }) && std::ranges::all_of(file.rows, [&file](const ConllFile::Row &row) { return isNumber(file.cell(row, 0)); });
    file.tokenColumn = counted ? 1 : 0;
    // The last column that holds nothing but tags; where tokens are counted, a second one before it is the outer layer.
    for (qsizetype fromEnd = 0; even && fromEnd < columns - 1 - file.tokenColumn; ++fromEnd) {
        if (!isTagColumn(file, fromEnd))
            continue;
        file.tagColumns = {columns - 1 - fromEnd};
        if (counted && columns - 2 - fromEnd > 1 && isTagColumn(file, fromEnd + 1))
            file.tagColumns.prepend(columns - 2 - fromEnd);
        return;
    }
    if (even && columns > 1)
        file.tagColumns = {columns - 1};
}

} // namespace

bool isConllComment(QByteArrayView line)
{
    if (!line.startsWith('#'))
        return false;
    return line.startsWith("#begin document") || line.startsWith("#end document") || line.startsWith("#\thttp") || line.startsWith("# newdoc") || line.startsWith("# newpar")
        || (line.startsWith("# ") && line.contains(" = "));
}

ConllFile parseConll(QByteArrayView bytes)
{
    ConllFile file;
    file.sentences.push_back({});
    qsizetype number = 0;
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    eachLine(bytes, [&](QByteArrayView line, qsizetype) {
        ++number;
        const bool fresh = file.sentences.back().first == qsizetype(file.rows.size());
        if (line.isEmpty() || line.startsWith("-DOCSTART-")) {
            endSentence(file);
        } else if (fresh && isConllComment(line)) {
            if (line.startsWith("# text = "))
                file.sentences.back().text = line.sliced(9);
        } else {
            addRow(file, line, number);
        }
    });
    endSentence(file);
    if (file.sentences.back().first == file.sentences.back().end)
        file.sentences.pop_back();
    findColumns(file);
    return file;
}

qsizetype cutConllDocument(QByteArrayView bytes)
{
    bool begun = false;
    qsizetype cut = 0;
    for (qsizetype start = 0; start < bytes.size() && cut == 0;) {
        const qsizetype feed = bytes.indexOf('\n', start);
        const QByteArrayView line = bytes.sliced(start, (feed < 0 ? bytes.size() : feed) - start);
        const bool head = line.startsWith("-DOCSTART-") || line.startsWith("# newdoc") || line.startsWith("#begin document");
        if (head && begun)
            cut = start;
        begun = begun || !line.trimmed().isEmpty();
        if (feed < 0)
            break;
        start = feed + 1;
    }
    return cut;
}

} // namespace nutgraf
