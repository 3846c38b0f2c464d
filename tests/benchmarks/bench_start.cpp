// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to the first figures on the screen, beside a bare Qt window with one chart.
//   bench-start CONSOLE BARE_CHART
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int Rounds = 11;

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double run(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment,
    QByteArray* output = nullptr) {
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.waitForFinished(120'000);
    const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (output)
        *output = process.readAllStandardOutput();
    if (process.exitCode() != 0)
        std::fprintf(stderr, "%s ended %d: %s\n", qPrintable(program), process.exitCode(),
            process.readAllStandardError().constData());
    return elapsed;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc != 3) {
        std::fprintf(stderr, "bench-start CONSOLE BARE_CHART\n");
        return 2;
    }
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.remove(QStringLiteral("XDG_DATA_HOME"));
    environment.remove(QStringLiteral("XDG_CONFIG_HOME"));
    const QString console = QString::fromLocal8Bit(argv[1]);
    const QString bare = QString::fromLocal8Bit(argv[2]);
    const QStringList arguments{QStringLiteral("--demo"), QStringLiteral("--page"),
        QStringLiteral("overview"), QStringLiteral("--measure-start")};

    QByteArray steps;
    const double first = run(console, arguments, environment, &steps);
    std::printf("\nstart to first figures on the embedded workspace, whole process\n");
    std::printf("  the very first start, which makes the workspace %8.0f ms\n", first);
    run(bare, {}, environment);
    std::vector<double> ours, theirs, ratios;
    for (int i = 0; i < Rounds; ++i) {
        ours.push_back(run(console, arguments, environment, &steps));
        theirs.push_back(run(bare, {}, environment));
        ratios.push_back(ours.back() / theirs.back());
    }
    std::printf("  the console %8.0f ms   a bare window with a chart %8.0f ms   ratio %.2f\n", median(ours),
        median(theirs), median(ratios));
    std::printf("  where the time goes (last run):\n%s", steps.constData());
    return 0;
}
