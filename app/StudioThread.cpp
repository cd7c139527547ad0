#include "app/StudioThread.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

StudioThread::StudioThread()
    : m_anchor(new QObject) // deleted by the thread's end, below
{
    qRegisterMetaType<Error>();
    qRegisterMetaType<Opening>();
    qRegisterMetaType<UiSettings>();
    m_thread.setObjectName(u"studio"_s);
    m_anchor->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_anchor, &QObject::deleteLater);
    m_thread.start();
}

StudioThread::~StudioThread()
{
    QMetaObject::invokeMethod(
        m_anchor, [this] { m_studio.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void StudioThread::open(const QString& root, std::optional<quint16> port)
{
    QMetaObject::invokeMethod(
        m_anchor, [this, root, port] { openHere(root, port); }, Qt::QueuedConnection);
}

void StudioThread::openHere(const QString& root, std::optional<quint16> port)
{
    auto studio = StudioContext::open(root);
    if (!studio) {
        Q_EMIT failed(studio.error());
        return;
    }
    m_studio = *std::move(studio);
    m_studio->followServerSettings();
    tellTheWindow();
    QStringList notices = m_studio->notices();
    if (port || m_studio->settings().current().server.enabled) {
        if (const auto listening = m_studio->serve(port); !listening)
            notices << listening.error().message;
    }
    Q_EMIT opened({ .ui = m_studio->settings().current().ui,
                    .address = m_studio->server().address(),
                    .notices = notices,
                    .ids = m_studio->script().ids() });
}

void StudioThread::tellTheWindow()
{
    connect(&m_studio->settings(), &SettingsStore::changed, m_anchor,
            [this] { Q_EMIT uiChanged(m_studio->settings().current().ui); });
    connect(&m_studio->script(), &ScriptStore::saved, m_anchor,
            [this](const ScriptEdit& edit, const QString& source) {
                if (source != u"gui")
                    Q_EMIT scriptEdited(edit);
            });
    connect(&m_studio->script(), &ScriptStore::scenesChanged, m_anchor, [this] { Q_EMIT scenesChanged(); });
    connect(&m_studio->speech(), &SpeechService::voicesChanged, m_anchor, [this] { Q_EMIT voicesChanged(); });
}

} // namespace comfyvn
