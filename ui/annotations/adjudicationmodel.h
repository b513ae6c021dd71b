// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/spanpairs.h"
#include "ui/annotations/layersmodel.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QHash>
#include <QStringList>

#include <optional>

namespace nutgraf {

/// What becomes of a pair of marks.
enum class Choice : quint8 { None, First, Second, Both, Own, Neither };

/// Two layers of the open article side by side, and what was decided on each pair. A decision is written into the layer "adjudicated"
/// through the annotator: copies of what was taken, an annotation of one's own, or, for neither, a rejected copy. What is shown is what
/// stands there, so that undo, redo and a restart show the same.
class AdjudicationModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FirstColumn, RelationColumn, SecondColumn, ChoiceColumn, columnTotal };
    enum Role {
        WordsRole = Qt::UserRole, ///< QString, of the cell's mark; empty: that side has none
        LabelRole, ///< QString, its name
        ColourRole, ///< QColor of the label
        RelationRole, ///< int, SpanRelation
        ChoiceRole, ///< int, Choice
        SpanRole, ///< TextSpan of both marks together
    };

    explicit AdjudicationModel(Annotator *annotator, QObject *parent = nullptr);

    /// The layer that decisions are written to.
    [[nodiscard]] static QString resultLayer();
    void setSides(const LayerKey &first, const LayerKey &second);
    [[nodiscard]] const LayerKey &side(int column) const { return column == FirstColumn ? m_firstKey : m_secondKey; }
    /// The marks of a side that count: not suggested, not rejected.
    [[nodiscard]] const QList<Annotation> &marks(int column) const { return column == FirstColumn ? m_first : m_second; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] Choice choice(int row) const { return m_choices[row]; }
    [[nodiscard]] bool isDifference(int row) const { return m_pairs[row].relation != SpanRelation::Same; }
    [[nodiscard]] int differences() const;
    [[nodiscard]] int decidedDifferences() const;
    /// The next difference that is not decided, behind `row` and then from the start; -1 when all are.
    [[nodiscard]] int nextOpen(int row, int step = 1) const;
    /// The next difference, decided or not; -1 without one.
    [[nodiscard]] int nextDifference(int row, int step = 1) const;

    /// One undo step; a side that has no mark cannot be taken (false). None takes the decision back.
    bool decide(int row, Choice choice);
    /// A mark with this label, on `span` where one is given, else where the first or else the second stands.
    bool decideOwn(int row, const QString &labelId, std::optional<TextSpan> span = {}, QStringView text = {});
    /// All pairs that are the same and not decided, in one undo step; how many there were.
    int takeAgreed();

Q_SIGNALS:
    /// After every change of pairs or choices.
    void changed();

private:
    void refresh();
    [[nodiscard]] const Annotation *mark(int row, int column) const;
    void findIds();
    [[nodiscard]] const QString &resultId(int row, Choice part) const { return m_ids[row * partCount + int(part) - 1]; }
    [[nodiscard]] Annotation result(int row, Choice part, const Annotation &from) const;
    [[nodiscard]] QList<Annotation> written(int row) const;
    bool write(int row, const QList<Annotation> &after, const QString &words);
    [[nodiscard]] QString relationText(SpanRelation relation) const;
    [[nodiscard]] QString choiceText(int row) const;

    Annotator *m_annotator;
    LayerKey m_firstKey;
    LayerKey m_secondKey;
    QList<Annotation> m_first;
    QList<Annotation> m_second;
    QList<SpanPair> m_pairs;
    static constexpr int partCount = 5; ///< of Choice, without None
    QStringList m_ids; ///< of what each choice on each pair writes
    QList<Choice> m_choices;
    QHash<QString, Annotation> m_results; ///< of the layer, by id
};

} // namespace nutgraf
