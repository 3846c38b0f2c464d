// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/exportdialog.h"

#include "models/format.h"
#include "models/words.h"
#include "views/theme/theme.h"

#include <QButtonGroup>
#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace sevenscale {
namespace {

constexpr int Steps = 1000; ///< of the bar, which counts in int

QLabel* heading(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(face(TextSize::Body, QFont::DemiBold));
    return label;
}

} // namespace

ExportDialog::ExportDialog(List list, QWidget* parent)
    : QDialog(parent)
    , m_list(std::move(list))
    , m_formatGroup(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("exportDialog"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups, space::groups, space::groups, space::around);
    column->setSpacing(space::between);
    m_what = new QLabel(this);
    m_what->setWordWrap(true);
    m_what->setMinimumWidth(440);
    column->addWidget(m_what);

    column->addSpacing(space::between);
    column->addWidget(m_formatTitle = heading(this));
    const auto format = [&](ExportFormat kind, CsvReader reader, const char* suffix) {
        auto* button = new QRadioButton(this);
        m_formatGroup->addButton(button, static_cast<int>(m_formats.size()));
        m_formats.append({button, kind, reader, suffix});
        column->addWidget(button);
    };
    format(ExportFormat::Xlsx, CsvReader::Spreadsheet, "xlsx");
    format(ExportFormat::Csv, CsvReader::Spreadsheet, "csv");
    format(ExportFormat::Csv, CsvReader::Program, "csv");
    format(ExportFormat::JsonLines, CsvReader::Program, "jsonl");

    column->addSpacing(space::between);
    column->addWidget(m_columnsTitle = heading(this));
    auto* columns = new QButtonGroup(this);
    m_visibleColumns = new QRadioButton(this);
    m_allColumns = new QRadioButton(this);
    for (QRadioButton* button : {m_visibleColumns, m_allColumns}) {
        columns->addButton(button);
        column->addWidget(button);
    }
    m_visibleColumns->setChecked(true);

    column->addSpacing(space::between);
    column->addWidget(m_pathTitle = heading(this));
    auto* place = new QHBoxLayout;
    place->setSpacing(space::between);
    m_path = new QLineEdit(this);
    m_pathTitle->setBuddy(m_path);
    m_browse = new QPushButton(this);
    m_browse->setAutoDefault(false);
    place->addWidget(m_path, 1);
    place->addWidget(m_browse);
    column->addLayout(place);

    m_bar = new QProgressBar(this);
    m_bar->setRange(0, Steps);
    m_bar->setTextVisible(false);
    auto keep = m_bar->sizePolicy();
    keep.setRetainSizeWhenHidden(true); // nothing jumps when it begins
    m_bar->setSizePolicy(keep);
    m_bar->hide();
    column->addSpacing(space::between);
    column->addWidget(m_bar);
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_message);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::between);
    m_folder = new QPushButton(this);
    m_folder->setAutoDefault(false);
    m_folder->hide();
    m_close = new QPushButton(this);
    m_close->setAutoDefault(false);
    m_export = new QPushButton(this);
    m_export->setDefault(true);
    m_export->setProperty("kind", QStringLiteral("primary"));
    buttons->addWidget(m_folder);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    column->addLayout(buttons);

    connect(m_formatGroup, &QButtonGroup::idClicked, this, &ExportDialog::chooseFormat);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::askOrStart);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_folder, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_written).absolutePath())); });
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::updateButtons);

    m_formats.front().button->setChecked(true);
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!folder.exists())
        folder = QDir::home();
    m_path->setText(QDir::toNativeSeparators(folder.filePath(
        QStringLiteral("%1-%2.xlsx").arg(m_list.name, QDate::currentDate().toString(Qt::ISODate)))));
    retranslate();
    m_export->setFocus();
}

void ExportDialog::retranslate() {
    setWindowTitle(tr("Export"));
    m_what->setText(m_list.rows
            ? tr("All %Ln row(s) that the filter leaves, in the order of the list.", nullptr,
                static_cast<int>(std::min<qint64>(*m_list.rows, std::numeric_limits<int>::max())))
            : tr("All rows that the filter leaves, in the order of the list."));
    m_formatTitle->setText(tr("Format"));
    m_formats[0].button->setText(tr("Excel workbook (.xlsx)"));
    m_formats[1].button->setText(tr("CSV for spreadsheets (.csv)"));
    m_formats[1].button->setToolTip(
        tr("Texts that a spreadsheet would take for a formula begin with an apostrophe."));
    m_formats[2].button->setText(tr("CSV for programs (.csv)"));
    m_formats[2].button->setToolTip(tr("The schema's names, every text as it is."));
    m_formats[3].button->setText(tr("JSON Lines (.jsonl)"));
    m_columnsTitle->setText(tr("Columns"));
    m_visibleColumns->setText(tr("The %n visible one(s)", nullptr, static_cast<int>(m_list.visible.size())));
    m_allColumns->setText(tr("All of them, documents too"));
    m_pathTitle->setText(tr("File"));
    m_browse->setText(tr("Browse…"));
    m_folder->setText(tr("Open the folder"));
    m_export->setText(tr("Export"));
    m_close->setText(m_running ? tr("Cancel") : tr("Close"));
}

void ExportDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ExportDialog::chooseFormat(int index) {
    // The name follows, unless it ends in something of the person's own.
    const QFileInfo file(m_path->text());
    for (const Choice& choice : std::as_const(m_formats)) {
        if (file.suffix().compare(QLatin1String(choice.suffix), Qt::CaseInsensitive) == 0) {
            m_path->setText(QDir::toNativeSeparators(
                m_path->text().chopped(file.suffix().size()) % QLatin1String(m_formats.at(index).suffix)));
            return;
        }
    }
}

void ExportDialog::browse() {
    auto* files = new QFileDialog(this, tr("Export to"), QFileInfo(m_path->text()).absolutePath());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setFileMode(QFileDialog::AnyFile);
    files->setDefaultSuffix(QLatin1String(m_formats.at(m_formatGroup->checkedId()).suffix));
    files->selectFile(QFileInfo(m_path->text()).fileName());
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_path->setText(QDir::toNativeSeparators(file));
        m_replaceable = path(); // that dialog has asked
    });
    files->open();
}

QString ExportDialog::path() const {
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

void ExportDialog::askOrStart() {
    const QString file = path();
    if (std::exchange(m_replaceable, QString()) == file || !QFileInfo::exists(file)) {
        start();
        return;
    }
    auto* question = new QMessageBox(QMessageBox::NoIcon, tr("Export"),
        tr("%1 is there already. Replace it?").arg(QDir::toNativeSeparators(file)), QMessageBox::NoButton,
        this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    auto* replace = question->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    replace->setProperty("kind", QStringLiteral("danger"));
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    // The path cannot change meanwhile: the question stands over the dialog.
    connect(replace, &QAbstractButton::clicked, this, &ExportDialog::start);
    question->open();
}

void ExportDialog::start() {
    const Choice& choice = m_formats.at(m_formatGroup->checkedId());
    ExportOrder order = m_list.order;
    order.path = path();
    order.format = choice.format;
    order.reader = choice.reader;
    if (m_visibleColumns->isChecked())
        order.columns = m_list.visible;
    m_written.clear();
    m_folder->hide();
    m_bar->setValue(0);
    say(tr("Counting the rows…"), "muted");
    setRunning(true);
    Q_EMIT exportRequested(order);
}

void ExportDialog::updateButtons() {
    m_export->setEnabled(!m_running && m_served && !path().isEmpty());
}

void ExportDialog::setServed(bool served) {
    m_served = served;
    if (!served)
        setResult(failure(ErrorCode::Cancelled, QString()));
    updateButtons();
}

void ExportDialog::setRunning(bool running) {
    m_running = running;
    m_cancelling = false;
    m_bar->setVisible(running);
    for (const Choice& choice : std::as_const(m_formats))
        choice.button->setEnabled(!running);
    for (QWidget* widget : QList<QWidget*>{m_visibleColumns, m_allColumns, m_path, m_browse})
        widget->setEnabled(!running);
    updateButtons();
    m_close->setText(running ? tr("Cancel") : tr("Close"));
    m_close->setEnabled(true);
}

void ExportDialog::setProgress(qint64 done, qint64 total) {
    if (!m_running || m_cancelling || total <= 0)
        return;
    m_bar->setValue(static_cast<int>(Steps * done / total));
    say(tr("%1 of %2 rows", "progress").arg(Format::count(done), Format::count(total)), "muted");
}

void ExportDialog::setResult(const Result<ExportReport>& result) {
    if (!m_running)
        return;
    setRunning(false);
    if (result) {
        m_written = path();
        QString text = tr("%Ln row(s) are in %1.", "a file",
            static_cast<int>(std::min<qint64>(result->rows, std::numeric_limits<int>::max())))
                           .arg(QDir::toNativeSeparators(m_written));
        if (result->cutCells > 0)
            text += u' '
                % tr("%n text(s) were cut at the 32,767 characters that a cell of Excel holds.", nullptr,
                    static_cast<int>(result->cutCells));
        say(text, "");
        m_folder->show();
        m_close->setFocus();
        return;
    }
    const Error& error = result.error();
    if (error.code == ErrorCode::Cancelled)
        say(tr("Cancelled. Nothing was written."), "muted");
    else if (error.code == ErrorCode::FileFailed)
        say(tr("The file could not be written: %1. Nothing of it was kept; choose another place, or make "
               "room.")
                .arg(error.detail),
            "critical");
    else
        say(tr("The export failed: %1 Nothing of it was kept.").arg(Words::error(error)), "critical");
    m_export->setFocus();
}

void ExportDialog::say(const QString& text, const char* tone) {
    m_message->setText(text);
    m_message->setProperty("tone", QLatin1String(tone));
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

void ExportDialog::reject() {
    if (!m_running) {
        QDialog::reject();
        return;
    }
    if (std::exchange(m_cancelling, true))
        return;
    m_close->setEnabled(false);
    say(tr("Cancelling…"), "muted");
    Q_EMIT cancelRequested();
}

} // namespace sevenscale
