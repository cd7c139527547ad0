#include "core/comfy/ComfyHost.h"

namespace comfyvn {

using namespace Qt::StringLiterals;

Result<QUrl> comfyBaseUrl(const QString& typed)
{
    QString text = typed.trimmed();
    if (!text.contains(u"://"))
        text.prepend(u"http://"_s);
    while (text.endsWith(u'/'))
        text.chop(1);
    QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment())
        return failure(
            ErrorKind::InvalidRequest, u"bad_base_url"_s,
            u"\"%1\" is not the address of a ComfyUI server; write it like http://127.0.0.1:8188."_s.arg(
                typed.trimmed().left(200)),
            u"base_url"_s);
    return url;
}

QString hostName(const QUrl& baseUrl)
{
    return baseUrl.toDisplayString(QUrl::RemoveUserInfo);
}

} // namespace comfyvn
