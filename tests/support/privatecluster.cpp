// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatecluster.h"

#include "services/database/session.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QVersionNumber>

#include <libpq-fe.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace sevenscale::test {
namespace {

constexpr int StartTimeoutMs = 60'000;
constexpr quint64 LeastMemory = 3ULL << 30;

/// Runs as the user who owns the server, and obeys lines on its standard input. The input ends when the test
/// does, in whatever way; then the server is stopped, thawed if need be, and the folder removed.
constexpr char Guard[] = R"sh(
dir=$1 bin=$2; shift 2
cd /
p=
children() { cat "/proc/$p/task/$p/children" 2>/dev/null || pgrep -P "$p"; }
start() {
    rm -f "$dir/pid"
    if command -v setpriv >/dev/null 2>&1; then die_with="setpriv --pdeathsig INT"; else die_with=; fi
    $die_with "$bin/postgres" -D "$dir/data" "$@" </dev/null >>"$dir/log" 2>&1 3>&- &
    p=$!
    echo "$p" >"$dir/pid.new" && mv "$dir/pid.new" "$dir/pid"
}
stop() {
    [ -n "$p" ] || return 0
    kill -CONT "$p" $(children) 2>/dev/null
    kill -INT "$p" 2>/dev/null
    ( n=0; while [ $n -lt 100 ] && kill -0 "$p" 2>/dev/null; do sleep 0.1; n=$((n + 1)); done; kill -KILL "$p" 2>/dev/null ) 3>&- >/dev/null 2>&1 &
    w=$!
    wait "$p" 2>/dev/null
    kill "$w" 2>/dev/null
    p=
}
trap '' INT HUP TERM
if "$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$dir/log" 2>&1; then
    { echo 'local all +needs_password scram-sha-256'; cat "$dir/data/pg_hba.conf"; } >"$dir/hba" && mv "$dir/hba" "$dir/data/pg_hba.conf"
    echo ok >&3
else
    echo failed >&3
fi
while read -r line; do
    case $line in
    start) [ -z "$p" ] || wait "$p" 2>/dev/null; start "$@" ;;
    stop) stop ;;
    esac
    echo ok >&3
done
stop
rm -rf "$dir"
)sh";

/// In memory where there is enough of it: a database is some 300 files, which a disk takes long to make and
/// to remove. Else /tmp, and not the temporary folder of the day, because the path of a socket may have some
/// 100 characters.
QByteArray parentFolder() {
    struct statvfs memory { };
    if (access("/dev/shm", W_OK) == 0 && statvfs("/dev/shm", &memory) == 0
        && quint64(memory.f_bavail) * memory.f_frsize > LeastMemory)
        return "/dev/shm";
    return "/tmp";
}

QString serverPrograms() {
    QStringList folders{qEnvironmentVariable("SEVENSCALE_PGBIN")};
    const QDir debian(QStringLiteral("/usr/lib/postgresql"));
    QStringList versions = debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(versions.begin(), versions.end(), [](const QString& a, const QString& b) {
        return QVersionNumber::fromString(a) > QVersionNumber::fromString(b);
    });
    for (const QString& version : versions)
        folders += debian.filePath(version) % QLatin1String("/bin");
    for (const char* place : {"/usr/pgsql-15/bin", "/opt/homebrew/opt/postgresql@15/bin",
             "/usr/local/opt/postgresql@15/bin", "/usr/local/pgsql/bin", "/usr/bin", "/usr/local/bin"})
        folders += QString::fromLatin1(place);
    for (const QString& folder : folders) {
        if (!folder.isEmpty() && QFileInfo(folder % QLatin1String("/initdb")).isExecutable()
            && QFileInfo(folder % QLatin1String("/postgres")).isExecutable())
            return folder;
    }
    return {};
}

} // namespace

Result<PrivateCluster*> PrivateCluster::instance() {
    static PrivateCluster cluster;
    if (cluster.m_folder.isEmpty()) {
        if (auto started = cluster.start(); !started)
            return failure(started.error());
    }
    return &cluster;
}

PrivateCluster::~PrivateCluster() {
    if (m_toGuard >= 0)
        close(m_toGuard);
    if (m_fromGuard >= 0)
        close(m_fromGuard);
    if (m_guard > 0)
        waitpid(static_cast<pid_t>(m_guard), nullptr, 0);
}

Result<void> PrivateCluster::start(const QStringList& settings) {
    const QString programs = serverPrograms();
    if (programs.isEmpty())
        return failure(ErrorCode::NotFound,
            QStringLiteral(
                "No PostgreSQL server is installed: on Debian `apt-get install postgresql-15` (or set "
                "SEVENSCALE_PGBIN to the folder of initdb and postgres)."));

    const QLatin1String portIs("port=");
    for (const QString& setting : settings) {
        if (setting.startsWith(portIs))
            m_port = setting.sliced(portIs.size());
    }

    QByteArray folder = parentFolder() + "/sevenscale-pg.XXXXXX";
    if (!mkdtemp(folder.data()))
        return failure(
            ErrorCode::FileFailed, QStringLiteral("No folder could be made for the server's files."));
    m_folder = QString::fromLocal8Bit(folder);
    chmod(folder.constData(), 0711);

    QList<QByteArray> command;
    if (geteuid() == 0) {
        const passwd* user = getpwnam("postgres");
        if (!user || chown(folder.constData(), user->pw_uid, user->pw_gid) != 0)
            return failure(ErrorCode::NotFound,
                QStringLiteral(
                    "There is no user `postgres` to run the server as: install the package postgresql-15."));
        command << "setpriv"
                << "--reuid=postgres"
                << "--regid=postgres"
                << "--clear-groups";
    }
    command << "sh"
            << "-c" << Guard << "guard" << folder << programs.toLocal8Bit();
    for (const QString& setting :
        QStringList{QStringLiteral("listen_addresses="),
            QStringLiteral("unix_socket_directories=") % m_folder, QStringLiteral("fsync=off"),
            QStringLiteral("synchronous_commit=off"), QStringLiteral("full_page_writes=off"),
            QStringLiteral("max_wal_size=2GB"), QStringLiteral("shared_buffers=64MB"),
            QStringLiteral("log_min_messages=warning"), QStringLiteral("timezone=UTC")}
            + settings)
        command << "-c" << setting.toLocal8Bit();

    int input[2];
    int output[2];
    if (pipe(input) != 0 || pipe(output) != 0)
        return failure(ErrorCode::Internal, QStringLiteral("No pipe could be made."));
    for (const int end : {input[0], input[1], output[0], output[1]})
        fcntl(end, F_SETFD, FD_CLOEXEC);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input[0], 0);
    posix_spawn_file_actions_adddup2(&actions, output[1], 3);
    // In a group of its own, so that Ctrl+C in the terminal ends the test and the guard then ends the server.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    std::vector<char*> arguments;
    for (QByteArray& argument : command)
        arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    pid_t pid = 0;
    const int spawned = posix_spawnp(&pid, arguments[0], &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    close(input[0]);
    close(output[1]);
    m_toGuard = input[1];
    m_fromGuard = output[0];
    if (spawned != 0)
        return failure(ErrorCode::Internal, QStringLiteral("The server's guard could not be started."));
    m_guard = pid;
    if (auto made = this->command({}); !made)
        return failure(ErrorCode::Internal, QStringLiteral("initdb failed: ") % log());
    return startServer();
}

ConnectionSettings PrivateCluster::settings(const QString& database, const QString& user) const {
    ConnectionSettings settings;
    settings.parameters.insert(QStringLiteral("host"), m_folder);
    settings.parameters.insert(QStringLiteral("port"), m_port);
    settings.parameters.insert(QStringLiteral("dbname"), database);
    settings.parameters.insert(QStringLiteral("user"), user);
    return settings;
}

QString PrivateCluster::connectionString(const QString& database, const QString& user) const {
    return QStringLiteral("host=%1 port=%2 dbname='%3' user='%4'").arg(m_folder, m_port, database, user);
}

Result<void> PrivateCluster::createDatabase(const QString& name, const QString& templateName) {
    auto session = Session::open(settings());
    if (!session)
        return failure(session.error());
    QString sql = QStringLiteral("create database \"%1\"").arg(name);
    if (!templateName.isEmpty())
        sql += QStringLiteral(" template \"%1\"").arg(templateName);
    // Whoever used the template last may still be leaving (55006).
    const QDeadlineTimer patience(10'000);
    for (;;) {
        auto created = (*session)->execute(sql);
        if (created)
            return {};
        if (created.error().sqlState != QLatin1String("55006") || patience.hasExpired())
            return failure(created.error());
        QThread::msleep(20);
    }
}

Result<void> PrivateCluster::dropDatabase(const QString& name) {
    return Session::open(settings())
        .and_then([&name](const std::unique_ptr<Session>& session) -> Result<void> {
            return session->execute(QStringLiteral("drop database if exists \"%1\" with (force)").arg(name))
                .map([](qint64) {});
        });
}

Result<QString> PrivateCluster::copyOf(
    const QString& templateName, const std::function<Result<void>(const ConnectionSettings&)>& fill) {
    if (!m_templates.contains(templateName)) {
        if (auto created = createDatabase(templateName); !created)
            return failure(created.error());
        if (auto filled = fill(settings(templateName)); !filled)
            return failure(filled.error());
        m_templates += templateName;
    }
    const QString name = QStringLiteral("%1_%2").arg(templateName).arg(++m_copies);
    if (auto created = createDatabase(name, templateName); !created)
        return failure(created.error());
    return name;
}

Result<void> PrivateCluster::stopServer() {
    return command("stop\n");
}

Result<void> PrivateCluster::startServer() {
    if (auto started = command("start\n"); !started)
        return started;
    return awaitAnswer();
}

Result<void> PrivateCluster::restartServer() {
    if (auto stopped = stopServer(); !stopped)
        return stopped;
    return startServer();
}

void PrivateCluster::killServer() {
    // All at once, as when the machine dies: a backend that outlives the postmaster keeps its shared memory,
    // and the next server refuses to start. Stopped first, because a dead postmaster has no children to name.
    const QList<qint64> all = processes();
    for (const qint64 pid : all)
        signalProcess(pid, SIGSTOP);
    for (const qint64 pid : all)
        signalProcess(pid, SIGKILL);
}

void PrivateCluster::freezeServer() {
    signalAll(SIGSTOP);
}

void PrivateCluster::thawServer() {
    signalAll(SIGCONT);
}

bool PrivateCluster::signalProcess(qint64 pid, int signal) {
    // 0 and -1 are whole groups of processes, our own among them.
    return pid > 1 && kill(static_cast<pid_t>(pid), signal) == 0;
}

QList<qint64> PrivateCluster::processes() const {
    const qint64 postmaster = postmasterPid();
    QList<qint64> pids{postmaster};
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(postmaster));
    if (children.open(QIODevice::ReadOnly)) {
        for (const QByteArray& pid : children.readAll().split(' ')) {
            if (const qint64 child = pid.trimmed().toLongLong(); child > 1)
                pids.append(child);
        }
    }
    return pids;
}

void PrivateCluster::signalAll(int signal) {
    signalProcess(postmasterPid(), signal); // first, so that it starts no more
    for (const qint64 pid : processes())
        signalProcess(pid, signal);
}

qint64 PrivateCluster::postmasterPid() const {
    QFile file(m_folder % QLatin1String("/pid"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
}

QString PrivateCluster::log() const {
    QFile file(m_folder % QLatin1String("/log"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().right(2000)) : QString();
}

Result<void> PrivateCluster::command(const QByteArray& line) {
    if (m_toGuard < 0 || write(m_toGuard, line.constData(), static_cast<size_t>(line.size())) != line.size())
        return failure(ErrorCode::Internal, QStringLiteral("The server's guard is gone."));
    QByteArray answer;
    while (!answer.endsWith('\n')) {
        pollfd waited{m_fromGuard, POLLIN, 0};
        if (poll(&waited, 1, StartTimeoutMs) == 0)
            return failure(ErrorCode::Timeout, QStringLiteral("The server's guard does not answer."));
        char c = 0;
        const auto got = read(m_fromGuard, &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return failure(ErrorCode::Internal, QStringLiteral("The server's guard is gone."));
        answer += c;
    }
    if (answer != "ok\n")
        return failure(ErrorCode::Internal, QString::fromUtf8(answer));
    return {};
}

Result<void> PrivateCluster::awaitAnswer() {
    const QByteArray connection = connectionString().toUtf8() + " connect_timeout=5";
    const QDeadlineTimer patience(StartTimeoutMs);
    while (PQping(connection.constData()) != PQPING_OK) {
        if (patience.hasExpired())
            return failure(ErrorCode::Timeout, QStringLiteral("The server did not start: ") % log());
        QThread::msleep(5);
    }
    return {};
}

} // namespace sevenscale::test
