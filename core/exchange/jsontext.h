// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringView>

namespace nutgraf {

/// Writes JSON from the front to the back, without a tree: for results that go out by the million. Commas and nesting are the
/// writer's business, the order of the calls is the caller's.
class JsonText {
public:
    /// An object, or an array: begin, members, end.
    JsonText &begin(char bracket);
    JsonText &end(char bracket);
    JsonText &key(const char *name);
    JsonText &string(QStringView value); ///< lone surrogates become U+FFFD
    JsonText &integer(qint64 value);
    JsonText &raw(QByteArrayView value); ///< a number or word that is JSON already
    JsonText &null() { return raw("null"); }
    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    void separate();

    QByteArray m_out;
    bool m_comma = false;
};

} // namespace nutgraf
