// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace sevenscale::test {

/// A certificate authority of a test's own, made with the `openssl` program: certificates that are good,
/// expired or another host's. All files lie in a temporary folder and go with this object.
///
/// Thread: one at a time; each call waits for `openssl`, some 10 ms.
class Certificates {
public:
    Certificates();

    Result<void> create(const QString& authority);
    /// A key and a certificate for `host` (also its common name), which ends in so many days; -1: it has.
    Result<void> issue(const QString& name, const QString& host, int days);
    /// From now on `name` is the certificate, and the key, of `other`.
    Result<void> replace(const QString& name, const QString& other);

    QString root() const; ///< the authority's own certificate
    QString certificate(const QString& name) const;
    QString key(const QString& name) const;

    /// PostgreSQL takes a key only from a file of its own user's: that of PrivateCluster.
    Result<void> giveKeyToServer(const QString& name);

private:
    QString file(const QString& name, const char* suffix) const;
    Result<void> run(const QStringList& arguments) const;

    QTemporaryDir m_folder;
};

} // namespace sevenscale::test
