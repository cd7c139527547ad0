#pragma once

#include "ui/settings/SettingField.h"

class QToolButton;

namespace comfyvn::ui {

/// A setting that is a whole path: typed, or chosen from a dialog.
class PathField final : public SettingField {
    Q_OBJECT

public:
    enum class Kind { Folder, File };

    /// `filter`: of the dialog for files, such as `Soundfonts (*.sf2)`.
    PathField(SettingsModel& model, const QString& path, const SettingText& text, Kind kind, QWidget* parent,
              const QString& filter = {});

private:
    void show(const QJsonValue& value) override;
    void choose();

    Kind m_kind;
    QString m_filter;
    QLineEdit* m_edit;
};

} // namespace comfyvn::ui
