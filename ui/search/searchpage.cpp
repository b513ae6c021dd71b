// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/searchpage.h"

#include "ui/search/bardelegate.h"
#include "ui/search/queryform.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {
constexpr int typingPause = 150; // milliseconds until what is being typed is looked for
}

SearchPage::SearchPage(QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_form(new QueryForm(this))
    , m_showForm(new QToolButton(this))
    , m_help(new QToolButton(this))
    , m_helpText(new QLabel(this))
    , m_savedButton(new QToolButton(this))
    , m_tabs(new QTabWidget(this))
    , m_list(new QTableView(this))
    , m_sort(new QComboBox(this))
    , m_tickAll(new QPushButton(tr("&Tick all"), this))
    , m_annotate(new QPushButton(tr("&Annotate"), this))
    , m_delete(new QPushButton(tr("&Delete annotations"), this))
    , m_table(new QTableView(this))
    , m_rows(new QComboBox(this))
    , m_columns(new QComboBox(this))
    , m_status(new QLabel(this))
    , m_bars(new BarDelegate(this))
{
    setObjectName(u"searchPage"_s);
    setWindowTitle(tr("Find in all articles"));
    place();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &SearchPage::ask);
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_form, &QueryForm::changed, this, [this] { m_field->setText(m_form->query()); });
    connect(m_form, &QueryForm::accepted, this, &SearchPage::ask);
    connect(&m_places, &ConcordanceModel::ticksChanged, this, &SearchPage::update);
    connect(&m_places, &QAbstractItemModel::modelReset, this, &SearchPage::update);
    connect(m_tickAll, &QPushButton::clicked, this, [this] { m_places.tickAll(m_places.ticked().size() < m_places.rowCount()); });
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteAsked(m_places.ticked()); });
    update();
}

SearchPage::~SearchPage() = default;

void SearchPage::setTagSets(const QList<TagSet> &tagSets)
{
    if (tagSets == m_tagSets)
        return; // the menu may be open
    m_tagSets = tagSets;
    m_form->setTagSets(tagSets);
    QMenu *const menu = m_annotate->menu();
    menu->clear();
    for (const Label &label : tagSets.isEmpty() ? QList<Label>() : tagSets.first().labels) {
        if (!label.onArticles)
            connect(menu->addAction(QString(label.name).replace(u'&', u"&&"_s)), &QAction::triggered, this, [this, id = label.id] { Q_EMIT annotateAsked(m_places.ticked(), id); });
    }
}

void SearchPage::setSaved(const QList<SavedSearch> &saved)
{
    m_saved = saved;
}

void SearchPage::setWritable(bool writable)
{
    m_writable = writable;
    update();
}

void SearchPage::setTheme(const Theme &theme)
{
    m_bars->setColours(theme.frame);
    m_table->viewport()->update();
}

void SearchPage::setQuery(const QString &query)
{
    m_field->setText(query);
    ask();
}

QString SearchPage::query() const
{
    return m_field->text();
}

void SearchPage::focusQuery()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchPage::askAgain()
{
    ask();
}

void SearchPage::ask()
{
    m_typing.stop();
    const QString text = m_field->text();
    if (text.trimmed().isEmpty()) {
        m_problem->hide();
        m_found.clear();
        m_places.setLines({});
        m_counts.setTable({});
        Q_EMIT askedNothing();
        return;
    }
    const auto query = parseQuery(text);
    m_problem->setVisible(!query);
    if (!query) {
        // The words at the place, so that the eye finds it.
        const QString words = query.error().place.of(text).toString();
        m_problem->setText(words.isEmpty() ? query.error().message : tr("At “%1”: %2").arg(words.left(40), query.error().message));
        Q_EMIT askedNothing();
        return;
    }
    SearchQuestion question{*query, {}, CountBy(m_rows->currentData().toInt()), CountBy(m_columns->currentData().toInt())};
    Q_EMIT asked(question);
}

void SearchPage::setAnswer(const SearchAnswer &answer)
{
    const qsizetype places = answer.places.lines.size();
    m_found = answer.places.more ? tr("More than %Ln places", nullptr, int(places)) : tr("%Ln places", nullptr, int(places));
    m_found += u", "_s + tr("%Ln articles", nullptr, int(answer.articles));
    const QModelIndex was = m_list->currentIndex();
    const QueryHit current = was.isValid() ? m_places.line(was.row()).hit : QueryHit();
    m_places.setLines(answer.places.lines);
    m_counts.setTable(answer.counts);
    if (places > 0)
        m_list->setCurrentIndex(m_places.index(std::max(0, m_places.rowOf(current)), 0));
    m_table->resizeColumnToContents(0);
    update();
}

void SearchPage::say(const QString &words)
{
    m_said = words;
    update();
}

void SearchPage::update()
{
    const QList<QueryHit> ticked = m_places.ticked();
    const bool annotations = std::ranges::any_of(ticked, [](const QueryHit &hit) { return hit.kind == HitKind::Annotation; });
    m_annotate->setEnabled(m_writable && !ticked.isEmpty());
    m_delete->setEnabled(m_writable && annotations);
    m_tickAll->setEnabled(m_places.rowCount() > 0);
    m_tickAll->setText(!ticked.isEmpty() && ticked.size() == m_places.rowCount() ? tr("Un&tick all") : tr("&Tick all"));
    QStringList words;
    for (const QString &one : {m_found, ticked.isEmpty() ? QString() : tr("%Ln ticked", nullptr, int(ticked.size())), m_said}) {
        if (!one.isEmpty())
            words.append(one);
    }
    m_status->setText(words.join(u" · "_s));
}

void SearchPage::openCurrent()
{
    if (const QModelIndex index = m_list->currentIndex(); index.isValid())
        Q_EMIT openAsked(m_places.line(index.row()).hit);
}

void SearchPage::askName()
{
    bool taken = false;
    const QString name = QInputDialog::getText(this, tr("Save search"), tr("Name"), QLineEdit::Normal, m_field->text().left(60), &taken);
    if (taken && !name.trimmed().isEmpty())
        Q_EMIT saveAsked(name.trimmed(), m_field->text());
}

void SearchPage::fillSavedMenu()
{
    QMenu *const menu = m_savedButton->menu();
    menu->clear();
    menu->addAction(tr("&Save this search…"), this, &SearchPage::askName)->setEnabled(m_writable && parseQuery(m_field->text()).has_value());
    if (m_saved.isEmpty())
        return;
    menu->addSeparator();
    const auto shown = [](const SavedSearch &search) { return QString(search.name).replace(u'&', u"&&"_s); };
    for (const SavedSearch &search : std::as_const(m_saved))
        menu->addAction(shown(search), this, [this, query = search.query] { setQuery(query); });
    menu->addSeparator();
    QMenu *const forget = menu->addMenu(tr("&Forget"));
    for (const SavedSearch &search : std::as_const(m_saved))
        forget->addAction(shown(search), this, [this, name = search.name] { Q_EMIT forgetAsked(name); });
    forget->setEnabled(m_writable);
}

/// Enter opens the place, Down goes from the field into the list.
bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *const key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_field && (enter || key->key() == Qt::Key_Down)) {
        if (m_typing.isActive())
            ask();
        if (key->key() == Qt::Key_Down)
            m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_list && enter) {
        openCurrent();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace nutgraf
