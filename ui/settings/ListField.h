#pragma once

#include "ui/settings/SettingField.h"

class QListWidget;
class QToolButton;

namespace comfyvn::ui {

/// A setting that is a list of texts, edited in place; folders can be chosen from a dialog too.
class ListField final : public SettingField {
    Q_OBJECT

public:
    enum class Items { Texts, Folders };

    ListField(SettingsModel& model, const QString& path, const SettingText& text, Items items,
              QWidget* parent);

private:
    void show(const QJsonValue& value) override;
    void store();
    void add();
    void removeCurrent();

    Items m_items;
    QListWidget* m_list;
    QToolButton* m_add;
    QToolButton* m_remove;
};

} // namespace comfyvn::ui
