// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/command.h"
#include "services/domain/role.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace sevenscale {

class CommandRow;
class DetailPane;
class PaneSection;

/// What was asked of the thing in a pane, newest first: how far each command is, who asked and when, why it
/// came to nothing, and the way to take back what nobody has begun. Nothing asked hides the section.
///
/// Thread: GUI.
class CommandRows final : public QWidget {
    Q_OBJECT

public:
    /// Makes the section; it stands after those that the pane has.
    explicit CommandRows(DetailPane* pane);

    void setRole(Role role);
    void setFormat(const Format& format);
    /// `id` is the row of the list that they are about, as its model has it.
    void setCommands(const QString& id, const QList<Command>& commands);
    /// The row that the commands are about; empty: none.
    QString id() const { return m_id; }
    const QList<Command>& commands() const { return m_commands; }

Q_SIGNALS:
    void takeBackRequested(const QString& commandId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void present();

    PaneSection* m_section = nullptr;
    QVBoxLayout* m_column = nullptr;
    QList<CommandRow*> m_rows;
    QString m_id;
    QList<Command> m_commands;
    Role m_role = Role::None;
    Format m_format;
};

} // namespace sevenscale
