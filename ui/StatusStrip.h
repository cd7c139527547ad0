#pragma once

#include <QStatusBar>
#include <QStringList>
#include <QTimer>
#include <QUrl>

class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace comfyvn::ui {

/// The bar at the bottom: what the studio has to say, how far renders are, and where the server answers.
class StatusStrip final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent);

    void setNotices(const QStringList& notices);
    /// False: says calmly that there is no sound device.
    void setAudioAvailable(bool available);
    void setServerAddress(const QUrl& address);
    /// Shows a bar with a way to cancel once this lasts; `busyLines` 0 ends it.
    void setProgress(int busyLines, double fraction, const QString& stage);

    /// How many jobs are under way and how far, 0..1; shown once that lasts.
    void setJobs(int running, double fraction);

Q_SIGNALS:
    void jobsRequested();
    void cancelRequested();
    void noticesDismissed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QStringList texts() const;
    void showNotices();
    /// Shortens the notice to the room that the other parts leave.
    void fitNotice();
    void copyServerAddress();

    QToolButton* m_notices;
    QLabel* m_stage;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QToolButton* m_jobs;
    QToolButton* m_server;
    QMenu* m_serverMenu;
    QTimer m_soon {};
    QTimer m_jobsSoon {};
    QStringList m_texts {};
    bool m_audioAvailable = true;
    QUrl m_address {};
};

} // namespace comfyvn::ui
