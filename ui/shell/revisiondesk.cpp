// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/revisiondesk.h"

#include "ui/shell/session.h"
#include "ui/shell/statusline.h"

#include <QMessageBox>
#include <QPushButton>

namespace nutgraf {

using namespace Qt::StringLiterals;

RevisionDesk::RevisionDesk(Session *session, StatusLine *status, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_status(status)
    , m_window(window)
{
    connect(session, &Session::revisionFound, this, &RevisionDesk::ask);
    connect(session, &Session::revisionAdded, this, &RevisionDesk::tell);
}

void RevisionDesk::ask()
{
    if (m_box || m_session->foundRevisions().isEmpty())
        return;
    const FoundRevision &found = m_session->foundRevisions().first();
    m_box = new QMessageBox(QMessageBox::Question, tr("Changed text"), tr("“%1” is in the library with another text.").arg(found.title), QMessageBox::NoButton, m_window);
    m_box->setObjectName(u"revisionBox"_s);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText);
    m_box->setInformativeText(tr("As a new revision its tags follow their words; those that have no sure place are listed. The earlier text is kept."));
    QPushButton *const revision = m_box->addButton(tr("New &revision"), QMessageBox::AcceptRole);
    const QPushButton *const article = m_box->addButton(tr("Article of its &own"), QMessageBox::ActionRole);
    m_box->addButton(QMessageBox::Cancel);
    m_box->setDefaultButton(revision);
    connect(m_box, &QDialog::finished, this, [this, revision, article] {
        const QAbstractButton *const clicked = m_box->clickedButton();
        m_box = nullptr;
        m_session->answerRevision(clicked == revision  ? RevisionAnswer::Revision
                                      : clicked == article ? RevisionAnswer::Article
                                                           : RevisionAnswer::Neither);
        ask();
    });
    m_box->open();
}

void RevisionDesk::tell(const RevisionOutcome &outcome)
{
    const int open = outcome.changed + outcome.ambiguous + outcome.lost;
    const int all = open + outcome.exact + outcome.moved;
    if (all == 0)
        m_status->say(tr("This is the new text; the earlier one is kept."));
    else if (open == 0)
        m_status->say(tr("This is the new text; its %n tag(s) have found their words again.", nullptr, all));
    else
        m_status->say(tr("This is the new text; %1 of %2 tags need a look.").arg(open).arg(all));
}

} // namespace nutgraf
