#pragma once

#include "core/base/ContentHashes.h"
#include "ui/mixer/SoundOverview.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>

namespace comfyvn::ui {

/// The overviews of sound files, made by a thread of its own when they are first asked for and kept while
/// there is room. GUI thread.
class OverviewStore final : public QObject {
    Q_OBJECT

public:
    explicit OverviewStore(const QString& workspace, QObject* parent = nullptr);
    ~OverviewStore() override;

    void setWorkspace(const QString& workspace) { m_workspace = workspace; }
    /// Null: not there yet, and asked for now. Paths are those of clips.
    [[nodiscard]] SoundOverviewPtr overview(const QString& path);
    /// Why there is no overview of that file; empty: nothing is known to be wrong with it.
    [[nodiscard]] QString problem(const QString& path) const { return m_problems.value(path); }
    void forgetProblems();
    /// That file is not as it was when it could not be read.
    void forgetProblem(const QString& path);
    /// Drops the overview of a file that is not as it was read any more.
    void compare(const QString& path, const FileStamp& now);

Q_SIGNALS:
    /// An overview is there or gone, or a problem is known or forgotten.
    void known(const QString& path);

private:
    struct Kept {
        SoundOverviewPtr overview {};
        FileStamp stamp {}; ///< of the file before it was read
        quint64 used = 0;
    };

    void keep(const QString& path, const SoundOverviewPtr& overview, const FileStamp& stamp);

    QString m_workspace;
    QThreadPool m_thread;
    std::shared_ptr<std::atomic_bool> m_ending = std::make_shared<std::atomic_bool>(false);
    QHash<QString, Kept> m_kept {};
    QHash<QString, QString> m_problems {};
    QSet<QString> m_asked {};
    quint64 m_uses = 0;
    std::size_t m_bytes = 0;
};

} // namespace comfyvn::ui
