#include "ui/settings/WorkflowField.h"

#include "ui/look/Icons.h"
#include "ui/settings/BindDialog.h"
#include "ui/settings/ComfyLink.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// Its title where it has one, and its file; one that cannot be read is offered too, so that it is told why.
QString choiceText(const WorkflowEntry& entry)
{
    const QString title = entry.workflow ? (*entry.workflow)->manifest.title : QString();
    if (title.isEmpty())
        return entry.name;
    return entry.isOwn ? WorkflowField::tr("%1 – your own, %2").arg(title, entry.name)
                       : WorkflowField::tr("%1 – %2", "title of a workflow, its file").arg(title, entry.name);
}

SettingText textOf(const QString& key)
{
    if (key == u"compose_workflow") {
        return { WorkflowField::tr("Workflow without a source"),
                 WorkflowField::tr("Makes music from nothing, where the workflow above makes a source track "
                                   "over."),
                 WorkflowField::tr("compose graph json nodes model") };
    }
    return { WorkflowField::tr("Workflow"),
             WorkflowField::tr("The graph that the servers run. Put one of your own into the workspace's "
                               "folder “workflows”, exported from ComfyUI with Workflow > Export (API)."),
             WorkflowField::tr("graph json nodes model") };
}

} // namespace

WorkflowField::WorkflowField(SettingsModel& settings, ComfyLink& comfy, const QString& area,
                             const QString& key, QWidget* parent)
    : SettingField(settings, area + u".providers.comfyui_local."_s + key, textOf(key), new QWidget, parent)
    , m_comfy(comfy)
    , m_area(area)
    , m_box(quietComboBox(control()))
    , m_about(new QLabel(control()))
    , m_bind(new QPushButton(icon(u"settings"_s), tr("Bind its inputs …"), control()))
{
    m_box->setObjectName(u"workflowBox"_s);
    m_box->setAccessibleName(label());
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(20);
    m_about->setObjectName(u"workflowAbout"_s);
    m_about->setWordWrap(true);
    auto* add = new QPushButton(icon(u"plus"_s), tr("Add your own …"), control());
    add->setObjectName(u"workflowAddButton"_s);
    add->setToolTip(tr("Copy a workflow that was exported from ComfyUI into the workspace"));
    add->setAutoDefault(false);
    m_bind->setObjectName(u"workflowBindButton"_s);
    m_bind->setToolTip(tr("Choose which inputs of your own workflow take the text, the voice and so on"));
    m_bind->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &WorkflowField::addOwn);
    connect(m_bind, &QPushButton::clicked, this, [this] { bind(m_box->currentData().toString()); });
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(m_bind);
    row->addStretch(1);
    auto* column = new QVBoxLayout(control());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_box);
    column->addLayout(row);
    column->addWidget(m_about);
    control()->setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int at) {
        edited(m_box->itemData(at).toString());
        finished();
        showAbout();
    });
    begin();
}

void WorkflowField::showEvent(QShowEvent* event)
{
    SettingField::showEvent(event);
    askAgain(); // files come and go while the dialog is closed
}

void WorkflowField::askAgain()
{
    m_comfy.askWorkflows(this, m_area, [this](const QList<WorkflowEntry>& all) { setWorkflows(all); });
}

void WorkflowField::setWorkflows(const QList<WorkflowEntry>& workflows)
{
    m_workflows = workflows;
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const WorkflowEntry& entry : workflows)
        m_box->addItem(choiceText(entry), entry.name);
    begin();
}

void WorkflowField::show(const QJsonValue& value)
{
    const QString name = value.toString();
    if (m_box->findData(name) < 0)
        m_box->addItem(name, name);
    m_box->setCurrentIndex(m_box->findData(name));
    showAbout();
}

void WorkflowField::showAbout()
{
    const QString name = m_box->currentData().toString();
    const auto entry = std::ranges::find(m_workflows, name, &WorkflowEntry::name);
    QString about;
    if (entry != m_workflows.end() && entry->workflow) {
        const QStringList packs = (*entry->workflow)->manifest.packs;
        about = packs.isEmpty() ? QString() : tr("It needs: %1").arg(packs.join(u", "_s));
    } else if (entry != m_workflows.end()) {
        about = errorText(entry->workflow.error());
    } else if (!m_workflows.isEmpty()) {
        about = tr("There is no such file in the workspace or among those that came with the studio.");
    }
    m_bind->setEnabled(entry != m_workflows.end() && entry->isOwn && entry->workflow);
    if (m_bind->isEnabled() && useOf(**entry->workflow) == WorkflowUse::Unknown)
        about = tr("It does not say yet which input takes what; bind its inputs.");
    say(about);
}

void WorkflowField::addOwn()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Add a workflow"), {},
                                                      tr("Workflows of ComfyUI (*.json);;All files (*)"));
    if (file.isEmpty())
        return;
    m_comfy.add(this, file, [this](const Result<QString>& name) {
        if (!name)
            return say(errorText(name.error()));
        edited(*name);
        finished();
        askAgain();
        bind(*name);
    });
}

void WorkflowField::bind(const QString& name)
{
    m_comfy.askInputs(this, m_area, name, [this](const Result<WorkflowInputs>& inputs) {
        if (!inputs)
            return say(errorText(inputs.error()));
        const WorkflowUse use = m_area == u"audio.music" ? WorkflowUse::Music : WorkflowUse::Speech;
        auto* dialog = new BindDialog(m_comfy, *inputs, use, this);
        connect(dialog, &BindDialog::bound, this, &WorkflowField::askAgain);
        dialog->open();
    });
}

void WorkflowField::say(const QString& sentence)
{
    m_about->setText(sentence);
    m_about->setVisible(!sentence.isEmpty());
}

} // namespace comfyvn::ui
