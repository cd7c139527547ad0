#pragma once

#include "ui/settings/ProviderCalls.h"
#include "ui/settings/SettingRow.h"

class QLineEdit;
class QPushButton;

namespace comfyvn::ui {

/// A provider's key: it is taken, and shown to nobody again.
class KeyField final : public SettingRow {
    Q_OBJECT

public:
    KeyField(ProviderLink& link, const QString& area, const QString& provider, const SettingText& text,
             QWidget* parent);

    void showState(KeptKey key);

Q_SIGNALS:
    void stored();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void askAgain();
    void store(const QString& key);

    ProviderLink& m_link;
    QString m_area;
    QString m_provider;
    QLineEdit* m_key;
    QPushButton* m_store;
    QPushButton* m_forget;
};

} // namespace comfyvn::ui
