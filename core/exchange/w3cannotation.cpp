// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/w3cannotation.h"

#include "core/exchange/jsonnumber.h"
#include "core/exchange/w3cown.h"
#include "core/exchange/w3cwriter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QJsonArray asArray(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

/// Whether a member that may be one string or several holds `word`.
bool says(const QJsonValue &value, QLatin1StringView word)
{
    return asArray(value).contains(QJsonValue(word));
}

QJsonObject without(QJsonObject object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names)
        object.remove(name);
    return object;
}

/// Takes one annotation apart; what has no field gathers in `m_extra`.
class Parser {
public:
    Parser(const QJsonObject &object, const QString &place, RepairReport &report)
        : m_object(object)
        , m_place(place)
        , m_report(report)
    {
    }
    std::optional<W3cAnnotation> parse();

private:
    bool fail(const char *sentence)
    {
        m_report.error(m_place, QCoreApplication::translate("nutgraf", sentence));
        return false;
    }
    bool readHead();
    bool readBodies();
    void readBody(const QJsonValue &body);
    bool takeBody(const QJsonObject &body, QLatin1StringView purpose, QLatin1StringView name, QString &into);
    void readCreator();
    void readTime(QLatin1StringView name, QDateTime &into);
    bool readTarget();
    bool readSelectors(const QJsonObject &target);
    bool readPieces(const QJsonValue &target);
    void keepTheRest();

    const QJsonObject &m_object;
    const QString &m_place;
    RepairReport &m_report;
    W3cAnnotation m_out;
    QJsonObject m_extra;
    QJsonObject m_members; ///< of the annotation itself
    QJsonArray m_bodies;
};

bool Parser::readHead()
{
    if (!m_object.contains(u"type"))
        m_report.repair(m_place, QCoreApplication::translate("nutgraf", "It does not say that it is an Annotation."));
    else if (!says(m_object[u"type"], "Annotation"_L1))
        return fail(QT_TRANSLATE_NOOP("nutgraf", "It is no Annotation by its type."));
    const QJsonValue id = m_object[u"id"];
    if (!id.isUndefined() && !id.isString())
        return fail(QT_TRANSLATE_NOOP("nutgraf", "Its id is not one string."));
    QString text = id.toString();
    if (text.startsWith(w3c::uuidPrefix))
        text.remove(0, w3c::uuidPrefix.size());
    m_out.annotation.id = text;
    return true;
}

/// A text body that becomes the field `name`; members that the field cannot hold are kept beside it.
bool Parser::takeBody(const QJsonObject &body, QLatin1StringView purpose, QLatin1StringView name, QString &into)
{
    if (!into.isEmpty() || body[u"value"].toString().isEmpty())
        return false;
    into = body[u"value"].toString();
    QJsonObject rest = without(body, {"type"_L1, "value"_L1, w3c::labelId});
    if (rest.value(u"purpose") == QJsonValue(purpose))
        rest.remove(u"purpose");
    if (rest.value(u"format") == QJsonValue("text/plain"_L1) && name == "note"_L1)
        rest.remove(u"format");
    if (!rest.isEmpty())
        m_extra.insert(name, rest);
    return true;
}

void Parser::readBody(const QJsonValue &value)
{
    const QJsonObject body = value.toObject();
    const bool textual = value.isObject() && body[u"value"].isString() && (!body.contains(u"type") || says(body[u"type"], "TextualBody"_L1));
    const QJsonValue purpose = body[u"purpose"];
    bool taken = false;
    if (textual && says(purpose, "tagging"_L1)) {
        taken = takeBody(body, "tagging"_L1, "label"_L1, m_out.labelName);
        if (taken)
            m_out.labelId = body[w3c::labelId].toString();
        else
            m_report.repair(m_place, QCoreApplication::translate("nutgraf", "Its further tag “%1” is kept, but not shown.").arg(body[u"value"].toString().left(80)));
    } else if (textual && says(purpose, "identifying"_L1)) {
        taken = takeBody(body, "identifying"_L1, "value"_L1, m_out.annotation.value);
    } else if (textual && (purpose.isUndefined() || says(purpose, "commenting"_L1) || says(purpose, "describing"_L1))) {
        taken = takeBody(body, "commenting"_L1, "note"_L1, m_out.annotation.note);
    }
    if (!taken)
        m_bodies.append(value);
}

bool Parser::readBodies()
{
    const QJsonValue shorthand = m_object[u"bodyValue"];
    if (!shorthand.isUndefined()) {
        if (m_object.contains(u"body"))
            return fail(QT_TRANSLATE_NOOP("nutgraf", "It has both body and bodyValue."));
        if (!shorthand.isString())
            return fail(QT_TRANSLATE_NOOP("nutgraf", "Its bodyValue is not one string."));
        m_out.annotation.note = shorthand.toString();
    }
    const QJsonArray bodies = asArray(m_object[u"body"]);
    for (const QJsonValue &body : bodies) {
        if (!body.isString() && !body.isObject())
            return fail(QT_TRANSLATE_NOOP("nutgraf", "Its body is neither an address nor an object."));
        readBody(body);
    }
    if (!m_bodies.isEmpty())
        m_extra.insert(u"bodies"_s, m_bodies);
    return true;
}

void Parser::readCreator()
{
    const QJsonValue creator = m_object[u"creator"];
    const QJsonValue first = creator.isArray() ? creator.toArray().first() : creator;
    m_out.annotation.author = first.isString() ? first.toString() : first[u"name"].toString();
    const bool ours = first.isObject() && without(first.toObject(), {"type"_L1, "name"_L1}).isEmpty() && first[u"type"] == QJsonValue("Person"_L1);
    if (!creator.isUndefined() && (!ours || creator.isArray()))
        m_members.insert(u"creator"_s, creator);
}

void Parser::readTime(QLatin1StringView name, QDateTime &into)
{
    const QJsonValue value = m_object[name];
    if (value.isUndefined())
        return;
    into = QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
    if (!into.isValid()) {
        m_report.repair(m_place, QCoreApplication::translate("nutgraf", "Its “%1” is no time and was only kept.").arg(name));
        m_members.insert(name, value);
    }
}

/// False: an error. A target without selectors that name a place in a text is the whole of its source.
bool Parser::readSelectors(const QJsonObject &target)
{
    QJsonArray others;
    bool badPosition = false;
    const QJsonArray selectors = asArray(target[u"selector"]);
    for (const QJsonValue &selector : selectors) {
        const bool refined = selector.toObject().contains(u"refinedBy");
        if (!refined && says(selector[u"type"], "TextPositionSelector"_L1) && !m_out.place.codePoints) {
            m_out.place.codePoints = jsonSpan(selector[u"start"], selector[u"end"], std::numeric_limits<int>::max());
            badPosition = !m_out.place.codePoints;
        } else if (!refined && says(selector[u"type"], "TextQuoteSelector"_L1) && !m_out.place.quote && selector[u"exact"].isString()) {
            m_out.place.quote = QuoteSelector{selector[u"exact"].toString(), selector[u"prefix"].toString(), selector[u"suffix"].toString()};
        } else {
            others.append(selector);
        }
    }
    if (badPosition && !m_out.place.quote)
        return fail(QT_TRANSLATE_NOOP("nutgraf", "Its position is no range of characters."));
    if (badPosition)
        m_report.repair(m_place, QCoreApplication::translate("nutgraf", "Its position is no range of characters; it was looked for by its words."));
    m_out.whole = !m_out.place.codePoints && !m_out.place.quote;
    if (!m_out.whole && !others.isEmpty())
        m_extra.insert(u"selectors"_s, others);
    return true;
}

/// A List of pieces of one source, as the writer makes it of a mark with gaps. False: it is something else.
bool Parser::readPieces(const QJsonValue &target)
{
    const QJsonArray items = target[u"items"].toArray();
    if (!says(target[u"type"], "List"_L1) || items.size() < 2)
        return false;
    QList<StatedPlace> pieces;
    for (const QJsonValueConstRef item : items) {
        StatedPlace place;
        for (const QJsonValue &selector : asArray(item[u"selector"])) {
            if (says(selector[u"type"], "TextPositionSelector"_L1))
                place.codePoints = jsonSpan(selector[u"start"], selector[u"end"], std::numeric_limits<int>::max());
            else if (says(selector[u"type"], "TextQuoteSelector"_L1))
                place.quote = QuoteSelector{selector[u"exact"].toString(), selector[u"prefix"].toString(), selector[u"suffix"].toString()};
        }
        const bool whole = !place.codePoints && (!place.quote || place.quote->exact.isEmpty());
        if (whole || !item[u"source"].isString() || item[u"source"] != items.first()[u"source"])
            return false;
        pieces.append(place);
    }
    m_out.source = items.first()[u"source"].toString();
    m_out.pieces = pieces;
    return true;
}

bool Parser::readTarget()
{
    const QJsonValue all = m_object[u"target"];
    const QJsonArray targets = asArray(all);
    if (targets.isEmpty())
        return fail(QT_TRANSLATE_NOOP("nutgraf", "It has no target."));
    for (const QJsonValue &target : targets) {
        if (!target.isString() && !target.isObject())
            return fail(QT_TRANSLATE_NOOP("nutgraf", "Its target is neither an address nor an object."));
    }
    const QJsonValue first = targets.first();
    if (targets.size() == 1 && readPieces(first))
        return true;
    const QJsonValue source = first[u"source"];
    m_out.source = first.isString() ? first.toString() : source.isString() ? source.toString() : source.isObject() ? source[u"id"].toString() : first[u"id"].toString();
    if (first.isObject() && !readSelectors(first.toObject()))
        return false;
    m_out.whole = m_out.whole || first.isString();
    if (m_out.whole) {
        m_extra.insert(u"whole"_s, true);
        m_extra.insert(u"target"_s, all);
        m_report.repair(m_place, QCoreApplication::translate("nutgraf", "It names no place in the text and stands for the whole article."));
        return true;
    }
    QJsonObject rest = without(first.toObject(), {"selector"_L1});
    if (source.isString())
        rest.remove(u"source");
    if (!rest.isEmpty())
        m_extra.insert(u"target"_s, rest);
    if (targets.size() > 1) {
        m_report.repair(m_place, QCoreApplication::translate("nutgraf", "Only the first of its targets is shown; the others are kept."));
        QJsonArray others = targets;
        others.removeFirst();
        m_extra.insert(u"targets"_s, others);
    }
    return true;
}

void Parser::keepTheRest()
{
    QJsonObject rest = without(m_object, {"id"_L1, "type"_L1, "body"_L1, "bodyValue"_L1, "target"_L1, "creator"_L1, "created"_L1, "modified"_L1});
    takeOwnMembers(rest, m_out.annotation, m_place, m_report);
    if (rest.value(u"@context") == QJsonValue(w3c::context))
        rest.remove(u"@context");
    if (rest.value(u"motivation") == QJsonValue(m_out.labelName.isEmpty() ? "commenting"_L1 : "tagging"_L1))
        rest.remove(u"motivation");
    for (auto it = rest.constBegin(); it != rest.constEnd(); ++it)
        m_members.insert(it.key(), it.value());
    if (says(m_object[u"type"], "Annotation"_L1) && m_object[u"type"].isArray())
        m_members.insert(u"type"_s, m_object[u"type"]);
    if (!m_members.isEmpty())
        m_extra.insert(u"members"_s, m_members);
    if (!m_extra.isEmpty())
        m_out.annotation.extra = QString::fromUtf8(QJsonDocument(m_extra).toJson(QJsonDocument::Compact));
}

std::optional<W3cAnnotation> Parser::parse()
{
    if (!readHead() || !readBodies() || !readTarget())
        return std::nullopt;
    readCreator();
    readTime("created"_L1, m_out.annotation.created);
    readTime("modified"_L1, m_out.annotation.modified);
    keepTheRest();
    return m_out;
}

} // namespace

std::optional<W3cAnnotation> parseW3cAnnotation(const QJsonValue &value, const QString &place, RepairReport &report)
{
    if (!value.isObject()) {
        report.error(place, QCoreApplication::translate("nutgraf", "It is no JSON object."));
        return std::nullopt;
    }
    const QJsonObject object = value.toObject();
    return Parser(object, place, report).parse();
}

} // namespace nutgraf
