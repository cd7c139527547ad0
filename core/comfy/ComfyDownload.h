#pragma once

#include "core/base/Result.h"
#include "core/comfy/ComfyHost.h"
#include "core/comfy/ComfyOutcome.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkReply;

namespace comfyvn {

class ComfyHttp;

/// Fetches one file through `/view`, going on where a connection was cut.
///
/// Emits `ended` once. Errors: ProviderUnavailable, as of ComfyHttp, after several attempts without a byte;
/// ProviderFailed `comfy_file_gone`, `comfy_not_audio`, `comfy_too_large`. Studio thread.
class ComfyDownload final : public QObject {
    Q_OBJECT

public:
    ComfyDownload(ComfyHttp& http, const ComfyPatience& patience, const ComfyFile& file);
    ~ComfyDownload() override;

    void start();

Q_SIGNALS:
    void ended(const Result<QByteArray>& bytes);
    void progressed(double fraction);
    void alive(); ///< bytes came

private:
    void onMetaData();
    void onReadyRead();
    void onFinished();
    void end(const Result<QByteArray>& bytes);
    [[nodiscard]] Error tooLarge(qint64 bytes) const;

    ComfyHttp& m_http;
    const ComfyPatience m_patience;
    const ComfyFile m_file;
    QPointer<QNetworkReply> m_reply {}; ///< its manager may go first
    QTimer m_retry;
    QTimer m_stall;
    QByteArray m_bytes {};
    QByteArray m_etag {};
    qint64 m_total = -1; ///< -1: not announced
    qint64 m_best = 0; ///< most bytes that were there at once
    int m_vainAttempts = 0; ///< in a row, without more than that
    bool m_stalled = false;
    bool m_ended = false;
};

} // namespace comfyvn
