#pragma once

#include "ui/keys/KeyMap.h"

#include <QObject>

namespace comfyvn::ui {

/// The keys in use, which every window's commands follow.
class Keys final : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] const KeyMap& map() const { return m_map; }
    /// Takes what the settings say.
    void setMap(const KeyMap& map);
    /// Takes what the writer chose, and has it stored.
    void change(const KeyMap& map);

Q_SIGNALS:
    void changed();
    /// Values to merge into the settings below `ui`.
    void chosen(const QJsonObject& patch);

private:
    KeyMap m_map {};
};

} // namespace comfyvn::ui
