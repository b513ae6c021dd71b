// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/publicationdate.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSource = 60;

QString shortWords(const QString &words)
{
    const QString plain = words.simplified();
    return plain.size() > longestSource ? plain.left(longestSource - 1) + u'…' : plain;
}

} // namespace

QString publicationText(const Article &article)
{
    if (!article.published.isValid())
        return PublicationDateDialog::tr("Date of publication unknown — set it");
    // In the zone that the article was written in: its "Tuesday" is the Tuesday there.
    QString text = QLocale().toString(article.published.date(), u"dddd, d MMMM yyyy"_s);
    if (article.publishedHasTime)
        text = PublicationDateDialog::tr("%1, %2").arg(text, QLocale().toString(article.published.time(), u"HH:mm"_s));
    if (!article.publishedFrom.isEmpty())
        text = PublicationDateDialog::tr("%1 · read from “%2”").arg(text, shortWords(article.publishedFrom));
    return text;
}

PublicationDateDialog::PublicationDateDialog(const Article &article, QWidget *parent)
    : QDialog(parent)
    , m_before(article.published)
    , m_beforeHasTime(article.publishedHasTime)
    , m_day(new QDateEdit(this))
    , m_unknown(new QCheckBox(tr("&Not known"), this))
{
    setObjectName(u"publicationDate"_s);
    setWindowTitle(tr("Date of publication"));
    auto *layout = new QVBoxLayout(this);
    auto *intro = new QLabel(tr("Expressions such as “on Tuesday” are resolved against the day of publication."), this);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    if (!article.publishedFrom.isEmpty())
        layout->addWidget(new QLabel(tr("Read from: “%1”").arg(shortWords(article.publishedFrom)), this));
    m_day->setObjectName(u"publicationDay"_s);
    m_day->setAccessibleName(tr("Day of publication"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"d MMMM yyyy"_s);
    m_day->setDateRange(QDate(1600, 1, 1), QDate(2999, 12, 31));
    m_day->setDate(m_before.isValid() ? m_before.date() : QDate::currentDate());
    layout->addWidget(m_day);
    m_unknown->setObjectName(u"publicationUnknown"_s);
    m_unknown->setAccessibleName(tr("The date of publication is not known"));
    layout->addWidget(m_unknown);
    connect(m_unknown, &QCheckBox::toggled, m_day, &QWidget::setDisabled);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    m_day->setFocus();
}

bool PublicationDateDialog::isUnchanged() const
{
    return m_before.isValid() && m_day->date() == m_before.date();
}

QDateTime PublicationDateDialog::published() const
{
    if (m_unknown->isChecked())
        return {};
    return isUnchanged() ? m_before : m_day->date().startOfDay();
}

bool PublicationDateDialog::hasTime() const
{
    return !m_unknown->isChecked() && m_beforeHasTime && isUnchanged();
}

} // namespace nutgraf
