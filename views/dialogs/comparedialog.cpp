// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/comparedialog.h"

#include "models/insighttext.h"
#include "models/jsondiff.h"
#include "models/roles.h"
#include "models/rundetails.h"
#include "models/words.h"
#include "views/pages/detailparts.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/label.h"
#include "views/widgets/statelabel.h"
#include "views/widgets/tableview.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <cmath>

namespace sevenscale {
namespace {

constexpr int LeastWidth = 640;
constexpr int LeastHeight = 420;
constexpr int MostCharacters = 400;

Label* heading(QWidget* parent) {
    return new Label({}, TextSize::Sentence, QFont::DemiBold, Token::Text, parent);
}

QString nameOf(const std::optional<QString>& name, const std::optional<qint64>& id) {
    if (name)
        return tamed(*name, 120);
    return id ? QString(QLatin1Char('#') % Format::count(*id)) : Format::dash();
}

/// `+1,2 s (+25%)`; nothing where one of the two is not known.
QString change(std::optional<double> before, std::optional<double> after, QString (*words)(double)) {
    if (!before || !after)
        return {};
    const double difference = *after - *before;
    if (difference == 0)
        return QStringLiteral("=");
    const QString sign = difference > 0 ? QStringLiteral("+") : QStringLiteral("−");
    const QString text = sign % words(std::abs(difference));
    if (*before <= 0)
        return text;
    const double percent = std::abs(difference) / *before * 100;
    return text % QLatin1String(" (") % sign % Format::percent(percent, percent < 10 ? 1 : 0)
        % QLatin1Char(')');
}

QString countWords(double value) {
    return Format::count(std::llround(value));
}

QString costWords(double value) {
    return Format::number(value, 4);
}

std::optional<double> durationOf(const Execution& run) {
    return run.durationMs && *run.durationMs >= 0 ? std::optional(static_cast<double>(*run.durationMs))
                                                  : std::nullopt;
}

template <typename Integer> std::optional<double> realOf(const std::optional<Integer>& value) {
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<double> costOf(const ExecutionDetail& run) {
    return run.agentCostPerRun ? std::optional(run.agentCostPerRun->toDouble()) : std::nullopt;
}

bool isEarlier(const Execution& a, const Execution& b) {
    if (a.executionDate && b.executionDate && *a.executionDate != *b.executionDate)
        return *a.executionDate < *b.executionDate;
    return a.id.value < b.id.value;
}

} // namespace

CompareDialog::CompareDialog(const Format& format, QWidget* parent)
    : QDialog(parent)
    , m_format(format) {
    setObjectName(QStringLiteral("compareDialog"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups, space::around, space::groups, space::around);
    column->setSpacing(space::around);
    m_views = new QStackedLayout;
    column->addLayout(m_views, 1);
    m_empty = new EmptyState(this);
    m_views->addWidget(m_empty);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(space::between);
    m_figures = new QGridLayout;
    m_figures->setHorizontalSpacing(space::around);
    m_figures->setVerticalSpacing(6);
    m_figures->setColumnStretch(1, 2);
    m_figures->setColumnStretch(2, 2);
    m_figures->setColumnStretch(3, 1);
    parts->addLayout(m_figures);
    parts->addSpacing(space::between);

    m_stepsTitle = heading(content);
    parts->addWidget(m_stepsTitle);
    m_steps = new QWidget(content);
    auto* steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(space::groups);
    m_left = new RunTimeline(m_steps);
    m_right = new RunTimeline(m_steps);
    steps->addWidget(m_left, 1, Qt::AlignTop);
    steps->addWidget(m_right, 1, Qt::AlignTop);
    parts->addWidget(m_steps);
    parts->addSpacing(space::between);

    m_dataTitle = heading(content);
    parts->addWidget(m_dataTitle);
    m_noData = new QLabel(content);
    m_noData->setProperty("tone", QStringLiteral("muted"));
    parts->addWidget(m_noData);
    m_table = new TableView(content);
    m_table->setMinimumHeight(180);
    m_differences = new QStandardItemModel(0, 4, this);
    m_table->setModel(m_differences);
    parts->addWidget(m_table, 1);
    scroll->setWidget(content);
    m_views->addWidget(scroll);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_close = new QPushButton(this);
    m_close->setDefault(true);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    const QSize room = parent != nullptr ? parent->window()->size() : QSize(1'200, 800);
    resize(
        std::clamp(room.width() - 120, LeastWidth, 1'100), std::clamp(room.height() - 100, LeastHeight, 780));
    retranslate();
}

void CompareDialog::setRuns(const ExecutionDetail& one, const ExecutionDetail& other) {
    const bool inOrder = isEarlier(one.row, other.row);
    m_runs.emplace(inOrder ? one : other, inOrder ? other : one);
    m_error.reset();
    retranslate();
}

void CompareDialog::setError(const Error& error) {
    m_error = error;
    retranslate();
}

void CompareDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CompareDialog::retranslate() {
    setWindowTitle(tr("Two runs compared"));
    m_close->setText(tr("Close"));
    m_stepsTitle->setText(tr("Timeline"));
    m_differences->setHorizontalHeaderLabels(
        {tr("Place in the data"), tr("Difference"), tr("Earlier run"), tr("Later run")});
    if (m_error)
        m_empty->setContent(
            QStringLiteral("triangle-alert"), tr("The two runs could not be read."), Words::error(*m_error));
    m_empty->setTechnical(m_error ? m_error->detail : QString());
    m_views->setCurrentIndex(m_runs && !m_error ? 1 : 0);
    if (!m_runs || m_error)
        return;
    fillFigures();
    fillSteps();
    fillDifferences();
}

void CompareDialog::addLine(
    const QString& name, const QString& left, const QString& right, const QString& difference) {
    const int row = m_figures->rowCount();
    const auto add = [&](const QString& text, int column, Token token) {
        auto* label = new Label(text, TextSize::Body, QFont::Normal, token, m_figures->parentWidget());
        label->setFigures(true);
        m_figures->addWidget(label, row, column);
        m_cells.append(label);
    };
    add(name, 0, Token::Muted);
    add(left, 1, Token::Text);
    add(right, 2, Token::Text);
    add(difference, 3, Token::Muted);
}

void CompareDialog::fillFigures() {
    qDeleteAll(m_cells);
    m_cells.clear();
    const auto& [left, right] = *m_runs;
    const int head = m_figures->rowCount();
    int column = 1;
    for (const Execution* run : {&left.row, &right.row}) {
        auto* state = new StateLabel(stateOf(outcomeFromKey(run->outcome)),
            dotted({Words::executionStatus(run->status), QLatin1Char('#') % Format::count(run->id.value)}),
            m_figures->parentWidget());
        state->setStrong(true);
        m_figures->addWidget(state, head, column++);
        m_cells.append(state);
    }
    const auto same
        = [](bool is) { return is ? CompareDialog::tr("the same") : CompareDialog::tr("different"); };
    const auto text = [](const std::optional<double>& value, QString (*words)(double)) {
        return value ? words(*value) : Format::dash();
    };
    const auto figure = [&](const QString& name, const std::optional<double>& before,
                            const std::optional<double>& after, QString (*words)(double)) {
        addLine(name, text(before, words), text(after, words), change(before, after, words));
    };
    const auto idOf = [](const auto& id) { return id ? std::optional(id->value) : std::nullopt; };
    const auto moment = [&](const Execution& run) {
        return run.executionDate ? m_format.preciseMoment(*run.executionDate) : Format::dash();
    };
    addLine(tr("Agent"), nameOf(left.row.agentName, idOf(left.row.agentId)),
        nameOf(right.row.agentName, idOf(right.row.agentId)), same(left.row.agentId == right.row.agentId));
    addLine(tr("Clinic"), nameOf(left.row.clientName, idOf(left.row.clientId)),
        nameOf(right.row.clientName, idOf(right.row.clientId)),
        same(left.row.clientId == right.row.clientId));
    const bool dated = left.row.executionDate && right.row.executionDate && left.row.executionDate->isFinite()
        && right.row.executionDate->isFinite();
    addLine(tr("Time"), moment(left.row), moment(right.row),
        dated ? tr("%1 later")
                    .arg(Format::age(
                        (right.row.executionDate->microseconds - left.row.executionDate->microseconds)
                        / 1'000'000))
              : QString());
    figure(tr("Duration"), durationOf(left.row), durationOf(right.row), &Format::duration);
    figure(tr("Tokens"), realOf(left.row.tokensUsed), realOf(right.row.tokensUsed), countWords);
    figure(
        tr("Insights"), realOf(left.row.insightsGenerated), realOf(right.row.insightsGenerated), countWords);
    if (costOf(left) || costOf(right))
        figure(tr("Cost per run, now"), costOf(left), costOf(right), costWords);
}

void CompareDialog::fillSteps() {
    const RunDetails left = readRun(m_runs->first.row.executionDetails.value_or(JsonText{}));
    const RunDetails right = readRun(m_runs->second.row.executionDetails.value_or(JsonText{}));
    double longest
        = std::max(durationOf(m_runs->first.row).value_or(0), durationOf(m_runs->second.row).value_or(0));
    for (const RunDetails* run : {&left, &right}) {
        for (const RunStep& step : run->steps)
            longest = std::max(longest, step.startMs + step.durationMs);
    }
    m_left->setSteps(left.steps, longest); // one scale for both
    m_right->setSteps(right.steps, longest);
    const bool any = !left.steps.isEmpty() || !right.steps.isEmpty();
    m_steps->setVisible(any);
    m_stepsTitle->setVisible(any);
}

void CompareDialog::fillDifferences() {
    const JsonDiff diff = diffJson(m_runs->first.row.executionDetails.value_or(JsonText{}),
        m_runs->second.row.executionDetails.value_or(JsonText{}));
    const auto count = static_cast<int>(diff.differences.size());
    m_dataTitle->setText(diff.isCut ? tr("Data: the first %Ln difference(s)", nullptr, count)
            : count > 0             ? tr("Data: %Ln difference(s)", nullptr, count)
                                    : tr("Data"));
    m_noData->setText(tr("The data of both runs is the same."));
    m_noData->setVisible(count == 0);
    m_table->setVisible(count > 0);
    m_differences->removeRows(0, m_differences->rowCount());
    for (const JsonDifference& difference : diff.differences) {
        using Kind = JsonDifference::Kind;
        const bool added = difference.kind == Kind::Added;
        const bool removed = difference.kind == Kind::Removed;
        const auto item = [](const QString& text, CellKind kind, const QString& icon = {}) {
            auto* cell = new QStandardItem(tamed(text, MostCharacters));
            cell->setData(static_cast<int>(kind), KindRole);
            if (!icon.isEmpty())
                cell->setData(icon, IconRole);
            cell->setEditable(false);
            return cell;
        };
        const QString path = difference.path.isEmpty() ? tr("(all of it)") : difference.path;
        const QString word = added ? tr("added") : removed ? tr("removed") : tr("changed");
        const QString icon = added ? QStringLiteral("arrow-right")
            : removed              ? QStringLiteral("x")
                                   : QStringLiteral("pencil");
        auto* first = item(path, CellKind::Strong);
        first->setData(difference.path, IdRole);
        m_differences->appendRow({first, item(word, CellKind::Muted, icon),
            item(difference.before, CellKind::Text), item(difference.after, CellKind::Text)});
    }
    const int broad = width() - 2 * space::groups;
    m_table->setColumnWidth(0, broad * 3 / 10);
    m_table->setColumnWidth(1, broad * 3 / 20);
    m_table->setColumnWidth(2, broad * 11 / 40);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(
        m_table->rowPixels() * std::min(count + 1, 8) + m_table->horizontalHeader()->height());
}

} // namespace sevenscale
