#pragma once

#include "ui/voice/Audition.h"
#include "ui/voice/CastSheet.h"
#include "ui/voice/VoiceProfiles.h"

class QUndoStack;

namespace comfyvn::ui {

class LineListModel;
class Player;
class StudioLink;

/// What the window knows of voices, and what ties them to lines. Outlives the window; on the GUI thread; ends
/// before `studio` and `pool`.
class VoiceDesk final : public QObject {
    Q_OBJECT

public:
    struct With {
        QObject& studio;
        QThreadPool& pool;
        QUndoStack& history;
        LineListModel& lines;
        StudioLink& link;
        Player& player;
    };

    VoiceDesk(const With& with, const VoiceCalls& calls);

    void load() { m_profiles.load(); }
    void saveNow() { m_profiles.saveNow(); }

    [[nodiscard]] VoiceProfiles& profiles() { return m_profiles; }
    [[nodiscard]] Audition& audition() { return m_audition; }
    [[nodiscard]] CastSheet& cast() { return m_cast; }
    [[nodiscard]] QThreadPool& pool() { return m_with.pool; }

    /// Gives a voice and every line of its character another name, in all scenes, as one step.
    void renameWithLines(const QString& from, const QString& to);
    /// Asks the window to show the lines of a character.
    void showLines(const QString& character);

Q_SIGNALS:
    void failed(const comfyvn::Error& error);
    /// `scene` has some of them; 0: it is not known.
    void linesWanted(const QString& character, qint64 scene);

private:
    With m_with;
    std::shared_ptr<const VoiceCalls> m_calls;
    VoiceProfiles m_profiles;
    Audition m_audition;
    CastSheet m_cast;
};

} // namespace comfyvn::ui
