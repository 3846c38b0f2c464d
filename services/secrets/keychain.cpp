// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/keychain.h"

#include <QPointer>
#include <QPromise>
#include <QTimer>
#include <QUrl>
#include <QUuid>

#include <qt6keychain/keychain.h>

#include <functional>
#include <list>

namespace sevenscale {
namespace {

/// One part of a key, with what separates parts written otherwise.
QString keyPart(const QString& text) {
    QString part = text;
    part.replace(u'%', QStringLiteral("%25"));
    part.replace(u'/', QStringLiteral("%2F"));
    part.replace(u'@', QStringLiteral("%40"));
    return part;
}

/// Windows keeps all programs' entries in one list, without the service.
QString platformKey(const QString& key) {
#ifdef Q_OS_WIN
    return Keychain::service() + QLatin1Char('/') + key;
#else
    return key;
#endif
}

struct Answer {
    QKeychain::Error error = QKeychain::NoError;
    QString text;
    QByteArray secret;

    bool ok() const { return error == QKeychain::NoError; }
    bool notFound() const { return error == QKeychain::EntryNotFound; }
};

} // namespace

QString SecretName::key() const {
    QString server = keyPart(host.toLower());
    if (port != 0 && port != 5432)
        server += QLatin1Char(':') + QString::number(port);
    return keyPart(role) + QLatin1Char('@') + server + QLatin1Char('/') + keyPart(purpose);
}

/// A call on its way: a few jobs one after the other under one deadline.
///
/// A job that is never answered cannot be taken back: it is left to itself, and what it says later only tells
/// that the keychain may work after all.
class Keychain::Operation : public std::enable_shared_from_this<Keychain::Operation> {
public:
    using Next = std::function<void(const Answer&)>;
    using End = std::function<void(const std::optional<Error>&, const std::optional<QByteArray>&)>;

    Operation(Keychain* keychain, End end)
        : m_keychain(keychain)
        , m_end(std::move(end)) { }

    void startDeadline() {
        QTimer::singleShot(m_keychain->m_patience, m_keychain, [self = shared_from_this()] {
            self->unavailable(QStringLiteral("The keychain did not answer in time."));
        });
    }

    void read(const QString& key, Next next) {
        auto* job = new QKeychain::ReadPasswordJob(service());
        run(job, key, [job](Answer& answer) { answer.secret = job->binaryData(); }, std::move(next), {});
    }

    void write(const QString& key, const QByteArray& secret, Next next, std::function<void()> late = {}) {
        auto* job = new QKeychain::WritePasswordJob(service());
        job->setBinaryData(secret);
        run(job, key, {}, std::move(next), std::move(late));
    }

    void erase(const QString& key, Next next) {
        run(new QKeychain::DeletePasswordJob(service()), key, {}, std::move(next), {});
    }

    /// Writes, reads and removes an entry of its own, then goes on; else it ends here.
    void prove(const std::function<void()>& next) {
        const QString key = QStringLiteral("probe/") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QByteArray secret = QUuid::createUuid().toRfc4122();
        const auto self = shared_from_this();
        const QPointer<Keychain> keychain(m_keychain);
        const auto clearUp = [key] {
            auto* job = new QKeychain::DeletePasswordJob(service());
            job->setKey(platformKey(key));
            job->start();
        };
        write(
            key, secret,
            [self, key, secret, next](const Answer& written) {
                if (!written.ok())
                    return self->refused(written);
                self->read(key, [self, key, secret, next](const Answer& found) {
                    if (!found.ok() || found.secret != secret)
                        return self->refused(found, "What was written is not what is read.");
                    self->erase(key, [self, next](const Answer& removed) {
                        if (!removed.ok() && !removed.notFound())
                            return self->refused(removed);
                        next();
                    });
                });
            },
            clearUp);
    }

    void succeed(const std::optional<QByteArray>& secret = std::nullopt) {
        if (m_over)
            return;
        finish(std::nullopt, secret);
        if (m_keychain)
            m_keychain->setAvailability(Availability::Available);
    }

    void refused(const Answer& answer, const char* otherwise = nullptr) {
        unavailable(answer.ok() || answer.notFound()
                ? QString::fromLatin1(otherwise ? otherwise : "The entry is not there.")
                : QStringLiteral("%1 (%2)").arg(answer.text).arg(static_cast<int>(answer.error)));
    }

    void unavailable(const QString& detail) {
        if (m_over)
            return;
        const Error error{ErrorCode::KeychainUnavailable, detail};
        finish(error, std::nullopt);
        if (m_keychain)
            m_keychain->setAvailability(Availability::Unavailable, error);
    }

    void abandon() {
        if (!m_over)
            finish(Error{ErrorCode::ShuttingDown, QStringLiteral("The program ends.")}, std::nullopt);
    }

    bool isOver() const { return m_over; }

private:
    void run(QKeychain::Job* job, const QString& key, const std::function<void(Answer&)>& take, Next next,
        std::function<void()> late) {
        job->setKey(platformKey(key));
        QObject::connect(job, &QKeychain::Job::finished, m_keychain,
            [self = shared_from_this(), job, take, next = std::move(next), late = std::move(late)] {
                Answer answer{job->error(), job->errorString(), {}};
                if (take)
                    take(answer);
                if (!self->m_over)
                    return next(answer);
                if (!answer.ok())
                    return;
                // Somebody unlocked it in the end.
                if (late)
                    late();
                if (self->m_keychain && self->m_keychain->m_availability == Availability::Unavailable)
                    self->m_keychain->probe();
            });
        job->start();
    }

    void finish(const std::optional<Error>& error, const std::optional<QByteArray>& secret) {
        m_over = true;
        const End end = std::exchange(m_end, {});
        end(error, secret);
    }

    QPointer<Keychain> m_keychain;
    End m_end;
    bool m_over = false;
};

struct Keychain::Private {
    std::list<std::shared_ptr<Operation>> running;

    /// An operation whose end fulfils the promise.
    template <typename T, typename Fulfil>
    std::shared_ptr<Operation> begin(Keychain* keychain, QFuture<Result<T>>& future, Fulfil fulfil) {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        future = promise->future();
        running.remove_if([](const auto& operation) { return operation->isOver(); });
        auto operation = std::make_shared<Operation>(keychain,
            [promise, fulfil](const std::optional<Error>& error, const std::optional<QByteArray>& secret) {
                promise->addResult(error ? Result<T>(failure(*error)) : fulfil(secret));
                promise->finish();
            });
        running.push_back(operation);
        operation->startDeadline();
        return operation;
    }

    std::shared_ptr<Operation> begin(Keychain* keychain, QFuture<Result<void>>& future) {
        return begin<void>(keychain, future, [](const std::optional<QByteArray>&) { return Result<void>(); });
    }
};

Keychain::Keychain(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>()) {
}

Keychain::~Keychain() {
    for (const auto& operation : d->running)
        operation->abandon();
}

QString Keychain::service() {
    return QStringLiteral("br.com.sevenscale.Console");
}

QFuture<Result<void>> Keychain::probe() {
    QFuture<Result<void>> future;
    const auto operation = d->begin(this, future);
    operation->prove([operation] { operation->succeed(); });
    return future;
}

QFuture<Result<void>> Keychain::write(const SecretName& name, const QByteArray& secret) {
    QFuture<Result<void>> future;
    const auto operation = d->begin(this, future);
    const QString key = name.key();
    operation->write(key, secret, [operation, key, secret](const Answer& written) {
        if (!written.ok())
            return operation->refused(written);
        operation->read(key, [operation, secret](const Answer& found) {
            if (!found.ok() || found.secret != secret)
                return operation->refused(found, "What was written is not what is read.");
            operation->succeed();
        });
    });
    return future;
}

QFuture<Result<std::optional<QByteArray>>> Keychain::read(const SecretName& name) {
    QFuture<Result<std::optional<QByteArray>>> future;
    const auto operation = d->begin<std::optional<QByteArray>>(this, future,
        [](const std::optional<QByteArray>& secret) { return Result<std::optional<QByteArray>>(secret); });
    const QString key = name.key();
    // Proven first: of a locked ring that stays so, a read says "not there" as well, and another call would
    // ask again.
    operation->prove([operation, key] {
        operation->read(key, [operation](const Answer& found) {
            if (found.ok())
                return operation->succeed(found.secret);
            if (!found.notFound())
                return operation->refused(found);
            operation->succeed();
        });
    });
    return future;
}

QFuture<Result<void>> Keychain::remove(const SecretName& name) {
    QFuture<Result<void>> future;
    const auto operation = d->begin(this, future);
    const QString key = name.key();
    operation->prove([operation, key] {
        operation->erase(key, [operation, key](const Answer& removed) {
            if (!removed.ok() && !removed.notFound())
                return operation->refused(removed);
            operation->read(key, [operation](const Answer& found) {
                if (!found.notFound())
                    return operation->refused(found, "The entry is still there after its removal.");
                operation->succeed();
            });
        });
    });
    return future;
}

void Keychain::setAvailability(Availability availability, const Error& problem) {
    m_problem = problem;
    if (availability == m_availability)
        return;
    m_availability = availability;
    Q_EMIT availabilityChanged(availability);
}

} // namespace sevenscale
