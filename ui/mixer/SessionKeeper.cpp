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
    Disk(const QString& workspace, const std::function<void(const QString&)>& claim)
        : m_paths(workspace)
        , m_claim(claim)
    { }

    void fold()
    {
        for (auto& [name, file] : m_files)
            std::ignore = file.fold();
    }

    Result<MixSession> load(const QString& name) { return fileOf(name).load(); }
    Result<void> store(const MixSession& session) { return fileOf(session.name).store(session); }
    /// Whoever only asks for a name does not claim it.
    [[nodiscard]] bool exists(const QString& name) const { return SessionFile(m_paths, name).exists(); }
    [[nodiscard]] QStringList names() const { return sessionNames(m_paths); }
    [[nodiscard]] QString lastName(const QString& but) const { return lastSessionName(m_paths, but); }
    [[nodiscard]] QString freeName(const QString& wish) const
    {
        QString name = wish;
        for (int number = 2; exists(name); ++number)
            name = u"%1 %2"_s.arg(wish).arg(number);
        return name;
    }

    Result<void> rename(const QString& name, const QString& to)
    {
        // The name was free when the mix was renamed; a step taken back may find another mix there.
        auto renamed = fileOf(to).remove().and_then([&] { return fileOf(name).rename(to); });
        m_files.erase(name);
        m_files.erase(to);
        return renamed;
    }

    Result<void> remove(const QString& name)
    {
        auto removed = fileOf(name).remove();
        m_files.erase(name);
        return removed;
    }

    void setWorkspace(const QString& workspace)
    {
        m_files.clear();
        m_paths = WorkspacePaths(workspace);
    }

private:
    SessionFile& fileOf(const QString& name)
    {
        const auto [file, isNew] = m_files.try_emplace(name, m_paths, name);
        if (isNew && m_claim)
            m_claim(name);
        return file->second;
    }

    WorkspacePaths m_paths;
    std::function<void(const QString&)> m_claim;
    std::map<QString, SessionFile> m_files {};
};

SessionKeeper::SessionKeeper(SessionModel& model, const QString& workspace,
                             const std::function<void(const QString&)>& claim, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_disk(std::make_shared<Disk>(workspace, claim))
{
    m_thread.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SessionKeeper::saveNow);
    connect(&model, &SessionModel::sessionChanged, this, &SessionKeeper::noteEdit);
    connect(&model, &SessionModel::renamed, this, &SessionKeeper::noteRenamed);
    connect(&model, &SessionModel::givenUp, this, &SessionKeeper::noteGivenUp);
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

void SessionKeeper::askLast(const QString& but, const std::function<void(const MixSession& session)>& use)
{
    struct Opened {
        MixSession session {};
        std::optional<Error> error {};
    };
    post(
        [unnamed = tr("Mix"), but](Disk& disk) -> Opened {
            const QString last = disk.lastName(but);
            if (last.isEmpty())
                return { .session = { .name = disk.freeName(unnamed) } };
            const auto session = disk.load(last);
            if (session)
                return { .session = *session };
            return { .session = { .name = disk.freeName(unnamed) }, .error = session.error() };
        },
        [this, use](const Opened& opened) {
            if (opened.error)
                Q_EMIT failed(errorText(*opened.error));
            use(opened.session);
        });
}

void SessionKeeper::openLast()
{
    askLast({}, [this](const MixSession& session) { show(session, false); });
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

void SessionKeeper::withFreeName(const QString& name, const std::function<void(const QString& free)>& use)
{
    const auto checked = checkedSessionName(name);
    if (!checked) {
        Q_EMIT failed(errorText(checked.error()));
        return;
    }
    post([name = *checked](Disk& disk) { return disk.exists(name); },
         [this, use, name = *checked](bool exists) {
             if (exists)
                 Q_EMIT failed(tr("There is a mix “%1” already; choose another name.").arg(name));
             else
                 use(name);
         });
}

void SessionKeeper::saveCopy(const QString& name)
{
    withFreeName(name, [this](const QString& free) {
        saveNow(); // the one that is left behind
        MixSession copy = m_model.session();
        copy.name = free;
        m_model.edit(tr("Copy the mix as “%1”").arg(free), copy);
    });
}

void SessionKeeper::rename(const QString& name)
{
    if (name.simplified() != m_model.session().name)
        withFreeName(name, [this](const QString& free) {
            saveNow();
            m_model.rename(tr("Rename the mix to “%1”").arg(free), free);
        });
}

void SessionKeeper::remove()
{
    const QString name = m_model.session().name;
    if (m_model.isReadOnly() || name.isEmpty())
        return;
    askLast(name, [this, name](const MixSession& other) {
        if (m_model.session().name != name)
            return;
        saveNow();
        m_model.giveUp(tr("Delete the mix “%1”").arg(name), other);
        Q_EMIT opened();
    });
}

void SessionKeeper::noteRenamed(const QString& before, const QString& now)
{
    if (m_stopped)
        return;
    post([before, now](Disk& disk) { return disk.rename(before, now); },
         [this](const Result<void>& renamed) {
             if (!renamed)
                 Q_EMIT failed(errorText(renamed.error()));
         });
}

void SessionKeeper::noteGivenUp(const QString& name)
{
    if (m_stopped)
        return;
    post([name](Disk& disk) { return disk.remove(name); },
         [this, name](const Result<void>& removed) {
             Q_EMIT failed(removed ? tr("The mix “%1” was deleted; undoing that brings it back.").arg(name)
                                   : errorText(removed.error()));
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
