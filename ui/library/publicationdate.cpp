// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/publicationdate.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

PublicationDateDialog::PublicationDateDialog(const QDateTime &published, const QString &readFrom, QWidget *parent)
    : QDialog(parent)
    , m_day(new QDateEdit(this))
    , m_unknown(new QCheckBox(tr("&Not known"), this))
{
    setObjectName(u"publicationDate"_s);
    setWindowTitle(tr("Date of publication"));
    auto *layout = new QVBoxLayout(this);
    auto *intro = new QLabel(tr("Expressions such as “on Tuesday” are resolved against the day of publication."), this);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    if (!readFrom.isEmpty())
        layout->addWidget(new QLabel(tr("Read from: “%1”").arg(readFrom), this));
    m_day->setObjectName(u"publicationDay"_s);
    m_day->setAccessibleName(tr("Day of publication"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"d MMMM yyyy"_s);
    m_day->setDateRange(QDate(1600, 1, 1), QDate(2999, 12, 31));
    m_day->setDate(published.isValid() ? published.date() : QDate::currentDate());
    layout->addWidget(m_day);
    m_unknown->setObjectName(u"publicationUnknown"_s);
    layout->addWidget(m_unknown);
    connect(m_unknown, &QCheckBox::toggled, m_day, &QWidget::setDisabled);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    m_day->setFocus();
}

QDateTime PublicationDateDialog::published() const
{
    return m_unknown->isChecked() ? QDateTime() : m_day->date().startOfDay();
}

} // namespace nutgraf
