// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/clientdesk.h"

#include "app/console/clientbulk.h"
#include "models/words.h"
#include "services/database/async.h"
#include "services/database/database.h"
#include "services/stores/clientboardstore.h"
#include "services/stores/clientparts.h"
#include "services/stores/clientstore.h"
#include "services/stores/lists.h"
#include "views/dialogs/clientform.h"
#include "views/mainwindow.h"
#include "views/pages/listclients.h"

namespace sevenscale {
namespace {

using What = ClientTurn::What;

ClientId idOf(const QString& text) {
    return {text.toLongLong()};
}

} // namespace

ClientDesk::ClientDesk(ClientsPage& page, Desk desk, QObject* parent)
    : QObject(parent)
    , m_page(&page)
    , m_desk(std::move(desk)) {
    connect(&page, &ClientsPage::createRequested, this, [this] { openForm(std::nullopt); });
    connect(&page, &ClientsPage::mendRequested, this,
        [this](const QString& id) { edit(id, columnOf(ClientField::Revenue)); });
    connect(&page, &ListPage::actionRequested, this, &ClientDesk::act);
    connect(&page, &ClientsPage::boardRequested, this, &ClientDesk::readBoard);
    connect(&page, &ClientsPage::noteRequested, this, &ClientDesk::writeNote);
}

ClientDesk::~ClientDesk() {
    if (m_form)
        m_form->end(tr("The connection that this form belongs to was closed. What you typed can be copied."));
}

void ClientDesk::act(const QString& action, const QStringList& ids, const QString& filter) {
    if (action == clientaction::edit && !ids.isEmpty())
        return edit(ids.first());
    const bool status = action.startsWith(clientaction::status);
    if (!status && action != clientaction::archive && action != clientaction::restore)
        return;
    const What what = status ? What::Status : What::Archived;
    const QString to = status             ? action.sliced(clientaction::status.size())
        : action == clientaction::archive ? QStringLiteral("archived")
                                          : QString();
    const Client* const seen = ids.size() == 1 ? m_page->client(ids.first()) : nullptr;
    if (seen)
        return turn(ClientTurn::of(what, *seen, to));
    auto* run = new BulkRun(m_desk, clientBulkJob(what, to, {ids, filter}, m_desk.context()), this);
    connect(run, &BulkRun::acted, this, [this] { m_desk.changed(); });
}

// The form
// ---------------------------------------------------------------------------------------------------------

void ClientDesk::edit(const QString& id, const QString& field) {
    const auto row
        = m_desk.database.run<Client>(Database::Lane::Interactive, QByteArrayLiteral("edit client"),
            [client = idOf(id)](Session& session) { return readOne(session, clientList(), {client.value}); });
    whenDone(row, this, [this, field](const Result<Client>& client) {
        if (client)
            return openForm(*client, field);
        if (client.error().code != ErrorCode::Superseded)
            m_desk.window.report(
                State::Critical, tr("The clinic could not be read."), Words::error(client.error()));
    });
}

void ClientDesk::openForm(const std::optional<Client>& client, const QString& field) {
    if (m_form) {
        m_form->raise();
        m_form->activateWindow();
        return;
    }
    auto* form = new ClientForm(client, m_page->format(), &m_desk.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    m_form = form;
    connect(
        form, &RecordForm::saveRequested, this, [this, form] { form->client() ? save(form) : add(form); });
    form->open();
    if (!field.isEmpty())
        form->focusField(field);
}

void ClientDesk::add(ClientForm* form) {
    const auto made = m_desk.database.run<Client>(Database::Lane::Write, {},
        [fields = form->clientChanges(), context = m_desk.context()](
            Session& session) { return createClient(session, fields, context); });
    whenDone(made, this, [this, form = QPointer<ClientForm>(form)](const Result<Client>& client) {
        if (!client) {
            if (form)
                form->setFailed(client.error());
            return;
        }
        if (form)
            form->accept();
        m_desk.window.report(State::Ok, tr("“%1” was added.").arg(client->name));
        m_desk.changed();
        if (m_page)
            m_page->openDetail(QString::number(client->id.value));
    });
}

void ClientDesk::save(ClientForm* form) {
    const auto edited = m_desk.database.run<Edited<Client>>(Database::Lane::Write, {},
        [id = form->client()->id, version = form->client()->rowVersion, changes = form->clientChanges()](
            Session& session) { return updateClient(session, id, changes, version); });
    whenDone(edited, this, [this, form = QPointer<ClientForm>(form)](const Result<Edited<Client>>& result) {
        if (!result) {
            if (form)
                form->setFailed(result.error());
            return;
        }
        m_desk.changed(); // theirs is to be seen behind the form, too
        if (!result->saved) {
            if (form)
                form->setTheirs(result->row);
            return;
        }
        if (form)
            form->accept();
        m_desk.window.report(State::Ok, tr("“%1” was saved.").arg(result->row.name));
    });
}

// One click, and one back
// ---------------------------------------------------------------------------------------------------------

void ClientDesk::turn(const ClientTurn& turn, bool undo) {
    const auto future = m_desk.database.run<Edited<Client>>(
        Database::Lane::Write, {}, [turn](Session& session) { return apply(session, turn); });
    whenDone(future, this, [this, turn, undo](const Result<Edited<Client>>& result) {
        m_desk.changed(); // what was not written stands as it is, on the board too
        if (result)
            turned(turn, *result, undo);
        else
            m_desk.window.report(State::Critical, tr("Nothing was changed."), Words::error(result.error()));
    });
}

void ClientDesk::turned(const ClientTurn& turn, const Edited<Client>& result, bool undo) {
    const Client& row = result.row;
    const bool status = turn.what == What::Status;
    if (!result.saved) {
        const QString now = status ? Words::clientStatus(row.status)
            : row.archivedAt       ? tr("archived")
                                   : tr("not archived");
        return m_desk.window.report(State::Attention, tr("Nothing was changed."),
            tr("Somebody else changed “%1” meanwhile, and it stays as they left it: %2.", "clinic, its state")
                .arg(row.name, now));
    }
    const QString message = status
        ? tr("“%1” is now: %2.", "clinic, state").arg(row.name, Words::clientStatus(row.status))
        : row.archivedAt ? tr("“%1” was archived.").arg(row.name)
                         : tr("“%1” is out of the archive.").arg(row.name);
    if (undo)
        return m_desk.window.report(State::Ok, tr("Undone: %1", "what holds again").arg(message));
    m_desk.window.report(
        State::Ok, message, {}, tr("Undo"), [self = QPointer<ClientDesk>(this), back = turn.back(row)] {
            if (self)
                self->turn(back, true);
        });
}

// Board and notes
// ---------------------------------------------------------------------------------------------------------

void ClientDesk::readBoard(const ListRequest& request) {
    const auto board = m_desk.database.run<ClientBoard>(Database::Lane::Interactive,
        QByteArrayLiteral("board.clients"), [request, context = m_desk.context()](Session& session) {
            return readClientBoard(session, request, context);
        });
    whenDone(board, this, [this, request](const Result<ClientBoard>& result) {
        if (!m_page)
            return;
        if (result)
            m_page->setBoard(request, *result);
        else
            m_page->setBoardError(request, result.error());
    });
}

void ClientDesk::writeNote(const QString& id, const QString& text) {
    const auto written = m_desk.database.run<bool>(
        Database::Lane::Write, {}, [client = idOf(id), text](Session& session) -> Result<bool> {
            const auto added = addClientNote(session, client, text);
            if (!added)
                return failure(added.error());
            return true;
        });
    whenDone(written, this, [this, id](const Result<bool>& result) {
        if (m_page && m_page->detailId() == id)
            m_page->setNoteWritten(result.has_value());
        if (result)
            m_desk.changed();
        else
            m_desk.window.report(State::Critical, tr("The note was not kept; it is still in its field."),
                Words::error(result.error()));
    });
}

} // namespace sevenscale
