// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/tagsetfile.h"

#include "core/annotations/tagsetjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace nutgraf {

namespace {

constexpr qint64 largest = 4 * 1024 * 1024; ///< bytes; thousands of labels with descriptions

QString tr(const char *message)
{
    return QCoreApplication::translate("nutgraf", message);
}

template<typename T>
void take(QList<T> &present, const QList<T> &read)
{
    for (const T &value : read) {
        const auto found = std::ranges::find(present, value.id, &T::id);
        if (found == present.end())
            present.append(value);
        else
            *found = value;
    }
}

} // namespace

Result<TagSet> readTagSetFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::Io, tr("The file “%1” cannot be read: %2.").arg(path, file.errorString()), path});
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest)
        return std::unexpected(Error{Error::Code::TooLarge, tr("“%1” is too large for a tag set; it may have 4 MiB.").arg(path), path});
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isNull())
        return std::unexpected(Error{Error::Code::BadInput, tr("“%1” is no JSON file: %2, at byte %3.").arg(path, problem.errorString()).arg(problem.offset), path});
    TagSet read = tagSetFromJson(document.object());
    if (read.labels.isEmpty())
        return std::unexpected(Error{Error::Code::BadInput, tr("“%1” holds no labels; it is no tag set.").arg(path), path});
    return read;
}

Result<void> writeTagSetFile(const QString &path, const TagSet &tagSet)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(tagSetToJson(tagSet)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(Error{Error::Code::Io, tr("The file “%1” cannot be written: %2.").arg(path, file.errorString()), path});
    return {};
}

TagSet merged(TagSet present, const TagSet &read)
{
    take(present.labels, read.labels);
    take(present.attributes, read.attributes);
    take(present.relations, read.relations);
    if (!read.guidelines.isEmpty())
        present.guidelines = read.guidelines;
    for (qsizetype i = 0; i < present.labels.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (present.labels[i].key.compare(present.labels[j].key, Qt::CaseInsensitive) == 0)
                present.labels[i].key.clear();
        }
    }
    return present;
}

} // namespace nutgraf
