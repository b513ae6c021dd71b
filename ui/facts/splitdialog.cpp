// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/splitdialog.h"

#include "ui/facts/factdetails.h"
#include "ui/facts/facttext.h"
#include "ui/facts/scopechoice.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// The words around a mention, on one line.
QString context(const Article &article, TextSpan span)
{
    constexpr qsizetype before = 36; // UTF-16 units
    constexpr qsizetype after = 44;
    const QStringView text = article.text;
    if (span.isEmpty() || span.start < 0 || span.end > text.size())
        return {};
    const qsizetype lineStart = text.first(span.start).lastIndexOf(u'\n') + 1;
    const qsizetype lineEnd = text.indexOf(u'\n', span.end);
    qsizetype from = std::max(lineStart, span.start - before);
    if (from > lineStart) { // not inside a word
        const qsizetype space = text.sliced(from, span.start - from).indexOf(u' ');
        from = space < 0 ? span.start : from + space + 1;
    }
    const qsizetype to = std::min(lineEnd < 0 ? text.size() : lineEnd, span.end + after);
    const bool cut = to < (lineEnd < 0 ? text.size() : lineEnd);
    return (from > lineStart ? u"…"_s : QString()) + oneLine(text.sliced(from, span.start - from), 200) + (span.start > from && text[span.start - 1].isSpace() ? u" "_s : QString())
        + u'[' + oneLine(span.of(text)) + u']' + (span.end < to && text[span.end].isSpace() ? u" "_s : QString()) + oneLine(text.sliced(span.end, to - span.end), 200)
        + (cut ? u"…"_s : QString());
}

} // namespace

SplitDialog::SplitDialog(const Article &article, const Facts &facts, const FactRow &row, QWidget *parent)
    : QDialog(parent)
    , m_refs(row.refs)
    , m_entity(row.entity >= 0 && row.entity < facts.entities.size() ? facts.entities[row.entity].name : row.title)
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_scope(new ScopeChoice(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"splitDialog"_s);
    setWindowTitle(tr("Split an entity"));
    for (const TextSpan span : row.spans) {
        const bool inside = span.start >= 0 && span.start <= span.end && span.end <= article.text.size();
        m_forms.append(inside ? ruleForm(span.of(article.text)) : QString());
        auto *const item = new QListWidgetItem(context(article, span), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setToolTip(placeInWords(article.structure, span.start));
    }
    place(row);
    m_list->setCurrentRow(0);
    update();
    m_list->setFocus();
}

void SplitDialog::place(const FactRow &row)
{
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    auto *const title = new QLabel(tr("Tick the mentions that are not “%1”.").arg(row.title));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    m_list->setObjectName(u"splitList"_s);
    m_list->setAccessibleName(tr("Mentions with the words around them"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(8 * (fontMetrics().height() + 8));
    layout->addWidget(m_list, 1);
    auto *const form = new QFormLayout;
    m_name->setObjectName(u"splitName"_s);
    m_name->setAccessibleName(tr("Name of the new one"));
    form->addRow(tr("They are &called"), m_name);
    layout->addLayout(form);
    layout->addWidget(m_scope);
    m_buttons->setObjectName(u"splitButtons"_s);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Split"));
    layout->addWidget(m_buttons);
    connect(m_list, &QListWidget::itemChanged, this, &SplitDialog::update);
    connect(m_scope, &ScopeChoice::changed, this, &SplitDialog::update);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SplitDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, sizeHint().height());
}

QStringList SplitDialog::formsWhere(bool ticked) const
{
    QStringList forms;
    for (int i = 0; i < m_list->count(); ++i) {
        if ((m_list->item(i)->checkState() == Qt::Checked) == ticked && !forms.contains(m_forms[i]))
            forms.append(m_forms[i]);
    }
    return forms;
}

QStringList SplitDialog::forms() const
{
    return formsWhere(true);
}

QList<FactRef> SplitDialog::chosen() const
{
    QList<FactRef> refs;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            refs.append(m_refs[i]);
    }
    return refs;
}

void SplitDialog::update()
{
    const QStringList leaving = forms();
    const QStringList staying = formsWhere(false);
    QString longest;
    for (const QString &form : leaving) {
        if (form.size() > longest.size())
            longest = form;
    }
    m_name->setPlaceholderText(longest);
    // For all articles only words can tell them apart.
    const bool told = std::ranges::none_of(leaving, [&](const QString &form) { return staying.contains(form) || form == ruleForm(m_entity); });
    m_scope->setOnlyHere(told ? QString() : tr("Only here: mentions with the same words stay, so the words alone do not tell them apart."));
    m_name->setEnabled(!m_scope->isEverywhere());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!leaving.isEmpty() && !staying.isEmpty());
}

QString SplitDialog::name() const
{
    return m_name->text().simplified();
}

bool SplitDialog::isEverywhere() const
{
    return m_scope->isEverywhere();
}

void SplitDialog::accept()
{
    if (!m_buttons->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    m_scope->remember();
    QDialog::accept();
}

} // namespace nutgraf
