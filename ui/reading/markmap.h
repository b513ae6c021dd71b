// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

namespace nutgraf {

/// A narrow strip beside the scroll bar: a tick for every place worth going to. A click goes there.
class MarkMap : public QWidget {
    Q_OBJECT
public:
    static constexpr int stripWidth = 10;
    struct Tick {
        double place = 0; ///< 0 the page's top, 1 its foot
        QColor colour;
        friend bool operator==(const Tick &, const Tick &) = default;
    };

    explicit MarkMap(QWidget *parent);
    void setColours(const QColor &page, const QColor &edge);
    /// Later ticks are painted over earlier ones.
    void setTicks(QList<Tick> ticks);
    [[nodiscard]] const QList<Tick> &ticks() const { return m_ticks; }

    [[nodiscard]] QSize sizeHint() const override { return {stripWidth, 0}; }

Q_SIGNALS:
    /// A place on the page was clicked, 0 to 1.
    void activated(double place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void goTo(const QPointF &point);

    QList<Tick> m_ticks;
    QColor m_page;
    QColor m_edge;
};

} // namespace nutgraf
