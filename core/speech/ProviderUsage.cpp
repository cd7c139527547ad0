#include "core/speech/ProviderUsage.h"

#include "core/base/Log.h"
#include "core/providers/ProviderCatalogue.h"
#include "core/providers/Service.h"
#include "core/settings/SettingsStore.h"
#include "core/storage/Database.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kPriceUnit = 1'000'000; ///< characters

} // namespace

qint64 countedCharacters(const QString& text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

ProviderUsage::ProviderUsage(Database& database, const SettingsStore& settings, std::function<QDate()> today)
    : m_settings(settings)
    , m_today(std::move(today))
    , m_add(database,
            u"INSERT INTO provider_usage (month, provider, characters, lines) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (month, provider) DO UPDATE SET characters = max(0, characters + "
            "excluded.characters), "
            "lines = max(0, lines + excluded.lines)"_s)
    , m_read(database, u"SELECT characters, lines FROM provider_usage WHERE month = ? AND provider = ?"_s)
{ }

const QStringList& ProviderUsage::paidProviders()
{
    static const QStringList all = [] {
        QStringList ids;
        for (const Provider& provider : speechProviderList()) {
            if (std::ranges::find(provider.fields, u"price_per_million"_s, &ProviderField::key)
                != provider.fields.end())
                ids << provider.id;
        }
        return ids;
    }();
    return all;
}

bool ProviderUsage::isPaid(const QString& provider) const
{
    const QJsonValue fields = m_settings.current().tts.providers[provider];
    return paidProviders().contains(provider) && !isThisMachine(QUrl(fields[u"base_url"_s].toString()));
}

QString ProviderUsage::month() const
{
    return m_today().toString(u"yyyy-MM"_s);
}

qint64 ProviderUsage::capOf(const QString& provider) const
{
    return m_settings.current().tts.providers[provider][u"monthly_characters"_s].toInteger();
}

double ProviderUsage::costOf(const QString& provider, qint64 characters) const
{
    const QJsonValue fields = m_settings.current().tts.providers[provider];
    return static_cast<double>(characters) * fields[u"price_per_million"_s].toDouble() / kPriceUnit;
}

Result<ProviderUse> ProviderUsage::thisMonth(const QString& provider)
{
    ProviderUse use { .provider = provider, .cap = capOf(provider) };
    const auto read = m_read.each({ month(), provider }, [&use](const Row& row) {
        use.characters = row.integer(0);
        use.lines = row.integer(1);
    });
    if (!read)
        return tl::unexpected(read.error());
    use.cost = costOf(provider, use.characters);
    return use;
}

Result<std::optional<ProviderUsage::Counted>> ProviderUsage::begin(const QString& provider,
                                                                   const QString& text)
{
    if (!isPaid(provider))
        return std::nullopt;
    const auto use = thisMonth(provider);
    if (!use)
        return tl::unexpected(use.error());
    const Counted line { .month = month(), .provider = provider, .characters = countedCharacters(text) };
    if (use->cap > 0 && use->characters + line.characters > use->cap) {
        return failure(ErrorKind::Forbidden, kCapReached,
                       u"This line has %1 characters and would pass this month's limit of %2 for \"%3\" (%4 "
                       u"are used); raise "
                       u"the limit in the settings or wait for the next month."_s.arg(line.characters)
                           .arg(use->cap)
                           .arg(provider)
                           .arg(use->characters),
                       u"audio.tts.providers.%1.monthly_characters"_s.arg(provider));
    }
    if (auto added = m_add.run({ line.month, line.provider, line.characters, 1 }); !added)
        return tl::unexpected(added.error());
    return line;
}

void ProviderUsage::takeBack(const Counted& line)
{
    if (auto removed = m_add.run({ line.month, line.provider, -line.characters, -1 }); !removed)
        qCWarning(lcPipeline).noquote() << removed.error().message;
}

} // namespace comfyvn
