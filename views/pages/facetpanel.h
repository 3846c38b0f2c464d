// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/state.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QToolButton;
class QVBoxLayout;

namespace sevenscale {

class FacetSection;
class Label;

/// One value of a column and how many rows have it.
struct FacetValue {
    std::optional<QString> value; ///< as the filter language takes it; nothing: the rows without one
    QString text;
    QString count; ///< empty while it is not known
    std::optional<State> state = {};
    bool chosen = false;
    bool excluded = false;

    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

/// A column with its values, the most frequent first.
struct FacetGroup {
    QString key; ///< the filter's
    QString title;
    QList<FacetValue> values;

    friend bool operator==(const FacetGroup&, const FacetGroup&) = default;
};

/// The values of several columns beside a list: a click asks for them, with Alt for all but them. Of each
/// column ten values are shown, the others behind "more…".
///
/// Owned by the page, which fills it and answers the clicks with setGroups(). Thread: GUI.
class FacetPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr int Width = 216;
    static constexpr int MostValues = 10;

    explicit FacetPanel(QWidget* parent = nullptr);

    void setGroups(const QList<FacetGroup>& groups);
    void reword();

Q_SIGNALS:
    void toggled(const QString& key, const std::optional<QString>& value);
    void excluded(const QString& key, const std::optional<QString>& value);
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_title = nullptr;
    QToolButton* m_close = nullptr;
    QWidget* m_inside = nullptr;
    QVBoxLayout* m_layout = nullptr;
    QList<FacetSection*> m_sections;
};

} // namespace sevenscale
