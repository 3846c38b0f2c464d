// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/filtermistake.h"

#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace sevenscale {

/// Why something did not work, as a code: the views find the words for it.
enum class ErrorCode {
    InvalidInput, ///< what a person or a program gave cannot be read; `detail` says what and where
    NotFound,
    ConnectionFailed, ///< the server could not be reached, or hung up
    AuthenticationFailed, ///< login or password refused
    CertificateRejected, ///< TLS was asked for and is not there, or its certificate is not trusted
    PermissionDenied, ///< the login has no right to this (SQLSTATE 42501)
    Timeout, ///< the deadline of the call passed
    Cancelled, ///< somebody asked for it to end
    Superseded, ///< a newer request of the same kind took its place
    Conflict, ///< someone else changed the row meanwhile, or the lock is held by another program
    SchemaMissing, ///< the database has not been migrated
    SchemaTooNew, ///< migrated by a newer program than this one
    SchemaChanged, ///< a migration that was applied differs from the one this program carries
    WorkspaceOutdated, ///< made by another version of this program; `detail` is the workspace's file
    QueryFailed, ///< the server answered with an error; `sqlState` names it
    FileFailed, ///< reading or writing a file failed
    KeychainUnavailable,
    ShuttingDown,
    Internal,
};

/// A failure: a code for the program, and the technical text for whoever looks closer.
///
/// `detail` never holds a password, and may be shown to a person one click away.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QString sqlState = {};
    std::optional<FilterMistake> mistake = {}; ///< of InvalidInput: what is wrong with a filter, and where

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T> using Result = tl::expected<T, Error>;

/// `return failure(ErrorCode::NotFound, text);` from any function that returns a Result.
inline tl::unexpected<Error> failure(ErrorCode code, QString detail, QString sqlState = {}) {
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(sqlState)});
}

inline tl::unexpected<Error> failure(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> failure(FilterMistake mistake) {
    const QString sentence = mistake.sentence();
    return tl::unexpected<Error>(Error{ErrorCode::InvalidInput, sentence, {}, std::move(mistake)});
}

} // namespace sevenscale
