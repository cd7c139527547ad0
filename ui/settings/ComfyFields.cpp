#include "ui/settings/ComfyFields.h"

#include "ui/settings/ComfyTestBox.h"
#include "ui/settings/HeadersField.h"
#include "ui/settings/ListField.h"
#include "ui/settings/ParametersField.h"
#include "ui/settings/PathField.h"
#include "ui/settings/SettingField.h"
#include "ui/settings/WorkflowChoicesField.h"
#include "ui/settings/WorkflowField.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

struct ComfyFields {
    Q_DECLARE_TR_FUNCTIONS(ComfyFields)
};

void addComfyFields(ProviderForm& form, SettingsModel& settings, ComfyLink& comfy, const QString& area)
{
    const QString prefix = area + u".providers.comfyui_local."_s;
    form.addRow(new ListField(
        settings, prefix + u"base_urls"_s,
        { ComfyFields::tr("Servers"),
          ComfyFields::tr("Addresses such as http://127.0.0.1:8188. With several, each job goes to the one "
                          "that is least busy."),
          ComfyFields::tr("host url address comfyui") },
        ListField::Items::Texts, &form));
    form.addRow(new WorkflowField(settings, comfy, area, u"workflow"_s, &form));
    if (area == u"audio.music")
        form.addRow(new WorkflowField(settings, comfy, area, u"compose_workflow"_s, &form));
    auto* choices = new WorkflowChoicesField(settings, comfy, area, &form);
    form.addRow(choices);
    const auto addParameters = [&](const QString& workflow, const QString& label) {
        form.addRow(new ParametersField(
            settings, comfy, area, prefix + workflow,
            { label, ComfyFields::tr("What the workflow lets be set; kept for each workflow."),
              ComfyFields::tr("steps speed variation exaggeration denoise number") },
            &form));
    };
    addParameters(u"workflow"_s, ComfyFields::tr("Parameters"));
    if (area == u"audio.music")
        addParameters(u"compose_workflow"_s, ComfyFields::tr("Parameters without a source"));
    form.addRow(new PathField(
        settings, prefix + u"output_dir"_s,
        { ComfyFields::tr("Output folder"),
          ComfyFields::tr(
              "Of a server on this machine, to take files from without a download; may be empty."),
          ComfyFields::tr("directory local files") },
        PathField::Kind::Folder, &form));
    form.addRow(
        new NumberField(settings, prefix + u"timeout_s"_s,
                        { ComfyFields::tr("Time limit"),
                          ComfyFields::tr("A server that gives no sign of life for so long is given up."),
                          ComfyFields::tr("timeout seconds wait") },
                        ComfyFields::tr(" s"), &form));
    form.addRow(new HeadersField(comfy, area, &form));
    auto* test = new ComfyTestBox(settings, comfy, area, &form);
    QObject::connect(test, &ComfyTestBox::asked, choices, &WorkflowChoicesField::listenTo);
    QObject::connect(test, &ComfyTestBox::givenUp, choices, &WorkflowChoicesField::stopListening);
    form.addRow(new SettingRow(
        { ComfyFields::tr("Test"),
          ComfyFields::tr("Asks each server who it is and what it lacks for the workflow; renders nothing."),
          ComfyFields::tr("check connection version device missing nodes models") },
        test, &form));
}

} // namespace

ProviderEntry comfyProvider(SettingsModel& settings, ComfyLink& comfy, const QString& area)
{
    return {
        .id = u"comfyui_local"_s,
        .title = u"ComfyUI"_s,
        .summary = ComfyFields::tr("Runs models of your choice on servers of your own, on this machine or "
                                   "others. Free and open source."),
        .fill = [&settings, &comfy, area](ProviderForm& form) { addComfyFields(form, settings, comfy, area); }
    };
}

} // namespace comfyvn::ui
