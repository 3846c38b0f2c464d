// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulkmodel.h"

#include "models/format.h"
#include "models/roles.h"

#include <algorithm>

namespace sevenscale {

BulkModel::BulkModel(QObject* parent)
    : QAbstractTableModel(parent) {
}

void BulkModel::setRows(const QList<BulkRow>& rows) {
    beginResetModel();
    m_rows = rows;
    m_outcomes = QList<BulkOutcome>(rows.size());
    m_notes = QList<Note>(rows.size());
    endResetModel();
}

void BulkModel::setWords(const BulkWords& words) {
    m_words = words;
    resultsChanged(0, rowCount() - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, Name, Result);
}

void BulkModel::setStage(Stage stage) {
    m_stage = stage;
    resultsChanged(0, rowCount() - 1);
}

void BulkModel::setOutcome(int row, const BulkOutcome& outcome) {
    m_outcomes[row] = outcome;
    if (outcome.state != BulkState::Done || outcome.problem)
        m_notes[row] = {};
    resultsChanged(row, row);
}

void BulkModel::setNote(int row, State state, const QString& text) {
    m_notes[row] = {state, text};
    resultsChanged(row, row);
}

void BulkModel::resultsChanged(int first, int last) {
    if (first <= last)
        Q_EMIT dataChanged(index(first, Result), index(last, Result));
}

QList<int> BulkModel::rowsIn(std::initializer_list<BulkState> states) const {
    QList<int> rows;
    for (int row = 0; row < m_outcomes.size(); ++row) {
        if (std::find(states.begin(), states.end(), m_outcomes.at(row).state) != states.end())
            rows.append(row);
    }
    return rows;
}

QString BulkModel::stateWord(BulkState state) const {
    switch (state) {
    case BulkState::Waiting:
        return m_stage == Stage::Over   ? tr("Not reached")
            : m_stage == Stage::Running ? tr("Waiting")
                                        : QString();
    case BulkState::Done:
        return m_words.done;
    case BulkState::Refused:
        return tr("Refused");
    case BulkState::Unknown:
        return tr("Not known");
    case BulkState::Undone:
        return m_words.undone;
    }
    return {};
}

QString BulkModel::summary() const {
    QStringList parts;
    for (const BulkState state :
        {BulkState::Done, BulkState::Undone, BulkState::Refused, BulkState::Unknown, BulkState::Waiting}) {
        if (const int rows = count(state))
            parts.append(tr("%1: %2", "a state and how many").arg(stateWord(state), Format::count(rows)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString BulkModel::resultText(int row) const {
    const BulkOutcome& outcome = m_outcomes.at(row);
    if (outcome.state == BulkState::Done && outcome.problem)
        return tr("%1; %2", "what was done, and why it stays").arg(m_words.done, m_words.tooLate);
    if (outcome.state == BulkState::Done && !m_notes.at(row).text.isEmpty())
        return m_notes.at(row).text;
    if (outcome.state == BulkState::Unknown)
        return tr("Not known: the answer was lost");
    if (outcome.state != BulkState::Refused)
        return stateWord(outcome.state);
    switch (outcome.problem.value_or(ErrorCode::Internal)) {
    case ErrorCode::PermissionDenied:
        return tr("Refused: no right to it, or it is gone");
    case ErrorCode::NotFound:
        return tr("Refused: it is not there any more");
    case ErrorCode::Conflict:
        return tr("Refused: it was changed meanwhile");
    case ErrorCode::InvalidInput:
        return tr("Refused: that cannot be done to it");
    default:
        return tr("Refused: the database answered with an error");
    }
}

std::optional<State> BulkModel::resultState(int row) const {
    switch (m_outcomes.at(row).state) {
    case BulkState::Waiting:
        return m_stage == Stage::Over ? std::optional(State::Attention) : std::nullopt;
    case BulkState::Done:
        return m_notes.at(row).text.isEmpty() ? State::Ok : m_notes.at(row).state;
    case BulkState::Refused:
        return State::Critical;
    case BulkState::Unknown:
        return State::Unknown;
    case BulkState::Undone:
        return State::Off;
    }
    return std::nullopt;
}

QString BulkModel::toText() const {
    QStringList lines{m_words.name, summary(), QString()};
    for (int row = 0; row < m_rows.size(); ++row) {
        // A name is somebody else's text: it stays one cell.
        QString name = m_rows.at(row).name;
        name.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
        lines.append(QStringList{m_rows.at(row).id, name, resultText(row)}.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

int BulkModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BulkModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant BulkModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const bool name = index.column() == Name;
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return name ? m_rows.at(row).name : resultText(row);
    case KindRole:
        return static_cast<int>(name ? CellKind::Text : CellKind::State);
    case IdRole:
        return m_rows.at(row).id;
    case StateRole:
        if (const auto state = name ? std::nullopt : resultState(row))
            return static_cast<int>(*state);
        return {};
    default:
        return {};
    }
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == KindRole)
        return static_cast<int>(section == Name ? CellKind::Text : CellKind::State);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Row") : tr("Result");
}

} // namespace sevenscale
