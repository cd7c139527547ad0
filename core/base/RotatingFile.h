#pragma once

#include <QByteArray>
#include <QString>

namespace comfyvn {

/// A log file that, once full, becomes `<path>.1`, the one before it `<path>.2`, and so on; the oldest is
/// dropped. Several processes may append to the same path. Not thread-safe.
class RotatingFile final {
public:
    /// At most `files` of them exist, each of about `maxBytes`.
    RotatingFile(const QString& path, qint64 maxBytes, int files);
    ~RotatingFile();
    RotatingFile(const RotatingFile&) = delete;
    RotatingFile& operator=(const RotatingFile&) = delete;

    /// Appends whole lines. False when they could not be written.
    [[nodiscard]] bool append(const QByteArray& lines);

private:
    [[nodiscard]] bool isCurrent() const;
    bool reopen();
    void rotate();

    QByteArray m_path;
    qint64 m_maxBytes;
    int m_files;
    int m_fd = -1;
};

} // namespace comfyvn
