// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/keychain.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace sevenscale;
using namespace std::chrono_literals;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

template <typename T> bool waitFor(const QFuture<T>& future, int milliseconds = 20'000) {
    return QTest::qWaitFor([&] { return future.isFinished(); }, milliseconds);
}

const SecretName Marina{
    QStringLiteral("marina"), QStringLiteral("db.sevenscale.com.br"), 0, QStringLiteral("password")};

} // namespace

/// The keychain as it is on Linux: a real gnome-keyring-daemon on a bus of its own, then a locked one, a
/// frozen one, and none at all. The test starts itself again in each of these surroundings; the outer process
/// only judges.
class KeychainTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutABus();
    void unlocked();
    void locked();
    void refused();
    void frozen();
    void endsWithTheKeychain();

private:
    /// Runs a part of this program, inside(name), with a bus and perhaps a keyring. Gives what it printed.
    static QByteArray runInside(const QByteArray& part, const QByteArray& keyring, int* exitCode);
};

namespace inside {

int failures = 0;

void check(bool good, const char* what) {
    if (!good) {
        ++failures;
        std::fprintf(stdout, "FAILED: %s\n", what);
    }
}

void unlocked() {
    Keychain keychain;
    QSignalSpy changes(&keychain, &Keychain::availabilityChanged);
    auto probe = keychain.probe();
    check(waitFor(probe) && probe.result().has_value(), "the probe");
    check(keychain.availability() == Keychain::Availability::Available && changes.size() == 1,
        "it is available");

    auto missing = keychain.read(Marina);
    check(waitFor(missing) && missing.result() && !missing.result()->has_value(), "nothing is there yet");

    const QByteArray secret = text("çã\"'\\ senha").toUtf8() + QByteArray("\0\x01\xff", 3);
    auto written = keychain.write(Marina, secret);
    check(waitFor(written) && written.result().has_value(), "it writes");
    auto read = keychain.read(Marina);
    check(
        waitFor(read) && read.result() && read.result()->value_or("") == secret, "it reads what was written");

    auto replaced = keychain.write(Marina, "second");
    check(waitFor(replaced) && replaced.result().has_value(), "it replaces");
    auto again = keychain.read(Marina);
    check(waitFor(again) && again.result() && again.result()->value_or("") == "second",
        "the newer one is read");

    SecretName other = Marina;
    other.role = text("ana");
    auto others = keychain.read(other);
    check(waitFor(others) && others.result() && !others.result()->has_value(), "another's is not mine");

    // Many at once, each with its own answer.
    QList<QFuture<Result<void>>> writes;
    for (int i = 0; i < 8; ++i) {
        SecretName name = Marina;
        name.port = 6000 + i;
        writes.append(keychain.write(name, QByteArray::number(i)));
    }
    for (int i = 0; i < 8; ++i)
        check(waitFor(writes[i]) && writes[i].result().has_value(), "one of many");
    for (int i = 0; i < 8; ++i) {
        SecretName name = Marina;
        name.port = 6000 + i;
        auto one = keychain.read(name);
        check(waitFor(one) && one.result() && one.result()->value_or("") == QByteArray::number(i),
            "each its own");
    }

    auto removed = keychain.remove(Marina);
    check(waitFor(removed) && removed.result().has_value(), "it removes");
    auto gone = keychain.read(Marina);
    check(waitFor(gone) && gone.result() && !gone.result()->has_value(), "and it is gone");
    auto twice = keychain.remove(Marina);
    check(waitFor(twice) && twice.result().has_value(), "removing what is not there is no failure");
}

/// A ring that nobody unlocked says "no such entry" and reports removals that did not happen: neither is
/// believed.
void locked() {
    Keychain keychain;
    const auto unavailable = [&](const auto& future, const char* what) {
        check(waitFor(future) && !future.result()
                && future.result().error().code == ErrorCode::KeychainUnavailable,
            what);
    };
    unavailable(keychain.read(Marina), "a read of a locked ring");
    unavailable(keychain.write(Marina, "canario"), "a write to a locked ring");
    unavailable(keychain.remove(Marina), "a removal from a locked ring");
    unavailable(keychain.probe(), "a probe of a locked ring");
    check(keychain.availability() == Keychain::Availability::Unavailable, "it is not available");
    check(!keychain.problem().detail.contains(text("canario")), "the reason holds no secret");
}

/// The ring holds the entry, and who is asked to unlock it does not: that is the only time that anybody is
/// asked.
void refused() {
    Keychain keychain;
    auto written = keychain.write(Marina, "canario");
    check(waitFor(written) && written.result().has_value(), "it writes while the ring is open");
    QProcess lock;
    lock.start(text("dbus-send"),
        {text("--session"), text("--print-reply"), text("--dest=org.freedesktop.secrets"),
            text("/org/freedesktop/secrets"), text("org.freedesktop.Secret.Service.Lock"),
            text("array:objpath:/org/freedesktop/secrets/collection/login")});
    check(lock.waitForFinished(10'000) && lock.exitCode() == 0, "the ring is locked");

    QProcess monitor;
    monitor.start(text("dbus-monitor"),
        {text("--session"), text("type='method_call',interface='org.freedesktop.Secret.Prompt'")});
    check(monitor.waitForReadyRead(10'000), "somebody counts the questions");
    auto read = keychain.read(Marina);
    check(waitFor(read) && !read.result() && read.result().error().code == ErrorCode::KeychainUnavailable,
        "a read that was refused");
    QTest::qWait(500);
    const auto asked = monitor.readAllStandardOutput().count("member=Prompt");
    monitor.terminate();
    monitor.waitForFinished(5'000);
    std::fprintf(stdout, "asked %lld time(s)\n", static_cast<long long>(asked));
    check(asked == 1, "it asks once");
}

/// A service that takes the call and never answers: the patience ends it, and when it wakes it is noticed.
void frozen() {
    const auto pid = static_cast<pid_t>(qEnvironmentVariableIntValue("KEYRING_PID"));
    check(pid > 1, "the keyring's pid");
    if (pid <= 1)
        return;
    Keychain keychain;
    auto probe = keychain.probe();
    check(waitFor(probe) && probe.result().has_value(), "it works at first");

    keychain.setPatience(1'000ms);
    ::kill(pid, SIGSTOP);
    QElapsedTimer clock;
    clock.start();
    auto late = keychain.write(Marina, "canario");
    check(waitFor(late) && !late.result() && late.result().error().code == ErrorCode::KeychainUnavailable,
        "it gives up");
    check(clock.elapsed() >= 900 && clock.elapsed() < 5'000, "after its patience");
    check(keychain.availability() == Keychain::Availability::Unavailable, "it is not available");
    keychain.setPatience(10'000ms);
    ::kill(pid, SIGCONT);
    check(
        QTest::qWaitFor([&] { return keychain.availability() == Keychain::Availability::Available; }, 20'000),
        "it is available again once it answers");
}

int run(const QByteArray& part) {
    if (part == "unlocked")
        unlocked();
    else if (part == "locked")
        locked();
    else if (part == "refused")
        refused();
    else if (part == "frozen")
        frozen();
    else
        check(false, "no such part");
    if (failures == 0)
        std::fputs("ALL GOOD\n", stdout);
    return failures == 0 ? 0 : 1;
}

} // namespace inside

QByteArray KeychainTest::runInside(const QByteArray& part, const QByteArray& keyring, int* exitCode) {
    const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(text("DISPLAY"));
    environment.remove(text("WAYLAND_DISPLAY"));
    environment.remove(text("DBUS_SESSION_BUS_ADDRESS"));
    environment.insert(text("HOME"), home.path());
    environment.insert(text("XDG_RUNTIME_DIR"), home.path());
    environment.remove(text("XDG_DATA_HOME"));
    environment.insert(text("KEYCHAIN_PART"), QString::fromLatin1(part));
    environment.insert(text("KEYCHAIN_PROGRAM"), QCoreApplication::applicationFilePath());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    // The daemon may outlive its bus: it is ended by its pid.
    const QByteArray script
        = "trap 'kill $KEYRING_PID 2>/dev/null' EXIT\n" + keyring + "\n\"$KEYCHAIN_PROGRAM\"";
    process.start(
        text("dbus-run-session"), {text("--"), text("sh"), text("-c"), QString::fromLatin1(script)});
    if (!process.waitForStarted())
        return "dbus-run-session does not start: " + process.errorString().toUtf8();
    process.waitForFinished(90'000);
    *exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAll();
}

/// A fresh ring with an empty password, in the foreground of the shell so that its pid is known.
static const char* const UnlockedRing
    = "printf '\\n' > \"$HOME/empty\"\n"
      "gnome-keyring-daemon --foreground --unlock --components=secrets"
      " < \"$HOME/empty\" > /dev/null 2>&1 &\n"
      "export KEYRING_PID=$!\n"
      "n=0; until dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
      "org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets"
      " 2>/dev/null | grep -q true; do n=$((n+1)); [ $n -gt 100 ] && exit 7; sleep 0.1; done";

/// A ring with a password that nobody typed: there is one, and it is locked.
static const char* const LockedRing
    = "gnome-keyring-daemon --foreground --components=secrets > /dev/null 2>&1 &\n"
      "export KEYRING_PID=$!\n"
      "n=0; until dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
      "org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets"
      " 2>/dev/null | grep -q true; do n=$((n+1)); [ $n -gt 100 ] && exit 7; sleep 0.1; done";

void KeychainTest::withoutABus() {
    // What a server or a container is: no bus, no display.
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("DISPLAY");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    Keychain keychain;
    QSignalSpy changes(&keychain, &Keychain::availabilityChanged);
    QElapsedTimer clock;
    clock.start();
    const auto probe = keychain.probe();
    QVERIFY2(clock.elapsed() < 1'000, "the call itself must not wait");
    QVERIFY(waitFor(probe));
    QVERIFY(!probe.result());
    QCOMPARE(probe.result().error().code, ErrorCode::KeychainUnavailable);
    QVERIFY(!probe.result().error().detail.isEmpty());
    QCOMPARE(keychain.availability(), Keychain::Availability::Unavailable);
    QCOMPARE(changes.size(), 1);
    const auto read = keychain.read(Marina);
    QVERIFY(waitFor(read));
    QVERIFY(!read.result());
    QCOMPARE(read.result().error().code, ErrorCode::KeychainUnavailable);
    const auto write = keychain.write(Marina, "canario");
    QVERIFY(waitFor(write));
    QVERIFY(!write.result());
    QVERIFY(!write.result().error().detail.contains(text("canario")));
    if (bus.isEmpty())
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    else
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
}

void KeychainTest::unlocked() {
    QVERIFY2(!QStandardPaths::findExecutable(text("dbus-run-session")).isEmpty(), "install dbus-daemon");
    QVERIFY2(
        !QStandardPaths::findExecutable(text("gnome-keyring-daemon")).isEmpty(), "install gnome-keyring");
    int code = -1;
    const QByteArray printed = runInside("unlocked", UnlockedRing, &code);
    QVERIFY2(code == 0 && printed.contains("ALL GOOD"), printed.constData());
}

void KeychainTest::locked() {
    int code = -1;
    const QByteArray printed = runInside("locked", LockedRing, &code);
    QVERIFY2(code == 0 && printed.contains("ALL GOOD"), printed.constData());
}

void KeychainTest::refused() {
    QVERIFY2(!QStandardPaths::findExecutable(text("dbus-monitor")).isEmpty(), "install dbus-bin");
    int code = -1;
    const QByteArray printed = runInside("refused", UnlockedRing, &code);
    QVERIFY2(code == 0 && printed.contains("ALL GOOD"), printed.constData());
}

void KeychainTest::frozen() {
    int code = -1;
    const QByteArray printed = runInside("frozen", UnlockedRing, &code);
    QVERIFY2(code == 0 && printed.contains("ALL GOOD"), printed.constData());
}

void KeychainTest::endsWithTheKeychain() {
    // Whoever waits gets an answer also when the keychain goes first.
    auto keychain = std::make_unique<Keychain>();
    const auto probe = keychain->probe();
    const auto read = keychain->read(Marina);
    keychain.reset();
    QVERIFY(probe.isFinished());
    QCOMPARE(probe.result().error().code, ErrorCode::ShuttingDown);
    QVERIFY(read.isFinished());
    QTest::qWait(50);
}

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    if (const QByteArray part = qgetenv("KEYCHAIN_PART"); !part.isEmpty())
        return inside::run(part);
    KeychainTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
