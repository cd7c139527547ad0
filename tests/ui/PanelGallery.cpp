#include "core/base/LogLine.h"
#include "tests/ui/support/FakeComfy.h"
#include "tests/ui/support/FakeProviders.h"
#include "tests/ui/support/FakeSettings.h"
#include "ui/history/HistoryPanel.h"
#include "ui/jobs/JobsModel.h"
#include "ui/jobs/JobsPanel.h"
#include "ui/keys/CommandTree.h"
#include "ui/keys/Commands.h"
#include "ui/keys/HelpSheet.h"
#include "ui/keys/KeyCapture.h"
#include "ui/keys/Keys.h"
#include "ui/lines/CostDialog.h"
#include "ui/log/LogModel.h"
#include "ui/log/LogPanel.h"
#include "ui/look/Theme.h"
#include "ui/look/Translations.h"
#include "ui/playback/Player.h"
#include "ui/server/ServerModel.h"
#include "ui/server/ServerPanel.h"
#include "ui/settings/AudioPage.h"
#include "ui/settings/BindDialog.h"
#include "ui/settings/CheckedSpinBox.h"
#include "ui/settings/ComfyLink.h"
#include "ui/settings/GeneralPage.h"
#include "ui/settings/MusicPage.h"
#include "ui/settings/ServerPage.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/ShortcutsPage.h"
#include "ui/settings/SpeechPage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDateTime>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

FakeProviders sampleProviders()
{
    FakeProviders made;
    made.reached.insert(u"elevenlabs"_s,
                        failure(ErrorKind::ProviderUnavailable, u"service_needs_key"_s,
                                u"ElevenLabs needs a key; enter it in the settings."_s));
    made.reached.insert(
        u"voicevox"_s,
        failure(ErrorKind::ProviderUnavailable, u"service_unreachable"_s,
                u"VOICEVOX, AivisSpeech does not answer at http://127.0.0.1:50021 (Connection refused); see "
                u"that it runs, and its address in the settings."_s));
    made.voices.insert(
        u"openai"_s,
        { { .id = u"af_bella"_s, .name = u"af_bella"_s, .lang = u"en-US"_s, .gender = u"female"_s },
          { .id = u"alloy"_s, .name = u"alloy"_s } });
    made.keys.insert(u"audio.tts/openai"_s, u"sk-1"_s);
    made.used.insert(
        u"audio.tts/openai"_s,
        { .provider = u"openai"_s, .amount = 412'300, .items = 5210, .cost = 6.18, .cap = 500'000 });
    made.used.insert(u"audio.tts/elevenlabs"_s, { .provider = u"elevenlabs"_s });
    made.used.insert(u"audio.music/elevenlabs"_s,
                     { .provider = u"elevenlabs"_s, .amount = 600, .items = 9, .cost = 5.1, .cap = 600 });
    made.trial = SpeechTrial { .audio = std::make_shared<const SpokenAudio>(SpokenAudio {
                                   .samples = std::vector<std::int16_t>(24'000), .sampleRate = 24'000 }),
                               .voice = made.voices[u"openai"_s].first(),
                               .voices = 67,
                               .lang = u"en"_s,
                               .milliseconds = 840 };
    return made;
}

struct Gallery {
    QString prefix {};

    void shoot(QWidget& panel, const QString& name, const QSize& size = { 1100, 300 }) const
    {
        panel.resize(size);
        panel.show();
        QTest::qWait(300);
        panel.grab().save(prefix + name + u".png"_s);
        panel.hide();
    }
};

void shootJobs(const Gallery& gallery)
{
    JobsModel model({ .cancel = [](const QString&) {}, .open = [](const QString&) {} });
    JobsPanel panel(model, nullptr);
    gallery.shoot(panel, u"jobs-empty"_s);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto job = [now](int id, const QString& title, JobState state, double progress,
                           const QString& stage, const QString& message = {}) {
        return JobInfo { .id = QString::number(id),
                         .kind = u"speech"_s,
                         .title = title,
                         .state = state,
                         .progress = progress,
                         .stage = stage,
                         .artifact = u"exports/tts/mina.wav"_s,
                         .message = message,
                         .startedMs = now - 21'000,
                         .endedMs = isEnded(state) ? now - 12'400 : 0 };
    };
    model.update({ job(1, u"mina: Hello from the lighthouse."_s, JobState::Done, 1, {}),
                   job(2, u"ren: The rain has stopped, and the harbour lights are coming on one by one."_s,
                       JobState::Failed, 0.4, {},
                       u"The voice makes no sound of this text; choose a voice for its language."_s),
                   job(3, u"aiko: 今夜はよく晴れています。"_s, JobState::Cancelled, 0.7, {},
                       u"The job was cancelled."_s),
                   job(4, u"narrator: Chapter one, in which nobody sleeps."_s, JobState::Running, 0.62,
                       u"saying 12 / 31"_s),
                   job(5, u"mina: And then?"_s, JobState::Queued, 0, {}) });
    panel.findChild<QTableView*>(u"jobsTable"_s)->selectRow(1);
    gallery.shoot(panel, u"jobs"_s);
}

void shootLog(const Gallery& gallery)
{
    QByteArrayList lines;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    lines << logLine(now, QtInfoMsg, "comfyvn.ui", u"opened the workspace /home/writer/Harbour Lights"_s)
          << logLine(
                 now + 40, QtInfoMsg, "comfyvn.api.tts",
                 u"TTS artifact=exports/tts/mina_3fa2.wav cached=False voice=mina style=warm provider=local "
                 "fallback=False"_s)
          << logLine(now + 700, QtWarningMsg, "comfyvn.http", u"port 8000 is in use; listening on 8001"_s)
          << logLine(now + 1900, QtCriticalMsg, "comfyvn.audio.pipeline",
                     u"Cannot write exports/tts: no space left on the device"_s)
          << logLine(now + 2200, QtInfoMsg, "comfyvn.settings", u"settings saved"_s);
    LogModel model([lines](quint64 since) {
        return LogLines { static_cast<quint64>(lines.size()), lines.sliced(static_cast<qsizetype>(since)) };
    });
    LogPanel panel(model, {}, nullptr);
    gallery.shoot(panel, u"log"_s);
}

void shootHistory(const Gallery& gallery)
{
    QUndoStack history;
    HistoryPanel panel(history, nullptr);
    gallery.shoot(panel, u"history-empty"_s, { 520, 260 });
    for (const auto& name : { u"Edit the text"_s, u"Change style of 12 lines"_s, u"Move 3 lines"_s,
                              u"Delete a line"_s, u"Edit the voice of Mina"_s })
        history.push(new QUndoCommand(name));
    history.setIndex(4);
    history.setClean();
    history.setIndex(3);
    gallery.shoot(panel, u"history"_s, { 520, 260 });
}

void shootServer(const Gallery& gallery)
{
    QThread thread;
    QObject context;
    context.moveToThread(&thread);
    thread.start();
    ServerSnapshot snapshot { .state = { .enabled = true,
                                         .address = QUrl(u"http://127.0.0.1:8001"_s),
                                         .wantedPort = 8000,
                                         .hasToken = true,
                                         .connections = 2 } };
    const auto add = [&](const QString& method, const QString& target, int status, double ms, qint64 bytes) {
        snapshot.requests << RequestEntry { .atMs = QDateTime::currentMSecsSinceEpoch(),
                                            .method = method,
                                            .target = target,
                                            .status = status,
                                            .milliseconds = ms,
                                            .bytes = bytes };
    };
    add(u"GET"_s, u"/healthz"_s, 200, 0.21, 310);
    add(u"POST"_s, u"/api/tts/speak"_s, 200, 184.2, 14'310);
    add(u"GET"_s, u"/files/exports/tts/mina_3fa2.wav"_s, 206, 1.4, 182'400);
    add(u"POST"_s, u"/api/tts/synthesize"_s, 400, 0.4, 180);
    add(u"GET"_s, u"/voices"_s, 404, 0.1, 160);
    add(u"POST"_s, u"/api/audio/align"_s, 500, 91, 210);
    {
        ServerModel model(context,
                          { .look =
                                [&](quint64 since) {
                                    ServerSnapshot now = snapshot;
                                    now.requests = since == 0 ? now.requests : QList<RequestEntry>();
                                    now.next = 6;
                                    return now;
                                },
                            .token = [] { return QtFuture::makeReadyFuture(Result<QString>(u"2f0a"_s)); } });
        ServerPanel panel(model, nullptr);
        gallery.shoot(panel, u"server"_s);
        snapshot.state = { .problem = u"Cannot listen on 127.0.0.1, ports 8000 to 8020: The bound address is "
                                      "already in use. Choose another with server.port."_s };
        gallery.shoot(panel, u"server-broken"_s);
    }
    thread.quit();
    thread.wait();
}

/// A server that is ready, one that lacks something and one that is gone.
FakeComfy sampleComfy()
{
    FakeComfy comfy;
    comfy.workflows = { FakeComfy::workflow(u"workflows/tts_comfy.json"_s, u"Kokoro"_s,
                                            { u"ComfyUI-Kokoro (stavsap/comfyui-kokoro)"_s }),
                        FakeComfy::workflow(u"workflows/harbour.json"_s, u"Harbour voices"_s, {}, true) };
    comfy.headers.insert(u"Authorization"_s, u"Bearer sesame"_s);
    ComfyReport ready { .info = { .version = u"0.33.0"_s,
                                  .system = u"linux"_s,
                                  .devices = { { u"cuda:0 NVIDIA GeForce RTX 4090"_s, 25'757'220'864 },
                                               { u"cuda:1 NVIDIA RTX A2000"_s, 6'442'450'944 } },
                                  .queued = 2 } };
    const QStringList voices { u"af_heart"_s, u"af_sky"_s, u"am_adam"_s };
    const QStringList models { u"kokoro-v1.0.onnx"_s, u"kokoro-v1.0.int8.onnx"_s };
    ready.choices = { { u"voice"_s, voices }, { u"model"_s, models } };
    ComfyReport lacking = ready;
    lacking.missing = { { u"KokoroGenerator"_s, u"KokoroSpeaker"_s }, {} };
    comfy.test = { .name = u"workflows/tts_comfy.json"_s,
                   .workflow = u"Kokoro"_s,
                   .choosable = { { u"voice"_s, {} }, { u"model"_s, u"kokoro-v1.1.onnx"_s } },
                   .packs = { u"ComfyUI-Kokoro (stavsap/comfyui-kokoro)"_s },
                   .servers = {
                       { u"http://127.0.0.1:8188"_s, FakeComfy::answered(ready) },
                       { u"https://gpu.example/comfy"_s, FakeComfy::answered(lacking) },
                       { u"http://192.168.0.7:8188"_s,
                         FakeComfy::answered(failure(
                             ErrorKind::ProviderUnavailable, u"comfy_unreachable"_s,
                             u"No ComfyUI server answers at http://192.168.0.7:8188 (Connection refused); "
                             u"start it, or correct the address in the settings."_s)) } } };
    return comfy;
}

void shootSettings(const Gallery& gallery)
{
    FakeSettings studio;
    studio.chosen = QJsonObject { { u"server"_s, QJsonObject { { u"port"_s, 8123 } } },
                                  { u"ui"_s, QJsonObject { { u"volume"_s, 80 } } } };
    SettingsModel settings(studio.context, studio.pool, studio.calls());
    ServerModel server(studio.context, {});
    Player player;
    settings.reload();
    QTest::qWait(100);
    Keys keys;
    QWidget window;
    Commands commands(keys, window);
    commands.add({ .id = u"line.play"_s,
                   .group = u"Line"_s,
                   .text = u"&Play"_s,
                   .icon = u"play"_s,
                   .tip = u"Hear the line"_s,
                   .keys = { Qt::Key_Space } });
    commands.add({ .id = u"line.duplicate"_s,
                   .group = u"Line"_s,
                   .text = u"&Duplicate"_s,
                   .icon = u"line-duplicate"_s,
                   .keys = { Qt::CTRL | Qt::Key_D } });
    commands.add({ .id = u"line.delete"_s,
                   .group = u"Line"_s,
                   .text = u"De&lete"_s,
                   .icon = u"line-delete"_s,
                   .keys = { Qt::Key_Delete, Qt::SHIFT | Qt::Key_Delete } });
    commands.add({ .id = u"file.export"_s,
                   .group = u"File"_s,
                   .text = u"&Export"_s,
                   .keys = { Qt::CTRL | Qt::Key_D } });
    FakeComfy comfy = sampleComfy();
    ComfyLink comfyLink(studio.context, comfy.calls());
    FakeProviders providers = sampleProviders();
    ProviderLink providerLink(studio.context, providers.calls());
    SettingsDialog dialog(settings, nullptr);
    dialog.addPage(new GeneralPage(settings, u"/home/writer/Harbour Lights"_s, &dialog));
    dialog.addPage(new SpeechPage(settings, comfyLink, providerLink, player, &dialog));
    dialog.addPage(new MusicPage(settings, comfyLink, providerLink, player, &dialog));
    dialog.addPage(new ServerPage(settings, server, &dialog));
    dialog.addPage(new AudioPage(settings, player, &dialog));
    dialog.addPage(new ShortcutsPage(settings, commands, &dialog));
    const QSize size = dialog.size();
    for (const auto& page :
         { u"general"_s, u"speech"_s, u"music"_s, u"server"_s, u"audio"_s, u"shortcuts"_s }) {
        dialog.openPage(page);
        if (page == u"shortcuts"_s)
            dialog.findChild<CommandTree*>()->setCurrentId(u"line.play"_s);
        gallery.shoot(dialog, u"settings-"_s + page, size);
    }
    dialog.openPage(u"speech"_s);
    auto* speech = dialog.findChild<QWidget*>(u"settingsPage.speech"_s);
    speech->findChild<QListWidget*>(u"providerList"_s)->setCurrentRow(1);
    speech->findChild<QPushButton*>(u"comfyTestButton"_s)->click();
    gallery.shoot(dialog, u"settings-speech-comfyui"_s, { size.width(), size.height() * 2 });
    for (const Provider& provider : speechProviderList()) {
        auto* form = speech->findChild<QWidget*>(u"provider."_s + provider.id);
        const auto all = speechProviderList();
        const auto at = std::ranges::find(all, provider.id, &Provider::id) - all.begin();
        speech->findChild<QListWidget*>(u"providerList"_s)->setCurrentRow(static_cast<int>(at));
        if (auto* test = form->findChild<QPushButton*>(u"trialButton"_s))
            test->click();
        gallery.shoot(dialog, u"settings-speech-"_s + provider.id, { size.width(), size.height() * 2 });
    }
    dialog.openPage(u"music"_s);
    auto* music = dialog.findChild<QWidget*>(u"settingsPage.music"_s);
    for (int at = 0; at < musicProviderList().size(); ++at) {
        music->findChild<QListWidget*>(u"providerList"_s)->setCurrentRow(at);
        gallery.shoot(dialog, u"settings-music-"_s + musicProviderList()[at].id,
                      { size.width(), size.height() * 2 });
    }
    BindDialog bind(comfyLink,
                    { .name = u"workflows/harbour.json"_s,
                      .inputs = { { { u"3"_s, u"speaker_name"_s }, u"Speaker"_s, u"af_sky"_s },
                                  { { u"10"_s, u"seed"_s }, u"Kokoro"_s, 7 },
                                  { { u"10"_s, u"text"_s },
                                    u"Kokoro"_s,
                                    u"I am a synthesized robot, and this is my voice"_s } },
                      .outputs = { { u"20"_s, u"Save Audio"_s } },
                      .outputNode = u"20"_s,
                      .bindings = { { u"voice"_s, { { u"3"_s, u"speaker_name"_s } } } } },
                    WorkflowUse::Speech, nullptr);
    bind.setAttribute(Qt::WA_DeleteOnClose, false);
    gallery.shoot(bind, u"bind-inputs"_s, bind.size());
    dialog.show();
    dialog.findChild<QPushButton*>(u"shortcutChange"_s)->click();
    QTest::keyClick(dialog.findChild<KeyCapture*>(), Qt::Key_D, Qt::ControlModifier);
    gallery.shoot(dialog, u"settings-conflict"_s, size);
    dialog.openPage(u"server"_s);
    dialog.show();
    dialog.findChild<QLineEdit*>(u"settingsSearch"_s)->setText(u"port"_s);
    auto* box = dialog.findChild<QWidget*>(u"setting.server.port"_s)->findChild<CheckedSpinBox*>();
    Q_EMIT box->typed(99'999);
    gallery.shoot(dialog, u"settings-search"_s, size);
    HelpSheet sheet(commands, keys, nullptr);
    gallery.shoot(sheet, u"help"_s, sheet.size());
}

void shootCosts(const Gallery& gallery)
{
    const ProviderUse openAi { .provider = u"openai"_s, .amount = 412'300, .cap = 500'000 };
    const CostQuestion question {
        .costs = { { .provider = u"openai"_s,
                     .characters = 96'100,
                     .lines = 1204,
                     .cost = 1.44,
                     .soFar = openAi },
                   { .provider = u"elevenlabs"_s, .characters = 1800, .lines = 22, .cost = 0.54 } },
        .render = [] {},
        .leave = [] {},
    };
    CostDialog dialog(question, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    gallery.shoot(dialog, u"cost"_s, dialog.sizeHint());
}

} // namespace

/// Saves pictures of the panels beside the lines, to be looked at: `PanelGallery FOLDER [light|dark]
/// [LANGUAGE]`.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString theme = arguments.value(2, u"light"_s);
    const QString language = arguments.value(3, u"en"_s);
    installTranslations(application, language);
    Theme look(application);
    look.apply(themeModeFrom(theme));
    const Gallery gallery { u"%1/%2-%3-%4x-"_s.arg(arguments.value(1, u"."_s), theme, language)
                                .arg(application.devicePixelRatio()) };
    shootJobs(gallery);
    shootLog(gallery);
    shootHistory(gallery);
    shootServer(gallery);
    shootSettings(gallery);
    shootCosts(gallery);
    return 0;
}
