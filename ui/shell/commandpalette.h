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
    QString about; ///< said after the text, pale: the words that a search found
    qint64 article = 0; ///< shown once only
};

/// The entries that answer to what was typed, best first.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        DetailRole = Qt::UserRole, ///< QString
        KindRole, ///< int
        AboutRole, ///< QString
        PlacesRole, ///< QList<int>: the characters that answer to the pattern
    };
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<PaletteEntry> &entries);
    /// Empty: the commands, in their order.
    void setPattern(const QString &pattern);
    /// Below the others, whatever their text: what a search in the articles found for the pattern.
    void append(const QList<PaletteEntry> &entries);
    [[nodiscard]] const PaletteEntry &entry(int row) const { return m_entries[m_rows[row]]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<PaletteEntry> m_entries;
    QList<qsizetype> m_rows;
    QString m_pattern;
};

/// The field in the tool bar: type, choose with the arrows, Enter runs, Esc goes back to where one was.
class CommandPalette : public QLineEdit {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *parent = nullptr);

    /// Asked each time the palette is opened.
    using Provider = std::function<QList<PaletteEntry>()>;
    void setProvider(const Provider &provider) { m_provider = provider; }
    void open();
    /// Further entries for what was typed, found in the meantime; passed over when something else stands there now.
    void addFound(const QString &pattern, const QList<PaletteEntry> &entries);
    [[nodiscard]] const PaletteModel *model() const { return m_model; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void patternChanged(const QString &pattern);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void makeList();
    void refill();
    void placeList();
    void leave();
    void runRow(int row);

    Provider m_provider;
    PaletteModel *m_model;
    QListView *m_list = nullptr; ///< made when first opened
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace nutgraf
