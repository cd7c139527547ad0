#include "ui/DeskTools.h"

namespace comfyvn::ui {

DeskTools::DeskTools(QObject& studio, QThreadPool& pool, const ToolCalls& calls)
    : m_settings(studio, pool, calls.settings)
    , m_jobs(calls.jobs)
    , m_log(calls.log)
    , m_server(studio, calls.server)
    , m_comfy(studio, calls.comfy)
    , m_providers(studio, calls.providers)
    , m_logFolder(calls.logFolder)
{ }

} // namespace comfyvn::ui
