#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace comfyvn::ui {

class Commands;
class Desk;
class MainWindow;

/// The commands for workspaces and the sample scene.
class FileActions final : public QObject {
    Q_OBJECT

public:
    FileActions(Desk& desk, Commands& commands, MainWindow& window);

private:
    void addRecent(Commands& commands);
    void showRecent(const QStringList& folders);
    void chooseWorkspace();
    void openWorkspace(const QString& folder);

    Desk& m_desk;
    MainWindow& m_window;
    QMenu* m_recent;
    QStringList m_folders {}; ///< in the menu
};

} // namespace comfyvn::ui
