#pragma once

#include <QByteArrayList>
#include <QIODevice>

#include <algorithm>
#include <cstring>
#include <utility>

namespace comfyvn {

/// A body that can be read once. Qt sends a request again by itself when a kept connection turns out to be
/// closed, if it can rewind the body; what was asked for would be done twice.
class OnceDevice final : public QIODevice {
public:
    explicit OnceDevice(const QByteArray& bytes)
        : OnceDevice(QByteArrayList { bytes })
    { }
    /// One after another, without putting them together.
    explicit OnceDevice(QByteArrayList parts)
        : m_parts(std::move(parts))
    {
        for (const QByteArray& part : std::as_const(m_parts))
            m_left += part.size();
        open(ReadOnly | Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_left; }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        while (!m_parts.isEmpty() && m_at == m_parts.first().size()) {
            m_parts.removeFirst();
            m_at = 0;
        }
        if (m_parts.isEmpty())
            return -1;
        const qint64 size = std::min<qint64>(maxSize, m_parts.first().size() - m_at);
        std::memcpy(data, m_parts.first().constData() + m_at, static_cast<std::size_t>(size));
        m_at += size;
        m_left -= size;
        return size;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArrayList m_parts;
    qint64 m_at = 0; ///< in the first part
    qint64 m_left = 0;
};

} // namespace comfyvn
