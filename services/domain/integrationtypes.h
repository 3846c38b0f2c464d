// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/timestamp.h"

#include <QLatin1String>
#include <QList>
#include <QStringView>

#include <optional>

namespace sevenscale {

/// One field of an integration's credentials, by the name that its API gives it; the worker finds it under
/// that name in what is sealed.
struct CredentialField {
    QLatin1String name;
    bool secret = true; ///< else it may be read while it is typed: an account's number
};

/// What the console knows of a type of integration. Its name for people and its icon are in models/words.h.
struct IntegrationType {
    QLatin1String key; ///< as in `integration_type`
    qint64 rhythmSeconds = 0; ///< how often such an API is usually read
    QList<CredentialField> credentials;
};

/// The seven types of the seed (health-dashboard-database.md, "Tipos de Integração"), in the order in which
/// people look at them: what patients touch first, then what brings them, then what counts them.
///
/// Neither the seeds nor schema.md say how often an API is read. The rhythms are a judgement, to be revised
/// with use: messages and calendars change a patient's day, so hourly; a CRM a few times a day; ads and
/// analytics settle once a day. The names of the fields are those of the APIs' own sign-in: OAuth 2.0
/// (RFC 6749) for Google, an access token for the others.
const QList<IntegrationType>& integrationTypes();

/// The type that a word of the database names, without case and outer blanks; nullptr for one that is not
/// known.
const IntegrationType* integrationType(QStringView word);

/// How long an integration of a type may go without a sync before it is stale, in seconds: three times its
/// rhythm. A type that nobody knows is given the longest one.
qint64 staleAfterSeconds(QStringView integrationType);

/// How old a last sync is for its type: within its rhythm, a sync or two missed, or longer ago than that. A
/// moment in the future counts as now, an infinite one as none.
enum class SyncAge { Fresh, Late, Stale, Never };
SyncAge syncAge(QStringView integrationType, const std::optional<Timestamp>& lastSync, Timestamp now);

} // namespace sevenscale
