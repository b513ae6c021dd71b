// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace nutgraf {

/// Edits a tag set: labels with name, colour, key and description, their order. A key twice, a name twice or an empty name is said
/// in words and keeps the dialog open.
class TagSetEditor : public QDialog {
    Q_OBJECT
public:
    /// How many annotations carry a label; asked when one is to be deleted. Without it none does.
    using Uses = std::function<int(const QString &labelId)>;

    explicit TagSetEditor(const TagSet &tagSet, Uses uses = {}, QWidget *parent = nullptr);
    ~TagSetEditor() override;

    [[nodiscard]] TagSet tagSet() const;

    void accept() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf
