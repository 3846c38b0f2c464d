// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringBuilder>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sevenscale::test {
namespace {

const QStringList EllipticKey{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
    QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes")};

} // namespace

/// Not in the temporary folder of the day: the server runs as another user, who must reach its files.
Certificates::Certificates()
    : m_folder(QStringLiteral("/tmp/sevenscale-tls.XXXXXX")) {
    chmod(QFile::encodeName(m_folder.path()).constData(), 0711);
}

QString Certificates::file(const QString& name, const char* suffix) const {
    return m_folder.filePath(name % QLatin1Char('.') % QLatin1String(suffix));
}

QString Certificates::root() const {
    return file(QStringLiteral("root"), "crt");
}

QString Certificates::certificate(const QString& name) const {
    return file(name, "crt");
}

QString Certificates::key(const QString& name) const {
    return file(name, "key");
}

Result<void> Certificates::run(const QStringList& arguments) const {
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished(30'000))
        return failure(ErrorCode::NotFound,
            QStringLiteral("The program openssl cannot be run: on Debian `apt-get install openssl`."));
    if (openssl.exitStatus() != QProcess::NormalExit || openssl.exitCode() != 0)
        return failure(ErrorCode::Internal, QString::fromLocal8Bit(openssl.readAll()));
    return {};
}

Result<void> Certificates::create(const QString& authority) {
    return run(QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-days"),
                   QStringLiteral("2"), QStringLiteral("-subj"), QLatin1String("/CN=") % authority,
                   QStringLiteral("-keyout"), key(QStringLiteral("root")), QStringLiteral("-out"), root()}
        + EllipticKey);
}

Result<void> Certificates::issue(const QString& name, const QString& host, int days) {
    auto done = run(QStringList{QStringLiteral("req"), QStringLiteral("-subj"), QLatin1String("/CN=") % host,
                        QStringLiteral("-addext"), QLatin1String("subjectAltName=DNS:") % host,
                        QStringLiteral("-keyout"), key(name), QStringLiteral("-out"), file(name, "csr")}
        + EllipticKey);
    if (!done)
        return done;
    return run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), file(name, "csr"),
        QStringLiteral("-CA"), root(), QStringLiteral("-CAkey"), key(QStringLiteral("root")),
        QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QString::number(days),
        QStringLiteral("-copy_extensions"), QStringLiteral("copyall"), QStringLiteral("-out"),
        certificate(name)});
}

Result<void> Certificates::replace(const QString& name, const QString& other) {
    for (const char* suffix : {"crt", "key"}) {
        QFile from(file(other, suffix));
        // Written into the same file, which keeps its owner.
        QFile to(file(name, suffix));
        if (!from.open(QFile::ReadOnly) || !to.open(QFile::WriteOnly | QFile::Truncate)
            || to.write(from.readAll()) < 0)
            return failure(ErrorCode::FileFailed, to.errorString());
    }
    return {};
}

Result<void> Certificates::giveKeyToServer(const QString& name) {
    if (geteuid() != 0)
        return {};
    const passwd* user = getpwnam("postgres");
    if (!user || chown(QFile::encodeName(key(name)).constData(), user->pw_uid, user->pw_gid) != 0)
        return failure(
            ErrorCode::FileFailed, QStringLiteral("The key cannot be given to the user postgres."));
    return {};
}

} // namespace sevenscale::test
