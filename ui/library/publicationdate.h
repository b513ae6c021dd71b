// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;

namespace nutgraf {

/// Asks for the day of publication, against which "on Tuesday" is resolved.
class PublicationDateDialog : public QDialog {
    Q_OBJECT
public:
    explicit PublicationDateDialog(const Article &article, QWidget *parent = nullptr);

    /// Local midnight of the day, or the time of day that the article told where the day was left as it is; invalid when not known.
    [[nodiscard]] QDateTime published() const;
    [[nodiscard]] bool hasTime() const;

private:
    [[nodiscard]] bool isUnchanged() const;
    QDateTime m_before;
    bool m_beforeHasTime;
    QDateEdit *m_day;
    QCheckBox *m_unknown;
};

/// "Tuesday, 3 October 2023, 07:40 · read from “Published 3 Oct”", or that it is not known and can be set.
[[nodiscard]] QString publicationText(const Article &article);

} // namespace nutgraf
