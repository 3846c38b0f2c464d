// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"

#include <QUuid>

#include <algorithm>
#include <array>

namespace sevenscale::ctl {
namespace {

struct Option {
    const char* name;
    bool takesValue;
    const char* commands; ///< blank-separated; nothing: all
};

constexpr const char* Lists = "clients agents executions integrations insights logs metrics quality commands";

constexpr std::array Options{
    Option{"database", true, ""},
    Option{"profile", true, ""},
    Option{"demo", false, ""},
    Option{"help", false, ""},
    Option{"version", false, ""},
    Option{"verbose", false, ""},
    Option{"json", false,
        "overview analytics errors clients agents executions integrations insights logs metrics quality "
        "commands "
        "migrate "
        "demo users doctor"},
    // Not the overview: its view adds up all that the login sees.
    Option{"tenant", true,
        "analytics errors clients agents executions integrations insights logs metrics quality commands "
        "users"},
    Option{"limit", true, Lists},
    Option{"after", true, Lists},
    Option{"sort", true, Lists},
    Option{"filter", true, "errors clients agents executions integrations insights logs metrics quality"},
    Option{"count", false, Lists},
    Option{"format", true, "errors clients agents executions integrations insights logs metrics quality"},
    Option{"output", true, Lists},
    Option{"columns", true, Lists},
    Option{"range", true, "analytics"},
    Option{"agent", true, "analytics"},
    Option{"check", false, "migrate"},
    Option{"dry-run", false, "migrate"},
    Option{"owner", true, "migrate"},
    Option{"name", true, "migrate users"},
    Option{"email", true, "migrate users"},
    Option{"role", true, "users"},
    Option{"client", true, "users"},
    Option{"login", true, "users"},
    Option{"password-stdin", false, "users"},
    Option{"clients", true, "demo"},
    Option{"executions", true, "demo"},
    Option{"days", true, "demo"},
    Option{"seed", true, "demo"},
    Option{"until", true, "demo"},
};

constexpr std::array Commands{"overview", "analytics", "errors", "clients", "agents", "executions",
    "integrations", "insights", "logs", "metrics", "quality", "commands", "migrate", "demo", "users",
    "doctor"};

tl::unexpected<Error> wrong(const QString& sentence) {
    return failure(ErrorCode::InvalidInput, sentence);
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList& arguments) {
    Arguments result;
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString argument = arguments[i];
        if (onlyWords || !argument.startsWith(QLatin1Char('-')) || argument.size() < 2) {
            if (result.command.isEmpty())
                result.command = argument;
            else
                result.words.append(argument);
            continue;
        }
        if (argument == u"--") {
            onlyWords = true;
            continue;
        }
        if (argument == u"-h")
            argument = QStringLiteral("--help");
        if (!argument.startsWith(QLatin1String("--")))
            return wrong(QStringLiteral("There is no option %1; options begin with --.").arg(argument));
        QString name = argument.sliced(2);
        std::optional<QString> value;
        if (const qsizetype equals = name.indexOf(QLatin1Char('=')); equals >= 0) {
            value = name.sliced(equals + 1);
            name = name.first(equals);
        }
        const auto option = std::find_if(
            Options.begin(), Options.end(), [&](const Option& o) { return name == QLatin1String(o.name); });
        if (option == Options.end())
            return wrong(QStringLiteral("There is no option --%1; see sevenscalectl --help.").arg(name));
        if (!option->takesValue) {
            if (value)
                return wrong(QStringLiteral("--%1 takes no value.").arg(name));
            result.m_flags.insert(name);
            continue;
        }
        if (!value) {
            if (i + 1 >= arguments.size())
                return wrong(QStringLiteral("--%1 needs a value behind it.").arg(name));
            value = arguments[++i];
        }
        result.m_values[name].append(*value);
    }

    if (result.has(QStringLiteral("help")) || result.has(QStringLiteral("version")))
        return result;
    if (result.command.isEmpty())
        return wrong(QStringLiteral("Which command? See sevenscalectl --help."));
    if (std::none_of(Commands.begin(), Commands.end(),
            [&](const char* c) { return result.command == QLatin1String(c); }))
        return wrong(
            QStringLiteral("There is no command \"%1\"; see sevenscalectl --help.").arg(result.command));
    for (const Option& option : Options) {
        const QStringList fitting
            = QString::fromLatin1(option.commands).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QString name = QString::fromLatin1(option.name);
        if (result.has(name) && !fitting.isEmpty() && !fitting.contains(result.command))
            return wrong(QStringLiteral("--%1 does not go with %2.").arg(name, result.command));
    }
    // `executions facets status,agent`: counts of a list's values instead of its rows.
    const bool counts = result.words.size() == 2 && result.words.front() == u"facets"
        && QString::fromLatin1(Lists).split(QLatin1Char(' ')).contains(result.command);
    if (!result.words.isEmpty() && result.command != u"users" && !counts)
        return wrong(QStringLiteral("\"%1\" is one word too many; quote a filter that holds blanks.")
                         .arg(result.words.front()));
    const int sources = int(result.has(QStringLiteral("database")))
        + int(result.has(QStringLiteral("profile"))) + int(result.has(QStringLiteral("demo")));
    if (sources > 1)
        return wrong(QStringLiteral("Give one of --database, --profile and --demo."));
    if (result.has(QStringLiteral("tenant"))) {
        const QUuid tenant(result.value(QStringLiteral("tenant")));
        if (tenant.isNull())
            return wrong(QStringLiteral("--tenant needs a tenant's id, a UUID, not \"%1\".")
                             .arg(result.value(QStringLiteral("tenant"))));
        result.m_values[QStringLiteral("tenant")] = {tenant.toString(QUuid::WithoutBraces)};
    }
    if (result.has(QStringLiteral("demo")) && result.has(QStringLiteral("owner")))
        return wrong(
            QStringLiteral("The embedded workspace has no logins, so --owner does not go with --demo."));
    return result;
}

Result<qint64> Arguments::number(const QString& option, qint64 otherwise, qint64 least) const {
    if (!has(option))
        return otherwise;
    bool ok = false;
    const qint64 number = value(option).toLongLong(&ok);
    if (!ok || number < least)
        return wrong(QStringLiteral("--%1 needs a whole number of at least %2, not \"%3\".")
                         .arg(option)
                         .arg(least)
                         .arg(value(option)));
    return number;
}

QString Arguments::usage() {
    return QStringLiteral(R"(sevenscalectl looks at, checks and migrates the data of SevenScale Console.

  sevenscalectl [--database URI | --profile NAME | --demo] COMMAND [OPTIONS]

Where the data is
  --database URI      a libpq connection string or URI; without one, libpq's own environment counts
  --profile NAME      a connection saved in the console; its password is in the keychain
  --demo              the embedded workspace

Look
  overview            the figures of all that the login sees
  analytics           agents compared; --range 1h|24h|7d|30d, --agent ID (may be given more than once)
  clients  agents  executions  integrations  insights  logs  metrics  quality  commands
                      lists: --filter TEXT, --sort COLUMN or --sort -COLUMN, --limit N, --after CURSOR, --count
    a filter          status:failed agent:"Agente Agenda" duration:1s..5s date:last-7d -client:17 client:none
                      revenue>"R$ 10.000" details.error.code>=400 details.error~"token expired" word
    --format F        table (the default), json, jsonl, csv, xlsx; the last three, or --output FILE, write every
                      matching row, or the first --limit, with the number of rows in the last line on stderr
    --output FILE     into a file, which is there when it is whole (its name may tell the format, too)
    --columns A,B     only these columns of the schema, in this order (of an export)
  LIST facets A,B     instead of rows, the values of these keys of the filter language and how many rows have each
  errors              the kinds of errors of failed runs, the last seven days unless --filter has a date:;
                      --format table or json; executions --filter 'error="..."' gives the runs of one
  --tenant ID         only this tenant's data, and its time zone (analytics and lists)
  --json              for programs; lists give {"rows":[...],"next":CURSOR|null}

Care
  migrate             brings the database to this program's schema; ends 1 if the catalogue check finds anything
                      afterwards, which does not undo it
    --check           says what is pending, or else what the catalogue check finds; ends 1 if there is anything
    --dry-run         shows what is pending, and each role that loses a right
    --owner LOGIN     makes the first owner afterwards (--name, --email)
  users list          who may come in
  users add EMAIL --role ROLE [--name NAME] [--login LOGIN] [--client ID ...] [--password-stdin]
  demo                fills an empty database: --clients N --executions N --days N --seed S --until TIME
  doctor              checks what a support person would ask about; ends 1 if anything is wrong

  --verbose           what goes on, on stderr and in the program's log

Exit codes: 0 done, 1 it failed and one line says why, 2 wrong usage.
)");
}

} // namespace sevenscale::ctl
