#include "ui/settings/TrialBox.h"

#include "ui/look/Icons.h"
#include "ui/playback/Player.h"
#include "ui/settings/ProviderPaths.h"
#include "ui/settings/SettingsModel.h"
#include "ui/settings/VoiceField.h"
#include "ui/studio/StudioText.h"
#include "ui/voice/VoiceNames.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

TrialBox::TrialBox(SettingsModel& settings, ProviderLink& link, Player& player, const QString& provider,
                   QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_player(player)
    , m_provider(provider)
    , m_start(new QPushButton(icon(u"play"_s), tr("Hear a sample"), this))
    , m_cancel(new QPushButton(icon(u"cancel"_s), tr("Cancel"), this))
    , m_said(new QLabel(this))
{
    m_start->setObjectName(u"trialButton"_s);
    m_cancel->setObjectName(u"trialCancelButton"_s);
    m_cancel->setAccessibleName(tr("Cancel the sample"));
    for (QPushButton* button : { m_start, m_cancel })
        button->setAutoDefault(false);
    m_said->setObjectName(u"trialSaid"_s);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText); // it holds what services say
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->hide();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(buttons);
    column->addWidget(m_said);
    setFocusProxy(m_start);
    connect(m_start, &QPushButton::clicked, this, &TrialBox::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        cancel();
        m_said->setText(tr("The sample was cancelled."));
        m_said->show();
    });
    connect(&settings, &SettingsModel::changed, this, [this](const QStringList& paths) {
        if (!concernProvider(paths, u"audio.tts"_s, m_provider))
            return;
        cancel(); // what is said is about how it was
        m_said->hide();
    });
    showButtons();
}

TrialBox::~TrialBox()
{
    m_trial.cancel();
}

void TrialBox::start()
{
    cancel();
    m_running = true;
    m_said->setText(tr("is being asked …"));
    m_said->show();
    showButtons();
    m_link.ask(
        this, &ProviderCalls::trySpeech,
        [this, round = m_round](QFuture<Result<SpeechTrial>> trial) {
            if (round != m_round)
                return trial.cancel();
            m_trial = trial;
            whenFinished(this, trial, [this, round](const Result<SpeechTrial>& result) {
                if (round == m_round)
                    take(result);
            });
        },
        m_provider);
}

void TrialBox::cancel()
{
    ++m_round;
    m_trial.cancel();
    m_running = false;
    showButtons();
}

void TrialBox::take(const Result<SpeechTrial>& trial)
{
    m_running = false;
    showButtons();
    Q_EMIT tried();
    if (!trial)
        return m_said->setText(errorText(trial.error()));
    const QString seconds = QLocale().toString(static_cast<double>(trial->milliseconds) / 1000, 'f', 1);
    QStringList lines { tr("%1 speaks %2 after %3 s.")
                            .arg(trial->voice.id.isEmpty() ? tr("Its voice") : offeredVoiceText(trial->voice),
                                 languageName(trial->lang), seconds) };
    if (trial->voices > 0)
        lines << tr("%n voice(s) to choose from.", nullptr, static_cast<int>(trial->voices));
    m_said->setText(lines.join(u' '));
    const auto promise = std::make_shared<QPromise<SpeechSamplesPtr>>();
    promise->start();
    whenFinished(this, promise->future(),
                 [this](const SpeechSamplesPtr& samples) { m_player.play(samples, 0); });
    QThreadPool::globalInstance()->start([promise, audio = trial->audio] {
        promise->addResult(makeSpeechSamples(audio->samples, audio->sampleRate));
        promise->finish();
    });
}

void TrialBox::showButtons()
{
    m_start->setEnabled(!m_running);
    m_cancel->setVisible(m_running);
}

} // namespace comfyvn::ui
