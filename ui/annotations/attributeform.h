// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"
#include "core/annotations/tagset.h"

#include <QHash>
#include <QWidget>

class QFormLayout;

namespace nutgraf {

/// Fields for the attributes of one annotation: a check box, choices, a number or text. What the tag set does not know is kept.
class AttributeForm : public QWidget {
    Q_OBJECT
public:
    explicit AttributeForm(QWidget *parent);

    /// Fields are made anew only where the types are others, so that the one with the focus stays.
    void showValues(const QList<AttributeType> &types, const QList<AttributeValue> &values);

Q_SIGNALS:
    void edited(const QList<nutgraf::AttributeValue> &values);

private:
    void build();
    QWidget *fieldFor(const AttributeType &type);
    void fill();
    void set(const AttributeType &type, const QString &value);
    [[nodiscard]] QString valueOf(const QString &attribute) const;

    QFormLayout *m_layout;
    QList<AttributeType> m_types;
    QList<AttributeValue> m_values;
    QHash<QString, QWidget *> m_fields; ///< by AttributeType::id
};

} // namespace nutgraf
