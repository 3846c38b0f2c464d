// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/connectionreport.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace sevenscale {

/// What a test of a connection found out, a line for each fact with its mark; failures on top, each as one
/// sentence that says what failed, why and what to do, with the technical text one click away.
class ConnectionReportView final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionReportView(QWidget* parent = nullptr);

    void setReport(const ConnectionReport& report);
    void clear();
    bool isEmpty() const { return !m_report.has_value(); }

    /// What failed while connecting, why, and what to do.
    static QString problemSentence(const Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::optional<ConnectionReport> m_report;
    QVBoxLayout* m_layout = nullptr;
    QWidget* m_inside = nullptr;
};

} // namespace sevenscale
