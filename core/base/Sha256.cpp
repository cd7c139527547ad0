#include "core/base/Sha256.h"

#include <QFile>

#include <openssl/evp.h>

#include <array>

namespace comfyvn {

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
{
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
}

QString Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest {};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
    return QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size))
            .toHex());
}

QString sha256Hex(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

std::optional<QString> sha256OfFile(const QString& path)
{
    constexpr qint64 kBlockBytes = 256 << 10;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    Sha256 hash;
    for (QByteArray block = file.read(kBlockBytes); !block.isEmpty(); block = file.read(kBlockBytes))
        hash.add(block);
    return file.error() == QFileDevice::NoError ? std::optional(hash.hex()) : std::nullopt;
}

} // namespace comfyvn
