// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/clientnotes.h"

#include "models/insighttext.h"
#include "views/theme/theme.h"
#include "views/widgets/tooltip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sevenscale {
namespace {

constexpr int Lines = 2; ///< of the field

QLabel* wrapped(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ClientNotes::ClientNotes(QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::between);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("note"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(Lines * m_text->fontMetrics().lineSpacing() + 18);
    m_text->installEventFilter(this);
    column->addWidget(m_text);
    m_write = new QPushButton(this);
    m_write->setObjectName(QStringLiteral("writeNote"));
    column->addWidget(m_write, 0, Qt::AlignRight);
    m_list = new QWidget(this);
    column->addWidget(m_list);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ClientNotes::updateButton);
    connect(m_write, &QPushButton::clicked, this, [this] {
        m_writing = true;
        updateButton();
        Q_EMIT writeRequested(m_text->toPlainText().trimmed());
    });
    reword();
}

void ClientNotes::reword() {
    m_text->setPlaceholderText(tr("Add a note…"));
    m_text->setAccessibleName(tr("Note"));
    m_write->setText(tr("Add the note"));
    updateButton();
}

void ClientNotes::setNotes(const QList<ClientNote>& notes, const Format& format) {
    m_format = format;
    if (notes == m_notes && m_list->layout() != nullptr)
        return;
    m_notes = notes;
    showNotes();
}

void ClientNotes::showNotes() {
    delete m_list->layout();
    qDeleteAll(m_list->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::cards);
    for (const ClientNote& note : std::as_const(m_notes)) {
        auto* one = new QVBoxLayout;
        one->setSpacing(2);
        const QString when = m_format.shortMoment(note.createdAt);
        auto* head = wrapped(
            note.author ? tr("%1, %2", "who, when").arg(tamed(*note.author, 80), when) : when, m_list);
        head->setProperty("tone", QStringLiteral("muted"));
        head->setFont(face(TextSize::Secondary));
        head->setToolTip(tooltipText(m_format.wholeMoment(note.createdAt)));
        one->addWidget(head);
        one->addWidget(wrapped(tamed(note.text, MostNoteLength), m_list));
        column->addLayout(one);
    }
    m_list->setVisible(!m_notes.isEmpty());
}

void ClientNotes::setWritable(bool writable) {
    m_text->setVisible(writable);
    m_write->setVisible(writable && !m_text->toPlainText().isEmpty());
}

void ClientNotes::setWritten(bool written) {
    m_writing = false;
    if (written)
        m_text->clear();
    updateButton();
}

void ClientNotes::startOver() {
    setWritten(true);
    setNotes({}, m_format);
}

void ClientNotes::updateButton() {
    const QString text = m_text->toPlainText().trimmed();
    m_write->setVisible(!m_text->isHidden() && !text.isEmpty());
    m_write->setEnabled(!m_writing && text.size() <= MostNoteLength);
    m_write->setToolTip(text.size() > MostNoteLength
            ? tr("A note holds %1 characters.").arg(Format::count(MostNoteLength))
            : QString());
}

/// Ctrl+Enter writes; Esc is the pane's, unless there is something to lose.
bool ClientNotes::eventFilter(QObject* object, QEvent* event) {
    if (object == m_text
        && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() == Qt::ControlModifier) {
            if (event->type() == QEvent::KeyPress && m_write->isVisible() && m_write->isEnabled())
                m_write->click();
            event->accept();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->toPlainText().trimmed().isEmpty()) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace sevenscale
