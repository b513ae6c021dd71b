// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QPlainTextEdit;
class QLabel;

namespace nutgraf {

/// A small popup for a note. Ctrl+Enter or a click outside saves what changed, Esc leaves the note as it was.
class NoteEditor : public QFrame {
    Q_OBJECT
public:
    explicit NoteEditor(QWidget *parent);

    void setTheme(const Theme &theme);
    /// Opens at the place (global coordinates), inside the screen. `title` says what the note is about.
    void edit(const QString &note, const QString &title, const QRect &globalRect);
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void saved(const QString &note);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void save();
    QLabel *m_title;
    QPlainTextEdit *m_text;
    QString m_before;
    bool m_open = false;
};

} // namespace nutgraf
