// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/connectionchoice.h"
#include "services/domain/connectionprofile.h"
#include "services/domain/connectionreport.h"

#include <QDialog>
#include <QList>

class QPushButton;
class QScrollArea;

namespace sevenscale {

class ConnectionForm;
class ConnectionList;
class ConnectionReportView;
class LoadingLine;

/// Picks the data that the console shows: the demo workspace, a saved connection, or a new one.
///
/// It knows no database. testRequested() is answered with setReport(); connectRequested() with accept() when
/// it worked and setReport() or setProblem() when it did not: until then the dialog says that it is busy.
///
/// What is chosen stands in the list, what is typed in the form (ConnectionForm), whose passwords are
/// forgotten when another entry is chosen and when the dialog closes. Thread: GUI.
class ConnectionDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ConnectionDialog(QWidget* parent = nullptr);
    ~ConnectionDialog() override;

    void setProfiles(const QList<ConnectionProfile>& profiles);
    /// Without a keychain nothing can be remembered; the dialog says why.
    void setKeychainAvailable(bool available);
    /// Selects what is in use: the demo workspace, a profile by its name, else a new connection.
    void setCurrent(const ConnectionChoice& choice);
    /// As above, and puts the cursor into the password: it is missing, or was refused.
    void askPassword(const QString& profile);

    void setReport(const ConnectionReport& report);
    void setProblem(const Error& problem);
    bool isBusy() const { return m_busy; }

    /// What the form says now.
    ConnectionChoice choice() const;

public Q_SLOTS:
    void accept() override;
    void reject() override;

Q_SIGNALS:
    void testRequested(const sevenscale::ConnectionChoice& choice);
    void connectRequested(const sevenscale::ConnectionChoice& choice);
    /// The test or the attempt that runs is no longer wanted.
    void cancelRequested();
    void profileRemoved(const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void retranslate();
    void showEntry();
    void updateButtons();
    void test();
    void connectNow();
    void setBusy(bool busy);
    void showReport(const ConnectionReport& report);
    void clearReport();
    void editProfile();
    void removeProfile();
    const ConnectionProfile* currentProfile() const;

    QWidget* m_side = nullptr;
    ConnectionList* m_list = nullptr;
    ConnectionForm* m_form = nullptr;
    QScrollArea* m_scroll = nullptr;
    ConnectionReportView* m_report = nullptr;
    LoadingLine* m_loading = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_connect = nullptr;

    QList<ConnectionProfile> m_profiles;
    bool m_busy = false;
    bool m_testing = false; ///< busy with a test, not with connecting
};

} // namespace sevenscale
