// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/shellcommands.h"

#include "ui/library/librarypanel.h"
#include "ui/library/publicationdate.h"
#include "ui/library/removedlines.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/cheatsheet.h"
#include "ui/shell/menus.h"
#include "ui/shell/session.h"
#include "ui/shell/statusline.h"
#include "ui/shell/viewdesk.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QIcon>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QUrl>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {
constexpr int maximumRecent = 10;
const QString recentKey = u"files/recent"_s;
const QString folderKey = u"files/folder"_s;
} // namespace

ShellCommands::ShellCommands(Session *session, Actions *actions, ViewDesk *view, LibraryPanel *library, StatusLine *status, QMainWindow *window)
    : QObject(window)
    , m_session(session)
    , m_actions(actions)
    , m_view(view)
    , m_library(library)
    , m_status(status)
    , m_window(window)
{
    connectActions();
    connect(library, &LibraryPanel::exportAsked, this, [this](ArticleId id) {
        if (m_session->current().id != id)
            m_session->openStored(id);
        Q_EMIT exportAsked();
    });
}

void ShellCommands::connectActions()
{
    const auto on = [this](const QString &id, const auto &act) { connect(m_actions->action(id), &QAction::triggered, this, act); };
    on(u"file.open"_s, [this] { open(); });
    on(u"file.export"_s, [this] { Q_EMIT exportAsked(); });
    on(u"file.close"_s, [this] { m_session->close(); });
    on(u"article.paste"_s, [this] { paste(); });
    on(u"article.removed"_s, [this] { showRemoved(); });
    on(u"article.keepall"_s, [this] { keepEverything(); });
    on(u"article.published"_s, [this] { setPublished(); });
    on(u"settings.configure"_s, [this] { showSettings(); });
    on(u"settings.shortcuts"_s, [this] { showSettings(true); });
    on(u"help.shortcuts"_s, [this] { showCheatSheet(); });
    on(u"help.welcome"_s, [this] { openWelcome(); });
    on(u"help.about"_s, [this] { about(); });
    QMenu *recent = menuNamed(m_window->menuBar(), u"slot:recent"_s);
    connect(recent, &QMenu::aboutToShow, this, &ShellCommands::fillRecent);
}

void ShellCommands::open()
{
    const QString folder = QSettings().value(folderKey).toString();
    const QStringList paths = QFileDialog::getOpenFileNames(m_window, tr("Open articles"), folder, tr("Articles (*.txt *.text *.md *.html *.htm *.xhtml);;All files (*)"));
    openFiles(paths);
}

void ShellCommands::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    remember(paths);
    m_session->openFiles(paths);
}

void ShellCommands::remember(const QStringList &paths)
{
    QSettings settings;
    QStringList recent = settings.value(recentKey).toStringList();
    for (const QString &path : paths) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        recent.removeAll(absolute);
        recent.prepend(absolute);
    }
    settings.setValue(recentKey, recent.first(std::min<qsizetype>(recent.size(), maximumRecent)));
    settings.setValue(folderKey, QFileInfo(paths.first()).absolutePath());
}

void ShellCommands::fillRecent()
{
    QMenu *menu = menuNamed(m_window->menuBar(), u"slot:recent"_s);
    menu->clear();
    const QStringList recent = QSettings().value(recentKey).toStringList();
    for (const QString &path : recent)
        menu->addAction(QFileInfo(path).fileName().replace(u'&', u"&&"_s), this, [this, path] { openFiles({path}); })->setToolTip(path);
    if (recent.isEmpty())
        menu->addAction(tr("No files yet"))->setEnabled(false);
}

void ShellCommands::paste()
{
    m_session->openText(QApplication::clipboard()->text());
}

void ShellCommands::showRemoved()
{
    RemovedLinesDialog dialog(m_session->current().article.removed, m_window);
    connect(&dialog, &RemovedLinesDialog::keepEverythingAsked, this, &ShellCommands::keepEverything);
    dialog.exec();
}

void ShellCommands::keepEverything()
{
    const ArticleId before = m_session->current().id;
    m_session->keepEverything();
    if (m_session->current().id != before)
        m_status->say(tr("This is a new article with every line of the source; the cleaned one is in the list."));
}

void ShellCommands::setPublished()
{
    PublicationDateDialog dialog(m_session->current().article, m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_session->setPublished(dialog.published(), dialog.hasTime());
}

void ShellCommands::openWelcome()
{
    QFile sample(u":/nutgraf/samples/welcome.txt"_s);
    if (sample.open(QIODevice::ReadOnly)) {
        m_session->openText(QString::fromUtf8(sample.readAll()), tr("First steps"));
        m_status->say(tr("A sample to try: click a fact to find it in the text, select words to tag them. F1 shows every key."), {}, StatusLine::Stay::UntilNext);
    } else {
        fail({Error::Code::NotFound, tr("The first article is missing from this program; install it again."), {}});
    }
}

void ShellCommands::openLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)) {
        m_status->say(tr("The link goes to “%1”, which is no web address; it is not opened.").arg(address.left(80)));
        return;
    }
    // Encoded, so that look-alike letters and hidden characters show.
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open link"), tr("Open this address in the browser?"), QMessageBox::Open | QMessageBox::Cancel, m_window);
    box->setObjectName(u"openLink"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(url.toString(QUrl::FullyEncoded));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [box, url](const QAbstractButton *button) {
        if (box->button(QMessageBox::Open) == button)
            QDesktopServices::openUrl(url);
    });
    box->open();
}

void ShellCommands::showSettings(bool shortcuts)
{
    SettingsDialog dialog(m_view->settings(), m_view->themeChoices(), m_actions, m_window);
    connect(&dialog, &SettingsDialog::changed, m_view, &ViewDesk::setSettings);
    if (shortcuts)
        dialog.showShortcuts();
    dialog.exec();
}

void ShellCommands::showCheatSheet()
{
    CheatSheet sheet(m_actions, m_window);
    bool change = false;
    connect(&sheet, &CheatSheet::changeAsked, this, [&change] { change = true; });
    sheet.exec();
    if (change)
        showSettings(true);
}

void ShellCommands::about()
{
    QMessageBox box(m_window);
    box.setObjectName(u"aboutBox"_s);
    box.setWindowTitle(tr("About Nutgraf"));
    box.setIconPixmap(QIcon(u":/nutgraf/icons/app/org.nutgraf.Nutgraf.svg"_s).pixmap(64, 64));
    box.setText(tr("<b>Nutgraf %1</b><p>Reads the news with you: people, organisations, places, figures, dates and quotes of an article, "
                   "each with its value and its place. Everything stays on your machine.</p>"
                   "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                    .arg(QStringLiteral(NUTGRAF_VERSION)));
    box.exec();
}

void ShellCommands::fail(const Error &error)
{
    m_status->say(error.message);
}

} // namespace nutgraf
