// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/attributeform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

AttributeForm::AttributeForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    setObjectName(u"attributeForm"_s);
    setAccessibleName(tr("Attributes"));
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void AttributeForm::showValues(const QList<AttributeType> &types, const QList<AttributeValue> &values)
{
    m_values = values;
    if (types != m_types) {
        m_types = types;
        build();
    }
    fill();
    setVisible(!types.isEmpty());
}

void AttributeForm::build()
{
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    m_fields.clear();
    for (const AttributeType &type : std::as_const(m_types)) {
        QWidget *const field = fieldFor(type);
        field->setObjectName(u"attribute-"_s + type.id);
        field->setAccessibleName(type.required ? tr("%1, required").arg(type.name) : type.name);
        field->setToolTip(type.description);
        m_fields.insert(type.id, field);
        auto *const name = new QLabel(this);
        name->setTextFormat(Qt::PlainText);
        name->setBuddy(field);
        m_layout->addRow(name, field);
    }
}

QWidget *AttributeForm::fieldFor(const AttributeType &type)
{
    switch (type.kind) {
    case AttributeKind::Flag: {
        auto *const box = new QCheckBox(this);
        connect(box, &QCheckBox::clicked, this, [this, type](bool on) { set(type, on ? u"true"_s : u"false"_s); });
        return box;
    }
    case AttributeKind::Choice: {
        auto *const box = new QComboBox(this);
        box->addItem(tr("—"));
        box->addItems(type.choices);
        connect(box, &QComboBox::activated, this, [this, type, box](int row) { set(type, row == 0 ? QString() : box->itemText(row)); });
        return box;
    }
    case AttributeKind::Number:
    case AttributeKind::Text: break;
    }
    auto *const edit = new QLineEdit(this);
    if (type.kind == AttributeKind::Number) {
        auto *const numbers = new QDoubleValidator(edit);
        numbers->setLocale(QLocale::c()); // kept with a decimal point
        edit->setValidator(numbers);
    }
    connect(edit, &QLineEdit::textEdited, this, [this, type](const QString &typed) { // an empty field never counts as a finished number
        if (typed.isEmpty())
            set(type, {});
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, type, edit] { set(type, edit->text().trimmed()); });
    return edit;
}

void AttributeForm::fill()
{
    for (const AttributeType &type : std::as_const(m_types)) {
        const QString value = valueOf(type.id);
        QWidget *const field = m_fields.value(type.id);
        if (auto *const box = qobject_cast<QCheckBox *>(field))
            box->setChecked(value == u"true");
        else if (auto *const choices = qobject_cast<QComboBox *>(field))
            choices->setCurrentIndex(value.isEmpty() ? 0 : std::max(0, choices->findText(value, Qt::MatchExactly | Qt::MatchCaseSensitive)));
        else if (auto *const edit = qobject_cast<QLineEdit *>(field); edit && edit->text() != value)
            edit->setText(value);
        const bool missing = type.required && value.isEmpty();
        auto *const name = qobject_cast<QLabel *>(m_layout->labelForField(field));
        name->setText(missing ? tr("%1 (required)").arg(type.name) : type.name);
        QFont font = this->font();
        font.setBold(missing);
        name->setFont(font);
    }
}

QString AttributeForm::valueOf(const QString &attribute) const
{
    const auto found = std::ranges::find(m_values, attribute, &AttributeValue::attribute);
    return found == m_values.cend() ? QString() : found->value;
}

void AttributeForm::set(const AttributeType &type, const QString &value)
{
    if (value == valueOf(type.id))
        return;
    QList<AttributeValue> values = m_values;
    const auto found = std::ranges::find(values, type.id, &AttributeValue::attribute);
    if (value.isEmpty())
        values.removeIf([&type](const AttributeValue &present) { return present.attribute == type.id; });
    else if (found == values.end())
        values.append({type.id, value});
    else
        found->value = value;
    Q_EMIT edited(values);
}

} // namespace nutgraf
