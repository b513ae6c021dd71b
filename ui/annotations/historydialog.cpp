// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/historydialog.h"

#include "ui/annotations/history.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

HistoryDialog::HistoryDialog(History *history, QWidget *parent)
    : QDialog(parent)
    , m_history(history)
    , m_box(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_message(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_go(new QPushButton(tr("&Go there"), this))
    , m_forget(new QPushButton(tr("&Leave out"), this))
{
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("History"));
    m_filter.setSourceModel(&m_model);
    m_filter.setFilterRole(HistoryModel::FilterTextRole);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    place();
    connect(m_box, &QLineEdit::textChanged, &m_filter, [this](const QString &typed) { m_filter.setFilterFixedString(typed.simplified()); });
    connect(m_view, &QTreeView::doubleClicked, this, &HistoryDialog::go);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryDialog::update);
    connect(m_go, &QPushButton::clicked, this, &HistoryDialog::go);
    connect(m_forget, &QPushButton::clicked, this, &HistoryDialog::forget);
    connect(history, &History::changed, this, &HistoryDialog::reload);
    connect(history, &History::failed, this, [this](const Error &error) { say(error.message); });
    connect(history, &History::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
        m_progress->setVisible(m_history->isGoing());
    });
    reload();
    m_view->setFocus();
}

void HistoryDialog::place()
{
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    m_box->setObjectName(u"historyFilter"_s);
    m_box->setAccessibleName(tr("Filter steps"));
    m_box->setPlaceholderText(tr("Filter steps"));
    m_box->setClearButtonEnabled(true);
    m_box->installEventFilter(this);
    layout->addWidget(m_box);
    m_view->setObjectName(u"historyView"_s);
    m_view->setAccessibleName(tr("Steps"));
    m_view->setModel(&m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(HistoryModel::WordsColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    m_view->setColumnWidth(HistoryModel::ArticleColumn, 32 * letter);
    m_view->setColumnWidth(HistoryModel::MadeColumn, 20 * letter);
    m_view->installEventFilter(this);
    layout->addWidget(m_view, 1);
    m_progress->setObjectName(u"historyProgress"_s);
    m_progress->setAccessibleName(tr("Steps done"));
    m_progress->hide();
    layout->addWidget(m_progress);
    m_message->setObjectName(u"historyMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    layout->addWidget(m_message);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_go->setObjectName(u"historyGo"_s);
    m_forget->setObjectName(u"historyForget"_s);
    m_forget->setToolTip(tr("Takes the step out of the list; what it did stays"));
    for (QPushButton *button : {m_go, m_forget}) {
        button->setAutoDefault(false);
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(760, 480);
}

void HistoryDialog::reload()
{
    if (m_history->isGoing())
        return;
    const qint64 kept = chosen();
    m_model.setEntries(m_history->entries());
    if (chosen() < 0 && m_filter.rowCount() > 0) {
        const int present = m_model.presentRow();
        const QModelIndexList same = kept > 0 ? m_filter.match(m_filter.index(0, 0), HistoryModel::NumberRole, kept, 1, Qt::MatchExactly) : QModelIndexList();
        m_view->setCurrentIndex(same.isEmpty() ? m_filter.mapFromSource(m_model.index(present, 0)) : same.first());
    }
    update();
}

void HistoryDialog::say(const QString &words)
{
    m_said = words;
    update();
}

qint64 HistoryDialog::chosen() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? current.data(HistoryModel::NumberRole).toLongLong() : -1;
}

void HistoryDialog::update()
{
    const bool writable = m_history->canUndo() || m_history->canRedo();
    m_go->setEnabled(writable && chosen() >= 0);
    m_forget->setEnabled(writable && chosen() > 0);
    m_message->setText(m_model.rowCount() == 0 ? tr("Nothing has been changed in this library yet. Each step will be listed here and can be undone, also another day.") : m_said);
}

void HistoryDialog::go()
{
    m_said.clear();
    if (m_go->isEnabled())
        m_history->goTo(chosen());
    update();
}

void HistoryDialog::forget()
{
    m_said.clear();
    if (m_forget->isEnabled())
        m_history->forget(chosen());
    update();
}

/// From the box into the list; there Enter goes to the step and Del leaves it out.
bool HistoryDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (event->type() == QEvent::ShortcutOverride) {
        if (watched == m_view && key == Qt::Key_Delete) // it deletes annotations elsewhere
            event->accept();
        return false;
    }
    if (watched == m_box && key == Qt::Key_Down && m_filter.rowCount() > 0) {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_filter.index(0, 0));
        return true;
    }
    if (watched == m_view && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        go();
        return true;
    }
    if (watched == m_view && key == Qt::Key_Delete) {
        forget();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace nutgraf
