#pragma once

#include "tests/support/HttpClient.h"
#include "tests/support/StudioHome.h"

#include <QMap>
#include <QProcess>
#include <QStringList>

namespace comfyvn::test {

/// A running `comfyvn-studio` with its server on a free port; killed with this object.
class WindowProcess final {
public:
    /// `variables` say where its screen and its sound are.
    WindowProcess(const StudioHome& home, const QMap<QString, QString>& variables,
                  const QStringList& arguments = {});
    ~WindowProcess();
    WindowProcess(const WindowProcess&) = delete;
    WindowProcess& operator=(const WindowProcess&) = delete;

    [[nodiscard]] bool isRunning();
    /// The port in runtime.json; 0 while this process has not written it.
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] HttpClient http() const { return HttpClient(port()); }

    /// SIGTERM; the exit code, -1 when it had to be killed or crashed.
    int terminate();
    int waitForEnd();
    void kill(); ///< SIGKILL
    /// What it said on stderr.
    [[nodiscard]] QByteArray errors();

private:
    QString m_runtimeFile;
    QProcess m_process {};
};

/// A line of the script as the workspace holds it.
struct StoredLine {
    QString text {};
    QString cacheKey {};
    double durationSeconds = 0;
};

/// The script's lines in order, read beside the program; empty while there is no database.
[[nodiscard]] QList<StoredLine> storedLines(const StudioHome& home);

} // namespace comfyvn::test
