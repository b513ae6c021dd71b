// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/htmlmetadata.h"

#include "core/intake/byline.h"
#include "core/intake/publicationdate.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <gumbo.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr qsizetype longestField = 400;
constexpr qsizetype largestData = 2 * 1024 * 1024;

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

QString textOf(const GumboNode *node)
{
    QString out;
    std::vector<const GumboNode *> stack{node};
    while (!stack.empty() && out.size() < largestData) {
        const GumboNode *at = stack.back();
        stack.pop_back();
        if (at->type == GUMBO_NODE_TEXT || at->type == GUMBO_NODE_CDATA || at->type == GUMBO_NODE_WHITESPACE)
            out += QString::fromUtf8(at->v.text.text);
        else if (at->type == GUMBO_NODE_ELEMENT)
            for (unsigned i = at->v.element.children.length; i > 0; --i)
                stack.push_back(static_cast<const GumboNode *>(at->v.element.children.data[i - 1]));
    }
    return out;
}

bool isAboutArticle(const QJsonValue &type)
{
    if (type.isArray()) {
        const QJsonArray types = type.toArray();
        return std::any_of(types.cbegin(), types.cend(), [](const QJsonValue &one) { return isAboutArticle(one); });
    }
    const QString name = type.toString();
    return name.endsWith(u"Article") || name == u"BlogPosting" || name == u"Report" || name == u"LiveBlogPosting" || name == u"Review";
}

QString namesIn(const QJsonValue &author)
{
    QStringList names;
    const QJsonArray all = author.isArray() ? author.toArray() : QJsonArray{author};
    for (const QJsonValue &one : all) {
        QString name = (one.isObject() ? one.toObject().value(u"name").toString() : one.toString()).simplified();
        while (name.startsWith(u',') || name.startsWith(u' '))
            name.remove(0, 1);
        if (!name.isEmpty() && name.size() < longestField && !names.contains(name))
            names.append(name);
    }
    return names.join(u", "_s);
}

// A title without the site's name: "Bridge opens early | Northern Wire".
QString withoutSite(const QString &title, const QString &site)
{
    if (site.isEmpty())
        return title;
    for (const QStringView mark : {u" | ", u" - ", u" – ", u" — ", u" · "}) {
        const qsizetype at = title.lastIndexOf(mark);
        if (at > 0 && QStringView(title).sliced(at + mark.size()).trimmed().compare(site, Qt::CaseInsensitive) == 0)
            return title.first(at).trimmed();
    }
    return title;
}

class MetadataReader {
public:
    HtmlMetadata read(const GumboNode *root)
    {
        std::vector<const GumboNode *> stack{root};
        while (!stack.empty()) {
            const GumboNode *node = stack.back();
            stack.pop_back();
            if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
                continue;
            readElement(node);
            const GumboVector &children = node->v.element.children;
            for (unsigned i = children.length; i > 0; --i)
                stack.push_back(static_cast<const GumboNode *>(children.data[i - 1]));
        }
        return sum();
    }

private:
    void readElement(const GumboNode *node)
    {
        const GumboElement &element = node->v.element;
        switch (element.tag) {
        case GUMBO_TAG_HTML:
            keep(u"lang"_s, attribute(element, "lang"));
            break;
        case GUMBO_TAG_META:
            readMeta(element);
            break;
        case GUMBO_TAG_TITLE:
            keep(u"title"_s, textOf(node));
            break;
        case GUMBO_TAG_H1:
            keep(u"h1"_s, textOf(node));
            break;
        case GUMBO_TAG_TIME:
            keep(u"time"_s, attribute(element, "datetime"));
            break;
        case GUMBO_TAG_SCRIPT:
            if (attribute(element, "type").compare(u"application/ld+json", Qt::CaseInsensitive) == 0)
                readLinkedData(textOf(node));
            break;
        default:
            break;
        }
    }

    void readMeta(const GumboElement &element)
    {
        QString name = attribute(element, "property");
        if (name.isEmpty())
            name = attribute(element, "name");
        if (name.isEmpty())
            name = attribute(element, "itemprop");
        keep(u"meta:"_s + name.toLower(), attribute(element, "content"));
    }

    void readLinkedData(const QString &json)
    {
        const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
        std::vector<std::pair<QJsonValue, int>> stack{{document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0}};
        constexpr int deepest = 4;
        while (!stack.empty()) {
            const auto [value, depth] = stack.back();
            stack.pop_back();
            if (value.isArray() && depth < deepest) {
                const QJsonArray all = value.toArray();
                for (const QJsonValue &one : all)
                    stack.emplace_back(one, depth + 1);
            } else if (value.isObject()) {
                readThing(value.toObject());
                if (depth < deepest && value.toObject().contains(u"@graph"))
                    stack.emplace_back(value.toObject().value(u"@graph"), depth + 1);
            }
        }
    }

    void readThing(const QJsonObject &thing)
    {
        if (!isAboutArticle(thing.value(u"@type")))
            return;
        keep(u"ld:headline"_s, thing.value(u"headline").toString());
        keep(u"ld:date"_s, thing.value(u"datePublished").toString());
        keep(u"ld:author"_s, namesIn(thing.value(u"author")));
    }

    // The first one counts.
    void keep(const QString &key, const QString &value)
    {
        const QString plain = value.simplified();
        if (!plain.isEmpty() && plain.size() <= longestField && !m_fields.contains(key))
            m_fields.insert(key, plain);
    }

    [[nodiscard]] QString first(std::initializer_list<QStringView> keys) const
    {
        for (const QStringView key : keys) {
            if (const auto it = m_fields.constFind(key.toString()); it != m_fields.cend())
                return *it;
        }
        return {};
    }

    [[nodiscard]] HtmlMetadata sum() const
    {
        HtmlMetadata out;
        out.source = first({u"meta:og:site_name"});
        out.title = withoutSite(first({u"h1", u"meta:og:title", u"ld:headline", u"meta:twitter:title", u"title"}), out.source);
        if (const QString other = withoutSite(first({u"meta:og:title", u"ld:headline"}), out.source); !other.isEmpty() && !m_fields.value(u"h1"_s).contains(other.left(20)))
            out.title = other;
        out.byline = first({u"ld:author"});
        if (const QString name = first({u"meta:author", u"meta:article:author_name", u"meta:parsely-author", u"meta:byl", u"meta:sailthru.author", u"meta:dc.creator"}); out.byline.isEmpty() && !name.contains(u"://")) {
            const std::optional<Byline> byline = bylineOf(name);
            out.byline = byline && byline->marked ? byline->names : name;
        }
        if (const QString language = first({u"lang"}).left(2).toLower(); language.size() == 2)
            out.language = language;
        const QString date = first({u"ld:date", u"meta:article:published_time", u"meta:datepublished", u"meta:date", u"meta:pubdate", u"meta:parsely-pub-date", u"meta:dc.date", u"meta:dc.date.issued",
                                    u"meta:sailthru.date", u"meta:publish-date", u"meta:publishdate", u"meta:og:published_time", u"time"});
        if (const std::optional<WrittenDate> day = findWrittenDate(date, DateOrder::MonthFirst)) {
            out.publishedHasTime = day->time.isValid();
            out.published = out.publishedHasTime ? QDateTime(day->day, day->time) : day->day.startOfDay();
        }
        return out;
    }

    QHash<QString, QString> m_fields;
};

} // namespace

HtmlMetadata htmlMetadata(const GumboInternalNode *root)
{
    return MetadataReader().read(root);
}

} // namespace nutgraf
