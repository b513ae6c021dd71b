// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// Label Studio's JSON: an array of tasks, each with a set of annotations an author and one of predictions for what is only suggested.
/// Offsets are UTF-16 units. A label is a region of type "labels"; a note, attributes and a label of the whole article are "textarea" and
/// "choices" of the same or of no region, relations results of type "relation". The labelling interface that this needs is configured by
/// labelStudioConfiguration(). What a task or region has besides comes back when written again.
[[nodiscard]] Written writeLabelStudio(const QList<Document> &documents, const WriteOptions &options);

/// The same, also one task alone. Text tasks only: regions on HTML, pictures or sound are kept, but stand on nothing (a repair). Where a
/// region states its words they must be at its place, or be found without doubt.
[[nodiscard]] Result<ReadResult> readLabelStudio(const QByteArray &bytes, const ReadOptions &options);

/// The XML that a project needs to show what writeLabelStudio() writes.
[[nodiscard]] QByteArray labelStudioConfiguration(const TagSet &tagSet);

} // namespace nutgraf
