// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/jsonlines.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The end of the value that begins at `at` with a bracket; -1 when it does not end.
qsizetype endOfValue(QByteArrayView bytes, qsizetype at)
{
    qsizetype depth = 0;
    bool inString = false;
    for (; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (inString) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth <= 0) {
            return at + 1;
        }
    }
    return -1;
}

qsizetype startOfValue(QByteArrayView bytes)
{
    qsizetype at = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes.size() && isBlank(bytes[at]))
        ++at;
    return at;
}

/// What follows a value on its line: nothing but blanks belongs to it.
qsizetype endOfLine(QByteArrayView bytes, qsizetype at)
{
    while (at < bytes.size() && isBlank(bytes[at])) {
        if (bytes[at++] == '\n')
            break;
    }
    return at;
}

} // namespace

qsizetype cutJsonValue(QByteArrayView bytes)
{
    const qsizetype start = startOfValue(bytes);
    if (start == bytes.size())
        return 0;
    if (bytes[start] != '{' && bytes[start] != '[')
        return cutLine(bytes);
    const qsizetype end = endOfValue(bytes, start);
    return end < 0 || end == bytes.size() ? 0 : endOfLine(bytes, end);
}

Result<QList<JsonRecord>> jsonRecords(const QByteArray &bytes, const ReadOptions &options, RepairReport &report)
{
    QList<JsonRecord> records;
    qsizetype line = options.firstLine;
    if (bytes.size() > maximumExchangeBytes)
        return std::unexpected(Error{Error::Code::TooLarge, QCoreApplication::translate("nutgraf", "The file is larger than %1 MB; split it.").arg(maximumExchangeBytes >> 20), {}});
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        const qsizetype start = startOfValue(rest);
        if (start == rest.size())
            break;
        qsizetype length = cutJsonValue(rest);
        if (length == 0)
            length = rest.size();
        const qsizetype begins = line + rest.first(start).count('\n');
        QJsonParseError problem;
        const QJsonDocument value = QJsonDocument::fromJson(bytes.sliced(at + start, length - start), &problem);
        if (problem.error != QJsonParseError::NoError) {
            const qsizetype wrong = std::clamp<qsizetype>(problem.offset, 0, length - start);
            const qsizetype where = begins + rest.sliced(start, wrong).trimmed().count('\n');
            return std::unexpected(Error{Error::Code::BadInput,
                                         QCoreApplication::translate("nutgraf", "Line %1 is no JSON (%2); check that the file is complete and of this format.").arg(where).arg(problem.errorString()),
                                         linePlace(where)});
        }
        if (value.isObject())
            records.append({value.object(), begins});
        const QJsonArray all = value.array();
        for (const QJsonValueConstRef one : all) {
            if (one.isObject())
                records.append({one.toObject(), begins});
            else
                report.error(linePlace(begins), QCoreApplication::translate("nutgraf", "It holds a value where a document should be."));
        }
        line += rest.first(length).count('\n');
        at += length;
    }
    return records;
}

QString linePlace(qsizetype line)
{
    return QCoreApplication::translate("nutgraf", "line %1").arg(line);
}

QString spanPlace(qsizetype line, qsizetype index)
{
    return QCoreApplication::translate("nutgraf", "line %1, span %2").arg(line).arg(index + 1);
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString unknownMembers(QJsonObject object, const QStringList &known)
{
    for (const QString &name : known)
        object.remove(name);
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void addMembers(QJsonObject &object, const QString &members)
{
    const QJsonObject kept = QJsonDocument::fromJson(members.toUtf8()).object();
    for (auto member = kept.begin(); member != kept.end(); ++member) {
        if (!object.contains(member.key()))
            object.insert(member.key(), member.value());
    }
}

QStringList metadataNames()
{
    return {u"title"_s, u"url"_s, u"source"_s, u"byline"_s, u"published"_s};
}

void addMetadata(QJsonObject &object, const Article &article)
{
    const auto add = [&object](const QString &name, const QString &value) {
        if (!value.isEmpty())
            object.insert(name, value);
    };
    add(u"title"_s, article.title);
    add(u"url"_s, article.url);
    add(u"source"_s, article.source);
    add(u"byline"_s, article.byline);
    if (article.published.isValid())
        add(u"published"_s, article.publishedHasTime ? article.published.toString(Qt::ISODateWithMs) : article.published.date().toString(Qt::ISODate));
}

void readMetadata(const QJsonObject &object, Article &article)
{
    article.title = object[u"title"].toString();
    article.url = object[u"url"].toString();
    article.source = object[u"source"].toString();
    article.byline = object[u"byline"].toString();
    const QString published = object[u"published"].toString();
    article.publishedHasTime = published.contains(u'T');
    article.published = article.publishedHasTime ? QDateTime::fromString(published, Qt::ISODateWithMs) : QDate::fromString(published, Qt::ISODate).startOfDay();
}

} // namespace nutgraf
