// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/stateinwords.h"

#include <QCoreApplication>

namespace nutgraf {

namespace {

QString tr(const char *message)
{
    return QCoreApplication::translate("nutgraf", message);
}

} // namespace

QString stateInWords(AnnotationState state)
{
    switch (state) {
    case AnnotationState::Accepted: return tr("accepted");
    case AnnotationState::Suggested: return tr("suggested");
    case AnnotationState::Rejected: return tr("rejected");
    case AnnotationState::Confirmed: return tr("confirmed");
    case AnnotationState::Disputed: return tr("disputed");
    case AnnotationState::False: return tr("false");
    }
    return {};
}

QChar keyOf(AnnotationState state)
{
    switch (state) {
    case AnnotationState::Accepted: return u'A';
    case AnnotationState::Suggested: return u'S';
    case AnnotationState::Rejected: return u'X';
    case AnnotationState::Confirmed: return u'C';
    case AnnotationState::Disputed: return u'D';
    case AnnotationState::False: return u'F';
    }
    return {};
}

} // namespace nutgraf
