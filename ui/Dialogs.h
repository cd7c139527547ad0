#pragma once

#include <QDialog>

namespace comfyvn::ui {

/// Shows a dialog that does not block the window, deletes it once it is closed, and lets the command open it
/// again in a window that is built anew.
void showDialog(QDialog& dialog, const QString& command);

/// Name, version, licence, and the parts the studio stands on.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace comfyvn::ui
