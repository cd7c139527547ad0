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

/// What a provider was asked to say in a month, and what that costs by the settings.
struct ProviderUse {
    QString provider {};
    qint64 characters = 0; ///< code points of the lines' texts
    qint64 lines = 0;
    double cost = 0; ///< in the currency of the price; 0: no price is set
    qint64 cap = 0; ///< characters in a month; 0: none

    bool operator==(const ProviderUse&) const = default;
};

/// Counts what providers that cost money are asked to say, by calendar month, and stops at the cap that the
/// settings have. A provider costs money when it is one that is paid for and not reached on this machine.
/// Studio thread only.
class ProviderUsage final {
public:
    /// `today`: for tests.
    ProviderUsage(Database& database, const SettingsStore& settings,
                  std::function<QDate()> today = &QDate::currentDate);

    [[nodiscard]] bool isPaid(const QString& provider) const;

    /// A line that was counted.
    struct Counted {
        QString month {};
        QString provider {};
        qint64 characters = 0;
    };

    /// Counts a line before its provider is asked, so that lines that are asked for at the same time do not
    /// pass the cap together; nothing for one that costs nothing. Errors: Forbidden `monthly_cap_reached`
    /// with the setting as its field, so that no other provider stands in; Storage.
    [[nodiscard]] Result<std::optional<Counted>> begin(const QString& provider, const QString& text);
    /// The provider did not say it.
    void takeBack(const Counted& line);

    /// Of this month. Error: Storage.
    [[nodiscard]] Result<ProviderUse> thisMonth(const QString& provider);
    /// `characters` at the provider's price, in its currency.
    [[nodiscard]] double costOf(const QString& provider, qint64 characters) const;
    /// `2026-11`.
    [[nodiscard]] QString month() const;

    /// Those that may cost money, by the catalogue.
    [[nodiscard]] static const QStringList& paidProviders();

private:
    [[nodiscard]] qint64 capOf(const QString& provider) const;

    const SettingsStore& m_settings;
    std::function<QDate()> m_today;
    Statement m_add;
    Statement m_read;
};

/// Code points, as services count them.
[[nodiscard]] qint64 countedCharacters(const QString& text);

/// The code of the error for a line that a cap stopped.
inline const QString kCapReached = QStringLiteral("monthly_cap_reached");

} // namespace comfyvn
