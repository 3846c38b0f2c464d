// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formwords.h"

#include "models/format.h"

namespace sevenscale {

QString FormWords::problem(FieldProblem problem) {
    switch (problem) {
    case FieldProblem::Missing:
        return tr("This cannot be left empty.");
    case FieldProblem::TooLong:
        return tr("This is longer than the field can hold.");
    case FieldProblem::NotAnEmail:
        return tr("This is no e-mail address: it needs a name, an @ and a host.");
    case FieldProblem::UnknownTimeZone:
        return tr("This computer knows no such time zone. Write it like America/Recife.");
    case FieldProblem::NotANumber:
        return tr("Write a number here.");
    case FieldProblem::OutOfRange:
        return tr("This number is out of range.");
    case FieldProblem::NotJson:
        return tr("This is no JSON object.");
    case FieldProblem::AmbiguousRevenue:
        return tr("Something else may have been meant.");
    case FieldProblem::UnreadableRevenue:
        return tr("This is no amount that can be read. It is kept as typed, and counts in no sum.");
    }
    return {};
}

QString FormWords::outOfRange(qint64 least, qint64 most) {
    return tr("A whole number from %1 to %2 belongs here.").arg(Format::count(least), Format::count(most));
}

QString FormWords::clientField(ClientField field) {
    switch (field) {
    case ClientField::Name:
        return tr("Name");
    case ClientField::Specialty:
        return tr("Specialty");
    case ClientField::Email:
        return tr("E-mail");
    case ClientField::Phone:
        return tr("Telephone");
    case ClientField::City:
        return tr("City");
    case ClientField::Status:
        return tr("State");
    case ClientField::Performance:
        return tr("Performance");
    case ClientField::Revenue:
        return tr("Revenue");
    case ClientField::Patients:
        return tr("Patients");
    case ClientField::Plan:
        return tr("Plan");
    case ClientField::TimeZone:
        return tr("Time zone");
    }
    return {};
}

QString FormWords::clientColumn(const QString& column) {
    if (const auto field = clientFieldOf(column))
        return clientField(*field);
    if (column == u"email_masked")
        return clientField(ClientField::Email);
    if (column == u"phone_masked")
        return clientField(ClientField::Phone);
    if (column == u"archived_at")
        return tr("Archived");
    return column;
}

} // namespace sevenscale
