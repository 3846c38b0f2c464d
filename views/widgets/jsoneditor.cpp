// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/jsoneditor.h"

#include "models/jsonwords.h"
#include "views/theme/theme.h"
#include "views/widgets/paintedbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyle>
#include <QVBoxLayout>

namespace sevenscale {
namespace {

constexpr int TabStop = 4; ///< letters

} // namespace

JsonEditor::JsonEditor(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_sentence(new QLabel(this))
    , m_goTo(new LinkButton({}, this))
    , m_format(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::between);
    m_edit->setObjectName(QStringLiteral("jsonText"));
    m_edit->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_edit->setTabChangesFocus(true);
    column->addWidget(m_edit, 1);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::between);
    m_sentence->setObjectName(QStringLiteral("jsonMistake"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_goTo->setObjectName(QStringLiteral("goToMistake"));
    m_format->setObjectName(QStringLiteral("formatJson"));
    m_format->setAutoDefault(false);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_goTo);
    line->addWidget(m_format);
    column->addLayout(line);
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_silent)
            return;
        check();
        Q_EMIT edited();
    });
    connect(m_format, &QPushButton::clicked, this, &JsonEditor::format);
    connect(m_goTo, &LinkButton::clicked, this, &JsonEditor::goToMistake);
    connect(&Theme::instance(), &Theme::changed, this, &JsonEditor::restyle);
    retranslate();
    restyle();
}

QString JsonEditor::text() const {
    return m_edit->toPlainText();
}

void JsonEditor::setText(const QString& text) {
    if (text == m_edit->toPlainText())
        return;
    const QScopedValueRollback silent(m_silent, true);
    replaceAll(text);
    check();
}

void JsonEditor::setReadOnly(bool on) {
    m_edit->setReadOnly(on);
    m_format->setVisible(!on);
}

void JsonEditor::replaceAll(const QString& text) {
    if (m_edit->document()->isEmpty() && !m_edit->document()->isUndoAvailable()) {
        m_edit->setPlainText(text);
        return;
    }
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.movePosition(QTextCursor::Start);
    m_edit->setTextCursor(cursor);
}

void JsonEditor::check() {
    m_mistake = mistakeInObject(text());
    restyle();
}

void JsonEditor::format() {
    const QString formatted = formattedJson(text());
    if (formatted != text())
        replaceAll(formatted);
    m_edit->setFocus();
}

void JsonEditor::goToMistake() {
    if (!m_mistake)
        return;
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(static_cast<int>(m_mistake->offset));
    m_edit->setTextCursor(cursor);
    m_edit->ensureCursorVisible();
    m_edit->setFocus();
}

/// What depends on colours, words and the mistake.
void JsonEditor::restyle() {
    const QFont font = fixedFace(TextSize::Body);
    m_edit->setFont(font);
    m_edit->setTabStopDistance(QFontMetricsF(font).horizontalAdvance(u' ') * TabStop);
    m_sentence->setText(m_mistake ? JsonWords::mistake(*m_mistake, text()) : tr("This is valid JSON."));
    m_sentence->setProperty("tone", m_mistake ? QStringLiteral("critical") : QStringLiteral("muted"));
    m_sentence->style()->unpolish(m_sentence);
    m_sentence->style()->polish(m_sentence);
    m_goTo->setVisible(m_mistake.has_value());
    m_format->setEnabled(!m_mistake);
    QList<QTextEdit::ExtraSelection> marks;
    if (m_mistake) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_edit->document());
        const int end = m_edit->document()->characterCount() - 1;
        const int at = std::min(static_cast<int>(m_mistake->offset), end);
        // At the end of a line there is no letter to mark: then it is the one before.
        const bool lineEnd = at == end || m_edit->document()->characterAt(at) == QChar::ParagraphSeparator;
        mark.cursor.setPosition(lineEnd ? std::max(0, at - 1) : at);
        mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(colour(Token::Critical));
        mark.format.setBackground(tint(colour(Token::Critical), colour(Token::Card), 0.18));
        marks.append(mark);
    }
    m_edit->setExtraSelections(marks);
}

void JsonEditor::retranslate() {
    m_edit->setAccessibleName(tr("The document as JSON"));
    m_goTo->setText(tr("Go there"));
    m_format->setText(tr("Format"));
    m_format->setToolTip(tr("One value on each line, indented. Nothing is reordered; Ctrl+Z takes it back."));
}

void JsonEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        restyle();
    }
    QWidget::changeEvent(event);
}

} // namespace sevenscale
