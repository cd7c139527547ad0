#pragma once

#include "core/comfy/ComfyHost.h"

#include <QJsonObject>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

#include <memory>

class QWebSocket;

namespace comfyvn {

/// The events of one ComfyUI server over its WebSocket, which is opened again as long as it is wanted.
///
/// Events are a hint only: a socket may be open and mute, and nothing is told again after it was cut.
/// Studio thread.
class ComfySocket final : public QObject {
    Q_OBJECT

public:
    /// `request`: for `/ws` below the base address, with the headers of the host.
    ComfySocket(const QNetworkRequest& request, const ComfyPatience& patience);
    ~ComfySocket() override;

    void open();
    void close();
    /// Under another id: what the server still sends to the old one is lost.
    void reopenAsNew();

    [[nodiscard]] bool isOpen() const { return m_open; }
    /// True while it is not yet known whether the socket opens, and nothing speaks against it.
    [[nodiscard]] bool isOpening() const { return m_socket && !m_open && !m_failed; }
    [[nodiscard]] QString clientId() const { return m_clientId; }

Q_SIGNALS:
    void settled(); ///< opened, or could not
    void lost(); ///< was open, and was cut
    void event(const QString& type, const QJsonObject& data);

private:
    void connectNow();
    void onGone();
    void discard();

    const QNetworkRequest m_request;
    const ComfyPatience m_patience;
    QString m_clientId;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_retry;
    QTimer m_ping;
    QTimer m_handshake;
    std::chrono::milliseconds m_wait;
    bool m_wanted = false;
    bool m_open = false;
    bool m_failed = false; ///< the last attempt: nobody waits for the next one
    bool m_heard = true; ///< since the last ping
};

} // namespace comfyvn
