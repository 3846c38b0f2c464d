// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/errorgroup.h"

namespace sevenscale {

/// The kinds of errors of a list of runs, all of them at once. The id of one is `=` and its text.
class ErrorGroupsModel final : public RecordModel<ErrorGroup> {
    Q_OBJECT

public:
    explicit ErrorGroupsModel(QObject* parent = nullptr);

    /// The answer to `asked`, put into the order that it asks for.
    void setGroups(const ListRequest& asked, ErrorGroups groups);
    const ErrorGroups& groups() const { return m_groups; } ///< as they came last, but for their order

    QString idOf(const ErrorGroup& row) const override;

private:
    ErrorGroups m_groups;
};

} // namespace sevenscale
