// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

namespace sevenscale {

/// Which cells of a table changed a moment ago, and how strong their mark still is.
///
/// A mark stands plain for a while and fades then; where the desktop wants no animations it goes at once.
/// Rows are known by their ids, so that a mark moves with its row. Thread: GUI.
class ChangeMarks final : public QObject {
    Q_OBJECT

public:
    static constexpr int PlainMs = 1'500;
    static constexpr int FadeMs = 480;

    explicit ChangeMarks(QObject* parent = nullptr);

    void mark(const QString& id, int column);
    /// From 1, just changed, to 0.
    qreal strength(const QString& id, int column) const;
    bool isEmpty() const { return m_marks.isEmpty(); }
    void clear();

Q_SIGNALS:
    void changed(); ///< marks are weaker, or gone

private:
    void step();

    QHash<std::pair<QString, int>, qint64> m_marks; ///< when, on m_clock
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace sevenscale
