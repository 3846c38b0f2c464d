// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/logsmodel.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class PropertyList;

/// The system's log, newest first, and of one entry its whole message and its data.
class LogsPage final : public TypedListPage<LogsModel, LogEntry, LogDetail> {
    Q_OBJECT

public:
    explicit LogsPage(QWidget* parent = nullptr);
    QString facetKey() const override;
    QStringList panelFacets() const override;

    QString title() const override;

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QList<Facet> facets() const override;
    QString nameOf(const QString& key, qint64 id) const override;
    void wordPane() override;
    void present(const LogEntry& row, const LogDetail* detail) override;
    void clearDetail() override;
    void copyDocuments(LogEntry& to, const LogEntry& from) const override;

private:
    PaneText* m_message = nullptr;
    PropertyList* m_record = nullptr;
    JumpList* m_jumps = nullptr;
    PaneJson m_json;
};

} // namespace sevenscale
