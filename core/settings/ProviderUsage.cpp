#include "core/settings/ProviderUsage.h"

#include "core/base/Log.h"
#include "core/base/WebAddress.h"
#include "core/providers/ProviderCatalogue.h"
#include "core/providers/Service.h"
#include "core/settings/SettingsStore.h"
#include "core/storage/Database.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

/// How an area counts, and the fields of its providers that say so.
struct UsageUnit {
    UsageArea area {};
    QString section {}; ///< of the settings
    QString table {};
    QString amount {}; ///< its columns
    QString items {};
    QString price {};
    qint64 priceUnit = 1; ///< so much for the price
    QString cap {};
    qint64 capUnit = 1;
    QString refusal {}; ///< with the amount, the cap, the provider and what is used
};

namespace {

const UsageUnit& unitOf(UsageArea area)
{
    static const UsageUnit speech {
        .area = UsageArea::Speech,
        .section = u"audio.tts"_s,
        .table = u"provider_usage"_s,
        .amount = u"characters"_s,
        .items = u"lines"_s,
        .price = u"price_per_million"_s,
        .priceUnit = 1'000'000,
        .cap = u"monthly_characters"_s,
        .refusal = u"This line has %1 characters and would pass this month's limit of %2 for \"%3\" (%4 "
                   u"are used); raise "
                   u"the limit in the settings or wait for the next month."_s
    };
    static const UsageUnit music {
        .area = UsageArea::Music,
        .section = u"audio.music"_s,
        .table = u"music_usage"_s,
        .amount = u"seconds"_s,
        .items = u"pieces"_s,
        .price = u"price_per_hour"_s,
        .priceUnit = 3600,
        .cap = u"monthly_minutes"_s,
        .capUnit = 60,
        .refusal = u"This piece lasts %1 s and would pass this month's limit of %2 s for \"%3\" (%4 s are "
                   u"used); raise the limit in the settings or wait for the next month."_s
    };
    return area == UsageArea::Speech ? speech : music;
}

} // namespace

qint64 countedCharacters(const QString& text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

ProviderUsage::ProviderUsage(Database& database, const SettingsStore& settings, UsageArea area,
                             std::function<QDate()> today)
    : m_settings(settings)
    , m_unit(unitOf(area))
    , m_today(std::move(today))
    , m_add(database,
            u"INSERT INTO %1 (month, provider, %2, %3) VALUES (?, ?, ?, ?) ON CONFLICT (month, provider) "
            "DO UPDATE SET %2 = max(0, %2 + excluded.%2), %3 = max(0, %3 + excluded.%3)"_s.arg(
                m_unit.table, m_unit.amount, m_unit.items))
    , m_read(database,
             u"SELECT %2, %3 FROM %1 WHERE month = ? AND provider = ?"_s.arg(m_unit.table, m_unit.amount,
                                                                             m_unit.items))
{ }

QStringList ProviderUsage::paidProviders() const
{
    QStringList ids;
    const bool isSpeech = m_unit.area == UsageArea::Speech;
    for (const Provider& provider : isSpeech ? speechProviderList() : musicProviderList()) {
        if (std::ranges::find(provider.fields, m_unit.price, &ProviderField::key) != provider.fields.end())
            ids << provider.id;
    }
    return ids;
}

QJsonObject ProviderUsage::fieldsOf(const QString& provider) const
{
    const Settings& settings = m_settings.current();
    const bool isSpeech = m_unit.area == UsageArea::Speech;
    return (isSpeech ? settings.tts : settings.music).providers[provider].toObject();
}

bool ProviderUsage::isPaid(const QString& provider) const
{
    if (!paidProviders().contains(provider))
        return false;
    const QJsonObject fields = fieldsOf(provider);
    const QUrl address = serviceUrl(provider, fields[u"base_url"_s].toString()).value_or(QUrl());
    if (isThisMachine(address))
        return false;
    // Most servers that speak OpenAI's protocol are somebody's own; a limit says that this one is not.
    return provider != u"openai" || isOpenAi(address) || capOf(provider) > 0;
}

QString ProviderUsage::month() const
{
    return m_today().toString(u"yyyy-MM"_s);
}

qint64 ProviderUsage::capOf(const QString& provider) const
{
    return fieldsOf(provider)[m_unit.cap].toInteger() * m_unit.capUnit;
}

double ProviderUsage::costOf(const QString& provider, qint64 amount) const
{
    return static_cast<double>(amount) * fieldsOf(provider)[m_unit.price].toDouble()
        / static_cast<double>(m_unit.priceUnit);
}

Result<ProviderUse> ProviderUsage::thisMonth(const QString& provider)
{
    ProviderUse use { .provider = provider, .cap = capOf(provider) };
    const auto read = m_read.each({ month(), provider }, [&use](const Row& row) {
        use.amount = row.integer(0);
        use.items = row.integer(1);
    });
    if (!read)
        return tl::unexpected(read.error());
    use.cost = costOf(provider, use.amount);
    return use;
}

Result<std::optional<ProviderUsage::Counted>> ProviderUsage::begin(const QString& provider, qint64 amount)
{
    if (amount <= 0 || !isPaid(provider))
        return std::nullopt;
    const auto use = thisMonth(provider);
    if (!use)
        return tl::unexpected(use.error());
    if (use->cap > 0 && use->amount + amount > use->cap) {
        return failure(ErrorKind::Forbidden, kCapReached,
                       m_unit.refusal.arg(amount).arg(use->cap).arg(provider).arg(use->amount),
                       u"%1.providers.%2.%3"_s.arg(m_unit.section, provider, m_unit.cap));
    }
    const Counted counted { .month = month(), .provider = provider, .amount = amount };
    if (auto added = m_add.run({ counted.month, provider, amount, 1 }); !added)
        return tl::unexpected(added.error());
    return counted;
}

void ProviderUsage::takeBack(const Counted& counted)
{
    if (auto removed = m_add.run({ counted.month, counted.provider, -counted.amount, -1 }); !removed)
        qCWarning(lcPipeline).noquote() << removed.error().message;
}

} // namespace comfyvn
