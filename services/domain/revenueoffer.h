// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/money.h"

#include <QList>
#include <QStringView>

namespace sevenscale {

/// `R$ 12.500,00`: an amount as people write it in Brazil, whatever the language of the screen, so that it
/// reads back as the same amount and nothing is ambiguous about it.
QString writtenRevenue(Money amount);

/// What somebody may have meant by a revenue that is ambiguous (`12.500`: as it was read, and twelve and a
/// half) or that nobody can read (`12k`, `R$ 10 mil`, `8.900 reais/mês`), the likeliest first. Offers for a
/// person to choose from, never taken by themselves; empty for what reads well, and where there is no clue.
QList<Money> offeredRevenues(QStringView typed);

} // namespace sevenscale
