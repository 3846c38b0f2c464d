// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/bulk.h"
#include "services/domain/state.h"

#include <QAbstractTableModel>

#include <functional>

namespace sevenscale {

/// What one kind of bulk action says, for so many rows.
struct BulkWords {
    QString name; ///< of the action: "Retry"
    QString title; ///< the question: "Retry 12 executions?"
    QString sentence; ///< what will happen, and what will not
    QString leftOut; ///< of the rows that matched and are not for it: how many, and why
    QString confirm; ///< the button that does it
    QString done; ///< of a row: "Asked for"
    QString undo; ///< the button that takes it back; empty: it cannot be
    QString undone; ///< of a row: "Taken back"
    QString tooLate; ///< of a row that could not be taken back: why
};
/// Asked anew when the language changes.
using BulkWording = std::function<BulkWords(int rows, int leftOut)>;

/// The rows of a bulk action and what became of each: a name and a result.
///
/// It is told outcomes by the place of a row, which never changes. Thread: GUI.
class BulkModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Result, Columns };
    /// How far the whole is: a row that waits is one that nobody reached only once it is over.
    enum class Stage { Before, Running, Over };

    explicit BulkModel(QObject* parent = nullptr);

    void setRows(const QList<BulkRow>& rows);
    void setWords(const BulkWords& words);
    void setStage(Stage stage);
    void setOutcome(int row, const BulkOutcome& outcome);
    /// What became of it after it was done, in words; it replaces the words for "done".
    void setNote(int row, State state, const QString& text);

    const QList<BulkRow>& rows() const { return m_rows; }
    const BulkOutcome& outcome(int row) const { return m_outcomes.at(row); }
    QList<int> rowsIn(std::initializer_list<BulkState> states) const;
    int count(BulkState state) const { return static_cast<int>(rowsIn({state}).size()); }
    /// `Asked for: 289 · Refused: 3`: what there is any of.
    QString summary() const;
    /// Name, result and id of all rows, tab separated, under the summary: for the clipboard.
    QString toText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Note {
        State state = State::Active;
        QString text;
    };
    QString stateWord(BulkState state) const;
    QString resultText(int row) const;
    std::optional<State> resultState(int row) const;
    void resultsChanged(int first, int last);

    QList<BulkRow> m_rows;
    QList<BulkOutcome> m_outcomes;
    QList<Note> m_notes;
    BulkWords m_words;
    Stage m_stage = Stage::Before;
};

} // namespace sevenscale
