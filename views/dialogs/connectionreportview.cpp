// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/connectionreportview.h"

#include "models/words.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>

namespace sevenscale {
namespace {

class Mark final : public QWidget {
    Q_OBJECT

public:
    Mark(State state, QWidget* parent)
        : QWidget(parent)
        , m_state(state) {
        setFixedSize(16, 16);
        setAccessibleName(stateWord(state));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintState(&painter, rect(), m_state);
    }

private:
    State m_state;
};

QLabel* text(const QString& words, bool muted, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        label->setProperty("tone", QStringLiteral("muted"));
    return label;
}

} // namespace

ConnectionReportView::ConnectionReportView(QWidget* parent)
    : QWidget(parent) {
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void ConnectionReportView::setReport(const ConnectionReport& report) {
    m_report = report;
    rebuild();
}

void ConnectionReportView::clear() {
    m_report.reset();
    rebuild();
}

QString ConnectionReportView::problemSentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::ConnectionFailed:
        return tr(
            "The server was not reached: nothing answers at this address. Check host, port and network.");
    case ErrorCode::Timeout:
        return tr("The server was not reached: it did not answer in time. Check host and port; a firewall "
                  "may be in the way.");
    case ErrorCode::AuthenticationFailed:
        return tr(
            "The login failed: the server refused the name or the password. Type them again, or ask whoever "
            "administers the database for new ones.");
    case ErrorCode::CertificateRejected:
        return tr("The connection was broken off: the server's certificate is missing or not trusted. Check "
                  "the host "
                  "name, or choose the server's root certificate.");
    case ErrorCode::InvalidInput:
        return tr("The connection was not tried: what is written here cannot be read. Correct it; the "
                  "technical text says where.");
    case ErrorCode::PermissionDenied:
        return tr("The login worked, but it has no right to the data. Ask an administrator of the workspace "
                  "for a membership.");
    case ErrorCode::SchemaMissing:
        return tr(
            "The database was reached, but is not set up for this console. Connect, and run the migration.");
    case ErrorCode::FileFailed:
        return tr("The file cannot be read. Check that it is there, and that it is yours.");
    case ErrorCode::Cancelled:
        return tr("The test was cancelled.");
    default:
        return Words::error(error);
    }
}

void ConnectionReportView::rebuild() {
    if (m_inside != nullptr) {
        m_layout->removeWidget(m_inside);
        m_inside->hide();
        m_inside->deleteLater();
        m_inside = nullptr;
    }
    if (!m_report)
        return;
    const ConnectionReport& report = *m_report;
    m_inside = new QWidget(this);
    auto* column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::between);
    m_layout->addWidget(m_inside);

    for (const Error& problem : report.problems) {
        auto* banner = new BannerBar(m_inside);
        banner->setBoxed(true);
        const bool fatal = !report.reached || problem.code == ErrorCode::SchemaTooNew
            || problem.code == ErrorCode::SchemaChanged || problem.code == ErrorCode::WorkspaceOutdated;
        banner->setMessage(fatal ? State::Critical : State::Attention, problemSentence(problem));
        column->addWidget(banner);
        if (!problem.detail.isEmpty()) {
            auto* technical = text(problem.detail, true, m_inside);
            technical->setObjectName(QStringLiteral("technical"));
            technical->setFont(face(TextSize::Secondary));
            technical->setContentsMargins(space::around - 2, 0, space::cards, 0);
            technical->hide();
            column->addWidget(technical);
            banner->setLink(tr("Technical details"));
            connect(banner, &BannerBar::linkActivated, technical,
                [technical] { technical->setVisible(technical->isHidden()); });
        }
    }

    auto* grid = new QGridLayout;
    grid->setContentsMargins(2, 0, 0, 0);
    grid->setHorizontalSpacing(space::between);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(2, 1);
    grid->setColumnMinimumWidth(1, 86);
    int row = 0;
    const auto add = [&](State state, const QString& what, const QString& words) {
        const int height = QFontMetrics(face(TextSize::Body)).height();
        auto* mark = new Mark(state, m_inside);
        auto* holder = new QWidget(m_inside);
        holder->setFixedSize(16, std::max(16, height));
        mark->setParent(holder);
        mark->move(0, (holder->height() - 16) / 2);
        grid->addWidget(holder, row, 0, Qt::AlignTop);
        grid->addWidget(text(what, true, m_inside), row, 1, Qt::AlignTop);
        grid->addWidget(text(words, false, m_inside), row, 2, Qt::AlignTop);
        ++row;
    };
    const QString dot = QStringLiteral(" · ");

    if (report.reached) {
        QStringList server{report.version, report.server};
        server.removeAll(QString());
        add(State::Ok, tr("Server"), server.join(dot));
        if (!report.tls.isEmpty())
            add(State::Ok, tr("Encryption"), report.tls);
        else if (report.local)
            add(State::Ok, tr("Encryption"), tr("Not needed on this machine"));
        else
            add(State::Attention, tr("Encryption"), tr("None: passwords and data can be read on the way"));

        QString kind;
        State role = State::Ok;
        switch (report.roleKind) {
        case ConnectionReport::RoleKind::Owner:
            kind = tr("owns the database and sees everything");
            break;
        case ConnectionReport::RoleKind::Person:
            kind = tr("a person's login");
            break;
        case ConnectionReport::RoleKind::Supervisor:
            kind = tr("the supervisor's login");
            break;
        case ConnectionReport::RoleKind::Stranger:
            kind = tr("a member of nothing, sees no data");
            role = State::Attention;
            break;
        case ConnectionReport::RoleKind::Unknown:
            role = State::Unknown;
            break;
        }
        QStringList who{report.role, kind};
        who += report.memberships;
        who.removeAll(QString());
        if (!who.isEmpty())
            add(role, tr("Login"), who.join(dot));

        const auto pending = static_cast<int>(report.pendingSteps.size());
        if (report.schemaVersion > report.programVersion && report.programVersion >= 0) {
            add(State::Critical, tr("Schema"),
                tr("Version %1, newer than this console's %2: update the console")
                    .arg(
                        QLocale().toString(report.schemaVersion), QLocale().toString(report.programVersion)));
        } else if (report.schemaVersion < 0 && pending > 0) {
            add(State::Attention, tr("Schema"), tr("Not set up yet: %n step(s) to do", nullptr, pending));
        } else if (pending > 0) {
            add(State::Attention, tr("Schema"),
                tr("Version %1, %2")
                    .arg(QLocale().toString(report.schemaVersion), tr("%n step(s) to do", nullptr, pending)));
        } else if (report.schemaVersion >= 0) {
            add(State::Ok, tr("Schema"),
                tr("Version %1, complete").arg(QLocale().toString(report.schemaVersion)));
        }

        if (!report.rights.isEmpty()) {
            QStringList reads;
            QStringList writes;
            for (const ConnectionReport::Right& right : report.rights) {
                if (right.read)
                    reads.append(Words::tableName(right.object));
                if (right.write)
                    writes.append(Words::tableName(right.object));
            }
            const auto list = [&](const QStringList& names) {
                if (names.isEmpty())
                    return tr("nothing");
                if (names.size() == report.rights.size())
                    return tr("everything");
                return names.join(QStringLiteral(", "));
            };
            add(reads.isEmpty() ? State::Attention : State::Ok, tr("May read"), list(reads));
            add(writes.isEmpty() ? State::Off : State::Ok, tr("May change"), list(writes));
        }
    } else if (!report.server.isEmpty()) {
        add(State::Off, tr("Server"), report.server);
    }
    column->addLayout(grid);
    m_inside->show();
}

void ConnectionReportView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace sevenscale

#include "connectionreportview.moc"
