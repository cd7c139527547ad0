#include "ui/Desk.h"

#include "core/settings/JsonMerge.h"
#include "ui/jobs/BatchJob.h"
#include "ui/jobs/ExportJob.h"
#include "ui/music/MusicDesk.h"
#include "ui/music/MusicJobs.h"
#include "ui/music/MusicPlayer.h"
#include "ui/studio/StudioCall.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

Desk::Desk(QObject& studio, QThreadPool& pool, const DeskCalls& calls, const DeskSetup& setup)
    : m_studio(studio)
    , m_pool(pool)
    , m_calls(calls)
    , m_workspace(setup.workspace)
    , m_ui(setup.ui)
    , m_tools(studio, pool, calls.tools)
    , m_link(studio, calls.lines, pool)
    , m_lines(m_history, calls.lines.ids)
    , m_lineKeys(m_lines, m_link)
    , m_speaker(m_lines, m_link, m_player)
    , m_journal(m_lines, m_link)
    , m_state(studio, m_lines, m_journal, m_link, calls.rescue)
    , m_dictionary(studio, calls.dictionary, m_history)
    , m_sample(m_lines, studio, calls.window)
    , m_scenes(studio, calls.scenes, m_lines, m_journal, m_history)
    , m_exporter(studio, calls.exports)
    , m_batch(m_lines, m_speaker)
    , m_costs(studio, m_lines, calls.lines.cost)
    , m_playOn(m_lines, m_speaker, m_player)
    , m_fallbacks(m_lines, studio, calls.lines.answering)
    , m_voices({ studio, pool, m_history, m_lines, m_link, m_player }, calls.voices)
    , m_mix({ studio, m_history, m_lines, m_scenes, m_tools.jobs(), m_player }, calls.mix, setup.workspace)
    , m_music(std::make_unique<MusicDesk>(MusicDesk::With { studio, pool, m_history }, calls.music))
    , m_musicPlayer(std::make_unique<MusicPlayer>(*m_music, m_player))
{
    m_keys.setMap(KeyMap::fromSettings(m_ui.keymap, m_ui.shortcuts));
    applySound();
    connect(&m_keys, &Keys::chosen, this, &Desk::changeUi);
    connect(&m_link, &StudioLink::scriptLoaded, this,
            [this](const Script& script, const SpeechChoices& choices) {
                m_choices = choices;
                m_batch.setPace(choices.pace);
                m_journal.reset(script.currentLine);
                m_lines.setScript(script);
                // A line to type in is no edit of the writer's.
                if (script.lines.isEmpty() && !m_lines.isReadOnly()) {
                    m_lines.addLine(0);
                    history().clear();
                }
                Q_EMIT loaded();
            });
    connect(&m_state, &WorkspaceState::moved, this, [this](const QString& folder) {
        m_workspace = folder;
        m_mix.setWorkspace(folder);
        Q_EMIT workspaceChanged();
    });
    connect(&m_state, &WorkspaceState::changed, this, [this] {
        if (!m_lines.isReadOnly() || m_voices.profiles().isReadOnly())
            return;
        m_voices.profiles().setReadOnly();
        m_dictionary.setReadOnly();
        m_mix.setReadOnly();
        m_music->setReadOnly();
    });
    connect(&m_state, &WorkspaceState::told, this,
            [this](const QString& sentence) { m_link.addNotices({ sentence }); });
    connect(&m_link, &StudioLink::scriptEdited, this,
            [this](const ScriptEdit& edit) { m_lines.applyEdit(edit, m_journal.unsaved(edit.scene)); });
    connect(&m_link, &StudioLink::scriptEdited, &m_scenes, [this](const ScriptEdit& edit) {
        if (m_lines.holds(edit.scene))
            return;
        m_scenes.reload();
        m_mix.followEdit(edit);
    });
    connect(&m_mix, &MixDesk::renderWanted, this, &Desk::renderStale);
    connect(&m_batch, &RenderBatch::retryWanted, this, [this](const QList<qint64>& lines) {
        m_costs.pass(
            lines, [this, lines] { m_batch.start(lines); }, [] {});
    });
    connect(&m_batch, &RenderBatch::changed, &m_mix,
            [this] { // also when nothing was left, or it was cancelled
                if (!m_batch.isRunning())
                    m_mix.placeRendered();
            });
    connect(&m_link, &StudioLink::scenesChanged, &m_scenes, &SceneList::reload);
    connect(&m_link, &StudioLink::scriptLoadFailed, this, &Desk::loadFailed);
    connect(&m_link, &StudioLink::scriptSaved, this, [this] {
        const QList<qint64> scenes = m_lines.scenes();
        if (std::ranges::all_of(scenes, [this](qint64 id) { return m_journal.unsaved(id).isEmpty(); }))
            history().setClean();
    });
    connect(&m_link, &StudioLink::voicesChanged, this, [this](const SpeechChoices& choices) {
        m_choices = choices;
        m_batch.setPace(choices.pace);
        Q_EMIT choicesChanged();
    });
    connect(&m_link, &StudioLink::serverAddressChanged, this, [this](const QUrl& address) {
        m_serverAddress = address;
        Q_EMIT serverAddressChanged(address);
    });
    connect(&m_link, &StudioLink::noticesAdded, this, [this](const QStringList& notices) {
        m_notices += notices;
        Q_EMIT noticesChanged();
    });
    // Another provider or workflow is another sound.
    connect(&m_tools.settings(), &SettingsModel::changed, &m_link, [this](const QStringList& paths) {
        if (std::ranges::any_of(paths, [](const QString& path) { return path.startsWith(u"audio.tts"_s); }))
            m_link.noteVoices();
    });
    connect(&m_tools.settings(), &SettingsModel::changed, m_music.get(), &MusicDesk::lookForInstruments);
    new BatchJob(m_batch, m_speaker, m_scenes, m_tools.jobs(), this);
    new ExportJob(m_exporter, m_tools.jobs(), this);
    new MusicJobs(*m_music, m_tools.jobs(), this);
    connect(&m_tools.server(), &ServerModel::addressChanged, &m_link, &StudioLink::setServerAddress);
    const auto showAudio = [this](bool available) {
        if (m_audioAvailable == available)
            return;
        m_audioAvailable = available;
        Q_EMIT audioAvailableChanged(available);
    };
    connect(&m_player, &Player::deviceAvailableChanged, this, showAudio);
    connect(&m_player, &Player::refused, this, [showAudio] { showAudio(false); });
}

Desk::~Desk()
{
    m_voices.saveNow();
    m_music->saveNow();
    m_journal.saveNow();
}

void Desk::load()
{
    m_link.loadScript();
    m_scenes.reload();
    m_dictionary.load();
    m_voices.load();
    m_mix.load();
    m_music->load();
}

void Desk::pronounce(const QString& word, qint64 line)
{
    const ScriptLine* spoken = m_lines.find(line);
    const SpeechDefaults defaults = m_choices && spoken
        ? m_choices->defaults.value(spoken->character, m_choices->otherDefaults)
        : SpeechDefaults();
    showPanel(u"pronunciation"_s);
    m_dictionary.begin(
        { .word = word, .lang = spoken && !spoken->lang.isEmpty() ? spoken->lang : defaults.language });
}

void Desk::renderStale(const QList<qint64>& lines)
{
    m_voices.saveNow();
    const int search = m_batch.beginSearch(lines.size());
    m_lineKeys.refresh(
        lines, [this, search](qsizetype left) { return m_batch.goOnSearching(search, left); },
        [this, search, lines] {
            const QList<qint64> needing = m_batch.needing(lines);
            m_costs.pass(
                needing, [this, search, needing] { m_batch.startFound(search, needing); },
                [this, search] {
                    m_mix.forgetRendering(); // before the batch says that it is idle
                    m_batch.startFound(search, {});
                });
        });
}

void Desk::playOnThrough(const QList<qint64>& lines)
{
    m_costs.pass(
        m_batch.needing(lines), [this, lines] { m_playOn.start(lines); }, [] {});
}

void Desk::placeOnTimeline(const SoundClip& clip)
{
    showPanel(u"mixer"_s);
    m_mix.addClip(clip);
}

void Desk::dismissNotices()
{
    m_notices.clear();
    Q_EMIT noticesChanged();
}

void Desk::openWorkspace(const QString& folder)
{
    m_journal.saveNow();
    askStudio(
        m_studio, this, [open = m_calls.window.openWorkspace, folder] { return open(folder); },
        [this](const Result<void>& opened) {
            if (!opened)
                Q_EMIT workspaceFailed(opened.error());
        });
}

void Desk::askRecentWorkspaces()
{
    askStudio(m_studio, this, m_calls.window.recentWorkspaces,
              [this](const QStringList& folders) { Q_EMIT recentWorkspacesKnown(folders); });
}

void Desk::setUi(const UiSettings& ui)
{
    if (m_savingUi > 0)
        m_heardUi = ui;
    else
        applyUi(ui);
}

void Desk::applyUi(const UiSettings& ui)
{
    if (m_ui == ui)
        return;
    m_ui = ui;
    m_keys.setMap(KeyMap::fromSettings(ui.keymap, ui.shortcuts));
    applySound();
    Q_EMIT uiChanged();
}

void Desk::applySound()
{
    m_player.setDevice(m_ui.audioDevice);
    m_player.setVolume(m_ui.volume / 100.0);
    m_mix.playback().player().setDevice(m_ui.audioDevice);
    m_mix.playback().player().setVolume(m_ui.volume / 100.0);
}

void Desk::changeUi(const QJsonObject& patch)
{
    ++m_savingUi;
    askStudio(
        m_studio, this,
        [save = m_calls.window.saveUi, patch] {
            save(patch);
            return true;
        },
        [this](bool) {
            // What was heard meanwhile may be older than what was chosen since.
            if (--m_savingUi == 0 && m_heardUi)
                applyUi(*std::exchange(m_heardUi, std::nullopt));
        });
    UiSettings ui = m_ui;
    ui.language = patch[u"language"_s].toString(ui.language);
    ui.theme = patch[u"theme"_s].toString(ui.theme);
    ui.keymap = patch[u"keymap"_s].toString(ui.keymap);
    ui.shortcuts = mergePatch(ui.shortcuts, patch[u"shortcuts"_s].toObject());
    ui.waveform = mergePatch(ui.waveform, patch[u"waveform"_s].toObject());
    applyUi(ui);
}

} // namespace comfyvn::ui
