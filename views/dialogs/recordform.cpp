// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/recordform.h"

#include "models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/tooltip.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int Width = 600;
constexpr int WidthOfVersions = 780;
constexpr int LabelWidth = 132;
constexpr int MostHeight = 640;

bool isProblem(const FieldRemark& remark) {
    return remark.weight == FieldRemark::Weight::Problem;
}

QScrollArea* scrolled(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

RecordForm::RecordForm(QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("recordForm"));
}

void RecordForm::build(const FormValues& stored) {
    m_fields = fields();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::groups, 0, space::around);
    column->setSpacing(space::between);
    const auto inset = [&](QWidget* widget) {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(space::groups, 0, space::groups, 0);
        line->addWidget(widget);
        column->addLayout(line);
    };
    m_head = new QLabel(this);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_head->setFont(face(TextSize::PageTitle, QFont::DemiBold));
    inset(m_head);
    m_sentence = new QLabel(this);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setProperty("tone", QStringLiteral("muted"));
    inset(m_sentence);
    m_banner = new BannerBar(this);
    m_banner->setObjectName(QStringLiteral("formBanner"));
    m_banner->setBoxed(true);
    m_banner->hide();
    inset(m_banner);
    connect(m_banner, &BannerBar::actionActivated, this, &RecordForm::showSaid);
    connect(m_banner, &BannerBar::secondActionActivated, this, [this] { QDialog::reject(); });

    m_pages = new QStackedWidget(this);
    auto* form = new QWidget;
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(space::groups, space::between, space::groups, space::between);
    grid->setHorizontalSpacing(space::cards);
    grid->setVerticalSpacing(space::cards);
    grid->setColumnMinimumWidth(0, LabelWidth);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < m_fields.size(); ++row)
        addField(grid, row, m_fields.at(row));
    grid->setRowStretch(static_cast<int>(m_fields.size()), 1);
    m_form = scrolled(form, m_pages);
    m_pages->addWidget(m_form);
    auto* versions = new QWidget;
    auto* around = new QVBoxLayout(versions);
    around->setContentsMargins(space::groups, space::between, space::groups, space::between);
    m_conflict = new ConflictView(versions);
    around->addWidget(m_conflict);
    around->addStretch(1);
    m_versions = scrolled(versions, m_pages);
    m_pages->addWidget(m_versions);
    column->addWidget(m_pages, 1);
    connect(m_conflict, &ConflictView::chosen, this, &RecordForm::updateFoot);
    buildFoot();

    for (const FormField& field : std::as_const(m_fields)) {
        FormFieldEditor* each = m_editors.value(field.key);
        each->setStart(stored.value(field.key));
        connect(each, &FormFieldEditor::edited, this, &RecordForm::wasEdited);
    }
    reword();
    const int wish
        = form->heightForWidth(Width) > 0 ? form->heightForWidth(Width) : form->sizeHint().height();
    resize(Width, std::min(MostHeight, wish + 190));
    setMinimumSize(460, 320);
    m_editors.value(m_fields.front().key)->takeFocus();
}

void RecordForm::addField(QGridLayout* grid, int row, const FormField& field) {
    auto* each = new FormFieldEditor(field, grid->parentWidget());
    m_editors.insert(field.key, each);
    each->label()->setMinimumHeight(2 * space::around);
    grid->addWidget(each->label(), row, 0, Qt::AlignTop);
    grid->addWidget(each, row, 1);
}

void RecordForm::buildFoot() {
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::groups, space::between, space::groups, 0);
    foot->setSpacing(space::between);
    m_state = new QLabel(this);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("tone", QStringLiteral("muted"));
    foot->addWidget(m_state, 1);
    const auto button = [&](const char* name, auto act) {
        auto* each = new QPushButton(this);
        each->setObjectName(QString::fromLatin1(name));
        each->setAutoDefault(false);
        connect(each, &QPushButton::clicked, this, act);
        foot->addWidget(each);
        return each;
    };
    m_back = button("back", &RecordForm::showForm);
    m_close = button("close", &RecordForm::reject);
    m_save = button("save", [this] { showsConflict() ? saveChosen() : save(); });
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_save->setDefault(true);
    static_cast<QVBoxLayout*>(layout())->addLayout(foot);
}

// Words
// ---------------------------------------------------------------------------------------------------------

void RecordForm::reword() {
    const Texts words = texts();
    m_fields = fields();
    setWindowTitle(words.title);
    m_head->setText(words.head);
    m_sentence->setText(words.sentence);
    m_sentence->setVisible(!words.sentence.isEmpty());
    for (const FormField& field : std::as_const(m_fields))
        m_editors.value(field.key)->reword(field);
    if (showsConflict())
        m_conflict->setFields(conflictFields(), false);
    m_back->setText(tr("Back to the form"));
    m_close->setText(tr("Cancel"));
    if (m_asking)
        ask();
    check();
    updateFoot();
}

void RecordForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_save != nullptr)
        reword();
    QDialog::changeEvent(event);
}

// What is typed
// ---------------------------------------------------------------------------------------------------------

FormValues RecordForm::changes() const {
    FormValues changed;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        if (it.value()->isChanged())
            changed.insert(it.key(), it.value()->value());
    }
    return changed;
}

bool RecordForm::showsConflict() const {
    return m_pages->currentWidget() == m_versions;
}

void RecordForm::focusField(const QString& key) {
    FormFieldEditor* const each = m_editors.value(key);
    if (each == nullptr)
        return;
    each->takeFocus();
    m_form->ensureWidgetVisible(each);
}

void RecordForm::wasEdited() {
    check();
    updateFoot();
}

void RecordForm::check() {
    const FormValues changed = changes();
    QMap<QString, FieldRemark> said = remarks(changed);
    if (m_tried)
        said.insert(missing(changed));
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        const auto found = said.constFind(it.key());
        it.value()->setRemark(found != said.cend() ? std::optional(*found) : std::nullopt);
    }
}

void RecordForm::updateFoot() {
    const bool conflict = showsConflict();
    const int open = conflict ? m_conflict->openChoices() : 0;
    m_back->setVisible(conflict);
    m_pages->setEnabled(!m_busy);
    m_back->setEnabled(!m_busy);
    m_close->setEnabled(!m_busy);
    m_save->setEnabled(!m_busy && !m_ended && (conflict ? open == 0 : isChanged()));
    m_save->setText(conflict ? tr("Save what is chosen") : texts().save);
    m_state->setText(m_busy ? tr("Saving…")
            : open > 0      ? tr("%n field(s) left to choose", nullptr, open)
                            : QString());
}

// Saving
// ---------------------------------------------------------------------------------------------------------

void RecordForm::save() {
    m_tried = true;
    check();
    const FormValues changed = changes();
    QMap<QString, FieldRemark> said = remarks(changed);
    said.insert(missing(changed));
    for (const FormField& field : std::as_const(m_fields)) {
        const auto found = said.constFind(field.key);
        if (found != said.cend() && isProblem(*found))
            return focusField(field.key);
    }
    m_said.reset();
    showSaid();
    m_busy = true;
    updateFoot();
    Q_EMIT saveRequested(changed);
}

void RecordForm::setFailed(const Error& error) {
    m_busy = false;
    say(State::Critical, texts().failed, Words::error(error));
    m_banner->setToolTip(tooltipText(error.detail));
    updateFoot();
}

void RecordForm::end(const QString& sentence) {
    m_busy = false;
    m_ended = true;
    say(State::Attention, texts().failed, sentence);
    updateFoot();
}

void RecordForm::reject() {
    if (m_busy)
        return;
    if (!isChanged())
        return QDialog::reject();
    if (m_asking)
        showSaid(); // asked, and not answered: the typing goes on
    else
        ask();
}

void RecordForm::ask() {
    m_asking = true;
    m_banner->setMessage(State::Attention, tr("What you typed is not saved."));
    m_banner->setAction(tr("Go on typing"));
    m_banner->setSecondAction(tr("Discard it"));
    m_banner->setToolTip({});
    m_banner->show();
}

void RecordForm::say(State state, const QString& message, const QString& detail) {
    m_said = Said{state, message, detail};
    showSaid();
}

void RecordForm::showSaid() {
    m_asking = false;
    m_banner->setAction({});
    m_banner->setSecondAction({});
    m_banner->setToolTip({});
    if (m_said)
        m_banner->setMessage(m_said->state, m_said->message, m_said->detail);
    m_banner->setVisible(m_said.has_value());
}

// Somebody else saved
// ---------------------------------------------------------------------------------------------------------

void RecordForm::setConflict(const FormValues& theirs, const QString& sentence) {
    m_busy = false;
    m_theirs = theirs;
    const QList<ConflictField> both = conflictFields();
    const bool nothingLeft = std::none_of(both.cbegin(), both.cend(),
        [](const ConflictField& field) { return field.iChanged && !field.isSame; });
    if (nothingLeft)
        return accept();
    m_conflict->setFields(both);
    m_pages->setCurrentWidget(m_versions);
    say(State::Attention, sentence,
        tr("Nothing of either version is lost: choose, field by field, what holds."));
    resize(std::max(width(), WidthOfVersions), height());
    updateFoot();
    m_conflict->focusOpenChoice();
}

QList<ConflictField> RecordForm::conflictFields() const {
    QList<ConflictField> both;
    for (const FormField& field : m_fields) {
        const FormFieldEditor* const each = m_editors.value(field.key);
        const QString theirs = m_theirs.value(field.key);
        ConflictField row{field.key, field.label, field.shown(each->start()), field.shown(theirs),
            field.shown(each->value())};
        row.theyChanged = theirs != each->start();
        row.iChanged = each->isChanged();
        // A mask may look alike and stand for something else.
        row.isSame = row.theyChanged && row.iChanged && field.kind != FormField::Kind::WriteOnly
            && theirs.trimmed() == each->value().trimmed();
        row.mineIsLost = field.kind == FormField::Kind::WriteOnly && !row.iChanged;
        both.append(row);
    }
    return both;
}

/// Their version becomes what is stored; of mine stays what was chosen, or waits to be.
void RecordForm::showForm() {
    for (const FormField& field : std::as_const(m_fields)) {
        FormFieldEditor* const each = m_editors.value(field.key);
        const auto side = m_conflict->choice(field.key);
        const QString mine = each->value();
        if (side == ConflictField::Side::Theirs)
            each->restore();
        const bool touched = each->isChanged();
        each->setStart(m_theirs.value(field.key));
        if (side == ConflictField::Side::Mine && !touched)
            each->setValue(mine); // theirs is put back to what it was
    }
    m_pages->setCurrentWidget(m_form);
    m_said.reset();
    showSaid();
    wasEdited();
}

void RecordForm::saveChosen() {
    showForm();
    if (isChanged())
        save();
    else
        accept(); // all of theirs holds
}

} // namespace sevenscale
