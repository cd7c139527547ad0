#include "ui/mixer/TrackHeader.h"

#include "core/mix/session/SessionEdits.h"
#include "ui/look/Theme.h"
#include "ui/mixer/MeterBar.h"
#include "ui/mixer/TimelineView.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QSlider>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr int kGainSteps = 10; // of a slider in one dB
constexpr int kLowestGain = -60;
constexpr int kHighestGain = 12;
constexpr int kPanSteps = 50; // of a slider to one side
constexpr int kRoomForAll = 60; // pixels of a row
constexpr int kColourWidth = 5;

QToolButton* letterButton(const QString& objectName, const QString& letter, const QString& name,
                          QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setText(letter);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

QString roleTitle(const QString& role)
{
    if (role == u"voice"_s)
        return TrackHeader::tr("Voice");
    if (role == u"bgm"_s)
        return TrackHeader::tr("BGM");
    if (role == u"music"_s)
        return TrackHeader::tr("Music");
    if (role == u"ambience"_s)
        return TrackHeader::tr("Ambience");
    if (role == u"sfx"_s)
        return TrackHeader::tr("Effects");
    return role.isEmpty() ? TrackHeader::tr("No role") : role;
}

TrackHeader::TrackHeader(SessionModel& model, qint64 track, QWidget* parent)
    : QFrame(parent)
    , m_model(model)
    , m_track(track)
    , m_name(new QLineEdit(this))
    , m_role(new QToolButton(this))
    , m_roles(new QMenu(m_role))
    , m_mute(letterButton(u"trackMute"_s, tr("M", "mute"), tr("Mute"), this))
    , m_solo(letterButton(u"trackSolo"_s, tr("S", "solo"), tr("Solo"), this))
    , m_gain(new QSlider(Qt::Horizontal, this))
    , m_pan(new QSlider(Qt::Horizontal, this))
    , m_lower(new QWidget(this))
    , m_meter(new MeterBar(Qt::Vertical, tr("Level, and from above what the ducking takes away"), this))
{
    setObjectName(u"trackHeader"_s);
    m_name->setObjectName(u"trackName"_s);
    m_name->setAccessibleName(tr("Name of the track"));
    m_name->setFrame(false);
    m_name->setMaxLength(kLongestSessionName);
    m_role->setObjectName(u"trackRole"_s);
    m_role->setAccessibleName(tr("Role"));
    m_role->setToolTip(tr("What the track is, which the ducking goes by"));
    m_role->setAutoRaise(true);
    m_role->setPopupMode(QToolButton::InstantPopup);
    m_role->setFocusPolicy(Qt::StrongFocus);
    m_role->setMenu(m_roles);
    connect(m_roles, &QMenu::aboutToShow, this, &TrackHeader::fillRoles);
    m_gain->setRange(kLowestGain * kGainSteps, kHighestGain * kGainSteps);
    m_gain->setSingleStep(kGainSteps / 2);
    m_gain->setPageStep(3 * kGainSteps);
    makeSlider(*m_gain, u"trackGain"_s, tr("Volume"));
    m_pan->setRange(-kPanSteps, kPanSteps);
    m_pan->setSingleStep(kPanSteps / 10);
    m_pan->setPageStep(kPanSteps / 2);
    makeSlider(*m_pan, u"trackPan"_s, tr("Balance"));
    m_pan->setFixedWidth(fontMetrics().height() * 3);

    auto* upper = new QHBoxLayout;
    upper->setSpacing(2);
    upper->addWidget(m_name, 1);
    upper->addWidget(m_role);
    auto* lower = new QHBoxLayout(m_lower);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(2);
    lower->addWidget(m_mute);
    lower->addWidget(m_solo);
    lower->addWidget(m_gain, 1);
    lower->addWidget(m_pan);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addLayout(upper);
    column->addWidget(m_lower);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kColourWidth + 4, 2, 4, 3);
    row->setSpacing(4);
    row->addLayout(column, 1);
    row->addWidget(m_meter);

    m_name->installEventFilter(this);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        change(tr("Rename a track"), [name = m_name->text().simplified()](SessionTrack& at) {
            at.name = name.isEmpty() ? at.name : name;
        });
        refresh();
    });
    connect(m_mute, &QToolButton::clicked, this, [this](bool on) {
        change(on ? tr("Mute a track") : tr("Unmute a track"), [on](SessionTrack& at) { at.mute = on; });
    });
    connect(m_solo, &QToolButton::clicked, this, [this](bool on) {
        change(on ? tr("Hear a track alone") : tr("Hear all tracks"),
               [on](SessionTrack& at) { at.solo = on; });
    });
    connect(m_gain, &QSlider::valueChanged, this, [this](int value) {
        change(
            tr("Volume of a track"),
            [value](SessionTrack& at) { at.gainDb = static_cast<double>(value) / kGainSteps; }, m_gesture);
    });
    connect(m_pan, &QSlider::valueChanged, this, [this](int value) {
        change(
            tr("Balance of a track"),
            [value](SessionTrack& at) { at.pan = static_cast<double>(value) / kPanSteps; }, m_gesture);
    });
    refresh();
}

template <typename Change> void TrackHeader::change(const QString& name, const Change& change, int gesture)
{
    m_model.edit(name, withTrack(m_model.session(), m_track, change), gesture);
}

void TrackHeader::makeSlider(QSlider& slider, const QString& objectName, const QString& name)
{
    slider.setObjectName(objectName);
    slider.setAccessibleName(name);
    slider.setFocusPolicy(Qt::StrongFocus);
    slider.installEventFilter(this);
    connect(&slider, &QSlider::sliderPressed, this, [this] { m_gesture = m_model.newGesture(); });
}

bool TrackHeader::eventFilter(QObject* watched, QEvent* event)
{
    auto* slider = qobject_cast<QSlider*>(watched);
    switch (event->type()) {
    case QEvent::FocusIn:
        m_model.setCurrentTrack(m_track);
        m_gesture = m_model.newGesture();
        break;
    case QEvent::MouseButtonDblClick:
        if (slider == nullptr)
            break;
        m_gesture = m_model.newGesture();
        slider->setValue(0);
        return true;
    case QEvent::Wheel:
        // Turning over the headers moves the rows; only what has the keyboard is changed.
        if (slider != nullptr && !slider->hasFocus()) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (watched == m_name && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            refresh();
            m_name->clearFocus();
            return true;
        }
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void TrackHeader::refresh()
{
    const MixSession& session = m_model.session();
    const qsizetype row = session.trackIndex(m_track);
    if (row < 0)
        return;
    const SessionTrack& track = session.tracks[row];
    const bool writable = !m_model.isReadOnly();
    setAccessibleName(track.name);
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(track.name);
    m_name->setReadOnly(!writable);
    m_role->setText(roleTitle(track.role));
    m_mute->setChecked(track.mute);
    m_solo->setChecked(track.solo);
    {
        const QSignalBlocker quietGain(m_gain);
        const QSignalBlocker quietPan(m_pan);
        m_gain->setValue(static_cast<int>(std::lround(track.gainDb * kGainSteps)));
        m_pan->setValue(static_cast<int>(std::lround(track.pan * kPanSteps)));
    }
    for (QWidget* control : std::initializer_list<QWidget*> { m_role, m_mute, m_solo, m_gain, m_pan })
        control->setEnabled(writable);
    m_gain->setToolTip(tr("Volume: %1 dB (double-click: 0)").arg(locale().toString(track.gainDb, 'f', 1)));
    const int side = static_cast<int>(std::lround(std::fabs(track.pan) * 100));
    m_pan->setToolTip(track.pan < 0       ? tr("Balance: %1 % to the left (double-click: middle)").arg(side)
                          : track.pan > 0 ? tr("Balance: %1 % to the right (double-click: middle)").arg(side)
                                          : tr("Balance: middle"));
    m_gain->setAccessibleDescription(m_gain->toolTip());
    m_pan->setAccessibleDescription(m_pan->toolTip());
    update();
}

void TrackHeader::setRowHeight(int height)
{
    m_lower->setVisible(height >= kRoomForAll);
}

void TrackHeader::setLevel(float peak, float duckingGain)
{
    m_meter->setPeak(peak);
    m_meter->setReduction(duckingGain);
}

void TrackHeader::rest()
{
    m_meter->rest();
}

void TrackHeader::editName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void TrackHeader::focusGain()
{
    m_gain->setFocus(Qt::ShortcutFocusReason);
}

void TrackHeader::focusPan()
{
    m_pan->setFocus(Qt::ShortcutFocusReason);
}

void TrackHeader::fillRoles()
{
    m_roles->clear();
    const qsizetype row = m_model.session().trackIndex(m_track);
    const QString now = row < 0 ? QString() : m_model.session().tracks[row].role;
    for (const QString& role : commonRoles()) {
        QAction* action = m_roles->addAction(roleTitle(role), this, [this, role] { setRole(role); });
        action->setCheckable(true);
        action->setChecked(role == now);
    }
    m_roles->addSeparator();
    m_roles->addAction(tr("Another role…"), this, &TrackHeader::askRole);
}

void TrackHeader::askRole()
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(u"trackRoleDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Role of the track"));
    dialog->setLabelText(tr("A word by which the ducking knows the track:"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString& role) { setRole(role.simplified().left(kLongestSessionRole)); });
    dialog->open();
}

void TrackHeader::setRole(const QString& role)
{
    if (!role.isEmpty())
        change(tr("Role of a track"), [role](SessionTrack& at) { at.role = role; });
}

void TrackHeader::mousePressEvent(QMouseEvent* event)
{
    m_model.setCurrentTrack(m_track);
    QFrame::mousePressEvent(event);
}

void TrackHeader::contextMenuEvent(QContextMenuEvent* event)
{
    m_model.setCurrentTrack(m_track);
    Q_EMIT menuRequested(event->globalPos());
}

void TrackHeader::paintEvent(QPaintEvent*)
{
    const qsizetype row = m_model.session().trackIndex(m_track);
    if (row < 0)
        return;
    const SessionTrack& track = m_model.session().tracks[row];
    QPainter painter(this);
    const QColor window = palette().color(QPalette::Window);
    const bool current = m_model.currentTrack() == m_track;
    painter.fillRect(rect(), current ? mixed(palette().color(QPalette::Highlight), window, 0.14) : window);
    painter.fillRect(QRect(0, 0, kColourWidth, height() - 1), trackColour(track, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), mixed(palette().color(QPalette::Mid), window, 0.6));
}

} // namespace comfyvn::ui
