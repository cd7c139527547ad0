#pragma once

#include <QString>

#include <memory>

namespace comfyvn {

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

    /// `$XDG_STATE_HOME/comfyvn-studio/log`, or `~/.local/state/comfyvn-studio/log`.
    [[nodiscard]] static QString defaultFolder();

private:
    class Sink;

    std::unique_ptr<Sink> m_sink;
};

} // namespace comfyvn
