// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/clientform.h"
#include "services/domain/records.h"
#include "views/dialogs/recordform.h"

#include <optional>

namespace sevenscale {

/// A clinic as a form: a new one, or one that is there. Contact data is shown masked and can be replaced or
/// removed; revenue is kept as typed, with what it is read as beneath. The keys of its fields are the columns
/// of `clients`.
class ClientForm final : public RecordForm {
    Q_OBJECT

public:
    /// Nothing: a new clinic.
    ClientForm(const std::optional<Client>& client, const Format& format, QWidget* parent);

    /// The clinic that the changes are made to, as it was read last.
    const std::optional<Client>& client() const { return m_client; }
    ClientChanges clientChanges() const;
    /// Somebody else saved: the changes are against their version from now on.
    void setTheirs(const Client& theirs);

protected:
    Texts texts() const override;
    QList<FormField> fields() const override;
    QMap<QString, FieldRemark> remarks(const FormValues& changes) const override;
    QMap<QString, FieldRemark> missing(const FormValues& changes) const override;

private:
    std::optional<FieldRemark> revenueRemark() const;

    std::optional<Client> m_client;
    Format m_format;
};

} // namespace sevenscale
