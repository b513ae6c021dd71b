// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statusline.h"

#include "ui/shell/linkbutton.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// Words of any length never make the window wider; the tool tip has them whole.
class ElidedLabel : public QLabel {
public:
    using QLabel::QLabel;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        const QRect place = contentsRect();
        painter.drawText(place, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    }
};

QLabel *label(QStatusBar *bar, const QString &name)
{
    auto *out = new QLabel(bar);
    out->setObjectName(name);
    out->setForegroundRole(QPalette::PlaceholderText);
    out->setContentsMargins(6, 0, 6, 0);
    return out;
}

LinkButton *link(QStatusBar *bar, const QString &name, const QString &text)
{
    auto *out = new LinkButton(text, bar);
    out->setObjectName(name);
    out->hide();
    return out;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_place(label(this, u"statusPlace"_s))
    , m_language(label(this, u"statusLanguage"_s))
    , m_words(label(this, u"statusWords"_s))
    , m_removed(link(this, u"statusRemoved"_s, {}))
    , m_message(new ElidedLabel(this))
    , m_offer(link(this, u"statusOffer"_s, tr("Undo")))
    , m_busy(label(this, u"statusBusy"_s))
    , m_progress(new QProgressBar(this))
    , m_stop(link(this, u"statusStop"_s, tr("Stop")))
    , m_saved(label(this, u"statusSaved"_s))
{
    setObjectName(u"statusLine"_s);
    setSizeGripEnabled(false);
    setContentsMargins(6, 0, 6, 0);
    m_progress->setObjectName(u"statusProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(90, 6);
    m_progress->hide();
    m_busy->hide();
    m_message->setObjectName(u"statusMessage"_s);
    m_message->setContentsMargins(6, 0, 6, 0);
    m_message->hide();
    m_message->setForegroundRole(QPalette::WindowText);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_place, m_language, m_words, m_removed})
        addWidget(widget);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_message, m_offer, m_busy, m_progress, m_stop, m_saved})
        addPermanentWidget(widget);

    m_busyDelay.setSingleShot(true);
    m_busyDelay.setInterval(500);
    connect(&m_busyDelay, &QTimer::timeout, this, [this] {
        m_busy->setText(m_busyWords);
        m_busy->show();
        m_progress->show();
        m_stop->show();
    });
    m_messageEnd.setSingleShot(true);
    m_messageEnd.setInterval(10'000);
    connect(&m_messageEnd, &QTimer::timeout, this, &StatusLine::endOffer);
    connect(m_stop, &LinkButton::clicked, this, &StatusLine::stopAsked);
    connect(m_removed, &LinkButton::clicked, this, &StatusLine::removedLinesAsked);
    connect(m_offer, &LinkButton::clicked, this, [this] {
        m_messageEnd.stop();
        m_message->hide();
        m_offer->hide();
        Q_EMIT offerTaken();
    });
}

void StatusLine::setPlace(qsizetype paragraph, qsizetype paragraphs)
{
    m_place->setText(paragraph > 0 ? tr("Paragraph %1 of %2").arg(paragraph).arg(paragraphs) : QString());
}

void StatusLine::setArticle(const QString &language, qsizetype words)
{
    m_language->setText(language.isEmpty() ? QString() : QLocale::languageToString(QLocale(language).language()));
    m_language->setVisible(!language.isEmpty());
    m_words->setText(words == 0 ? QString() : words == 1 ? tr("1 word") : tr("%1 words").arg(QLocale().toString(words)));
}

void StatusLine::setRemovedLines(qsizetype lines)
{
    m_removed->setVisible(lines > 0);
    m_removed->setToolTip(tr("Shows what cleaning took out of the source, and why"));
    m_removed->setText(lines == 1 ? tr("1 line left out: show") : tr("%n lines left out: show", nullptr, int(lines)));
}

void StatusLine::setSaved(const QString &words)
{
    m_saved->setText(words);
}

void StatusLine::setBusy(const QString &what)
{
    m_busyWords = what;
    if (what.isEmpty()) {
        m_busyDelay.stop();
        m_busy->hide();
        m_progress->hide();
        m_stop->hide();
    } else if (m_busy->isVisible()) {
        m_busy->setText(what);
    } else if (!m_busyDelay.isActive()) {
        m_busyDelay.start();
    }
}

void StatusLine::endOffer()
{
    const bool offered = !m_offer->isHidden();
    m_message->hide();
    m_offer->hide();
    if (offered)
        Q_EMIT offerGone();
}

void StatusLine::say(const QString &words, const QString &offer, Stay stay)
{
    endOffer();
    m_message->setText(words);
    m_message->setToolTip(words);
    m_message->show();
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    if (stay == Stay::Shortly)
        m_messageEnd.start();
    else
        m_messageEnd.stop();
}

} // namespace nutgraf
