// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace nutgraf {

using namespace Qt::StringLiterals;

QString storable(const QString &text)
{
    qsizetype bad = -1;
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!c.isSurrogate() && !c.isNull())
            continue;
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        if (bad < 0)
            out = text;
        bad = i;
        out[bad] = QChar(QChar::ReplacementCharacter);
    }
    return bad < 0 ? text : out;
}

QVariant textColumn(const QString &text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(storable(text));
}

QVariant timeColumn(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), QTimeZone::UTC);
}

QVariant publishedColumn(const QDateTime &published, bool hasTime)
{
    if (!published.isValid())
        return QVariant(QMetaType::fromType<QString>());
    if (!hasTime)
        return published.date().toString(Qt::ISODate);
    if (published.timeSpec() == Qt::LocalTime || published.timeSpec() == Qt::TimeZone)
        return published.toOffsetFromUtc(published.offsetFromUtc()).toString(Qt::ISODateWithMs);
    return published.toString(Qt::ISODateWithMs);
}

QDateTime publishedFrom(const QString &column, bool *hasTime)
{
    const bool time = column.contains(u'T');
    if (hasTime)
        *hasTime = time;
    if (column.isEmpty())
        return {};
    if (time)
        return QDateTime::fromString(column, Qt::ISODateWithMs);
    const QDate day = QDate::fromString(column, Qt::ISODate);
    return day.isValid() ? day.startOfDay() : QDateTime();
}

QVariant idList(const QStringList &ids)
{
    QJsonArray list;
    for (const QString &id : ids)
        list.append(storable(id));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QString amongIds()
{
    return u"+article = ? AND id IN (SELECT value FROM json_each(?))"_s; // the plus keeps the index of articles out of it
}

} // namespace nutgraf
