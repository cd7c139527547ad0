#pragma once

#include "core/voice/VoiceProfileStore.h"

#include <QDialog>
#include <QHash>

class QComboBox;

namespace comfyvn::ui {

class VoiceProfiles;

/// What becomes of a profile whose name is taken.
enum class ProfileClash { Replace, KeepBoth, Skip };

/// Asks for each of some names.
class ProfileClashDialog final : public QDialog {
    Q_OBJECT

public:
    ProfileClashDialog(const QStringList& names, QWidget* parent);

    [[nodiscard]] QHash<QString, ProfileClash> answers() const;

private:
    QHash<QString, QComboBox*> m_boxes {};
};

/// What the workspace holds once the profiles are taken in; a name without an answer is free.
[[nodiscard]] QList<ProfileState> importedProfiles(const QList<VoiceProfile>& profiles,
                                                   const QHash<QString, ProfileClash>& answers,
                                                   const VoiceProfiles& there);

} // namespace comfyvn::ui
