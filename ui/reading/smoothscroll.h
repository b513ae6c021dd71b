// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariantAnimation>

class QScrollBar;

namespace nutgraf {

/// Moves a scroll bar to a place in a tenth of a second, or at once where the user or the desktop wants no motion.
class SmoothScroll : public QObject {
    Q_OBJECT
public:
    explicit SmoothScroll(QScrollBar *bar);

    void setEnabled(bool enabled) { m_enabled = enabled; }
    /// A second call on the way goes on from where the first was going.
    void scrollBy(int pixels);
    void scrollTo(int value);
    void stop();
    /// The page has grown above what is seen: the way there moves along.
    void shift(int pixels);
    [[nodiscard]] bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }

private:
    [[nodiscard]] bool animates() const;

    QScrollBar *m_bar;
    QVariantAnimation m_animation;
    int m_from = 0;
    int m_to = 0;
    bool m_enabled = true;
};

} // namespace nutgraf
