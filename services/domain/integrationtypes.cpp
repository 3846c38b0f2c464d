// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/integrationtypes.h"

#include <algorithm>

namespace sevenscale {
namespace {

constexpr qint64 Hour = 3'600;
constexpr qint64 MissedSyncs = 3;

constexpr CredentialField secret(const char* name) {
    return {QLatin1String(name), true};
}
constexpr CredentialField open(const char* name) {
    return {QLatin1String(name), false};
}

} // namespace

const QList<IntegrationType>& integrationTypes() {
    static const QList<CredentialField> oauth{
        open("client_id"), secret("client_secret"), secret("refresh_token")};
    static const QList<IntegrationType> types{
        {QLatin1String("whatsapp_business"), Hour,
            {open("phone_number_id"), open("business_account_id"), secret("access_token")}},
        {QLatin1String("google_calendar"), Hour, oauth},
        {QLatin1String("calendly"), Hour, {secret("access_token")}},
        {QLatin1String("hubspot_crm"), 4 * Hour, {secret("access_token")}},
        {QLatin1String("google_ads"), 24 * Hour,
            QList<CredentialField>{open("customer_id"), secret("developer_token")} + oauth},
        {QLatin1String("meta_ads"), 24 * Hour, {open("ad_account_id"), secret("access_token")}},
        {QLatin1String("google_analytics"), 24 * Hour, QList<CredentialField>{open("property_id")} + oauth},
    };
    return types;
}

const IntegrationType* integrationType(QStringView word) {
    const QString key = word.trimmed().toString().toLower();
    const auto& types = integrationTypes();
    const auto found
        = std::find_if(types.cbegin(), types.cend(), [&](const auto& type) { return type.key == key; });
    return found == types.cend() ? nullptr : &*found;
}

qint64 staleAfterSeconds(QStringView word) {
    const IntegrationType* type = integrationType(word);
    return MissedSyncs * (type ? type->rhythmSeconds : 24 * Hour);
}

SyncAge syncAge(QStringView type, const std::optional<Timestamp>& lastSync, Timestamp now) {
    if (!lastSync || !lastSync->isFinite())
        return SyncAge::Never;
    const qint64 limit = staleAfterSeconds(type);
    if (*lastSync < now.plusSeconds(-limit))
        return SyncAge::Stale;
    return *lastSync < now.plusSeconds(-limit / MissedSyncs) ? SyncAge::Late : SyncAge::Fresh;
}

} // namespace sevenscale
