// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startup.h"

#include "options.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/shell/shellcommands.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <cstdio>
#include <sys/resource.h>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Startup", text);
}

enum class Answer { ReadOnly, Other, Quit };

Answer ask(const Error &error, const QString &path)
{
    QMessageBox box(QMessageBox::Warning, tr("Library"), error.message);
    box.setObjectName(u"libraryProblem"_s);
    box.setInformativeText(error.code == Error::Code::SchemaTooNew
                               ? tr("The file is left as it is:\n%1\nUpdate Nutgraf, or open another library.").arg(path)
                               : tr("The file is left as it is:\n%1\nOpen it read-only to rescue what can still be read, or open another library.").arg(path));
    QAbstractButton *readOnly = error.code == Error::Code::Corrupt ? box.addButton(tr("Open &read-only"), QMessageBox::AcceptRole) : nullptr;
    QAbstractButton *other = box.addButton(tr("&Other library…"), QMessageBox::ActionRole);
    box.addButton(tr("&Quit"), QMessageBox::RejectRole);
    box.exec();
    if (readOnly && box.clickedButton() == readOnly)
        return Answer::ReadOnly;
    return box.clickedButton() == other ? Answer::Other : Answer::Quit;
}

/// Peak and present memory, from the kernel; 0 where it does not tell.
double residentMegabytes()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * 4096 / 1048576;
}

void printNumbers()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) { return 1e3 * double(time.tv_sec) + 1e-3 * double(time.tv_usec); };
    std::printf("{\"name\":\"startup.first_paint_cpu_ms\",\"value\":%.1f,\"unit\":\"ms\"}\n", ms(usage.ru_utime) + ms(usage.ru_stime));
    std::printf("{\"name\":\"startup.rss_mb\",\"value\":%.1f,\"unit\":\"MB\"}\n", residentMegabytes());
    std::fflush(stdout);
}

void writePicture(const QString &path, MainWindow &window)
{
    if (!window.grab().save(path)) {
        std::fputs(qPrintable(u"nutgraf: the picture “%1” cannot be written; choose another place.\n"_s.arg(path)), stderr);
        QCoreApplication::exit(1);
        return;
    }
    QCoreApplication::exit(0);
}

} // namespace

std::unique_ptr<Library> openLibrary(const Options &options)
{
    const bool unattended = !options.screenshot.isEmpty() || options.quitAfterFirstPaint;
    QString path = options.library.isEmpty() ? defaultLibraryPath() : options.library;
    LibraryMode mode = LibraryMode::ReadWrite;
    while (true) {
        auto library = Library::open(path, mode);
        if (library)
            return std::move(*library);
        if (unattended) {
            std::fputs(qPrintable(u"nutgraf: "_s + library.error().message + u'\n'), stderr);
            return nullptr;
        }
        switch (ask(library.error(), path)) {
        case Answer::ReadOnly:
            mode = LibraryMode::ReadOnly;
            break;
        case Answer::Other: {
            // A new name makes a new library; an old one is opened, never written over.
            const QString chosen = QFileDialog::getSaveFileName(nullptr, tr("Open or make a library"), path, tr("Libraries (*.sqlite)"), nullptr,
                                                                QFileDialog::DontConfirmOverwrite);
            if (!chosen.isEmpty()) {
                path = chosen;
                mode = LibraryMode::ReadWrite;
            }
            break;
        }
        case Answer::Quit:
            return nullptr;
        }
    }
}

void openFirstArticle(const Options &options, MainWindow &window, Session &session)
{
    if (!options.files.isEmpty()) {
        // Who names files in a terminal, reads there; the window says it too.
        QObject::connect(&session, &Session::failed, &window, [](const Error &error) { std::fputs(qPrintable(u"nutgraf: "_s + error.message + u'\n'), stderr); });
        session.openFiles(options.files);
        return;
    }
    if (const ReadingPlace last = session.library()->lastReadingPlace(); last.article) {
        session.openStored(last.article);
        return;
    }
    const auto articles = session.library()->articles();
    if (!articles) {
        window.commands()->fail(articles.error());
    } else if (!articles->isEmpty()) {
        session.openStored(articles->first().id);
    } else if (session.library()->mode() == LibraryMode::ReadWrite) {
        window.commands()->openWelcome();
    }
}

void finishWhenAsked(const Options &options, MainWindow &window, Session &session)
{
    if (options.quitAfterFirstPaint) {
        QObject::connect(&window, &MainWindow::painted, qApp, [] {
            printNumbers();
            QCoreApplication::exit(0);
        }, Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    }
    if (!options.screenshot.isEmpty()) {
        // A picture has the size that was asked for, and the platform need not be told a smallest one, which not all of them can take.
        window.layout()->setSizeConstraint(QLayout::SetNoConstraint);
        // Once article, facts and panels are there and nothing moves any more.
        auto *poll = new QTimer(&window);
        poll->setInterval(400);
        QObject::connect(poll, &QTimer::timeout, &window, [&options, &window, &session, poll] {
            if (session.isBusy())
                return;
            poll->stop();
            writePicture(options.screenshot, window);
        });
        poll->start();
    }
}
