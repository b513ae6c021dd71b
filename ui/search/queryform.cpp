// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/queryform.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// A name behind its field, in marks; nothing for an empty one.
void add(QStringList &parts, const QString &field, QString name)
{
    name = name.simplified().remove(u'"');
    if (!name.isEmpty())
        parts.append(field + u":\""_s + name + u'"');
}

/// "10..20 percent" or "> 5" behind "quantity"; AND parts its unit from the next word.
void addComparison(QStringList &parts, const QString &word, const QString &typed)
{
    if (const QString range = typed.simplified(); !range.isEmpty())
        parts.append(word + u' ' + range);
}

} // namespace

QueryForm::QueryForm(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"queryForm"_s);
    // Two columns, so that there is room for the places.
    auto *const columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    std::array<QFormLayout *, 2> sides{new QFormLayout, new QFormLayout};
    for (QFormLayout *side : sides)
        columns->addLayout(side, 1);
    QFormLayout *layout = sides[0];
    const auto field = [&](const QString &label, const QString &name, const QString &placeholder = {}) {
        auto *const edit = new QLineEdit(this);
        edit->setObjectName(name);
        edit->setAccessibleName(QString(label).remove(u'&'));
        edit->setPlaceholderText(placeholder);
        connect(edit, &QLineEdit::textEdited, this, &QueryForm::changed);
        connect(edit, &QLineEdit::returnPressed, this, &QueryForm::accepted);
        layout->addRow(label, edit);
        return edit;
    };
    const auto choice = [&](const QString &label, const QString &name) {
        auto *const box = new QComboBox(this);
        box->setObjectName(name);
        box->setAccessibleName(QString(label).remove(u'&'));
        connect(box, &QComboBox::activated, this, &QueryForm::changed);
        layout->addRow(label, box);
        return box;
    };
    m_words = field(tr("&Words"), u"formWords"_s);
    m_label = choice(tr("&Label"), u"formLabel"_s);
    m_author = field(tr("&Author"), u"formAuthor"_s);
    m_state = choice(tr("&State"), u"formState"_s);
    layout = sides[1];
    m_entity = field(tr("&Entity"), u"formEntity"_s, tr("a person, organisation or place"));
    m_quantity = field(tr("&Quantity"), u"formQuantity"_s, tr("10..20 percent, > 1e9 dollar"));
    m_dates = field(tr("&Dates in the text"), u"formDates"_s, tr("2017-12..2018-01"));
    m_state->addItem(tr("any"), QString());
    for (const auto &[word, shown] : {std::pair(u"accepted"_s, tr("accepted")), {u"suggested"_s, tr("suggested")}, {u"rejected"_s, tr("rejected")},
                                      {u"confirmed"_s, tr("confirmed")}, {u"disputed"_s, tr("disputed")}, {u"false"_s, tr("false")}})
        m_state->addItem(shown, word);
    setTagSets({});
}

void QueryForm::setTagSets(const QList<TagSet> &tagSets)
{
    const QString chosen = m_label->currentData().toString();
    m_label->clear();
    m_label->addItem(tr("any"), QString());
    for (const TagSet &set : tagSets) {
        for (const Label &label : set.labels) {
            if (!label.onArticles && m_label->findData(label.name) < 0)
                m_label->addItem(label.name, label.name);
        }
    }
    m_label->setCurrentIndex(qMax(0, m_label->findData(chosen)));
}

void QueryForm::clear()
{
    for (QLineEdit *edit : {m_words, m_author, m_entity, m_quantity, m_dates})
        edit->clear();
    m_label->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
}

QString QueryForm::query() const
{
    QStringList parts;
    if (const QString words = m_words->text().simplified(); !words.isEmpty())
        parts.append(words);
    add(parts, u"label"_s, m_label->currentData().toString());
    add(parts, u"author"_s, m_author->text());
    if (const QString state = m_state->currentData().toString(); !state.isEmpty())
        parts.append(u"state:"_s + state);
    add(parts, u"entity"_s, m_entity->text());
    addComparison(parts, u"date"_s, m_dates->text());
    addComparison(parts, u"quantity"_s, m_quantity->text()); // last: a word behind it would be its unit
    return parts.join(u' ');
}

} // namespace nutgraf
