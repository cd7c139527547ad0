#include "ui/LinePanel.h"

#include "ui/LineTitle.h"
#include "ui/lines/LineListModel.h"
#include "ui/lines/LineSpeaker.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/playback/Player.h"
#include "ui/waveform/WaveTile.h"
#include "ui/waveform/WaveformView.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
QToolButton* toolButton(const QString& objectName, const QString& iconName, const QString& text,
                        QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(icon(iconName));
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setAutoRaise(true);
    return button;
}
} // namespace

LinePanel::LinePanel(LineListModel& model, LineSpeaker& speaker, Player& player, QWidget* parent)
    : QFrame(parent)
    , m_model(model)
    , m_speaker(speaker)
    , m_player(player)
    , m_play(toolButton(u"playButton"_s, u"play"_s, tr("Play or stop"), this))
    , m_title(new LineTitle(this))
    , m_time(new QLabel(this))
    , m_failure(new QFrame(this))
    , m_failureIcon(new QLabel(m_failure))
    , m_failureText(new QLabel(m_failure))
    , m_waveform(new WaveformView(this))
{
    setObjectName(u"linePanel"_s);
    setAccessibleName(tr("Current line"));
    setFocusProxy(m_waveform);
    m_title->setObjectName(u"lineTitle"_s);
    m_time->setObjectName(u"timeLabel"_s);
    m_time->setAccessibleName(tr("Time"));
    m_failure->setObjectName(u"failureBar"_s);
    m_failure->setAutoFillBackground(true);
    m_failureText->setObjectName(u"failureText"_s);
    m_failureText->setWordWrap(true);
    m_failureText->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* retry = new QPushButton(icon(u"retry"_s), tr("Try again"), m_failure);
    retry->setObjectName(u"retryButton"_s);
    retry->setToolTip(tr("Render the line once more"));
    connect(retry, &QPushButton::clicked, this, [this] { m_speaker.hear(m_speaker.shownLine()); });
    auto* failureRow = new QHBoxLayout(m_failure);
    failureRow->setContentsMargins(12, 6, 8, 6);
    failureRow->addWidget(m_failureIcon);
    failureRow->addWidget(m_failureText, 1);
    failureRow->addWidget(retry);

    auto* zoomOut = toolButton(u"zoomOutButton"_s, u"zoom-out"_s, tr("Zoom out"), this);
    auto* zoomFit = toolButton(u"zoomFitButton"_s, u"zoom-fit"_s, tr("Show the whole line"), this);
    auto* zoomIn = toolButton(u"zoomInButton"_s, u"zoom-in"_s, tr("Zoom in"), this);
    connect(zoomOut, &QToolButton::clicked, m_waveform, &WaveformView::zoomOut);
    connect(zoomFit, &QToolButton::clicked, m_waveform, &WaveformView::zoomToFit);
    connect(zoomIn, &QToolButton::clicked, m_waveform, &WaveformView::zoomIn);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->setSpacing(6);
    head->addWidget(m_play);
    head->addWidget(m_title, 1);
    head->addWidget(m_time);
    head->addSpacing(8);
    m_zoomButtons = { zoomOut, zoomFit, zoomIn };
    for (QToolButton* button : m_zoomButtons)
        head->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_failure);
    column->addWidget(m_waveform, 1);

    m_frames.setInterval(16ms);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &LinePanel::showTime);
    connect(&speaker, &LineSpeaker::shown, this, &LinePanel::show);
    connect(&model, &LineListModel::dataChanged, this, &LinePanel::refresh);
    connect(&model, &LineListModel::modelReset, this, &LinePanel::refresh);
    connect(m_play, &QToolButton::clicked, this, [this] {
        if (m_player.isPlaying())
            m_speaker.stop();
        else
            m_speaker.hear(m_speaker.shownLine());
    });
    connect(m_waveform, &WaveformView::seekRequested, this, &LinePanel::seek);
    connect(m_waveform, &WaveformView::playRequested, &speaker, &LineSpeaker::playFrom);
    connect(&player, &Player::playingChanged, this, [this](bool playing) {
        m_play->setIcon(icon(playing ? u"stop"_s : u"play"_s));
        if (playing)
            m_frames.start();
        else
            m_frames.stop();
        showTime();
    });
    show(speaker.shownLine(), speaker.shownSound());
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
    refresh();
    showTime();
}

void LinePanel::refresh()
{
    const int row = m_model.rowOf(m_speaker.shownLine());
    m_play->setEnabled(row >= 0 && !m_model.line(row).text.trimmed().isEmpty());
    m_failure->setVisible(row >= 0 && m_model.state(row) == LineState::Failed);
    for (QToolButton* button : m_zoomButtons)
        button->setEnabled(!m_waveform->isEmpty());
    if (m_waveform->isEmpty())
        m_waveform->clear(hint(row));
    if (row < 0) {
        m_title->clear();
        return;
    }
    const ScriptLine& line = m_model.line(row);
    m_title->setLine(line.character, line.text);
    if (!m_failure->isVisibleTo(this))
        return;
    m_failureText->setText(m_model.failure(row).message);
    const QColor colour = stateColour(LineState::Failed, palette());
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, mixed(colour, palette().color(QPalette::Window), 0.14));
    m_failure->setPalette(tinted);
    QPixmap picture(QSize(18, 18) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintIcon(painter, stateIcon(LineState::Failed), QRect(0, 0, 18, 18), colour);
    painter.end();
    m_failureIcon->setPixmap(picture);
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

void LinePanel::showTime()
{
    const SpeechSamplesPtr& audio = m_speaker.shownAudio();
    m_time->setVisible(audio != nullptr);
    if (!audio)
        return;
    if (m_player.isPlaying()) {
        m_waveform->setPlayhead(m_player.position());
        m_waveform->follow();
    }
    m_time->setText(u"%1 / %2"_s.arg(timeText(m_waveform->playhead(), 0.1), timeText(audio->seconds(), 0.1)));
}

void LinePanel::seek(double seconds)
{
    if (m_player.isPlaying())
        m_speaker.playFrom(seconds);
    showTime();
}

} // namespace comfyvn::ui
