#pragma once

#include "ui/jobs/JobsModel.h"
#include "ui/log/LogModel.h"
#include "ui/server/ServerModel.h"
#include "ui/settings/ComfyLink.h"
#include "ui/settings/ProviderCalls.h"
#include "ui/settings/SettingsModel.h"

namespace comfyvn::ui {

/// What the tools of the desk ask of the studio.
struct ToolCalls {
    SettingsCalls settings {};
    JobCalls jobs {};
    ServerCalls server {};
    ComfyCalls comfy {};
    ProviderCalls providers {};
    /// LogFiles::since(); thread-safe.
    std::function<LogLines(quint64)> log = [](quint64) { return LogLines(); };
    QString logFolder {};
};

/// What stands on the desk beside the lines: settings, jobs, log and server. Lives on the GUI thread and ends
/// before `studio`, an object on the studio thread, and `pool`.
class DeskTools final {
public:
    DeskTools(QObject& studio, QThreadPool& pool, const ToolCalls& calls);

    [[nodiscard]] SettingsModel& settings() { return m_settings; }
    [[nodiscard]] JobsModel& jobs() { return m_jobs; }
    [[nodiscard]] LogModel& log() { return m_log; }
    [[nodiscard]] const QString& logFolder() const { return m_logFolder; }
    [[nodiscard]] ServerModel& server() { return m_server; }
    [[nodiscard]] ComfyLink& comfy() { return m_comfy; }
    [[nodiscard]] ProviderLink& providers() { return m_providers; }

private:
    SettingsModel m_settings;
    JobsModel m_jobs;
    LogModel m_log;
    ServerModel m_server;
    ComfyLink m_comfy;
    ProviderLink m_providers;
    QString m_logFolder;
};

} // namespace comfyvn::ui
