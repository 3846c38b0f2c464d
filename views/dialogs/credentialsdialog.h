// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/credentials.h"
#include "services/domain/result.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sevenscale {

class LinkButton;

/// New credentials for an integration: the fields that its type has, further ones by name, and until when
/// they hold.
///
/// What is typed is shown to nobody, and leaves only by takeValues(), which empties the fields. First it is
/// told which key it will be sealed to (setKey()); then replaceRequested() asks for the rest. When that
/// fails, the sealed values may be kept by whoever sealed them, and retryRequested() asks for another try.
/// Closing wipes the fields. Thread: GUI.
class CredentialsDialog final : public QDialog {
    Q_OBJECT

public:
    struct Subject {
        QString name; ///< `Meta Ads · Clínica Bem`
        QString integrationType;
    };

    CredentialsDialog(Subject subject, const Format& format, QWidget* parent);
    ~CredentialsDialog() override;

    /// The key is there, by its fingerprint.
    void setKey(const QString& fingerprint);
    /// There is no key to seal to, or it cannot be read: nothing can be replaced.
    void setKeyError(const Error& error);
    /// It could not be saved. `sealed`: another try needs nothing typed.
    void setFailed(const Error& error, bool sealed);

    /// What was typed, without outer blanks and empty fields; moved out of the fields, which are empty then.
    QList<CredentialValue> takeValues();
    std::optional<Timestamp> expiresAt() const; ///< the end of the day, in the tenant's zone

Q_SIGNALS:
    void replaceRequested();
    void retryRequested();

private:
    struct Row {
        QLineEdit* name; ///< nullptr: the type's own field
        QString fixedName;
        QLineEdit* value;
        QLabel* length; ///< the only thing that is said of a value
    };
    enum class Stage { WaitingForKey, Typing, Saving, Sealed };

    void addRow(const QString& fixedName, bool secret);
    void start();
    void setStage(Stage stage);
    void follow();
    bool complete() const;
    void say(const QString& text, const char* tone);

    Subject m_subject;
    Format m_format;
    Stage m_stage = Stage::WaitingForKey;
    QList<Row> m_rows;
    QLabel* m_intro;
    QGridLayout* m_grid;
    LinkButton* m_another;
    QCheckBox* m_expires;
    QDateEdit* m_day;
    QLabel* m_message;
    QPushButton* m_cancel;
    QPushButton* m_replace;
};

} // namespace sevenscale
