// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sevenscale {

// Places in a JSON document as people and the filter language write them: `error.code`, `items[3].name`,
// `["odd key"].x`.

QString jsonPathOf(const QString& parent, const QString& key);
QString jsonPathOf(const QString& parent, qsizetype index);

} // namespace sevenscale
