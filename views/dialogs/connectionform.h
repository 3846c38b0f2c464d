// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/connectionchoice.h"
#include "services/domain/connectionprofile.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace sevenscale {

/// The fields that say which data is wanted, and what they mean for it: what is missing, what is not safe,
/// what would be replaced.
///
/// Its subject is the demo workspace (nothing to fill in), a saved connection (a password), or a new one
/// (fields or a connection string). It knows no list of connections and no database; what a person typed is
/// choice().
///
/// A password stays in its field: one that is found in a connection string is moved there, and nothing prints
/// or keeps it. Thread: GUI.
class ConnectionForm final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget* parent = nullptr);
    ~ConnectionForm() override;

    void showDemo();
    void showProfile(const ConnectionProfile& profile);
    void showNew();
    /// Saving under one of these names replaces that connection, and the form says so.
    void setSavedNames(const QStringList& names);
    /// Without a keychain nothing can be remembered; the form says why.
    void setKeychainAvailable(bool available);
    /// Nothing can be changed meanwhile.
    void setBusy(bool busy);

    /// Puts a choice into the fields of a new connection; the subject stays.
    void fill(const ConnectionChoice& choice);
    /// What the form says now.
    ConnectionChoice choice() const;
    /// Whether there is enough to try it.
    bool isComplete() const;

    void focusPassword();
    /// It was refused: where its field is seen, the next key replaces it.
    void retypePassword();
    void forgetPasswords();
    /// Moves a password out of the connection string, as leaving that field does.
    void takePasswordFromString();

Q_SIGNALS:
    /// A person changed something; the form has drawn its conclusions already.
    void edited();
    /// The saved connection is to be put into the fields, or taken away.
    void editRequested();
    void removeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Subject { Demo, Profile, New };
    struct Fields;

    void build();
    void retranslate();
    void wasEdited();
    void updateFields();
    bool writesString() const;

    std::unique_ptr<Fields> m_fields;
    Subject m_subject = Subject::Demo;
    ConnectionProfile m_profile; ///< when it is the subject
    QStringList m_savedNames;
    bool m_keychain = true;
    bool m_busy = false;
    bool m_tlsTouched = false; ///< the mode was chosen by hand
};

} // namespace sevenscale
