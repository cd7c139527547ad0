#include "core/mix/daw/StoredZip.h"

#include <QBuffer>
#include <QFile>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kAtOnce = 1 << 20;
constexpr quint16 kVersion = 20;
constexpr quint16 kUtf8 = 1U << 11U;
constexpr quint16 kFirstDay = 0x21; // 1980-01-01

template <typename T> void append(QByteArray& to, T value)
{
    const T little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char*>(&little), sizeof little);
}

quint32 crc32(quint32 before, const QByteArray& bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> values {};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1U) ^ ((value & 1U) != 0 ? 0xEDB8'8320U : 0U);
            values[i] = value;
        }
        return values;
    }();
    quint32 value = ~before;
    for (const char byte : bytes)
        value = table[(value ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (value >> 8U);
    return ~value;
}

} // namespace

QByteArray StoredZip::header(const Entry& entry, bool isCentral)
{
    QByteArray bytes;
    append<quint32>(bytes, isCentral ? 0x0201'4B50 : 0x0403'4B50);
    if (isCentral)
        append<quint16>(bytes, kVersion);
    append<quint16>(bytes, kVersion);
    append<quint16>(bytes, kUtf8);
    append<quint16>(bytes, 0); // stored
    append<quint16>(bytes, 0);
    append<quint16>(bytes, kFirstDay);
    append<quint32>(bytes, entry.checksum);
    append<quint32>(bytes, entry.bytes);
    append<quint32>(bytes, entry.bytes);
    append<quint16>(bytes, static_cast<quint16>(entry.name.size()));
    append<quint16>(bytes, 0); // extra
    if (isCentral) {
        append<quint16>(bytes, 0); // comment
        append<quint16>(bytes, 0); // disk
        append<quint16>(bytes, 0);
        append<quint32>(bytes, 0);
        append<quint32>(bytes, entry.at);
    }
    return bytes + entry.name;
}

Result<void> StoredZip::put(const QByteArray& bytes)
{
    if (m_to.pos() + bytes.size() > kMostBytes)
        return failure(ErrorKind::InvalidRequest, u"too_large"_s,
                       u"The project would be larger than 4 GiB; export it for REAPER instead."_s);
    if (m_to.write(bytes) != bytes.size())
        return failure(ErrorKind::Storage, u"write_failed"_s,
                       u"The file cannot be written: %1."_s.arg(m_to.errorString()));
    return {};
}

Result<void> StoredZip::addFrom(const QString& name, QIODevice& from, const std::function<bool(qint64)>& went)
{
    Entry entry { .name = name.toUtf8(), .at = static_cast<quint32>(m_to.pos()) };
    auto written = put(header(entry, false));
    quint64 total = 0;
    while (written && !from.atEnd()) {
        const QByteArray bytes = from.read(kAtOnce);
        if (bytes.isEmpty())
            return failure(ErrorKind::Storage, u"read_failed"_s,
                           u"%1 cannot be read: %2."_s.arg(name, from.errorString()));
        entry.checksum = crc32(entry.checksum, bytes);
        total += static_cast<quint64>(bytes.size());
        written = put(bytes);
        if (written && went && !went(bytes.size()))
            return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The export was cancelled."_s);
    }
    if (!written)
        return written;
    entry.bytes = static_cast<quint32>(total);
    const qint64 end = m_to.pos();
    m_to.seek(entry.at);
    if (written = put(header(entry, false)); !written)
        return written;
    m_to.seek(end);
    m_entries << entry;
    return {};
}

Result<void> StoredZip::add(const QString& name, const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return addFrom(name, buffer, {});
}

Result<void> StoredZip::addFile(const QString& name, const QString& path,
                                const std::function<bool(qint64)>& went)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"read_failed"_s,
                       u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    return addFrom(name, file, went);
}

Result<void> StoredZip::finish()
{
    const auto at = static_cast<quint32>(m_to.pos());
    for (const Entry& entry : std::as_const(m_entries)) {
        if (const auto written = put(header(entry, true)); !written)
            return written;
    }
    QByteArray end;
    append<quint32>(end, 0x0605'4B50);
    append<quint16>(end, 0);
    append<quint16>(end, 0);
    append<quint16>(end, static_cast<quint16>(m_entries.size()));
    append<quint16>(end, static_cast<quint16>(m_entries.size()));
    append<quint32>(end, static_cast<quint32>(m_to.pos()) - at);
    append<quint32>(end, at);
    append<quint16>(end, 0);
    return put(end);
}

} // namespace comfyvn
