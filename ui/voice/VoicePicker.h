#pragma once

#include "ui/voice/EngineVoiceModel.h"
#include "ui/voice/VoiceCalls.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace comfyvn::ui {

class Audition;

/// Chooses a voice by ear: searched and filtered as it is typed, each row played by a click or by
/// Space.
class VoicePicker final : public QDialog {
    Q_OBJECT

public:
    struct Setup {
        QString title {};
        const VoiceCatalogue& catalogue;
        QString lang {}; ///< to begin with; empty: all
        QString current {}; ///< id of the voice there is
        /// What a row says in its voice.
        std::function<SpeechRequest(const EngineVoice&)> request {};
        QList<ListedVoice> voices {}; ///< of a provider elsewhere; empty: those of the catalogue
    };

    VoicePicker(const Setup& setup, Audition& audition, QWidget* parent);
    ~VoicePicker() override;

Q_SIGNALS:
    void chosen(const comfyvn::EngineVoice& voice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange(const Setup& setup);
    void fillFilters(const Setup& setup);
    void filter();
    void playOrStop(const QModelIndex& row);
    void choose();
    [[nodiscard]] const EngineVoice* currentVoice() const;

    Audition& m_audition;
    std::function<SpeechRequest(const EngineVoice&)> m_request;
    EngineVoiceModel m_voices;
    EngineVoiceFilter m_filtered {};
    QLineEdit* m_search;
    QComboBox* m_language;
    QComboBox* m_gender;
    QComboBox* m_engine;
    QTableView* m_table;
    QLabel* m_note;
    QPushButton* m_use;
};

} // namespace comfyvn::ui
