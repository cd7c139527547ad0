#pragma once

#include "core/base/ContentHashes.h"
#include "core/base/WorkspacePaths.h"
#include "core/comfy/ComfyJob.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

class QThreadPool;

namespace comfyvn {

/// Sound files of the workspace whose voices workflows take on.
///
/// Each is read once for every state of its file, however many lines speak with it, and kept as long as one
/// of them needs it; of all others only the hash is remembered. Studio thread.
class VoiceRecordings final : public QObject {
    Q_OBJECT

public:
    explicit VoiceRecordings(WorkspacePaths paths, QThreadPool& workers, QObject* parent = nullptr);

    /// SHA-256 of what the file holds now, in hex; empty: there is no such file; nothing: it is to be read
    /// first.
    [[nodiscard]] std::optional<QString> hash(const QString& name) const;

    /// Errors: ProviderFailed, as of resolveMediaPath and readFile.
    [[nodiscard]] QFuture<Result<ComfyContentPtr>> read(const QString& name);

Q_SIGNALS:
    void learned(); ///< a hash that was not known before

private:
    struct Known {
        FileStamp stamp {};
        QString hash {};
        std::weak_ptr<const ComfyContent> content {};
    };
    struct Reading {
        FileStamp stamp {}; ///< of before
        ComfyContentPtr content {};
    };

    [[nodiscard]] static Result<Reading> readNow(const QString& name, const WorkspacePaths& paths);
    [[nodiscard]] Result<FileStamp> stampOf(const QString& name) const;
    void remember(const QString& name, const Reading& reading);

    WorkspacePaths m_paths;
    QThreadPool& m_workers;
    QHash<QString, Known> m_known {}; ///< by name
    QHash<QString, QFuture<Result<ComfyContentPtr>>> m_underWay {};
};

} // namespace comfyvn
