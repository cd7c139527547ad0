#include "ui/settings/SettingField.h"

#include "core/settings/SettingsRules.h"
#include "ui/settings/CheckedSpinBox.h"
#include "ui/settings/SettingsModel.h"
#include "ui/studio/StudioText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QWheelEvent>

#include <optional>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// Scrolling a page must not change what happens to pass under the pointer.
class QuietComboBox final : public QComboBox {
public:
    explicit QuietComboBox(QWidget* parent)
        : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace

QComboBox* quietComboBox(QWidget* parent)
{
    return new QuietComboBox(parent);
}

QString settingProblem(const QString& path, const QString& fallback)
{
    if (const auto range = integerRange(path))
        return SettingField::tr("A whole number from %1 to %2.").arg(range->minimum).arg(range->maximum);
    if (path == u"server.bind"_s)
        return SettingField::tr("An address of this machine alone, such as 127.0.0.1 or ::1.");
    if (path == u"server.allowed_origins"_s)
        return SettingField::tr(
            "Origins have a scheme and a host and no path, such as http://localhost:3000.");
    if (path == u"server.media_roots"_s)
        return SettingField::tr("Folders are whole paths, such as /home/me/Music.");
    if (path.endsWith(u"_lang"_s) || path.endsWith(u".language"_s))
        return SettingField::tr("A language such as en or ja.");
    if (path.endsWith(u".base_urls"_s))
        return SettingField::tr(
            "Addresses with http or https and a host, such as http://127.0.0.1:8188; user "
            "and password belong into a header.");
    if (path.endsWith(u".output_dir"_s))
        return SettingField::tr("A whole path of a folder, such as /home/me/ComfyUI/output, or nothing.");
    if (path.endsWith(u".headers"_s))
        return SettingField::tr("Names have letters, digits and hyphens; values are one line.");
    return fallback;
}

SettingField::SettingField(SettingsModel& model, const QString& path, const SettingText& text,
                           QWidget* control, QWidget* parent)
    : SettingRow(text, control, parent)
    , m_model(model)
    , m_path(path)
{
    setObjectName(u"setting."_s + path);
    connect(&model, &SettingsModel::changed, this, [this](const QStringList& paths) {
        const bool mine = std::ranges::any_of(paths, [this](const QString& changed) {
            return changed == m_path || changed.startsWith(m_path + u'.')
                || m_path.startsWith(changed + u'.');
        });
        if (mine)
            showStored();
    });
    connect(resetButton(), &QToolButton::clicked, this, [this] { reset(); });
}

void SettingField::reset()
{
    m_model.reset({ m_path }, label());
}

void SettingField::begin()
{
    showStored();
}

void SettingField::showStored()
{
    resetButton()->setVisible(!m_model.isDefault(m_path));
    if (m_editing)
        return;
    showProblem({});
    const QSignalBlocker quiet(control());
    show(m_model.value(m_path));
}

void SettingField::edited(const QJsonValue& value)
{
    m_editing = true;
    const auto stored = m_model.set(m_path, value, label());
    m_editing = false;
    showProblem(stored ? QString() : settingProblem(m_path, errorText(stored.error())));
}

void SettingField::finished()
{
    m_model.endEdit();
    if (!problem().isEmpty())
        showStored();
}

SwitchField::SwitchField(SettingsModel& model, const QString& path, const SettingText& text,
                         const QString& caption, QWidget* parent)
    : SettingField(model, path, text, new QCheckBox(caption), parent)
    , m_box(static_cast<QCheckBox*>(control()))
{
    m_box->setAccessibleName(text.label);
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) {
        edited(on);
        finished();
    });
    begin();
}

void SwitchField::show(const QJsonValue& value)
{
    m_box->setChecked(value.toBool());
}

NumberField::NumberField(SettingsModel& model, const QString& path, const SettingText& text,
                         const QString& suffix, QWidget* parent)
    : SettingField(model, path, text, new CheckedSpinBox(nullptr), parent)
    , m_box(static_cast<CheckedSpinBox*>(control()))
{
    if (const auto range = integerRange(path))
        m_box->setRange(range->minimum, range->maximum);
    m_box->setSuffix(suffix);
    connect(m_box, &CheckedSpinBox::typed, this, [this](std::optional<qint64> number) {
        edited(number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null));
    });
    connect(m_box, &QSpinBox::valueChanged, this, [this](int number) { edited(number); });
    connect(m_box, &QSpinBox::editingFinished, this, &NumberField::finished);
    begin();
}

void NumberField::show(const QJsonValue& value)
{
    m_box->setValue(value.toInt());
}

TextField::TextField(SettingsModel& model, const QString& path, const SettingText& text, QWidget* parent)
    : SettingField(model, path, text, new QLineEdit, parent)
    , m_edit(static_cast<QLineEdit*>(control()))
{
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& typed) { edited(typed.trimmed()); });
    connect(m_edit, &QLineEdit::editingFinished, this, &TextField::finished);
    begin();
}

void TextField::show(const QJsonValue& value)
{
    m_edit->setText(value.toString());
}

ChoiceField::ChoiceField(SettingsModel& model, const QString& path, const SettingText& text,
                         const QList<SettingChoice>& choices, QWidget* parent)
    : SettingField(model, path, text, quietComboBox(nullptr), parent)
    , m_box(static_cast<QComboBox*>(control()))
{
    connect(m_box, &QComboBox::activated, this, [this](int at) {
        edited(m_box->itemData(at).toString());
        finished();
    });
    setChoices(choices);
}

void ChoiceField::setChoices(const QList<SettingChoice>& choices)
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const SettingChoice& choice : choices)
        m_box->addItem(choice.text, choice.value);
    begin();
}

void ChoiceField::show(const QJsonValue& value)
{
    if (m_box->findData(value.toString()) < 0)
        m_box->addItem(value.toString(), value.toString());
    m_box->setCurrentIndex(m_box->findData(value.toString()));
}

} // namespace comfyvn::ui
