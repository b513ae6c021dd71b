// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/program.h"

#include "ui/shell/actions.h"

#include <QApplication>

namespace nutgraf {

using namespace Qt::StringLiterals;

void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
}

Program::Program(const QString &libraryPath, LibraryMode mode, QSize size)
    : session(Library::open(libraryPath, mode).value())
    , window(&session, &themes)
{
    themes.applyToApplication();
    window.resize(size);
    window.show();
    window.activateWindow();
}

QAction *Program::action(const QString &id) const
{
    return window.actions()->action(id);
}

const QList<Mark> &Program::annotations() const
{
    return view()->marks(ReadingView::Layer::Annotations);
}

QString Program::words(const Mark &mark) const
{
    return mark.span.of(view()->article().text).toString();
}

bool Program::ready()
{
    return QTest::qWaitForWindowExposed(&window) && QTest::qWaitFor([this] { return find<QWidget>(u"factsPanel"_s); })
        && QTest::qWaitForWindowActive(&window);
}

bool Program::open(const QString &text)
{
    session.openText(text); // a long one is read in the background
    return ready() && QTest::qWaitFor([this] { return !session.isBusy() && session.factsAreThere(); });
}

void Program::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QVERIFY2(target, "no widget has the keyboard");
    QTest::keyClick(target, key, modifiers);
}

void Program::type(const QString &words)
{
    QWidget *target = QApplication::focusWidget();
    QVERIFY2(target, "no widget has the keyboard");
    QTest::keyClicks(target, words);
}

void Program::select(const QString &wanted)
{
    view()->setFocus();
    const qsizetype at = view()->article().text.indexOf(wanted);
    view()->setSelection({at, at});
    for (qsizetype i = 0; i < wanted.size(); ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
}

} // namespace nutgraf
