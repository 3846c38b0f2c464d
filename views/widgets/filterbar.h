// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/filterkey.h"
#include "views/theme/theme.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QTimer;

namespace sevenscale {

class FilterChipButton;
class FacetButton;
class FilterField;
class FilterSuggestions;
class LinkButton;

/// One value of a facet with its count.
struct Facet {
    QString key;
    QString text;
    QString count;
    State state = State::Unknown;
    bool hasState = false;
    bool chosen = false;

    friend bool operator==(const Facet&, const Facet&) = default;
};

/// Facets side by side in one frame, each switched on and off by itself: "Failed 292 | Timed out 12 | …".
class FacetBar final : public QWidget {
    Q_OBJECT

public:
    explicit FacetBar(QWidget* parent = nullptr);

    void setFacets(const QList<Facet>& facets);
    const QList<Facet>& facets() const { return m_facets; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user switched a facet; the caller answers with setFacets().
    void toggled(const QString& key, bool chosen);
    /// A click with Alt: everything but these.
    void excluded(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    QList<Facet> m_facets;
    QList<FacetButton*> m_buttons;
};

/// An active filter: "Agent 6 of 7 ×".
struct FilterChip {
    QString key;
    QString name; ///< muted
    QString value; ///< strong
    bool negated = false; ///< a minus before the name, quiet ground

    friend bool operator==(const FilterChip&, const FilterChip&) = default;
};

/// The field of a list's filter language, with a chip for each filter that holds and a way to clear them all.
/// With the list's keys at hand it completes what is being typed.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setChips(const QList<FilterChip>& chips);
    QLineEdit* field() const;
    /// Marks the field and says in words what is wrong with the text; empty for none. The place in the
    /// field's text, where it is known, is underlined.
    void setError(const QString& sentence, qsizetype position = 0, qsizetype length = 0);

    void setKeys(const QList<FilterKey>& keys);
    /// The answer to namesWanted().
    void setNames(const QString& key, const QString& typed, const QStringList& names);
    /// Whether suggestions lie under the field: what is typed is not finished, and keys go there.
    bool isSuggesting() const;

Q_SIGNALS:
    void submitted(const QString& text); ///< Enter in the field
    void edited(const QString& text); ///< typing has paused
    void chipRemoved(const QString& key);
    void cleared();
    /// The names that have `typed` in them would help, for a key like `client`.
    void namesWanted(const QString& key, const QString& typed);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void nameParts();

    QList<FilterChip> m_chips;
    QList<FilterChipButton*> m_buttons;
    QHBoxLayout* m_layout = nullptr;
    FilterField* m_field = nullptr;
    FilterSuggestions* m_suggestions = nullptr;
    LinkButton* m_clear = nullptr;
    QTimer* m_pause = nullptr;
    QString m_error;
};

} // namespace sevenscale
