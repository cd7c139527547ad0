#pragma once

#include <QByteArrayList>
#include <QString>

#include <memory>

namespace comfyvn {

/// Lines as they stand in `system.log`, oldest first.
struct LogLines {
    quint64 next = 0; ///< what to ask for the next time
    QByteArrayList lines {};
};

/// Sends what the program logs to `system.log` and, of the audio loggers, to `audio.log` as well, while it
/// lives; warnings and worse also go to stderr. One at a time.
///
/// Lines are written a tenth of a second after they were logged, at once from a warning on, and at the end; a
/// killed process loses no more than that tenth. A folder that cannot be written costs one notice on stderr.
class LogFiles final {
public:
    explicit LogFiles(const QString& folder = defaultFolder());
    ~LogFiles();
    LogFiles(const LogFiles&) = delete;
    LogFiles& operator=(const LogFiles&) = delete;

    /// Those of the last 5,000 lines that were logged after the first `number`; very long ones are cut.
    /// Thread-safe, and cheap when nothing is new.
    [[nodiscard]] LogLines since(quint64 number) const;

    /// `$XDG_STATE_HOME/comfyvn-studio/log`, or `~/.local/state/comfyvn-studio/log`.
    [[nodiscard]] static QString defaultFolder();

private:
    class Sink;

    std::unique_ptr<Sink> m_sink;
};

} // namespace comfyvn
