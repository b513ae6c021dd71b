// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/document.h"

#include <QCryptographicHash>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

QString labelName(const TagSet &tagSet, const QString &labelId)
{
    const Label *label = tagSet.label(labelId);
    return label && !label->name.isEmpty() ? label->name : labelId;
}

QString labelFor(TagSet &tagSet, const QString &labelId, const QString &name)
{
    if (!labelId.isEmpty() && tagSet.label(labelId))
        return labelId;
    for (const Label &label : std::as_const(tagSet.labels)) {
        if (!name.isEmpty() && label.name.compare(name, Qt::CaseInsensitive) == 0)
            return label.id;
    }
    if (labelId.isEmpty() && name.isEmpty())
        return {};
    const QString id = labelId.isEmpty() ? name : labelId;
    if (!tagSet.label(id))
        tagSet.labels.append({id, name.isEmpty() ? id : name, u"#e6e6e6"_s, {}, {}});
    return id;
}

QString labelNamed(TagSet &tagSet, const QString &name)
{
    if (name.isEmpty())
        return {};
    const auto known = std::ranges::find(tagSet.labels, name, &Label::name);
    if (known != tagSet.labels.end())
        return known->id;
    tagSet.labels.append({name, name, u"#e6e6e6"_s, {}, {}});
    return name;
}

QString relationName(const TagSet &tagSet, const QString &relationTypeId)
{
    const RelationType *type = tagSet.relation(relationTypeId);
    return type && !type->name.isEmpty() ? type->name : relationTypeId;
}

QString relationTypeFor(TagSet &tagSet, const QString &name)
{
    if (name.isEmpty())
        return {};
    const auto known = std::ranges::find(tagSet.relations, name, &RelationType::name);
    if (known != tagSet.relations.end())
        return known->id;
    tagSet.relations.append({name, name});
    return name;
}

QString articleIri(const Article &article)
{
    if (!article.url.isEmpty())
        return article.url;
    const QByteArray hash = QCryptographicHash::hash(article.text.toUtf8(), QCryptographicHash::Sha256);
    return u"urn:x-nutgraf:article:"_s + QString::fromLatin1(hash.first(16).toHex());
}

} // namespace nutgraf
