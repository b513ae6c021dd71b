// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/facts/factcommands.h"

#include <QWidget>

class QPushButton;

namespace nutgraf {

/// Buttons that move the ends of a fact by a word, or set it to the words selected in the text. They do what the keys do; a click
/// leaves the focus where it is. Where the panel is too narrow for all of them the last one is left out; its key is not.
class ExtentBar : public QWidget {
    Q_OBJECT
public:
    explicit ExtentBar(QWidget *parent = nullptr);
    /// For the tool tips.
    void setKeys(const FactKeys &keys);
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }

Q_SIGNALS:
    void asked(nutgraf::FactCommand command);
    void selectionAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *addButton(const QString &sign, const QString &name);
    void addPair(const QString &end, FactCommand first, FactCommand second);

    QHash<FactCommand, QPushButton *> m_buttons;
    QPushButton *m_selection;
};

} // namespace nutgraf
