#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>

namespace comfyvn {

/// Where a ComfyUI server is and how to reach it.
struct ComfyHost {
    QUrl baseUrl {}; ///< may have a path, without a slash at its end
    QString outputFolder {}; ///< of a server on this machine, to take files from; empty: download them
    QList<QPair<QByteArray, QByteArray>> headers {}; ///< sent with every request

    bool operator==(const ComfyHost&) const = default;
};

/// What a server computes with.
struct ComfyDevice {
    QString name {};
    qint64 memory = 0; ///< bytes; 0: it does not say

    bool operator==(const ComfyDevice&) const = default;
};

/// What a server says of itself.
struct ComfyServerInfo {
    QString version {};
    QString system {}; ///< `linux`, `win32`
    QList<ComfyDevice> devices {};
    int queued = 0; ///< jobs running and waiting, of anybody
    qint64 maxRequestBytes = 0; ///< a file or graph that is sent; 0: it does not say

    bool operator==(const ComfyServerInfo&) const = default;
};

/// How patient the client is and how much it takes. Tests make it impatient.
struct ComfyPatience {
    std::chrono::milliseconds request { 30'000 }; ///< for an answer in JSON, without a byte of it
    std::chrono::milliseconds probe { 5'000 }; ///< likewise, where nothing but its state is asked
    std::chrono::milliseconds exchange { std::chrono::hours(1) }; ///< a question and its answer, however slow
    std::chrono::milliseconds pollWithEvents { 2'000 }; ///< while the socket tells what happens
    std::chrono::milliseconds pollWithout { 500 };
    std::chrono::milliseconds unreachable { 3'000 }; ///< refused for so long: the server counts as gone
    std::chrono::milliseconds retry { 200 }; ///< between questions that should have an answer by now
    std::chrono::milliseconds reconnect { 250 }; ///< the first wait for the socket; doubles up to 10 s
    std::chrono::milliseconds ping { 20'000 };
    std::chrono::milliseconds socketIdle { 30'000 }; ///< without a job: the socket is closed
    std::chrono::milliseconds stall { 20'000 }; ///< a download without a byte
    std::chrono::milliseconds rest { 2'000 }; ///< of a host that failed; doubles up to 10 s
    std::chrono::milliseconds absence { 30'000 }; ///< how long a node that was missing is not asked for again
    std::chrono::milliseconds comeback {
        10'000
    }; ///< how long jobs wait for a server that was there before; somebody may wait for the line
    qint64 maxJsonBytes = 64LL * 1024 * 1024;
    qint64 maxQueueBytes = 1024LL * 1024 * 1024; ///< of `/queue`, of which the ids alone are kept
    qint64 maxAudioBytes = 512LL * 1024 * 1024;
    int jobsPerHost = 2; ///< one that runs and one that waits, so that the server is never idle
};

/// The address that somebody typed: http or https, with a host, perhaps a path; `host:port` is taken as http.
/// Error: InvalidRequest `bad_base_url`.
[[nodiscard]] Result<QUrl> comfyBaseUrl(const QString& typed);

/// The address for people: without a user and password.
[[nodiscard]] QString hostName(const QUrl& baseUrl);

} // namespace comfyvn
