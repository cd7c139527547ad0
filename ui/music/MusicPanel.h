#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QBoxLayout;
class QCheckBox;
class QJsonValue;
class QLabel;
class QProgressBar;
class QSlider;
class QTableView;

namespace comfyvn::ui {

class AdaptiveSet;
class Commands;
class Desk;
class MusicDesk;
class MusicForm;
class MusicPickModel;
class MusicPlayer;
class MusicWave;

/// Music for a scene: what is wished for, the candidates to compare, and the one that is heard.
class MusicPanel final : public QWidget {
    Q_OBJECT

public:
    MusicPanel(Desk& desk, Commands& commands, QWidget* parent = nullptr);

private:
    void addCommands(Commands& commands);
    [[nodiscard]] QWidget* makeWish();
    [[nodiscard]] QWidget* makeCandidates();
    void orderTabs();
    void followDesk();

    [[nodiscard]] qint64 current() const;
    void choose(qint64 pick);
    void compose();
    void another();
    void hear(qint64 pick);
    void playOrStop();
    void playRow(int row);
    void removeCurrent();
    void takeFields();
    void exportCurrent();
    void sendToMixer();
    void switchLayers();
    void offerAccents();
    void refresh();
    void refreshFacts();
    [[nodiscard]] static QString sureness(const QString& fact, const QJsonValue& confidence, double sure);
    void showScenes();
    void tick();

    Desk& m_desk;
    MusicDesk& m_music;
    MusicPlayer& m_player;
    AdaptiveSet* m_layers;
    MusicForm* m_form;
    MusicPickModel* m_model;
    QTableView* m_table;
    MusicWave* m_wave;
    QLabel* m_hint;
    QLabel* m_facts;
    QLabel* m_note;
    QCheckBox* m_equal;
    QSlider* m_intensity;
    QProgressBar* m_progress;
    QAction* m_compose = nullptr;
    QAction* m_another = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_play = nullptr;
    QAction* m_favourite = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_keep = nullptr;
    QAction* m_take = nullptr;
    QAction* m_loop = nullptr;
    QAction* m_seam = nullptr;
    QAction* m_hearLayers = nullptr;
    QAction* m_accents = nullptr;
    QAction* m_export = nullptr;
    QAction* m_toMixer = nullptr;
    QString m_layersFault {};
    qint64 m_chosen = 0; ///< while the list is filled anew
    QTimer m_frames {};
};

} // namespace comfyvn::ui
