// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/democlinics.h"

#include "services/workspace/democlinicnames.h"
#include "services/workspace/random.h"

#include <array>
#include <cmath>

namespace sevenscale {
namespace {

/// Of every hundred clinics so many have it, and it syncs so often.
struct TypeShare {
    QStringView type;
    int percent;
    qint64 rhythmSeconds;
};
constexpr std::array TypeShares{
    TypeShare{u"google_calendar", 80, 300},
    TypeShare{u"whatsapp_business", 81, 40},
    TypeShare{u"meta_ads", 52, 900},
    TypeShare{u"google_ads", 46, 900},
    TypeShare{u"hubspot_crm", 36, 1'800},
    TypeShare{u"calendly", 24, 600},
    TypeShare{u"google_analytics", 22, 10'800},
};

/// `R$ 184.300,00`
QString typedRevenue(qint64 cents, bool withCurrency) {
    QString whole = QString::number(cents / 100);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, QLatin1Char('.'));
    return (withCurrency ? QStringLiteral("R$ ") : QString()) % whole % QLatin1Char(',')
        % QString::number(cents % 100).rightJustified(2, QLatin1Char('0'));
}

/// Mostly as a form asks for it, now and then as somebody in a hurry does.
QString revenueAsTyped(const DemoClinicName& given, qint64 monthlyCents, Random& random) {
    switch (given.revenue) {
    case DemoRevenueStyle::Plain:
        break;
    case DemoRevenueStyle::NoCurrency:
        return typedRevenue(monthlyCents, false);
    case DemoRevenueStyle::Dotted: // read, and flagged: 96.400 may be ninety-six and a bit
        return QString::number(monthlyCents / 100'000) % QLatin1Char('.')
            % QString::number(monthlyCents / 100 % 1'000).rightJustified(3, QLatin1Char('0'));
    case DemoRevenueStyle::English:
        return QString::number(monthlyCents / 100) % QLatin1String(".50");
    case DemoRevenueStyle::Words:
        return QStringLiteral("a confirmar com o financeiro");
    case DemoRevenueStyle::Missing:
        return {};
    }
    return typedRevenue(monthlyCents / 10'000 * 10'000 + (random.chance(0.3) ? 5'000 : 0), true);
}

QList<DemoIntegration> integrationsOf(const DemoClinic& clinic, qint64& nextId, Random& random) {
    QList<DemoIntegration> list;
    for (const TypeShare& share : TypeShares) {
        const bool drawn = random.integer(1, 100) <= share.percent;
        // Who fails tonight has a calendar to fail with; nobody is without a way to make appointments.
        const bool needed = share.type == u"google_calendar" && clinic.role == DemoRole::Critical;
        const bool must = clinic.role != DemoRole::Healthy
            && (share.type == u"whatsapp_business" || share.type == u"meta_ads"
                || share.type == u"hubspot_crm");
        const bool last
            = share.type == u"calendly" && (list.isEmpty() || list.front().type != u"google_calendar");
        if (drawn || needed || must || last)
            list.append({nextId++, share.type.toString(), share.rhythmSeconds});
    }
    return list;
}

QString phoneOf(const QString& areaCode, Random& random) {
    return QStringLiteral("(%1) 95550-%2")
        .arg(areaCode, QString::number(random.integer(0, 9'999)).rightJustified(4, QLatin1Char('0')));
}

} // namespace

bool DemoClinic::has(const QString& integrationType) const {
    for (const DemoIntegration& integration : integrations) {
        if (integration.type == integrationType)
            return true;
    }
    return false;
}

QString moneyText(qint64 cents) {
    return QString::number(cents / 100) % QLatin1Char('.')
        % QString::number(cents % 100).rightJustified(2, QLatin1Char('0'));
}

QList<DemoClinic> demoClinics(quint64 seed, int count) {
    QList<DemoClinic> clinics;
    clinics.reserve(count);
    const QList<DemoClinicName> names = demoClinicNames(seed, count);
    qint64 nextIntegration = 1;
    for (int i = 0; i < count; ++i) {
        Random random({seed, Random::Clinics, static_cast<quint64>(i)});
        const DemoClinicName& given = names[i];
        DemoClinic clinic;
        clinic.id = i + 1;
        clinic.name = given.name;
        clinic.specialty = given.specialty;
        clinic.city = given.city;
        clinic.email = QStringLiteral("contato@%1.example.com").arg(given.slug);
        clinic.phone = phoneOf(given.areaCode, random);
        clinic.role = given.role;
        const qint64 monthlyCents = given.monthlyThousands > 0 ? given.monthlyThousands * 100'000
                                                               : random.integer(45, 330) * 100'000;
        clinic.plan = monthlyCents >= 20'000'000 ? QStringLiteral("enterprise")
            : monthlyCents >= 8'000'000          ? QStringLiteral("pro")
                                                 : QStringLiteral("starter");
        clinic.revenue = revenueAsTyped(given, monthlyCents, random);
        clinic.performance = static_cast<int>(clinic.role == DemoRole::Critical ? random.integer(38, 52)
                : clinic.role == DemoRole::Attention                            ? random.integer(57, 71)
                                                                                : random.integer(76, 97));
        clinic.ticketCents = random.integer(18, 62) * 1'000 + 900;
        // A month is 24 full days, of whose appointments some six in seven take place.
        clinic.appointments
            = static_cast<double>(monthlyCents) / (24.0 * 0.86 * static_cast<double>(clinic.ticketCents));
        clinic.leads = clinic.appointments * random.between(0.55, 0.95) + 2;
        clinic.noShow
            = clinic.role == DemoRole::Attention ? random.between(0.15, 0.24) : random.between(0.05, 0.12);
        clinic.roi = random.between(210, 430);
        clinic.trend
            = clinic.role == DemoRole::Healthy ? random.between(-0.02, 0.12) : random.between(-0.09, 0.02);
        clinic.adSpend = clinic.leads * random.between(9, 19);
        clinic.patients = std::llround(clinic.appointments * random.between(70, 160));
        clinic.weight = std::llround(40 + clinic.appointments * 4);
        clinic.daysAsClient = static_cast<int>(random.integer(120, 1'100));
        clinic.integrations = integrationsOf(clinic, nextIntegration, random);
        clinics.append(clinic);
    }
    return clinics;
}

} // namespace sevenscale
