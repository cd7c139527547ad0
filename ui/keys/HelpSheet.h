#pragma once

#include <QDialog>

namespace comfyvn::ui {

class Commands;
class Keys;

/// Every command with its keys as they are now, and the keys that only work in one panel; to be searched.
class HelpSheet final : public QDialog {
    Q_OBJECT

public:
    HelpSheet(Commands& commands, Keys& keys, QWidget* parent);
};

} // namespace comfyvn::ui
