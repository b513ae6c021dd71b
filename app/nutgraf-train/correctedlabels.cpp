// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/correctedlabels.h"

#include "core/text/offsets.h"

#include <optional>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

/// "14-20:PER"
std::optional<GoldName> nameOf(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    const qsizetype colon = text.indexOf(u':');
    if (dash < 1 || colon < dash)
        return {};
    bool starts = false;
    bool ends = false;
    const qsizetype start = text.first(dash).toLongLong(&starts);
    const qsizetype end = text.sliced(dash + 1, colon - dash - 1).toLongLong(&ends);
    const int type = nameTypeOf(text.sliced(colon + 1));
    if (!starts || !ends || type < 0 || start < 0 || end <= start)
        return {};
    return GoldName{{start, end}, type};
}

std::optional<QList<GoldName>> namesOf(QStringView text)
{
    QList<GoldName> names;
    for (const QStringView part : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        const auto name = nameOf(part);
        if (!name || (!names.isEmpty() && name->span.start < names.constLast().span.end))
            return {};
        names.append(*name);
    }
    return names;
}

} // namespace

Result<void> CorrectedLabels::read(const QString &path)
{
    const auto bytes = readPacked(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    int number = 0;
    for (const QByteArray &line : bytes->split('\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        const QString text = QString::fromUtf8(line);
        const qsizetype tab = text.indexOf(u'\t');
        const auto names = tab < 1 ? std::nullopt : namesOf(QStringView(text).sliced(tab + 1));
        if (!names)
            return std::unexpected(Error{Error::Code::BadInput, u"Line %1 of %2 holds no labels: it must be an id, a tab and names as start-end:TYPE in order."_s.arg(number).arg(path), path});
        m_names.insert(text.first(tab), *names);
    }
    return {};
}

Result<void> CorrectedLabels::apply(AnnotatedText &text) const
{
    const CodePointOffsets offsets(text.text);
    text.names = m_names.value(text.id);
    for (GoldName &name : text.names) {
        if (name.span.end > offsets.length())
            return std::unexpected(Error{Error::Code::BadInput, u"The labels of text %1 go beyond its end: they were made for another text."_s.arg(text.id), {}});
        name.span = offsets.toUtf16(name.span);
    }
    return {};
}

} // namespace nutgraf::train
