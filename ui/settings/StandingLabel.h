#pragma once

#include "ui/settings/ProviderCalls.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace comfyvn::ui {

class SettingsModel;

/// Whether a provider could render now, asked when it comes into sight and when its settings change.
class StandingLabel final : public QWidget {
    Q_OBJECT

public:
    StandingLabel(SettingsModel& model, ProviderLink& link, const QString& area, const QString& provider,
                  QWidget* parent);

    void askAgain();

Q_SIGNALS:
    /// Whether there is a key for the address that the settings have.
    void keyTold(comfyvn::ui::KeptKey key);
    /// It could render now.
    void ready();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void say(const QString& iconName, const QString& text);
    void show(const ProviderStanding& standing, const Result<void>& reached);

    ProviderLink& m_link;
    QString m_area;
    QString m_provider;
    QLabel* m_icon;
    QLabel* m_text;
    QTimer m_soon {};
    int m_round = 0;
};

} // namespace comfyvn::ui
