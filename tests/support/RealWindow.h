#pragma once

#include "app/StudioThread.h"
#include "core/base/LogFiles.h"
#include "tests/support/StudioHome.h"
#include "ui/Desk.h"
#include "ui/MainWindow.h"
#include "ui/look/Theme.h"

#include <QJsonObject>

#include <functional>

class QAction;
class QComboBox;

namespace comfyvn::test {

/// The real window over the real studio, both in the test's own process, and hands for its controls; what
/// they do not find fails the test.
class RealWindow final {
public:
    RealWindow();
    ~RealWindow() { close(); }
    RealWindow(const RealWindow&) = delete;
    RealWindow& operator=(const RealWindow&) = delete;

    /// Opens it on a workspace of its own, which is there since the last close().
    void open();
    /// `look` sees the folder of what the studio left, before it is removed.
    void close(const std::function<void(const QString& folder)>& look = {});
    /// Afterwards what is logged is lost.
    void closeLogs() { m_logs.reset(); }

    [[nodiscard]] const StudioHome& home() const { return *m_home; }
    [[nodiscard]] StudioThread& studio() { return *m_studio; }
    [[nodiscard]] ui::Desk& desk() { return *m_desk; }
    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] QAction* action(const QString& id) const;
    [[nodiscard]] QByteArray config() const;
    /// What its programs left for their user outside of workspaces.
    [[nodiscard]] QString userFolder() const { return m_user.path(); }

    /// Opens the settings at a provider, whose controls form() and row() find.
    void showSettings(const QString& page, const QString& provider);
    void closeSettings();
    [[nodiscard]] QWidget* form() const { return m_form; }
    [[nodiscard]] QWidget* row(const QString& path) const;
    void fill(const QString& path, const QString& text) const;
    /// The same for the first entry of a list.
    void fillList(const QString& path, const QString& text) const;
    /// Presses *Make active*.
    void makeActive(const QString& provider) const;
    static void chooseByKeyboard(QComboBox* box, const QString& wanted);

    /// Types the first line, in a language unless it is empty, and waits for its sound.
    void speakLine(const QString& text, const QString& lang = {});
    [[nodiscard]] QJsonObject sidecarOfTheLine() const;
    /// Has music made of `seconds`, or as long as it is, and waits for it; its sidecar.
    [[nodiscard]] QJsonObject compose(int seconds = 0);

    static constexpr int kPatience = 60'000; // milliseconds

private:
    [[nodiscard]] QString keyOfTheLine() const;

    QTemporaryDir m_user {};
    std::unique_ptr<ui::Theme> m_theme {};
    std::unique_ptr<LogFiles> m_logs {};
    QThreadPool m_readers {};
    std::unique_ptr<StudioHome> m_home = std::make_unique<StudioHome>();
    std::unique_ptr<StudioThread> m_studio {};
    std::unique_ptr<ui::Desk> m_desk {};
    std::unique_ptr<ui::MainWindow> m_window {};
    QWidget* m_dialog = nullptr;
    QWidget* m_page = nullptr;
    QWidget* m_form = nullptr;
};

} // namespace comfyvn::test
