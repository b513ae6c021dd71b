// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QDialog>

class QCheckBox;
class QDateEdit;

namespace nutgraf {

/// Asks for the day of publication, against which "on Tuesday" is resolved.
class PublicationDateDialog : public QDialog {
    Q_OBJECT
public:
    /// `readFrom`: the words the date was read from, or empty.
    PublicationDateDialog(const QDateTime &published, const QString &readFrom, QWidget *parent = nullptr);

    /// Local midnight of the day; invalid when it is not known.
    [[nodiscard]] QDateTime published() const;

private:
    QDateEdit *m_day;
    QCheckBox *m_unknown;
};

} // namespace nutgraf
