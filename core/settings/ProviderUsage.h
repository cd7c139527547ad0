#pragma once

#include "core/base/Result.h"
#include "core/storage/Statement.h"

#include <QDate>
#include <QStringList>

#include <functional>
#include <optional>

namespace comfyvn {

class Database;
class SettingsStore;
struct UsageUnit;

/// What is paid for, and by what it is counted.
enum class UsageArea {
    Speech, ///< characters (code points) of lines
    Music, ///< seconds of pieces
};

/// What a provider was asked for in a month, and what that costs by the settings.
struct ProviderUse {
    QString provider {};
    qint64 amount = 0; ///< characters or seconds
    qint64 items = 0; ///< lines or pieces
    double cost = 0; ///< in the currency of the price; 0: no price is set
    qint64 cap = 0; ///< of the amount in a month; 0: none

    bool operator==(const ProviderUse&) const = default;
};

/// Counts what providers that cost money are asked for, by calendar month, and stops at the cap that the
/// settings have. A provider costs money when it is one that is paid for and not reached on this machine;
/// another server that speaks OpenAI's protocol only where a limit says that it does. Studio thread only.
class ProviderUsage final {
public:
    /// `today`: for tests.
    ProviderUsage(Database& database, const SettingsStore& settings, UsageArea area,
                  std::function<QDate()> today = &QDate::currentDate);

    [[nodiscard]] bool isPaid(const QString& provider) const;

    /// Something that was counted.
    struct Counted {
        QString month {};
        QString provider {};
        qint64 amount = 0;
    };

    /// Counts a line or a piece before its provider is asked, so that those that are asked for at the same
    /// time do not pass the cap together; nothing for one that costs nothing. Errors: Forbidden
    /// `monthly_cap_reached` with the setting as its field, so that no other provider stands in; Storage.
    [[nodiscard]] Result<std::optional<Counted>> begin(const QString& provider, qint64 amount);
    /// The provider did not make it.
    void takeBack(const Counted& counted);

    /// Of this month. Error: Storage.
    [[nodiscard]] Result<ProviderUse> thisMonth(const QString& provider);
    /// The amount at the provider's price, in its currency.
    [[nodiscard]] double costOf(const QString& provider, qint64 amount) const;
    /// `2026-11`.
    [[nodiscard]] QString month() const;

    /// Those that may cost money, by the catalogue.
    [[nodiscard]] QStringList paidProviders() const;

private:
    [[nodiscard]] QJsonObject fieldsOf(const QString& provider) const;
    [[nodiscard]] qint64 capOf(const QString& provider) const;

    const SettingsStore& m_settings;
    const UsageUnit& m_unit;
    std::function<QDate()> m_today;
    Statement m_add;
    Statement m_read;
};

/// Code points, as services count them.
[[nodiscard]] qint64 countedCharacters(const QString& text);

/// The code of the error for what a cap stopped.
inline const QString kCapReached = QStringLiteral("monthly_cap_reached");

} // namespace comfyvn
