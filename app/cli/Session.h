#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace comfyvn {
class Interrupt;
class StudioContext;
} // namespace comfyvn

namespace comfyvn::cli {

/// How far a job is: 0..1 and the name of the stage.
using OnProgress = std::function<void(double fraction, const QString& stage)>;

/// A workspace to ask: opened by this process, or through the studio that already has it open. Both answer
/// the same requests, those of the HTTP API. Calls wait in an event loop of their own.
class Session final : public QObject {
    Q_OBJECT

public:
    /// Errors: as StudioContext::open; Busy `workspace_in_use` when the studio that holds the workspace does
    /// not answer.
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const QString& root, Interrupt& interrupt);
    ~Session() override;

    [[nodiscard]] const QString& root() const { return m_root; }

    [[nodiscard]] Result<QJsonObject> get(const QString& path);
    [[nodiscard]] Result<QJsonObject> post(const QString& path, const QJsonObject& body);
    [[nodiscard]] Result<QJsonObject> remove(const QString& path);

    /// Posts it as a job and waits for its result. An interrupt cancels the job: error Cancelled
    /// `interrupted`.
    [[nodiscard]] Result<QJsonObject> run(const QString& path, const QJsonObject& body,
                                          const OnProgress& onProgress);

private:
    class Remote;

    Session(QString root, Interrupt& interrupt);
    [[nodiscard]] Result<QJsonObject> call(const QByteArray& method, const QString& path,
                                           const QJsonObject& body);
    [[nodiscard]] Result<QJsonObject> callHere(const QByteArray& method, const QString& path,
                                               const QJsonObject& body);

    QString m_root;
    Interrupt& m_interrupt;
    std::unique_ptr<StudioContext> m_studio; ///< one of the two
    std::unique_ptr<Remote> m_remote;
};

} // namespace comfyvn::cli
