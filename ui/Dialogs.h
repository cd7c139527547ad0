#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace comfyvn::ui {

/// Name, version, licence, and the parts the studio stands on.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

/// Every action with its shortcuts, and the keys that only work in a panel.
class ShortcutDialog final : public QDialog {
    Q_OBJECT

public:
    ShortcutDialog(const QList<QAction*>& actions, QWidget* parent);
};

} // namespace comfyvn::ui
