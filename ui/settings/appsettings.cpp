// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/appsettings.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

struct KindName {
    MarkKind kind;
    QLatin1StringView name;
};

constexpr std::array kindNames{
    KindName{MarkKind::Person, "person"_L1}, KindName{MarkKind::Organisation, "organisation"_L1}, KindName{MarkKind::Place, "place"_L1},
    KindName{MarkKind::Other, "other"_L1},   KindName{MarkKind::Number, "number"_L1},             KindName{MarkKind::Money, "money"_L1},
    KindName{MarkKind::Date, "date"_L1},     KindName{MarkKind::Quote, "quote"_L1},               KindName{MarkKind::Claim, "claim"_L1},
};

} // namespace

AppSettings AppSettings::load()
{
    const QSettings stored;
    AppSettings out;
    ReadingSettings &reading = out.reading;
    reading.fontFamily = stored.value(u"reading/font"_s).toString();
    reading.zoomPercent = std::clamp(stored.value(u"reading/zoom"_s, reading.zoomPercent).toInt(), 50, 400);
    reading.columnCharacters = std::clamp(stored.value(u"reading/column"_s, reading.columnCharacters).toInt(), 30, 70);
    reading.level = MarkLevel(std::clamp(stored.value(u"reading/level"_s, int(reading.level)).toInt(), 0, 2));
    reading.smoothScrolling = stored.value(u"reading/smooth"_s, reading.smoothScrolling).toBool();
    const QStringList hidden = stored.value(u"reading/hidden"_s).toStringList();
    for (const KindName &kind : kindNames) {
        if (hidden.contains(kind.name))
            reading.hidden.insert(kind.kind);
    }
    out.scheme = SchemeChoice(std::clamp(stored.value(u"look/scheme"_s).toInt(), 0, 2));
    out.lightTheme = stored.value(u"look/light"_s).toString();
    out.darkTheme = stored.value(u"look/dark"_s).toString();
    out.author = stored.value(u"author"_s).toString();
    return out;
}

void AppSettings::save() const
{
    QSettings stored;
    stored.setValue(u"reading/font"_s, reading.fontFamily);
    stored.setValue(u"reading/zoom"_s, reading.zoomPercent);
    stored.setValue(u"reading/column"_s, reading.columnCharacters);
    stored.setValue(u"reading/level"_s, int(reading.level));
    stored.setValue(u"reading/smooth"_s, reading.smoothScrolling);
    QStringList hidden;
    for (const KindName &kind : kindNames) {
        if (reading.hidden.contains(kind.kind))
            hidden.append(kind.name);
    }
    stored.setValue(u"reading/hidden"_s, hidden);
    stored.setValue(u"look/scheme"_s, int(scheme));
    stored.setValue(u"look/light"_s, lightTheme);
    stored.setValue(u"look/dark"_s, darkTheme);
    stored.setValue(u"author"_s, author);
}

} // namespace nutgraf
