// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/connectionprofile.h"

#include <QList>
#include <QListWidget>
#include <QString>

namespace sevenscale {

/// What can be connected to: the demo workspace, the saved connections, and a new one, each with where it
/// leads. One is always chosen.
class ConnectionList final : public QListWidget {
    Q_OBJECT

public:
    explicit ConnectionList(QWidget* parent = nullptr);

    // What the rows stand for.
    static QString demoEntry();
    static QString newEntry();
    static QString profileEntry(const QString& name);

    /// The choice stays; a profile that is gone gives way to the demo workspace.
    void setProfiles(const QList<ConnectionProfile>& profiles);
    QString entry() const { return m_entry; }
    /// An entry that is not there chooses a new connection.
    void select(const QString& entry);
    void retranslate();

Q_SIGNALS:
    void entryChanged();

private:
    void add(const QString& entry, const QString& name, const QString& detail, const QString& iconName,
        Environment environment);
    int rowOf(const QString& entry) const;
    void choose();

    QList<ConnectionProfile> m_profiles;
    QString m_entry;
};

} // namespace sevenscale
