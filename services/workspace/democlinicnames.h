// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace/democlinics.h"

#include <QList>
#include <QString>

namespace sevenscale {

/// In which way somebody typed the month's revenue.
enum class DemoRevenueStyle {
    Plain /* R$ 12.500,00 */,
    NoCurrency,
    Dotted /* ambiguous */,
    English,
    Words,
    Missing
};

/// What is written down of a clinic; the rest is drawn.
struct DemoClinicName {
    QString name, specialty, city, areaCode, slug;
    qint64 monthlyThousands = 0; ///< revenue of a month in thousands of reais; 0: drawn
    DemoRole role = DemoRole::Healthy;
    DemoRevenueStyle revenue = DemoRevenueStyle::Plain;
};

QList<DemoClinicName> demoClinicNames(quint64 seed, int count);

} // namespace sevenscale
