#pragma once

#include "app/http/SoundAnswer.h"
#include "app/http/SpeechApi.h"
#include "core/jobs/JobQueue.h"
#include "core/script/CharacterCounts.h"
#include "core/script/ScriptStore.h"
#include "tests/core/speech/SpeechStudio.h"
#include "tests/http/TestServer.h"

#include <QTemporaryDir>

namespace comfyvn::http::test {

/// A workspace on a server's thread, with its own speech routes and those for other programs.
class OtherTools final {
public:
    using AddRoutes = std::function<void(JsonRouter& router, const CompatibleApiParts& parts)>;

    explicit OtherTools(const AddRoutes& addRoutes, const HttpOptions& options = {})
        : m_server(options, [&](JsonRouter& router) {
            m_parts = std::make_unique<Parts>(m_folder.path());
            Parts& all = *m_parts;
            addRoutes(router,
                      { all.studio.speech, all.studio.profiles, all.counts, all.script, all.jobs,
                        all.studio.settings, all.studio.paths, all.studio.workers });
            addSpeechRoutes(router,
                            { all.studio.speech, all.jobs, all.studio.settings, all.studio.events,
                              all.studio.paths, all.studio.workers });
        })
    { }

    ~OtherTools()
    {
        m_server.call([this] { m_parts.reset(); });
    }

    [[nodiscard]] Response send(const QByteArray& bytes)
    {
        return RawClient(m_server.port()).exchange(bytes);
    }
    [[nodiscard]] Response get(const QByteArray& path) { return send(http::get(m_server.port(), path)); }
    [[nodiscard]] Response post(const QByteArray& path, const QByteArray& body,
                                const QByteArray& more = "Content-Type: application/json\r\n")
    {
        return send(http::post(m_server.port(), path, body, more));
    }

    /// Runs with the services, on their thread.
    void with(const std::function<void(comfyvn::test::Studio& studio, ScriptStore& script)>& use)
    {
        m_server.call([&] { use(m_parts->studio, m_parts->script); });
    }
    [[nodiscard]] quint16 port() const { return m_server.port(); }
    [[nodiscard]] QString root() const { return m_folder.path(); }

private:
    struct Parts {
        explicit Parts(const QString& root)
            : studio(root)
            , script(*studio.database)
            , counts(*studio.database)
            , jobs(8)
        {
            [[maybe_unused]] const bool opened = script.open().has_value();
            Q_ASSERT(opened);
        }
        comfyvn::test::Studio studio;
        ScriptStore script;
        CharacterCounts counts;
        JobQueue jobs;
    };

    QTemporaryDir m_folder;
    std::unique_ptr<Parts> m_parts;
    TestServer m_server;
};

} // namespace comfyvn::http::test
