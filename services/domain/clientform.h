// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/form.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace sevenscale {

/// What a person edits of a clinic. Contact data goes in by these and never comes back in the clear.
enum class ClientField {
    Name,
    Specialty,
    Email,
    Phone,
    City,
    Status,
    Performance,
    Revenue,
    Patients,
    Plan,
    TimeZone,
};

/// All of them, in the order of a form.
QList<ClientField> clientFields();
/// The column of `clients` that holds the field; nothing for a column that is none of them.
QString columnOf(ClientField field);
std::optional<ClientField> clientFieldOf(const QString& column);

/// The whole numbers that a field of numbers takes begin at 0 and end here.
inline constexpr qint64 MostPerformance = 100;
inline constexpr qint64 MostPatients = 10'000'000;

/// The fields that a person changed, as typed; an empty text is no value.
using ClientChanges = QMap<ClientField, QString>;

enum class FormPurpose { Create, Update };

/// Everything that is the matter with them, in the order of the fields. A new clinic must have a name; of one
/// that is there, only what was changed is looked at.
QList<FieldFinding<ClientField>> validate(const ClientChanges& changes, FormPurpose purpose);

/// `name@host`, with no blank and no second @, and a host that does not begin with a dot: what the schema
/// takes for an address that can be masked.
bool isEmailAddress(const QString& text);
/// A zone of the IANA data base by its name, as this computer knows them.
bool isTimeZone(const QString& name);

} // namespace sevenscale
