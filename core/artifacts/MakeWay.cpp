#include "core/artifacts/MakeWay.h"

#include "core/base/Files.h"
#include "core/base/KeepAside.h"
#include "core/base/Log.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Larger is no JSON of ours.
constexpr qint64 kMostJsonBytes = 64 << 20;

bool isOurs(const QString& path, const WrittenFile& replacement, const std::optional<WrittenFile>& known)
{
    const qint64 size = QFileInfo(path).size();
    const bool knownSize = known && size == known->bytes;
    if (path.endsWith(u".json"_s) && !known) {
        const auto bytes = readFile(path, kMostJsonBytes);
        return bytes && QJsonDocument::fromJson(*bytes).isObject();
    }
    if (knownSize && known->sha256.isEmpty())
        return true;
    if (size != replacement.bytes && !knownSize)
        return false;
    const auto hash = sha256OfFile(path);
    return hash && (*hash == replacement.sha256 || (knownSize && *hash == known->sha256));
}

} // namespace

Result<void> makeWay(const QString& path, const QByteArray& replacement,
                     const std::optional<WrittenFile>& known)
{
    if (!QFile::exists(path))
        return {};
    return makeWay(
        path, WrittenFile { .path = path, .bytes = replacement.size(), .sha256 = sha256Hex(replacement) },
        known);
}

Result<void> makeWay(const QString& path, const WrittenFile& replacement,
                     const std::optional<WrittenFile>& known)
{
    if (!QFile::exists(path) || isOurs(path, replacement, known))
        return {};
    return keepAside(path).map([&path](const QString& aside) {
        qCWarning(lcPipeline).noquote()
            << u"%1 was damaged or changed; it is kept as %2 and was rendered again"_s.arg(path, aside);
    });
}

} // namespace comfyvn
