// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/webanno/tsvlayer.h"

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView controls = u"\t\n\r\b\f";
constexpr QStringView controlNames = u"tnrbf";

const QString &prefixOf(TsvLayer::Kind kind)
{
    static const QString prefixes[] = {u"#T_SP="_s, u"#T_CH="_s, u"#T_RL="_s};
    return prefixes[size_t(kind)];
}

} // namespace

qsizetype TsvLayer::labelColumn() const
{
    qsizetype first = -1;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (!isFeature(i))
            continue;
        if (columns[i] == u"value" || (kind == Kind::Chain && columns[i] == u"referenceType"))
            return i;
        if (first < 0 && (kind != Kind::Chain || columns[i] != u"referenceRelation"))
            first = i;
    }
    return first;
}

bool TsvLayer::isRole(qsizetype column) const
{
    return kind == Kind::Span && columns[column].startsWith("ROLE_"_L1) && column + 1 < columns.size();
}

bool TsvLayer::isReference(qsizetype column) const
{
    return (kind == Kind::Relation && column + 1 == columns.size()) || (column > 0 && isRole(column - 1));
}

QString TsvLayer::base() const
{
    return kind == Kind::Relation ? columns.last().sliced(3) : QString();
}

QString TsvLayer::line() const
{
    return prefixOf(kind) + type + u'|' + columns.join(u'|');
}

std::optional<TsvLayer> parseTsvLayer(QStringView line)
{
    for (const auto kind : {TsvLayer::Kind::Span, TsvLayer::Kind::Chain, TsvLayer::Kind::Relation}) {
        if (!line.startsWith(prefixOf(kind)))
            continue;
        TsvLayer layer{kind, {}, line.sliced(prefixOf(kind).size()).toString().split(u'|')};
        layer.type = layer.columns.takeFirst();
        if (layer.type.isEmpty() || layer.columns.isEmpty() || (kind == TsvLayer::Kind::Relation && !layer.columns.last().startsWith("BT_"_L1)))
            return {};
        return layer;
    }
    return {};
}

QString shortTypeName(const QString &type)
{
    return type.sliced(type.lastIndexOf(u'.') + 1);
}

QStringList splitTsv(QStringView cell, QChar separator)
{
    QStringList out;
    qsizetype start = 0;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == u'\\') {
            ++i;
        } else if (cell[i] == separator) {
            out.append(cell.sliced(start, i - start).toString());
            start = i + 1;
        }
    }
    out.append(cell.sliced(start).toString());
    return out;
}

std::optional<qsizetype> tsvNumber(QStringView digits)
{
    if (digits.isEmpty() || digits.size() > 9)
        return {};
    qsizetype number = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return {};
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

QList<TsvItem> tsvItems(QStringView cell, bool withIds)
{
    QList<TsvItem> out;
    for (const QString &part : splitTsv(cell, u'|')) {
        TsvItem item{part};
        const qsizetype open = part.lastIndexOf(u'[');
        if (withIds && part.endsWith(u']') && open >= 0 && (open == 0 || part[open - 1] != u'\\')) {
            if (const auto id = tsvNumber(QStringView(part).sliced(open + 1).chopped(1)))
                item = {part.first(open), *id};
        }
        out.append(item);
    }
    return out;
}

QString escapedTsv(QStringView value)
{
    QString out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (const qsizetype control = controls.indexOf(c); control >= 0)
            out += u'\\' + QString(controlNames[control]);
        else if (QStringView(u"\\[]|_;*").contains(c) || (c == u'-' && i + 1 < value.size() && value[i + 1] == u'>'))
            out += u'\\' + QString(c);
        else
            out += c;
    }
    return out;
}

QString escapedTsvText(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        const qsizetype control = controls.indexOf(c);
        if (control >= 0)
            out += u'\\' + QString(controlNames[control]);
        else if (c == u'\\')
            out += u"\\\\"_s;
        else
            out += c;
    }
    return out;
}

QString unescapedTsv(QStringView value)
{
    QString out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            out += value[i];
            continue;
        }
        const QChar c = value[++i];
        const qsizetype control = controlNames.indexOf(c);
        out += control < 0 ? c : controls[control];
    }
    return out;
}

} // namespace nutgraf
