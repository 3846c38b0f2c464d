// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/jsonspan.h"

#include <QScrollArea>

#include <vector>

class QGridLayout;

namespace sevenscale {

/// A JSON object as a form that follows from the document's own shape: a line or a box for a text, a field
/// for a number, a tick for true and false, a heading over the members of an object, a list as one JSON value
/// on each line.
///
/// Only what is changed is written anew; every other character of the document stays as it was, and what is
/// set back to its old value is written as it was. A value whose name speaks of a secret is not shown; where
/// its dots stand, the stored one is kept (masking.h). Thread: GUI.
class JsonForm final : public QScrollArea {
    Q_OBJECT

public:
    explicit JsonForm(QWidget* parent = nullptr);

    /// Builds the fields anew. What is no object shows none; more than a form can hold is left to the text.
    void setDocument(const QString& text);
    QString document() const { return m_text; }
    /// Whether all fields can be written. A field that cannot is marked, and leaves the document as it is.
    bool isValid() const;

Q_SIGNALS:
    void edited(); ///< by the person

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        JsonSpan span; ///< in the document as it is now
        QString raw; ///< as it was written when the form was built
        QString shown; ///< what the editor showed then
        QWidget* editor = nullptr;
        bool valid = true;
    };

    void addMembers(QGridLayout& grid, const JsonSpan& object, int depth);
    void addField(QGridLayout& grid, const JsonSpan& member, int depth);
    QWidget* editorFor(const JsonSpan& member, size_t index);
    void changed(size_t index);
    void markInvalid(Field& field, bool invalid);

    QString m_text;
    std::vector<Field> m_fields;
};

} // namespace sevenscale
