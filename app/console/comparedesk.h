// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk.h"

#include <QObject>
#include <QPointer>

namespace sevenscale {

class CompareDialog;

/// Shows two runs of the page of executions side by side. Owned by the console. Thread: GUI.
class CompareDesk final : public QObject {
    Q_OBJECT

public:
    CompareDesk(const Desk& desk, QObject* parent);
    ~CompareDesk() override; ///< a dialog that is still open goes: its runs are of this connection

private:
    void compare(const QStringList& ids);

    Desk m_desk;
    QPointer<CompareDialog> m_dialog;
};

} // namespace sevenscale
