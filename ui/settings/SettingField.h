#pragma once

#include "ui/settings/SettingRow.h"

#include <QJsonValue>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace comfyvn::ui {

class CheckedSpinBox;
class SettingsModel;

/// A row for the setting at one path: shows it, whoever changes it, and stores what is typed as soon as it is
/// valid; until then the last valid value stays and the row says what is wrong.
class SettingField : public SettingRow {
    Q_OBJECT

public:
    SettingField(SettingsModel& model, const QString& path, const SettingText& text, QWidget* control,
                 QWidget* parent);

    [[nodiscard]] QStringList paths() const override { return { m_path }; }

protected:
    [[nodiscard]] SettingsModel& model() { return m_model; }
    /// Puts the setting into the control.
    virtual void show(const QJsonValue& value) = 0;
    /// Gives the setting back its standard, as a step of the history.
    virtual void reset();
    /// To be called at the end of a constructor.
    void begin();
    void edited(const QJsonValue& value);
    /// Ends a step of the history; shows the stored value again where what was typed is not valid.
    void finished();

private:
    void showStored();

    SettingsModel& m_model;
    QString m_path;
    bool m_editing = false; ///< a value that comes from this control
};

class SwitchField final : public SettingField {
    Q_OBJECT

public:
    SwitchField(SettingsModel& model, const QString& path, const SettingText& text, const QString& caption,
                QWidget* parent);

private:
    void show(const QJsonValue& value) override;

    QCheckBox* m_box;
};

/// A whole number in the range that the setting's rule has.
class NumberField final : public SettingField {
    Q_OBJECT

public:
    NumberField(SettingsModel& model, const QString& path, const SettingText& text, const QString& suffix,
                QWidget* parent);

private:
    void show(const QJsonValue& value) override;

    CheckedSpinBox* m_box;
};

class TextField final : public SettingField {
    Q_OBJECT

public:
    TextField(SettingsModel& model, const QString& path, const SettingText& text, QWidget* parent);

private:
    void show(const QJsonValue& value) override;

    QLineEdit* m_edit;
};

struct SettingChoice {
    QString value {};
    QString text {};
};

/// One of several texts; a stored one that is not among them is offered too.
class ChoiceField final : public SettingField {
    Q_OBJECT

public:
    ChoiceField(SettingsModel& model, const QString& path, const SettingText& text,
                const QList<SettingChoice>& choices, QWidget* parent);

    void setChoices(const QList<SettingChoice>& choices);

private:
    void show(const QJsonValue& value) override;

    QComboBox* m_box;
};

/// One that scrolling does not change: a page must be scrolled past it safely.
[[nodiscard]] QComboBox* quietComboBox(QWidget* parent);

/// What is wrong with a value, as a sentence for people.
[[nodiscard]] QString settingProblem(const QString& path, const QString& fallback);

} // namespace comfyvn::ui
