#include "ui/mixer/MixerPanel.h"

#include "core/mix/session/SessionEdits.h"
#include "ui/Dialogs.h"
#include "ui/keys/Commands.h"
#include "ui/lines/LineListModel.h"
#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/mixer/MasterStrip.h"
#include "ui/mixer/MixDesk.h"
#include "ui/mixer/MixReportDialog.h"
#include "ui/mixer/MixSettings.h"
#include "ui/mixer/MixerCommands.h"
#include "ui/mixer/TimelineView.h"
#include "ui/mixer/TrackHeader.h"
#include "ui/mixer/TrackHeaders.h"
#include "ui/studio/StudioText.h"

#include <QAction>
#include <QBoxLayout>
#include <QColorDialog>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

MixerPanel::MixerPanel(MixDesk& desk, Commands& commands, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_commands(commands)
    , m_view(new TimelineView(desk, this))
    , m_headers(new TrackHeaders(desk.model(), *m_view, this))
    , m_actions(new MixerCommands(desk, commands, *m_view, *m_headers, this))
    , m_session(new QToolButton(this))
    , m_time(new QLabel(this))
    , m_said(new QLabel(this))
    , m_master(new MasterStrip(desk.playback(), this))
    , m_progress(new QProgressBar(this))
    , m_cancel(flatButton(u"mixCancel"_s, u"cancel"_s, tr("Cancel the rendering"), this))
    , m_missing(new QFrame(this))
    , m_missingText(new QLabel(m_missing))
    , m_unplaced(new QFrame(this))
    , m_unplacedText(new QLabel(m_unplaced))
{
    setObjectName(u"mixerPanel"_s);
    setAccessibleName(tr("Mix"));
    setFocusProxy(m_view);
    addPanelCommands();

    auto* middle = new QHBoxLayout;
    middle->setSpacing(1);
    middle->addWidget(m_headers);
    middle->addWidget(m_view, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeTools());
    column->addWidget(m_missing);
    column->addWidget(m_unplaced);
    column->addLayout(middle, 1);
    column->addLayout(makeFoot());

    connect(&desk.model(), &SessionModel::sessionChanged, this, &MixerPanel::showSession);
    connect(&desk, &MixDesk::playheadChanged, this, &MixerPanel::showTime);
    connect(&desk, &MixDesk::missingChanged, this, &MixerPanel::showMissing);
    connect(&desk, &MixDesk::unplacedChanged, this, &MixerPanel::showUnplaced);
    connect(&desk, &MixDesk::told, this, &MixerPanel::say);
    connect(&desk.keeper(), &SessionKeeper::namesKnown, this, &MixerPanel::fillSessions);
    connect(m_view, &TimelineView::menuRequested, this, &MixerPanel::showMenu);
    connect(m_view, &TimelineView::markerEditRequested, this, &MixerPanel::editMarker);
    connect(m_headers, &TrackHeaders::menuRequested, this, &MixerPanel::showMenu);
    connect(commands.action(u"mix.samples"_s), &QAction::toggled, this, &MixerPanel::showTime);
    connectSound();
    connectRenderer();
    revealOnCommands();
    showSession();
    showMissing();
    showUnplaced();
}

/// What a menu's command does would not be seen.
void MixerPanel::revealOnCommands()
{
    for (const Command& command : m_commands.all()) {
        if (!command.id.startsWith(u"mix."))
            continue;
        connect(m_commands.action(command.id), &QAction::triggered, this, [this] {
            if (!isVisible())
                Q_EMIT revealWanted();
        });
    }
}

void MixerPanel::connectSound()
{
    SessionPlayback& playback = m_desk.playback();
    QAction* play = m_commands.action(u"mix.play"_s);
    const auto showPlaying = [this, play](bool playing) {
        play->setIcon(icon(playing ? u"stop"_s : u"play"_s));
        play->setIconText(playing ? tr("Stop") : tr("Play"));
        if (playing)
            return;
        m_headers->rest();
    };
    connect(&playback, &SessionPlayback::playingChanged, this, showPlaying);
    connect(&playback, &SessionPlayback::levelsChanged, this,
            [this](const SessionPlayback::Levels& levels) { m_headers->setLevels(levels); });
    connect(&playback, &SessionPlayback::problemChanged, this, &MixerPanel::say);
    connect(m_view, &TimelineView::seekRequested, &playback, &SessionPlayback::seek);
    connect(m_view, &TimelineView::scrubRequested, &playback, &SessionPlayback::scrub);
    connect(&m_desk, &MixDesk::playheadChanged, m_view, [this] {
        if (m_desk.playback().isPlaying())
            m_view->follow();
    });
    showPlaying(playback.isPlaying());
}

void MixerPanel::connectRenderer()
{
    SessionRenderer& renderer = m_desk.renderer();
    m_progress->setObjectName(u"mixProgress"_s);
    m_progress->setAccessibleName(tr("Rendering of the mix"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(fontMetrics().height() * 10);
    connect(m_cancel, &QToolButton::clicked, &renderer, &SessionRenderer::cancel);
    const auto show = [this, &renderer] {
        m_progress->setVisible(renderer.isRunning());
        m_cancel->setVisible(renderer.isRunning());
        m_progress->setValue(static_cast<int>(renderer.fraction() * 1000));
        for (const auto& id : { u"mix.render"_s, u"mix.stemsByRole"_s, u"mix.stemsByTrack"_s,
                                u"mix.project"_s, u"mix.labels"_s })
            m_commands.action(id)->setEnabled(!renderer.isRunning());
    };
    connect(&renderer, &SessionRenderer::changed, this, show);
    connect(&renderer, &SessionRenderer::refused, this,
            [this] { say(tr("Another render is under way; wait for it or cancel it first.")); });
    connect(&renderer, &SessionRenderer::finished, this, [this, &renderer] {
        const Result<SessionOutcome>& made = *renderer.result();
        if (!made)
            return say(errorText(made.error()));
        if (!made->render)
            return say(tr("Exported: %1").arg(QDir::toNativeSeparators(made->path)));
        say(tr("Rendered: %1").arg(QDir::toNativeSeparators(made->path)));
        auto* dialog = new MixReportDialog(*made->render, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    show();
}

void MixerPanel::chooseRender()
{
    const MixSession session = m_desk.model().session();
    auto* dialog = new QFileDialog(this, tr("Render the mix"), m_desk.workspace() + u"/exports"_s);
    dialog->setObjectName(u"mixRenderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    struct Kind {
        QString filter {};
        MixFormat format = MixFormat::Pcm16;
        bool dither = false;
    };
    const QList<Kind> kinds { { tr("WAV, 16 bits (*.wav)"), MixFormat::Pcm16 },
                              { tr("WAV, 16 bits, dithered (*.wav)"), MixFormat::Pcm16, true },
                              { tr("WAV, 24 bits (*.wav)"), MixFormat::Pcm24 },
                              { tr("WAV, 24 bits, dithered (*.wav)"), MixFormat::Pcm24, true },
                              { tr("WAV, 32 bits float (*.wav)"), MixFormat::Float },
                              { tr("FLAC (*.flac)"), MixFormat::Flac },
                              { tr("FLAC, dithered (*.flac)"), MixFormat::Flac, true },
                              { tr("Opus (*.opus)"), MixFormat::Opus },
                              { tr("Ogg Vorbis (*.ogg)"), MixFormat::Vorbis },
                              { tr("MP3 (*.mp3)"), MixFormat::Mp3 } };
    QStringList filters;
    for (const Kind& kind : kinds)
        filters << kind.filter;
    const auto kindOf = [kinds](const QString& filter) {
        const auto found = std::ranges::find(kinds, filter, &Kind::filter);
        return found == kinds.end() ? Kind {} : *found;
    };
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(mixFileSuffix(MixFormat::Pcm16));
    dialog->selectFile(session.name);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, kindOf](const QString& filter) {
        dialog->setDefaultSuffix(mixFileSuffix(kindOf(filter).format));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, session, dialog, kindOf](const QString& path) {
        const Kind kind = kindOf(dialog->selectedNameFilter());
        m_desk.renderer().render({ .session = session,
                                   .workspace = m_desk.workspace(),
                                   .path = path,
                                   .format = kind.format,
                                   .dither = kind.dither });
    });
    dialog->open();
}

void MixerPanel::chooseStems(StemsBy by)
{
    const MixSession& session = m_desk.model().session();
    const StemsWish wish { .session = session, .workspace = m_desk.workspace(), .by = by };
    auto* dialog = new QFileDialog(this, tr("A folder for the stems"), m_desk.workspace() + u"/exports"_s);
    dialog->setObjectName(u"mixStemsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, wish](const QString& folder) {
        StemsWish into = wish;
        into.folder = folder;
        m_desk.renderer().exportStems(into);
    });
    dialog->open();
}

void MixerPanel::chooseProject()
{
    const MixSession session = m_desk.model().session();
    auto* dialog = new QFileDialog(this, tr("Export the mix"), m_desk.workspace() + u"/exports"_s);
    dialog->setObjectName(u"mixProjectDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters { tr("DAWproject, for Bitwig, Cubase and Studio One (*.dawproject)"),
                                tr("REAPER (*.rpp)") };
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(u"dawproject"_s);
    dialog->selectFile(session.name);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& filter) {
        dialog->setDefaultSuffix(filter == filters.last() ? u"rpp"_s : u"dawproject"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, session](const QString& path) {
        m_desk.renderer().exportProject(session, m_desk.workspace(), path);
    });
    dialog->open();
}

void MixerPanel::chooseLabels()
{
    const MixSession session = m_desk.model().session();
    auto* dialog = new QFileDialog(this, tr("Export labels"), m_desk.workspace() + u"/exports"_s);
    dialog->setObjectName(u"mixLabelsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Labels of Audacity (*.txt)"));
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(session.name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, session](const QString& path) { m_desk.renderer().exportLabels(session, path); });
    dialog->open();
}

void MixerPanel::addPanelCommands()
{
    QAction* play = m_commands.add({ .id = u"mix.play"_s,
                                     .group = tr("Mix"),
                                     .text = tr("&Play the mix"),
                                     .icon = u"play"_s,
                                     .tip = tr("Hear the mix from the playhead on, or stop"),
                                     .keys = { Qt::Key_Space } },
                                   { m_view });
    connect(play, &QAction::triggered, &m_desk.playback(), &SessionPlayback::playOrStop);
    QAction* render = m_commands.add({ .id = u"mix.render"_s,
                                       .group = tr("Mix"),
                                       .text = tr("Render the mi&x…"),
                                       .icon = u"export"_s,
                                       .tip = tr("Write the mix into a sound file"),
                                       .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_E } });
    connect(render, &QAction::triggered, this, &MixerPanel::chooseRender);
    const auto addExport = [this](const QString& id, const QString& text, const QString& tip, auto run) {
        QAction* action =
            m_commands.add({ .id = u"mix."_s + id, .group = tr("Mix"), .text = text, .tip = tip });
        connect(action, &QAction::triggered, this, run);
    };
    addExport(u"stemsByRole"_s, tr("Export stems by role…"),
              tr("Write a sound file for each role, which together are the mix before its limiter"),
              [this] { chooseStems(StemsBy::Role); });
    addExport(u"stemsByTrack"_s, tr("Export stems by track…"),
              tr("Write a sound file for each track, which together are the mix before its limiter"),
              [this] { chooseStems(StemsBy::Track); });
    addExport(u"project"_s, tr("Export for a DAW…"),
              tr("Write the mix with its sounds as a project for another audio program"),
              [this] { chooseProject(); });
    addExport(u"labels"_s, tr("Export labels…"),
              tr("Write markers and clips with their times as labels for Audacity"),
              [this] { chooseLabels(); });
    const auto add = [this](const QString& id, const QString& text, const QString& icon, const QString& tip,
                            auto run) {
        QAction* action = m_commands.add({ .id = u"mix."_s + id,
                                           .group = tr("Mix"),
                                           .text = text,
                                           .icon = icon,
                                           .tip = tip,
                                           .writes = true });
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add(u"placeScene"_s, tr("Place the s&cene"), u"scene"_s,
        tr("Put the lines of the shown scene on the timeline, in order with their pauses"),
        [this] { m_desk.addScene(m_desk.lines().scene(), m_desk.playhead()); });
    add(u"renderAndPlace"_s, tr("Render and pl&ace the missing lines"), u"render"_s,
        tr("Render the lines that were left out, then place them all in order"),
        [this] { m_desk.renderAndPlace(); });
    add(u"addFiles"_s, tr("Add sound &files…"), u"import-file"_s, tr("Put sound files on the timeline"),
        [this] { chooseFiles(); });
    add(u"settings"_s, tr("Ducking and lo&udness…"), u"ducking"_s,
        tr("What makes room for what, how loud the mix may be"), [this] { openSettings(); });
    add(u"new"_s, tr("&New mix…"), {}, tr("Begin another mix in this workspace"),
        [this] { askName(Naming::New); });
    add(u"saveCopy"_s, tr("Cop&y the mix…"), {}, tr("Go on with a copy of the mix under another name"),
        [this] { askName(Naming::Copy); });
    add(u"rename"_s, tr("R&ename the mix…"), {}, tr("Give the mix another name"),
        [this] { askName(Naming::Rename); });
    add(u"delete"_s, tr("Delete the mix"), {}, tr("Remove the mix from the workspace; its sounds stay"),
        [this] { m_desk.keeper().remove(); });
    QAction* marker = m_commands.add({ .id = u"mix.editMarker"_s,
                                       .group = tr("Mix"),
                                       .text = tr("Name or remove the marker…"),
                                       .tip = tr("Change the marker that is nearest to the playhead"),
                                       .keys = { Qt::Key_M },
                                       .writes = true },
                                     { m_view });
    connect(marker, &QAction::triggered, this, &MixerPanel::editNearestMarker);
    add(u"findMissing"_s, tr("F&ind missing files…"), {}, tr("Look for missing sound files below a folder"),
        [this] { findMissing(); });
}

QBoxLayout* MixerPanel::makeTools()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(2);
    m_session->setObjectName(u"mixSession"_s);
    m_session->setToolTip(tr("The mix that is shown; choose another one"));
    m_session->setAutoRaise(true);
    m_session->setPopupMode(QToolButton::InstantPopup);
    m_session->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_session->setIcon(icon(u"mixer"_s));
    auto* menu = new QMenu(m_session);
    m_session->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this] {
        fillSessions({ m_desk.model().session().name });
        m_desk.keeper().askNames();
    });
    row->addWidget(m_session);
    row->addSpacing(6);
    const auto buttons = [&](const QStringList& ids) {
        for (QAction* action : m_actions->actions(ids))
            row->addWidget(flatActionButton(action, this));
        row->addSpacing(6);
    };
    buttons({ u"play"_s });
    buttons({ u"placeScene"_s, u"addFiles"_s, u"addTrack"_s });
    buttons({ u"loop"_s, u"marker"_s, u"split"_s });
    buttons({ u"snap"_s, u"follow"_s, u"volumeLines"_s });
    buttons({ u"zoomOut"_s, u"zoomIn"_s, u"zoomFit"_s });
    buttons({ u"settings"_s, u"render"_s });
    m_time->setObjectName(u"mixTime"_s);
    m_time->setAccessibleName(tr("Time"));
    row->addStretch(1);
    row->addWidget(m_time);

    const auto fill = [this](QFrame* frame, QLabel* text, const QString& name, const QString& command) {
        frame->setObjectName(name);
        text->setObjectName(name + u"Text"_s);
        text->setWordWrap(true);
        auto* bar = new QHBoxLayout(frame);
        bar->setContentsMargins(12, 2, 8, 2);
        bar->addWidget(text, 1);
        QToolButton* button = flatActionButton(m_commands.action(command), frame);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        bar->addWidget(button);
    };
    fill(m_missing, m_missingText, u"mixMissing"_s, u"mix.findMissing"_s);
    fill(m_unplaced, m_unplacedText, u"mixUnplaced"_s, u"mix.renderAndPlace"_s);
    return row;
}

QBoxLayout* MixerPanel::makeFoot()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 2, 10, 4);
    m_said->setObjectName(u"mixSaid"_s);
    m_said->setWordWrap(true);
    row->addWidget(m_said, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_master);
    return row;
}

void MixerPanel::showSession()
{
    const QString& name = m_desk.model().session().name;
    m_session->setText(name);
    m_session->setAccessibleName(tr("Mix: %1").arg(name));
    showTime();
}

void MixerPanel::showTime()
{
    const TimeFormat format = m_view->times();
    m_time->setText(
        u"%1 / %2"_s.arg(format.exact(m_desk.playhead()), format.exact(m_desk.model().session().end())));
}

void MixerPanel::showMissing()
{
    const auto count = static_cast<int>(m_desk.missing().size());
    m_missing->setVisible(count > 0);
    m_missingText->setText(
        tr("%n sound file(s) of this mix are missing. Find them again, or the mix cannot be rendered.",
           nullptr, count));
}

void MixerPanel::showUnplaced()
{
    const auto count = static_cast<int>(m_desk.unplaced().size());
    m_unplaced->setVisible(count > 0);
    m_commands.action(u"mix.renderAndPlace"_s)->setEnabled(count > 0);
    m_unplacedText->setText(tr("%n line(s) have no sound yet and were left out.", nullptr, count));
}

void MixerPanel::say(const QString& sentence)
{
    m_said->setText(sentence);
}

void MixerPanel::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Sound files for the timeline"));
    dialog->setObjectName(u"mixFilesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        { tr("Sound files (*.wav *.flac *.ogg *.opus *.mp3 *.aif *.aiff)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        m_desk.addFiles(files, files.size() == 1 ? m_desk.model().currentTrack() : 0, m_desk.playhead());
    });
    dialog->open();
}

void MixerPanel::findMissing()
{
    auto* dialog = new QFileDialog(this, tr("A folder below which the missing files are"));
    dialog->setObjectName(u"mixMissingDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_desk, &MixDesk::findMissing);
    dialog->open();
}

void MixerPanel::askName(Naming naming)
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(u"mixNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(naming == Naming::New        ? tr("New mix")
                               : naming == Naming::Copy ? tr("Copy the mix")
                                                        : tr("Rename the mix"));
    dialog->setLabelText(tr("Name of the mix:"));
    if (naming == Naming::Rename)
        dialog->setTextValue(m_desk.model().session().name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, naming](const QString& name) {
        SessionKeeper& keeper = m_desk.keeper();
        switch (naming) {
        case Naming::New:
            return keeper.open(name);
        case Naming::Copy:
            return keeper.saveCopy(name);
        case Naming::Rename:
            return keeper.rename(name);
        }
    });
    dialog->open();
}

void MixerPanel::fillSessions(const QStringList& names)
{
    QMenu* menu = m_session->menu();
    menu->clear();
    for (const QString& name : names) {
        QString shown = name;
        QAction* action =
            menu->addAction(shown.replace(u'&', u"&&"_s), this, [this, name] { m_desk.keeper().open(name); });
        action->setCheckable(true);
        action->setChecked(name == m_desk.model().session().name);
    }
    menu->addSeparator();
    for (const auto& id : { u"mix.new"_s, u"mix.saveCopy"_s, u"mix.rename"_s, u"mix.delete"_s })
        menu->addAction(m_commands.action(id));
}

void MixerPanel::editNearestMarker()
{
    const auto& markers = m_desk.model().session().markers;
    const auto distance = [this](const SessionMarker& marker) {
        return std::fabs(marker.seconds - m_desk.playhead());
    };
    const auto nearest = std::ranges::min_element(markers, {}, distance);
    if (nearest != markers.end())
        editMarker(nearest->id);
}

void MixerPanel::editMarker(qint64 marker)
{
    const auto& markers = m_desk.model().session().markers;
    const auto at = std::ranges::find(markers, marker, &SessionMarker::id);
    if (at == markers.cend() || m_desk.model().isReadOnly())
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(u"mixMarkerDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Marker"));
    dialog->setLabelText(tr("Name of the marker; without one it is removed:"));
    dialog->setTextValue(at->name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, marker](const QString& text) {
        SessionModel& model = m_desk.model();
        const QString name = text.simplified().left(kLongestSessionName);
        for (const SessionMarker& now : model.session().markers) {
            if (now.id != marker)
                continue;
            model.edit(name.isEmpty() ? tr("Remove a marker") : tr("Rename a marker"),
                       name.isEmpty() ? withMarkerRemoved(model.session(), marker)
                                      : withMarkerChanged(model.session(), marker, now.seconds, name));
            return;
        }
    });
    dialog->open();
}

void MixerPanel::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(
        m_actions->actions({ u"split"_s, u"duplicate"_s, u"loopClips"_s, u"remove"_s, u"ripple"_s }));
    menu->addSeparator();
    menu->addActions(m_actions->actions({ u"cut"_s, u"copy"_s, u"paste"_s }));
    menu->addSeparator();
    QMenu* clip = menu->addMenu(tr("Cl&ip"));
    clip->addActions(
        m_actions->actions({ u"trimStart"_s, u"trimEnd"_s, u"fadeIn"_s, u"fadeOut"_s, u"zero"_s, u"louder"_s,
                             u"quieter"_s, u"nudgeLeft"_s, u"nudgeRight"_s, u"clipsUp"_s, u"clipsDown"_s }));
    QMenu* track = menu->addMenu(tr("Trac&k"));
    track->addActions(
        m_actions->actions({ u"addTrack"_s, u"renameTrack"_s, u"mute"_s, u"solo"_s, u"trackUp"_s,
                             u"trackDown"_s, u"volumePoint"_s, u"clearVolume"_s, u"removeTrack"_s }));
    QAction* colour = track->addAction(tr("&Colour…"), this, [this] {
        const qsizetype row = m_desk.model().currentRow();
        if (row < 0)
            return;
        auto* dialog = new QColorDialog(trackColour(m_desk.model().session().tracks[row], palette()), this);
        dialog->setObjectName(u"trackColourDialog"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QColorDialog::colorSelected, this,
                [this, track = m_desk.model().currentTrack()](const QColor& chosen) {
                    m_desk.model().edit(
                        tr("Colour of a track"),
                        withTrack(m_desk.model().session(), track,
                                  [&chosen](SessionTrack& at2) { at2.colour = chosen.name(); }));
                });
        dialog->open();
    });
    colour->setEnabled(m_desk.model().currentTrack() != 0 && !m_desk.model().isReadOnly());
    menu->addSeparator();
    menu->addActions(
        m_actions->actions({ u"loopSelection"_s, u"loopStart"_s, u"loopEnd"_s, u"clearLoop"_s, u"marker"_s,
                             u"bringMarker"_s, u"zoomSelection"_s, u"taller"_s, u"lower"_s, u"samples"_s }));
    menu->popup(at);
}

void MixerPanel::openSettings()
{
    showDialog(*new MixSettings(m_desk.model(), window()), u"mix.settings"_s);
}

} // namespace comfyvn::ui
