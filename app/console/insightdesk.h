// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk.h"
#include "services/domain/result.h"

#include <QObject>

namespace sevenscale {

/// Rates insights and marks them as handled, as the page of insights asks. One is done at once and can be
/// taken back in the window; many, in a question of their own. Owned by the console. Thread: GUI.
class InsightDesk final : public QObject {
    Q_OBJECT

public:
    InsightDesk(const Desk& desk, QObject* parent);

private:
    void rate(const QString& id, int stars);
    void setHandled(const QString& id, bool handled);
    void setManyHandled(const QStringList& ids, const QString& filter, bool handled);
    void refused(const Error& error);

    Desk m_desk;
};

} // namespace sevenscale
