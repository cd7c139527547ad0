#pragma once

#include "ui/settings/SettingField.h"

class QListWidget;
class QToolButton;

namespace comfyvn::ui {

/// What happens when the active provider cannot render: the built-in one stands in, others are asked in
/// turn, or the reason is shown.
class FallbackField final : public SettingField {
    Q_OBJECT

public:
    FallbackField(SettingsModel& model, const QString& path, const SettingText& text,
                  const QList<SettingChoice>& providers, QWidget* parent);

private:
    enum Way { Local, Failure, InTurn };

    void show(const QJsonValue& value) override;
    void fillList(const QStringList& order);
    void chooseWay(int way);
    void storeOrder();
    void move(int by);
    void showButtons();

    QList<SettingChoice> m_providers;
    QComboBox* m_way;
    QWidget* m_turn; ///< the list with its buttons
    QListWidget* m_list;
    QToolButton* m_up;
    QToolButton* m_down;
};

} // namespace comfyvn::ui
