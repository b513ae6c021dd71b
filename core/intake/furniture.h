// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "core/intake/linefeatures.h"

#include <QStringView>

#include <optional>

namespace nutgraf {

/// A line that belongs to the page and not to the article.
struct Furniture {
    RemovalReason reason = RemovalReason::Other;
    bool closes = false; ///< what comes after it is seldom article text: "Related articles", "Comments"

    friend bool operator==(const Furniture &, const Furniture &) = default;
};

/// Tells by phrases (English, German, French, Spanish, Italian, Dutch, Portuguese) and by form whether a line is page furniture.
/// A sentence is one only where the phrase itself says so: “Close the border,” he said. is none. Linear in the line.
[[nodiscard]] std::optional<Furniture> furnitureOf(QStringView line, const LineFeatures &features);

/// "(Photo by Jane Roe)", "Image: …", "Jane Roe/Northern Wire": names who made a picture.
[[nodiscard]] bool isPictureCredit(QStringView line, const LineFeatures &features);

/// A sentence about a picture with its credit at its end: "… in Velm. Credit: Jane Roe".
[[nodiscard]] bool endsWithPictureCredit(QStringView line, const LineFeatures &features);

/// "The bridge at dawn, seen from left: …": says where in a picture somebody is. Only on a page with pictures is that a caption.
[[nodiscard]] bool describesPicture(QStringView line, const LineFeatures &features);

} // namespace nutgraf
