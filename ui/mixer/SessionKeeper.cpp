#include "ui/mixer/SessionKeeper.h"

#include "core/mix/session/SessionFiles.h"
#include "ui/mixer/SessionModel.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QtConcurrentRun>

#include <chrono>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr auto kStoreAfter = 150ms;
constexpr auto kTryAgainAfter = 3s;
} // namespace

/// What the thread works with; used by its one thread only.
class SessionKeeper::Disk final {
public:
    explicit Disk(const QString& workspace)
        : m_paths(workspace)
    { }

    void fold()
    {
        for (auto& [name, file] : m_files)
            std::ignore = file.fold();
    }

    Result<MixSession> load(const QString& name) { return fileOf(name).load(); }
    Result<void> store(const MixSession& session) { return fileOf(session.name).store(session); }
    [[nodiscard]] bool exists(const QString& name) { return fileOf(name).exists(); }
    [[nodiscard]] QStringList names() const { return sessionNames(m_paths); }
    [[nodiscard]] QString lastName() const { return lastSessionName(m_paths); }
    [[nodiscard]] QString freeName(const QString& wish)
    {
        QString name = wish;
        for (int number = 2; exists(name); ++number)
            name = u"%1 %2"_s.arg(wish).arg(number);
        return name;
    }

    void setWorkspace(const QString& workspace)
    {
        m_files.clear();
        m_paths = WorkspacePaths(workspace);
    }

private:
    SessionFile& fileOf(const QString& name)
    {
        return m_files.try_emplace(name, m_paths, name).first->second;
    }

    WorkspacePaths m_paths;
    std::map<QString, SessionFile> m_files {};
};

SessionKeeper::SessionKeeper(SessionModel& model, const QString& workspace, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_disk(std::make_shared<Disk>(workspace))
{
    m_thread.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SessionKeeper::saveNow);
    connect(&model, &SessionModel::sessionChanged, this, &SessionKeeper::noteEdit);
}

SessionKeeper::~SessionKeeper()
{
    saveNow();
    if (!m_stopped)
        std::ignore = QtConcurrent::run(&m_thread, [disk = m_disk] { disk->fold(); });
    m_thread.waitForDone();
}

template <typename Work, typename Use> void SessionKeeper::post(Work work, Use use)
{
    whenFinished(this, QtConcurrent::run(&m_thread, [disk = m_disk, work] { return work(*disk); }), use);
}

void SessionKeeper::openLast()
{
    struct Opened {
        MixSession session {};
        std::optional<Error> error {};
    };
    post(
        [unnamed = tr("Mix")](Disk& disk) -> Opened {
            const QString last = disk.lastName();
            if (last.isEmpty())
                return { .session = { .name = unnamed } };
            const auto session = disk.load(last);
            if (session)
                return { .session = *session };
            return { .session = { .name = disk.freeName(unnamed) }, .error = session.error() };
        },
        [this](const Opened& opened) {
            if (opened.error)
                Q_EMIT failed(errorText(*opened.error));
            show(opened.session, false);
        });
}

void SessionKeeper::open(const QString& name)
{
    const auto checked = checkedSessionName(name);
    if (!checked) {
        Q_EMIT failed(errorText(checked.error()));
        return;
    }
    if (*checked == m_model.session().name)
        return;
    saveNow();
    post(
        [name = *checked](Disk& disk) -> Result<MixSession> {
            return disk.exists(name) ? disk.load(name) : MixSession { .name = name };
        },
        [this](const Result<MixSession>& session) {
            if (session)
                show(*session, true);
            else
                Q_EMIT failed(errorText(session.error()));
        });
}

void SessionKeeper::saveCopy(const QString& name)
{
    const auto checked = checkedSessionName(name);
    if (!checked) {
        Q_EMIT failed(errorText(checked.error()));
        return;
    }
    post([name = *checked](Disk& disk) { return disk.exists(name); },
         [this, name = *checked](bool exists) {
             if (exists) {
                 Q_EMIT failed(tr("There is a mix “%1” already; choose another name.").arg(name));
                 return;
             }
             saveNow(); // the one that is left behind
             MixSession copy = m_model.session();
             copy.name = name;
             m_model.edit(tr("Copy the mix as “%1”").arg(name), copy);
         });
}

void SessionKeeper::askNames()
{
    post([](Disk& disk) { return disk.names(); },
         [this](QStringList names) {
             if (!names.contains(m_model.session().name)) // an empty one is no file yet
                 names.prepend(m_model.session().name);
             Q_EMIT namesKnown(names);
         });
}

void SessionKeeper::show(const MixSession& session, bool asEdit)
{
    if (asEdit && !m_model.isReadOnly()) {
        saveNow(); // what was edited since the other was asked for
        m_model.edit(tr("Open the mix “%1”").arg(session.name), session);
    } else {
        m_loading = true;
        m_model.setSession(session);
        m_loading = false;
    }
    Q_EMIT opened();
}

void SessionKeeper::noteEdit(const MixSession&)
{
    if (m_loading || m_stopped)
        return;
    m_unsaved = true;
    if (!m_soon.isActive())
        m_soon.start(kStoreAfter);
}

void SessionKeeper::stopWriting()
{
    m_stopped = true;
    m_soon.stop();
}

void SessionKeeper::setWorkspace(const QString& workspace)
{
    post(
        [workspace](Disk& disk) {
            disk.setWorkspace(workspace);
            return true;
        },
        [this](bool) {
            m_unsaved = true;
            saveNow();
        });
}

void SessionKeeper::saveNow()
{
    if (!m_unsaved || m_stopped)
        return;
    m_soon.stop();
    const MixSession session = m_model.session();
    post([session](Disk& disk) { return disk.store(session); },
         [this, session](const Result<void>& stored) {
             if (!stored) {
                 Q_EMIT failed(errorText(stored.error()));
                 m_soon.start(kTryAgainAfter);
             } else if (session == m_model.session()) {
                 m_unsaved = false;
             }
         });
}

} // namespace comfyvn::ui
