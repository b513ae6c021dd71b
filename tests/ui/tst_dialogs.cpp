// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textcleaner.h"
#include "core/storage/library.h"
#include "ui/library/publicationdate.h"
#include "ui/library/removedlines.h"
#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/shell/linkbutton.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/theme/thememanager.h"
#include "tests/support/ui/program.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTimeZone>
#include <QTreeWidget>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Tidewater council backs new harbour bridge\n\n"
                     "The council of Tidewater voted on Tuesday to spend $12.5 million on a bridge over the harbour.\n\n"
                     "\"We have waited twenty years for this bridge,\" said Marta Velling, the mayor of Tidewater.\n\n"
                     "Show more\n\nCopyright 2024 Tidewater Post. All rights reserved.\n"_s;

struct Desk : QTemporaryDir, Program {
    Desk()
        : Program(filePath(u"library.sqlite"_s))
    {
        session.openText(text, u"bridge"_s);
    }

    /// Triggers the action, calls `look` on the dialog it opens, and closes that. False when none came.
    bool inDialog(const QString &id, const std::function<void(QDialog *)> &look)
    {
        bool came = false;
        QTimer timer; // asks again: a dialog may be built slowly
        QObject::connect(&timer, &QTimer::timeout, &window, [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (!dialog && widget->isVisible())
                    dialog = qobject_cast<QDialog *>(widget); // one that does not hold the window up
            }
            if (!dialog || !dialog->isVisible())
                return;
            timer.stop();
            came = true;
            look(dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
        timer.start(0);
        action(id)->trigger();
        return came || QTest::qWaitFor([&] { return came; });
    }

    /// Puts the caret into the text.
    bool activate()
    {
        const bool active = ready();
        view()->setFocus();
        return active && view()->hasFocus();
    }
};

/// Names of the widgets inside `root` that can have the focus and have no object name or no words for a screen reader.
QStringList nameless(QWidget *root)
{
    QStringList out;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        // Parts of spin boxes, combo boxes and views, made and named by Qt, speak through the widget that they are parts of.
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s) || widget->focusProxy() || qobject_cast<QAbstractItemView *>(widget->parentWidget()))
            continue;
        if (const auto *box = qobject_cast<QAbstractButton *>(widget); box && qobject_cast<QLineEdit *>(widget->parentWidget()))
            continue; // the cross that clears a field
        if (widget->inherits("QLineEdit") && (widget->parentWidget()->inherits("QComboBox") || widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QKeySequenceEdit")))
            continue;
        if (widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QComboBoxListView") || widget->inherits("QComboBoxPrivateScroller"))
            continue;
        const QString description = QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            out.append(u"no accessible name: "_s + description);
        if (widget->objectName().isEmpty() && !qobject_cast<QAbstractButton *>(widget))
            out.append(u"no object name: "_s + description);
    }
    return out;
}

} // namespace

class DialogsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-dialogs"_s); }
    void init()
    {
        failOnWarnings();
        QSettings().clear();
    }
    void windowHasNames();
    void dialogsHaveNames_data();
    void dialogsHaveNames();
    void publicationWords_data();
    void publicationWords();
    void settingTheDateFindsDatesAgain();
    void cancelledDateChangesNothing();
    void dateNotKnown();
    void timeOfDayStays();
    void removedLinesAreSaid();
    void removedLinesAreCopied();
    void keepsEverything();
    void linksFollowTheTheme();
    void firstStepsOpenTheSample();
    void f1OpensTheSheet();
};

void DialogsTest::windowHasNames()
{
    Desk p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    auto *articles = p.window.findChild<QListView *>(u"articleList"_s);
    QTRY_COMPARE(articles->model()->rowCount(), 1);
    const QStringList wrong = nameless(&p.window);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void DialogsTest::dialogsHaveNames_data()
{
    QTest::addColumn<QString>("action");
    for (const char *id : {"article.removed", "article.published", "settings.configure", "settings.shortcuts", "help.shortcuts", "help.about", "annotate.tagset", "file.export"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void DialogsTest::dialogsHaveNames()
{
    QFETCH(QString, action);
    Desk p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    auto *articles = p.window.findChild<QListView *>(u"articleList"_s);
    QTRY_COMPARE(articles->model()->rowCount(), 1);
    if (!p.action(action)->isEnabled())
        QSKIP("The action is not enabled yet.");
    QStringList wrong;
    QVERIFY(p.inDialog(action, [&](QDialog *dialog) {
        QVERIFY(!dialog->windowTitle().isEmpty());
        QVERIFY(!dialog->objectName().isEmpty());
        wrong = nameless(dialog);
        if (auto *tabs = dialog->findChild<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i)
                QVERIFY(!tabs->tabText(i).isEmpty());
        }
    }));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void DialogsTest::publicationWords_data()
{
    QTest::addColumn<QDateTime>("published");
    QTest::addColumn<bool>("hasTime");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("words");
    const QDateTime day = QDate(2023, 10, 3).startOfDay();
    const QDateTime time(QDate(2023, 10, 3), QTime(7, 40));
    QTest::newRow("day") << day << false << QString() << u"Tuesday, 3 October 2023"_s;
    QTest::newRow("day and its source") << day << false << u"3 Oct  2023"_s << u"Tuesday, 3 October 2023 · read from “3 Oct 2023”"_s;
    QTest::newRow("time") << time << true << QString() << u"Tuesday, 3 October 2023, 07:40"_s;
    QTest::newRow("time of another zone") << QDateTime(QDate(2023, 10, 3), QTime(7, 40), QTimeZone::fromSecondsAheadOfUtc(-8 * 3600)) << true << QString() << u"Tuesday, 3 October 2023, 07:40"_s;
    QTest::newRow("unknown") << QDateTime() << false << QString() << u"Date of publication unknown — set it"_s;
}

void DialogsTest::publicationWords()
{
    QFETCH(QDateTime, published);
    QFETCH(bool, hasTime);
    QFETCH(QString, from);
    Article article;
    article.published = published;
    article.publishedHasTime = hasTime;
    article.publishedFrom = from;
    const QLocale before;
    QLocale::setDefault(QLocale::c());
    const QString words = publicationText(article);
    QLocale::setDefault(before);
    QTEST(words, "words");
    article.publishedFrom = u"x"_s.repeated(5000);
    QVERIFY(publicationText(article).size() < 200);
}

void DialogsTest::settingTheDateFindsDatesAgain()
{
    Desk p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    QTRY_VERIFY(p.session.factsAreThere());
    const auto tuesday = [&]() -> QString {
        for (const DateFact &date : p.session.facts().dates) {
            if (date.span.of(p.session.current().article.text) == u"Tuesday"_s)
                return date.value;
        }
        return {};
    };
    QVERIFY(!p.session.current().article.published.isValid());
    QVERIFY(p.inDialog(u"article.published"_s, [&](QDialog *dialog) {
        dialog->findChild<QDateEdit *>(u"publicationDay"_s)->setDate(QDate(2024, 5, 2));
        QTest::keyClick(dialog, Qt::Key_Return);
    }));
    QTRY_VERIFY(p.session.factsAreThere());
    QCOMPARE(p.session.current().article.published.date(), QDate(2024, 5, 2));
    QCOMPARE(tuesday(), u"2024-04-30"_s);
    QCOMPARE(p.session.library()->article(p.session.current().id).value().article.published.date(), QDate(2024, 5, 2));
    // Once more, with another day.
    QVERIFY(p.inDialog(u"article.published"_s, [&](QDialog *dialog) {
        dialog->findChild<QDateEdit *>(u"publicationDay"_s)->setDate(QDate(2024, 5, 9));
        dialog->accept();
    }));
    QTRY_COMPARE(tuesday(), u"2024-05-07"_s);
}

void DialogsTest::cancelledDateChangesNothing()
{
    Desk p;
    QVERIFY(p.inDialog(u"article.published"_s, [&](QDialog *dialog) {
        dialog->findChild<QDateEdit *>(u"publicationDay"_s)->setDate(QDate(2024, 5, 2));
        QTest::keyClick(dialog, Qt::Key_Escape);
    }));
    QVERIFY(!p.session.current().article.published.isValid());
}

void DialogsTest::dateNotKnown()
{
    Desk p;
    p.session.setPublished(QDate(2024, 5, 2).startOfDay(), false);
    QVERIFY(p.session.current().article.published.isValid());
    QVERIFY(p.inDialog(u"article.published"_s, [&](QDialog *dialog) {
        auto *unknown = dialog->findChild<QCheckBox *>(u"publicationUnknown"_s);
        QTest::keyClick(unknown, Qt::Key_Space);
        QVERIFY(!dialog->findChild<QDateEdit *>(u"publicationDay"_s)->isEnabled());
        dialog->accept();
    }));
    QVERIFY(!p.session.current().article.published.isValid());
}

void DialogsTest::timeOfDayStays()
{
    Article article;
    article.published = QDateTime(QDate(2024, 5, 2), QTime(7, 40));
    article.publishedHasTime = true;
    PublicationDateDialog dialog(article);
    QCOMPARE(dialog.published(), article.published);
    QVERIFY(dialog.hasTime());
    dialog.findChild<QDateEdit *>(u"publicationDay"_s)->setDate(QDate(2024, 5, 3));
    QCOMPARE(dialog.published(), QDate(2024, 5, 3).startOfDay());
    QVERIFY(!dialog.hasTime());
}

void DialogsTest::removedLinesAreSaid()
{
    Desk p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    const auto removed = p.session.current().article.removed;
    QCOMPARE(removed.size(), 2);
    auto *link = p.window.findChild<LinkButton *>(u"statusRemoved"_s);
    QVERIFY(link->isVisible());
    int rows = 0;
    QTimer::singleShot(0, &p.window, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        auto *list = dialog->findChild<QTreeWidget *>(u"removedList"_s);
        rows = list->topLevelItemCount();
        for (int row = 0; row < rows; ++row) {
            QVERIFY(!list->topLevelItem(row)->text(0).isEmpty());
            QVERIFY(!list->topLevelItem(row)->text(1).isEmpty());
            QCOMPARE(list->topLevelItem(row)->text(2), removed[row].text);
        }
        dialog->reject();
    });
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(rows, 2);
}

void DialogsTest::removedLinesAreCopied()
{
    RemovedLinesDialog dialog({{u"Show more"_s, 7, RemovalReason::Button, 0}, {u"All rights reserved."_s, 9, RemovalReason::Copyright, 0}});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *list = dialog.findChild<QTreeWidget *>(u"removedList"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"Show more\nAll rights reserved."_s);
    list->clearSelection();
    list->topLevelItem(1)->setSelected(true);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"copyRemoved"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"All rights reserved."_s);
}

void DialogsTest::keepsEverything()
{
    Desk p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    const ArticleId cleaned = p.session.current().id;
    QVERIFY(p.inDialog(u"article.removed"_s, [&](QDialog *dialog) {
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"keepEverything"_s), Qt::LeftButton);
    }));
    QVERIFY(p.session.current().id != cleaned);
    QVERIFY(p.session.current().article.text.contains(u"Show more"_s));
    QVERIFY(p.session.current().article.removed.isEmpty());
    QVERIFY(!p.action(u"article.removed"_s)->isEnabled());
    QVERIFY(p.session.library()->article(cleaned)); // the cleaned one stays
    auto *message = p.window.findChild<QLabel *>(u"statusMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"new article"_s));
}

void DialogsTest::linksFollowTheTheme()
{
    Desk p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    auto *link = p.window.findChild<LinkButton *>(u"statusRemoved"_s);
    QVERIFY(link->isVisible());
    QList<QColor> seen;
    for (const auto scheme : {ThemeManager::Scheme::Light, ThemeManager::Scheme::Dark, ThemeManager::Scheme::Light}) {
        p.themes.setScheme(scheme);
        const QColor wanted = QApplication::palette().color(QPalette::Link);
        const QImage image = link->grab().toImage();
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, y) == wanted;
        }
        QVERIFY2(pixels > 10, qPrintable(wanted.name()));
        seen.append(wanted);
    }
    QVERIFY(seen[0] != seen[1]);
    QCOMPARE(seen[0], seen[2]);
}

void DialogsTest::firstStepsOpenTheSample()
{
    Desk p;
    const QString before = p.session.current().article.title;
    p.action(u"help.welcome"_s)->trigger();
    QVERIFY(!p.session.current().article.title.isEmpty());
    QVERIFY(p.session.current().article.title != before);
    const ArticleId sample = p.session.current().id;
    p.action(u"help.welcome"_s)->trigger(); // again is the same article
    QCOMPARE(p.session.current().id, sample);
}

void DialogsTest::f1OpensTheSheet()
{
    Desk p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    auto *articles = p.window.findChild<QListView *>(u"articleList"_s);
    QTRY_COMPARE(articles->model()->rowCount(), 1);
    QVERIFY(p.activate());
    bool came = false;
    QTimer::singleShot(0, &p.window, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        came = dialog && dialog->objectName() == u"cheatSheet"_s;
        if (dialog)
            dialog->reject();
    });
    QTest::keyClick(p.window.view(), Qt::Key_F1);
    QVERIFY(came);
}

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
