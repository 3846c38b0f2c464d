// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace sevenscale {

/// Names a secret: whose, of which server, what for.
struct SecretName {
    QString role;
    QString host;
    int port = 0; ///< 0 or 5432: left out
    QString purpose; ///< `password`, `snapshot-key`

    /// `<role>@<host>/<purpose>`, the host in lower case; a `/` or `@` inside a part is percent-encoded, so
    /// that no two names share a key.
    QString key() const;
};

/// The operating system's keychain: the only place where a secret is kept.
///
/// There is no insecure fallback: where the keychain does not answer, nothing is kept, and the console asks
/// each time. QtKeychain reports a missing service, a locked ring and a missing entry in ways that differ by
/// platform and cannot be told apart from one answer, so every answer here is proven by a round trip:
/// - write() reads back what it wrote;
/// - read() reads only after a probe (write, read, remove) has shown that the keychain works;
/// - remove() probes, removes and reads, because a locked ring reports a removal that did not happen.
/// Each is over at the first refusal, so that who does not unlock the ring is asked once.
///
/// Every call ends within its patience (10 s), also when the service never answers because it waits for a
/// person to unlock it; should that person do it later, availability changes then.
///
/// Thread: the GUI thread (QtKeychain needs its event loop). Nothing here waits. Failure:
/// KeychainUnavailable, whose detail never holds a secret.
class Keychain final : public QObject {
    Q_OBJECT

public:
    enum class Availability { Unknown, Available, Unavailable };

    explicit Keychain(QObject* parent = nullptr);
    ~Keychain() override;

    /// Whether it works here: writes, reads and removes an entry of its own.
    QFuture<Result<void>> probe();
    QFuture<Result<void>> write(const SecretName& name, const QByteArray& secret);
    /// Nothing: there is no such entry.
    QFuture<Result<std::optional<QByteArray>>> read(const SecretName& name);
    QFuture<Result<void>> remove(const SecretName& name);

    Availability availability() const { return m_availability; }
    /// Why it is not available.
    const Error& problem() const { return m_problem; }
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    static QString service(); ///< `br.com.sevenscale.Console`

Q_SIGNALS:
    void availabilityChanged(sevenscale::Keychain::Availability availability);

private:
    class Operation;
    struct Private;

    void setAvailability(Availability availability, const Error& problem = {});

    std::unique_ptr<Private> d;
    Availability m_availability = Availability::Unknown;
    Error m_problem;
    std::chrono::milliseconds m_patience{10'000};
};

} // namespace sevenscale
