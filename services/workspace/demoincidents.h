// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/timestamp.h"
#include "services/workspace/democlinics.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace sevenscale {

/// Something that goes wrong while one looks.
struct DemoIncident {
    enum class Kind {
        ExpiredCalendar, ///< Google refuses the calendar's credential: every run of Agente Agenda fails there
        LostMessages, ///< WhatsApp does not deliver two messages in three
        SlowConversion, ///< Agente Conversão takes much longer than last week, everywhere
    };
    Kind kind = Kind::ExpiredCalendar;
    Timestamp start;
    std::optional<Timestamp> end; ///< nothing: it goes on
    QList<qint64> clinics; ///< empty: all

    bool holds(Timestamp moment, qint64 clinic) const {
        return moment >= start && (!end || moment < *end) && (clinics.isEmpty() || clinics.contains(clinic));
    }
};

/// What goes on at `until`: a calendar that fails in three clinics since some four hours, and two smaller
/// troubles. The three are those whose role is critical, or others when `elsewhere` says so (a later day,
/// another trouble).
QList<DemoIncident> demoIncidents(
    quint64 seed, const QList<DemoClinic>& clinics, Timestamp until, bool elsewhere = false);

QByteArray toJson(const QList<DemoIncident>& incidents);
QList<DemoIncident> incidentsFromJson(const QByteArray& json);

} // namespace sevenscale
