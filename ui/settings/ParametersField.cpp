#include "ui/settings/ParametersField.h"

#include "core/comfy/WorkflowJob.h"
#include "ui/settings/ComfyLink.h"
#include "ui/settings/SettingsModel.h"
#include "ui/studio/StudioText.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// Scrolling a page must not change what happens to pass under the pointer.
class ParameterBox final : public QDoubleSpinBox {
public:
    explicit ParameterBox(const WorkflowParameter& parameter, QWidget* parent)
        : QDoubleSpinBox(parent)
    {
        const double span = parameter.maximum - parameter.minimum;
        setFocusPolicy(Qt::StrongFocus);
        setGroupSeparatorShown(false);
        setDecimals(span <= 10 ? 2 : span <= 50 ? 1 : 0);
        setSingleStep(span <= 10 ? 0.05 : span <= 50 ? 0.5 : 1);
        setRange(parameter.minimum, parameter.maximum);
    }

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        hasFocus() ? QDoubleSpinBox::wheelEvent(event) : event->ignore();
    }
};

} // namespace

ParametersField::ParametersField(SettingsModel& settings, ComfyLink& comfy, const QString& area,
                                 const QString& workflowPath, const SettingText& text, QWidget* parent)
    : SettingRow(text, new QWidget, parent)
    , m_settings(settings)
    , m_comfy(comfy)
    , m_area(area)
    , m_workflowPath(workflowPath)
    , m_form(new QFormLayout(control()))
    , m_none(new QLabel(tr("This workflow has nothing to set."), control()))
{
    setObjectName(u"setting."_s + workflowPath + u".parameters"_s);
    m_none->setObjectName(u"noParameters"_s);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->addRow(m_none);
    connect(&settings, &SettingsModel::changed, this, [this](const QStringList& changed) {
        const auto isOf = [&changed](const QString& path) {
            return std::ranges::any_of(changed, [&path](const QString& each) {
                return each == path || each.startsWith(path + u'.') || path.startsWith(each + u'.');
            });
        };
        if (isOf(m_workflowPath) && m_settings.value(m_workflowPath).toString() != m_workflow) {
            if (isVisible())
                askAgain(); // it may be one that was added a moment ago
        } else if (isOf(valuesPath())) {
            showStored();
        }
    });
    connect(resetButton(), &QToolButton::clicked, this, [this] {
        choose(m_boxes.keys(), QJsonValue::Null);
        m_settings.endEdit();
    });
    resetButton()->hide();
}

void ParametersField::showEvent(QShowEvent* event)
{
    SettingRow::showEvent(event);
    askAgain();
}

void ParametersField::askAgain()
{
    m_comfy.askWorkflows(this, m_area, [this](const QList<WorkflowEntry>& all) {
        m_workflows = all;
        build();
    });
}

QString ParametersField::valuesPath() const
{
    return m_area + u".providers.comfyui_local.values"_s;
}

QJsonValue ParametersField::chosen(const QString& key) const
{
    const QJsonObject fields { { u"values"_s, m_settings.value(valuesPath()) } };
    return chosenValues(fields, m_workflow)[key];
}

void ParametersField::choose(const QStringList& keys, const QJsonValue& value)
{
    QJsonObject values = m_settings.value(valuesPath()).toObject();
    for (const QString& key : keys)
        values = withChosenValue(values, m_workflow, key, value);
    const auto stored = m_settings.set(valuesPath(), values, label());
    showProblem(stored ? QString() : errorText(stored.error()));
}

void ParametersField::build()
{
    for (QDoubleSpinBox* box : std::as_const(m_boxes))
        m_form->removeRow(box);
    m_boxes.clear();
    m_workflow = m_settings.value(m_workflowPath).toString();
    const auto entry = std::ranges::find(m_workflows, m_workflow, &WorkflowEntry::name);
    if (entry != m_workflows.end() && entry->workflow) {
        const ComfyWorkflow& workflow = **entry->workflow;
        m_standards = workflow.manifest.defaults;
        const QMap<QString, WorkflowParameter> shown = parametersToSet(workflow);
        for (auto each = shown.begin(); each != shown.end(); ++each)
            addParameter(each.key(), each.value(), m_standards[each.key()]);
    }
    QWidget* before = resetButton();
    for (QDoubleSpinBox* box : std::as_const(m_boxes)) {
        setTabOrder(before, box);
        before = box;
    }
    m_none->setVisible(m_boxes.isEmpty());
    showStored();
}

void ParametersField::addParameter(const QString& key, const WorkflowParameter& parameter,
                                   const QJsonValue& standard)
{
    auto* box = new ParameterBox(parameter, control());
    box->setObjectName(u"parameter."_s + key);
    box->setAccessibleName(parameter.label);
    if (standard.isDouble())
        box->setToolTip(tr("Usually %1").arg(box->textFromValue(standard.toDouble())));
    m_form->addRow(parameter.label, box);
    m_boxes.insert(key, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, key](double value) { choose({ key }, value); });
    connect(box, &QDoubleSpinBox::editingFinished, this, [this] { m_settings.endEdit(); });
}

void ParametersField::showStored()
{
    bool changed = false;
    for (auto each = m_boxes.begin(); each != m_boxes.end(); ++each) {
        const QJsonValue value = chosen(each.key());
        changed = changed || !value.isUndefined();
        const QSignalBlocker quiet(each.value());
        const double wanted = value.toDouble(m_standards[each.key()].toDouble());
        if (each.value()->value() != wanted)
            each.value()->setValue(wanted);
    }
    resetButton()->setVisible(changed);
}

} // namespace comfyvn::ui
