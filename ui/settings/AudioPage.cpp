#include "ui/settings/AudioPage.h"

#include "ui/look/Icons.h"
#include "ui/playback/Player.h"
#include "ui/settings/SettingField.h"
#include "ui/settings/SettingsModel.h"
#include "ui/studio/StudioCall.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// Three soft notes, a chord one after the other.
SpeechSamplesPtr testTone()
{
    constexpr int kRate = 48'000;
    constexpr double kNoteSeconds = 0.28;
    constexpr double kPeak = 9'000;
    std::vector<std::int16_t> samples;
    for (const double hertz : { 523.25, 659.26, 783.99 }) {
        constexpr auto kCount = static_cast<int>(kRate * kNoteSeconds);
        for (int n = 0; n < kCount; ++n) {
            const double fade = std::sin(std::numbers::pi * n / kCount);
            const double wave = std::sin(2 * std::numbers::pi * hertz * n / kRate);
            samples.push_back(static_cast<std::int16_t>(kPeak * fade * wave));
        }
    }
    return makeSpeechSamples(std::move(samples), kRate);
}

} // namespace

AudioPage::AudioPage(SettingsModel& settings, Player& player, QWidget* parent)
    : SettingsPage(settings, u"audio"_s, tr("Audio device"), u"volume"_s, parent)
    , m_player(player)
    , m_device(new ChoiceField(settings, u"ui.audio_device"_s,
                               { tr("Output"),
                                 tr("When it is not there, the system's default is used until it is back."),
                                 tr("sound device speaker headphones") },
                               {}, this))
    , m_said(new QLabel(this))
{
    addRow(m_device);
    addRow(new NumberField(
        settings, u"ui.volume"_s,
        { tr("Volume"), tr("Of what the window plays; exports are not changed."), tr("loudness level") },
        u" %"_s, this));
    auto* box = new QWidget(this);
    auto* test = new QPushButton(icon(u"play"_s), tr("Play three notes"), box);
    test->setObjectName(u"audioTestButton"_s);
    test->setAutoDefault(false);
    connect(test, &QPushButton::clicked, this, &AudioPage::playTone);
    m_said->setObjectName(u"audioTestSaid"_s);
    m_said->setWordWrap(true);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(test);
    row->addWidget(m_said, 1);
    box->setFocusProxy(test);
    addRow(new SettingRow(
        { tr("Test"), tr("You should hear them at once and without crackling."), tr("tone sample check") },
        box, this));
    connect(&player, &Player::devicesChanged, this, &AudioPage::showDevices);
    connect(&player, &Player::refused, m_said,
            [this] { m_said->setText(tr("No device took the sound; choose another output.")); });
    showDevices();
}

void AudioPage::showDevices()
{
    QString usual = tr("System default");
    QList<SettingChoice> choices { { {}, usual } };
    for (const OutputDevice& device : m_player.devices()) {
        if (device.isDefault)
            choices[0].text = tr("System default (%1)").arg(device.name);
        choices << SettingChoice { device.id, device.name };
    }
    const QString chosen = model().value(u"ui.audio_device"_s).toString();
    const bool there =
        std::ranges::any_of(choices, [&](const SettingChoice& choice) { return choice.value == chosen; });
    if (!there)
        choices << SettingChoice { chosen, tr("%1 (not there)").arg(chosen) };
    m_device->setChoices(choices);
}

void AudioPage::playTone()
{
    m_said->clear();
    const auto promise = std::make_shared<QPromise<SpeechSamplesPtr>>();
    promise->start();
    whenFinished(this, promise->future(), [this](const SpeechSamplesPtr& tone) { m_player.play(tone, 0); });
    QThreadPool::globalInstance()->start([promise] {
        promise->addResult(testTone());
        promise->finish();
    });
}

} // namespace comfyvn::ui
