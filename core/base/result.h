// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>

namespace nutgraf {

/// Why something could not be done. `message` is one whole translated sentence that names what was
/// wrong and what to do; `place` is the file, "file:line" or address it is about, empty where there is none.
struct Error {
    enum class Code : quint8 {
        BadInput, ///< the content is not what it should be
        NotFound, ///< no such file, article, label …
        Io, ///< the system refused: permission, disk full, busy
        Corrupt, ///< a library or model file is damaged
        SchemaTooNew, ///< written by a newer version; left untouched
        TooLarge, ///< over a documented limit
        Interrupted, ///< somebody asked to stop; not Cancelled, which cancel.h names a type
        Unsupported,
    };
    Code code = Code::BadInput;
    QString message;
    QString place;
};

/// A value or the reason there is none. "Nothing found" is a value: an empty list.
template<typename T>
using Result = std::expected<T, Error>;

} // namespace nutgraf
