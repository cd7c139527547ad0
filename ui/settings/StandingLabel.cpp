#include "ui/settings/StandingLabel.h"

#include "ui/look/Icons.h"
#include "ui/settings/ProviderPaths.h"
#include "ui/settings/SettingsModel.h"
#include "ui/studio/StudioText.h"

#include <QHBoxLayout>
#include <QLabel>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr auto kAfterTyping = 600ms; // addresses are stored letter by letter
} // namespace

StandingLabel::StandingLabel(SettingsModel& settings, ProviderLink& link, const QString& area,
                             const QString& provider, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_area(area)
    , m_provider(provider)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_text->setObjectName(u"providerStanding"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // it holds what services say
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    setMinimumHeight(fontMetrics().height() * 2); // as its row's label
    m_soon.setSingleShot(true);
    m_soon.setInterval(kAfterTyping);
    connect(&m_soon, &QTimer::timeout, this, &StandingLabel::askAgain);
    connect(&settings, &SettingsModel::changed, this, [this](const QStringList& paths) {
        if (concernProvider(paths, m_area, m_provider))
            m_soon.start();
    });
}

void StandingLabel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    askAgain();
}

void StandingLabel::askAgain()
{
    if (!isVisible())
        return;
    say(u"state-rendering"_s, tr("is being asked …"));
    m_link.ask(
        this, &ProviderCalls::standing,
        [this, round = ++m_round](const ProviderStanding& standing) {
            whenFinished(this, standing.reached, [this, standing, round](const Result<void>& reached) {
                if (round == m_round)
                    show(standing, reached);
            });
        },
        m_area, m_provider);
}

void StandingLabel::show(const ProviderStanding& standing, const Result<void>& reached)
{
    Q_EMIT keyTold(standing.key);
    if (!reached)
        return say(u"state-failed"_s,
                   standing.isOpenToOthers ? errorText(reached.error()) + u' '
                           + tr("What opens it would travel there without encryption: use an https address.")
                                           : errorText(reached.error()));
    if (standing.isOpenToOthers)
        say(u"state-stale"_s,
            tr("Ready, but the key travels there without encryption: use an https address."));
    else
        say(u"state-ready"_s, tr("Ready."));
    Q_EMIT ready();
}

void StandingLabel::say(const QString& iconName, const QString& text)
{
    const int size = fontMetrics().height();
    m_icon->setPixmap(icon(iconName).pixmap(QSize(size, size), devicePixelRatioF()));
    m_text->setText(text);
}

} // namespace comfyvn::ui
