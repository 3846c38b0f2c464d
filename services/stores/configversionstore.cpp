// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/configversionstore.h"

#include "services/stores/fields.h"

#include <limits>

namespace sevenscale {

Result<QList<ConfigVersion>> readConfigVersions(Session& session, AgentId agent, int limit, qint64 before) {
    auto rows = session.query(
        QStringLiteral("select v.version, cast(v.config as text), u.name, cast(v.at as text), v.note"
                       " from agent_config_versions v left join users u on u.id = v.changed_by"
                       " where v.agent_id = ? and v.version < ? order by v.version desc limit ?"),
        {agent.value, before > 0 ? before : qint64(std::numeric_limits<int>::max()), limit});
    if (!rows)
        return failure(rows.error());
    QList<ConfigVersion> versions;
    while (rows->next())
        versions.append({rows->integer(0), FieldCodec<std::optional<JsonText>>::read(*rows, 1),
            rows->optionalText(2), FieldCodec<Timestamp>::read(*rows, 3), rows->optionalText(4)});
    return versions;
}

} // namespace sevenscale
