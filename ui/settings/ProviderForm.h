#pragma once

#include <QList>
#include <QUrl>
#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace comfyvn::ui {

class ProviderForm;
class SettingRow;

/// A provider as a page of the settings offers it.
struct ProviderEntry {
    QString id {}; ///< as the settings name it
    QString title {};
    QString summary {}; ///< what it is, in a sentence or two
    QString facts {}; ///< what it costs, and its terms
    QUrl portal {}; ///< where there is more of it
    bool renders = true; ///< false: it is only told of
    std::function<void(ProviderForm&)> fill {}; ///< adds its fields; not set: it has none
};

/// What is set for one provider: who it is, and its own fields below.
class ProviderForm final : public QWidget {
    Q_OBJECT

public:
    ProviderForm(const ProviderEntry& provider, QWidget* parent);

    [[nodiscard]] const QString& provider() const { return m_provider; }
    [[nodiscard]] const QList<SettingRow*>& rows() const { return m_rows; }
    void addRow(SettingRow* row);
    /// Whether lines go to it now.
    void setActive(bool active);

Q_SIGNALS:
    /// Lines shall go to it.
    void chosen();

private:
    QString m_provider;
    QList<SettingRow*> m_rows {};
    QVBoxLayout* m_column;
    QPushButton* m_use;
};

} // namespace comfyvn::ui
