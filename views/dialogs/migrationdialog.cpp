// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/migrationdialog.h"

#include "models/migrationtext.h"
#include "models/words.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

/// More than anybody reads; the rest is counted.
constexpr int mostRows = 200;

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

namespace {

/// Why it stopped, and what to do.
QString problemSentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::Conflict:
        return MigrationDialog::tr(
            "Another program is migrating this database now. Wait until it is done, then look again.");
    case ErrorCode::PermissionDenied:
        return MigrationDialog::tr("This login may not change the database's structure. Connect with the "
                                   "login that owns the database.");
    case ErrorCode::QueryFailed:
        return MigrationDialog::tr(
            "The database refused a step; the technical text says which. Mend the cause, then look again.");
    case ErrorCode::ConnectionFailed:
    case ErrorCode::Timeout:
        return MigrationDialog::tr(
            "The connection broke off. Look again once the server answers: what is missing is then done.");
    default:
        return Words::error(error);
    }
}

} // namespace

/// Steps, lost rights and obstacles, on a card that scrolls.
class MigrationDetails final : public QScrollArea {
    Q_OBJECT

public:
    explicit MigrationDetails(QWidget* parent)
        : QScrollArea(parent) {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        viewport()->setAutoFillBackground(false);
    }

    void show(const MigrationPreview& preview, const QList<MigrationPreview::Finding>& afterwards = {}) {
        auto* inside = new QWidget;
        auto* column = new QVBoxLayout(inside);
        column->setContentsMargins(space::around, space::cards, space::around, space::cards);
        column->setSpacing(space::inside);
        const auto heading = [&](const QString& words) {
            if (column->count() > 0)
                column->addSpacing(space::cards);
            auto* label = text(words, false, inside);
            label->setFont(face(TextSize::Body, QFont::DemiBold));
            column->addWidget(label);
        };
        const auto more = [&](qsizetype all) {
            if (all > mostRows)
                column->addWidget(
                    text(tr("and %n more", nullptr, static_cast<int>(all - mostRows)), true, inside));
        };
        const auto findings = [&](const QString& title, const QList<MigrationPreview::Finding>& found) {
            if (found.isEmpty())
                return;
            heading(title);
            for (const auto& finding : found.first(std::min<qsizetype>(mostRows, found.size()))) {
                column->addWidget(
                    text(finding.object % u": " % MigrationText::problem(finding), false, inside));
                const QString hint = MigrationText::hint(finding);
                if (!hint.isEmpty())
                    column->addWidget(text(hint, true, inside));
            }
            more(found.size());
        };
        findings(tr("To look at"), afterwards);
        findings(tr("In the way"), preview.obstacles);
        if (!preview.lostRights.isEmpty()) {
            heading(tr("Rights that end"));
            auto* grid = new QGridLayout;
            grid->setHorizontalSpacing(space::around);
            grid->setVerticalSpacing(space::inside);
            grid->setColumnStretch(1, 1);
            grid->setColumnStretch(2, 1);
            int row = 0;
            for (const auto& right :
                preview.lostRights.first(std::min<qsizetype>(mostRows, preview.lostRights.size()))) {
                grid->addWidget(text(right.role, false, inside), row, 0, Qt::AlignTop);
                grid->addWidget(text(MigrationText::right(right), false, inside), row, 1, Qt::AlignTop);
                grid->addWidget(text(right.object, true, inside), row, 2, Qt::AlignTop);
                ++row;
            }
            column->addLayout(grid);
            more(preview.lostRights.size());
        }
        if (!preview.steps.isEmpty()) {
            heading(tr("Steps"));
            for (const QString& step :
                preview.steps.first(std::min<qsizetype>(mostRows, preview.steps.size())))
                column->addWidget(text(step, true, inside));
            more(preview.steps.size());
        }
        column->addStretch(1);
        setWidget(inside);
        inside->setAutoFillBackground(false); // setWidget() switched it on
    }

protected:
    /// The card is under the scroll bar, too: paintEvent() knows the viewport only.
    bool event(QEvent* event) override {
        if (event->type() != QEvent::Paint)
            return QScrollArea::event(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colour(Token::Border));
        painter.setBrush(colour(Token::Card));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
        return true;
    }
};

MigrationDialog::MigrationDialog(QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("migrationDialog"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups, space::groups - 4, space::groups, space::around);
    column->setSpacing(space::cards);
    m_title = text({}, false, this);
    m_title->setFont(face(TextSize::PageTitle, QFont::DemiBold));
    column->addWidget(m_title);
    m_sentence = text({}, true, this);
    column->addWidget(m_sentence);
    m_banner = new BannerBar(this);
    m_banner->setBoxed(true);
    m_banner->setObjectName(QStringLiteral("migrationBanner"));
    column->addWidget(m_banner);
    m_technical = text({}, true, this);
    m_technical->setFont(face(TextSize::Secondary));
    column->addWidget(m_technical);
    m_details = new MigrationDetails(this);
    column->addWidget(m_details, 1);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    column->addWidget(m_progress);
    m_progressText = text({}, true, this);
    m_progressText->setObjectName(QStringLiteral("migrationProgress"));
    column->addWidget(m_progressText);
    m_agree = new QCheckBox(this);
    m_agree->setObjectName(QStringLiteral("agree"));
    column->addWidget(m_agree);
    column->addStretch(0);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::between);
    buttons->addStretch(1);
    m_close = new QPushButton(this);
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setAutoDefault(false);
    buttons->addWidget(m_close);
    m_migrate = new QPushButton(this);
    m_migrate->setObjectName(QStringLiteral("migrate"));
    m_migrate->setProperty("kind", QStringLiteral("primary"));
    m_migrate->setAutoDefault(false);
    buttons->addWidget(m_migrate);
    column->addLayout(buttons);
    resize(620, 230);
    setMinimumSize(480, 220);

    connect(m_agree, &QCheckBox::toggled, this,
        [this](bool on) { m_migrate->setEnabled(on || m_stage == Stage::Failed); });
    connect(m_banner, &BannerBar::linkActivated, this,
        [this] { m_technical->setVisible(m_technical->isHidden()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_migrate, &QPushButton::clicked, this, [this] {
        if (m_stage == Stage::Failed || !m_preview.obstacles.isEmpty()) {
            setStage(Stage::Reading);
            Q_EMIT previewRequested();
        } else if (m_stage == Stage::Asking && m_agree->isChecked()) {
            m_done = 0;
            m_total = static_cast<int>(m_preview.steps.size());
            m_step.clear();
            setStage(Stage::Running);
            Q_EMIT migrateRequested();
        }
    });
    setStage(Stage::Reading);
}

void MigrationDialog::setPreview(const MigrationPreview& preview) {
    m_preview = preview;
    m_problem.reset();
    m_agree->setChecked(false);
    m_details->show(preview);
    setStage(Stage::Asking);
}

void MigrationDialog::setProgress(int done, int total, const QString& step) {
    m_done = done;
    m_total = total;
    m_step = step;
    if (m_stage != Stage::Running)
        setStage(Stage::Running);
    else
        retranslate();
}

void MigrationDialog::setResult(const std::optional<Error>& problem) {
    m_problem = problem;
    m_onlyLooked = m_stage == Stage::Reading;
    setStage(problem ? Stage::Failed : Stage::Done);
}

void MigrationDialog::setFindings(const QList<MigrationPreview::Finding>& findings) {
    m_findings = findings;
    MigrationPreview done;
    done.server = m_preview.server;
    m_preview = done; // what it was going to do is done
    m_details->show(m_preview, m_findings);
}

void MigrationDialog::setStage(Stage stage) {
    m_stage = stage;
    retranslate();
    // As tall as what it says; the list of steps gets room.
    resize(width(), m_details->isHidden() ? 230 : 560);
}

void MigrationDialog::retranslate() {
    setWindowTitle(tr("Set up the database"));
    const auto steps = static_cast<int>(m_preview.steps.size());
    const bool obstacles = !m_preview.obstacles.isEmpty();
    const bool asking = m_stage == Stage::Asking;
    const bool nothing = asking && steps == 0 && !obstacles;
    const bool found = m_stage == Stage::Done && !m_findings.isEmpty();

    QString sentence;
    switch (m_stage) {
    case Stage::Reading:
        m_title->setText(tr("Looking at the database…"));
        sentence = tr("Nothing is changed by looking.");
        break;
    case Stage::Asking:
        if (nothing)
            m_title->setText(tr("The database is complete"));
        else if (obstacles)
            m_title->setText(tr("The database cannot be migrated yet"));
        else
            m_title->setText(tr("%n step(s) bring the database up to date", nullptr, steps));
        if (nothing)
            sentence = tr("There is nothing to do.");
        else if (obstacles)
            sentence = tr("Nothing was changed. Clear what is in the way, then look again.");
        else
            sentence = tr("Steps only add: no table, column or row is removed or changed. The programs that "
                          "write to this "
                          "database go on working. A step that is interrupted is done again.");
        break;
    case Stage::Running:
        m_title->setText(tr("Migrating…"));
        sentence = tr("Large tables take a while. The window may be closed: the migration goes on.");
        break;
    case Stage::Done:
        m_title->setText(tr("The database is up to date"));
        sentence = m_findings.isEmpty()
            ? tr("All steps are done and checked.")
            : tr("All steps are done. The check found what is not the migration's to change.");
        break;
    case Stage::Failed:
        m_title->setText(
            m_onlyLooked ? tr("The database could not be looked at") : tr("The migration stopped"));
        sentence = m_onlyLooked ? tr("Nothing was changed.")
                                : tr("What was done before stays and is not done again.");
        break;
    }
    if (!m_preview.server.isEmpty())
        sentence = m_preview.server % u". " % sentence;
    m_sentence->setText(sentence);

    m_technical->setText(m_problem ? m_problem->detail : QString());
    m_technical->setVisible(false);
    if (m_stage == Stage::Failed && m_problem) {
        m_banner->setMessage(State::Critical, problemSentence(*m_problem));
        m_banner->setLink(m_problem->detail.isEmpty() ? QString() : tr("Technical details"));
    } else if (m_stage == Stage::Done) {
        m_banner->setMessage(State::Attention,
            tr("%n finding(s) of the check.", nullptr, static_cast<int>(m_findings.size())));
        m_banner->setLink({});
    } else if (obstacles) {
        m_banner->setMessage(State::Critical,
            tr("%n obstacle(s) in the database.", nullptr, static_cast<int>(m_preview.obstacles.size())));
        m_banner->setLink({});
    } else {
        m_banner->setMessage(State::Attention,
            tr("%n right(s) end with the migration.", nullptr, static_cast<int>(m_preview.lostRights.size())),
            tr("Roles that could reach every row are held to what a policy gives them."));
        m_banner->setLink({});
    }
    m_banner->setVisible(
        m_stage == Stage::Failed || found || (asking && (obstacles || !m_preview.lostRights.isEmpty())));

    m_details->setVisible((asking && !nothing) || found);
    m_progress->setVisible(m_stage == Stage::Reading || m_stage == Stage::Running);
    m_progress->setRange(0, m_stage == Stage::Reading ? 0 : std::max(0, m_total));
    m_progress->setValue(m_done);
    m_progressText->setVisible(m_stage == Stage::Running);
    if (m_total > 0) {
        const QString counted = tr("%1 of %2").arg(QLocale().toString(m_done), QLocale().toString(m_total));
        m_progressText->setText(m_step.isEmpty() ? counted : counted % u" · " % m_step);
    } else {
        m_progressText->setText(tr("Starting…"));
    }
    m_agree->setText(m_preview.lostRights.isEmpty() ? tr("Yes, migrate this database")
                                                    : tr("Yes, migrate this database and end these rights"));
    m_agree->setVisible(asking && !nothing && !obstacles);

    m_close->setText(asking && !nothing && !obstacles ? tr("Not now") : tr("Close"));
    const bool again = m_stage == Stage::Failed || (asking && obstacles);
    m_migrate->setText(again ? tr("Look again") : tr("Migrate"));
    m_migrate->setIcon(
        icon(again ? QStringLiteral("refresh-cw") : QStringLiteral("database"), Token::OnAccent));
    m_migrate->setVisible(again || (asking && !nothing));
    m_migrate->setEnabled(again || m_agree->isChecked());
}

void MigrationDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_details->show(m_preview, m_findings);
    }
    QDialog::changeEvent(event);
}

} // namespace sevenscale

#include "migrationdialog.moc"
