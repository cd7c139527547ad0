#include "core/artifacts/MakeWay.h"

#include "core/base/Files.h"
#include "core/base/KeepAside.h"
#include "core/base/Log.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <openssl/evp.h>

#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

bool isOurs(const QString& path, const QByteArray& replacement, const std::optional<WrittenFile>& known)
{
    const qint64 size = QFileInfo(path).size();
    const bool knownSize = known && size == known->bytes;
    if (path.endsWith(u".json"_s) && !known) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && QJsonDocument::fromJson(file.readAll()).isObject();
    }
    if (knownSize && known->sha256.isEmpty())
        return true;
    if (size != replacement.size() && !knownSize)
        return false;
    const auto bytes = readFile(path, size);
    return bytes && (*bytes == replacement || (knownSize && sha256Hex(*bytes) == known->sha256));
}

} // namespace

QString sha256Hex(const QByteArray& bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest {};
    unsigned int size = 0;
    EVP_Digest(bytes.constData(), static_cast<size_t>(bytes.size()), digest.data(), &size, EVP_sha256(),
               nullptr);
    return QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size))
            .toHex());
}

Result<void> makeWay(const QString& path, const QByteArray& replacement,
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
