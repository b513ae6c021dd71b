// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/modelfile.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "models are read where they lie, in the byte order they were written in");

constexpr quint32 formatVersion = 1;
constexpr qsizetype alignment = 64;
constexpr qsizetype nameSize = 16;
constexpr quint32 mostSections = 256;

struct Header {
    char magic[8];
    quint32 version;
    quint32 sections;
    quint64 size;
    quint64 checksum; ///< of everything behind the header
};
static_assert(sizeof(Header) == 32);
constexpr char magic[8] = {'N', 'U', 'T', 'G', 'R', 'A', 'F', 'M'};

struct Row {
    char name[nameSize];
    quint64 offset;
    quint64 size;
};
static_assert(sizeof(Row) == 32);

/// Four lanes of multiply and rotate over 64-bit words: finds damage, is no protection against intent.
quint64 checksumOf(QByteArrayView bytes)
{
    constexpr quint64 prime = 0x9E3779B97F4A7C15ULL;
    quint64 lanes[4] = {1, 2, 3, 4};
    qsizetype at = 0;
    for (; at + 32 <= bytes.size(); at += 32) {
        for (int lane = 0; lane < 4; ++lane) {
            quint64 word = 0;
            std::memcpy(&word, bytes.data() + at + lane * 8, 8);
            const quint64 mixed = (lanes[lane] ^ word) * prime;
            lanes[lane] = (mixed << 29) | (mixed >> 35);
        }
    }
    quint64 sum = quint64(bytes.size());
    for (; at < bytes.size(); ++at)
        sum = (sum ^ uchar(bytes[at])) * prime;
    for (const quint64 lane : lanes)
        sum = ((sum ^ lane) * prime) ^ (sum >> 31);
    return sum;
}

std::unexpected<Error> refused(Error::Code code, const char *sentence, const QString &place)
{
    return std::unexpected(Error{code, QCoreApplication::translate("ModelFile", sentence).arg(place), place});
}

constexpr qsizetype aligned(qsizetype at)
{
    return (at + alignment - 1) / alignment * alignment;
}

} // namespace

Result<ModelFile> ModelFile::read(QByteArrayView bytes, QLatin1StringView kind, const QString &place)
{
    Header header{};
    if (bytes.size() < qsizetype(sizeof header) || std::memcmp(bytes.data(), magic, sizeof magic) != 0)
        return refused(Error::Code::BadInput, QT_TRANSLATE_NOOP("ModelFile", "%1 is no Nutgraf model: give the model file that came with this version."), place);
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.version > formatVersion)
        return refused(Error::Code::SchemaTooNew, QT_TRANSLATE_NOOP("ModelFile", "%1 was made for a newer version of Nutgraf: use the model that came with this one."), place);
    const QByteArrayView behind = bytes.sliced(sizeof header);
    const auto damaged = [&] {
        return refused(Error::Code::Corrupt, QT_TRANSLATE_NOOP("ModelFile", "The model %1 is damaged: install Nutgraf again or make the model anew."), place);
    };
    if (header.version == 0 || header.size != quint64(bytes.size()) || header.sections > mostSections
        || behind.size() < qsizetype(header.sections * sizeof(Row)) || header.checksum != checksumOf(behind))
        return damaged();
    ModelFile model;
    model.m_sections.reserve(header.sections);
    for (quint32 i = 0; i < header.sections; ++i) {
        Row row{};
        std::memcpy(&row, behind.data() + i * sizeof row, sizeof row);
        if (row.name[nameSize - 1] != 0 || row.offset % alignment != 0 || row.offset > header.size || row.size > header.size - row.offset)
            return damaged();
        const char *name = bytes.data() + sizeof header + i * sizeof row;
        model.m_sections.append({QByteArrayView(name, qsizetype(std::strlen(name))), bytes.sliced(qsizetype(row.offset), qsizetype(row.size))});
    }
    if (model.section("kind"_L1) != QByteArrayView(kind.data(), kind.size()))
        return refused(Error::Code::BadInput, QT_TRANSLATE_NOOP("ModelFile", "%1 is a model of another kind than the one asked for: check which file was given."), place);
    return model;
}

QByteArrayView ModelFile::section(QLatin1StringView name) const
{
    const auto found = std::ranges::find(m_sections, QByteArrayView(name.data(), name.size()), &Section::name);
    return found == m_sections.cend() ? QByteArrayView() : found->bytes;
}

QString ModelFile::notice() const
{
    return QString::fromUtf8(section("notice"_L1));
}

ModelWriter::ModelWriter(QLatin1StringView kind, const QString &notice)
{
    add("kind"_L1, QByteArray(kind.data(), kind.size()));
    add("notice"_L1, notice.toUtf8());
}

void ModelWriter::add(QLatin1StringView name, QByteArray bytes)
{
    Q_ASSERT(name.size() < nameSize);
    m_sections.append({QByteArray(name.data(), name.size()), std::move(bytes)});
}

QByteArray ModelWriter::bytes() const
{
    QByteArray out(aligned(qsizetype(sizeof(Header)) + m_sections.size() * qsizetype(sizeof(Row))), '\0');
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        Row row{};
        std::memcpy(row.name, m_sections[i].name.constData(), size_t(m_sections[i].name.size()));
        row.offset = quint64(out.size());
        row.size = quint64(m_sections[i].bytes.size());
        std::memcpy(out.data() + sizeof(Header) + size_t(i) * sizeof row, &row, sizeof row);
        out.append(m_sections[i].bytes);
        out.resize(aligned(out.size()), '\0');
    }
    Header header{};
    std::memcpy(header.magic, magic, sizeof magic);
    header.version = formatVersion;
    header.sections = quint32(m_sections.size());
    header.size = quint64(out.size());
    header.checksum = checksumOf(QByteArrayView(out).sliced(sizeof header));
    std::memcpy(out.data(), &header, sizeof header);
    return out;
}

} // namespace nutgraf
