#include "ui/settings/UsageLabel.h"

#include "ui/settings/ProviderPaths.h"
#include "ui/settings/SettingsModel.h"
#include "ui/studio/StudioText.h"
#include "ui/voice/VoiceNames.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QString amountText(const ProviderUse& use)
{
    const QLocale locale;
    const QString used = locale.toString(use.amount);
    return use.cap > 0 ? UsageLabel::tr("%1 of %2 characters.").arg(used, locale.toString(use.cap))
                       : UsageLabel::tr("%1 characters.").arg(used);
}

QString lengthText(const ProviderUse& use)
{
    const QString used = minutesText(static_cast<double>(use.amount));
    return use.cap > 0
        ? UsageLabel::tr("%1 of %2 min of music.").arg(used, minutesText(static_cast<double>(use.cap)))
        : UsageLabel::tr("%1 min of music.").arg(used);
}

} // namespace

QString usageText(const QString& area, const std::optional<ProviderUse>& use)
{
    if (!use)
        return UsageLabel::tr("Nothing is counted: a server of your own costs nothing.");
    QStringList sentences { area == u"audio.music" ? lengthText(*use) : amountText(*use) };
    if (use->cost > 0)
        sentences << UsageLabel::tr("That is about %1 at the price above.")
                         .arg(QLocale().toString(use->cost, 'f', 2));
    if (use->cap > 0 && use->amount >= use->cap)
        sentences << UsageLabel::tr("Nothing more is sent there this month.");
    return sentences.join(u' ');
}

UsageLabel::UsageLabel(SettingsModel& settings, ProviderLink& link, const QString& area,
                       const QString& provider, QWidget* parent)
    : QLabel(parent)
    , m_link(link)
    , m_area(area)
    , m_provider(provider)
{
    setObjectName(u"providerUsage"_s);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setMinimumHeight(fontMetrics().height() * 2); // as its row's label
    connect(&settings, &SettingsModel::changed, this, [this](const QStringList& paths) {
        if (concernProvider(paths, m_area, m_provider))
            askAgain();
    });
}

void UsageLabel::showEvent(QShowEvent* event)
{
    QLabel::showEvent(event);
    askAgain();
}

void UsageLabel::askAgain()
{
    if (!isVisible())
        return;
    m_link.ask(
        this, &ProviderCalls::usage,
        [this](const Result<std::optional<ProviderUse>>& use) {
            setText(use ? usageText(m_area, *use) : errorText(use.error()));
        },
        m_area, m_provider);
}

} // namespace comfyvn::ui
