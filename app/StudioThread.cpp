#include "app/StudioThread.h"

#include "core/base/WorkspacePaths.h"

#include <QFile>

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

QString StudioThread::root() const
{
    const QMutexLocker lock(&m_rootLock);
    return m_root;
}

void StudioThread::open(const QString& root, std::optional<quint16> port, StudioContext::Access access)
{
    QMetaObject::invokeMethod(
        m_anchor,
        [this, root, port, access] {
            m_port = port;
            auto studio = StudioContext::open(root, access);
            if (studio)
                Q_EMIT opened(adopt(root, *std::move(studio)));
            else
                Q_EMIT failed(studio.error());
        },
        Qt::QueuedConnection);
}

void StudioThread::moveTo(const QString& root)
{
    QMetaObject::invokeMethod(
        m_anchor,
        [this, root] {
            // One that vanished meanwhile must not begin anew as an empty workspace.
            const QString database = WorkspacePaths(root).database();
            auto next = QFile::exists(database)
                ? StudioContext::open(root)
                : failure(ErrorKind::NotFound, u"file_not_found"_s, u"There is no file %1."_s.arg(database));
            if (!next) {
                Q_EMIT moveFailed(next.error());
                return;
            }
            (*next)->script().shareIds(m_studio->script().ids());
            m_studio.reset();
            Q_EMIT moved(adopt(root, *std::move(next)));
        },
        Qt::QueuedConnection);
}

StudioThread::Opening StudioThread::adopt(const QString& root, std::unique_ptr<StudioContext> studio)
{
    m_studio = std::move(studio);
    m_studio->savedMixes().shareClaims(m_mixClaims);
    {
        const QMutexLocker lock(&m_rootLock);
        m_root = root;
    }
    tellTheWindow();
    Opening opening { .root = root,
                      .ui = m_studio->settings().current().ui,
                      .notices = m_studio->notices(),
                      .readOnly = m_studio->isReadOnly(),
                      .ids = m_studio->script().ids() };
    if (opening.readOnly)
        return opening;
    opening.broken = m_studio->beginSession();
    m_studio->followServerSettings();
    if (m_port || m_studio->settings().current().server.enabled) {
        if (const auto listening = m_studio->serve(m_port); !listening)
            opening.notices << listening.error().message;
    }
    opening.address = m_studio->server().address();
    return opening;
}

void StudioThread::tellTheWindow()
{
    connect(&m_studio->settings(), &SettingsStore::changed, m_anchor,
            [this] { Q_EMIT uiChanged(m_studio->settings().current().ui); });
    connect(&m_studio->settings(), &SettingsStore::noticed, m_anchor,
            [this](const QString& sentence) { Q_EMIT noticed(sentence); });
    connect(&m_studio->script(), &ScriptStore::saved, m_anchor,
            [this](const ScriptEdit& edit, const QString& source) {
                if (source != u"gui")
                    Q_EMIT scriptEdited(edit);
            });
    connect(&m_studio->script(), &ScriptStore::scenesChanged, m_anchor, [this] { Q_EMIT scenesChanged(); });
    connect(&m_studio->speech(), &SpeechService::voicesChanged, m_anchor, [this] { Q_EMIT voicesChanged(); });
}

} // namespace comfyvn
