// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/agentconfigdesk.h"

#include "models/words.h"
#include "services/database/async.h"
#include "services/database/database.h"
#include "services/stores/agentstore.h"
#include "services/stores/configversionstore.h"
#include "services/stores/writing.h"
#include "views/mainwindow.h"

namespace sevenscale {

AgentConfigDesk::AgentConfigDesk(const Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk) {
}

AgentConfigDesk::~AgentConfigDesk() {
    if (m_dialog)
        m_dialog->end();
}

void AgentConfigDesk::open(
    AgentId id, const QString& name, AgentConfigDialog::Tab tab, const Format& format) {
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new AgentConfigDialog(name, tab, format, &m_desk.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &AgentConfigDialog::versionsRequested, this,
        [this, id](qint64 before) { readVersions(id, before); });
    connect(m_dialog, &AgentConfigDialog::saveRequested, this,
        [this, id](const JsonText& config, const QString& note, qint64 rowVersion) {
            save(id, config, note, rowVersion);
        });
    connect(m_dialog, &AgentConfigDialog::restoreRequested, this,
        [this, id](qint64 version, const QString& note, qint64 rowVersion) {
            restore(id, version, note, rowVersion);
        });
    m_dialog->open();
    read(id);
    readVersions(id, 0);
}

void AgentConfigDesk::read(AgentId id) {
    const auto agent = m_desk.database.run<AgentRecord>(
        Database::Lane::Interactive, {}, [id](Session& session) { return readAgentRecord(session, id); });
    whenDone(agent, m_dialog, [dialog = m_dialog](const Result<AgentRecord>& record) {
        if (record)
            dialog->setAgent(*record);
        else
            dialog->setError(record.error());
    });
}

void AgentConfigDesk::readVersions(AgentId id, qint64 before) {
    const auto versions = m_desk.database.run<QList<ConfigVersion>>(
        Database::Lane::Interactive, {}, [id, before](Session& session) {
            return readConfigVersions(session, id, AgentConfigDialog::VersionsAtOnce, before);
        });
    whenDone(versions, m_dialog, [dialog = m_dialog, before](const Result<QList<ConfigVersion>>& list) {
        if (list)
            dialog->setVersions(before, *list);
        else
            dialog->setVersionsError(list.error());
    });
}

QFuture<Result<AgentConfigDesk::Written>> AgentConfigDesk::write(
    AgentId id, const std::optional<JsonText>& known, qint64 rowVersion, const Write& work) {
    return m_desk.database.run<Written>(
        Database::Lane::Write, {}, [id, known, rowVersion, work](Session& session) -> Result<Written> {
            auto edited = work(session, rowVersion);
            if (edited && !edited->saved && edited->row.config == known)
                edited = work(session, edited->row.rowVersion);
            if (!edited)
                return failure(edited.error());
            const auto versions = readConfigVersions(session, id, 2);
            // It is written, whether they can be read or not: then there is no undo on offer.
            return Written{*edited, versions.value_or(QList<ConfigVersion>())};
        });
}

void AgentConfigDesk::save(AgentId id, const JsonText& config, const QString& note, qint64 rowVersion) {
    const auto done
        = write(id, m_dialog->agent()->config, rowVersion, [id, config, note](Session& session, qint64 row) {
              return setAgentConfig(session, id, config, note, row);
          });
    whenDone(done, this, [this](const Result<Written>& result) {
        if (!result) {
            if (m_dialog)
                m_dialog->setError(result.error());
        } else if (result->edited.saved) {
            written(*result, tr("The configuration of %1 is saved.").arg(result->edited.row.name));
        } else if (m_dialog) {
            m_dialog->setConflict(result->edited.row);
        }
    });
}

void AgentConfigDesk::restore(AgentId id, qint64 version, const QString& note, qint64 rowVersion) {
    const auto done
        = write(id, m_dialog->agent()->config, rowVersion, [id, version, note](Session& session, qint64 row) {
              return restoreAgentConfig(session, id, version, note, row);
          });
    whenDone(done, this, [this, id, version](const Result<Written>& result) {
        if (!result) {
            if (m_dialog)
                m_dialog->setError(result.error());
        } else if (result->edited.saved) {
            written(*result,
                tr("%1 has the configuration of version %2 again.")
                    .arg(result->edited.row.name, Format::count(version)));
        } else if (m_dialog) {
            // Nothing of the person's own is at stake: what is stored now, and the question again.
            m_dialog->setAgent(result->edited.row);
            m_dialog->setError({ErrorCode::Conflict, {}});
            readVersions(id, 0);
        }
    });
}

void AgentConfigDesk::written(const Written& result, const QString& message) {
    if (m_dialog)
        m_dialog->accept();
    m_desk.changed();
    const AgentRecord saved = result.edited.row;
    if (result.versions.size() < 2)
        return m_desk.window.report(State::Ok, message);
    const qint64 before = result.versions.at(1).version;
    m_desk.window.report(State::Ok, message,
        tr("It is version %1.").arg(Format::count(result.versions.front().version)), tr("Undo"),
        [guard = QPointer<AgentConfigDesk>(this), saved, before] {
            if (guard)
                guard->takeBack(saved, before);
        });
}

void AgentConfigDesk::takeBack(const AgentRecord& saved, qint64 version) {
    const QString note = tr("Version %1 restored").arg(Format::count(version));
    const auto done = write(saved.id, saved.config, saved.rowVersion,
        [id = saved.id, version, note](
            Session& session, qint64 row) { return restoreAgentConfig(session, id, version, note, row); });
    whenDone(done, this, [this, name = saved.name, version](const Result<Written>& result) {
        if (result && result->edited.saved) {
            m_desk.changed();
            m_desk.window.report(State::Ok,
                tr("%1 has the configuration of version %2 again.").arg(name, Format::count(version)));
        } else {
            m_desk.window.report(State::Critical, tr("The change was not taken back."),
                result ? tr(
                    "Somebody else changed the configuration meanwhile. Its versions are under “Versions…”.")
                       : Words::error(result.error()));
        }
    });
}

} // namespace sevenscale
