#include "core/base/LogLine.h"

#include "core/base/UtcTime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

thread_local const QByteArray* currentRequest = nullptr;

QByteArrayView levelName(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg:
        return "DEBUG";
    case QtInfoMsg:
        return "INFO";
    case QtWarningMsg:
        return "WARN";
    case QtCriticalMsg:
        return "ERROR";
    case QtFatalMsg:
        return "FATAL";
    }
    return "ERROR";
}

/// Formatting a date costs more than all the rest of a line, and most lines share their second.
QByteArray isoTimeBytes(qint64 msecsSinceEpoch)
{
    thread_local qint64 cachedSecond = -1;
    thread_local QByteArray cachedText;
    const qint64 second = msecsSinceEpoch / 1000;
    if (second != cachedSecond) {
        cachedSecond = second;
        cachedText = isoTime(QDateTime::fromSecsSinceEpoch(second, Qt::UTC)).toLatin1();
    }
    QByteArray text = cachedText;
    int milliseconds = static_cast<int>(msecsSinceEpoch % 1000);
    char* digits = text.data() + text.size() - 4; // the last of "...00.000Z"
    for (int place = 2; place >= 0; --place, milliseconds /= 10)
        digits[place] = static_cast<char>('0' + milliseconds % 10);
    return text;
}

bool needsEscape(QChar c)
{
    const ushort code = c.unicode();
    return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029;
}

QString escaped(const QString& message)
{
    QString text;
    text.reserve(message.size() + 16);
    for (const QChar c : message) {
        if (c == u'\n')
            text += u"\\n"_s;
        else if (needsEscape(c))
            text += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            text += c;
    }
    return text;
}

} // namespace

LogRequest::LogRequest(QByteArray id)
    : m_id(std::move(id))
    , m_outer(std::exchange(currentRequest, &m_id))
{ }

LogRequest::~LogRequest()
{
    currentRequest = m_outer;
}

QByteArray LogRequest::current()
{
    return currentRequest == nullptr ? QByteArray() : *currentRequest;
}

QByteArray logLine(qint64 msecsSinceEpoch, QtMsgType level, const char* logger, const QString& message)
{
    const bool plain = std::none_of(message.begin(), message.end(), needsEscape);
    QByteArray line = isoTimeBytes(msecsSinceEpoch);
    line.reserve(line.size() + message.size() + 80);
    line += ' ';
    line += levelName(level);
    line += ' ';
    line += logger == nullptr ? "default" : logger;
    line += " [";
    line += currentRequest == nullptr || currentRequest->isEmpty() ? QByteArrayView("-")
                                                                   : QByteArrayView(*currentRequest);
    line += "] ";
    line += plain ? message.toUtf8() : escaped(message).toUtf8();
    line += '\n';
    return line;
}

} // namespace comfyvn
