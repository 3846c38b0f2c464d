// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/output.h"
#include "services/database/scram.h"
#include "services/stores/fields.h"

#include <QTextStream>

#include <array>

namespace sevenscale::ctl {
namespace {

struct Column {
    const char* name;
    int most;
};

constexpr std::array ListColumns{Column{"name", 30}, Column{"email", 40}, Column{"login", 24},
    Column{"tenant_name", 24}, Column{"role", 10}, Column{"status", 10}, Column{"clients", 24}};

int list(Session& session, const Arguments& arguments) {
    QStringList names;
    for (const Column& column : ListColumns)
        names.append(QString::fromLatin1(column.name));
    QVariantList parameters;
    QString where;
    if (arguments.has(QStringLiteral("tenant"))) {
        where = QStringLiteral(" where tenant_id = ?");
        parameters.append(arguments.value(QStringLiteral("tenant")));
    }
    auto rows = session.query(QLatin1String("select ") % names.join(QLatin1String(", "))
            % QLatin1String(" from ops.list_users()") % where
            % QLatin1String(" order by tenant_name, role, name, email"),
        parameters);
    if (!rows)
        return fail(rows.error());
    if (arguments.has(QStringLiteral("json"))) {
        QByteArray json = "{\"rows\":[";
        while (rows->next()) {
            json += json.endsWith('[') ? "{" : ",{";
            for (int i = 0; i < names.size(); ++i) {
                json += (i > 0 ? "," : "") + jsonString(names[i]) + ':'
                    + (rows->isNull(i) ? QByteArrayLiteral("null") : jsonString(rows->text(i)));
            }
            json += '}';
        }
        print(json + "],\"next\":null}");
        return 0;
    }
    QList<TextTable::Column> columns;
    for (const Column& column : ListColumns)
        columns.append({QString::fromLatin1(column.name), false, column.most});
    TextTable table(columns);
    while (rows->next()) {
        QStringList cells;
        for (int i = 0; i < names.size(); ++i)
            cells.append(rows->isNull(i) ? QStringLiteral("–") : rows->text(i));
        table.add(cells);
    }
    print(table.text());
    return 0;
}

int add(Session& session, const Arguments& arguments) {
    const QString email = arguments.words.value(1);
    if (email.isEmpty() || arguments.words.size() > 2 || !arguments.has(QStringLiteral("role")))
        return fail({ErrorCode::InvalidInput,
            QStringLiteral("Write: sevenscalectl users add EMAIL --role ROLE [--name NAME].")});
    QStringList clients;
    const QStringList given = arguments.values(QStringLiteral("client"));
    for (const QString& client : given) {
        bool ok = false;
        clients.append(QString::number(client.toLongLong(&ok)));
        if (!ok)
            return fail({ErrorCode::InvalidInput,
                QStringLiteral("--client needs a clinic's id, not \"%1\".").arg(client)});
    }

    const bool fromStdin = arguments.has(QStringLiteral("password-stdin"));
    const QString password = fromStdin ? QTextStream(stdin).readLine() : generatePassword();
    const QString verifier = scramVerifier(password);
    if (verifier.isEmpty())
        return fail({ErrorCode::InvalidInput,
            QStringLiteral("The password must be of printable ASCII characters, at least one.")});

    // Somebody who is known already takes no password, and whether that is so is known only to the database.
    const bool offered = !fromStdin && !arguments.has(QStringLiteral("login"));
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    const auto ask = [&](const QVariant& withPassword) {
        return session.query(QStringLiteral("select user_id, user_login from ops.add_user(?, ?, ?, cast(? as "
                                            "uuid), cast(? as bigint[]), ?, ?)"),
            {email, arguments.value(QStringLiteral("name"), email),
                arguments.value(QStringLiteral("role")).toUpper(),
                orNull(arguments.value(QStringLiteral("tenant"))),
                clients.isEmpty()
                    ? QVariant()
                    : QVariant(QLatin1Char('{') % clients.join(QLatin1Char(',')) % QLatin1Char('}')),
                orNull(arguments.value(QStringLiteral("login"))), withPassword});
    };
    auto row = ask(verifier);
    const bool known = !row && row.error().sqlState == u"55000" && offered;
    if (known)
        row = ask(QVariant());
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail({ErrorCode::Internal, QStringLiteral("The database did not say whom it added.")});
    const bool invited = row->isNull(0);
    const QString login = row->text(1);
    if (arguments.has(QStringLiteral("json"))) {
        if (invited)
            print(QByteArrayLiteral("{\"user_id\":null,\"login\":null,\"status\":\"INVITED\"}"));
        else
            print("{\"user_id\":" + jsonString(row->text(0)) + ",\"login\":" + jsonString(login)
                + (fromStdin || known ? QByteArray() : ",\"password\":" + jsonString(password)) + '}');
        return 0;
    }
    if (invited) {
        print(QStringLiteral("%1 is known to this database already and is invited: the role that owns the "
                             "database makes it a membership by running the same \"users add\".")
                  .arg(email));
        return 0;
    }
    print(QStringLiteral("%1 may come in with the login %2.").arg(email, login));
    if (!fromStdin && !known)
        print(QStringLiteral("Password of a new login, shown this once: %1").arg(password));
    return 0;
}

} // namespace

int users(Session& session, const Arguments& arguments) {
    const QString what = arguments.words.value(0, QStringLiteral("list"));
    if (session.dialect() == Dialect::Sqlite)
        return fail({ErrorCode::InvalidInput,
            QStringLiteral("The embedded workspace has no logins; give --database.")});
    if (what == u"list" && arguments.words.size() <= 1)
        return list(session, arguments);
    if (what == u"add")
        return add(session, arguments);
    return fail({ErrorCode::InvalidInput,
        QStringLiteral("There is no \"users %1\"; write users list or users add.").arg(what)});
}

} // namespace sevenscale::ctl
