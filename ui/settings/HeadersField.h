#pragma once

#include "ui/settings/SettingRow.h"

class QLineEdit;
class QListWidget;
class QToolButton;

namespace comfyvn::ui {

class ComfyLink;

/// The HTTP headers that every request to the servers carries: their names are shown, their values only
/// taken.
class HeadersField final : public SettingRow {
    Q_OBJECT

public:
    HeadersField(ComfyLink& comfy, const QString& area, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void askAgain();
    void setNames(const QStringList& names);
    void store();
    void removeCurrent();
    void change(const QString& name, const std::optional<QString>& value);
    void showButtons();

    ComfyLink& m_comfy;
    QString m_area;
    QListWidget* m_list;
    QLineEdit* m_name;
    QLineEdit* m_value;
    QToolButton* m_add;
    QToolButton* m_remove;
};

} // namespace comfyvn::ui
