#pragma once

#include "core/base/Result.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>

#include <optional>

namespace comfyvn {

class ComfyHosts;

/// Asks whether any of the servers answers, and remembers it for a moment. Studio thread.
class ComfyProbe final : public QObject {
    Q_OBJECT

public:
    explicit ComfyProbe(ComfyHosts& hosts, QObject* parent = nullptr);

    /// What was found when it was last asked; nothing when that is more than 2 s ago.
    [[nodiscard]] std::optional<Result<void>> last() const;

    /// One question at a time, answered within 3 s. Error: ProviderUnavailable.
    [[nodiscard]] QFuture<Result<void>> ask();

    /// What was found does not count any more, because the settings changed.
    void forget();

private:
    ComfyHosts& m_hosts;
    std::optional<QFuture<Result<void>>> m_asking {};
    Result<void> m_found {};
    QElapsedTimer m_foundAt {}; ///< invalid: not since the settings changed
    quint64 m_settingsState = 0;
};

} // namespace comfyvn
