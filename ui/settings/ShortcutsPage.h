#pragma once

#include "ui/keys/KeyMap.h"
#include "ui/settings/SettingsPage.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace comfyvn::ui {

class Commands;
class CommandTree;
class KeyCapture;

/// The keys of every command: a preset to start from, and the writer's own on top of it.
class ShortcutsPage final : public SettingsPage {
    Q_OBJECT

public:
    ShortcutsPage(SettingsModel& model, Commands& commands, QWidget* parent);

private:
    enum class Capturing { Nothing, Search, Replace, Add };

    [[nodiscard]] QWidget* makeTop();
    [[nodiscard]] QWidget* makeEditor();
    [[nodiscard]] QWidget* makeBottom();
    void refresh();
    void updateButtons();
    [[nodiscard]] KeyMap map() const;
    void setMap(const KeyMap& map, const QString& label);
    [[nodiscard]] const Command* current() const;
    [[nodiscard]] QList<QKeySequence> currentKeys() const;

    void capture(Capturing what);
    void take(const QKeySequence& key);
    void assign(const QKeySequence& key);
    /// Takes the key from whatever has it where the current command would be heard.
    void assignAndTakeAway();
    void stopCapturing();
    void setCurrentKeys(const QList<QKeySequence>& keys);
    void resetCurrent();

    Commands& m_commands;
    QComboBox* m_preset;
    QLineEdit* m_search;
    QToolButton* m_byKeys;
    CommandTree* m_tree;
    QLabel* m_name;
    KeyCapture* m_capture;
    QPushButton* m_change;
    QPushButton* m_add;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QWidget* m_conflict;
    QLabel* m_conflictText;
    Capturing m_capturing = Capturing::Nothing;
    QKeySequence m_wanted {}; ///< what a conflict is about
};

} // namespace comfyvn::ui
