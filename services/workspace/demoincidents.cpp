// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/demoincidents.h"

#include "services/workspace/random.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr qsizetype FailingClinics = 3;

} // namespace

QList<DemoIncident> demoIncidents(
    quint64 seed, const QList<DemoClinic>& clinics, Timestamp until, bool elsewhere) {
    QList<qint64> failing;
    if (!elsewhere) {
        for (const DemoClinic& clinic : clinics) {
            if (clinic.role == DemoRole::Critical && failing.size() < FailingClinics)
                failing.append(clinic.id);
        }
    }
    Random random({seed, Random::Retries, static_cast<quint64>(until.microseconds)});
    for (qsizetype tries = 0; tries < 50 && failing.size() < std::min(FailingClinics, clinics.size());
         ++tries) {
        const DemoClinic& drawn = random.pick(clinics);
        if (drawn.has(QStringLiteral("google_calendar")) && !failing.contains(drawn.id))
            failing.append(drawn.id);
    }
    QList<DemoIncident> incidents;
    if (failing.isEmpty())
        return incidents;
    incidents.append(
        {DemoIncident::Kind::ExpiredCalendar, until.plusSeconds(-4 * 3'600 - 183), std::nullopt, failing});
    incidents.append(
        {DemoIncident::Kind::LostMessages, until.plusSeconds(-52 * 60), std::nullopt, {failing.back()}});
    incidents.append({DemoIncident::Kind::SlowConversion, until.plusSeconds(-26 * 3'600), std::nullopt, {}});
    return incidents;
}

QByteArray toJson(const QList<DemoIncident>& incidents) {
    QJsonArray array;
    for (const DemoIncident& incident : incidents) {
        QJsonArray clinics;
        for (const qint64 id : incident.clinics)
            clinics.append(id);
        array.append(QJsonObject{{QStringLiteral("kind"), static_cast<int>(incident.kind)},
            {QStringLiteral("start"), incident.start.toText()},
            {QStringLiteral("end"), incident.end ? QJsonValue(incident.end->toText()) : QJsonValue()},
            {QStringLiteral("clinics"), clinics}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<DemoIncident> incidentsFromJson(const QByteArray& json) {
    QList<DemoIncident> incidents;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto& value : array) {
        const QJsonObject object = value.toObject();
        const int kind = object.value(QLatin1String("kind")).toInt(-1);
        const auto start = Timestamp::fromText(object.value(QLatin1String("start")).toString());
        if (!start || kind < 0 || kind > static_cast<int>(DemoIncident::Kind::SlowConversion))
            continue;
        DemoIncident incident{static_cast<DemoIncident::Kind>(kind), *start,
            Timestamp::fromText(object.value(QLatin1String("end")).toString()), {}};
        const QJsonArray clinics = object.value(QLatin1String("clinics")).toArray();
        for (const auto& id : clinics)
            incident.clinics.append(id.toInteger());
        incidents.append(incident);
    }
    return incidents;
}

} // namespace sevenscale
