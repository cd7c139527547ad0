#pragma once

#include "ui/settings/ProviderCalls.h"

#include <QLabel>

namespace comfyvn::ui {

class SettingsModel;

/// What a provider that costs money was asked for this month, and what remains of its limit.
class UsageLabel final : public QLabel {
    Q_OBJECT

public:
    UsageLabel(SettingsModel& model, ProviderLink& link, const QString& area, const QString& provider,
               QWidget* parent);

    void askAgain();

protected:
    void showEvent(QShowEvent* event) override;

private:
    ProviderLink& m_link;
    QString m_area;
    QString m_provider;
};

/// The same in a sentence or two; nothing in: it costs nothing.
[[nodiscard]] QString usageText(const QString& area, const std::optional<ProviderUse>& use);

} // namespace comfyvn::ui
