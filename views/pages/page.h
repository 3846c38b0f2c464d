// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/connectionstate.h"
#include "services/domain/role.h"
#include "services/domain/timerange.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QAction;

namespace sevenscale {

/// The keys of the pages: `--page NAME`, drill-downs, the palette and what is remembered between starts use
/// them.
namespace pagekey {
inline constexpr QLatin1String overview{"overview"};
inline constexpr QLatin1String analytics{"analytics"};
inline constexpr QLatin1String clients{"clients"};
inline constexpr QLatin1String agents{"agents"};
inline constexpr QLatin1String executions{"executions"};
inline constexpr QLatin1String integrations{"integrations"};
inline constexpr QLatin1String insights{"insights"};
inline constexpr QLatin1String logs{"logs"};
} // namespace pagekey

/// What every page of the console answers to: the frame knows no page closer than this.
///
/// A page shows values that it is given and emits what its user wants; it holds no service and never waits.
/// The frame draws the header (title, range, search, freshness, actions) and asks the page what belongs
/// there.
///
/// Thread: GUI thread.
class Page : public QWidget {
    Q_OBJECT

public:
    /// One of pagekey; also the objectName.
    QString key() const { return m_key; }
    /// For header, navigation and window title; translated.
    virtual QString title() const = 0;

    /// How numbers and moments are written: the tenant's zone. A change is shown at once.
    void setFormat(const Format& format);
    const Format& format() const { return m_format; }

    /// What the login may do; None until it is known.
    void setRole(Role role);
    Role role() const { return m_role; }

    /// What became of the connection. Not live greys what is shown; the values stay. The start is Connecting.
    void setConnectionState(const ConnectionState& state);
    const ConnectionState& connectionState() const { return m_connection; }
    /// Nothing answers. The window says so above every page, and what to do: a page says it by its grey
    /// alone.
    bool isConnectionLost() const;

    /// A drill-down came here: show what the filter (services/domain/filter.h) leaves. Pages without a filter
    /// ignore it.
    virtual void openFilter(const QString& filter);

    /// The stretches of time that the header offers for this page; none hides the control.
    virtual QList<TimeRange> ranges() const { return {}; }
    virtual TimeRange range() const { return TimeRange::Day; }
    /// The user chose another in the header. A page that changes it by itself emits rangeChanged().
    virtual void setRange(TimeRange range);

    /// Entries of the header's … menu; owned by the page.
    virtual QList<QAction*> headerActions() const { return {}; }

    /// The moment at which what is shown was true, for the freshness pill; nothing before the first data.
    virtual std::optional<Timestamp> shownAt() const { return std::nullopt; }

    /// Filter, columns, widths, splitters: whatever a user wants to find again after a start.
    virtual QByteArray saveState() const { return {}; }
    /// What another version or another page wrote is ignored, with false.
    virtual bool restoreState(const QByteArray& state);

    /// Another data source is connected: what the page shows belongs to the former one and goes. It is as
    /// before the first data again, and asks for nothing.
    virtual void startOver();

    /// Real data, an honest emptiness or an error is on screen. `--capture` waits for it.
    bool isReady() const { return m_ready; }
    /// What comes after the first data is there, too (an exact total): nothing more will change by itself.
    virtual bool isSettled() const { return m_ready; }
    /// A read is under way, for the line under the header.
    bool isLoading() const { return m_loading; }

Q_SIGNALS:
    /// Show the rows behind a figure: a pagekey and a filter of that page, perhaps empty.
    void openRequested(const QString& pageKey, const QString& filter);
    /// Read again.
    void refreshRequested();
    void rangeChanged(sevenscale::TimeRange range);
    void loadingChanged(bool loading);
    /// Title, shownAt() or headerActions() give something else than before.
    void headerChanged();
    /// isReady() became true.
    void ready();

protected:
    explicit Page(QLatin1String key, QWidget* parent = nullptr);

    void setReady();
    void setLoadingState(bool loading);

    /// role() has another one.
    virtual void roleChanged() { }
    /// The connection's state changed; connectionState() has the new one.
    virtual void connectionChanged() { }
    /// Language, format or locale changed: word everything again from the values at hand.
    virtual void reword() { }

    void changeEvent(QEvent* event) override;

private:
    QString m_key;
    Format m_format;
    ConnectionState m_connection;
    Role m_role = Role::None;
    bool m_ready = false;
    bool m_loading = false;
};

} // namespace sevenscale
