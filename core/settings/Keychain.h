#pragma once

#include "core/base/Result.h"

#include <QFuture>
#include <QString>

#include <functional>

namespace comfyvn {

/// Where the desktop keeps a person's secrets. All empty: there is none. The futures may never finish,
/// because a locked keychain asks its owner first.
struct Keychain {
    /// Error: NotFound when it has no such entry, or its owner did not open it.
    std::function<QFuture<Result<QString>>(const QString& key)> read {};
    std::function<QFuture<Result<void>>(const QString& key, const QString& text)> write {};
    std::function<QFuture<Result<void>>(const QString& key)> remove {};

    [[nodiscard]] explicit operator bool() const { return static_cast<bool>(read); }
};

/// That of this session, by the Secret Service or KWallet; empty where there is no session to ask. Nothing is
/// opened before the first use, which happens on a thread of its own.
[[nodiscard]] Keychain systemKeychain();

} // namespace comfyvn
