// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"
#include "services/domain/state.h"
#include "views/dialogs/conflictview.h"
#include "views/dialogs/formfield.h"

#include <QDialog>

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace sevenscale {

class BannerBar;

/// A record as a form: made anew or edited, checked while it is typed, saved by whoever listens.
///
/// A kind of record derives from it, says what its fields are and what is to be said of what was typed, and
/// calls build() in its constructor. The form emits saveRequested() with the fields that a person changed,
/// and is answered by accept(), setFailed() or, when somebody else saved meanwhile, setConflict(): then both
/// versions stand field by field, and what is saved next is made of the choices, against their version.
///
/// What was typed is not lost: Esc and the window's cross ask first, an answer that went wrong leaves the
/// fields as they are, and after an end() the form stays to be read.
///
/// Thread: GUI.
class RecordForm : public QDialog {
    Q_OBJECT

public:
    /// The fields that differ from what is stored, as typed.
    FormValues changes() const;
    bool isChanged() const { return !changes().isEmpty(); }
    bool isBusy() const { return m_busy; }
    bool showsConflict() const;
    void focusField(const QString& key);
    FormFieldEditor* editor(const QString& key) const { return m_editors.value(key); }
    ConflictView* conflict() const { return m_conflict; }

    /// Nothing was saved, and why.
    void setFailed(const Error& error);
    /// Nothing was saved because somebody else did: `theirs` is the record as it is now, all fields of it.
    /// `sentence` says who and when. When all that was typed is in theirs already, it only says so and
    /// closes.
    void setConflict(const FormValues& theirs, const QString& sentence);
    /// Nobody will answer any more: nothing can be saved from here, what was typed can be copied.
    void end(const QString& sentence);

    void reject() override;

Q_SIGNALS:
    void saveRequested(const sevenscale::FormValues& changes);

protected:
    struct Texts {
        QString title; ///< of the window: "New clinic"
        QString head; ///< "Clínica Vida Plena"
        QString sentence; ///< beneath; may be empty
        QString save; ///< "Add the clinic"
        QString failed; ///< "The clinic was not saved."
    };

    explicit RecordForm(QWidget* parent);

    virtual Texts texts() const = 0;
    virtual QList<FormField> fields() const = 0;
    /// What is to be said of the fields, by their keys, when these have been changed.
    virtual QMap<QString, FieldRemark> remarks(const FormValues& changes) const = 0;
    /// The same of the fields that only the record as a whole can tell: what is missing in a new one. Said
    /// once somebody tries to save.
    virtual QMap<QString, FieldRemark> missing(const FormValues& changes) const {
        Q_UNUSED(changes)
        return {};
    }

    /// Makes the editors and fills them with what is stored.
    void build(const FormValues& stored);
    /// Words everything again from the values at hand.
    void reword();

    void changeEvent(QEvent* event) override;

private:
    void buildFoot();
    void addField(QGridLayout* grid, int row, const FormField& field);
    void wasEdited();
    void check();
    void save();
    void saveChosen();
    void showForm();
    QList<ConflictField> conflictFields() const;
    void updateFoot();
    void ask();
    void say(State state, const QString& message, const QString& detail);
    void showSaid();

    QList<FormField> m_fields;
    QMap<QString, FormFieldEditor*> m_editors;
    QLabel* m_head = nullptr;
    QLabel* m_sentence = nullptr;
    BannerBar* m_banner = nullptr;
    QStackedWidget* m_pages = nullptr;
    QScrollArea* m_form = nullptr;
    QScrollArea* m_versions = nullptr;
    ConflictView* m_conflict = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_save = nullptr;
    struct Said {
        State state;
        QString message;
        QString detail;
    };
    std::optional<Said> m_said; ///< above the fields, when nothing is asked
    FormValues m_theirs;
    bool m_tried = false; ///< to save: from then on everything that is missing is said
    bool m_busy = false;
    bool m_asking = false;
    bool m_ended = false;
};

} // namespace sevenscale
