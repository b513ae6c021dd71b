// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"
#include "ui/annotations/labelchanges.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace nutgraf {

/// Edits a tag set: labels with name, colour, key and description, their order. A key twice, a name twice or an empty name is said
/// in words and keeps the dialog open. A label in use is deleted with its annotations or gives them to another label. Guidelines, import and
/// export of the whole set as a file.
class TagSetEditor : public QDialog {
    Q_OBJECT
public:
    /// How many annotations carry a label; asked when one is to be deleted. Without it none does.
    using Uses = std::function<int(const QString &labelId)>;

    explicit TagSetEditor(const TagSet &tagSet, Uses uses = {}, QWidget *parent = nullptr);
    ~TagSetEditor() override;

    [[nodiscard]] TagSet tagSet() const;
    /// What becomes of the annotations of deleted labels, in the order in which they were deleted.
    [[nodiscard]] const QList<LabelChange> &labelChanges() const;

    void accept() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf
