// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/sqlitefunctions.h"

#include "services/domain/masking.h"
#include "services/domain/money.h"
#include "services/domain/runerror.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QTimeZone>
#include <QUuid>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sevenscale {
namespace {

constexpr double MicrosecondsPerSecond = 1e6;

bool isNull(sqlite3_value* value) {
    return sqlite3_value_type(value) == SQLITE_NULL;
}

QString text(sqlite3_value* value) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return QString::fromUtf8(bytes, sqlite3_value_bytes(value));
}

void giveText(sqlite3_context* context, const QString& value) {
    const QByteArray bytes = value.toUtf8();
    sqlite3_result_text(context, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

std::optional<Timestamp> moment(sqlite3_value* value) {
    if (isNull(value))
        return std::nullopt;
    const auto read = Timestamp::fromText(text(value));
    return read && read->isFinite() ? read : std::nullopt;
}

/// Zones are looked up by name for each row of a scan, and opening one reads a file.
const QTimeZone& zone(sqlite3_value* value) {
    thread_local QHash<QByteArray, QTimeZone> known;
    const QByteArray name(
        reinterpret_cast<const char*>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
    auto found = known.constFind(name);
    if (found == known.constEnd()) {
        const QTimeZone asked(name);
        found = known.insert(name, asked.isValid() ? asked : QTimeZone::utc());
    }
    return *found;
}

/// The moment as the clock on the wall showed it; invalid when one of the two is NULL or unreadable.
QDateTime local(sqlite3_value** values) {
    const auto at = moment(values[0]);
    if (!at || isNull(values[1]))
        return {};
    return at->toDateTime().toTimeZone(zone(values[1]));
}

void nowUtc(sqlite3_context* context, int, sqlite3_value**) {
    const auto* now = static_cast<const Timestamp*>(sqlite3_user_data(context));
    giveText(context, (now ? *now : Timestamp::now()).toText());
}

void utcPlus(sqlite3_context* context, int, sqlite3_value** values) {
    const auto at = moment(values[0]);
    if (!at || isNull(values[1]))
        return;
    const double microseconds = sqlite3_value_double(values[1]) * MicrosecondsPerSecond;
    constexpr double Most = 9e17; // some 28,500 years
    if (!std::isfinite(microseconds) || std::abs(microseconds) >= Most)
        return;
    const qint64 more = std::llround(microseconds);
    const qint64 seconds = more / 1'000'000;
    // The whole seconds first, which hold at an infinity where they would overflow.
    Timestamp sum = at->plusSeconds(seconds);
    if (sum.isFinite())
        sum.microseconds += more - seconds * 1'000'000;
    giveText(context, sum.toText());
}

void secondsBetween(sqlite3_context* context, int, sqlite3_value** values) {
    const auto from = moment(values[0]);
    const auto to = moment(values[1]);
    if (!from || !to)
        return;
    // Seconds and fractions apart: the microseconds between two far dates do not fit.
    constexpr qint64 Second = 1'000'000;
    const qint64 seconds = to->microseconds / Second - from->microseconds / Second;
    const qint64 rest = to->microseconds % Second - from->microseconds % Second;
    sqlite3_result_double(
        context, static_cast<double>(seconds) + static_cast<double>(rest) / MicrosecondsPerSecond);
}

void revenueAmount(sqlite3_context* context, int, sqlite3_value** values) {
    if (isNull(values[0]))
        return;
    if (const auto amount = readRevenue(text(values[0])).amount)
        giveText(context, amount->toNumeric());
}

void revenueNote(sqlite3_context* context, int, sqlite3_value** values) {
    if (isNull(values[0]))
        return;
    switch (readRevenue(text(values[0])).note) {
    case RevenueNote::None:
        return;
    case RevenueNote::Ambiguous:
        return sqlite3_result_text(context, "ambiguous", -1, SQLITE_STATIC);
    case RevenueNote::Unreadable:
        return sqlite3_result_text(context, "unreadable", -1, SQLITE_STATIC);
    }
}

void localDate(sqlite3_context* context, int, sqlite3_value** values) {
    const QDateTime at = local(values);
    if (at.isValid())
        giveText(context, at.date().toString(Qt::ISODate));
}

void localMonth(sqlite3_context* context, int, sqlite3_value** values) {
    const QDateTime at = local(values);
    if (at.isValid())
        giveText(context, QDate(at.date().year(), at.date().month(), 1).toString(Qt::ISODate));
}

void localHour(sqlite3_context* context, int, sqlite3_value** values) {
    const QDateTime at = local(values);
    if (at.isValid())
        sqlite3_result_int(context, at.time().hour());
}

void localMidnight(sqlite3_context* context, int, sqlite3_value** values) {
    if (isNull(values[0]) || isNull(values[1]))
        return;
    const QDate day = QDate::fromString(text(values[0]), Qt::ISODate);
    // Where the clock is put forward at midnight, the day begins at one.
    const QDateTime start = day.startOfDay(zone(values[1]));
    if (start.isValid())
        giveText(context, Timestamp::fromDateTime(start).toText());
}

void unicodeLower(sqlite3_context* context, int, sqlite3_value** values) {
    if (isNull(values[0]))
        return;
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const QByteArrayView typed(bytes, sqlite3_value_bytes(values[0]));
    // Most texts are ASCII, and this is asked of every row of a search.
    if (std::all_of(typed.begin(), typed.end(), [](char c) { return static_cast<signed char>(c) >= 0; })) {
        const QByteArray lower = typed.toByteArray().toLower();
        sqlite3_result_text(context, lower.constData(), static_cast<int>(lower.size()), SQLITE_TRANSIENT);
    } else {
        giveText(context, QString::fromUtf8(typed).toLower());
    }
}

void maskedSecrets(sqlite3_context* context, int, sqlite3_value** values) {
    if (!isNull(values[0]))
        giveText(context, maskSecrets({text(values[0])}).text);
}

void runErrorMessage(sqlite3_context* context, int, sqlite3_value** values) {
    if (isNull(values[0]))
        return;
    if (const QString message = errorMessage(JsonText{text(values[0])}); !message.isEmpty())
        giveText(context, message);
}

void runErrorGroup(sqlite3_context* context, int, sqlite3_value** values) {
    if (!isNull(values[0]))
        giveText(context, errorGroup(text(values[0])));
}

void uuid(sqlite3_context* context, int, sqlite3_value**) {
    giveText(context, QUuid::createUuid().toString(QUuid::WithoutBraces));
}

/// What percentile_cont has gathered. SQLite zeroes the memory and frees it; the vector is ours.
struct Percentile {
    std::vector<double>* values;
    double fraction;
};

void percentileStep(sqlite3_context* context, int, sqlite3_value** values) {
    auto* state = static_cast<Percentile*>(sqlite3_aggregate_context(context, sizeof(Percentile)));
    if (!state)
        return sqlite3_result_error_nomem(context);
    if (isNull(values[0]) || isNull(values[1]))
        return;
    if (!state->values)
        state->values = new std::vector<double>;
    state->values->push_back(sqlite3_value_double(values[0]));
    state->fraction = std::clamp(sqlite3_value_double(values[1]), 0.0, 1.0);
}

void percentileFinal(sqlite3_context* context) {
    auto* state = static_cast<Percentile*>(sqlite3_aggregate_context(context, 0));
    if (!state || !state->values)
        return;
    std::vector<double>& values = *state->values;
    const double position = state->fraction * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::ptrdiff_t>(std::floor(position));
    const auto at = values.begin() + below;
    std::nth_element(values.begin(), at, values.end());
    double result = *at;
    const double rest = position - static_cast<double>(below);
    if (rest > 0.0)
        result += rest * (*std::min_element(at + 1, values.end()) - result);
    delete state->values;
    state->values = nullptr;
    sqlite3_result_double(context, result);
}

} // namespace

Result<void> registerSqliteFunctions(sqlite3* connection, const Timestamp* now) {
    using Scalar = void (*)(sqlite3_context*, int, sqlite3_value**);
    const struct {
        const char* name;
        int arguments;
        int flags;
        Scalar call;
    } scalars[] = {
        {"now_utc", 0, 0, nowUtc},
        {"utc_plus", 2, SQLITE_DETERMINISTIC, utcPlus},
        {"seconds_between", 2, SQLITE_DETERMINISTIC, secondsBetween},
        {"revenue_amount", 1, SQLITE_DETERMINISTIC, revenueAmount},
        {"revenue_note", 1, SQLITE_DETERMINISTIC, revenueNote},
        {"local_date", 2, SQLITE_DETERMINISTIC, localDate},
        {"local_month", 2, SQLITE_DETERMINISTIC, localMonth},
        {"local_hour", 2, SQLITE_DETERMINISTIC, localHour},
        {"local_midnight", 2, SQLITE_DETERMINISTIC, localMidnight},
        {"unicode_lower", 1, SQLITE_DETERMINISTIC, unicodeLower},
        {"mask_secrets", 1, SQLITE_DETERMINISTIC, maskedSecrets},
        {"error_message", 1, SQLITE_DETERMINISTIC, runErrorMessage},
        {"error_group", 1, SQLITE_DETERMINISTIC, runErrorGroup},
        {"uuid", 0, 0, uuid},
    };
    int code = SQLITE_OK;
    for (const auto& scalar : scalars) {
        if (code == SQLITE_OK)
            code = sqlite3_create_function_v2(connection, scalar.name, scalar.arguments,
                SQLITE_UTF8 | SQLITE_INNOCUOUS | scalar.flags, const_cast<Timestamp*>(now), scalar.call,
                nullptr, nullptr, nullptr);
    }
    if (code == SQLITE_OK)
        code = sqlite3_create_function_v2(connection, "percentile_cont", 2,
            SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC, nullptr, nullptr, percentileStep,
            percentileFinal, nullptr);
    if (code != SQLITE_OK)
        return failure(ErrorCode::Internal, QString::fromUtf8(sqlite3_errmsg(connection)));
    return {};
}

} // namespace sevenscale
