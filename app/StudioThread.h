#pragma once

#include "app/StudioContext.h"

#include <QThread>

namespace comfyvn {

/// The studio thread of the window: a workspace's services with an event loop of their own. Lives on the GUI
/// thread.
class StudioThread final : public QObject {
    Q_OBJECT

public:
    /// What the window begins with.
    struct Opening {
        UiSettings ui {};
        QString address {}; ///< of the server; empty when it does not run
        QStringList notices {};
        LineIds ids {}; ///< for new lines and takes of the workspace
    };

    StudioThread();
    /// Waits until the workspace is closed.
    ~StudioThread() override;

    /// Opens the workspace and, when the settings say so or a port is given, starts the server; answers with
    /// one of the signals.
    void open(const QString& root, std::optional<quint16> port);

    /// An object on the studio thread that work is posted to.
    [[nodiscard]] QObject& anchor() { return *m_anchor; }
    /// Only to be used on the studio thread, after opened().
    [[nodiscard]] StudioContext& studio() { return *m_studio; }

Q_SIGNALS:
    void opened(const comfyvn::StudioThread::Opening& opening);
    void failed(const comfyvn::Error& error);
    /// The settings of the window were changed, by whomever.
    void uiChanged(const comfyvn::UiSettings& ui);
    /// Somebody else than the window wrote to a scene.
    void scriptEdited(const comfyvn::ScriptEdit& edit);
    void scenesChanged();
    void voicesChanged();

private:
    void openHere(const QString& root, std::optional<quint16> port);
    void tellTheWindow();

    QThread m_thread;
    QObject* m_anchor; ///< on m_thread, which deletes it when it ends
    std::unique_ptr<StudioContext> m_studio; ///< made and destroyed on m_thread
};

} // namespace comfyvn
