#pragma once

#include "tests/support/HttpClient.h"
#include "tests/support/StudioHome.h"

#include <QProcess>
#include <QStringList>

#include <functional>

namespace comfyvn::test {

/// A running `comfyvn-studio-cli serve` on a free port; killed with this object.
class StudioProcess final {
public:
    struct Options {
        QStringList arguments { QStringLiteral("--port"),
                                QStringLiteral("0") }; ///< after `serve --workspace DIR`
        QStringList wrapper {}; ///< a program and its arguments to run it under
        std::function<void()> inChild {}; ///< between fork and exec
    };

    explicit StudioProcess(const StudioHome& home);
    StudioProcess(const StudioHome& home, const Options& options);
    ~StudioProcess();
    StudioProcess(const StudioProcess&) = delete;
    StudioProcess& operator=(const StudioProcess&) = delete;

    /// Whether it said where it listens.
    [[nodiscard]] bool isListening() const { return m_port != 0; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] HttpClient http(const QByteArray& token = {}) const { return HttpClient(m_port, token); }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] QByteArray firstLine() const { return m_firstLine; }
    [[nodiscard]] bool isRunning();

    /// SIGTERM; the exit code, -1 when it had to be killed or crashed.
    int terminate();
    void kill(); ///< SIGKILL
    /// The exit code; -1 when it did not end by itself.
    int waitForEnd();
    /// What it has said on stderr so far.
    [[nodiscard]] QByteArray errors();

private:
    QProcess m_process;
    QByteArray m_firstLine;
    QByteArray m_errors;
    quint16 m_port = 0;
};

/// How a command ended.
struct CliResult {
    int exitCode = -1; ///< -1: it crashed or did not end
    QByteArray output {};
    QByteArray errors {};

    [[nodiscard]] QJsonObject json() const;
};

/// Runs a command, `{"speak", "Hello"}`, in the home's workspace and waits for its end.
[[nodiscard]] CliResult runCli(const StudioHome& home, const QStringList& arguments,
                               const QByteArray& input = {});
/// The same without `--workspace`.
[[nodiscard]] CliResult runBareCli(const StudioHome& home, const QStringList& arguments,
                                   const QByteArray& input = {});

/// How long anything may take on a slow machine, in milliseconds.
inline constexpr int kPatienceMs = 90'000;

} // namespace comfyvn::test
