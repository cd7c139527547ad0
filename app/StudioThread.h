#pragma once

#include "app/StudioContext.h"

#include <QMutex>
#include <QThread>

namespace comfyvn {

/// The studio thread of the window: a workspace's services with an event loop of their own. Lives on the GUI
/// thread.
class StudioThread final : public QObject {
    Q_OBJECT

public:
    /// What the window begins with.
    struct Opening {
        QString root {}; ///< absolute
        UiSettings ui {};
        QString address {}; ///< of the server; empty when it does not run
        QStringList notices {};
        std::optional<BrokenSession> broken {}; ///< the session before was
        bool readOnly = false;
        LineIds ids {}; ///< for new lines and takes of the workspace
    };

    StudioThread();
    /// Waits until the workspace is closed.
    ~StudioThread() override;

    /// Opens the workspace and, when the settings say so or a port is given, starts the server; answers with
    /// one of the signals.
    void open(const QString& root, std::optional<quint16> port,
              StudioContext::Access access = StudioContext::Access::ReadWrite);
    /// Lets go of the workspace and goes on with the one at `root`, which moved() or moveFailed() answers;
    /// the counter of ids and the server's port wish stay.
    void moveTo(const QString& root);

    /// An object on the studio thread that work is posted to.
    [[nodiscard]] QObject& anchor() { return *m_anchor; }
    /// The folder of the workspace; from any thread.
    [[nodiscard]] QString root() const;
    /// The mixes that the window has open; from any thread.
    [[nodiscard]] const std::shared_ptr<MixClaims>& mixClaims() const { return m_mixClaims; }
    /// Only to be used on the studio thread, after opened().
    [[nodiscard]] StudioContext& studio() { return *m_studio; }

Q_SIGNALS:
    void opened(const comfyvn::StudioThread::Opening& opening);
    void moved(const comfyvn::StudioThread::Opening& opening);
    void moveFailed(const comfyvn::Error& error);
    void failed(const comfyvn::Error& error);
    /// The settings of the window were changed, by whomever.
    void uiChanged(const comfyvn::UiSettings& ui);
    /// Somebody else than the window wrote to a scene.
    void scriptEdited(const comfyvn::ScriptEdit& edit);
    void scenesChanged();
    void voicesChanged();
    /// A sentence for people about the settings, found while the workspace is open.
    void noticed(const QString& sentence);

private:
    Opening adopt(const QString& root, std::unique_ptr<StudioContext> studio);
    void tellTheWindow();

    QThread m_thread;
    QObject* m_anchor; ///< on m_thread, which deletes it when it ends
    mutable QMutex m_rootLock {};
    QString m_root {};
    const std::shared_ptr<MixClaims> m_mixClaims = std::make_shared<MixClaims>();
    std::optional<quint16> m_port {}; ///< the wish; on m_thread
    std::unique_ptr<StudioContext> m_studio; ///< made and destroyed on m_thread
};

} // namespace comfyvn
