// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/listbuilder.h"

#include "core/language/wordform.h"
#include "core/text/tokens.h"

#include <QDir>
#include <QFile>

#include <limits>
#include <map>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 bit(NameKind kind)
{
    return 1U << int(kind);
}

/// Letters of names.txt. What annotators called a name is left out: it comes from the very texts that are learnt from.
quint32 kindOf(char letter)
{
    switch (letter) {
    case 'C': return bit(NameKind::Country);
    case 'D': return bit(NameKind::Nationality);
    case 'c': return bit(NameKind::City);
    case 'r': return bit(NameKind::Region);
    case 'f': return bit(NameKind::FirstName);
    case 's': return bit(NameKind::Surname);
    case 'u': return bit(NameKind::University);
    case 'o': return bit(NameKind::Company);
    case 'w': return bit(NameKind::Common);
    default: return 0;
    }
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::Io, u"%1 cannot be read: %2"_s.arg(path, file.errorString()), path});
    return file.readAll();
}

} // namespace

void ListBuilder::add(QStringView name, quint32 kinds)
{
    if (kinds == 0 || name.isEmpty())
        return;
    quint64 hash = 0;
    quint64 last = 0;
    const QList<Token> tokens = tokenize(name);
    for (const Token &token : tokens) {
        if (last != 0)
            m_names[last] |= NameMarks::longerBit;
        hash = NameGazetteer::extended(hash, WordForm(token.span.of(name)).text());
        last = hash;
    }
    if (last != 0)
        m_names[last] |= kinds;
}

Result<void> ListBuilder::readNames(const QString &path)
{
    const auto bytes = contentOf(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    for (const QByteArray &line : bytes->split('\n')) {
        const qsizetype tab = line.indexOf('\t');
        quint32 kinds = 0;
        for (const char letter : QByteArrayView(line).sliced(tab + 1))
            kinds |= kindOf(letter);
        if (tab > 0)
            add(QString::fromUtf8(QByteArrayView(line).first(tab)), kinds);
    }
    return {};
}

Result<void> ListBuilder::readFolder(const QString &path)
{
    const QDir folder(path);
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        const auto bytes = contentOf(folder.filePath(name));
        if (!bytes)
            return std::unexpected(bytes.error());
        const NameKind kind = nameKindOf(QStringView(name).chopped(4)).value_or(NameKind::Other);
        for (const QByteArray &line : bytes->split('\n')) {
            if (line.startsWith('#'))
                continue;
            for (const QString &form : QString::fromUtf8(line).split(u'\t'))
                add(QStringView(form).trimmed(), bit(kind));
        }
    }
    return {};
}

void ListBuilder::finish()
{
    std::map<quint32, quint16> numbers{{0, 0}};
    m_sets = {0};
    std::vector<std::pair<quint64, quint16>> pairs;
    std::vector<std::pair<quint64, quint32>> sorted;
    for (auto name = m_names.cbegin(); name != m_names.cend(); ++name)
        sorted.emplace_back(name.key(), name.value());
    std::ranges::sort(sorted);
    for (const auto &[hash, set] : sorted) {
        const auto [number, isNew] = numbers.try_emplace(set, quint16(m_sets.size()));
        if (isNew)
            m_sets.push_back(set);
        Q_ASSERT(m_sets.size() < std::numeric_limits<quint16>::max());
        pairs.emplace_back(hash, number->second);
    }
    m_parts = HashTable::build(std::move(pairs));
}

} // namespace nutgraf::train
