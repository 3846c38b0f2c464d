// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/clientbulk.h"

#include "models/words.h"
#include "services/stores/lists.h"

#include <QCoreApplication>

namespace sevenscale {
namespace {

using What = ClientTurn::What;

/// Between two chunks a person may stop it, and each clinic is a transaction of its own.
constexpr int Chunk = 20;

struct ClientBulkWords {
    Q_DECLARE_TR_FUNCTIONS(ClientBulkWords)

public:
    static BulkWords of(What what, const QString& to, int rows, int leftOut) {
        BulkWords words;
        words.undo = tr("Undo");
        words.undone = tr("As it was");
        words.tooLate = tr("Somebody changed it since");
        if (what == What::Status) {
            const QString state = Words::clientStatus(to);
            words.name = tr("Move");
            words.title = tr("Move %n clinic(s) to “%1”?", "a state", rows).arg(state);
            words.sentence = tr("Each change is recorded in the audit log. It can be undone.");
            words.leftOut = tr("%n clinic(s) are in this state already.", nullptr, leftOut);
            words.confirm = tr("Move them");
            words.done = tr("Moved");
        } else if (!to.isEmpty()) {
            words.name = tr("Archive");
            words.title = tr("Archive %n clinic(s)?", nullptr, rows);
            words.sentence
                = tr("Archived clinics count in no figure any more. Nothing is deleted, and they can "
                     "be taken out of the archive at any time.");
            words.leftOut = tr("%n clinic(s) are archived already.", nullptr, leftOut);
            words.confirm = tr("Archive them");
            words.done = tr("Archived");
        } else {
            words.name = tr("Take out of the archive");
            words.title = tr("Take %n clinic(s) out of the archive?", nullptr, rows);
            words.sentence = tr("They count among the clinics again.");
            words.leftOut = tr("%n clinic(s) are not archived.", nullptr, leftOut);
            words.confirm = tr("Take them out");
            words.done = tr("Taken out");
        }
        return words;
    }
};

Result<QList<BulkAnswer>> applyAll(Session& session, const QList<ClientTurn>& turns) {
    QList<BulkAnswer> answers;
    for (const ClientTurn& turn : turns) {
        const auto edited = apply(session, turn);
        if (edited && edited->saved)
            answers.append({turn.back(edited->row).toText(), std::nullopt});
        else if (edited)
            answers.append({{}, ErrorCode::Conflict});
        else if (session.isBroken())
            return failure(edited.error());
        else
            answers.append({{}, edited.error().code});
    }
    return answers;
}

} // namespace

BulkJob clientBulkJob(What what, const QString& to, const BulkRequest& request, const StoreContext& context) {
    const BulkReader<Client> reader{[](const Client& row) { return QString::number(row.id.value); },
        [what, to](const Client& row) -> std::optional<BulkRow> {
            if (ClientTurn::valueOf(what, row) == to)
                return std::nullopt;
            BulkRow chosen;
            chosen.name = row.city ? QString(row.name % QStringLiteral(" · ") % *row.city) : row.name;
            chosen.target = ClientTurn::of(what, row, to).toText();
            return chosen;
        }};
    const auto act = [](QString BulkRow::*turn) {
        return [turn](Session& session, const QList<BulkRow>& rows) {
            QList<ClientTurn> turns;
            for (const BulkRow& row : rows)
                turns.append(ClientTurn::fromText(row.*turn));
            return applyAll(session, turns);
        };
    };
    BulkJob job;
    job.words = [what, to](int rows, int leftOut) { return ClientBulkWords::of(what, to, rows, leftOut); };
    job.read = [reader, request, context](Session& session) {
        return readBulkRows(session, clientList(), reader, request, context);
    };
    job.act = act(&BulkRow::target);
    job.undo = act(&BulkRow::token);
    job.chunk = Chunk;
    return job;
}

} // namespace sevenscale
