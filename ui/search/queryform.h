// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace nutgraf {

/// Fields for those who do not want the query language; what is typed in them is written as a query.
class QueryForm : public QWidget {
    Q_OBJECT
public:
    explicit QueryForm(QWidget *parent = nullptr);

    /// Labels offered, of all tag sets; any other can be typed.
    void setTagSets(const QList<TagSet> &tagSets);
    void clear();
    /// What the fields say, all of it together; empty when all are.
    [[nodiscard]] QString query() const;

Q_SIGNALS:
    /// Somebody typed or chose something.
    void changed();
    /// Enter in a field.
    void accepted();

private:
    QLineEdit *m_words;
    QComboBox *m_label;
    QLineEdit *m_author;
    QComboBox *m_state;
    QLineEdit *m_entity;
    QLineEdit *m_quantity;
    QLineEdit *m_dates;
};

} // namespace nutgraf
