// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/integrationmatrix.h"

namespace sevenscale {

/// Clinics down, types of integrations across; a row's id is the clinic's. The vertical header has the
/// clinics' names.
///
/// A cell's StateRole is matrixState() as of now, MutedRole says that the filter does not leave it. Nothing
/// stands in an empty cell, which says "not connected" in its tooltip.
class IntegrationMatrixModel : public RecordModel<MatrixRow> {
    Q_OBJECT

public:
    explicit IntegrationMatrixModel(QObject* parent = nullptr);

    QString idOf(const MatrixRow& row) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// nullptr: not connected.
    const MatrixCell* cell(const QModelIndex& index) const;
    /// The id that IntegrationsModel gives the integration of a cell; empty for an empty one.
    QString integrationId(const QModelIndex& index) const;
    /// The cell of such an id, if its clinic is here.
    QModelIndex indexOf(const QString& integrationId) const;
};

} // namespace sevenscale
