// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole window: from opening an article to its first painted picture, and the longest the event loop is held up meanwhile.
#include "core/storage/library.h"
#include "measure.h"
#include "ui/facts/factspanel.h"
#include "ui/reading/readingview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/theme/thememanager.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * double(now.tv_sec) + 1e-6 * double(now.tv_nsec);
}

/// Knows the longest single event.
class ProbedApplication : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_inside)
            return QApplication::notify(receiver, event);
        m_inside = true;
        QElapsedTimer timer;
        timer.start();
        const double cpu = threadCpuMs();
        const bool handled = QApplication::notify(receiver, event);
        longestWall = std::max(longestWall, double(timer.nsecsElapsed()) / 1e6);
        longestCpu = std::max(longestCpu, threadCpuMs() - cpu);
        m_inside = false;
        return handled;
    }
    double longestWall = 0;
    double longestCpu = 0;

private:
    bool m_inside = false;
};

QString sample()
{
    QFile file(QStringLiteral(NUTGRAF_SOURCE "/resources/samples/welcome.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample article");
    return QString::fromUtf8(file.readAll());
}

template<typename Signal>
void waitFor(typename QtPrivate::FunctionPointer<Signal>::Object *sender, Signal signal, int ms)
{
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, &QEventLoop::quit);
    QTimer::singleShot(ms, &loop, [&loop] {
        std::fprintf(stderr, "bench_window: nothing came in time\n");
        loop.exit(1);
    });
    loop.exec();
}

/// Paragraphs that are all different, so that none counts as a repetition.
QString longText(qsizetype size)
{
    const QStringList lines = sample().split(u'\n', Qt::SkipEmptyParts);
    QString text = u"World News\n\nA long report\n\n"_s;
    for (int round = 0; text.size() < size; ++round) {
        for (const QString &line : lines.sliced(6))
            text += u"In report %1 of the series: "_s.arg(round) + line + u"\n\n"_s;
    }
    return text;
}

/// Connected before the window is, so that what the window does with an article counts.
struct OpeningClock {
    explicit OpeningClock(const Session &session)
    {
        QObject::connect(&session, &Session::articleOpened, &session, [this] { sinceOpened.start(); });
    }
    QElapsedTimer sinceOpened;
};

struct Window {
    explicit Window(const QTemporaryDir &folder)
        : session(std::move(*Library::open(folder.filePath(u"library.sqlite"_s))))
        , clock(session)
        , window(&session, &themes)
    {
        themes.applyToApplication();
        window.resize(1280, 800);
        window.show();
    }
    ThemeManager themes;
    Session session;
    OpeningClock clock;
    MainWindow window;
};

/// The facts are marked in the text and listed beside it, and nothing is left to be done.
void waitForFactsOnScreen(Window &window)
{
    const auto *panel = window.window.findChild<FactsPanel *>();
    QElapsedTimer timer;
    timer.start();
    while (window.window.view()->marks(ReadingView::Layer::Facts).isEmpty() || !panel || panel->model()->rowCount() == 0) {
        if (timer.elapsed() > 60'000)
            qFatal("the facts did not come on the screen");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QEventLoop rest;
    QTimer::singleShot(300, &rest, &QEventLoop::quit);
    rest.exec();
}

void measureSmall(Window &window)
{
    const QString text = sample();
    std::vector<double> cpu;
    std::vector<double> wall;
    for (int i = 0; i < 21; ++i) {
        const QString own = text + u"\nEdition %1 of the paper went to press on Tuesday evening.\n"_s.arg(i);
        QElapsedTimer timer;
        timer.start();
        const double start = cpuMs();
        window.session.openText(own);
        waitFor(&window.window, &MainWindow::painted, 10000);
        if (i == 0)
            continue; // word lists are read and fonts made then
        cpu.push_back(cpuMs() - start);
        wall.push_back(double(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    report("window.open_3KB_to_first_paint_cpu", median(cpu), "ms");
    report("window.open_3KB_to_first_paint", median(wall), "ms");
}

void measureLong(ProbedApplication &application, Window &window, const char *name, qsizetype size)
{
    const QString text = longText(size);
    QCoreApplication::processEvents();
    application.longestWall = application.longestCpu = 0;
    QElapsedTimer timer;
    timer.start();
    double opened = 0;
    double painted = 0;
    const auto connection = QObject::connect(&window.window, &MainWindow::painted, [&] {
        painted = double(window.clock.sinceOpened.nsecsElapsed()) / 1e6;
        opened = double(timer.nsecsElapsed()) / 1e6 - painted;
    });
    window.session.openText(text);
    waitFor(&window.session, &Session::factsReady, 300000);
    const double facts = double(timer.nsecsElapsed()) / 1e6;
    waitForFactsOnScreen(window);
    QObject::disconnect(connection);
    const auto line = [name](const char *what) { return QByteArray("window.") + name + '.' + what; };
    report(line("opened").constData(), opened, "ms");
    report(line("first_paint_after_opened").constData(), painted, "ms");
    report(line("facts").constData(), facts, "ms");
    report(line("longest_event").constData(), application.longestWall, "ms");
    report(line("longest_event_cpu").constData(), application.longestCpu, "ms");

    QScrollBar *bar = window.window.view()->verticalScrollBar();
    std::vector<double> repaints;
    for (int i = 0; i < 120; ++i) {
        bar->setValue(int(double(bar->maximum()) * i / 120));
        const double start = cpuMs(); // of all threads: large areas are filled by several
        window.window.view()->viewport()->repaint();
        repaints.push_back(cpuMs() - start);
    }
    report(line("scroll_repaint").constData(), median(repaints), "ms");
    report(line("scroll_repaint_worst").constData(), *std::ranges::max_element(repaints), "ms");

    application.longestWall = application.longestCpu = 0;
    window.session.openText(sample());
    waitForFactsOnScreen(window);
    report(line("left_longest_event_cpu").constData(), application.longestCpu, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    ProbedApplication application(argc, argv);
    const QTemporaryDir folder(QStringLiteral(NUTGRAF_BINARY "/bench-XXXXXX"));
    Window window(folder);
    QCoreApplication::processEvents();
    measureSmall(window);
    measureLong(application, window, "1MB", 1'000'000);
    measureLong(application, window, "10MB", 10'000'000);
    return 0;
}
