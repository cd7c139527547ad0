#include "core/base/TokenDigest.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kSaltBytes = 16;
constexpr qsizetype kHashBytes = 32;

QByteArray hashOf(QByteArrayView token, const QByteArray& salt)
{
    return QMessageAuthenticationCode::hash(token.toByteArray(), salt, QCryptographicHash::Sha256);
}

} // namespace

TokenDigest TokenDigest::of(QByteArrayView token)
{
    if (token.isEmpty())
        return {};
    std::array<quint32, kSaltBytes / sizeof(quint32)> random {};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    TokenDigest digest;
    digest.m_salt = QByteArray(reinterpret_cast<const char*>(random.data()), kSaltBytes);
    digest.m_hash = hashOf(token, digest.m_salt);
    return digest;
}

TokenDigest TokenDigest::fromText(const QString& text)
{
    TokenDigest digest;
    digest.m_salt = QByteArray::fromHex(text.section(u':', 0, 0).toLatin1());
    digest.m_hash = QByteArray::fromHex(text.section(u':', 1).toLatin1());
    const bool whole = digest.m_salt.size() == kSaltBytes && digest.m_hash.size() == kHashBytes;
    return whole ? digest : TokenDigest();
}

QString TokenDigest::text() const
{
    return isEmpty() ? QString() : QString::fromLatin1(m_salt.toHex() + ':' + m_hash.toHex());
}

bool TokenDigest::recognises(QByteArrayView sent) const
{
    if (isEmpty())
        return false;
    const QByteArray hash = hashOf(sent, m_salt);
    unsigned difference = 0;
    for (qsizetype i = 0; i < kHashBytes; ++i)
        difference |= static_cast<unsigned char>(hash[i]) ^ static_cast<unsigned char>(m_hash[i]);
    return difference == 0;
}

} // namespace comfyvn
