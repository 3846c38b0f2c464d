// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/logsmodel.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class PropertyList;

/// The system's log, newest first, and of one entry its whole message and its data.
///
/// Followed, it keeps the newest entries in view as they come in, wherever the mouse is; who scrolls, chooses
/// an entry or another order stops that.
class LogsPage final : public TypedListPage<LogsModel, LogEntry, LogDetail> {
    Q_OBJECT

public:
    explicit LogsPage(QWidget* parent = nullptr);
    QString facetKey() const override;
    QStringList panelFacets() const override;

    QString title() const override;
    /// Checked while the log is followed.
    QAction* follow() const { return m_follow; }

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QList<Facet> facets() const override;
    QString nameOf(const QString& key, qint64 id) const override;
    void wordPane() override;
    void wordActions() override;
    void present(const LogEntry& row, const LogDetail* detail) override;
    void clearDetail() override;
    void copyDocuments(LogEntry& to, const LogEntry& from) const override;

private:
    void buildFollowing();
    void setFollowing(bool on);
    void showFollowing();

    QAction* m_follow = nullptr;
    bool m_settling = false; ///< the list moves by itself
    PaneText* m_message = nullptr;
    PropertyList* m_record = nullptr;
    JumpList* m_jumps = nullptr;
    PaneJson m_json;
};

} // namespace sevenscale
