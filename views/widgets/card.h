// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/legend.h"

#include <QFrame>

class QVBoxLayout;

namespace sevenscale {

class CardHead;
class Label;
class LinkButton;

/// A rounded surface: a head with title, subtitle and legend (or any trailing widget), content, and perhaps a
/// footer link. Owns what is put into it.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);
    explicit Card(const QString& title, const QString& subtitle = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QString title() const;
    void setSubtitle(const QString& subtitle);

    /// Legend at the head's right end; empty hides it. Connect ChartBase::legendChanged here.
    void setLegend(const QList<LegendEntry>& entries);
    Legend* legend();

    /// A widget at the head's right end, after the legend.
    void setTrailing(QWidget* widget);

    /// The one widget below the head; replaces (and deletes) the former. Or add to body() by hand.
    void setContent(QWidget* widget);
    QVBoxLayout* body() const { return m_body; }

    /// No padding left, right and below: for lists and tables that bring their own.
    void setEdgeToEdge(bool on);

    /// A hairline under the head.
    void setHeadLine(bool on);

    /// A link along the lower edge; empty removes it.
    void setFooter(const QString& text);

Q_SIGNALS:
    void legendActivated(const QString& key);
    void footerActivated();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updatePadding();
    void updateHead();

    QVBoxLayout* m_outer = nullptr;
    CardHead* m_head = nullptr;
    QVBoxLayout* m_body = nullptr;
    QWidget* m_content = nullptr;
    QWidget* m_footBox = nullptr;
    LinkButton* m_footer = nullptr;
    bool m_edgeToEdge = false;
    bool m_headLine = false;
};

} // namespace sevenscale
