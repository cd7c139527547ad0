#pragma once

#include "core/voice/VoiceProfile.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QGridLayout;
class QToolButton;
class QWidget;

namespace comfyvn::ui {

/// The rows of a form that edits a voice profile: what each shows, whether it differs from what is saved, and
/// the button that brings the saved value back.
class ProfileFields final : public QObject {
    Q_OBJECT

public:
    struct Field {
        QString id {};
        QString label {};
        QWidget* editor = nullptr;
        std::function<void(const VoiceProfile&)> show {};
        std::function<bool(const VoiceProfile&, const VoiceProfile&)> same {};
        std::function<void(VoiceProfile& to, const VoiceProfile& from)> copy {};
    };

    ProfileFields(QGridLayout& grid, QObject* parent);

    /// Below the fields there are; `wide` ones have their label above.
    enum class Width { Beside, Wide };
    void add(const Field& field, Width width = Width::Beside);

    /// `saved` null: there is nothing to differ from.
    void show(const VoiceProfile& profile, const VoiceProfile* saved);

Q_SIGNALS:
    void resetWanted(const QString& field, const comfyvn::VoiceProfile& profile);

private:
    struct Row {
        Field field {};
        QToolButton* mark = nullptr;
    };

    QGridLayout& m_grid;
    std::vector<Row> m_rows {};
    VoiceProfile m_shown {};
    VoiceProfile m_saved {};
};

} // namespace comfyvn::ui
