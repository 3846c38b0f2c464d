// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/errorgroup.h"

#include "services/domain/filter.h"

namespace sevenscale {

QString filterOf(const ErrorGroups& groups, const ErrorGroup& group) {
    FilterTerm term;
    term.key = QStringLiteral("error");
    if (group.text.isEmpty()) {
        term.value = QStringLiteral("none");
    } else {
        term.op = FilterTerm::Operator::Equals;
        term.value = group.text;
        term.quoted = true;
    }
    return groups.filter % QLatin1Char(' ') % filterText(term);
}

} // namespace sevenscale
