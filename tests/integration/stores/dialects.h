// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "tests/support/privatecluster.h"

#include <QTemporaryDir>

#include <memory>

namespace sevenscale::test {

/// A migrated, empty database of each dialect for a contract test, and how to come to it once more.
class Dialects {
public:
    /// Makes both; `name` is the database's in the cluster.
    Result<void> make(const QString& name);

    Session& session(const QString& dialect) { return dialect == u"sqlite" ? *m_sqlite : *m_postgres; }
    /// A session of somebody else's on the same database of PostgreSQL; the owner's is given up.
    void replacePostgres(std::unique_ptr<Session> session) { m_postgres = std::move(session); }
    /// A further session, the owner's.
    Result<std::unique_ptr<Session>> open(const QString& dialect) const;
    /// The only cell of the only row, or the error in brackets.
    QString value(const QString& dialect, const QString& sql, const QVariantList& parameters = {});

private:
    QString m_name;
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_postgres;
    std::unique_ptr<Session> m_sqlite;
};

/// The rows of a test function that runs on both.
void addDialects();

} // namespace sevenscale::test
