#pragma once

#include "core/base/Result.h"

#include <QIODevice>

#include <functional>

namespace comfyvn {

/// Writes a zip archive of uncompressed files, front to back, with the same times for all, so that equal
/// files give equal bytes. At most 4 GiB (PKWARE APPNOTE 6.3.3 without Zip64).
class StoredZip final {
public:
    /// An empty device that is open for writing and can seek.
    explicit StoredZip(QIODevice& to)
        : m_to(to)
    { }

    [[nodiscard]] Result<void> add(const QString& name, const QByteArray& bytes);
    /// `went` is told how many bytes were copied and answers whether to go on. Errors: Storage; Cancelled.
    [[nodiscard]] Result<void> addFile(const QString& name, const QString& path,
                                       const std::function<bool(qint64)>& went);
    [[nodiscard]] Result<void> finish();

    static constexpr qint64 kMostBytes = 0xFFFF'0000;

private:
    struct Entry {
        QByteArray name {};
        quint32 checksum = 0;
        quint32 bytes = 0;
        quint32 at = 0;
    };

    [[nodiscard]] Result<void> addFrom(const QString& name, QIODevice& from,
                                       const std::function<bool(qint64)>& went);
    [[nodiscard]] Result<void> put(const QByteArray& bytes);
    [[nodiscard]] static QByteArray header(const Entry& entry, bool isCentral);

    QIODevice& m_to;
    QList<Entry> m_entries {};
};

} // namespace comfyvn
