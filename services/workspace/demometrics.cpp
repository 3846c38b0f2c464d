// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/demometrics.h"

#include "services/workspace/democalendar.h"
#include "services/workspace/random.h"

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

constexpr double MissingRows = 0.008;

qint64 rounded(double value) {
    return std::max<qint64>(0, std::llround(value));
}

QString tenths(qint64 value) {
    return QString::number(value / 10) % QLatin1Char('.') % QString::number(value % 10);
}

/// What a bad week leaves of leads and of appointments.
std::pair<double, double> leftByBadWeek(BadWeek kind, const DemoClinic& clinic) {
    switch (kind) {
    case BadWeek::None:
        break;
    case BadWeek::MetaAds:
        return clinic.has(QStringLiteral("meta_ads")) ? std::pair(0.58, 0.86) : std::pair(1.0, 1.0);
    case BadWeek::WhatsApp:
        return clinic.has(QStringLiteral("whatsapp_business")) ? std::pair(0.82, 0.74) : std::pair(1.0, 1.0);
    case BadWeek::SlowModel:
        return {0.94, 0.91};
    }
    return {1.0, 1.0};
}

} // namespace

std::optional<DemoDay> DemoDays::day(
    const DemoClinic& clinic, qint64 day, double share, bool troubled) const {
    Random random({m_seed, Random::Days, static_cast<quint64>(clinic.id), static_cast<quint64>(day)});
    if (random.chance(MissingRows))
        return std::nullopt;
    const double open = opening(day) / 100.0;
    const double elapsed = static_cast<double>(day - m_origin) / 90.0;
    const double growth = std::clamp(1.0 + clinic.trend * elapsed, 0.6, 1.6);
    const auto [leadsLeft, appointmentsLeft] = leftByBadWeek(badWeek(m_seed, day), clinic);
    const double level = season(day) * growth;

    DemoDay result;
    const double leads = clinic.leads * (0.5 + 0.5 * open) * level * leadsLeft * random.between(0.78, 1.22);
    result.leads = rounded(leads * share);
    result.qualified = rounded(static_cast<double>(result.leads) * random.between(0.56, 0.74));
    const double appointments
        = clinic.appointments * open * level * appointmentsLeft * random.between(0.86, 1.13);
    result.appointments = rounded(appointments * share * (troubled ? 0.15 : 1.0));
    result.noShow = std::min(result.appointments,
        rounded(static_cast<double>(result.appointments) * clinic.noShow * random.between(0.6, 1.4)));
    const qint64 cancelled = std::min(result.appointments - result.noShow,
        rounded(static_cast<double>(result.appointments) * random.between(0.0, 0.06)));
    result.completed = result.appointments - result.noShow - cancelled;
    // In steps of five cents, as cards and discounts leave it.
    result.revenueCents = rounded(static_cast<double>(result.completed * clinic.ticketCents)
                              * random.between(0.94, 1.07) / 5.0)
        * 5;
    result.patientsNew = rounded(static_cast<double>(result.completed) * random.between(0.18, 0.36));
    result.patientsRecurring = result.completed - result.patientsNew;
    result.patientsTotal = clinic.patients
        + rounded(std::max<double>(0, static_cast<double>(day - m_origin)) * clinic.appointments * 0.11);
    result.roiTenths = rounded(clinic.roi * 10 * growth * leadsLeft * random.between(0.88, 1.12));
    if (result.leads > 0)
        result.conversionTenths = std::min<qint64>(1'000,
            rounded(1'000.0 * static_cast<double>(result.patientsNew) / static_cast<double>(result.leads)));
    result.score = static_cast<int>(std::clamp<double>(
        clinic.performance + (appointmentsLeft - 1.0) * 40 + random.between(-4, 4) - (troubled ? 9 : 0), 5,
        100));
    return result;
}

QList<DemoFigure> DemoDays::figures(const DemoClinic& clinic, qint64 day) const {
    Random random({m_seed, Random::Days, static_cast<quint64>(clinic.id), static_cast<quint64>(day), 2});
    QList<DemoFigure> figures;
    if (random.chance(MissingRows))
        return figures;
    if (clinic.has(QStringLiteral("meta_ads")) || clinic.has(QStringLiteral("google_ads"))) {
        const qint64 spend = rounded(clinic.adSpend * 100 * season(day) * random.between(0.7, 1.3));
        figures.append({QStringLiteral("ad_spend"), moneyText(spend)});
        figures.append({QStringLiteral("cost_per_lead"),
            moneyText(rounded(static_cast<double>(spend) / std::max(1.0, clinic.leads)))});
    }
    if (clinic.has(QStringLiteral("whatsapp_business")))
        figures.append({QStringLiteral("response_time_minutes"),
            tenths(rounded(10 * (clinic.role == DemoRole::Healthy ? 4.0 : 9.0) * random.logNormal(0.35)))});
    if (opening(day) > 0)
        figures.append({QStringLiteral("occupancy_rate"),
            tenths(std::min<qint64>(
                1'000, rounded(10.0 * (58 + clinic.performance * 0.32) * random.between(0.88, 1.08))))});
    if (((day + 3) % 7 + 7) % 7 == 0) // Mondays: last week's answers
        figures.append({QStringLiteral("nps"),
            QString::number(std::clamp<qint64>(clinic.performance - 14 + random.integer(-8, 8), 0, 100))});
    return figures;
}

double DemoDays::shareOfDay(qint64 microsSinceMidnight) {
    const double hours = static_cast<double>(microsSinceMidnight) / static_cast<double>(MicrosPerHour);
    return std::clamp((hours - 7.0) / 12.0, 0.0, 1.0);
}

} // namespace sevenscale
