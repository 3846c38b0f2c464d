// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/commandrows.h"

#include "models/commandwords.h"
#include "views/frame/viewerwords.h"
#include "views/theme/theme.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/label.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/statelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace sevenscale {

/// One command: what and how far, who and when, a bar while it runs, and what there is to say about it.
class CommandRow final : public QWidget {
    Q_OBJECT

public:
    explicit CommandRow(QWidget* parent)
        : QWidget(parent) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, space::between, 0, space::between);
        column->setSpacing(space::inside);
        auto* head = new QHBoxLayout;
        head->setSpacing(space::between);
        m_kind = new Label({}, TextSize::Body, QFont::DemiBold, Token::Text, this);
        m_kind->setFixed(true);
        m_state = new StateLabel(this);
        m_back = new LinkButton({}, this);
        head->addWidget(m_kind);
        head->addWidget(m_state);
        head->addStretch(1);
        head->addWidget(m_back);
        column->addLayout(head);
        m_bar = new QProgressBar(this);
        m_bar->setTextVisible(false);
        m_bar->setRange(0, 100);
        column->addWidget(m_bar);
        m_note = new QLabel(this);
        m_note->setTextFormat(Qt::PlainText);
        m_note->setWordWrap(true);
        m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(m_note);
        m_asked = new Label({}, TextSize::Secondary, QFont::Normal, Token::Muted, this);
        column->addWidget(m_asked);
    }

    LinkButton* back() const { return m_back; }

    void show(const Command& command, Role role, const Format& format) {
        const Timestamp now = Timestamp::now();
        const CommandState state = stateAt(command, now);
        m_kind->setText(CommandWords::kind(command.kind));
        m_state->setState(stateOf(state), CommandWords::progress(command, now));
        m_bar->setVisible(state == CommandState::Running);
        m_bar->setValue(static_cast<int>(command.progress.value_or(0)));
        const QString note = CommandWords::note(command, format, now);
        m_note->setText(note);
        m_note->setVisible(!note.isEmpty());
        m_asked->setText(CommandWords::asked(command, format));
        const auto kind = commandKindFromKey(command.kind);
        const Role least = kind ? leastRole(*kind) : Role::Owner;
        m_back->setText(tr("Take back"));
        m_back->setVisible(state == CommandState::Requested);
        m_back->setEnabled(role >= least);
        m_back->setToolTip(role >= least ? QString() : ViewerWords::needs(least));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        if (y() == 0)
            return; // a line between two
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, width(), 1), colour(Token::RowLine));
    }

private:
    Label* m_kind;
    StateLabel* m_state;
    LinkButton* m_back;
    QProgressBar* m_bar;
    QLabel* m_note;
    Label* m_asked;
};

CommandRows::CommandRows(DetailPane* pane) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_section = pane->addSection(QStringLiteral("commands"), {}, this);
    m_section->hide();
    present();
}

void CommandRows::setRole(Role role) {
    m_role = role;
    present();
}

void CommandRows::setFormat(const Format& format) {
    m_format = format;
    present();
}

void CommandRows::setCommands(const QString& id, const QList<Command>& commands) {
    m_id = id;
    m_commands = commands;
    present();
}

void CommandRows::present() {
    m_section->setTitle(tr("Commands"));
    // Rows are kept, so that a click on one does not lose it to what comes meanwhile.
    while (m_rows.size() > m_commands.size()) {
        CommandRow* row = m_rows.takeLast();
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    while (m_rows.size() < m_commands.size()) {
        auto* row = new CommandRow(this);
        const qsizetype place = m_rows.size();
        connect(row->back(), &QAbstractButton::clicked, this, [this, place] {
            if (place < m_commands.size())
                Q_EMIT takeBackRequested(m_commands.at(place).id);
        });
        m_column->addWidget(row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->show(m_commands.at(i), m_role, m_format);
    m_section->setVisible(!m_commands.isEmpty());
}

void CommandRows::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        present();
    QWidget::changeEvent(event);
}

} // namespace sevenscale

#include "commandrows.moc"
