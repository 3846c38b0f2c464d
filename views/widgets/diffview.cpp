// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/diffview.h"

#include "views/theme/theme.h"

#include <QEvent>
#include <QTextBlock>

namespace sevenscale {

DiffView::DiffView(QWidget* parent)
    : QPlainTextEdit(parent) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(&Theme::instance(), &Theme::changed, this, &DiffView::show);
}

void DiffView::setTexts(const QString& before, const QString& after) {
    const QList<DiffLine> lines = lineDiff(before, after);
    m_differs = !isSame(lines);
    m_lines = m_differs ? withContext(lines) : lines;
    show();
}

void DiffView::clearTexts() {
    m_lines.clear();
    m_differs = false;
    show();
}

void DiffView::show() {
    setFont(fixedFace(TextSize::Secondary));
    QStringList texts;
    for (const DiffLine& line : std::as_const(m_lines)) {
        switch (line.kind) {
        case DiffLine::Kind::Same:
            texts.append(QStringLiteral("  ") + line.text);
            break;
        case DiffLine::Kind::Removed:
            texts.append(QStringLiteral("− ") + line.text);
            break;
        case DiffLine::Kind::Added:
            texts.append(QStringLiteral("+ ") + line.text);
            break;
        case DiffLine::Kind::Skipped:
            texts.append(tr("⋯ %Ln line(s) that are the same", nullptr, line.count));
            break;
        }
    }
    setPlainText(texts.join(u'\n'));
    const QColor card = colour(Token::Card);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (int at = 0; at < static_cast<int>(m_lines.size()); ++at) {
        const DiffLine::Kind kind = m_lines.at(at).kind;
        if (kind == DiffLine::Kind::Same)
            continue;
        cursor.setPosition(document()->findBlockByNumber(at).position());
        if (kind == DiffLine::Kind::Skipped) {
            QTextCharFormat quiet;
            quiet.setForeground(colour(Token::Muted));
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(quiet);
            continue;
        }
        // The ground of the whole block, so that a wrapped line has it everywhere.
        QTextBlockFormat ground;
        ground.setBackground(
            tint(colour(kind == DiffLine::Kind::Added ? Token::Ok : Token::Critical), card, 0.14));
        cursor.mergeBlockFormat(ground);
    }
    cursor.endEditBlock();
}

void DiffView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        show();
    QPlainTextEdit::changeEvent(event);
}

} // namespace sevenscale
