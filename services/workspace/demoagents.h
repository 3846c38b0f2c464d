// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sevenscale {

/// One of the seven agents of Impulso Health, and how it behaves on a good day.
struct DemoAgent {
    /// The order of demoAgents(), from 0; ids follow it from 1.
    enum Kind { Agenda, Conversao, Atendimento, Anuncios, Receita, Consolidador, Retencao };

    QString name;
    QString agentType;
    QString model;
    qint64 dayShare; ///< of all runs in business hours, in thousandths
    qint64 nightShare;
    double medianMs;
    double sigma; ///< of the logarithm: p95 is the median × e^(1.645 σ), and a few runs take far longer
    double medianTokens;
    double failures; ///< probability
    double insights; ///< probability that a run brings one
    int performance;
    QString costPerRun; ///< numeric(12,6), in reais
    QString purpose; ///< for the configuration
};

const QList<DemoAgent>& demoAgents();

/// What may be set of an agent's configuration, and has been changed over time.
struct DemoAgentSettings {
    QString model; ///< empty: the agent's
    QString temperature = QStringLiteral("0.2");
    qint64 maxTokens = 2'048;
};
/// As JSON.
QString demoAgentConfig(const DemoAgent& agent, const DemoAgentSettings& settings = {});

} // namespace sevenscale
