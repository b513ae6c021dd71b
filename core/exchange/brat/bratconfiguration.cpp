// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/brat/bratconfiguration.h"

#include "core/exchange/brat/bratlines.h"
#include "core/exchange/document.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

struct ConfigurationLine {
    QString section; ///< "entities"
    qsizetype depth = 0; ///< tabs before it
    QString text; ///< trimmed
};

QList<ConfigurationLine> linesOf(const QList<NamedFile> &files, QLatin1StringView name)
{
    QList<ConfigurationLine> out;
    const auto file = std::ranges::find(files, name, &NamedFile::name);
    if (file == files.end())
        return out;
    QString section;
    const QString text = QString::fromUtf8(file->bytes);
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const QStringView content = line.trimmed();
        if (content.isEmpty() || content.startsWith(u'#'))
            continue;
        if (content.startsWith(u'[') && content.endsWith(u']')) {
            section = content.sliced(1, content.size() - 2).toString();
            continue;
        }
        qsizetype depth = 0;
        while (depth < line.size() && line[depth] == u'\t')
            ++depth;
        if (!content.startsWith(u"---")) // a separator of the menu
            out.append({section, depth, content.toString()});
    }
    return out;
}

class Reader {
public:
    explicit Reader(const QList<NamedFile> &files)
        : m_files(files)
    {
    }

    TagSet read()
    {
        for (const ConfigurationLine &line : linesOf(m_files, "annotation.conf"_L1))
            readLine(line);
        for (const ConfigurationLine &line : linesOf(m_files, "visual.conf"_L1))
            readLook(line);
        for (const ConfigurationLine &line : linesOf(m_files, "kb_shortcuts.conf"_L1)) {
            const QStringList words = line.text.simplified().split(u' ');
            if (Label *label = labelOf(words.value(1)); label && words[0].size() == 1)
                label->key = words[0];
        }
        return std::move(m_tagSet);
    }

private:
    Label *labelOf(const QString &id)
    {
        const auto found = std::ranges::find(m_tagSet.labels, id, &Label::id);
        return found == m_tagSet.labels.end() ? nullptr : &*found;
    }

    void readLine(const ConfigurationLine &line)
    {
        const auto at = std::ranges::find_if(line.text, [](QChar c) { return c == u' ' || c == u'\t'; });
        const qsizetype blank = at == line.text.end() ? -1 : at - line.text.begin();
        const QString first = blank < 0 ? line.text : line.text.first(blank);
        const QString rest = blank < 0 ? QString() : line.text.sliced(blank + 1).trimmed();
        if (const qsizetype equals = line.text.indexOf(u'='); first.startsWith(u'<') && equals > 0 && line.text[equals - 1] == u'>') {
            m_macros.insert(line.text.first(equals), line.text.sliced(equals + 1).split(u'|'));
        } else if (line.section == u"entities" || line.section == u"events") {
            addLabel(line.depth, first.startsWith(u'!') ? first.sliced(1) : first);
            if (line.section == u"events")
                addRoles(first, rest);
        } else if (line.section == u"relations") {
            addRelation(first, rest);
        } else if (line.section == u"attributes") {
            addAttribute(first, rest);
        }
    }

    void addLabel(qsizetype depth, const QString &type)
    {
        m_above.resize(std::min(depth, m_above.size()));
        if (!labelOf(type))
            m_tagSet.labels.append({type, type, u"#e6e6e6"_s, {}, {}, m_above.value(m_above.size() - 1)});
        m_above.append(type);
    }

    /// "Arg1:A|<B>" or "Role?:A" as role and types; types are empty where any will do.
    [[nodiscard]] std::pair<QString, QStringList> argument(const QString &text) const
    {
        const qsizetype colon = text.indexOf(u':');
        QStringList types;
        for (const QString &type : text.sliced(colon + 1).split(u'|')) {
            if (type.startsWith(u'<') && !m_macros.contains(type))
                return {text.first(colon), {}};
            types += m_macros.value(type, {type});
        }
        QString role = text.first(std::max<qsizetype>(colon, 0)).trimmed();
        while (!role.isEmpty() && u"?*+"_s.contains(role.back()))
            role.chop(1);
        if (const qsizetype brace = role.indexOf(u'{'); brace > 0)
            role.truncate(brace);
        return {role, types};
    }

    void addRelation(const QString &type, const QString &arguments)
    {
        RelationType relation{type, type};
        for (const QString &part : arguments.split(u',')) {
            const QString text = part.simplified().remove(u' ');
            if (text.startsWith("Arg1:"_L1))
                relation.from = argument(text).second;
            else if (text.startsWith("Arg2:"_L1))
                relation.to = argument(text).second;
            else if (text.startsWith("<REL-TYPE>:"_L1))
                relation.symmetric = text.contains("symmetric"_L1);
        }
        if (!m_tagSet.relation(type) && !type.startsWith(u'<'))
            m_tagSet.relations.append(relation);
    }

    void addRoles(const QString &event, const QString &arguments)
    {
        for (const QString &part : arguments.split(u',')) {
            const QString text = part.simplified().remove(u' ');
            if (!text.contains(u':') || text.startsWith(u'<'))
                continue;
            const auto [role, types] = argument(text);
            if (!m_tagSet.relation(role))
                m_tagSet.relations.append({role, role, {}, {event}, types});
        }
    }

    void addAttribute(const QString &type, const QString &arguments)
    {
        AttributeType attribute{type, type};
        for (const QString &part : arguments.split(u',')) {
            const QString text = part.simplified().remove(u' ');
            if (text.startsWith("Arg:"_L1)) {
                attribute.labels = argument(text).second;
            } else if (text.startsWith("Value:"_L1)) {
                attribute.kind = AttributeKind::Choice;
                attribute.choices = text.sliced(6).split(u'|');
            }
        }
        if (!m_tagSet.attribute(type))
            m_tagSet.attributes.append(attribute);
    }

    void readLook(const ConfigurationLine &line)
    {
        if (line.section == u"labels") {
            const QStringList names = line.text.split(u'|');
            const QString type = names.value(0).trimmed();
            const QString name = names.value(1).trimmed();
            if (Label *label = labelOf(type); label && !name.isEmpty())
                label->name = name;
            for (RelationType &relation : m_tagSet.relations) {
                if (relation.id == type && !name.isEmpty())
                    relation.name = name;
            }
            for (AttributeType &attribute : m_tagSet.attributes) {
                if (attribute.id == type && !name.isEmpty())
                    attribute.name = name;
            }
        } else if (line.section == u"drawing") {
            const QStringList words = line.text.simplified().split(u' ');
            const qsizetype colour = line.text.indexOf("bgColor:#"_L1);
            if (Label *label = labelOf(words.value(0)); label && colour >= 0)
                label->colour = line.text.sliced(colour + 8, std::min<qsizetype>(7, line.text.size() - colour - 8));
        }
    }

    const QList<NamedFile> &m_files;
    TagSet m_tagSet;
    QHash<QString, QStringList> m_macros;
    QStringList m_above; ///< the labels that the last one is a kind of, and itself
};

/// Names that are each used once.
class Distinct {
public:
    QString operator()(const QString &id, const QString &name)
    {
        // What came from brat keeps its type.
        const QString wanted = isBratName(id) && bratName(name) != name ? id : bratName(name);
        QString out = wanted;
        for (int n = 2; m_taken.contains(out); ++n)
            out = wanted + u'_' + QString::number(n);
        m_taken.insert(out);
        return out;
    }

private:
    QSet<QString> m_taken;
};

QString ends(const QStringList &labels, const BratNames &names)
{
    if (labels.isEmpty())
        return u"<ANY>"_s;
    QStringList out;
    for (const QString &label : labels)
        out.append(names.label(label));
    return out.join(u'|');
}

void addKinds(QString &out, const TagSet &tagSet, const QString &parent, const QString &indent, const BratNames &names)
{
    if (indent.size() > tagSet.labels.size())
        return; // a circle of parents
    for (const Label &label : tagSet.labels) {
        const bool under = parent.isEmpty() ? !tagSet.label(label.parent) : label.parent == parent;
        if (!under)
            continue;
        out += indent + names.label(label.id) + u'\n';
        addKinds(out, tagSet, label.id, indent + u'\t', names);
    }
}

QString annotationConf(const TagSet &tagSet, const BratNames &names)
{
    QString out = u"[entities]\n"_s;
    addKinds(out, tagSet, {}, {}, names);
    out += u"\n[relations]\n"_s;
    for (const RelationType &type : tagSet.relations) {
        out += names.relation(type.id) + u"\tArg1:"_s + ends(type.from, names) + u", Arg2:"_s + ends(type.to, names);
        out += type.symmetric ? u", <REL-TYPE>:symmetric\n"_s : u"\n"_s;
    }
    out += u"\n[events]\n\n[attributes]\n"_s;
    for (const AttributeType &type : tagSet.attributes) {
        out += names.attribute(type.id) + u"\tArg:"_s + ends(type.labels, names);
        QStringList choices;
        for (const QString &choice : type.choices)
            choices.append(bratName(choice));
        out += choices.isEmpty() ? u"\n"_s : u", Value:"_s + choices.join(u'|') + u'\n';
    }
    return out;
}

} // namespace

TagSet bratTagSet(const QList<NamedFile> &files)
{
    return Reader(files).read();
}

BratNames::BratNames(const TagSet &tagSet)
{
    Distinct labels;
    for (const Label &label : tagSet.labels)
        m_labels.insert(label.id, labels(label.id, label.name));
    Distinct relations;
    for (const RelationType &type : tagSet.relations)
        m_relations.insert(type.id, relations(type.id, type.name));
    Distinct attributes;
    for (const AttributeType &type : tagSet.attributes)
        m_attributes.insert(type.id, attributes(type.id, type.name));
}

QString BratNames::label(const QString &id) const
{
    return m_labels.value(id, bratName(id));
}

QString BratNames::relation(const QString &id) const
{
    return m_relations.value(id, bratName(id));
}

QString BratNames::attribute(const QString &id) const
{
    return m_attributes.value(id, bratName(id));
}

QList<NamedFile> bratConfiguration(const TagSet &tagSet, const BratNames &names)
{
    QString visual = u"[labels]\n"_s;
    QString drawing = u"\n[drawing]\n"_s;
    QString keys;
    for (const Label &label : tagSet.labels) {
        visual += names.label(label.id) + u" | "_s + QString(label.name).replace(u'|', u'/').simplified() + u'\n';
        if (!label.colour.isEmpty())
            drawing += names.label(label.id) + u"\tbgColor:"_s + label.colour + u'\n';
        if (!label.key.isEmpty())
            keys += label.key + u' ' + names.label(label.id) + u'\n';
    }
    for (const RelationType &type : tagSet.relations)
        visual += names.relation(type.id) + u" | "_s + QString(type.name).replace(u'|', u'/').simplified() + u'\n';
    for (const AttributeType &type : tagSet.attributes)
        visual += names.attribute(type.id) + u" | "_s + QString(type.name).replace(u'|', u'/').simplified() + u'\n';
    QList<NamedFile> files{{u"annotation.conf"_s, annotationConf(tagSet, names).toUtf8()}, {u"visual.conf"_s, (visual + drawing).toUtf8()}};
    if (!keys.isEmpty())
        files.append({u"kb_shortcuts.conf"_s, keys.toUtf8()});
    return files;
}

} // namespace nutgraf
