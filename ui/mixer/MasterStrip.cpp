#include "ui/mixer/MasterStrip.h"

#include "ui/look/Theme.h"
#include "ui/mixer/MeterBar.h"
#include "ui/voice/ColourButton.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr float kLimits = 0.999F; ///< below this the limiter is at work

double decibels(float gain)
{
    return 20 * std::log10(std::max(1e-6, static_cast<double>(gain)));
}

/// Of a meter: a figure as wide as the others, or a dash when it is below everything that is heard.
QString figure(double value, const QLocale& locale)
{
    constexpr double least = -70;
    return value <= least ? u"–"_s : locale.toString(value, 'f', 1).replace(u'-', u'−');
}

QString loudnessText(const SessionPlayback::Loudness& loudness, const QLocale& locale)
{
    return MasterStrip::tr("M %1   S %2   I %3 LUFS   TP %4 dB",
                           "momentary, short-term, integrated, true peak")
        .arg(figure(loudness.momentaryLufs, locale), figure(loudness.shortTermLufs, locale),
             figure(loudness.integratedLufs, locale), figure(decibels(loudness.truePeak), locale));
}

} // namespace

MasterStrip::MasterStrip(SessionPlayback& playback, QWidget* parent)
    : QWidget(parent)
    , m_playback(playback)
    , m_left(new MeterBar(Qt::Horizontal, tr("Level of the left side"), this))
    , m_right(new MeterBar(Qt::Horizontal, tr("Level of the right side"), this))
    , m_reduction(new QLabel(this))
    , m_loudness(new QToolButton(this))
    , m_lamp(new QToolButton(this))
{
    setObjectName(u"masterStrip"_s);
    m_loudness->setAccessibleName(tr("Loudness"));
    setAccessibleName(tr("Level of the mix"));
    m_reduction->setObjectName(u"masterReduction"_s);
    m_reduction->setMinimumWidth(fontMetrics().horizontalAdvance(tr("Ducking %1 dB").arg(u"−00.0"_s)));
    m_loudness->setObjectName(u"masterLoudness"_s);
    m_loudness->setAutoRaise(true);
    m_loudness->setFocusPolicy(Qt::StrongFocus);
    connect(m_loudness, &QToolButton::clicked, &playback, &SessionPlayback::measureAnew);
    connect(&playback, &SessionPlayback::loudnessChanged, this, &MasterStrip::showLoudness);
    connect(&playback, &SessionPlayback::levelsChanged, this, &MasterStrip::setLevels);
    connect(&playback, &SessionPlayback::playingChanged, this, [this](bool playing) {
        if (!playing)
            rest();
    });
    m_lamp->setObjectName(u"masterLamp"_s);
    m_lamp->setAutoRaise(true);
    m_lamp->setFocusPolicy(Qt::StrongFocus);
    m_lamp->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_lamp, &QToolButton::clicked, this, [this] { setLamp(false); });
    auto* meters = new QVBoxLayout;
    meters->setSpacing(2);
    meters->addWidget(m_left);
    meters->addWidget(m_right);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_reduction);
    row->addWidget(m_loudness);
    row->addLayout(meters);
    row->addWidget(m_lamp);
    setLamp(false);
    showLoudness();
    // as wide as it will get, so that nothing beside it moves while it plays
    const QString widest = loudnessText({ -20.8, -20.8, -20.8, 0.1F }, locale());
    m_loudness->setMinimumWidth(m_loudness->sizeHint().width()
                                + std::max(0,
                                           fontMetrics().horizontalAdvance(widest)
                                               - fontMetrics().horizontalAdvance(m_loudness->text())));
}

void MasterStrip::setLevels(const SessionPlayback::Levels& levels)
{
    m_left->setPeak(levels.left);
    m_right->setPeak(levels.right);
    const double ducking = decibels(levels.duckingGain);
    m_reduction->setText(ducking < -0.05
                             ? tr("Ducking %1 dB").arg(locale().toString(ducking, 'f', 1).replace(u'-', u'−'))
                             : QString());
    const double limited = decibels(levels.limiterGain);
    if (levels.limiterGain >= kLimits || limited >= m_reductionDb)
        return;
    m_reductionDb = limited;
    setLamp(true);
}

void MasterStrip::showLoudness()
{
    const SessionPlayback::Loudness& loudness = m_playback.loudness();
    m_loudness->setText(loudnessText(loudness, locale()));
    const QString spoken =
        tr("Loudness of what was heard: %1 LUFS at this moment, %2 LUFS over three seconds, %3 "
           "LUFS in all; true peak %4 dB. Press to measure anew.")
            .arg(figure(loudness.momentaryLufs, locale()), figure(loudness.shortTermLufs, locale()),
                 figure(loudness.integratedLufs, locale()), figure(decibels(loudness.truePeak), locale()));
    m_loudness->setToolTip(spoken);
    m_loudness->setAccessibleDescription(spoken);
}

void MasterStrip::rest()
{
    m_left->rest();
    m_right->rest();
    m_reduction->clear();
}

void MasterStrip::setLamp(bool lit)
{
    if (!lit)
        m_reductionDb = 0;
    const QColor colour = lit ? stateColour(LineState::Failed, palette()) : palette().color(QPalette::Mid);
    m_lamp->setIcon(colourSpot(colour));
    m_lamp->setText(tr("Limit"));
    const QString tip = lit
        ? tr("The mix was above its ceiling and the limiter took %1 dB away; press to put the lamp out")
              .arg(locale().toString(-m_reductionDb, 'f', 1))
        : tr("The mix stays below its ceiling");
    m_lamp->setToolTip(tip);
    m_lamp->setAccessibleName(lit ? tr("Limited") : tr("Not limited"));
    m_lamp->setAccessibleDescription(tip);
}

} // namespace comfyvn::ui
