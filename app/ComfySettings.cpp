#include "app/ComfySettings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn {

QList<ComfyHost> comfyHostsOf(const ProviderSettings& settings)
{
    const QJsonObject fields = settings.providers[u"comfyui_local"_s].toObject();
    QList<QPair<QByteArray, QByteArray>> headers;
    const QJsonObject given = fields[u"headers"_s].toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        headers.append({ it.key().toUtf8(), it.value().toString().toUtf8() });
    QList<ComfyHost> hosts;
    const QJsonArray addresses = fields[u"base_urls"_s].toArray();
    for (const QJsonValue& address : addresses) {
        if (const auto url = comfyBaseUrl(address.toString()))
            hosts.append({ *url, fields[u"output_dir"_s].toString(), headers });
    }
    return hosts;
}

QString workflowInstallation()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& folder : { here, here + u"/../share/comfyvn-studio"_s }) {
        const QFileInfo workflows(folder + u"/workflows"_s);
        if (workflows.isDir())
            return QFileInfo(workflows.canonicalFilePath()).path();
    }
    return here;
}

} // namespace comfyvn
