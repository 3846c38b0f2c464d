// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/clientform.h"
#include "services/domain/form.h"

#include <QCoreApplication>
#include <QString>

namespace sevenscale {

/// The words of what people edit: names of fields, and what is the matter with them, in a sentence. Words are
/// of the language in use when they are asked for.
class FormWords {
    Q_DECLARE_TR_FUNCTIONS(FormWords)

public:
    /// A sentence that says what to do; of the remarks about revenue only that it is odd.
    static QString problem(FieldProblem problem);
    /// `0 to 100`: what OutOfRange means here.
    static QString outOfRange(qint64 least, qint64 most);

    static QString clientField(ClientField field);
    /// The same by the column's name, as the audit log has it; other columns of clinics that it tells of,
    /// too. What is unknown stays as it is.
    static QString clientColumn(const QString& column);
};

} // namespace sevenscale
