#pragma once

#include "ui/voice/VoiceProfiles.h"

#include <QUndoCommand>

namespace comfyvn::ui {

/// Replaces what some names stand for.
class ChangeProfiles final : public QUndoCommand {
public:
    ChangeProfiles(VoiceProfiles& profiles, const QList<ProfileState>& after, const QString& what,
                   QUndoCommand* parent = nullptr);

    /// Makes it one of several edits that are one step when they follow each other.
    void setGesture(const QString& field, int gesture);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    VoiceProfiles& m_profiles;
    QList<ProfileState> m_before {};
    QList<ProfileState> m_after;
    QString m_field {};
    int m_gesture = 0;
};

} // namespace comfyvn::ui
