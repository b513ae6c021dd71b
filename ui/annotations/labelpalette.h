// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <memory>

namespace nutgraf {

/// The chips that appear at a selection: one per label with its key, and "N Note…". A child of the window, over the reading pane;
/// never takes the focus by itself, so that the selection stays live: the owner hands it the keys through handleKey().
class LabelPalette : public QWidget {
    Q_OBJECT
public:
    explicit LabelPalette(QWidget *parent);
    ~LabelPalette() override;

    void setTagSet(const TagSet &tagSet);
    void setTheme(const Theme &theme);
    /// Stands within this widget sideways where it is wide enough, else in its middle; by default anywhere in the parent.
    void keepWithin(QWidget *area);
    /// Shows it beneath the place (global coordinates), above it where there is no room, always inside the parent.
    void showAt(const QRect &globalRect);
    /// Whether handleKey() would act on it.
    [[nodiscard]] bool takes(const QKeyEvent &event) const;
    /// True when the key was a label's, N, or Esc, and was acted on. Keys with Ctrl, Alt or Meta are never taken.
    bool handleKey(const QKeyEvent &event);

Q_SIGNALS:
    void labelChosen(const QString &labelId);
    void noteAsked();
    /// Esc, or the window around it was left.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf
