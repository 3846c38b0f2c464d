// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace sevenscale {

/// One field that two people changed at the same time, or one of them: how it was, and what each made of it,
/// in words.
struct ConflictField {
    enum class Side { Open, Theirs, Mine };

    QString key;
    QString label;
    QString before;
    QString theirs;
    QString mine;
    bool theyChanged = false;
    bool iChanged = false;
    /// Both made the same of it: there is nothing to choose.
    bool isSame = false;
    /// Mine is not known well enough to be put back (it was only ever seen masked): theirs holds.
    bool mineIsLost = false;

    /// What holds unless a person says otherwise: the one change that there is. Where both changed it, Open.
    Side given() const;
};

/// Two versions of a record side by side, field by field: as it was, theirs, mine. Of each field a person
/// chooses what holds; where only one changed it the choice is made already, where both did it has to be
/// made. Fields that nobody changed are not shown.
///
/// It knows no record and no database: whoever shows it makes of the choices what is saved, and words the
/// fields again when the language changes. Thread: GUI.
class ConflictView final : public QWidget {
    Q_OBJECT

public:
    explicit ConflictView(QWidget* parent = nullptr);

    /// The choices made for the same keys before stay, unless `anew`.
    void setFields(const QList<ConflictField>& fields, bool anew = true);
    ConflictField::Side choice(const QString& key) const;
    void choose(const QString& key, ConflictField::Side side);
    /// How many fields wait for a choice.
    int openChoices() const;
    void focusOpenChoice();

Q_SIGNALS:
    void chosen();

private:
    void rebuild();
    void addRow(QGridLayout* grid, int row, const ConflictField& field);
    void markOpen();

    QList<ConflictField> m_fields;
    QHash<QString, ConflictField::Side> m_choices;
    QHash<QString, QButtonGroup*> m_groups;
    QHash<QString, QWidget*> m_marks; ///< of the fields that wait for a choice
    QWidget* m_table = nullptr;
};

} // namespace sevenscale
