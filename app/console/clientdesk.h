// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/clientturn.h"
#include "app/console/desk.h"
#include "services/domain/records.h"

#include <QObject>
#include <QPointer>

namespace sevenscale {

class ClientForm;
class ClientsPage;
struct ListRequest;

/// Carries out what people do with clinics: adds and edits them in a form, turns their state, archives them
/// and takes them back, keeps notes, and reads the board.
///
/// State and archive can be undone from the line that reports them; somebody else's change of the same thing
/// is never written over, by the undo neither. Of several clinics a BulkRun makes the same. One form at a
/// time; when the desk goes, the form stays with what was typed, and says that nothing can be saved from it.
/// Thread: GUI.
class ClientDesk final : public QObject {
    Q_OBJECT

public:
    ClientDesk(ClientsPage& page, Desk desk, QObject* parent);
    ~ClientDesk() override;

private:
    void act(const QString& action, const QStringList& ids, const QString& filter);
    /// Reads the clinic as it is now and opens it, at a field when one is named.
    void edit(const QString& id, const QString& field = {});
    void openForm(const std::optional<Client>& client, const QString& field = {});
    void add(ClientForm* form);
    void save(ClientForm* form);
    void turn(const ClientTurn& turn, bool undo = false);
    void turned(const ClientTurn& turn, const Edited<Client>& result, bool undo);
    void readBoard(const ListRequest& request);
    void writeNote(const QString& id, const QString& text);

    QPointer<ClientsPage> m_page; ///< at the program's end the window may go first
    Desk m_desk;
    QPointer<ClientForm> m_form;
};

} // namespace sevenscale
