// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QWidget>

namespace sevenscale {

/// The frame's lower edge: connection, environment, who, leader; at the right the last refresh. Parts left
/// empty are left out.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setConnection(State state, const QString& text);
    /// Drawn as a pill; production (and only it) in its own colour.
    void setEnvironment(const QString& text, bool production);
    void setParts(const QList<QString>& parts); ///< muted: identity, supervisor, …
    void setUpdated(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    State m_state = State::Unknown;
    QString m_connection;
    QString m_environment;
    QString m_updated;
    QList<QString> m_parts;
    bool m_production = false;
};

/// Production's line under the title bar: 2 px in the environment's colour.
class EnvironmentLine final : public QWidget {
    Q_OBJECT

public:
    explicit EnvironmentLine(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace sevenscale
