// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/filter.h"
#include "services/domain/filterkey.h"

#include <QObject>

#include <functional>

namespace sevenscale {

class FilterBar;
class Label;

/// The filter of a list, between what is typed and what the model is asked for.
///
/// What is typed applies when typing pauses; Enter turns it into chips. What cannot be read stays in the
/// field, with the mistake underlined and a sentence below, and the filter stays as it was.
///
/// Owned by the list's head, whose field and label it fills. Thread: GUI. Says changed() when text() is
/// another, or the same was asked for once more.
class ListFilter final : public QObject {
    Q_OBJECT

public:
    ListFilter(FilterBar* bar, Label* mistake, QObject* parent);

    QString text() const; ///< of chips and field
    /// The same filter as chips alone have it: two that mean the same by the same terms are equal.
    QString normalised() const;
    /// Makes `text` the filter: its terms become chips. False when it cannot be read: then it stands in the
    /// field, and no filter holds.
    bool show(const QString& text);

    /// What the list can be filtered by: from then on a mistake is told while it is typed, and what is typed
    /// can be completed.
    void setKeys(const QList<FilterKey>& keys);
    /// How a term's one value is called in the words of the list.
    void setValueWords(std::function<QString(const FilterTerm&)> words);
    void reword(); ///< chips, from the values at hand
    QString conditions() const; ///< in words
    void setError(const std::optional<Error>& error);

    /// Whether one row is asked for by its id: `id:…` anywhere, `client:17` where `own` is client.
    bool namesOneRow(const QString& own) const;
    /// Without the conditions that name something by its id: another database has others. Says nothing.
    void dropIds();

    // A value is as a facet gives it: nothing stands for the rows without one.
    /// Whether the rows are limited to those with this value, alone or among others.
    bool isChosen(const QString& key, const std::optional<QString>& value) const;
    /// The values that are asked for, without those quoted.
    QStringList chosen(const QString& key) const;
    bool isExcluded(const QString& key, const std::optional<QString>& value) const;
    /// These rows alone, instead of other values of the key.
    void chooseOnly(const QString& key, const std::optional<QString>& value);
    /// No value of the key is asked for any more.
    void forget(const QString& key);
    /// These rows beside the others that are asked for (`key:a,b`), or no longer these. Where a key takes no
    /// list of values it is chooseOnly().
    void toggle(const QString& key, const std::optional<QString>& value);
    /// All but these rows; once more takes it back.
    void toggleExcluded(const QString& key, const std::optional<QString>& value);

    void clearField();

Q_SIGNALS:
    void changed();

private:
    Result<Filter> read(const QString& text) const;
    void applyTyped(const QString& text, bool keep);
    void apply();
    void remove(int index);
    QString termText(const FilterTerm& term) const;

    FilterBar* m_bar;
    Label* m_mistake;
    QList<FilterKey> m_keys;
    std::function<QString(const FilterTerm&)> m_valueWords;
    QList<FilterTerm> m_terms; ///< the chips
    QString m_typed; ///< what the field holds and the filter includes
};

} // namespace sevenscale
