// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"
#include "core/exchange/formats.h"

namespace nutgraf {

/// What annotation.conf, visual.conf and kb_shortcuts.conf among `files` say, as a tag set; empty without them. Depth of tabs is kinds of
/// kinds; macros are replaced; event types are labels too and their roles relation types; what brat alone knows (arity, drawing other
/// than colours) is passed over. Ids are brat's types.
[[nodiscard]] TagSet bratTagSet(const QList<NamedFile> &files);

/// brat's type for each label, relation type and attribute of a tag set, each once.
class BratNames {
public:
    explicit BratNames(const TagSet &tagSet);
    [[nodiscard]] QString label(const QString &id) const;
    [[nodiscard]] QString relation(const QString &id) const;
    [[nodiscard]] QString attribute(const QString &id) const;

private:
    QHash<QString, QString> m_labels;
    QHash<QString, QString> m_relations;
    QHash<QString, QString> m_attributes;
};

/// The three files.
[[nodiscard]] QList<NamedFile> bratConfiguration(const TagSet &tagSet, const BratNames &names);

} // namespace nutgraf
