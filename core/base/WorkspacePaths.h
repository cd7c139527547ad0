#pragma once

#include <QString>

namespace comfyvn {

/// Where things are in a workspace: the only place that knows the folder layout of the contract.
class WorkspacePaths final {
public:
    /// `root` is absolute and clean; it need not exist yet.
    explicit WorkspacePaths(QString root);

    [[nodiscard]] const QString& root() const { return m_root; }
    [[nodiscard]] QString config() const; ///< data/settings/config.json
    [[nodiscard]] QString database() const; ///< data/comfyvn.db
    [[nodiscard]] QString runtime() const; ///< data/runtime.json
    [[nodiscard]] QString lock() const; ///< data/studio.lock
    [[nodiscard]] QString scratch() const; ///< data/tmp, emptied when the workspace is opened
    [[nodiscard]] QString audioCacheIndex() const; ///< cache/audio_cache.json
    [[nodiscard]] QString musicCacheIndex() const; ///< cache/music_cache.json
    [[nodiscard]] QString speechFolder(const QString& cacheKey) const; ///< data/audio/tts/<cacheKey>
    [[nodiscard]] QString mixFolder(const QString& cacheKey) const; ///< data/audio/mixes/<cacheKey>
    [[nodiscard]] QString exportedSpeech() const; ///< exports/tts

    /// `path` inside the workspace as the contract writes it: relative, with `/`.
    [[nodiscard]] QString relative(const QString& path) const;
    /// The absolute path of a relative one; does not check that it stays inside.
    [[nodiscard]] QString absolute(const QString& relativePath) const;

private:
    QString m_root;
};

/// A file-name part made of a field's value: everything outside `[A-Za-z0-9._-]` replaced by `_`, cut to 64,
/// never empty, `.`, `..` or a Windows device name, no trailing dot.
[[nodiscard]] QString safeName(const QString& value);

} // namespace comfyvn
