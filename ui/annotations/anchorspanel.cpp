// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/anchorspanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

AnchorsPanel::AnchorsPanel(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_toggle(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_list(new QTreeView(m_body))
    , m_keep(new QPushButton(tr("&Keep as it is"), m_body))
    , m_reattach(new QPushButton(tr("Re-&attach to the selection"), m_body))
    , m_remove(new QPushButton(tr("&Delete"), m_body))
{
    setObjectName(u"anchorsPanel"_s);
    setAccessibleName(tr("Tags and the new text"));
    setAutoFillBackground(true);
    place();
    placeList();
    connect(m_toggle, &QToolButton::clicked, this, [this] { setListShown(!isListShown()); });
    connect(m_list, &QTreeView::clicked, this, &AnchorsPanel::jump);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AnchorsPanel::update);
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT keepAsked(currentId()); });
    connect(m_reattach, &QPushButton::clicked, this, [this] { Q_EMIT reattachAsked(currentId()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeAsked({currentId()}); });
    m_body->hide();
    update();
}

void AnchorsPanel::place()
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 6);
    layout->setSpacing(6);
    auto *const line = new QHBoxLayout;
    m_words->setObjectName(u"anchorsWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_toggle->setObjectName(u"anchorsToggle"_s);
    m_toggle->setAutoRaise(true);
    line->addWidget(m_words, 1);
    line->addWidget(m_toggle, 0, Qt::AlignTop);
    layout->addLayout(line);
    layout->addWidget(m_body);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void AnchorsPanel::placeList()
{
    auto *const layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 4, 2);
    layout->setSpacing(6);
    m_list->setObjectName(u"anchorsList"_s);
    m_list->setAccessibleName(tr("Tags that the new text has changed or has no place for"));
    m_list->setModel(&m_model);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setItemsExpandable(false);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(14);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    m_list->setColumnWidth(AnchorsModel::StateColumn, 14 * letter);
    m_list->setColumnWidth(AnchorsModel::LabelColumn, 14 * letter);
    m_list->setColumnWidth(AnchorsModel::WasColumn, 28 * letter);
    m_list->setFixedHeight(9 * (fontMetrics().height() + 6));
    m_list->installEventFilter(this);
    layout->addWidget(m_list);
    auto *const buttons = new QHBoxLayout;
    auto *const hint = new QLabel(tr("Enter shows the place, 1 to 9 takes it."), m_body);
    hint->setObjectName(u"anchorsHint"_s);
    hint->setWordWrap(true);
    buttons->addWidget(hint, 1);
    for (const auto &[button, name] : {std::pair(m_keep, u"anchorsKeep"_s), {m_reattach, u"anchorsReattach"_s}, {m_remove, u"anchorsDelete"_s}}) {
        button->setObjectName(name);
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
}

void AnchorsPanel::setRows(const QList<AnchorRow> &rows)
{
    const QModelIndex current = m_list->currentIndex();
    const int before = AnchorsModel::rowOf(current);
    const QString id = currentId();
    m_model.setRows(rows);
    m_list->expandAll();
    const auto same = std::ranges::find(rows, id, &AnchorRow::id);
    const int row = same != rows.cend() ? int(same - rows.cbegin()) : std::clamp(before, 0, std::max(0, int(rows.size()) - 1));
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_model.index(row, 0));
    if (rows.isEmpty() && isListShown())
        setListShown(false);
    update();
}

void AnchorsPanel::setWritable(bool writable)
{
    m_writable = writable;
    update();
}

void AnchorsPanel::setListShown(bool shown)
{
    if (shown) {
        m_body->show();
        show();
        m_list->setFocus(Qt::ShortcutFocusReason);
    } else if (isListShown()) {
        const bool hadFocus = m_body->isAncestorOf(focusWidget()) || m_list->hasFocus();
        m_body->hide();
        if (hadFocus)
            Q_EMIT closed();
    }
    update();
}

bool AnchorsPanel::isListShown() const
{
    return !m_body->isHidden();
}

QString AnchorsPanel::currentId() const
{
    const int row = AnchorsModel::rowOf(m_list->currentIndex());
    return row < 0 || row >= m_model.rows().size() ? QString() : m_model.rows()[row].id;
}

void AnchorsPanel::setKeys(const QString &keep, const QString &reattach)
{
    m_keep->setToolTip(keep);
    m_reattach->setToolTip(reattach);
}

void AnchorsPanel::update()
{
    int changed = 0;
    int gone = 0;
    for (const AnchorRow &row : m_model.rows()) {
        if (row.anchor.settled)
            continue;
        ++(row.anchor.state == AnchorState::Changed ? changed : gone);
    }
    QStringList sentences;
    if (gone)
        sentences.append(tr("%n tag(s) could not be placed in the new text.", nullptr, gone));
    if (changed)
        sentences.append(tr("%n tag(s) stand on other words now.", nullptr, changed));
    if (sentences.isEmpty())
        sentences.append(m_model.rows().isEmpty() ? tr("All tags have their place in the text.") : tr("%n tag(s) are kept without a place.", nullptr, int(m_model.rows().size())));
    m_words->setText(sentences.join(u' '));
    m_toggle->setText(isListShown() ? tr("Hide") : tr("Show"));
    m_toggle->setAccessibleName(isListShown() ? tr("Hide the list of these tags") : tr("Show these tags"));
    const int row = AnchorsModel::rowOf(m_list->currentIndex());
    const bool any = m_writable && row >= 0 && row < m_model.rows().size();
    m_keep->setEnabled(any && !m_model.rows()[row].anchor.settled);
    m_reattach->setEnabled(any);
    m_remove->setEnabled(any);
    setVisible(changed + gone > 0 || isListShown());
}

void AnchorsPanel::jump(const QModelIndex &index)
{
    if (const TextSpan place = m_model.placeOf(index); !place.isEmpty())
        Q_EMIT showSpanAsked(place);
}

bool AnchorsPanel::take(int number)
{
    const int row = AnchorsModel::rowOf(m_list->currentIndex());
    if (!m_writable || row < 0 || row >= m_model.rows().size() || number > m_model.rows()[row].anchor.candidates.size())
        return false;
    Q_EMIT takeAsked(m_model.rows()[row].id, m_model.rows()[row].anchor.candidates[number - 1]);
    return true;
}

bool AnchorsPanel::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & ~Qt::KeypadModifier)
        return false;
    if (key >= Qt::Key_1 && key <= Qt::Key_9)
        return take(key - Qt::Key_0) || true; // never a search in the list
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: jump(m_list->currentIndex()); return true;
    case Qt::Key_Delete:
        if (m_writable && !currentId().isEmpty())
            Q_EMIT removeAsked({currentId()});
        return true;
    case Qt::Key_Escape: setListShown(false); return true;
    default: return false;
    }
}

bool AnchorsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AnchorsPanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
}

} // namespace nutgraf
