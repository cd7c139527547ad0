#pragma once

#include "ui/settings/ProviderCalls.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace comfyvn::ui {

class Player;
class SettingsModel;

/// Lets a provider speak a sample, and says what came of it.
class TrialBox final : public QWidget {
    Q_OBJECT

public:
    TrialBox(SettingsModel& model, ProviderLink& link, Player& player, const QString& provider,
             QWidget* parent);
    ~TrialBox() override;

Q_SIGNALS:
    /// The provider was asked, whatever came of it.
    void tried();

private:
    void start();
    void cancel();
    void take(const Result<SpeechTrial>& trial);
    void showButtons();

    ProviderLink& m_link;
    Player& m_player;
    QString m_provider;
    QPushButton* m_start;
    QPushButton* m_cancel;
    QLabel* m_said;
    QFuture<Result<SpeechTrial>> m_trial {};
    int m_round = 0;
    bool m_running = false;
};

} // namespace comfyvn::ui
