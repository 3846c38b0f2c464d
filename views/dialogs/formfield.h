// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace sevenscale {

class LinkButton;

/// The values of a record's fields by their keys, as a person types them.
using FormValues = QMap<QString, QString>;

/// One field of a record, and how it is edited.
struct FormField {
    enum class Kind {
        Line,
        Choice, ///< one of the values; one that is there and is none of them stays possible
        Suggestion, ///< a line that offers the values
        Switch, ///< `true` or `false`
        /// Goes in and never comes back: the stored value is a masked text, and is kept, replaced or removed.
        WriteOnly,
    };
    struct Value {
        QString value;
        QString words;
    };

    QString key;
    QString label;
    Kind kind = Kind::Line;
    QString hint = {}; ///< in the empty field
    QList<Value> values = {};

    /// How a value is written for people: the words of a choice, else the value itself.
    QString shown(const QString& value) const;
};

/// What is to be said about a field, beneath it.
struct FieldRemark {
    enum class Weight {
        Note, ///< how it was read
        Warning, ///< odd, and saved all the same
        Problem, ///< cannot be saved
    };
    struct Mending {
        QString words;
        QString value;
        friend bool operator==(const Mending&, const Mending&) = default;
    };

    Weight weight = Weight::Note;
    QString sentence;
    QList<Mending> mendings = {}; ///< values that would be better; one click puts one in
    friend bool operator==(const FieldRemark&, const FieldRemark&) = default;
};

/// A field in a form: its label, its editor, and beneath what there is to say about it.
///
/// The label is a widget of its own, for the form's first column. What a person changed has a strong label.
/// The wheel turns no choice that has no focus: a form that scrolls would change under the hand. Thread: GUI.
class FormFieldEditor final : public QWidget {
    Q_OBJECT

public:
    explicit FormFieldEditor(const FormField& field, QWidget* parent = nullptr);

    const FormField& field() const { return m_field; }
    QLabel* label() const { return m_label; }
    /// The same field in another language.
    void reword(const FormField& field);

    /// What is stored. A value that a person typed stays beside it; one that was not touched follows.
    void setStart(const QString& value);
    const QString& start() const { return m_start; }
    /// As if a person had typed it; of WriteOnly it is the replacement.
    void setValue(const QString& value);
    QString value() const;
    bool isChanged() const;
    /// Back to what is stored.
    void restore();

    void setRemark(const std::optional<FieldRemark>& remark);
    void takeFocus();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    enum class Secret { Kept, Replaced, Removed };

    void build();
    void buildWriteOnly(QHBoxLayout* line);
    void fillChoices();
    void show(const QString& value);
    void chooseSecret(Secret secret);
    void setSecret(Secret secret);
    void wasEdited();
    void markChanged();
    QWidget* editor() const;

    FormField m_field;
    QString m_start;
    QLabel* m_label = nullptr;
    QLineEdit* m_line = nullptr;
    QComboBox* m_box = nullptr;
    QCheckBox* m_switch = nullptr;
    QLabel* m_masked = nullptr; ///< of WriteOnly, as the three links
    LinkButton* m_replace = nullptr;
    LinkButton* m_remove = nullptr;
    LinkButton* m_keep = nullptr;
    QLabel* m_remark = nullptr;
    QWidget* m_mendings = nullptr;
    std::optional<FieldRemark> m_shownRemark;
    Secret m_secret = Secret::Kept;
};

} // namespace sevenscale
