// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/formfield.h"

#include "views/theme/theme.h"
#include "views/widgets/paintedbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace sevenscale {
namespace {

const char* toneOf(FieldRemark::Weight weight) {
    switch (weight) {
    case FieldRemark::Weight::Note:
        break;
    case FieldRemark::Weight::Warning:
        return "attention";
    case FieldRemark::Weight::Problem:
        return "critical";
    }
    return "muted";
}

/// Style rules that ask for a property are looked at when the widget is polished.
void polishAgain(QWidget* widget) {
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

QString FormField::shown(const QString& value) const {
    for (const Value& each : values) {
        if (each.value == value)
            return each.words;
    }
    return value;
}

FormFieldEditor::FormFieldEditor(const FormField& field, QWidget* parent)
    : QWidget(parent)
    , m_field(field) {
    build();
    reword(field);
    m_start = value();
}

void FormFieldEditor::build() {
    setObjectName(m_field.key);
    m_label = new QLabel(parentWidget());
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setProperty("tone", QStringLiteral("muted"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::cards);
    column->addLayout(line);
    switch (m_field.kind) {
    case FormField::Kind::Line:
        m_line = new QLineEdit(this);
        break;
    case FormField::Kind::WriteOnly:
        buildWriteOnly(line);
        break;
    case FormField::Kind::Choice:
    case FormField::Kind::Suggestion:
        m_box = new QComboBox(this);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(12);
        m_box->setFocusPolicy(Qt::StrongFocus);
        m_box->installEventFilter(this);
        if (m_field.kind == FormField::Kind::Suggestion) {
            m_box->setEditable(true);
            m_box->setInsertPolicy(QComboBox::NoInsert);
            m_box->completer()->setFilterMode(Qt::MatchContains);
            m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
            connect(m_box, &QComboBox::editTextChanged, this, &FormFieldEditor::wasEdited);
        } else {
            connect(m_box, &QComboBox::currentIndexChanged, this, &FormFieldEditor::wasEdited);
        }
        line->addWidget(m_box, 1);
        break;
    case FormField::Kind::Switch:
        m_switch = new QCheckBox(this);
        connect(m_switch, &QCheckBox::toggled, this, &FormFieldEditor::wasEdited);
        line->addWidget(m_switch, 1);
        break;
    }
    if (m_line != nullptr) {
        connect(m_line, &QLineEdit::textChanged, this, &FormFieldEditor::wasEdited);
        line->insertWidget(0, m_line, 1);
    }
    m_label->setBuddy(editor());

    m_remark = new QLabel(this);
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setFont(face(TextSize::Secondary));
    m_remark->hide();
    column->addWidget(m_remark);
}

void FormFieldEditor::buildWriteOnly(QHBoxLayout* line) {
    m_line = new QLineEdit(this);
    m_line->hide();
    m_masked = new QLabel(this);
    m_masked->setTextFormat(Qt::PlainText);
    m_replace = new LinkButton({}, this);
    m_remove = new LinkButton({}, this);
    m_keep = new LinkButton({}, this);
    m_replace->setObjectName(QStringLiteral("replace"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_keep->setObjectName(QStringLiteral("keep"));
    line->addWidget(m_masked, 1);
    for (LinkButton* link : {m_replace, m_remove, m_keep})
        line->addWidget(link);
    connect(m_replace, &QAbstractButton::clicked, this, [this] { chooseSecret(Secret::Replaced); });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { chooseSecret(Secret::Removed); });
    connect(m_keep, &QAbstractButton::clicked, this, [this] { chooseSecret(Secret::Kept); });
}

void FormFieldEditor::reword(const FormField& field) {
    const QString now = value();
    const bool first = m_box != nullptr && m_box->count() == 0 && m_start.isEmpty();
    m_field = field;
    m_label->setText(field.label);
    QWidget* const widget = editor();
    widget->setAccessibleName(field.label);
    if (m_line != nullptr)
        m_line->setPlaceholderText(field.hint);
    if (m_switch != nullptr)
        m_switch->setText(field.hint);
    if (m_box != nullptr) {
        fillChoices();
        if (m_box->isEditable())
            m_box->lineEdit()->setPlaceholderText(field.hint);
        if (!first)
            show(now);
    }
    if (m_masked != nullptr) {
        m_replace->setText(tr("Replace…"));
        m_remove->setText(tr("Remove"));
        m_keep->setText(tr("Keep the recorded one"));
        setSecret(m_secret);
    }
}

void FormFieldEditor::fillChoices() {
    const QSignalBlocker silent(m_box);
    m_box->clear();
    for (const FormField::Value& value : std::as_const(m_field.values))
        m_box->addItem(m_box->isEditable() ? value.value : value.words, value.value);
}

QWidget* FormFieldEditor::editor() const {
    if (m_masked != nullptr && m_secret != Secret::Replaced)
        return m_replace;
    if (m_line != nullptr)
        return m_line;
    return m_box != nullptr ? static_cast<QWidget*>(m_box) : m_switch;
}

/// Puts a value into the editor and tells nobody.
void FormFieldEditor::show(const QString& value) {
    if (m_switch != nullptr) {
        const QSignalBlocker silent(m_switch);
        m_switch->setChecked(value == u"true");
    } else if (m_box != nullptr && m_box->isEditable()) {
        const QSignalBlocker silent(m_box);
        m_box->setCurrentIndex(-1);
        m_box->setEditText(value);
    } else if (m_box != nullptr) {
        const QSignalBlocker silent(m_box);
        int index = m_box->findData(value);
        if (index < 0) { // a word of another program's
            m_box->addItem(m_field.shown(value), value);
            index = m_box->count() - 1;
        }
        m_box->setCurrentIndex(index);
    } else {
        const QSignalBlocker silent(m_line);
        m_line->setText(value);
    }
}

void FormFieldEditor::setStart(const QString& value) {
    const bool follows = !isChanged();
    m_start = value;
    if (m_masked != nullptr)
        setSecret(follows ? Secret::Kept : m_secret);
    else if (follows)
        show(value);
    markChanged();
}

void FormFieldEditor::setValue(const QString& value) {
    if (m_masked != nullptr)
        setSecret(value.isEmpty() ? Secret::Removed : Secret::Replaced);
    show(value);
    wasEdited();
}

void FormFieldEditor::restore() {
    if (m_masked != nullptr)
        setSecret(Secret::Kept);
    show(m_masked != nullptr ? QString() : m_start);
    wasEdited();
}

QString FormFieldEditor::value() const {
    if (m_masked != nullptr) {
        if (m_secret == Secret::Kept || (m_secret == Secret::Replaced && m_line->text().trimmed().isEmpty()))
            return m_start;
        return m_secret == Secret::Removed ? QString() : m_line->text();
    }
    if (m_switch != nullptr)
        return m_switch->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    if (m_box != nullptr)
        return m_box->isEditable() ? m_box->currentText() : m_box->currentData().toString();
    return m_line != nullptr ? m_line->text() : QString();
}

bool FormFieldEditor::isChanged() const {
    // A replacement may look like the mask of what is stored, and is another value all the same.
    if (m_masked != nullptr)
        return m_secret == Secret::Removed
            || (m_secret == Secret::Replaced && !m_line->text().trimmed().isEmpty());
    return value() != m_start;
}

/// What is not recorded has nothing to be kept: then there is only the empty line.
void FormFieldEditor::setSecret(Secret secret) {
    m_secret = m_start.isEmpty() ? Secret::Replaced : secret;
    const bool replaced = m_secret == Secret::Replaced;
    m_line->setVisible(replaced);
    m_masked->setVisible(!replaced);
    m_masked->setText(m_secret == Secret::Removed ? tr("will be removed") : m_start);
    m_replace->setVisible(!replaced);
    m_remove->setVisible(m_secret == Secret::Kept);
    m_keep->setVisible(m_secret != Secret::Kept && !m_start.isEmpty());
    m_label->setBuddy(editor());
    if (!replaced)
        show({});
}

void FormFieldEditor::chooseSecret(Secret secret) {
    setSecret(secret);
    editor()->setFocus(Qt::OtherFocusReason);
    wasEdited();
}

void FormFieldEditor::wasEdited() {
    markChanged();
    Q_EMIT edited();
}

void FormFieldEditor::markChanged() {
    m_label->setFont(face(TextSize::Body, isChanged() ? QFont::DemiBold : QFont::Normal));
}

void FormFieldEditor::setRemark(const std::optional<FieldRemark>& remark) {
    if (remark == m_shownRemark)
        return;
    m_shownRemark = remark;
    if (m_mendings != nullptr) {
        m_mendings->hide(); // one of its links may be what led here
        std::exchange(m_mendings, nullptr)->deleteLater();
    }
    m_remark->setVisible(remark.has_value());
    const bool invalid = remark && remark->weight == FieldRemark::Weight::Problem;
    if (m_line != nullptr && m_line->property("invalid").toBool() != invalid) {
        m_line->setProperty("invalid", invalid);
        polishAgain(m_line);
    }
    editor()->setAccessibleDescription(remark ? remark->sentence : QString());
    if (!remark)
        return;
    m_remark->setText(remark->sentence);
    m_remark->setProperty("tone", QLatin1String(toneOf(remark->weight)));
    polishAgain(m_remark);
    if (remark->mendings.isEmpty())
        return;
    m_mendings = new QWidget(this);
    auto* links = new QHBoxLayout(m_mendings);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(space::around);
    for (const FieldRemark::Mending& mending : remark->mendings) {
        auto* link = new LinkButton(mending.words, m_mendings);
        connect(link, &QAbstractButton::clicked, this, [this, value = mending.value] {
            setValue(value);
            takeFocus();
        });
        links->addWidget(link);
    }
    links->addStretch(1);
    layout()->addWidget(m_mendings);
    m_mendings->show();
}

void FormFieldEditor::takeFocus() {
    editor()->setFocus(Qt::OtherFocusReason);
    if (m_line != nullptr && m_line->isVisible())
        m_line->selectAll();
}

bool FormFieldEditor::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Wheel && object == m_box && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace sevenscale
