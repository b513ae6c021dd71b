// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/labelpalette.h"

#include "ui/annotations/labelchip.h"
#include "ui/facts/rowpainting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPointer>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr int shadow = 10; ///< around the visible card
constexpr int padding = 6;
constexpr int between = 6;
constexpr int distance = 6; ///< from the selection

} // namespace

struct LabelPalette::Private {
    explicit Private(LabelPalette *palette)
        : q(palette)
    {
    }

    void layoutIn(int width);
    void dismiss();

    LabelPalette *q;
    TagSet tagSet;
    Theme theme;
    QList<LabelChip *> chips;
    QPointer<QWidget> watched;
    QPointer<QWidget> area;
};

/// Chips flow into as many lines as the width asks for.
void LabelPalette::Private::layoutIn(int width)
{
    const int limit = width - 2 * (shadow + padding);
    int x = 0;
    int y = 0;
    int widest = 0;
    QList<QRect> places;
    for (LabelChip *chip : std::as_const(chips)) {
        const QSize size = chip->sizeHint().boundedTo({qMax(limit, 40), 1000});
        if (x > 0 && x + size.width() > limit) {
            x = 0;
            y += size.height() + between;
        }
        places.append({{x, y}, size});
        x += size.width() + between;
        widest = qMax(widest, x - between);
    }
    const int bottom = places.isEmpty() ? 0 : places.last().bottom() + 1;
    q->resize(widest + 2 * (shadow + padding), bottom + 2 * (shadow + padding));
    const QRect inside = q->rect().adjusted(shadow + padding, shadow + padding, -shadow - padding, -shadow - padding);
    for (qsizetype i = 0; i < chips.size(); ++i)
        chips[i]->setGeometry(QStyle::visualRect(q->layoutDirection(), inside, places[i].translated(inside.topLeft())));
}

void LabelPalette::Private::dismiss()
{
    if (q->isHidden())
        return;
    q->hide();
    Q_EMIT q->dismissed();
}

LabelPalette::LabelPalette(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"labelPalette"_s);
    setAccessibleName(tr("Labels for the selected words"));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_NoMousePropagation);
    hide();
    if (parent)
        parent->installEventFilter(this);
}

LabelPalette::~LabelPalette()
{
    if (d->watched)
        d->watched->removeEventFilter(this);
    if (parent())
        parent()->removeEventFilter(this);
}

void LabelPalette::setTagSet(const TagSet &tagSet)
{
    d->tagSet = tagSet;
    qDeleteAll(d->chips);
    d->chips.clear();
    bool keyTaken = false;
    for (const Label &label : tagSet.labels) {
        auto *const chip = new LabelChip(label.key.toUpper(), label.name, QColor::fromString(label.colour), this);
        chip->setObjectName(u"label-"_s + label.id);
        if (!label.description.isEmpty())
            chip->setToolTip(label.description);
        connect(chip, &LabelChip::clicked, this, [this, id = label.id] { Q_EMIT labelChosen(id); });
        d->chips.append(chip);
        keyTaken = keyTaken || label.key.compare(u"n", Qt::CaseInsensitive) == 0;
    }
    auto *const note = new LabelChip(keyTaken ? QString() : u"N"_s, tr("Note…"), {}, this);
    note->setObjectName(u"note"_s);
    connect(note, &LabelChip::clicked, this, &LabelPalette::noteAsked);
    d->chips.append(note);
    for (LabelChip *chip : std::as_const(d->chips)) {
        chip->setTheme(d->theme);
        chip->setVisible(true);
    }
}

void LabelPalette::setTheme(const Theme &theme)
{
    d->theme = theme;
    for (LabelChip *chip : std::as_const(d->chips))
        chip->setTheme(theme);
    update();
}

void LabelPalette::keepWithin(QWidget *area)
{
    d->area = area;
}

void LabelPalette::showAt(const QRect &globalRect)
{
    QWidget *const around = parentWidget();
    if (!around || d->chips.isEmpty())
        return;
    const QRect place(around->mapFromGlobal(globalRect.topLeft()), globalRect.size());
    const QRect room = around->rect();
    d->layoutIn(room.width());
    int y = place.bottom() + distance - shadow;
    if (y + height() > room.height() && place.top() - distance + shadow - height() >= 0)
        y = place.top() - distance + shadow - height();
    int x = place.center().x() - width() / 2;
    if (d->area && d->area->width() + 2 * shadow >= width()) { // its shadow may fall beside
        const int left = around->mapFromGlobal(d->area->mapToGlobal(QPoint(0, 0))).x() - shadow;
        x = qBound(left, x, left + d->area->width() + 2 * shadow - width());
    } else if (d->area) {
        x = around->mapFromGlobal(d->area->mapToGlobal(d->area->rect().center())).x() - width() / 2;
    }
    move(qBound(0, x, qMax(0, room.width() - width())), qBound(0, y, qMax(0, room.height() - height())));
    if (QWidget *const top = window(); top != d->watched) {
        if (d->watched)
            d->watched->removeEventFilter(this);
        d->watched = top;
        top->installEventFilter(this);
        around->installEventFilter(this);
    }
    show();
    raise();
}

bool LabelPalette::takes(const QKeyEvent &event) const
{
    if (isHidden() || event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const QString typed = event.text();
    const auto is = [&typed](QStringView key) { return !typed.isEmpty() && typed.compare(key, Qt::CaseInsensitive) == 0; };
    return event.key() == Qt::Key_Escape || is(u"n") || std::ranges::any_of(d->tagSet.labels, [&is](const Label &label) { return is(label.key); });
}

bool LabelPalette::handleKey(const QKeyEvent &event)
{
    if (!takes(event))
        return false;
    if (event.key() == Qt::Key_Escape) {
        d->dismiss();
        return true;
    }
    for (const Label &label : std::as_const(d->tagSet.labels)) {
        if (label.key.isEmpty() || event.text().compare(label.key, Qt::CaseInsensitive) != 0)
            continue;
        Q_EMIT labelChosen(QString(label.id));
        return true;
    }
    Q_EMIT noteAsked();
    return true;
}

void LabelPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    painter.setPen(Qt::NoPen);
    for (int ring = shadow; ring > 0; --ring) { // a soft shadow that falls a little downward
        painter.setBrush(QColor(0, 0, 0, d->theme.dark ? 9 : 2));
        painter.drawRoundedRect(card.adjusted(-ring, -ring + 3, ring, ring - 1).intersected(QRectF(rect())), 8 + ring, 8 + ring);
    }
    painter.setPen(d->theme.frame.hairline);
    painter.setBrush(d->theme.frame.raised);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

/// A window that is resized or left takes the palette away: it would stand in the wrong place.
bool LabelPalette::eventFilter(QObject *watchedObject, QEvent *event)
{
    const bool left = event->type() == QEvent::WindowDeactivate && watchedObject == d->watched;
    const bool resized = event->type() == QEvent::Resize && watchedObject == parent();
    if (left || resized)
        d->dismiss();
    return QWidget::eventFilter(watchedObject, event);
}

} // namespace nutgraf
