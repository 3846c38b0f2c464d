// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/role.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace sevenscale {

/// Who is looking, in words: name, role and tenant, for the navigation and the status line.
///
/// Words are of the language in use when they are asked for. Nobody known, or nothing to say: an empty text.
class ViewerWords {
    Q_DECLARE_TR_FUNCTIONS(ViewerWords)

public:
    static QString name(const std::optional<Viewer>& viewer);
    /// The owner of the demo workspace is nobody's role.
    static QString role(const std::optional<Viewer>& viewer, bool demo);
    /// `Administrator`.
    static QString roleName(Role role);
    /// Why a thing that takes this role cannot be done: who may.
    static QString needs(Role least);
    static QString tenant(const std::optional<Viewer>& viewer);
};

} // namespace sevenscale
