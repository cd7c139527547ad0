#include "ui/Desk.h"

namespace comfyvn::ui {

Desk::Desk(QObject& studio, QThreadPool& pool, const DeskCalls& calls)
    : m_studio(studio)
    , m_calls(calls)
    , m_link(studio, calls.lines, pool)
    , m_lines(calls.lines.ids)
    , m_speaker(m_lines, m_link, m_player)
    , m_journal(m_lines, m_link)
{
    connect(&m_link, &StudioLink::scriptLoaded, this,
            [this](const Script& script, const SpeechChoices& choices) {
                m_choices = choices;
                m_lines.setScript(script);
                m_journal.reset(script.currentLine);
                // A line to type in is no edit of the writer's.
                if (script.lines.isEmpty()) {
                    m_lines.addLine(0);
                    history().clear();
                }
                Q_EMIT loaded();
            });
    connect(&m_link, &StudioLink::scriptLoadFailed, this, &Desk::loadFailed);
    connect(&m_link, &StudioLink::serverAddressChanged, this, [this](const QUrl& address) {
        m_serverAddress = address;
        Q_EMIT serverAddressChanged(address);
    });
    connect(&m_link, &StudioLink::noticesAdded, this, [this](const QStringList& notices) {
        m_notices += notices;
        Q_EMIT noticesChanged();
    });
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
    m_journal.saveNow();
}

void Desk::load()
{
    m_link.loadScript();
}

void Desk::dismissNotices()
{
    m_notices.clear();
    Q_EMIT noticesChanged();
}

void Desk::saveUi(const QJsonObject& values)
{
    QMetaObject::invokeMethod(
        &m_studio, [save = m_calls.window.saveUi, values] { save(values); }, Qt::QueuedConnection);
}

} // namespace comfyvn::ui
