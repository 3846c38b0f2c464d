// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/clientform.h"

#include "models/formwords.h"
#include "models/words.h"
#include "services/domain/revenueoffer.h"

#include <QTimeZone>

namespace sevenscale {
namespace {

FormValues valuesOf(const Client& client) {
    const auto number
        = [](const std::optional<qint64>& value) { return value ? QString::number(*value) : QString(); };
    const auto value = [&](ClientField field) -> QString {
        switch (field) {
        case ClientField::Name:
            return client.name;
        case ClientField::Specialty:
            return client.specialty;
        case ClientField::Email:
            return client.emailMasked.value_or(QString());
        case ClientField::Phone:
            return client.phoneMasked.value_or(QString());
        case ClientField::City:
            return client.city.value_or(QString());
        case ClientField::Status:
            return client.status.value_or(QString());
        case ClientField::Performance:
            return number(client.performance);
        case ClientField::Revenue:
            return client.revenue.value_or(QString());
        case ClientField::Patients:
            return number(client.patients);
        case ClientField::Plan:
            return client.plan.value_or(QString());
        case ClientField::TimeZone:
            return client.timeZone.value_or(QString());
        }
        return {};
    };
    FormValues values;
    const QList<ClientField> all = clientFields();
    for (const ClientField field : all)
        values.insert(columnOf(field), value(field));
    return values;
}

/// What the schema gives a clinic of which nothing was said.
FormValues valuesOfNew() {
    return {{columnOf(ClientField::Status), QStringLiteral("operational")},
        {columnOf(ClientField::Plan), QStringLiteral("pro")}};
}

FormField::Kind kindOf(ClientField field) {
    switch (field) {
    case ClientField::Email:
    case ClientField::Phone:
        return FormField::Kind::WriteOnly;
    case ClientField::Status:
    case ClientField::Plan:
        return FormField::Kind::Choice;
    case ClientField::TimeZone:
        return FormField::Kind::Suggestion;
    case ClientField::Name:
    case ClientField::Specialty:
    case ClientField::City:
    case ClientField::Performance:
    case ClientField::Revenue:
    case ClientField::Patients:
        break;
    }
    return FormField::Kind::Line;
}

/// The words of a choice: those that everybody knows, and the one that is stored.
template <typename WordOf>
QList<FormField::Value> choices(const QStringList& known, const QString& stored, WordOf wordOf) {
    QList<FormField::Value> values;
    for (const QString& each : known)
        values.append({each, wordOf(each)});
    if (!stored.isEmpty() && !known.contains(stored))
        values.append({stored, wordOf(stored)});
    return values;
}

/// Those of Brazil first: the clinics are there.
QList<FormField::Value> timeZones() {
    QList<FormField::Value> values;
    const auto append = [&](const QList<QByteArray>& names) {
        for (const QByteArray& name : names) {
            const QString text = QString::fromLatin1(name);
            if (isTimeZone(text))
                values.append({text, text});
        }
    };
    append(QTimeZone::availableTimeZoneIds(QLocale::Brazil));
    return values;
}

FieldRemark problemRemark(const FieldFinding<ClientField>& finding) {
    QString sentence = FormWords::problem(finding.problem);
    if (finding.problem == FieldProblem::OutOfRange || finding.problem == FieldProblem::NotANumber)
        sentence = FormWords::outOfRange(
            0, finding.field == ClientField::Performance ? MostPerformance : MostPatients);
    return {FieldRemark::Weight::Problem, sentence};
}

ClientChanges asChanges(const FormValues& values) {
    ClientChanges changes;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (const auto field = clientFieldOf(it.key()))
            changes.insert(*field, it.value());
    }
    return changes;
}

} // namespace

ClientForm::ClientForm(const std::optional<Client>& client, const Format& format, QWidget* parent)
    : RecordForm(parent)
    , m_client(client)
    , m_format(format) {
    build(client ? valuesOf(*client) : valuesOfNew());
}

ClientChanges ClientForm::clientChanges() const {
    ClientChanges all = asChanges(changes());
    if (!m_client) {
        // What the form shows is what the new row gets, also where it was not touched.
        const FormValues given = valuesOfNew();
        for (auto it = given.cbegin(); it != given.cend(); ++it) {
            if (!changes().contains(it.key()))
                all.insert(*clientFieldOf(it.key()), it.value());
        }
    }
    return all;
}

void ClientForm::setTheirs(const Client& theirs) {
    const bool archived = theirs.archivedAt && m_client && !m_client->archivedAt;
    m_client = theirs;
    QString sentence = theirs.updatedAt ? tr("Somebody else saved this clinic at %1, while you were typing.")
                                              .arg(m_format.shortMoment(*theirs.updatedAt))
                                        : tr("Somebody else saved this clinic while you were typing.");
    if (archived)
        sentence += u' ' % tr("They archived it.");
    setConflict(valuesOf(theirs), sentence);
}

RecordForm::Texts ClientForm::texts() const {
    if (!m_client)
        return {tr("New clinic"), tr("New clinic"), tr("Only the name is needed; the rest can follow."),
            tr("Add the clinic"), tr("The clinic was not added.")};
    return {tr("Edit clinic"), m_client->name,
        m_client->archivedAt ? tr("This clinic is archived.") : QString(), tr("Save the changes"),
        tr("The changes were not saved.")};
}

QList<FormField> ClientForm::fields() const {
    QList<FormField> all;
    const QList<ClientField> order = clientFields();
    for (const ClientField field : order)
        all.append({columnOf(field), FormWords::clientField(field), kindOf(field)});
    const auto of = [&](ClientField field) -> FormField& { return all[order.indexOf(field)]; };
    of(ClientField::City).hint = tr("Recife, PE");
    of(ClientField::Revenue).hint = QStringLiteral("R$ 12.500,00");
    of(ClientField::Performance).hint = tr("0 to 100");
    of(ClientField::TimeZone).hint
        = tr("the agency's: %1").arg(QString::fromLatin1(m_format.timeZone().id()));
    of(ClientField::TimeZone).values = timeZones();
    of(ClientField::Status).values
        = choices({QStringLiteral("operational"), QStringLiteral("attention"), QStringLiteral("critical")},
            m_client ? m_client->status.value_or(QString()) : QString(),
            [](const QString& word) { return Words::clientStatus(word); });
    of(ClientField::Plan).values
        = choices({QStringLiteral("starter"), QStringLiteral("basic"), QStringLiteral("pro"),
                      QStringLiteral("premium"), QStringLiteral("enterprise")},
            m_client ? m_client->plan.value_or(QString()) : QString(),
            [](const QString& word) { return Words::plan(word); });
    if (m_client) {
        for (const auto& [field, stored] : {std::pair(ClientField::Status, m_client->status),
                 std::pair(ClientField::Plan, m_client->plan)}) {
            if (!stored || stored->isEmpty())
                of(field).values.prepend({QString(), tr("not said")});
        }
    }
    return all;
}

QMap<QString, FieldRemark> ClientForm::remarks(const FormValues& changes) const {
    QMap<QString, FieldRemark> said;
    if (const auto revenue = revenueRemark())
        said.insert(columnOf(ClientField::Revenue), *revenue);
    const auto findings = validate(asChanges(changes), FormPurpose::Update);
    for (const auto& finding : findings) {
        if (!isOnlyRemarked(finding.problem)) // of revenue more is said than that
            said.insert(columnOf(finding.field), problemRemark(finding));
    }
    return said;
}

QMap<QString, FieldRemark> ClientForm::missing(const FormValues& changes) const {
    QMap<QString, FieldRemark> said;
    if (m_client)
        return said;
    const auto findings = validate(asChanges(changes), FormPurpose::Create);
    for (const auto& finding : findings) {
        if (finding.problem == FieldProblem::Missing)
            said.insert(columnOf(finding.field), problemRemark(finding));
    }
    return said;
}

/// How the revenue in the field is read, stored or typed just now.
std::optional<FieldRemark> ClientForm::revenueRemark() const {
    const FormFieldEditor* const field = editor(columnOf(ClientField::Revenue));
    const QString typed = field != nullptr ? field->value() : QString();
    const Revenue read = readRevenue(typed);
    if (read == Revenue{})
        return std::nullopt;
    FieldRemark remark;
    if (read.amount)
        remark.sentence = tr("Reads as %1.").arg(Format::money(*read.amount));
    if (read.note == RevenueNote::None)
        return remark;
    remark.weight = FieldRemark::Weight::Warning;
    remark.sentence = read.amount
        ? tr("Reads as %1, but something else may have been meant.").arg(Format::money(*read.amount))
        : FormWords::problem(FieldProblem::UnreadableRevenue);
    const QList<Money> offers = offeredRevenues(typed);
    if (offers.isEmpty())
        remark.sentence += u' ' % tr("Write it like %1.").arg(writtenRevenue(Money{1'250'000}));
    for (const Money& offer : offers)
        remark.mendings.append({tr("Write %1").arg(writtenRevenue(offer)), writtenRevenue(offer)});
    return remark;
}

} // namespace sevenscale
