#pragma once

#include "app/cli/Session.h"

#include <QCommandLineParser>
#include <QStringList>

namespace comfyvn::cli {

/// What the shell sees of how a command ended.
enum ExitCode {
    ExitOk = 0,
    ExitFailed = 1, ///< it could not be rendered or stored
    ExitUsage = 2, ///< the arguments or the request are wrong, or name something that does not exist
    ExitWorkspace = 3, ///< the workspace cannot be opened
    ExitInterrupted = 130, ///< Ctrl-C
};

[[nodiscard]] ExitCode exitCodeFor(const Error& error);

/// The parts every command shares: arguments, workspace, output and errors.
class Command final {
public:
    Command(const QString& description, Interrupt& interrupt);

    QCommandLineParser& parser() { return m_parser; }

    /// Reads the arguments after the command's name. On `--help` or a fault it prints and returns the exit
    /// code.
    [[nodiscard]] std::optional<int> parse(const QString& name, const QStringList& arguments);

    [[nodiscard]] QString workspace() const;
    /// Opens the workspace; prints the error when it cannot.
    [[nodiscard]] std::unique_ptr<Session> openSession();
    /// Prints the error, as JSON on standard output when `--json` is given, and returns its exit code.
    [[nodiscard]] int fail(const Error& error) const;
    [[nodiscard]] int failUsage(const QString& message) const;

    [[nodiscard]] bool wantsJson() const;
    Interrupt& interrupt() { return m_interrupt; }

private:
    QCommandLineParser m_parser;
    Interrupt& m_interrupt;
};

void print(const QString& line);
void printJson(const QJsonObject& object);
/// To standard error.
void complain(const QString& line);
/// A progress bar on standard error when that is a terminal; nothing otherwise.
[[nodiscard]] OnProgress terminalProgress();
void clearProgress();

// The commands, one file each; the arguments are those after the command's name.
int serve(const QStringList& arguments, Interrupt& interrupt);
int speak(const QStringList& arguments, Interrupt& interrupt);
int voices(const QStringList& arguments, Interrupt& interrupt);
int profile(const QStringList& arguments, Interrupt& interrupt);
int dictionary(const QStringList& arguments, Interrupt& interrupt);
int comfyui(const QStringList& arguments, Interrupt& interrupt);
int casting(const QStringList& arguments, Interrupt& interrupt);
int exportLines(const QStringList& arguments, Interrupt& interrupt);
int mix(const QStringList& arguments, Interrupt& interrupt);
int remix(const QStringList& arguments, Interrupt& interrupt);
int script(const QStringList& arguments, Interrupt& interrupt);
int settings(const QStringList& arguments, Interrupt& interrupt);
int version(const QStringList& arguments, Interrupt& interrupt);

} // namespace comfyvn::cli
