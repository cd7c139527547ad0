#pragma once

#include "core/speech/OfferedVoice.h"
#include "core/voice/VoiceProfile.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace comfyvn::ui {

class Audition;
struct AuditionPair;
class ColourButton;
class ProfileFields;
class StyleEditor;
class ValueSlider;
class VoiceProfiles;
class VoiceTerms;
struct ValueScale;

/// Everything about the current voice profile: heard while it is edited, compared with what is saved, saved
/// or given up. It keeps nothing itself; unsaved edits are VoiceProfiles'.
class ProfileEditor final : public QWidget {
    Q_OBJECT

public:
    ProfileEditor(VoiceProfiles& profiles, Audition& audition, QWidget* parent = nullptr);
    ~ProfileEditor() override;

    void playOrStop();
    void save();
    void revert();
    void chooseVoice();

private:
    void pickVoice(const QString& provider, const QList<OfferedVoice>& voices);
    void typeVoice(const QString& provider);
    void arrange();
    void addWords();
    void addVoice();
    void addManner();
    void addFigures();
    void addStyles();
    void addNotes();
    template <typename Get>
    void addText(const QString& id, const QString& label, const QString& hint, Get get);
    template <typename Get>
    void addFigure(const QString& id, const QString& label, const ValueScale& scale, Get get);
    void connectAudition();

    void refresh();
    void showTerms(const VoiceProfile& profile);
    void showAudition();
    /// Makes the change to the draft; edits of a field go together until beginGesture().
    void edit(const QString& field, const std::function<void(VoiceProfile&)>& change);
    void beginGesture() { ++m_gesture; }
    void setFault(const QString& field, const QString& fault);
    void playStyle(const QString& style);
    [[nodiscard]] QString heardName() const;
    [[nodiscard]] AuditionPair pair(const QString& style) const;

    VoiceProfiles& m_profiles;
    Audition& m_audition;
    ProfileFields* m_fields = nullptr;
    QLabel* m_title;
    QLabel* m_state;
    QPushButton* m_play;
    QToolButton* m_edited;
    QToolButton* m_saved;
    QPushButton* m_save;
    QPushButton* m_revert;
    QLabel* m_note;
    QWidget* m_form;
    QPushButton* m_voice = nullptr;
    VoiceTerms* m_terms = nullptr;
    QString m_termsOf {}; ///< whose are shown, or asked for
    StyleEditor* m_styles = nullptr;
    QMap<QString, QString> m_faults {};
    QString m_heardStyle {};
    int m_gesture = 0;
    bool m_showing = false; ///< the form is being filled: what its parts emit are no edits
};

/// The profile without what is only read: editing that changes no sound and starts nothing over.
[[nodiscard]] VoiceProfile heardPart(VoiceProfile profile);

/// What a profile says when it is tried: its own sample text, else a sentence in its language.
[[nodiscard]] QString sampleTextOf(const VoiceProfile& profile, const VoiceProfiles& profiles);

} // namespace comfyvn::ui
