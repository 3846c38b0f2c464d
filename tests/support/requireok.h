// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// Ends the test, with the error's own words, unless the Result is one of success.
#define REQUIRE_OK(expression)                                                                               \
    do {                                                                                                     \
        const auto& required = (expression);                                                                 \
        QVERIFY2(required, required ? "" : qPrintable(required.error().detail));                             \
    } while (false)
