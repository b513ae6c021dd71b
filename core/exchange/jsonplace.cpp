// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/jsonplace.h"

#include <algorithm>

namespace nutgraf {

namespace {

class JsonWalker {
public:
    explicit JsonWalker(QByteArrayView json)
        : m_json(json)
    {
        if (m_json.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        skipBlanks();
    }

    [[nodiscard]] qsizetype at() const { return m_at; }

    /// Onto that element or member; stays and gives false where there is none.
    bool enter(const JsonStep &step)
    {
        const qsizetype before = m_at;
        const auto *const key = std::get_if<QLatin1StringView>(&step);
        if (peek() != (key ? '{' : '['))
            return false;
        ++m_at;
        qsizetype found = -1;
        for (qsizetype index = 0; next(); ++index) {
            const bool wanted = key ? memberName() == QByteArrayView(key->data(), key->size()) : index == std::get<qsizetype>(step);
            if (wanted)
                found = m_at; // of two members of one name the last one counts
            if (wanted && !key)
                break;
            skipValue();
        }
        m_at = found < 0 ? before : found;
        return found >= 0;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipBlanks()
    {
        while (m_at < m_json.size() && (m_json[m_at] == ' ' || m_json[m_at] == '\n' || m_json[m_at] == '\r' || m_json[m_at] == '\t'))
            ++m_at;
    }

    /// Whether another element comes; stands on it then.
    bool next()
    {
        skipBlanks();
        if (peek() == ',')
            ++m_at;
        skipBlanks();
        return m_at < m_json.size() && peek() != ']' && peek() != '}';
    }

    /// As it is written; the names that are asked for have no escapes.
    QByteArrayView memberName()
    {
        const qsizetype start = m_at + 1;
        skipString();
        const QByteArrayView name = m_json.sliced(start, std::max<qsizetype>(0, m_at - 1 - start));
        skipBlanks();
        if (peek() == ':')
            ++m_at;
        skipBlanks();
        return name;
    }

    void skipString()
    {
        for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at)
            m_at += m_json[m_at] == '\\';
        m_at = std::min(m_at + 1, m_json.size());
    }

    void skipValue()
    {
        qsizetype depth = 0;
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"') {
                skipString();
                continue;
            }
            if (depth == 0 && (c == ',' || c == ']' || c == '}'))
                return;
            depth += (c == '[' || c == '{') - (c == ']' || c == '}');
            ++m_at;
        }
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

} // namespace

qsizetype lineOfByte(QByteArrayView bytes, qsizetype offset)
{
    const QByteArrayView before = bytes.first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    return 1 + std::ranges::count(before, '\n');
}

qsizetype lineOfValue(QByteArrayView json, const QList<JsonStep> &path)
{
    JsonWalker walker(json);
    for (const JsonStep &step : path) {
        if (!walker.enter(step))
            break;
    }
    return lineOfByte(json, walker.at());
}

} // namespace nutgraf
