// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk.h"
#include "services/domain/agentform.h"
#include "services/domain/configversion.h"
#include "services/domain/edit.h"
#include "services/domain/result.h"
#include "views/dialogs/agentconfigdialog.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <functional>

namespace sevenscale {

class Session;

/// The desk of the agents' configurations: shows the dialog, reads what it asks for, writes what it wants,
/// and offers to take back what was written. One dialog at a time.
///
/// A row that changed in other columns meanwhile (somebody paused the agent) is no conflict of
/// configurations: then the change is made against the row as it is now.
///
/// Owned by the console, lives as long as the connection; a dialog that is open when it goes stays to be
/// read. Thread: GUI.
class AgentConfigDesk final : public QObject {
    Q_OBJECT

public:
    AgentConfigDesk(const Desk& desk, QObject* parent);
    ~AgentConfigDesk() override;

    void open(AgentId id, const QString& name, AgentConfigDialog::Tab tab, const Format& format);

private:
    /// What a write came to, with the newest versions after it.
    struct Written {
        Edited<AgentRecord> edited;
        QList<ConfigVersion> versions;
    };
    using Write = std::function<Result<Edited<AgentRecord>>(Session&, qint64 rowVersion)>;

    void read(AgentId id);
    void readVersions(AgentId id, qint64 before);
    void save(AgentId id, const JsonText& config, const QString& note, qint64 rowVersion);
    void restore(AgentId id, qint64 version, const QString& note, qint64 rowVersion);
    void takeBack(const AgentRecord& saved, qint64 version);
    /// `known` is the configuration that the change was made of.
    QFuture<Result<Written>> write(
        AgentId id, const std::optional<JsonText>& known, qint64 rowVersion, const Write& work);
    void written(const Written& result, const QString& message);

    Desk m_desk;
    QPointer<AgentConfigDialog> m_dialog;
};

} // namespace sevenscale
