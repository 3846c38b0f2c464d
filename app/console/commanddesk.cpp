// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/commanddesk.h"

#include "app/console/bulkrun.h"
#include "models/commandwords.h"
#include "models/words.h"
#include "services/database/async.h"
#include "services/database/database.h"
#include "services/stores/bulkrows.h"
#include "services/stores/commandstore.h"
#include "services/stores/lists.h"
#include "views/mainwindow.h"
#include "views/pages/commandrows.h"
#include "views/pages/listpage.h"

namespace sevenscale {
namespace {

/// `#184.223 · Agente Agenda · Clínica Sorriso`
QString nameOf(qint64 id, const QStringList& parts) {
    QStringList kept{QLatin1Char('#') % Format::count(id)};
    for (const QString& part : parts) {
        if (!part.isEmpty())
            kept.append(part);
    }
    return kept.join(QStringLiteral(" · "));
}

BulkReader<Execution> executionReader(CommandKind kind) {
    return {[](const Execution& row) { return QString::number(row.id.value); },
        [kind](const Execution& row) -> std::optional<BulkRow> {
            if (!makesSense(kind, outcomeFromKey(row.outcome)))
                return std::nullopt;
            BulkRow chosen;
            chosen.name = nameOf(
                row.id.value, {row.agentName.value_or(QString()), row.clientName.value_or(QString())});
            chosen.target = QString::number(row.id.value);
            return chosen;
        }};
}

BulkReader<Integration> integrationReader(CommandKind kind) {
    return {[](const Integration& row) {
                return QString(row.source % QLatin1Char(':') % QString::number(row.id.value));
            },
        [kind](const Integration& row) -> std::optional<BulkRow> {
            // A row of client_integrations that `integrations` lacks is nothing that a program keeps.
            const bool connected = integrationStateFromKey(row.state) == IntegrationState::Connected;
            const bool disconnected = integrationStateFromKey(row.state) == IntegrationState::Disconnected;
            if (row.source != u"integrations" || (kind == CommandKind::Connect && connected)
                || (kind == CommandKind::Disconnect && disconnected))
                return std::nullopt;
            BulkRow chosen;
            chosen.name = row.clientName.value_or(QString()) % QStringLiteral(" · ")
                % Words::integrationType(row.integrationType);
            chosen.target = QString::number(row.id.value);
            return chosen;
        }};
}

BulkReader<Agent> agentReader() {
    return {[](const Agent& row) { return QString::number(row.id.value); },
        [](const Agent& row) -> std::optional<BulkRow> {
            BulkRow chosen;
            chosen.name = row.name;
            chosen.target = QString::number(row.id.value);
            return chosen;
        }};
}

/// What has been asked for it already is not asked twice.
template <typename Row> BulkReader<Row> butNot(const QSet<QString>& targets, const BulkReader<Row>& reader) {
    return {reader.idOf, [targets, reader](const Row& row) -> std::optional<BulkRow> {
                auto chosen = reader.rowOf(row);
                return chosen && targets.contains(chosen->target) ? std::nullopt : chosen;
            }};
}

Result<BulkSelection> readRows(Session& session, CommandKind kind, CommandTarget target,
    const BulkRequest& request, const StoreContext& context) {
    const auto open = readOpenTargets(session, kind, target);
    if (!open)
        return failure(open.error());
    const auto read = [&](const auto& list, const auto& reader) {
        return readBulkRows(session, list, butNot(*open, reader), request, context);
    };
    switch (target) {
    case CommandTarget::Execution:
        return read(executionList(), executionReader(kind));
    case CommandTarget::Integration:
        return read(integrationList(), integrationReader(kind));
    case CommandTarget::Agent:
        break;
    }
    return read(agentList(), agentReader());
}

Result<QList<BulkAnswer>> ask(
    Session& session, CommandKind kind, CommandTarget target, const QList<BulkRow>& rows) {
    QList<CommandRequest> requests;
    for (const BulkRow& row : rows) {
        CommandRequest request;
        request.kind = kind;
        request.target = target;
        request.targetId = row.target.toLongLong();
        request.idempotencyKey = row.key;
        requests.append(request);
    }
    const auto commands = requestCommands(session, requests);
    if (!commands)
        return failure(commands.error());
    QList<BulkAnswer> answers;
    for (const CommandAnswer& command : *commands)
        answers.append({command.id.value_or(QString()), command.problem});
    return answers;
}

Result<QList<BulkAnswer>> takeBackRows(Session& session, const QList<BulkRow>& rows) {
    QStringList ids;
    for (const BulkRow& row : rows)
        ids.append(row.token);
    if (const auto cancelled = cancelCommands(session, ids); !cancelled)
        return failure(cancelled.error());
    // What was taken back before an answer was lost is taken back, too.
    const auto commands = readCommands(session, ids);
    if (!commands)
        return failure(commands.error());
    QSet<QString> gone;
    for (const Command& command : *commands) {
        if (commandStateFromKey(command.state) == CommandState::Cancelled && !command.startedAt)
            gone.insert(command.id);
    }
    QList<BulkAnswer> answers;
    for (const QString& id : std::as_const(ids))
        answers.append({id, gone.contains(id) ? std::nullopt : std::optional(ErrorCode::Conflict)});
    return answers;
}

qint64 targetIdOf(const QString& modelId) {
    return modelId.section(QLatin1Char(':'), -1).toLongLong();
}

} // namespace

CommandDesk::CommandDesk(Desk desk, QObject* parent)
    : QObject(parent)
    , m_desk(std::move(desk)) {
    connect(&m_desk.database, &Database::changed, this, [this](const QStringList& tables) {
        if (tables.isEmpty() || tables.contains(QStringLiteral("commands")))
            look();
    });
}

void CommandDesk::serve(ListPage& page, CommandRows& rows, CommandTarget target) {
    connect(&page, &ListPage::actionRequested, this,
        [this, target](const QString& action, const QStringList& ids, const QString& filter) {
            if (const auto kind = commandKindFromKey(action))
                requestFor(*kind, target, ids, filter);
        });
    const auto read = [this, page = &page, rows = &rows, target](const QString& id) {
        if (rows->id() != id)
            rows->setCommands(id, {}); // those of the row before
        readFor(page, rows, target, id);
    };
    connect(&page, &ListPage::detailRequested, this, read);
    connect(&m_desk.database, &Database::changed, this, [&page, read](const QStringList& tables) {
        const bool ours = tables.isEmpty() || tables.contains(QStringLiteral("commands"));
        if (ours && page.isVisible() && !page.detailId().isEmpty())
            read(page.detailId());
    });
    connect(&rows, &CommandRows::takeBackRequested, this, &CommandDesk::takeBack);
    rows.setCommands({}, {}); // another database's
    if (!page.detailId().isEmpty())
        read(page.detailId());
}

void CommandDesk::readFor(ListPage* page, CommandRows* rows, CommandTarget target, const QString& id) {
    if (target == CommandTarget::Integration && !id.startsWith(QLatin1String("integrations:")))
        return; // an account that nobody can be asked for
    const auto commands = m_desk.database.run<QList<Command>>(Database::Lane::Interactive,
        "commands." + page->key().toLatin1(),
        [target, id](Session& session) { return readCommandsFor(session, target, targetIdOf(id)); });
    whenDone(commands, this, [page, rows, id](const Result<QList<Command>>& asked) {
        // An error leaves what is shown; the row's own details say that there is no contact.
        if (!asked || page->detailId() != id)
            return;
        rows->setFormat(page->format());
        rows->setCommands(id, *asked);
    });
}

void CommandDesk::requestFor(
    CommandKind kind, CommandTarget target, const QStringList& ids, const QString& filter) {
    StoreContext context = m_desk.context();
    context.now = Timestamp::now();
    BulkJob job;
    job.words = [kind](int rows, int leftOut) { return CommandWords::asking(kind, rows, leftOut); };
    job.read = [kind, target, request = BulkRequest{ids, filter}, context](
                   Session& session) { return readRows(session, kind, target, request, context); };
    job.act = [kind, target](
                  Session& session, const QList<BulkRow>& rows) { return ask(session, kind, target, rows); };
    job.undo = takeBackRows;
    auto* run = new BulkRun(m_desk, job, this);
    const quint64 number = ++m_lastRun;
    connect(run, &QObject::destroyed, this, [this, number] {
        const auto batch = m_batches.constFind(number);
        if (batch != m_batches.constEnd() && batch->open.isEmpty())
            m_batches.erase(batch); // told already
    });
    connect(run, &BulkRun::acted, this, [this, kind, run, number](const QList<int>& rows) {
        Batch& batch = m_batches[number];
        batch.kind = kind;
        batch.model = run->model();
        for (const int row : rows) {
            const BulkOutcome& outcome = batch.model->outcome(row);
            if (outcome.state != BulkState::Done || batch.open.contains(outcome.token))
                continue;
            batch.open.insert(outcome.token, row);
            ++batch.total;
            batch.name = batch.model->rows().at(row).name;
        }
        look();
    });
}

void CommandDesk::look() {
    QStringList ids;
    for (const Batch& batch : std::as_const(m_batches))
        ids += batch.open.keys();
    if (ids.isEmpty())
        return;
    if (std::exchange(m_looking, true)) {
        m_lookAgain = true;
        return;
    }
    m_lookAgain = false;
    const auto commands = m_desk.database.run<QList<Command>>(
        Database::Lane::Background, {}, [ids](Session& session) -> Result<QList<Command>> {
            QList<Command> all;
            for (qsizetype from = 0; from < ids.size(); from += MostCommandsAtOnce) {
                const auto some = readCommands(session, ids.mid(from, MostCommandsAtOnce));
                if (!some)
                    return failure(some.error());
                all += *some;
            }
            return all;
        });
    whenDone(commands, this, [this](const Result<QList<Command>>& found) {
        m_looking = false;
        if (found)
            looked(*found);
        if (m_lookAgain)
            look();
    });
}

void CommandDesk::looked(const QList<Command>& commands) {
    const Timestamp now = Timestamp::now();
    QHash<QString, const Command*> byId;
    for (const Command& command : commands)
        byId.insert(command.id, &command);
    QList<quint64> over;
    for (auto batch = m_batches.begin(); batch != m_batches.end(); ++batch) {
        const QStringList open = batch->open.keys();
        for (const QString& id : open) {
            if (const Command* command = byId.value(id))
                advance(*batch, *command, now);
        }
        if (batch->open.isEmpty() && !open.isEmpty())
            over.append(batch.key());
    }
    for (const quint64 number : std::as_const(over)) {
        const Batch batch = m_batches.value(number);
        tellEnd(batch);
        if (!batch.model)
            m_batches.remove(number);
    }
}

void CommandDesk::advance(Batch& batch, const Command& command, Timestamp now) {
    const CommandState state = stateAt(command, now);
    const int row = batch.open.value(command.id);
    if (batch.model && batch.model->outcome(row).state == BulkState::Done) {
        QString text = CommandWords::progress(command, now);
        if (state == CommandState::Failed)
            text = text % QStringLiteral(": ") % CommandWords::note(command, Format(), now);
        batch.model->setNote(row, stateOf(state), text);
    }
    if (isOpen(state))
        return;
    batch.open.remove(command.id);
    if (state == CommandState::Done)
        ++batch.done;
    else if (state == CommandState::Failed)
        ++batch.failed;
    else
        ++batch.other;
    if (state == CommandState::Failed || state == CommandState::Expired)
        batch.why = CommandWords::note(command, Format(), now);
}

void CommandDesk::tellEnd(const Batch& batch) {
    // Taken back by the person themselves, who has seen it.
    if (batch.other == batch.total && batch.why.isEmpty())
        return;
    const State state = batch.failed > 0 ? State::Critical : batch.other > 0 ? State::Attention : State::Ok;
    m_desk.window.report(state, CommandWords::ended(batch.kind, batch.done, batch.failed, batch.other),
        batch.total == 1 ? QString(batch.name % u' ' % batch.why).trimmed() : batch.why);
}

void CommandDesk::takeBack(const QString& commandId) {
    const auto command = m_desk.database.run<Command>(Database::Lane::Write, {},
        [commandId](Session& session) { return cancelCommand(session, commandId); });
    whenDone(command, this, [this](const Result<Command>& cancelled) {
        m_desk.changed();
        look();
        if (cancelled)
            return m_desk.window.report(State::Ok, tr("The command was taken back."));
        if (cancelled.error().code == ErrorCode::Conflict)
            return m_desk.window.report(
                State::Attention, tr("It was too late to take the command back: a worker had begun it."));
        m_desk.window.report(
            State::Critical, tr("The command was not taken back."), Words::error(cancelled.error()));
    });
}

} // namespace sevenscale
