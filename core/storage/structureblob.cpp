// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/structureblob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 blobVersion = 1;
// Files hold these as numbers: an enumerator may be added at the end, never moved.
static_assert(int(BlockKind::Section) == 0 && int(BlockKind::Paragraph) == 5 && int(BlockKind::Caption) == 9);
static_assert(int(InlineKind::Bold) == 0 && int(InlineKind::Link) == 2);
constexpr quint64 blockKinds = quint64(BlockKind::Caption) + 1;
constexpr quint64 inlineKinds = quint64(InlineKind::Link) + 1;

constexpr std::array reasonNames{"button"_L1, "navigation"_L1, "related"_L1, "sharing"_L1, "consent"_L1, "newsletter"_L1,
                                 "copyright"_L1, "comments"_L1, "caption"_L1, "metadata"_L1, "other"_L1};
static_assert(reasonNames.size() == size_t(RemovalReason::Other) + 1);

void put(QByteArray &out, quint64 number)
{
    for (; number > 0x7f; number >>= 7)
        out.append(char((number & 0x7f) | 0x80));
    out.append(char(number));
}

/// Reads numbers; after the first thing that is wrong every answer is 0 and `good` is false.
class Reader {
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    quint64 number()
    {
        quint64 out = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            if (m_at >= m_bytes.size())
                break;
            const auto byte = quint8(m_bytes[m_at++]);
            out |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return out;
        }
        good = false;
        return 0;
    }
    QByteArrayView take(quint64 count)
    {
        if (count > quint64(left())) {
            good = false;
            return {};
        }
        m_at += qsizetype(count);
        return m_bytes.sliced(m_at - qsizetype(count), qsizetype(count));
    }
    [[nodiscard]] qsizetype left() const { return m_bytes.size() - m_at; }
    bool good = true;

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace

QByteArray encodeStructure(const Structure &structure)
{
    QByteArray out;
    out.reserve(8 + structure.blocks.size() * 5);
    out.append(char(blobVersion));
    put(out, quint64(structure.blocks.size()));
    qsizetype end = 0;
    for (const Block &block : structure.blocks) {
        put(out, quint64(block.kind));
        put(out, quint64(block.span.start - end));
        put(out, quint64(block.span.length()));
        put(out, quint64(block.repeats + 1));
        end = block.span.end;
    }
    put(out, quint64(structure.styles.size()));
    for (const InlineStyle &style : structure.styles) {
        const QByteArray target = style.target.toUtf8();
        put(out, quint64(style.kind));
        put(out, quint64(style.span.start));
        put(out, quint64(style.span.length()));
        put(out, quint64(target.size()));
        out.append(target);
    }
    return out;
}

std::optional<Structure> decodeStructure(const QByteArray &bytes, qsizetype textLength)
{
    if (bytes.isEmpty() || quint8(bytes[0]) != blobVersion)
        return std::nullopt;
    Reader reader(QByteArrayView(bytes).sliced(1));
    Structure out;
    const quint64 blocks = reader.number();
    out.blocks.reserve(std::min(qsizetype(blocks & 0xffffffff), reader.left() / 4));
    const auto length = quint64(textLength);
    quint64 end = 0;
    for (quint64 i = 0; i < blocks && reader.good; ++i) {
        const quint64 kind = reader.number();
        const quint64 gap = reader.number();
        const quint64 size = reader.number();
        const quint64 repeats = reader.number();
        if (kind >= blockKinds || gap > length - end || size > length - end - gap || repeats > i)
            return std::nullopt;
        const auto start = qsizetype(end + gap);
        end += gap + size;
        out.blocks.append({{start, qsizetype(end)}, BlockKind(kind), qsizetype(repeats) - 1});
    }
    const quint64 styles = reader.number();
    for (quint64 i = 0; i < styles && reader.good; ++i) {
        const quint64 kind = reader.number();
        const quint64 start = reader.number();
        const quint64 size = reader.number();
        const QByteArrayView target = reader.take(reader.number());
        if (kind >= inlineKinds || start > length || size > length - start)
            return std::nullopt;
        out.styles.append({{qsizetype(start), qsizetype(start + size)}, InlineKind(kind), QString::fromUtf8(target)});
    }
    if (!reader.good || reader.left() != 0)
        return std::nullopt;
    return out;
}

QString encodeRemoved(const QList<RemovedLine> &removed)
{
    QJsonArray out;
    for (const RemovedLine &line : removed) {
        out.append(QJsonObject{{u"text"_s, line.text}, {u"line"_s, line.line}, {u"reason"_s, reasonNames[size_t(line.reason)]},
                               {u"before"_s, line.before}});
    }
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

QList<RemovedLine> decodeRemoved(const QString &json)
{
    QList<RemovedLine> out;
    const QJsonArray rows = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &row : rows) {
        const QString reason = row[u"reason"].toString();
        const auto name = std::find(reasonNames.begin(), reasonNames.end(), reason);
        const auto known = name == reasonNames.end() ? RemovalReason::Other : RemovalReason(name - reasonNames.begin());
        out.append({row[u"text"].toString(), row[u"line"].toInt(), known, qsizetype(row[u"before"].toInteger())});
    }
    return out;
}

} // namespace nutgraf
