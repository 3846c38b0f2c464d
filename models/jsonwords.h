// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/jsonspan.h"

#include <QCoreApplication>

namespace sevenscale {

/// Words what is wrong with a JSON document that a person writes, and where.
class JsonWords {
    Q_DECLARE_TR_FUNCTIONS(JsonWords)

public:
    /// `Line 3, column 7: a comma is missing before this.`
    static QString mistake(const JsonMistake& mistake, const QString& text);

private:
    static QString sentence(const JsonMistake& mistake);
};

} // namespace sevenscale
