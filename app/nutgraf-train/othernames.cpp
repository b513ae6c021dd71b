// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/othernames.h"

#include <algorithm>
#include <array>
#include <bit>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

struct SlotOfKind {
    NameKind kind;
    int type;
    QLatin1StringView slot;
};

constexpr auto slotsOfKinds = std::to_array<SlotOfKind>({
    {NameKind::University, 1, "university"_L1}, {NameKind::Company, 1, "company"_L1}, {NameKind::Party, 1, "party"_L1}, {NameKind::Media, 1, "media"_L1},
    {NameKind::Agency, 1, "agency"_L1}, {NameKind::Ngo, 1, "ngo"_L1}, {NameKind::Militia, 1, "militia"_L1}, {NameKind::Team, 1, "team"_L1},
    {NameKind::City, 2, "city"_L1}, {NameKind::Country, 2, "country"_L1}, {NameKind::Region, 2, "region"_L1},
});

/// The slot for the one kind that lists give a name; empty when they give none or several.
QStringView slotOf(NameMarks marks, int type)
{
    constexpr quint32 personal = (1U << int(NameKind::FirstName)) | (1U << int(NameKind::Surname)) | (1U << int(NameKind::Common));
    const quint32 kinds = marks.kinds() & ~personal;
    const auto found = std::ranges::find_if(slotsOfKinds, [&](const SlotOfKind &row) { return row.type == type && kinds == 1U << int(row.kind); });
    static const QHash<QLatin1StringView, QString> words = [] {
        QHash<QLatin1StringView, QString> made;
        for (const SlotOfKind &row : slotsOfKinds)
            made.insert(row.slot, QString(row.slot));
        return made;
    }();
    return found == slotsOfKinds.end() ? QStringView() : QStringView(*words.constFind(found->slot));
}

} // namespace

AnnotatedText withOtherNames(const AnnotatedText &text, const NameSource &source, const NameGazetteer &gazetteer, Random &random)
{
    QHash<QString, QString> others;
    for (const GoldName &name : text.names) {
        const QString old = name.span.of(text.text).toString();
        if (name.type != 0 || others.contains(old) || !old.contains(u' '))
            continue;
        const NameSource::Drawn person = source.draw(u"person", random);
        others.insert(old, person.name);
        others.insert(old.section(u' ', -1), person.surname);
    }
    AnnotatedText made{text.id, {}, {}};
    qsizetype at = 0;
    for (const GoldName &name : text.names) {
        const QString old = name.span.of(text.text).toString();
        if (!others.contains(old)) {
            const QStringView slot = name.type == 0 ? QStringView(u"person") : slotOf(gazetteer.findName(old), name.type);
            const NameSource::Drawn drawn = slot.isEmpty() ? NameSource::Drawn{old, old, name.type} : source.draw(slot, random);
            others.insert(old, name.type == 0 ? drawn.surname : drawn.name);
        }
        made.text += QStringView(text.text).sliced(at, name.span.start - at);
        const qsizetype start = made.text.size();
        made.text += others.value(old);
        made.names.append({{start, made.text.size()}, name.type, name.accepted});
        at = name.span.end;
    }
    made.text += QStringView(text.text).sliced(at);
    return made;
}

} // namespace nutgraf::train
