#include "core/comfy/ComfyDownload.h"

#include "core/comfy/ComfyHttp.h"

#include <QNetworkReply>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMaxVainAttempts = 4;
constexpr qint64 kChunkBytes = 1024 * 1024;
constexpr qint64 kMegabyte = 1024 * 1024;

QString viewPath(const ComfyFile& file)
{
    const auto encoded = [](const QString& text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    return u"/view?filename=%1&subfolder=%2&type=%3"_s.arg(encoded(file.name), encoded(file.subfolder),
                                                           encoded(file.type));
}
} // namespace

ComfyDownload::ComfyDownload(ComfyHttp& http, const ComfyPatience& patience, const ComfyFile& file)
    : m_http(http)
    , m_patience(patience)
    , m_file(file)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(patience.retry);
    connect(&m_retry, &QTimer::timeout, this, &ComfyDownload::start);
    m_stall.setSingleShot(true);
    m_stall.setInterval(patience.stall);
    connect(&m_stall, &QTimer::timeout, this, [this] {
        m_stalled = true;
        m_reply->abort();
    });
}

ComfyDownload::~ComfyDownload()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void ComfyDownload::start()
{
    QNetworkRequest request = m_http.request(viewPath(m_file));
    if (!m_bytes.isEmpty()) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_bytes.size()) + '-');
        if (!m_etag.isEmpty())
            request.setRawHeader("If-Range", m_etag);
    }
    m_stalled = false;
    m_reply = m_http.get(request);
    m_reply->setReadBufferSize(kChunkBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ComfyDownload::onMetaData);
    connect(m_reply, &QNetworkReply::readyRead, this, &ComfyDownload::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &ComfyDownload::onFinished);
    m_stall.start();
}

void ComfyDownload::onMetaData()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200 && status != 206)
        return;
    if (status == 200)
        m_bytes.clear(); // from the beginning: the server knows no ranges, or the file is another one
    m_etag = m_reply->rawHeader("ETag");
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    m_total = length.isValid() ? m_bytes.size() + length.toLongLong() : -1;
    if (m_total > m_patience.maxAudioBytes)
        return end(tl::unexpected(tooLarge(m_total)));
    const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower();
    if (type.startsWith("text/") || type.startsWith("application/json"))
        end(failure(
            ErrorKind::ProviderFailed, u"comfy_not_audio"_s,
            u"The server at %1 sent %2 where the audio file %3 should be; a proxy or sign-in page may stand "
            u"before it."_s.arg(m_http.name(), QString::fromLatin1(type.split(';').first().left(100)),
                                m_file.name)));
}

void ComfyDownload::onReadyRead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty() || (status != 200 && status != 206))
        return;
    m_stall.start();
    m_bytes += bytes;
    if (m_bytes.size() > m_best) {
        m_best = m_bytes.size();
        m_vainAttempts = -1; // this attempt is not in vain
    }
    Q_EMIT alive();
    if (m_bytes.size() > m_patience.maxAudioBytes)
        return end(tl::unexpected(tooLarge(m_bytes.size())));
    if (m_total > 0)
        Q_EMIT progressed(static_cast<double>(m_bytes.size()) / static_cast<double>(m_total));
}

void ComfyDownload::onFinished()
{
    m_stall.stop();
    while (m_reply->bytesAvailable() > 0 && !m_ended)
        onReadyRead();
    if (m_ended)
        return;
    QNetworkReply* reply = m_reply;
    m_reply.clear();
    reply->disconnect(this); // an aborted one may still tell of what was under way
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 404 || status == 400)
        return end(
            failure(ErrorKind::ProviderFailed, u"comfy_file_gone"_s,
                    u"ComfyUI at %1 rendered %2 but no longer has the file; start the render again."_s.arg(
                        m_http.name(), m_file.name)));
    const bool whole = reply->error() == QNetworkReply::NoError && (m_total < 0 || m_bytes.size() == m_total);
    if ((status == 200 || status == 206) && whole)
        return end(m_bytes);
    const auto other = m_http.answerOfAnother(*reply);
    if (status >= 300 && status != 416 && !other)
        return end(tl::unexpected(m_http.object({ .status = status }).error()));
    if (status == 416)
        m_bytes.clear();
    if (++m_vainAttempts
        < kMaxVainAttempts) { // the file is there: a proxy's bad moment is no reason to lose it
        m_retry.start();
        return;
    }
    if (other) {
        Error error = *other;
        if (error.code == u"comfy_redirected")
            error.kind = ErrorKind::ProviderFailed; // the render is done: another of it would go the same way
        return end(tl::unexpected(error));
    }
    if (m_stalled)
        return end(failure(ErrorKind::ProviderUnavailable, u"comfy_silent"_s,
                           u"The ComfyUI server at %1 stopped in the middle of sending %2."_s.arg(
                               m_http.name(), m_file.name)));
    end(tl::unexpected(m_http.transportError(*reply)));
}

void ComfyDownload::end(const Result<QByteArray>& bytes)
{
    if (m_ended)
        return;
    m_ended = true;
    m_stall.stop();
    m_retry.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
    Q_EMIT ended(bytes);
}

Error ComfyDownload::tooLarge(qint64 bytes) const
{
    return { ErrorKind::ProviderFailed, u"comfy_too_large"_s,
             u"ComfyUI at %1 rendered a file of %2 MB; the studio takes at most %3 MB."_s.arg(m_http.name())
                 .arg(bytes / kMegabyte)
                 .arg(m_patience.maxAudioBytes / kMegabyte) };
}

} // namespace comfyvn
