#pragma once

#include "ui/mixer/SessionModel.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QWidget;

namespace comfyvn::ui {

/// The ducking and the loudness of the mix; every change is heard and seen at once, and is a step of the
/// history.
class MixSettings final : public QDialog {
    Q_OBJECT

public:
    MixSettings(SessionModel& model, QWidget* parent);

private:
    using Change = std::function<void(MixSession&, double)>;
    using Read = std::function<double(const MixSession&)>;

    struct Number {
        QDoubleSpinBox* box = nullptr;
        Read read {};
    };

    QDoubleSpinBox* number(QFormLayout& form, const QString& objectName, const QString& title,
                           const QString& tip, const QString& unit, double minimum, double maximum,
                           double step, const Read& read, const Change& change);
    void addDucking(QFormLayout& form);
    void addRoles(QFormLayout& form);
    void addLoudness(QFormLayout& form);
    void edit(const QString& name, const std::function<void(MixSession&)>& change, int gesture = 0);
    void refresh();

    SessionModel& m_model;
    QCheckBox* m_ducking;
    QCheckBox* m_target;
    QDoubleSpinBox* m_loudness = nullptr;
    QComboBox* m_rate;
    QList<Number> m_numbers {};
    QList<std::pair<QString, QComboBox*>> m_roles {};
    int m_gesture = 0;
};

} // namespace comfyvn::ui
