#pragma once

#include "core/base/Result.h"
#include "core/base/Sha256.h"

#include <QByteArrayView>
#include <QTemporaryFile>

namespace comfyvn {

/// A file that is written piece by piece in a scratch folder, on its way to where it belongs; it goes with
/// this object unless it has moved there. One thread at a time.
class ScratchFile final {
public:
    /// Makes the folder. Error: Storage, with the path.
    [[nodiscard]] static Result<std::unique_ptr<ScratchFile>> open(const QString& folder);

    /// Error: Storage, with the system's reason.
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// Ends the writing. Error: Storage.
    [[nodiscard]] Result<void> close();

    /// Where a writer that goes back and forth writes it, instead of write() and close().
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    /// Ends that: what is there is read once. Error: Storage.
    [[nodiscard]] Result<void> closeAsWritten();

    // Once it is closed:
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] const QString& sha256() const { return m_sha256; }
    /// Replaces what is at `path` (absolute), whole or not at all; makes the folder. Afterwards it is no
    /// scratch file any more. Error: Storage, with the path.
    [[nodiscard]] Result<void> moveTo(const QString& path);

private:
    ScratchFile() = default;

    QTemporaryFile m_file {};
    Sha256 m_hash {};
    QString m_sha256 {};
    qint64 m_bytes = 0;
};

} // namespace comfyvn
