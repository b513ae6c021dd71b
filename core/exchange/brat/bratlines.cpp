// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/brat/bratlines.h"

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
}

std::optional<qsizetype> offset(QStringView text)
{
    bool ok = false;
    const qlonglong value = text.toLongLong(&ok);
    if (!ok || value < 0 || text.startsWith(u'+'))
        return std::nullopt;
    return qsizetype(value);
}

bool readPieces(BratLine &line, QStringView stated)
{
    for (const QStringView piece : stated.split(u';')) {
        const auto numbers = piece.split(u' ', Qt::SkipEmptyParts);
        if (numbers.size() != 2)
            return false;
        const auto start = offset(numbers[0]);
        const auto end = offset(numbers[1]);
        if (!start || !end)
            return false;
        line.pieces.append({*start, *end});
    }
    return true;
}

/// "Role:T1" cut in two.
bool readArgument(BratLine &line, QStringView argument)
{
    const qsizetype colon = argument.indexOf(u':');
    if (colon <= 0 || colon == argument.size() - 1)
        return false;
    line.roles.append(argument.first(colon).toString());
    line.targets.append(argument.sliced(colon + 1).toString());
    return true;
}

bool readSpan(BratLine &line, const QList<QStringView> &fields)
{
    const qsizetype space = fields[1].indexOf(u' ');
    if (space <= 0 || fields.size() < 3)
        return false;
    line.type = fields[1].first(space).toString();
    line.words = fields[2].toString();
    return readPieces(line, fields[1].sliced(space + 1));
}

bool readArguments(BratLine &line, const QList<QStringView> &words)
{
    if (words.isEmpty())
        return false;
    qsizetype first = 1;
    line.type = words[0].toString();
    if (line.kind == 'E') { // its first word is type and trigger
        first = 0;
        line.type.clear();
    }
    for (const QStringView word : words.sliced(first)) {
        if (!readArgument(line, word))
            return false;
    }
    if (line.kind != 'E')
        return line.targets.size() == 2;
    if (line.roles.isEmpty())
        return false;
    line.type = line.roles.takeFirst();
    return true;
}

bool readTarget(BratLine &line, const QList<QStringView> &words)
{
    if (words.size() < 2)
        return false;
    line.type = words[0].toString();
    line.targets = {words[1].toString()};
    QStringList rest;
    for (const QStringView word : words.sliced(2))
        rest.append(word.toString());
    line.value = rest.join(u' ');
    return true;
}

bool readFields(BratLine &line, const QList<QStringView> &fields)
{
    const auto words = fields[1].split(u' ', Qt::SkipEmptyParts);
    switch (line.kind) {
    case 'T':
        return readSpan(line, fields);
    case 'R':
    case 'E':
        return readArguments(line, words);
    case 'A':
        return readTarget(line, words);
    case 'N':
    case '#':
        line.words = fields.value(2).toString();
        return readTarget(line, words) && (line.kind == '#' || !line.value.isEmpty());
    case '*':
        if (words.size() < 3)
            return false;
        line.type = words[0].toString();
        for (const QStringView word : words.sliced(1))
            line.targets.append(word.toString());
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<BratLine> parseBratLine(const QString &text)
{
    BratLine line;
    const QList<QStringView> fields = QStringView(text).split(u'\t');
    if (fields.size() < 2 || fields[0].isEmpty() || fields[0][0].unicode() > 127)
        return std::nullopt;
    line.kind = fields[0][0].toLatin1();
    if (line.kind == 'M') // how attributes were once written
        line.kind = 'A';
    line.id = fields[0].toString();
    const bool counted = line.kind == '*' ? line.id == u"*" : line.id.size() > 1;
    if (!counted || !readFields(line, fields))
        return std::nullopt;
    return line;
}

QString bratText(const BratLine &line)
{
    QString out = line.id + u'\t' + line.type;
    switch (line.kind) {
    case 'T': {
        QStringList pieces;
        for (const TextSpan piece : line.pieces)
            pieces.append(QString::number(piece.start) + u' ' + QString::number(piece.end));
        return out + u' ' + pieces.join(u';') + u'\t' + line.words;
    }
    case 'E':
        out += u':' + line.targets.value(0);
        for (qsizetype i = 0; i < line.roles.size(); ++i)
            out += u' ' + line.roles[i] + u':' + line.targets.value(i + 1);
        return out;
    case 'R':
        for (qsizetype i = 0; i < line.targets.size(); ++i)
            out += u' ' + line.roles.value(i, u"Arg"_s + QString::number(i + 1)) + u':' + line.targets[i];
        return out;
    case '*':
        return out + u' ' + line.targets.join(u' ');
    default:
        out += u' ' + line.targets.value(0);
        if (!line.value.isEmpty())
            out += u' ' + line.value;
        return line.kind == 'A' ? out : out + u'\t' + line.words;
    }
}

bool isBratName(QStringView name)
{
    return !name.isEmpty() && std::ranges::all_of(name, isNameCharacter);
}

QString bratName(const QString &name)
{
    QString out = name.isEmpty() ? u"_"_s : name;
    for (QChar &c : out) {
        if (!isNameCharacter(c))
            c = u'_';
    }
    return out;
}

} // namespace nutgraf
