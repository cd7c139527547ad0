#pragma once

#include "core/base/Result.h"

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <memory>

namespace comfyvn {

/// Turns SIGINT and SIGTERM into a signal of the event loop while it lives; one at a time. Programs started
/// meanwhile keep their own way with both signals.
class Interrupt final : public QObject {
    Q_OBJECT

public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;

    /// Reads standard input to its end, at most `maxBytes`; a signal ends it at once. Error: Cancelled
    /// `interrupted`.
    [[nodiscard]] Result<QByteArray> readInput(qsizetype maxBytes) const;

    /// The signal that came, 0 while none has.
    [[nodiscard]] int caught() const { return m_caught; }

Q_SIGNALS:
    void interrupted();

private:
    std::array<int, 2> m_pipe { -1, -1 }; ///< from the signal handler to the event loop
    std::array<struct sigaction, 2> m_before {}; ///< what the signals did
    int m_caught = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace comfyvn
