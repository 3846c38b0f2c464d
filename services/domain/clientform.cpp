// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/clientform.h"

#include "services/domain/money.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <optional>

namespace sevenscale {
namespace {

constexpr qsizetype longestOf(ClientField field) {
    switch (field) {
    case ClientField::Name:
        return 200;
    case ClientField::Email:
        return 254; // of an address in SMTP
    case ClientField::Phone:
    case ClientField::Status:
    case ClientField::Plan:
        return 40;
    case ClientField::Revenue:
    case ClientField::TimeZone:
        return 60;
    case ClientField::Specialty:
    case ClientField::City:
    case ClientField::Performance:
    case ClientField::Patients:
        return 120;
    }
    return 0;
}

std::optional<FieldProblem> wholeNumber(const QString& text, qint64 most) {
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok)
        return FieldProblem::NotANumber;
    return value < 0 || value > most ? std::optional(FieldProblem::OutOfRange) : std::nullopt;
}

std::optional<FieldProblem> problemOf(ClientField field, const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return field == ClientField::Name ? std::optional(FieldProblem::Missing) : std::nullopt;
    if (text.size() > longestOf(field))
        return FieldProblem::TooLong;
    switch (field) {
    case ClientField::Email:
        return isEmailAddress(text) ? std::nullopt : std::optional(FieldProblem::NotAnEmail);
    case ClientField::TimeZone:
        return isTimeZone(text) ? std::nullopt : std::optional(FieldProblem::UnknownTimeZone);
    case ClientField::Performance:
        return wholeNumber(text, MostPerformance);
    case ClientField::Patients:
        return wholeNumber(text, MostPatients);
    case ClientField::Revenue:
        switch (readRevenue(text).note) {
        case RevenueNote::None:
            return std::nullopt;
        case RevenueNote::Ambiguous:
            return FieldProblem::AmbiguousRevenue;
        case RevenueNote::Unreadable:
            return FieldProblem::UnreadableRevenue;
        }
        return std::nullopt;
    case ClientField::Name:
    case ClientField::Specialty:
    case ClientField::Phone:
    case ClientField::City:
    case ClientField::Status:
    case ClientField::Plan:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

QList<ClientField> clientFields() {
    return {ClientField::Name, ClientField::Specialty, ClientField::Email, ClientField::Phone,
        ClientField::City, ClientField::Status, ClientField::Performance, ClientField::Revenue,
        ClientField::Patients, ClientField::Plan, ClientField::TimeZone};
}

QString columnOf(ClientField field) {
    switch (field) {
    case ClientField::Name:
        return QStringLiteral("name");
    case ClientField::Specialty:
        return QStringLiteral("specialty");
    case ClientField::Email:
        return QStringLiteral("email");
    case ClientField::Phone:
        return QStringLiteral("phone");
    case ClientField::City:
        return QStringLiteral("city");
    case ClientField::Status:
        return QStringLiteral("status");
    case ClientField::Performance:
        return QStringLiteral("performance");
    case ClientField::Revenue:
        return QStringLiteral("revenue");
    case ClientField::Patients:
        return QStringLiteral("patients");
    case ClientField::Plan:
        return QStringLiteral("plan");
    case ClientField::TimeZone:
        return QStringLiteral("time_zone");
    }
    return {};
}

std::optional<ClientField> clientFieldOf(const QString& column) {
    const QList<ClientField> all = clientFields();
    for (const ClientField field : all) {
        if (columnOf(field) == column)
            return field;
    }
    return std::nullopt;
}

QList<FieldFinding<ClientField>> validate(const ClientChanges& changes, FormPurpose purpose) {
    QList<FieldFinding<ClientField>> findings;
    if (purpose == FormPurpose::Create && !changes.contains(ClientField::Name))
        findings.append({ClientField::Name, FieldProblem::Missing});
    for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
        if (const auto problem = problemOf(it.key(), it.value()))
            findings.append({it.key(), *problem});
    }
    return findings;
}

bool isEmailAddress(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("^[^@\\s]+@[^@\\s.][^@\\s]*$"));
    return shape.match(text).hasMatch();
}

bool isTimeZone(const QString& name) {
    return name.contains(QLatin1Char('/')) && QTimeZone::isTimeZoneIdAvailable(name.toLatin1());
}

} // namespace sevenscale
