// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/annotations/anchorsmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QTreeView;

namespace nutgraf {

/// A line over the text that says how many tags the new text has changed or has no place for, and beneath it, when asked for, the
/// list of them. Changes nothing itself.
class AnchorsPanel : public QWidget {
    Q_OBJECT
public:
    explicit AnchorsPanel(QWidget *parent = nullptr);

    /// Hides itself when there is nothing to look at, unless the list is open.
    void setRows(const QList<AnchorRow> &rows);
    /// Whether places can be given: not in a library that is only read.
    void setWritable(bool writable);
    void setListShown(bool shown);
    [[nodiscard]] bool isListShown() const;
    /// Of the current row; empty for none.
    [[nodiscard]] QString currentId() const;
    /// Shown with what they do; "Ctrl+Shift+R".
    void setKeys(const QString &keep, const QString &reattach);

Q_SIGNALS:
    void showSpanAsked(nutgraf::TextSpan span);
    void takeAsked(const QString &annotationId, nutgraf::TextSpan span);
    void keepAsked(const QString &annotationId);
    void reattachAsked(const QString &annotationId);
    void removeAsked(const QStringList &annotationIds);
    /// The list is gone; the keyboard should go back to the text.
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void placeList();
    void update();
    void jump(const QModelIndex &index);
    bool take(int number);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    AnchorsModel m_model;
    QLabel *m_words;
    QToolButton *m_toggle;
    QWidget *m_body;
    QTreeView *m_list;
    QPushButton *m_keep;
    QPushButton *m_reattach;
    QPushButton *m_remove;
    bool m_writable = true;
};

} // namespace nutgraf
