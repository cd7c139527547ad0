#pragma once

#include "core/base/Result.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QUrl>

#include <functional>

namespace comfyvn::ui {

/// The local server as it is.
struct ServerState {
    bool enabled = false; ///< as the settings say
    QUrl address {}; ///< where it answers; empty: it does not run
    int wantedPort = 0; ///< as the settings say; 0: any
    bool hasToken = false;
    int connections = 0;
    QString problem {}; ///< why it does not run although it should
    bool readOnly = false; ///< neither it nor its token can be changed here

    bool operator==(const ServerState&) const = default;
};

/// A request that was answered or refused.
struct RequestEntry {
    qint64 atMs = 0; ///< since the epoch
    QString method {}; ///< empty: it was not understood
    QString target {}; ///< path and query
    QByteArray body {}; ///< empty too where it was not kept
    QString requestId {};
    int status = 0;
    double milliseconds = 0;
    qint64 bytes = 0;
};

struct ServerSnapshot {
    ServerState state {};
    QList<RequestEntry> requests {}; ///< those that came after the number asked for
    quint64 next = 0; ///< the number to ask for the next time
};

/// What the window asks of the server; every call runs on the studio thread.
struct ServerCalls {
    std::function<ServerSnapshot(quint64 since)> look {};
    /// Starts or stops it, for good: the setting `server.enabled`.
    std::function<Result<void>(bool)> setEnabled {};
    /// May wait for the system's keychain.
    std::function<QFuture<Result<QString>>()> token {};
    std::function<Result<void>(const QString&)> setToken {}; ///< empty: none is asked for
    std::function<QString()> newToken {}; ///< makes one up
};

} // namespace comfyvn::ui
