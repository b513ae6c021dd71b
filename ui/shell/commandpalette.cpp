// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandpalette.h"

#include "ui/shell/fuzzymatch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QtMath>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumRows = 60;

/// Text at the left with the matched letters set off, shortcut or date at the right.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        const QColor dim = option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText);
        painter->save();
        if (selected)
            painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, option.palette.brush(QPalette::Midlight));
        QRect box = option.rect.adjusted(12, 0, -12, 0);
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        painter->setFont(option.font);
        painter->setPen(dim);
        const auto visual = [&option](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
        const auto side = [&option](Qt::Alignment end) {
            return int(QStyle::visualAlignment(option.direction, end) | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine;
        };
        painter->setLayoutDirection(Qt::LeftToRight); // of keys and days; the places are mirrored
        painter->drawText(visual(box), side(Qt::AlignRight), detail);
        if (!detail.isEmpty())
            box.setRight(box.right() - option.fontMetrics.horizontalAdvance(detail) - 12);
        const int used = drawText(painter, option, index, visual(box), selected);
        const QString about = index.data(PaletteModel::AboutRole).toString();
        if (!about.isEmpty() && box.width() - used > 60) {
            painter->setPen(dim);
            painter->setFont(option.font);
            const QRect rest = box.adjusted(used + 10, 0, 0, 0);
            painter->drawText(visual(rest), side(Qt::AlignLeft), option.fontMetrics.elidedText(about, Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 12};
    }

private:
    /// The width it took.
    static int drawText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect box, bool selected)
    {
        const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, box.width());
        const auto places = index.data(PaletteModel::PlacesRole).value<QList<int>>();
        QTextLayout layout(text, option.font);
        QList<QTextLayout::FormatRange> ranges;
        QTextCharFormat matched;
        matched.setFontWeight(QFont::Bold);
        matched.setForeground(option.palette.brush(selected ? QPalette::HighlightedText : QPalette::Link));
        for (const int place : places) {
            if (place < text.size())
                ranges.append({place, 1, matched});
        }
        layout.setFormats(ranges);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(1e6);
        layout.endLayout();
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->setClipRect(box);
        const int width = qCeil(line.naturalTextWidth());
        const int left = option.direction == Qt::RightToLeft ? box.right() + 1 - width : box.left();
        layout.draw(painter, QPointF(left - line.naturalTextRect().left(), box.top() + (box.height() - line.height()) / 2));
        painter->setClipping(false);
        return width;
    }
};

} // namespace

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    m_rows.clear();
    endResetModel();
}

void PaletteModel::setPattern(const QString &pattern)
{
    struct Scored {
        int score;
        qsizetype index;
    };
    QList<Scored> scored;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry &entry = m_entries[i];
        if (pattern.trimmed().isEmpty()) {
            if (entry.kind == PaletteEntry::Kind::Command)
                scored.append({0, i});
        } else if (const int score = fuzzyScore(pattern, entry.text); score > 0) {
            scored.append({score + entry.bonus, i});
        }
    }
    std::ranges::stable_sort(scored, [](const Scored &a, const Scored &b) { return a.score > b.score; });
    beginResetModel();
    m_pattern = pattern;
    m_rows.clear();
    for (const Scored &row : scored.first(std::min<qsizetype>(scored.size(), maximumRows)))
        m_rows.append(row.index);
    endResetModel();
}

void PaletteModel::append(const QList<PaletteEntry> &entries)
{
    QList<PaletteEntry> fresh;
    for (const PaletteEntry &found : entries) {
        const auto same = std::ranges::find_if(m_rows, [&](qsizetype row) { return found.article && m_entries[row].article == found.article; });
        if (same == m_rows.end())
            fresh.append(found);
        else if (m_entries[*same].about.isEmpty())
            m_entries[*same].about = found.about;
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {AboutRole});
    fresh.resize(std::min<qsizetype>(fresh.size(), std::max<qsizetype>(0, maximumRows - m_rows.size())));
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    for (const PaletteEntry &found : std::as_const(fresh)) {
        m_rows.append(m_entries.size());
        m_entries.append(found);
    }
    endInsertRows();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case DetailRole:
        return shown.detail;
    case KindRole:
        return int(shown.kind);
    case AboutRole:
    case Qt::AccessibleDescriptionRole:
        return shown.about;
    case PlacesRole:
        return QVariant::fromValue(fuzzyPlaces(m_pattern, shown.text));
    case Qt::AccessibleTextRole:
        return shown.detail.isEmpty() ? shown.text : tr("%1, %2").arg(shown.text, shown.detail);
    default:
        return {};
    }
}

CommandPalette::CommandPalette(QWidget *parent)
    : QLineEdit(parent)
    , m_model(new PaletteModel(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Search or run a command"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textEdited, this, &CommandPalette::refill);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now == this && old && old->window() == window())
            m_before = old;
    });
}

/// The longest words that there is room for.
void CommandPalette::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const QString whole = tr("Search or run a command  Ctrl+K");
    setPlaceholderText(fontMetrics().horizontalAdvance(whole) + 20 <= width() ? whole : tr("Search  Ctrl+K"));
}

QSize CommandPalette::sizeHint() const
{
    return {270, QLineEdit::sizeHint().height()};
}

void CommandPalette::makeList()
{
    if (m_list)
        return;
    m_list = new QListView(window());
    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("Commands and articles"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setBackgroundRole(QPalette::Base);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { runRow(index.row()); });
}

void CommandPalette::open()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void CommandPalette::refill()
{
    makeList();
    m_model->setPattern(text());
    placeList();
    Q_EMIT patternChanged(text());
}

void CommandPalette::addFound(const QString &pattern, const QList<PaletteEntry> &entries)
{
    if (!m_list || !hasFocus() || pattern != text())
        return;
    const QModelIndex current = m_list->currentIndex();
    m_model->append(entries);
    placeList();
    if (current.isValid())
        m_list->setCurrentIndex(current);
}

void CommandPalette::placeList()
{
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    if (!rows)
        return;
    const int width = std::min(window()->width() - 20, std::max(520, this->width()));
    const int height = std::min(rows, 12) * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    const QPoint corner = mapTo(window(), QPoint(this->width() - width, this->height() + 4));
    m_list->setGeometry(std::max(4, corner.x()), corner.y(), width, height);
    m_list->setCurrentIndex(m_model->index(0));
    m_list->raise();
}

void CommandPalette::runRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const auto run = m_model->entry(row).run;
    leave();
    run();
}

void CommandPalette::leave()
{
    clear();
    if (m_list)
        m_list->hide();
    if (hasFocus() && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void CommandPalette::keyPressEvent(QKeyEvent *event)
{
    const int row = m_list ? m_list->currentIndex().row() : -1;
    const int last = m_model->rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        if (!m_list || last < 0)
            return;
        const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_PageDown ? 10 : -10;
        m_list->setCurrentIndex(m_model->index(std::clamp(row + step, 0, last)));
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runRow(row);
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void CommandPalette::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    // Back from a menu or another window: what was found still stands.
    if (m_list && m_list->isVisible())
        return;
    m_model->setEntries(m_provider ? m_provider() : QList<PaletteEntry>{});
    refill();
}

void CommandPalette::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (m_list && event->reason() != Qt::PopupFocusReason)
        m_list->hide();
    Q_EMIT patternChanged({});
}

} // namespace nutgraf
