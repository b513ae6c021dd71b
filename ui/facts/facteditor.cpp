// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/facteditor.h"

#include "core/facts/factfields.h"
#include "ui/facts/facttext.h"
#include "ui/facts/scopechoice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QString &text)
{
    return parseDecimal(text).has_value();
}

/// Figures as people type them: grouped, with blanks around.
QString plainNumber(QString typed)
{
    return typed.remove(u',').remove(u' ').remove(u'\u00A0').remove(u'\u202F');
}

bool isTimex(const QString &value, DateType type)
{
    const bool known = !value.isEmpty() && value.size() <= 40 && std::ranges::all_of(value, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == u'-' || c == u':' || c == u'.' || c == u'+' || c == u'_';
    });
    if (!known)
        return false;
    if (type == DateType::Duration)
        return value.startsWith(u'P') && value.size() > 2;
    return value[0].isDigit() || value[0] == u'X' || value[0] == u'P' || value.endsWith("_REF"_L1) || value[0] == u'T';
}

} // namespace

struct FactEditor::Private {
    Private(FactEditor *dialog, const Facts &facts, FactRef ref)
        : q(dialog)
        , kind(ref.kind)
    {
        q->setObjectName(u"factEditor"_s);
        q->setWindowTitle(FactEditor::tr("Correct a fact"));
        switch (kind) {
        case FactKind::Mention: buildMention(facts, facts.mentions[ref.index]); break;
        case FactKind::Quantity: buildQuantity(facts.quantities[ref.index]); break;
        case FactKind::Date: buildDate(facts.dates[ref.index]); break;
        case FactKind::Quote: buildQuote(facts, facts.quotes[ref.index]); break;
        case FactKind::Claim: buildClaim(facts.claims[ref.index]); break;
        }
    }

    QLineEdit *line(const QString &id, const QString &label, const QString &content)
    {
        auto *const made = new QLineEdit(content);
        made->setObjectName(id);
        form->addRow(label, made);
        QObject::connect(made, &QLineEdit::textChanged, q, [this] { update(); });
        return made;
    }
    QComboBox *choice(const QString &id, const QString &label, const QStringList &words, int current)
    {
        auto *const made = new QComboBox;
        made->setObjectName(id);
        made->addItems(words);
        made->setCurrentIndex(current);
        form->addRow(label, made);
        QObject::connect(made, &QComboBox::currentIndexChanged, q, [this] { update(); });
        return made;
    }

    void buildMention(const Facts &facts, const Mention &mention);
    void buildQuantity(const Quantity &quantity);
    void buildDate(const DateFact &date);
    void buildQuote(const Facts &facts, const Quote &quote);
    void buildClaim(const Claim &claim);
    [[nodiscard]] QJsonObject fields() const;
    [[nodiscard]] QString problem() const;
    void update();

    FactEditor *q;
    FactKind kind;
    QFormLayout *form = new QFormLayout;
    QLineEdit *name = nullptr;
    QLineEdit *value = nullptr;
    QLineEdit *upper = nullptr;
    QLineEdit *unit = nullptr;
    QComboBox *modifier = nullptr;
    QComboBox *type = nullptr; ///< of an entity, a date, a quote
    QComboBox *speaker = nullptr;
    QCheckBox *negated = nullptr;
    ScopeChoice *scope = nullptr; ///< of names
    QLabel *message = nullptr;
    QDialogButtonBox *box = nullptr;
    QJsonObject before;
};

void FactEditor::Private::buildMention(const Facts &facts, const Mention &mention)
{
    const bool known = mention.entity >= 0 && mention.entity < facts.entities.size();
    if (known)
        name = line(u"factName"_s, FactEditor::tr("&Name"), facts.entities[mention.entity].name);
    const EntityType is = known ? facts.entities[mention.entity].type : mention.type;
    QStringList types;
    for (int i = 0; i <= int(EntityType::Other); ++i)
        types.append(nameOf(EntityType(i)));
    type = choice(u"factType"_s, FactEditor::tr("&Type"), types, int(is));
    scope = new ScopeChoice;
    form->addRow(QString(), scope);
}

void FactEditor::Private::buildQuantity(const Quantity &quantity)
{
    value = line(u"factValue"_s, FactEditor::tr("&Value"), quantity.value ? quantity.value->toString() : QString());
    upper = line(u"factUpper"_s, FactEditor::tr("Up &to"), quantity.upper ? quantity.upper->toString() : QString());
    upper->setPlaceholderText(FactEditor::tr("only for a range"));
    unit = line(u"factUnit"_s, FactEditor::tr("&Unit"), quantity.unit);
    QStringList modifiers{FactEditor::tr("as it stands")};
    for (int i = 1; i <= int(Modifier::AtLeast); ++i)
        modifiers.append(displaySign(Modifier(i)) + u"  "_s + meaningOf(Modifier(i)));
    modifier = choice(u"factModifier"_s, FactEditor::tr("&Modifier"), modifiers, int(quantity.modifier));
}

void FactEditor::Private::buildDate(const DateFact &date)
{
    value = line(u"factValue"_s, FactEditor::tr("&Value"), date.value);
    QStringList types;
    for (int i = 0; i <= int(DateType::Set); ++i)
        types.append(nameOf(DateType(i)));
    type = choice(u"factType"_s, FactEditor::tr("&Type"), types, int(date.type));
}

void FactEditor::Private::buildQuote(const Facts &facts, const Quote &quote)
{
    QStringList names{FactEditor::tr("Nobody of those named")};
    int current = 0;
    for (int i = 0; i < facts.entities.size(); ++i) {
        if (facts.entities[i].mentions.isEmpty())
            continue; // merged with another
        if (i == quote.entity)
            current = int(names.size());
        names.append(facts.entities[i].name);
    }
    speaker = choice(u"factSpeaker"_s, FactEditor::tr("&Speaker"), names, current);
    speaker->setMaxVisibleItems(14);
    QStringList kinds;
    for (int i = 0; i <= int(QuoteKind::Mixed); ++i)
        kinds.append(nameOf(QuoteKind(i)));
    type = choice(u"factType"_s, FactEditor::tr("&Kind"), kinds, int(quote.kind));
}

void FactEditor::Private::buildClaim(const Claim &claim)
{
    negated = new QCheckBox(FactEditor::tr("It is said &not to be so"));
    negated->setObjectName(u"factNegated"_s);
    negated->setChecked(claim.negated);
    form->addRow(QString(), negated);
    QObject::connect(negated, &QCheckBox::toggled, q, [this] { update(); });
}

QJsonObject FactEditor::Private::fields() const
{
    QJsonObject now;
    switch (kind) {
    case FactKind::Mention:
        if (name)
            now[u"name"_s] = name->text().simplified();
        now[u"type"_s] = wordOf(EntityType(type->currentIndex()));
        break;
    case FactKind::Quantity:
        now[u"value"_s] = plainNumber(value->text());
        now[u"upper"_s] = upper->text().isEmpty() ? QJsonValue() : QJsonValue(plainNumber(upper->text()));
        now[u"unit"_s] = unit->text().simplified();
        now[u"modifier"_s] = modifierSign(Modifier(modifier->currentIndex()));
        break;
    case FactKind::Date:
        now[u"value"_s] = value->text().simplified();
        now[u"type"_s] = wordOf(DateType(type->currentIndex()));
        break;
    case FactKind::Quote:
        now[u"kind"_s] = wordOf(QuoteKind(type->currentIndex()));
        now[u"entity"_s] = speaker->currentIndex() > 0 ? speaker->currentText() : QString();
        break;
    case FactKind::Claim: now[u"negated"_s] = negated->isChecked(); break;
    }
    return now;
}

QString FactEditor::Private::problem() const
{
    if (name && name->text().simplified().isEmpty())
        return FactEditor::tr("A name is missing.");
    if (kind == FactKind::Quantity && !isNumber(plainNumber(value->text())))
        return FactEditor::tr("The value must be a number, such as 500000 or 12.5.");
    if (kind == FactKind::Quantity && !upper->text().isEmpty() && !isNumber(plainNumber(upper->text())))
        return FactEditor::tr("The upper end must be a number, or empty where there is no range.");
    if (kind == FactKind::Date && !isTimex(value->text().simplified(), DateType(type->currentIndex())))
        return FactEditor::tr("The value must be such as 2017-12-26, 2017-12, 2017-W52, 2017-12-26T14:30, or P2W for a duration.");
    return {};
}

void FactEditor::Private::update()
{
    if (!box)
        return;
    const QString wrong = problem();
    message->setText(wrong);
    box->button(QDialogButtonBox::Save)->setEnabled(wrong.isEmpty() && fields() != before);
}

FactEditor::FactEditor(const Facts &facts, FactRef ref, const QString &words, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(this, facts, ref))
{
    auto *const layout = new QVBoxLayout(this);
    auto *const title = new QLabel(words);
    title->setObjectName(u"factWords"_s);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    layout->addLayout(d->form);
    d->message = new QLabel;
    d->message->setObjectName(u"factProblem"_s);
    d->message->setWordWrap(true);
    d->message->setTextFormat(Qt::PlainText);
    d->message->setMinimumHeight(2 * fontMetrics().height());
    d->message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layout->addWidget(d->message);
    d->box = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    d->box->setObjectName(u"factEditorButtons"_s);
    layout->addWidget(d->box);
    connect(d->box, &QDialogButtonBox::accepted, this, &FactEditor::accept);
    connect(d->box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (int row = 0; row < d->form->rowCount(); ++row) {
        const QLayoutItem *const label = d->form->itemAt(row, QFormLayout::LabelRole);
        const QLayoutItem *const field = d->form->itemAt(row, QFormLayout::FieldRole);
        if (const auto *caption = label ? qobject_cast<QLabel *>(label->widget()) : nullptr; caption && field)
            field->widget()->setAccessibleName(caption->text().remove(u'&'));
    }
    d->before = d->fields();
    d->update();
    resize(360, sizeHint().height());
    if (auto *const first = findChild<QLineEdit *>())
        first->selectAll();
}

FactEditor::~FactEditor() = default;

QString FactEditor::correction() const
{
    const QJsonObject now = d->fields();
    QJsonObject changed;
    for (auto member = now.begin(); member != now.end(); ++member)
        if (member.value() != d->before.value(member.key()))
            changed.insert(member.key(), member.value());
    return changed.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(changed).toJson(QJsonDocument::Compact));
}

bool FactEditor::isEverywhere() const
{
    return d->scope && d->scope->isEverywhere();
}

void FactEditor::accept()
{
    if (d->scope)
        d->scope->remember();
    QDialog::accept();
}

} // namespace nutgraf
