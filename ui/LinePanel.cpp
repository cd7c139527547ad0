#include "ui/LinePanel.h"

#include "core/script/Takes.h"
#include "ui/Desk.h"
#include "ui/LineTitle.h"
#include "ui/ViewState.h"
#include "ui/lines/LineListModel.h"
#include "ui/lines/LineSpeaker.h"
#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/mouth/MouthPanel.h"
#include "ui/mouth/MouthView.h"
#include "ui/playback/Player.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"
#include "ui/waveform/LevelStrip.h"
#include "ui/waveform/LineTimes.h"
#include "ui/waveform/SelectionBar.h"
#include "ui/waveform/SoundDrag.h"
#include "ui/waveform/SoundFile.h"
#include "ui/waveform/TimesDialog.h"
#include "ui/waveform/WaveformView.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QtConcurrent>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

LinePanel::LinePanel(Desk& desk, Commands& commands, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_model(desk.lines())
    , m_speaker(desk.speaker())
    , m_player(desk.player())
    , m_play(flatButton(u"playButton"_s, u"play"_s, tr("Play or stop"), this))
    , m_handle(flatButton(u"soundHandle"_s, u"drag"_s, tr("Drag the sound into another program"), this))
    , m_title(new LineTitle(this))
    , m_time(new QToolButton(this))
    , m_outcome(new QLabel(this))
    , m_failure(new QFrame(this))
    , m_failureIcon(new QLabel(m_failure))
    , m_failureText(new QLabel(m_failure))
    , m_retry(new QPushButton(icon(u"retry"_s), {}, m_failure))
    , m_waveform(new WaveformView(this))
    , m_mouth(new MouthPanel(desk.workspace(), this))
    , m_commands(WaveCommands::addTo(commands, *m_waveform))
    , m_selection(new SelectionBar(
          *m_waveform, { m_commands.playSelection, m_commands.loop, m_commands.snap, m_commands.follow },
          this))
    , m_levels(new LevelStrip(this))
{
    setObjectName(u"linePanel"_s);
    setAccessibleName(tr("Current line"));
    setFocusProxy(m_waveform);
    m_waveform->setContextMenuPolicy(Qt::ActionsContextMenu);
    makeFailure();
    m_outcome->setObjectName(u"lineOutcome"_s);
    m_outcome->setContentsMargins(12, 2, 12, 4);
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    m_outcomeTime.setSingleShot(true);
    m_outcomeTime.setInterval(8s);
    connect(&m_outcomeTime, &QTimer::timeout, m_outcome, &QWidget::hide);

    auto* middle = new QHBoxLayout;
    middle->setSpacing(1);
    middle->addWidget(m_waveform, 1);
    middle->addWidget(m_mouth);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 4, 12, 6);
    foot->setSpacing(12);
    foot->addWidget(m_selection);
    foot->addWidget(m_levels, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeHead());
    column->addWidget(m_outcome);
    column->addWidget(m_failure);
    column->addLayout(middle, 1);
    column->addLayout(foot);

    connectSound();
    connectCommands();
    applyOptions();
    show(m_speaker.shownLine(), m_speaker.shownSound());
}

QHBoxLayout* LinePanel::makeHead()
{
    m_title->setObjectName(u"lineTitle"_s);
    m_handle->setCursor(Qt::OpenHandCursor);
    m_handle->setFocusPolicy(Qt::NoFocus);
    m_handle->setProperty(kKeyboardWayProperty, u"wave.copySound"_s);
    m_time->setObjectName(u"timeButton"_s);
    m_time->setAccessibleName(tr("Time"));
    m_time->setToolTip(tr("Switch between minutes and samples"));
    m_time->setAutoRaise(true);
    connect(m_time, &QToolButton::clicked, m_commands.samples, &QAction::trigger);
    auto* more = flatButton(u"lineMoreButton"_s, u"more"_s, tr("More for this line"), this);
    auto* menu = new QMenu(more);
    menu->addActions({ m_commands.copySound, m_commands.copyTimes, m_commands.exportTimes });
    menu->addSeparator();
    menu->addActions({ m_commands.zoomSelection, m_commands.samples, m_commands.mouth });
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->setSpacing(6);
    head->addWidget(m_play);
    head->addWidget(m_handle);
    head->addWidget(m_title, 1);
    head->addWidget(m_time);
    head->addSpacing(4);
    head->addWidget(flatActionButton(m_commands.zoomOut, this));
    head->addWidget(flatActionButton(m_commands.zoomFit, this));
    head->addWidget(flatActionButton(m_commands.zoomIn, this));
    head->addWidget(more);
    auto* drag = new SoundDrag([this](const SoundDrag::Use& use) { makeSoundFile(use); }, this);
    drag->setObjectName(u"soundDrag"_s);
    drag->addSource(*m_handle);
    drag->addSource(*m_title);
    return head;
}

void LinePanel::makeFailure()
{
    m_failure->setObjectName(u"failureBar"_s);
    m_failure->setAutoFillBackground(true);
    m_failureText->setObjectName(u"failureText"_s);
    m_failureText->setWordWrap(true);
    m_failureText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_retry->setObjectName(u"retryButton"_s);
    m_retry->setText(tr("Try again"));
    m_retry->setToolTip(tr("Render the line once more"));
    connect(m_retry, &QPushButton::clicked, this, &LinePanel::tryAgain);
    auto* row = new QHBoxLayout(m_failure);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(m_failureIcon);
    row->addWidget(m_failureText, 1);
    row->addWidget(m_retry);
}

void LinePanel::connectSound()
{
    m_frames.setInterval(16ms);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &LinePanel::showTime);
    connect(&m_speaker, &LineSpeaker::shown, this, &LinePanel::show);
    connect(&m_model, &LineListModel::dataChanged, this, &LinePanel::refresh);
    connect(&m_model, &LineListModel::modelReset, this, &LinePanel::refresh);
    connect(&m_desk, &Desk::choicesChanged, this, &LinePanel::refresh);
    connect(m_play, &QToolButton::clicked, this, [this] {
        if (m_player.isPlaying())
            m_speaker.stop();
        else
            m_speaker.hear(m_speaker.shownLine());
    });
    connect(m_waveform, &WaveformView::seekRequested, this, &LinePanel::seek);
    connect(m_waveform, &WaveformView::playRequested, &m_speaker, &LineSpeaker::playFrom);
    connect(m_waveform, &WaveformView::playSelectionRequested, this, &LinePanel::playSelection);
    connect(m_waveform, &WaveformView::selectionChanged, this, [this] {
        applyLoop();
        const bool any = m_waveform->selection().has_value();
        m_commands.playSelection->setEnabled(any);
        m_commands.zoomSelection->setEnabled(any);
    });
    const auto showPlaying = [this](bool playing) {
        m_play->setIcon(icon(playing ? u"stop"_s : u"play"_s));
        m_waveform->resumeFollowing();
        if (playing)
            m_frames.start();
        else
            m_frames.stop();
        if (!playing)
            m_levels->rest();
        showTime();
    };
    connect(&m_player, &Player::playingChanged, this, showPlaying);
    showPlaying(m_player.isPlaying());
}

void LinePanel::connectCommands()
{
    const WaveCommands& wave = m_commands;
    connect(wave.zoomIn, &QAction::triggered, m_waveform, &WaveformView::zoomIn);
    connect(wave.zoomOut, &QAction::triggered, m_waveform, &WaveformView::zoomOut);
    connect(wave.zoomFit, &QAction::triggered, m_waveform, &WaveformView::zoomToFit);
    connect(wave.zoomSelection, &QAction::triggered, m_waveform, &WaveformView::zoomToSelection);
    connect(wave.selectWord, &QAction::triggered, m_waveform,
            [this] { m_waveform->selectWord(m_waveform->playhead()); });
    connect(wave.playSelection, &QAction::triggered, this, &LinePanel::playSelection);
    connect(wave.copySound, &QAction::triggered, this, &LinePanel::copySound);
    connect(wave.copyTimes, &QAction::triggered, this, &LinePanel::copyTimes);
    connect(wave.exportTimes, &QAction::triggered, this, &LinePanel::exportTimes);
    wave.loop->setChecked(m_player.loop().has_value());
    connect(wave.loop, &QAction::toggled, this, &LinePanel::applyLoop);
    connect(wave.follow, &QAction::triggered, this, [this](bool on) { keepOption(u"follow"_s, on); });
    connect(wave.snap, &QAction::triggered, this, [this](bool on) { keepOption(u"snap"_s, on); });
    connect(wave.mouth, &QAction::triggered, this, [this](bool on) { keepOption(u"mouth"_s, on); });
    connect(wave.samples, &QAction::triggered, this, [this](bool on) {
        keepOption(u"time"_s, timeDisplayName(on ? TimeDisplay::Samples : TimeDisplay::Clock));
    });
    connect(&m_desk, &Desk::uiChanged, this, &LinePanel::applyOptions);
}

void LinePanel::keepOption(const QString& name, const QJsonValue& value)
{
    m_desk.changeUi({ { u"waveform"_s, QJsonObject { { name, value } } } });
}

void LinePanel::applyOptions()
{
    const QJsonObject options = m_desk.ui().waveform;
    const TimeDisplay display = timeDisplayFrom(options[u"time"_s].toString());
    m_commands.follow->setChecked(options[u"follow"_s].toBool(true));
    m_commands.snap->setChecked(options[u"snap"_s].toBool(false));
    m_commands.mouth->setChecked(options[u"mouth"_s].toBool(true));
    m_commands.samples->setChecked(display == TimeDisplay::Samples);
    m_waveform->setFollowing(m_commands.follow->isChecked());
    m_waveform->setSnapping(m_commands.snap->isChecked());
    m_waveform->setTimeDisplay(display);
    m_mouth->setVisible(m_commands.mouth->isChecked());
    m_selection->refresh();
    reserveTime();
    showTime();
}

void LinePanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void LinePanel::show(qint64, const SpokenLine& spoken)
{
    if (spoken.audio)
        m_waveform->setLine(spoken);
    else
        m_waveform->clear({});
    m_mouth->view().setCues(spoken.cues);
    m_levels->setAudio(spoken.audio);
    m_outcome->hide();
    m_selection->refresh();
    applyLoop();
    refresh();
    reserveTime();
    showTime();
}

void LinePanel::refresh()
{
    const int row = m_model.rowOf(m_speaker.shownLine());
    m_play->setEnabled(row >= 0 && !m_model.line(row).text.trimmed().isEmpty());
    const bool sound = !m_waveform->isEmpty();
    m_commands.setEnabled(sound);
    m_commands.playSelection->setEnabled(m_waveform->selection().has_value());
    m_commands.zoomSelection->setEnabled(m_waveform->selection().has_value());
    m_handle->setEnabled(sound);
    m_title->setCursor(sound ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (!sound)
        m_waveform->clear(hint(row));
    refreshFailure(row);
    if (row < 0) {
        m_title->clear();
        return;
    }
    const ScriptLine& line = m_model.line(row);
    const QString colour = m_desk.choices() ? m_desk.choices()->colours.value(line.character) : QString();
    m_title->setLine(line.character, line.text, QColor(colour));
}

void LinePanel::refreshFailure(int row)
{
    const LineState state = row >= 0 ? m_model.state(row) : LineState::New;
    const bool failed = state == LineState::Failed;
    m_failure->setVisible(failed || state == LineState::Fallback);
    if (!m_failure->isVisibleTo(this))
        return;
    m_failureText->setText(failed ? errorText(m_model.failure(row))
                                  : tr("Another provider spoke this line: %1")
                                        .arg(studioText(soundOf(m_model.line(row)).fallbackReason)));
    m_retry->setVisible(failed || !isKept(soundOf(m_model.line(row)))); // a locked take stays
    m_retry->setText(failed ? tr("Try again") : tr("Render again"));
    const QColor colour = stateColour(state, palette());
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, mixed(colour, palette().color(QPalette::Window), 0.14));
    m_failure->setPalette(tinted);
    QPixmap picture(QSize(18, 18) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintIcon(painter, stateIcon(state), QRect(0, 0, 18, 18), colour);
    painter.end();
    m_failureIcon->setPixmap(picture);
}

void LinePanel::tryAgain()
{
    const qint64 id = m_speaker.shownLine();
    if (m_model.stateOfLine(id) == LineState::Fallback)
        m_speaker.hearAfresh(id); // or the studio answers with what it has
    else
        m_speaker.hear(id);
}

QString LinePanel::hint(int row) const
{
    if (row < 0)
        return tr("Choose a line to see how it sounds.");
    if (m_model.line(row).text.trimmed().isEmpty())
        return tr("The waveform, words and mouth shapes of this line will appear here.");
    switch (m_model.state(row)) {
    case LineState::New:
        return tr("Press Space to hear this line. Its waveform, words and mouth shapes appear here.");
    case LineState::Rendering:
        return tr("The line is being rendered…");
    case LineState::Failed:
        return tr("There is no sound of this line yet.");
    case LineState::Ready:
    case LineState::Stale:
    case LineState::Fallback:
        break;
    }
    return tr("Press Space to hear this line.");
}

bool LinePanel::isHeard() const
{
    return m_player.isPlaying() && m_player.audio() == m_speaker.shownAudio();
}

void LinePanel::showTime()
{
    const SpeechSamplesPtr& audio = m_speaker.shownAudio();
    m_time->setVisible(audio != nullptr);
    if (!audio)
        return;
    if (isHeard()) {
        m_waveform->setPlayhead(m_player.position());
        m_waveform->follow();
        m_levels->showMoment(m_waveform->playhead());
    }
    m_mouth->view().setTime(m_waveform->playhead());
    if (!m_waveform->selection() && !isHeard())
        m_selection->refresh();
    m_time->setText(timesText(m_waveform->playhead()));
}

QString LinePanel::timesText(double seconds) const
{
    const TimeFormat& times = m_waveform->times();
    return u"%1 / %2"_s.arg(times.text(seconds, 0.1), times.text(m_waveform->duration(), 0.1));
}

/// As wide as the longest time needs, so that nothing moves while time goes on.
void LinePanel::reserveTime()
{
    m_time->setText(timesText(m_waveform->duration()));
    m_time->setMinimumWidth(m_time->sizeHint().width());
}

void LinePanel::seek(double seconds)
{
    if (isHeard())
        m_speaker.playFrom(seconds);
    showTime();
}

void LinePanel::playSelection()
{
    const auto& selection = m_waveform->selection();
    if (!selection || !m_speaker.shownAudio())
        return;
    m_speaker.stop();
    m_player.play(m_speaker.shownAudio(), PlayWish { .from = selection->begin, .end = selection->end });
}

void LinePanel::applyLoop()
{
    const bool on = m_commands.loop->isChecked();
    m_waveform->setLooping(on && !m_waveform->isEmpty());
    if (on)
        m_player.setLoop(m_waveform->selection().value_or(PlaySpan {}), m_speaker.shownAudio());
    else
        m_player.setLoop(std::nullopt);
}

void LinePanel::makeSoundFile(const std::function<void(const QString& path)>& use)
{
    const ScriptLine* line = m_model.find(m_speaker.shownLine());
    const SpeechSamplesPtr& audio = m_speaker.shownAudio();
    if (!line || !audio)
        return;
    const QString folder = m_desk.workspace() + u"/exports/lines"_s;
    whenFinished(this,
                 QtConcurrent::run(writeSoundFile, folder, soundFileName(line->character, line->text), audio),
                 [this, use](const Result<QString>& path) {
                     if (path)
                         use(*path);
                     else
                         say(tr("The sound file could not be made: %1").arg(errorText(path.error())));
                 });
}

void LinePanel::copySound()
{
    makeSoundFile([this](const QString& path) {
        QApplication::clipboard()->setMimeData(SoundDrag::mimeData(path).release());
        say(tr("The sound file is copied; paste it into a folder or another program."));
    });
}

void LinePanel::copyTimes()
{
    const ScriptLine* line = m_model.find(m_speaker.shownLine());
    if (!line || !m_speaker.shownAudio())
        return;
    const LineTimes times = LineTimes::of(m_speaker.shownSound(), line->text, {});
    QApplication::clipboard()->setText(QString::fromUtf8(times.written(TimingFormat::AudacityLabels)));
    say(tr("The times are copied."));
}

void LinePanel::exportTimes()
{
    const ScriptLine* line = m_model.find(m_speaker.shownLine());
    if (!line || !m_speaker.shownAudio())
        return;
    const QString name = soundFileName(line->character, line->text);
    auto* dialog =
        new TimesDialog(LineTimes::of(m_speaker.shownSound(), line->text, name + u".wav"_s), name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LinePanel::say(const QString& text)
{
    m_outcome->setText(text);
    m_outcome->show();
    m_outcomeTime.start();
}

} // namespace comfyvn::ui
