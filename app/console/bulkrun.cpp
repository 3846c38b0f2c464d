// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/bulkrun.h"

#include "models/words.h"
#include "services/database/async.h"
#include "services/database/database.h"
#include "views/dialogs/bulkdialog.h"
#include "views/mainwindow.h"

#include <atomic>
#include <memory>

namespace sevenscale {
namespace {

/// Whether an answer may have been lost: then the rows may be done.
bool mayBeDone(ErrorCode code) {
    switch (code) {
    case ErrorCode::ConnectionFailed:
    case ErrorCode::Timeout:
    case ErrorCode::Cancelled:
    case ErrorCode::Superseded:
    case ErrorCode::ShuttingDown:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

} // namespace

BulkRun::BulkRun(Desk desk, BulkJob job, QObject* parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_job(std::move(job))
    , m_dialog(new BulkDialog(m_job.words, &m_desk.window)) {
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QObject::destroyed, this, &QObject::deleteLater);
    connect(m_dialog, &BulkDialog::confirmed, this,
        [this] { start(model()->rowsIn({BulkState::Waiting}), false); });
    connect(m_dialog, &BulkDialog::againRequested, this, [this] {
        start(model()->rowsIn({BulkState::Waiting, BulkState::Unknown}), false);
    });
    connect(m_dialog, &BulkDialog::undoRequested, this, [this] {
        // What may have been taken back already is tried again, too.
        QList<int> rows = model()->rowsIn({BulkState::Done, BulkState::Unknown});
        rows.removeIf([this](int row) {
            const BulkOutcome& outcome = model()->outcome(row);
            return outcome.state == BulkState::Unknown && outcome.token.isEmpty();
        });
        start(rows, true);
    });
    connect(m_dialog, &BulkDialog::stopRequested, this, [this] { m_stop = true; });
    m_dialog->open();
    const auto selection = m_desk.database.run<BulkSelection>(Database::Lane::Interactive, {}, m_job.read);
    whenDone(selection, m_dialog,
        [dialog = m_dialog.data()](const Result<BulkSelection>& rows) { dialog->setSelection(rows); });
}

BulkRun::~BulkRun() {
    if (!m_dialog)
        return;
    disconnect(m_dialog, nullptr, this, nullptr);
    for (const int row : std::as_const(m_underWay))
        model()->setOutcome(row, {BulkState::Unknown, std::nullopt, model()->outcome(row).token});
    m_dialog->abandoned();
}

BulkDialog* BulkRun::dialog() const {
    return m_dialog;
}

BulkModel* BulkRun::model() const {
    return m_dialog ? m_dialog->model() : nullptr;
}

void BulkRun::start(const QList<int>& rows, bool undoing) {
    m_waiting = rows;
    m_total = static_cast<int>(rows.size());
    m_undoing = undoing;
    m_stop = false;
    m_dialog->started(undoing);
    m_dialog->progressed(0, m_total);
    sendNext();
}

void BulkRun::sendNext() {
    if (m_waiting.isEmpty() || m_stop)
        return end(std::nullopt);
    m_underWay = m_waiting.first(std::min<qsizetype>(m_job.chunk, m_waiting.size()));
    m_waiting.remove(0, m_underWay.size());
    QList<BulkRow> rows;
    for (const int row : std::as_const(m_underWay)) {
        rows.append(model()->rows().at(row));
        rows.last().token = model()->outcome(row).token;
    }
    // What never got to a session has certainly not been done.
    const auto sent = std::make_shared<std::atomic_bool>(false);
    const auto answers = m_desk.database.run<QList<BulkAnswer>>(
        Database::Lane::Write, {}, [sent, rows, act = m_undoing ? m_job.undo : m_job.act](Session& session) {
            *sent = true;
            return act(session, rows);
        });
    whenDone(answers, this, [this, rows = m_underWay, sent](const Result<QList<BulkAnswer>>& result) {
        if (m_dialog)
            answered(rows, result, *sent);
    });
}

void BulkRun::answered(const QList<int>& rows, const Result<QList<BulkAnswer>>& answers, bool sent) {
    m_underWay.clear();
    QList<int> done;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const BulkOutcome before = model()->outcome(rows.at(i));
        BulkOutcome now = before;
        if (answers && i < answers->size()) {
            const BulkAnswer& answer = answers->at(i);
            now.problem = answer.problem;
            if (m_undoing)
                now.state = answer.problem ? BulkState::Done : BulkState::Undone;
            else
                now = {answer.problem ? BulkState::Refused : BulkState::Done, answer.problem, answer.token};
            if (!answer.problem)
                done.append(rows.at(i));
        } else if (!answers && !sent) {
            // As it was: it never left this machine.
        } else if (answers || mayBeDone(answers.error().code)) {
            now.state = BulkState::Unknown;
        } else if (!m_undoing) {
            now = {BulkState::Refused, answers.error().code, {}};
        } else {
            now.problem = answers.error().code;
        }
        if (now != before)
            model()->setOutcome(rows.at(i), now);
    }
    if (!done.isEmpty()) {
        m_desk.changed();
        Q_EMIT acted(done);
    }
    m_dialog->progressed(m_total - static_cast<int>(m_waiting.size()), m_total);
    if (!answers)
        return end(answers.error());
    sendNext();
}

void BulkRun::end(const std::optional<Error>& problem) {
    m_waiting.clear();
    m_dialog->ended(problem);
    Q_EMIT ended();
    if (model()->rowCount() == 1 && !m_undoing && model()->outcome(0).state == BulkState::Done)
        tellOnly();
}

void BulkRun::tellOnly() {
    BulkRow row = model()->rows().front();
    row.token = model()->outcome(0).token;
    const BulkWords words = m_job.words(1, 0);
    const auto takeBack = [desk = m_desk, owner = QPointer<QObject>(parent()), undo = m_job.undo,
                              wording = m_job.words, row] {
        if (!owner)
            return; // the connection is another one by now
        const auto answers = desk.database.run<QList<BulkAnswer>>(
            Database::Lane::Write, {}, [undo, row](Session& session) { return undo(session, {row}); });
        whenDone(answers, owner, [desk, wording, row](const Result<QList<BulkAnswer>>& result) {
            const BulkWords said = wording(1, 0);
            desk.changed();
            if (!result)
                return desk.window.report(State::Critical, tr("It was not taken back: %1").arg(row.name),
                    Words::error(result.error()));
            const bool done = !result->isEmpty() && !result->front().problem;
            desk.window.report(done ? State::Ok : State::Attention,
                tr("%1: %2", "what became of a row, and its name")
                    .arg(done ? said.undone : QString(said.done % u", " % said.tooLate), row.name));
        });
    };
    m_desk.window.report(State::Ok,
        tr("%1: %2", "what became of a row, and its name").arg(words.done, row.name), {},
        m_job.undo ? words.undo : QString(),
        m_job.undo ? std::function<void()>(takeBack) : std::function<void()>());
    m_dialog->accept();
}

} // namespace sevenscale
