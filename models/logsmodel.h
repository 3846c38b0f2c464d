// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/records.h"

namespace sevenscale {

/// The entries of the system log.
class LogsModel final : public RecordModel<LogEntry> {
    Q_OBJECT

public:
    explicit LogsModel(QObject* parent = nullptr);

    static Sort newestFirst() { return {QStringLiteral("created_at"), true}; }

    QString idOf(const LogEntry& row) const override;
};

} // namespace sevenscale
