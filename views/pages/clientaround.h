// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/details.h"
#include "services/domain/role.h"

#include <QObject>

namespace sevenscale {

class ClientNotes;
class DetailPane;
class PaneRows;
class PropertyList;

/// The parts of a clinic's pane that tell what happens around it: its single figures, its last executions,
/// its log, what people noted, and who changed what.
///
/// Makes its sections in the pane, which owns them. Thread: GUI.
class ClientAround final : public QObject {
    Q_OBJECT

public:
    ClientAround(DetailPane* pane, QObject* parent);

    /// Sections come where they are asked for, so that the page has its order: figures and runs, notes,
    /// trail.
    void addFigures();
    void addRuns();
    void addNotes();
    void addTrail();

    void word();
    void show(const ClientDetail& detail, const Format& format, Role role);
    void clear();
    void setRole(Role role);
    ClientNotes* notes() const { return m_notes; }

Q_SIGNALS:
    void activated(const QString& page, const QString& filter);

private:
    void showFigures(const ClientDetail& detail);
    void showRuns(const ClientDetail& detail);
    void showTrail(const ClientDetail& detail, const Format& format, Role role);
    PaneRows* addRows(const QString& key);

    DetailPane* m_pane;
    PropertyList* m_figures = nullptr;
    PaneRows* m_executions = nullptr;
    PaneRows* m_log = nullptr;
    PaneRows* m_trail = nullptr;
    ClientNotes* m_notes = nullptr;
    ClientId m_shown;
};

} // namespace sevenscale
