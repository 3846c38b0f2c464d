// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/bulkdialog.h"

#include "models/format.h"
#include "models/words.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int Width = 620;
constexpr int MostRowsShown = 8; ///< the others are a scroll away

QLabel* text(bool muted, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        label->setProperty("tone", QStringLiteral("muted"));
    return label;
}

} // namespace

BulkDialog::BulkDialog(BulkWording words, QWidget* parent)
    : QDialog(parent)
    , m_wording(std::move(words))
    , m_model(new BulkModel(this)) {
    setObjectName(QStringLiteral("bulkDialog"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups, space::groups - 4, space::groups, space::around);
    column->setSpacing(space::cards);
    m_title = text(false, this);
    m_title->setFont(face(TextSize::PageTitle, QFont::DemiBold));
    m_only = text(false, this);
    m_sentence = text(true, this);
    m_leftOut = text(true, this);
    m_banner = new BannerBar(this);
    m_banner->setBoxed(true);
    m_table = new TableView(this);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(BulkModel::Name, QHeaderView::Stretch);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_progress = text(true, this);
    for (QWidget* part : QList<QWidget*>{m_title, m_only, m_sentence, m_leftOut, m_banner})
        column->addWidget(part);
    column->addWidget(m_table, 1);
    column->addWidget(m_bar);
    column->addWidget(m_progress);
    column->addStretch(0);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::between);
    const auto button = [&](const char* name) {
        auto* made = new QPushButton(this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        return made;
    };
    m_copy = button("copy");
    m_undo = button("undo");
    m_close = button("close");
    m_go = button("go");
    m_go->setProperty("kind", QStringLiteral("primary"));
    m_go->setDefault(true);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    for (QPushButton* each : {m_undo, m_close, m_go})
        buttons->addWidget(each);
    column->addLayout(buttons);

    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_model->toText()); });
    connect(m_undo, &QPushButton::clicked, this, &BulkDialog::undoRequested);
    connect(m_close, &QPushButton::clicked, this, &BulkDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &BulkDialog::goOn);
    setStage(Stage::Reading);
}

void BulkDialog::goOn() {
    if (m_stage == Stage::Asking)
        Q_EMIT confirmed();
    else if (m_stage == Stage::Over)
        Q_EMIT againRequested();
}

void BulkDialog::setSelection(const Result<BulkSelection>& selection) {
    m_problem = selection ? std::nullopt : std::optional(selection.error());
    m_selection = selection.value_or(BulkSelection());
    m_model->setRows(m_selection.rows);
    setStage(Stage::Asking);
    (m_go->isHidden() ? m_close : m_go)->setFocus();
}

void BulkDialog::started(bool undoing) {
    m_undoing = undoing;
    m_stopping = false;
    m_problem.reset();
    m_done = 0;
    m_total = 0;
    m_model->setStage(BulkModel::Stage::Running);
    setStage(Stage::Running);
}

void BulkDialog::progressed(int done, int total) {
    m_done = done;
    m_total = total;
    present();
}

void BulkDialog::ended(const std::optional<Error>& problem) {
    m_problem = problem;
    m_model->setStage(BulkModel::Stage::Over);
    setStage(Stage::Over);
    m_close->setFocus();
}

void BulkDialog::abandoned() {
    m_abandoned = true;
    if (m_stage == Stage::Running)
        m_model->setStage(BulkModel::Stage::Over);
    m_problem = Error{ErrorCode::ConnectionFailed, QString(), {}, {}};
    setStage(Stage::Over);
}

void BulkDialog::reject() {
    if (m_stage != Stage::Running) {
        QDialog::reject();
        return;
    }
    if (std::exchange(m_stopping, true))
        return;
    present();
    Q_EMIT stopRequested();
}

void BulkDialog::setStage(Stage stage) {
    m_stage = stage;
    present();
    fit();
}

void BulkDialog::present() {
    const auto rows = static_cast<int>(m_model->rows().size());
    m_words = m_wording(rows, static_cast<int>(m_selection.leftOut));
    m_model->setWords(m_words);
    const bool some = rows > 0;
    const bool asking = m_stage == Stage::Asking;
    QString title = asking ? m_words.title : m_words.name;
    if (m_stage == Stage::Reading)
        title = tr("Looking which rows these are…");
    else if (m_problem && !some)
        title = tr("The rows could not be read");
    else if (m_selection.tooMany)
        title = tr("These are too many rows");
    else if (!some)
        title = tr("There is nothing to do");
    m_title->setText(title);
    setWindowTitle(title);

    QString sentence;
    if (m_problem && !some)
        sentence = Words::error(*m_problem) % u' ' % tr("Nothing was changed.");
    else if (m_selection.tooMany)
        sentence = tr("More than %1 rows match. So many are not changed in one go: add a filter that leaves "
                      "fewer. Nothing was changed.")
                       .arg(Format::count(MostBulkRows));
    else if (m_stage == Stage::Reading)
        sentence = tr("Nothing is changed by looking.");
    else if (!some)
        sentence = tr("None of these rows is one for it. Nothing was changed.");
    else if (asking)
        sentence = m_words.sentence;
    m_only->setText(rows == 1 ? m_model->rows().front().name : QString());
    m_only->setVisible(rows == 1);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());

    QStringList left;
    if (m_stage == Stage::Asking && m_selection.leftOut > 0)
        left.append(m_words.leftOut);
    if (m_stage == Stage::Asking && m_selection.missing > 0)
        left.append(tr(
            "%Ln of those chosen are not there any more.", nullptr, static_cast<int>(m_selection.missing)));
    m_leftOut->setText(left.join(u' '));
    m_leftOut->setVisible(!left.isEmpty());

    m_table->setVisible(rows > 1);
    m_table->setColumnHidden(BulkModel::Result, asking); // there is none yet
    m_bar->setVisible(m_stage == Stage::Reading || m_stage == Stage::Running);
    m_bar->setRange(0, m_stage == Stage::Reading ? 0 : std::max(1, m_total));
    m_bar->setValue(m_done);
    m_progress->setVisible(m_stage == Stage::Running);
    const QString counted
        = tr("%1 of %2", "rows done").arg(Format::count(m_done), Format::count(std::max(m_done, m_total)));
    m_progress->setText(m_stopping ? tr("Stopping after the rows that are on their way…") : counted);
    presentBanner();
    presentButtons();
}

void BulkDialog::presentBanner() {
    const bool over = m_stage == Stage::Over && !m_model->rows().isEmpty();
    m_banner->setVisible(over);
    if (!over)
        return;
    const int unknown = m_model->count(BulkState::Unknown);
    const int refused = m_model->count(BulkState::Refused);
    const int waiting = m_model->count(BulkState::Waiting);
    QStringList detail;
    if (m_problem)
        detail.append(Words::error(*m_problem));
    else if (waiting > 0)
        detail.append(tr("You stopped it."));
    if (unknown > 0)
        detail.append(tr("Of the rows that are not known the answer was lost: they may be done or not."));
    if ((unknown > 0 || waiting > 0) && !m_abandoned)
        detail.append(tr("Trying the rest again does nothing twice."));
    const State state = m_problem || unknown > 0 ? State::Critical
        : refused > 0 || waiting > 0             ? State::Attention
                                                 : State::Ok;
    m_banner->setMessage(state, m_model->summary(), detail.join(u' '));
}

void BulkDialog::presentButtons() {
    const bool some = !m_model->rows().isEmpty();
    const bool over = m_stage == Stage::Over;
    const bool rest
        = over && (m_model->count(BulkState::Unknown) > 0 || m_model->count(BulkState::Waiting) > 0);
    m_copy->setText(tr("Copy result"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setVisible(over && some);
    m_undo->setText(m_words.undo);
    m_undo->setIcon(icon(QStringLiteral("undo-2")));
    const bool undoable = m_model->count(BulkState::Done) > 0 || (m_undoing && rest);
    m_undo->setVisible(over && !m_abandoned && !m_words.undo.isEmpty() && undoable);
    const bool ask = m_stage == Stage::Asking && some;
    m_close->setText(m_stage == Stage::Running ? tr("Stop") : ask ? tr("Do nothing") : tr("Close"));
    m_close->setEnabled(m_stage != Stage::Running || !m_stopping);
    m_go->setText(over ? tr("Try the rest again") : m_words.confirm);
    m_go->setVisible(ask || (rest && !m_abandoned && !m_undoing));
    m_go->setDefault(true);
}

/// As tall as what it says and a few rows.
void BulkDialog::fit() {
    const int rows = std::min(MostRowsShown, m_model->rowCount());
    const int height = m_table->horizontalHeader()->sizeHint().height() + rows * m_table->rowPixels() + 2;
    m_table->setMinimumHeight(m_table->isHidden() ? 0 : height);
    m_table->setMaximumHeight(m_model->rowCount() > MostRowsShown ? QWIDGETSIZE_MAX : height);
    m_table->setColumnWidth(BulkModel::Result, Width * 2 / 5);
    setMinimumWidth(Width);
    layout()->activate();
    resize(std::max(width(), Width),
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(std::max(width(), Width))
                                      : sizeHint().height());
}

void BulkDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        present();
    QDialog::changeEvent(event);
}

} // namespace sevenscale
