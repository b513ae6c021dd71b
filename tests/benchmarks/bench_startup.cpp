// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Start of the whole program, as processor time and memory of its process, against an empty Qt window started in turn with it.
#include "measure.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

class EmptyWindow : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), Qt::white);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

struct Cost {
    double cpu = 0; ///< ms, user and system
    double peak = 0; ///< MB
    double wall = 0; ///< ms
};

Cost run(const QStringList &command)
{
    std::vector<QByteArray> bytes;
    for (const QString &part : command)
        bytes.push_back(part.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &part : bytes)
        arguments.push_back(part.data());
    arguments.push_back(nullptr);
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0) {
        (void)!freopen("/dev/null", "w", stdout);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    rusage usage{};
    int status = 0;
    if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0)
        qFatal("%s did not run to its end (status %d)", bytes.front().constData(), status);
    const auto ms = [](const timeval &time) { return 1e3 * double(time.tv_sec) + 1e-3 * double(time.tv_usec); };
    return {ms(usage.ru_utime) + ms(usage.ru_stime), double(usage.ru_maxrss) / 1024, double(timer.nsecsElapsed()) / 1e6};
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--empty-window") == 0) {
        const QApplication application(argc, argv);
        EmptyWindow window;
        window.resize(1280, 800);
        window.show();
        return QApplication::exec();
    }
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
    const QString seed = QStringLiteral(NUTGRAF_SHARED "/seed/article.txt");
    const QString article = QFile::exists(seed) ? seed : QStringLiteral(NUTGRAF_SOURCE "/resources/samples/welcome.txt");
    const QStringList empty{QFile::decodeName(argv[0]), QStringLiteral("--empty-window")};
    const QStringList program{QStringLiteral(NUTGRAF_BINARY "/app/nutgraf"), QStringLiteral("--library"),
                              folder.filePath(QStringLiteral("library.sqlite")), QStringLiteral("--quit-after-first-paint"), article};
    run(empty);
    run(program);
    // The least of many runs: what a shared machine adds to a run it never takes away.
    Cost least{1e9, 1e9, 1e9};
    Cost leastEmpty = least;
    const auto keepLeast = [](Cost &best, const Cost &cost) {
        best = {std::min(best.cpu, cost.cpu), std::min(best.peak, cost.peak), std::min(best.wall, cost.wall)};
    };
    std::vector<double> ratios;
    for (int i = 0; i < 25; ++i) {
        const Cost one = run(empty);
        const Cost two = run(program);
        keepLeast(leastEmpty, one);
        keepLeast(least, two);
        ratios.push_back(two.cpu / one.cpu);
    }
    report("startup.empty_window_cpu", leastEmpty.cpu, "ms");
    report("startup.first_article_cpu", least.cpu, "ms");
    report("startup.first_article_wall", least.wall, "ms");
    report("startup.cpu_ratio", least.cpu / leastEmpty.cpu, "times");
    report("startup.cpu_ratio_median", median(ratios), "times");
    report("startup.peak_memory", least.peak, "MB");
    return 0;
}
