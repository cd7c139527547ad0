#include "ui/log/LogEntry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

std::optional<LogEntry> logEntryFrom(const QByteArray& line)
{
    const QString text = QString::fromUtf8(line).trimmed();
    const qsizetype afterTime = text.indexOf(u' ');
    const qsizetype afterLevel = text.indexOf(u' ', afterTime + 1);
    const qsizetype afterLogger = text.indexOf(u" ["_s, afterLevel + 1);
    const qsizetype afterRequest = text.indexOf(u']', afterLogger + 1);
    if (afterTime < 0 || afterLevel < 0 || afterLogger < 0 || afterRequest < 0)
        return std::nullopt;
    const QString level = text.sliced(afterTime + 1, afterLevel - afterTime - 1);
    LogEntry entry { .time = text.left(afterTime),
                     .logger = text.sliced(afterLevel + 1, afterLogger - afterLevel - 1),
                     .request = text.sliced(afterLogger + 2, afterRequest - afterLogger - 2),
                     .message = text.sliced(afterRequest + 1).trimmed() };
    if (entry.request == u"-"_s)
        entry.request.clear();
    if (level == u"DEBUG"_s)
        entry.level = LogLevel::Debug;
    else if (level == u"WARN"_s)
        entry.level = LogLevel::Warning;
    else if (level == u"ERROR"_s || level == u"FATAL"_s)
        entry.level = LogLevel::Error;
    return entry;
}

QString logLevelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return QCoreApplication::translate("LogEntry", "Debug");
    case LogLevel::Info:
        return QCoreApplication::translate("LogEntry", "Info");
    case LogLevel::Warning:
        return QCoreApplication::translate("LogEntry", "Warning");
    case LogLevel::Error:
        return QCoreApplication::translate("LogEntry", "Error");
    }
    return {};
}

} // namespace comfyvn::ui
