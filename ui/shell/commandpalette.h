// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QLineEdit>
#include <QPointer>

#include <functional>

class QListView;

namespace nutgraf {

/// One thing the palette can run.
struct PaletteEntry {
    enum class Kind : quint8 { Command, Label, Article };
    Kind kind = Kind::Command;
    QString text;
    QString detail; ///< shortcut, key or date; stands at the right
    std::function<void()> run;
    int bonus = 0; ///< added to the score; negative for the less likely
};

/// The entries that answer to what was typed, best first.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole, KindRole };
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<PaletteEntry> &entries);
    /// Empty: the commands, in their order.
    void setPattern(const QString &pattern);
    [[nodiscard]] const PaletteEntry &entry(int row) const { return m_entries[m_rows[row]]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<PaletteEntry> m_entries;
    QList<qsizetype> m_rows;
};

/// The field in the tool bar: type, choose with the arrows, Enter runs, Esc goes back to where one was.
class CommandPalette : public QLineEdit {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *parent = nullptr);

    /// Asked with what was typed each time that changes.
    using Provider = std::function<QList<PaletteEntry>(const QString &pattern)>;
    void setProvider(const Provider &provider) { m_provider = provider; }
    void open();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void makeList();
    void refill();
    void leave();
    void runRow(int row);

    Provider m_provider;
    PaletteModel *m_model;
    QListView *m_list = nullptr; ///< made when first opened
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace nutgraf
