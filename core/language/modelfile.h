// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QList>

#include <span>
#include <type_traits>

namespace nutgraf {

/// A trained model as it lies in a file: named sections of plain little-endian values, each aligned to 64 bytes, read where they lie.
/// Nothing is copied; the bytes must outlive every view taken. Layout: a header of 32 bytes (magic, format version, number of
/// sections, size, checksum), a table of 32 bytes a section (name, offset, size), the sections.
class ModelFile {
public:
    /// Checks magic, version, size, table, checksum and that the model is of `kind` ("names", "syntax" …). `place` names the file in
    /// the error: BadInput for a foreign file or kind, SchemaTooNew, Corrupt. Cost: one pass over the bytes, about 5 GB/s.
    [[nodiscard]] static Result<ModelFile> read(QByteArrayView bytes, QLatin1StringView kind, const QString &place);

    /// Empty when there is no such section.
    [[nodiscard]] QByteArrayView section(QLatin1StringView name) const;
    /// A section as values; one of a size that is no multiple of T's gives none.
    template<typename T>
    [[nodiscard]] std::span<const T> array(QLatin1StringView name) const
    {
        static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 64);
        const QByteArrayView bytes = section(name);
        if (bytes.size() % qsizetype(sizeof(T)) != 0)
            return {};
        return {reinterpret_cast<const T *>(bytes.data()), size_t(bytes.size()) / sizeof(T)};
    }
    /// What the model was made from and under which licence it may be passed on.
    [[nodiscard]] QString notice() const;

private:
    struct Section {
        QByteArrayView name;
        QByteArrayView bytes;
    };
    QList<Section> m_sections;
};

/// Puts a model file together. The same sections in the same order give the same bytes.
class ModelWriter {
public:
    ModelWriter(QLatin1StringView kind, const QString &notice);
    /// `name` of at most 15 characters of ASCII, not used before.
    void add(QLatin1StringView name, QByteArray bytes);
    template<typename T>
    void add(QLatin1StringView name, std::span<const T> values)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        add(name, QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size_bytes())));
    }
    [[nodiscard]] QByteArray bytes() const;

private:
    struct Section {
        QByteArray name;
        QByteArray bytes;
    };
    QList<Section> m_sections;
};

} // namespace nutgraf
