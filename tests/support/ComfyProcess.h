#pragma once

#include "tests/support/StudioHome.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace comfyvn::test {

/// The fake ComfyUI server as a program of its own; killed with this object.
class ComfyProcess final {
public:
    /// Behaves as `version`; `more` are further arguments.
    explicit ComfyProcess(const QString& version, const QStringList& more = {});
    ~ComfyProcess() { kill(); }
    ComfyProcess(const ComfyProcess&) = delete;
    ComfyProcess& operator=(const ComfyProcess&) = delete;

    void kill();
    /// Empty when it could not be started.
    [[nodiscard]] const QString& url() const { return m_url; }

private:
    QProcess m_process {};
    QString m_url {};
};

/// Writes settings for a home's workspace by which speech (`tts`) may come from the server, and a small
/// workflow, `workflows/test.json`, that the fake server can run.
void useComfy(const StudioHome& home, const QString& url, const QJsonObject& tts);

} // namespace comfyvn::test
