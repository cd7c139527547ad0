#pragma once

#include <QString>

#include <optional>

namespace comfyvn::ui {

enum class LogLevel { Debug, Info, Warning, Error };

/// A line of the log, taken apart.
struct LogEntry {
    QString time {}; ///< as logged: ISO, UTC
    LogLevel level = LogLevel::Info;
    QString logger {};
    QString request {}; ///< empty: none
    QString message {};

    bool operator==(const LogEntry&) const = default;
};

/// None for a line that has not the form of logLine().
[[nodiscard]] std::optional<LogEntry> logEntryFrom(const QByteArray& line);

/// The level as people read it.
[[nodiscard]] QString logLevelName(LogLevel level);

} // namespace comfyvn::ui
