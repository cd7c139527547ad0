#pragma once

#include "core/comfy/ComfyHost.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

class QNetworkReply;

namespace comfyvn {

struct HttpQuestion {
    QByteArray verb = "GET";
    QString path {}; ///< below the base address, percent-encoded, with its query
    QByteArrayList body {}; ///< its parts, sent one after another
    QByteArray contentType {};
    std::chrono::milliseconds limit {}; ///< without a byte going either way; 0: the usual one
    /// Takes the body of an answer with status 200 piece by piece, which is then not kept.
    std::function<void(QByteArrayView piece)> take {};
    qint64 maxBytes = 0; ///< of that body
};

struct HttpAnswer {
    int status = 0;
    QByteArray contentType {};
    QByteArray body {};
};

/// Asks one ComfyUI server over HTTP; says once in the log when secret headers go without encryption; bounded
/// in time and bytes, without redirects and without sending anything twice by itself. Studio thread.
class ComfyHttp final : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const Result<HttpAnswer>& answer)>;
    using ThenJson = std::function<void(const Result<QJsonObject>& object)>;

    ComfyHttp(const ComfyHost& host, const ComfyPatience& patience);

    /// `then` is called once, unless `context` is gone: the request is given up with it. Any status counts as
    /// an answer, except that of another. Errors: ProviderUnavailable `comfy_unreachable`, `comfy_cut`,
    /// `comfy_silent`, `comfy_certificate`, `comfy_redirected`, `comfy_gateway`; ProviderFailed
    /// `comfy_too_large`.
    void ask(const HttpQuestion& question, QObject* context, const Then& then);

    /// The same, of a route that answers 200 with an object. More errors: ProviderUnavailable
    /// `comfy_forbidden`, `comfy_not_comfyui`; ProviderFailed `comfy_bad_answer`.
    void askJson(const HttpQuestion& question, QObject* context, const ThenJson& then);

    [[nodiscard]] Result<QJsonObject> object(const HttpAnswer& answer) const
    {
        return objectOf(answer, name());
    }
    /// The same for any thread; `name` is the server's.
    [[nodiscard]] static Result<QJsonObject> objectOf(const HttpAnswer& answer, const QString& name);

    /// What every request to this server carries.
    [[nodiscard]] QNetworkRequest request(const QString& path) const;
    [[nodiscard]] QNetworkReply* get(const QNetworkRequest& request) { return m_network.get(request); }
    /// What a proxy or sign-in page before the server answered in its place; the server itself never answers
    /// so.
    [[nodiscard]] std::optional<Error> answerOfAnother(const QNetworkReply& reply) const;
    /// Why a reply failed before its answer was whole.
    [[nodiscard]] Error transportError(const QNetworkReply& reply) const;

    [[nodiscard]] const ComfyHost& host() const { return m_host; }
    [[nodiscard]] QString name() const { return hostName(m_host.baseUrl); }

Q_SIGNALS:
    void answered(); ///< the server gave any answer at all

private:
    [[nodiscard]] QNetworkReply* start(const HttpQuestion& question);

    const ComfyHost m_host;
    const ComfyPatience m_patience;
    QNetworkAccessManager m_network;
    bool m_warned = false; ///< that its headers could be read on the way
};

} // namespace comfyvn
