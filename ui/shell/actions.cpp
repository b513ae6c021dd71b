// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/actions.h"

#include "ui/shell/actiontable.h"

#include <QAction>
#include <QCoreApplication>
#include <QIcon>
#include <QSettings>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString settingsKey(const QString &id)
{
    return u"shortcuts/"_s + id;
}

QList<QKeySequence> parse(const QString &text)
{
    return text.isEmpty() ? QList<QKeySequence>{} : QKeySequence::listFromString(text, QKeySequence::PortableText);
}

const ActionSpec *specOf(const QString &id)
{
    for (const ActionSpec &spec : actionTable()) {
        if (id == QLatin1StringView(spec.id))
            return &spec;
    }
    return nullptr;
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    for (const ActionSpec &spec : actionTable()) {
        const QString id = QString::fromLatin1(spec.id);
        auto *action = new QAction(QCoreApplication::translate("Actions", spec.text), this);
        action->setObjectName(id);
        action->setCheckable(spec.checkable);
        action->setShortcuts(defaultShortcuts(id));
        m_actions.insert(id, action);
        m_order.append(action);
    }
}

QAction *Actions::action(const QString &id) const
{
    return m_actions.value(id);
}

QString Actions::id(const QAction *action)
{
    return action->objectName();
}

QString Actions::plainText(const QAction *action)
{
    QString text = action->text();
    text.remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

QList<QKeySequence> Actions::defaultShortcuts(const QString &id) const
{
    const ActionSpec *spec = specOf(id);
    return spec ? parse(QString::fromLatin1(spec->shortcuts)) : QList<QKeySequence>{};
}

QAction *Actions::conflict(const QString &id, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return nullptr;
    for (QAction *action : m_order) {
        if (action->objectName() == id)
            continue;
        const auto shortcuts = action->shortcuts();
        for (const QKeySequence &other : shortcuts) {
            if (other.matches(keys) != QKeySequence::NoMatch || keys.matches(other) != QKeySequence::NoMatch)
                return action;
        }
    }
    return nullptr;
}

void Actions::apply(const QString &id, const QList<QKeySequence> &keys)
{
    m_actions.value(id)->setShortcuts(keys);
    Q_EMIT shortcutsChanged(id);
}

void Actions::setShortcuts(const QString &id, const QList<QKeySequence> &keys)
{
    if (!m_actions.contains(id))
        return;
    for (const QKeySequence &key : keys) {
        if (QAction *other = conflict(id, key)) {
            auto rest = other->shortcuts();
            rest.removeIf([&](const QKeySequence &k) { return k.matches(key) != QKeySequence::NoMatch || key.matches(k) != QKeySequence::NoMatch; });
            setShortcuts(other->objectName(), rest);
        }
    }
    QSettings settings;
    if (keys == defaultShortcuts(id))
        settings.remove(settingsKey(id));
    else
        settings.setValue(settingsKey(id), QKeySequence::listToString(keys, QKeySequence::PortableText));
    apply(id, keys);
}

void Actions::resetShortcuts(const QString &id)
{
    setShortcuts(id, defaultShortcuts(id));
}

void Actions::load()
{
    QSettings settings;
    settings.beginGroup(u"shortcuts"_s);
    const QStringList ids = settings.childKeys();
    for (const QString &id : ids) {
        if (m_actions.contains(id))
            apply(id, parse(settings.value(id).toString()));
    }
}

void Actions::loadIcons()
{
    if (std::exchange(m_icons, true))
        return;
    for (QAction *action : std::as_const(m_order)) {
        const ActionSpec *spec = specOf(action->objectName());
        if (spec && *spec->icon)
            action->setIcon(QIcon::fromTheme(QString::fromLatin1(spec->icon)));
    }
}

} // namespace nutgraf
