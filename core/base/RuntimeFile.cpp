#include "core/base/RuntimeFile.h"

#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/base/ProcessAlive.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxBytes = 64 << 10;
constexpr qsizetype kMaxText = 4096;

Result<RuntimeInfo> decode(const QJsonObject& object)
{
    JsonReader in(object);
    const auto port = in.optionalInteger(u"port"_s, 1, 65535);
    const auto pid = in.optionalInteger(u"pid"_s, 1, 1LL << 31);
    return in.finish(RuntimeInfo { .port = static_cast<quint16>(port.value_or(0)),
                                   .pid = pid.value_or(0),
                                   .version = in.optionalString(u"version"_s, kMaxText),
                                   .token = in.optionalString(u"token"_s, kMaxText) });
}

} // namespace

Result<void> writeRuntimeFile(const QString& path, const RuntimeInfo& info)
{
    const QJsonObject object {
        { u"port"_s, info.port },
        { u"pid"_s, info.pid },
        { u"version"_s, info.version },
        { u"token"_s, info.token },
    };
    return writePrivateFile(path, QJsonDocument(object).toJson());
}

Result<RuntimeInfo> readRuntimeFile(const QString& path)
{
    auto info = readFile(path, kMaxBytes).and_then(parseJsonObject).and_then(decode);
    if (info && info->port != 0 && isProcessAlive(info->pid))
        return info;
    return failure(ErrorKind::NotFound, u"no_running_studio"_s,
                   u"No running studio has written %1."_s.arg(path));
}

void removeRuntimeFile(const QString& path)
{
    QFile::remove(path);
}

} // namespace comfyvn
