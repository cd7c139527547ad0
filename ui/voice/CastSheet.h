#pragma once

#include "ui/voice/VoiceCalls.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace comfyvn::ui {

class VoiceProfiles;

/// The characters of the workspace, who speaks them and how much they say; asked for again, once, after a
/// burst of changes. Outlives the window; on the GUI thread; ends before `studio`.
class CastSheet final : public QObject {
    Q_OBJECT

public:
    CastSheet(QObject& studio, VoiceCalls calls, VoiceProfiles& profiles, QObject* parent = nullptr);

    [[nodiscard]] const QList<CastMember>& members() const { return m_members; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Lines by character.
    [[nodiscard]] QHash<QString, int> lineCounts() const;

    /// Lines or voices have changed.
    void refreshSoon() { m_soon.start(); }

    // Each of these is one step of the history.

    /// Gives the characters an engine voice; one that has no profile gets one.
    void recast(const QList<CastMember>& members, const EngineVoice& voice);
    /// Gives them the voice of a profile: everything but name, colour and notes.
    void copyVoice(const QList<CastMember>& members, const QString& profile);
    /// Gives those that have none a profile that sounds as they do now.
    void makeProfiles(const QList<CastMember>& members);

    /// The profile of a character with another voice, as recast() would store it.
    [[nodiscard]] VoiceProfile recastProfile(const CastMember& member, const EngineVoice& voice) const;
    /// Why a character cannot have a profile; empty: it can.
    [[nodiscard]] QString fault(const CastMember& member) const;

Q_SIGNALS:
    void changed();
    void failed(const comfyvn::Error& error);

private:
    using Change = std::function<VoiceProfile(VoiceProfile)>;
    void change(const QList<CastMember>& members, const QString& what, const Change& change);
    void refresh();

    QObject& m_studio;
    std::shared_ptr<const VoiceCalls> m_calls;
    VoiceProfiles& m_profiles;
    QList<CastMember> m_members {};
    QTimer m_soon {};
    bool m_loaded = false;
};

} // namespace comfyvn::ui
