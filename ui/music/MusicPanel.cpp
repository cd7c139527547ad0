#include "ui/music/MusicPanel.h"

#include "core/music/MusicConfidence.h"
#include "ui/Desk.h"
#include "ui/Dialogs.h"
#include "ui/keys/Commands.h"
#include "ui/look/Buttons.h"
#include "ui/look/RowTable.h"
#include "ui/mixer/SoundClip.h"
#include "ui/music/AdaptiveSet.h"
#include "ui/music/MusicDesk.h"
#include "ui/music/MusicExportDialog.h"
#include "ui/music/MusicForm.h"
#include "ui/music/MusicNames.h"
#include "ui/music/MusicPickModel.h"
#include "ui/music/MusicPlayer.h"
#include "ui/music/MusicWave.h"
#include "ui/studio/StudioText.h"
#include "ui/waveform/TimeFormat.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QScrollArea>
#include <QSlider>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {

constexpr int kNumbered = 9;

} // namespace

MusicPanel::MusicPanel(Desk& desk, Commands& commands, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_music(desk.music())
    , m_player(desk.musicPlayer())
    , m_layers(new AdaptiveSet(m_music, m_player, this))
    , m_form(new MusicForm(this))
    , m_model(new MusicPickModel(m_music, m_player, this))
    , m_table(new QTableView(this))
    , m_wave(new MusicWave(this))
    , m_hint(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_note(new QLabel(this))
    , m_equal(new QCheckBox(tr("Equally loud"), this))
    , m_intensity(new QSlider(Qt::Horizontal, this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"musicPanel"_s);
    setAccessibleName(tr("Music"));
    m_table->setObjectName(u"musicTable"_s);
    m_table->setAccessibleName(tr("Candidates"));
    m_table->setModel(m_model);
    addCommands(commands);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"musicSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeWish());
    splitter->addWidget(makeCandidates());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ m_form->sizeHint().height() + fontMetrics().height() * 4, // what it asks for is less
                         fontMetrics().height() * 24 });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    orderTabs();
    followDesk();
    showScenes();
    m_form->setWish(m_music.wish());
    choose(m_player.heard() != 0 ? m_player.heard() : m_model->idAt(0));
    refresh();
}

QWidget* MusicPanel::makeWish()
{
    const int unit = fontMetrics().height();
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"musicScroll"_s);
    scroll->setAccessibleName(tr("Music wished for"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the field that has the keyboard
    scroll->setWidget(m_form);
    auto* part = new QWidget(this);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(unit / 2, 0, unit / 2, unit / 3);
    tools->setSpacing(unit / 3);
    tools->addWidget(actionButton(m_compose, this, ButtonText::Beside));
    tools->addWidget(actionButton(m_another, this, ButtonText::Beside));
    tools->addStretch(1);
    m_progress->setObjectName(u"musicProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the music"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(unit / 2);
    tools->addWidget(m_progress, 1);
    tools->addWidget(actionButton(m_cancel, this));
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(tools);
    return part;
}

QWidget* MusicPanel::makeCandidates()
{
    const int unit = fontMetrics().height();
    styleRowTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->setDefaultSectionSize(unit * 2);
    m_table->horizontalHeader()->setMinimumSectionSize(unit * 3);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MusicPickModel::Piece, QHeaderView::Stretch);
    m_table->setMinimumHeight(unit * 6);
    m_hint->setObjectName(u"musicHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setObjectName(u"musicFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_note->setObjectName(u"musicNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_equal->setObjectName(u"musicEqualLoudness"_s);
    m_equal->setToolTip(tr("Play every candidate as loud as the quietest one, to compare them fairly"));
    m_equal->setChecked(m_player.isEqualLoudness());
    m_wave->setHint(tr("The waveform of the candidate you hear. Drag in it to repeat a part."));

    auto* first = new QHBoxLayout;
    first->setSpacing(unit / 3);
    first->addWidget(actionButton(m_play, this, ButtonText::Beside));
    for (QAction* action : { m_favourite, m_remove, m_export, m_toMixer })
        first->addWidget(actionButton(action, this));
    first->addStretch(1);
    first->addWidget(m_equal);
    auto* second = new QHBoxLayout;
    second->setSpacing(unit / 3);
    for (QAction* action : { m_loop, m_seam })
        second->addWidget(actionButton(action, this, ButtonText::Beside));
    second->addStretch(1);
    auto* third = new QHBoxLayout;
    third->setSpacing(unit / 3);
    third->addWidget(actionButton(m_hearLayers, this, ButtonText::Beside));
    third->addWidget(m_intensity, 1);
    third->addWidget(actionButton(m_accents, this, ButtonText::Beside));
    m_intensity->setObjectName(u"musicIntensity"_s);
    m_intensity->setAccessibleName(tr("Intensity, from calm to full"));
    m_intensity->setToolTip(m_intensity->accessibleName());
    m_intensity->setRange(0, 100);
    m_intensity->setPageStep(25);
    m_intensity->setValue(qRound(m_player.intensity() * 100));

    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 2);
    column->setSpacing(unit / 3);
    column->addWidget(m_table, 1);
    column->addWidget(m_hint, 1);
    column->addLayout(first);
    column->addWidget(m_wave);
    column->addWidget(m_facts);
    column->addLayout(second);
    column->addLayout(third);
    column->addWidget(m_note);
    return part;
}

void MusicPanel::addCommands(Commands& commands)
{
    const QString group = tr("Music");
    const auto here = [&](const QString& id, const QString& text, const QString& tip, const QKeySequence& key,
                          const QString& icon, bool writes, const QList<QWidget*>& where) {
        return commands.add({ .id = id,
                              .group = group,
                              .text = text,
                              .icon = icon,
                              .tip = tip,
                              .keys = key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence> { key },
                              .writes = writes },
                            where);
    };
    const QList<QWidget*> panel { this };
    const QList<QWidget*> heard { m_table, m_wave };
    const QList<QWidget*> table { m_table };
    m_compose = here(u"music.compose"_s, tr("&Compose"), tr("Compose candidates of the music wished for"),
                     Qt::CTRL | Qt::Key_Return, u"music"_s, true, panel);
    m_another = here(u"music.another"_s, tr("&Another"), tr("The next candidate, with another seed"),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_Return, u"plus"_s, true, panel);
    m_cancel = here(u"music.cancel"_s, tr("Stop composing"), tr("Give up what is being composed"), Qt::Key_C,
                    u"cancel"_s, false, heard);
    m_play = here(u"music.play"_s, tr("&Play the candidate"),
                  tr("Hear the candidate, or stop; while another one plays, go on at the same place"),
                  Qt::Key_Space, u"play"_s, false, heard);
    m_favourite = here(u"music.favourite"_s, tr("&Favourite"), tr("Make the candidate a favourite, or none"),
                       Qt::Key_F, u"star"_s, true, table);
    m_favourite->setCheckable(true);
    m_remove = here(u"music.remove"_s, tr("&Remove from the list"),
                    tr("Take the chosen candidates off the list; undo brings them back"), Qt::Key_Delete,
                    u"line-delete"_s, true, table);
    m_keep = here(u"music.keep"_s, tr("&Keep the favourites alone"),
                  tr("Take every candidate but the favourites off the list"), {}, {}, true, table);
    m_take =
        here(u"music.takeFields"_s, tr("&Use its settings"),
             tr("Put what the candidate was composed from into the fields"), Qt::Key_Return, {}, true, table);
    m_loop = here(u"music.loop"_s, tr("L&oop"),
                  tr("Repeat what a game repeats, or the part marked in the waveform"), Qt::Key_L, u"loop"_s,
                  false, heard);
    m_loop->setCheckable(true);
    m_loop->setChecked(m_player.isLooping());
    m_seam = here(u"music.seam"_s, tr("&Hear the seam"),
                  tr("Hear the last seconds of the loop and how it goes on"), Qt::Key_S, u"play-selection"_s,
                  false, heard);
    m_hearLayers = here(u"music.layers"_s, tr("Hear the la&yers"),
                        tr("Compose the candidate from calm to full and fade between by the slider"),
                        Qt::Key_A, u"layers"_s, true, heard);
    m_hearLayers->setCheckable(true);
    m_accents = here(u"music.accents"_s, tr("Hear stingers and &transitions…"),
                     tr("Play a stinger or a transition over the layers, on the beat as a game would"),
                     Qt::Key_T, u"more"_s, false, heard);
    m_export = here(u"music.export"_s, tr("E&xport the candidate…"),
                    tr("Write the candidate as files for other programs, with its loop"), Qt::Key_E,
                    u"export"_s, false, heard);
    m_toMixer = here(u"music.toMixer"_s, tr("Send to the &mixer"),
                     tr("Place the candidate on the timeline of the mixer, at its playhead"), Qt::Key_M,
                     u"mixer"_s, true, heard);
    m_play->setIconText(tr("Play"));
    m_hearLayers->setIconText(tr("Layers"));
    m_accents->setIconText(tr("Stingers"));
    connect(m_compose, &QAction::triggered, this, &MusicPanel::compose);
    connect(m_another, &QAction::triggered, this, &MusicPanel::another);
    connect(m_cancel, &QAction::triggered, this, [this] {
        m_music.cancelAll();
        if (m_layers->isRendering())
            m_layers->stop();
    });
    connect(m_play, &QAction::triggered, this, &MusicPanel::playOrStop);
    connect(m_favourite, &QAction::triggered, this, [this](bool on) { m_music.setFavourite(current(), on); });
    connect(m_remove, &QAction::triggered, this, &MusicPanel::removeCurrent);
    connect(m_keep, &QAction::triggered, &m_music, &MusicDesk::keepFavourites);
    connect(m_take, &QAction::triggered, this, &MusicPanel::takeFields);
    connect(m_loop, &QAction::triggered, &m_player, &MusicPlayer::setLooping);
    connect(m_seam, &QAction::triggered, this, [this] { m_player.hearSeam(current()); });
    connect(m_hearLayers, &QAction::triggered, this, &MusicPanel::switchLayers);
    connect(m_accents, &QAction::triggered, this, &MusicPanel::offerAccents);
    connect(m_export, &QAction::triggered, this, &MusicPanel::exportCurrent);
    connect(m_toMixer, &QAction::triggered, this, &MusicPanel::sendToMixer);
    for (int number = 1; number <= kNumbered; ++number)
        connect(here(u"music.play%1"_s.arg(number), tr("Play candidate %1").arg(number),
                     tr("Hear candidate number %1 of the list").arg(number), Qt::Key_0 + number, {}, false,
                     heard),
                &QAction::triggered, this, [this, number] { playRow(number - 1); });
}

/// As they stand, from the fields down.
void MusicPanel::orderTabs()
{
    const auto button = [this](const QAction* action) {
        return findChild<QToolButton*>(action->objectName() + u"Button"_s);
    };
    const QList<QWidget*> order { button(m_compose),
                                  button(m_another),
                                  button(m_cancel),
                                  m_table,
                                  button(m_play),
                                  button(m_favourite),
                                  button(m_remove),
                                  button(m_export),
                                  button(m_toMixer),
                                  m_equal,
                                  m_wave,
                                  button(m_loop),
                                  button(m_seam),
                                  button(m_hearLayers),
                                  m_intensity,
                                  button(m_accents) };
    for (qsizetype at = 1; at < order.size(); ++at)
        setTabOrder(order[at - 1], order[at]);
}

void MusicPanel::followDesk()
{
    connect(m_form, &MusicForm::edited, &m_music,
            [this](const MusicWish& wish, const QString& field, int gesture) {
                m_music.setWish(wish, field, gesture);
            });
    connect(&m_music, &MusicDesk::wishChanged, this, [this] { m_form->setWish(m_music.wish()); });
    connect(&m_music, &MusicDesk::loaded, this, [this] {
        showScenes();
        choose(m_model->idAt(0));
        refresh();
    });
    connect(&m_music, &MusicDesk::adviceChanged, this, &MusicPanel::refresh);
    connect(&m_music, &MusicDesk::picksChanged, this, &MusicPanel::refresh);
    connect(&m_music, &MusicDesk::failed, this,
            [this](const Error& error) { m_desk.link().addNotices({ errorText(error) }); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_chosen = current(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        choose(m_model->rowOf(m_chosen) >= 0 ? m_chosen : m_model->idAt(0));
        refresh();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MusicPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        // What is looked at should be there when it is to be heard.
        if (m_music.state(current()) == PickState::Ready && !m_music.sound(current()))
            m_music.want(current());
        refresh();
    });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& at) { playRow(at.row()); });
    connect(&m_player, &MusicPlayer::changed, this, &MusicPanel::refresh);
    connect(&m_player, &MusicPlayer::intensityChanged, this,
            [this] { m_intensity->setValue(qRound(m_player.intensity() * 100)); });
    connect(m_layers, &AdaptiveSet::changed, this, [this] {
        if (m_layers->of() != 0)
            m_layersFault.clear();
        refresh();
    });
    connect(m_layers, &AdaptiveSet::failed, this, [this](const Error& error) {
        m_layersFault = errorText(error);
        refresh();
    });
    connect(m_intensity, &QSlider::valueChanged, this,
            [this](int percent) { m_player.setIntensity(percent / 100.0); });
    connect(m_equal, &QCheckBox::toggled, &m_player, &MusicPlayer::setEqualLoudness);
    connect(m_wave, &MusicWave::seekRequested, this, [this](double seconds) {
        if (m_player.isPlaying() && m_player.heard() == current())
            m_player.playFrom(current(), seconds);
        m_wave->setPlayhead(seconds);
    });
    connect(m_wave, &MusicWave::regionChosen, this, [this](const std::optional<PlaySpan>& region) {
        m_player.setRegion(current(), region);
        if (region)
            m_player.setLooping(true);
    });
    connect(&m_desk.scenes(), &SceneList::listChanged, this, &MusicPanel::showScenes);
    connect(&m_desk.state(), &WorkspaceState::changed, this, &MusicPanel::refresh);
    m_frames.setInterval(30ms);
    connect(&m_frames, &QTimer::timeout, this, &MusicPanel::tick);
}

void MusicPanel::showScenes()
{
    QStringList names;
    for (const SceneInfo& scene : m_desk.scenes().scenes())
        names << scene.name;
    names.removeAll(QString());
    m_form->setScenes(names);
    if (const SceneInfo* shown = m_desk.scenes().shown())
        m_music.suggestScene(shown->name);
}

qint64 MusicPanel::current() const
{
    return m_model->idAt(m_table->currentIndex().row());
}

void MusicPanel::choose(qint64 pick)
{
    const int row = m_model->rowOf(pick);
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void MusicPanel::compose()
{
    m_music.askCost(0, *this, [this, asked = m_music.wish()](const std::optional<MusicCost>& cost) {
        composeOnceAgreed(cost, *this, [this, asked] {
            if (m_music.wish() == asked)
                hear(m_music.compose());
            else
                compose(); // something else is wished for by now
        });
    });
}

void MusicPanel::another()
{
    m_music.askCost(1, *this, [this, asked = m_music.wish()](const std::optional<MusicCost>& cost) {
        composeOnceAgreed(cost, *this, [this, asked] {
            if (m_music.wish() == asked)
                hear(m_music.another());
            else
                another();
        });
    });
}

/// The list gets the keyboard, by which candidates are compared.
void MusicPanel::hear(qint64 pick)
{
    if (pick == 0)
        return;
    choose(pick);
    refresh();
    m_table->setFocus();
    m_player.play(pick);
}

void MusicPanel::playOrStop()
{
    const qint64 pick = current();
    if (m_player.isPlaying() && m_player.heard() == pick)
        m_player.stop();
    else if (m_player.isPlaying())
        m_player.play(pick);
    else
        m_player.playFrom(pick, m_wave->playhead() < m_wave->duration() - 0.05 ? m_wave->playhead() : 0);
}

void MusicPanel::playRow(int row)
{
    const qint64 pick = m_model->idAt(row);
    if (pick == 0)
        return;
    choose(pick);
    m_player.play(pick);
}

void MusicPanel::removeCurrent()
{
    QList<qint64> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        ids << m_model->idAt(index.row());
    const int row = m_table->currentIndex().row();
    if (ids.isEmpty())
        return;
    m_music.remove(ids);
    choose(m_model->idAt(std::min(row, m_model->rowCount() - 1)));
}

void MusicPanel::takeFields()
{
    if (const MusicPick* pick = m_music.find(current()))
        m_music.setWish(pick->wish);
}

void MusicPanel::exportCurrent()
{
    if (m_music.find(current()))
        showDialog(*new MusicExportDialog(m_music, current(), m_desk.workspace(), window()), // deletes itself
                   u"music.export"_s);
}

void MusicPanel::sendToMixer()
{
    const MusicPick* pick = m_music.find(current());
    const RemixRender* made = m_music.render(current());
    if (!pick || !made)
        return;
    const QJsonValue loop = made->info[u"loop"_s];
    const SoundClip clip { .path = m_desk.workspace() + u'/' + made->artifact,
                           .name = pickTitle(*pick),
                           .loopBegin = loop[u"start"_s].toDouble(),
                           .loopEnd = loop[u"end"_s].toDouble() };
    m_player.stop();
    m_desk.placeOnTimeline(clip);
}

void MusicPanel::switchLayers()
{
    if (m_layers->of() == current())
        m_layers->stop();
    else
        m_layers->hear(current());
}

void MusicPanel::offerAccents()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"musicAccents"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<MusicAccent>& accents = m_layers->accents();
    for (qsizetype at = 0; at < accents.size(); ++at)
        menu->addAction(MusicNames::accent(accents[at].name, accents[at].isTransition), m_layers,
                        [layers = m_layers, at] { layers->hearAccent(at); });
    const QWidget* button = findChild<QToolButton*>(u"music.accentsButton"_s);
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void MusicPanel::refresh()
{
    const qint64 pick = current();
    const bool any = m_model->rowCount() > 0;
    const bool editable = m_music.isLoaded() && !m_music.isReadOnly();
    m_table->setVisible(any);
    m_hint->setVisible(!any);
    m_hint->setText(tr("Say what the scene needs above and press Compose: three candidates are composed, and "
                       "the first one plays as soon as it is there."));
    m_form->setEnabled(editable);
    m_compose->setEnabled(editable);
    m_another->setEnabled(editable);
    const MusicPick* chosen = m_music.find(pick);
    for (QAction* action : { m_play, m_favourite, m_remove, m_take })
        action->setEnabled(chosen != nullptr);
    m_keep->setEnabled(std::ranges::any_of(m_music.picks(), &MusicPick::favourite));
    m_favourite->setChecked(chosen && chosen->favourite);
    const bool playing = m_player.isPlaying() && m_player.heard() == pick;
    m_play->setIconText(playing ? tr("Stop") : tr("Play"));
    m_loop->setChecked(m_player.isLooping());
    const MusicSoundPtr sound = m_music.sound(pick);
    m_seam->setEnabled(sound != nullptr);
    m_wave->setSound(sound);
    m_wave->setLoop(sound && m_player.isLooping() ? std::optional(m_player.loopOf(pick)) : std::nullopt);
    const bool ready = chosen && m_music.state(pick) == PickState::Ready;
    m_export->setEnabled(ready);
    m_toMixer->setEnabled(ready && editable);
    m_hearLayers->setEnabled(ready && editable && chosen->wish.source.isEmpty());
    m_hearLayers->setChecked(pick != 0 && m_layers->of() == pick);
    m_intensity->setEnabled(m_hearLayers->isChecked());
    m_accents->setEnabled(m_hearLayers->isChecked() && !m_layers->accents().isEmpty());
    const bool rendering = m_music.isRendering() || m_layers->isRendering();
    m_cancel->setEnabled(rendering);
    m_progress->setVisible(rendering);
    refreshFacts();
    if (m_player.isPlaying() && !m_frames.isActive())
        m_frames.start();
}

/// What was heard in a recording may be a guess.
QString MusicPanel::sureness(const QString& fact, const QJsonValue& confidence, double sure)
{
    return confidence.isDouble() && confidence.toDouble() < sure ? tr("%1 (uncertain)").arg(fact) : fact;
}

void MusicPanel::refreshFacts()
{
    const qint64 pick = current();
    const RemixRender* made = m_music.render(pick);
    QStringList facts;
    if (made) {
        const double bpm = made->info[u"tempo_bpm"_s].toDouble();
        if (bpm > 0)
            facts << sureness(tr("%1 beats a minute").arg(QLocale().toString(bpm, 'f', 0)),
                              made->info[u"tempo_confidence"_s], kSureTempo);
        else if (made->info[u"tempo_confidence"_s].isDouble())
            facts << tr("no beat found");
        if (const QString key = made->info[u"key"_s].toString(); !key.isEmpty())
            facts << sureness(MusicNames::key(key), made->info[u"key_confidence"_s], kSureKey);
        facts << timeText(made->durationSeconds, 1);
        if (const QString maker = musicMaker(*made); !maker.isEmpty())
            facts << maker;
    }
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setVisible(!facts.isEmpty());
    QStringList notes;
    if (!m_music.advice().isEmpty())
        notes << studioText(m_music.advice());
    if (m_music.state(pick) == PickState::Failed)
        notes << errorText(m_music.failureOf(pick));
    if (made && made->info[u"fallback"_s].toBool())
        notes << tr("Another provider made this: %1")
                     .arg(studioText(made->info[u"fallback_reason"_s].toString()));
    if (made)
        notes += musicNotices(*made);
    if (!m_layersFault.isEmpty())
        notes << m_layersFault;
    notes.removeDuplicates(); // what is missing was missing when it was made
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    double done = m_layers->isRendering() ? m_layers->progress() : 0;
    for (const MusicPick& each : m_music.picks())
        done = std::max(done, m_music.progress(each.id));
    m_progress->setValue(static_cast<int>(done * 1000));
}

void MusicPanel::tick()
{
    if (!m_player.isPlaying()) {
        m_frames.stop();
        return;
    }
    if (m_player.heard() == current())
        m_wave->setPlayhead(m_player.position());
}

} // namespace comfyvn::ui
