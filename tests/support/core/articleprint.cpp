// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/core/articleprint.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

QString nameOf(BlockKind kind)
{
    static const QStringList names{u"section"_s, u"headline"_s, u"standfirst"_s, u"byline"_s, u"dateline"_s, u"paragraph"_s, u"subheading"_s, u"list item"_s, u"block quote"_s, u"caption"_s};
    return names.value(static_cast<int>(kind));
}

QString nameOf(RemovalReason reason)
{
    static const QStringList names{u"button"_s, u"navigation"_s, u"related"_s, u"sharing"_s, u"consent"_s, u"newsletter"_s, u"copyright"_s, u"comments"_s, u"caption"_s, u"metadata"_s, u"other"_s};
    return names.value(static_cast<int>(reason));
}

} // namespace

QByteArray printArticle(const Article &article)
{
    QJsonArray blocks;
    for (const Block &block : article.structure.blocks) {
        QJsonArray row{block.span.start, nameOf(block.kind), block.span.of(article.text).toString()};
        if (block.repeats >= 0)
            row.append(u"repeats %1"_s.arg(block.repeats));
        blocks.append(row);
    }
    QJsonArray removed;
    for (const RemovedLine &line : article.removed)
        removed.append(QJsonArray{line.line, nameOf(line.reason), line.text, line.before});
    const QString published = !article.published.isValid() ? QString() : article.published.toString(article.publishedHasTime ? u"yyyy-MM-dd HH:mm"_s : u"yyyy-MM-dd"_s);
    const QJsonObject object{
        {u"title"_s, article.title},
        {u"section"_s, article.section},
        {u"standfirst"_s, article.standfirst},
        {u"byline"_s, article.byline},
        {u"dateline"_s, article.dateline},
        {u"source"_s, article.source},
        {u"language"_s, article.language},
        {u"published"_s, published},
        {u"publishedFrom"_s, article.publishedFrom},
        {u"blocks"_s, blocks},
        {u"removed"_s, removed},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QByteArray lineDifference(const QByteArray &expected, const QByteArray &actual)
{
    const QList<QByteArray> a = expected.split('\n');
    const QList<QByteArray> b = actual.split('\n');
    qsizetype head = 0;
    while (head < std::min(a.size(), b.size()) && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    QByteArray out;
    for (qsizetype i = head; i < a.size() - tail; ++i)
        out += "- " + a[i] + '\n';
    for (qsizetype i = head; i < b.size() - tail; ++i)
        out += "+ " + b[i] + '\n';
    return out;
}

} // namespace nutgraf
