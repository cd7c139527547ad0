#include "app/cli/Command.h"

#include "app/StudioContext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

void write(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

ExitCode exitCodeFor(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::InvalidRequest:
    case ErrorKind::NotFound:
    case ErrorKind::Forbidden:
        return ExitUsage;
    case ErrorKind::Cancelled:
        return ExitInterrupted;
    case ErrorKind::Busy:
    case ErrorKind::ProviderUnavailable:
    case ErrorKind::ProviderFailed:
    case ErrorKind::Storage:
    case ErrorKind::Internal:
        break;
    }
    return ExitFailed;
}

Command::Command(const QString& description, Interrupt& interrupt)
    : m_interrupt(interrupt)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption(
        { u"workspace"_s, u"The workspace's folder; default: the last one used."_s, u"DIR"_s });
    m_parser.addOption({ u"json"_s, u"Print the reply as JSON."_s });
    m_parser.addOption({ { u"h"_s, u"help"_s }, u"Print this help."_s });
}

std::optional<int> Command::parse(const QString& name, const QStringList& arguments)
{
    const QString program = u"comfyvn-studio-cli "_s + name;
    if (!m_parser.parse(QStringList { program } + arguments))
        return failUsage(m_parser.errorText());
    if (m_parser.isSet(u"help"_s)) {
        // Qt names the program by its path, and knows no commands.
        write(stdout, m_parser.helpText().replace(QCoreApplication::arguments().constFirst(), program));
        return ExitOk;
    }
    return std::nullopt;
}

QString Command::workspace() const
{
    return workspaceRoot(m_parser.value(u"workspace"_s));
}

std::unique_ptr<Session> Command::openSession()
{
    auto session = Session::open(workspace(), m_interrupt);
    if (session)
        return *std::move(session);
    (void)fail(session.error());
    return nullptr;
}

int Command::fail(const Error& error) const
{
    if (wantsJson()) {
        QJsonObject reply { { u"ok"_s, false }, { u"code"_s, error.code }, { u"message"_s, error.message } };
        if (!error.field.isEmpty())
            reply[u"details"_s] = QJsonObject { { u"field"_s, error.field } };
        printJson(reply);
    }
    complain(u"error: "_s + error.message);
    return exitCodeFor(error);
}

int Command::failUsage(const QString& message) const
{
    complain(u"error: "_s + message + u" Try --help."_s);
    return ExitUsage;
}

bool Command::wantsJson() const
{
    return m_parser.isSet(u"json"_s);
}

void print(const QString& line)
{
    write(stdout, line + u'\n');
}

void printJson(const QJsonObject& object)
{
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
}

void complain(const QString& line)
{
    write(stderr, line + u'\n');
}

OnProgress terminalProgress()
{
    if (::isatty(STDERR_FILENO) == 0)
        return [](double, const QString&) {};
    return [](double fraction, const QString& stage) {
        constexpr int kWidth = 30;
        const auto filled = static_cast<int>(fraction * kWidth);
        write(stderr,
              u"\r[%1%2] %3 % %4  "_s.arg(QString(filled, u'#'), QString(kWidth - filled, u'.'))
                  .arg(static_cast<int>(fraction * 100), 3)
                  .arg(stage));
    };
}

void clearProgress()
{
    if (::isatty(STDERR_FILENO) != 0)
        write(stderr, u"\r\x1b[K"_s);
}

} // namespace comfyvn::cli
