#pragma once

#include <QObject>

class QDBusVariant;

namespace comfyvn::ui {

/// Whether the desktop prefers dark windows, followed while the program runs: the setting `color-scheme` of
/// org.freedesktop.portal.Settings on D-Bus. Where nobody answers it stays as it began.
class SystemTheme final : public QObject {
    Q_OBJECT

public:
    /// `bus` names a connection of Qt's; there need not be one.
    SystemTheme(bool dark, const QString& bus, QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

    /// Connects to the session's bus, without starting one; the name of the connection.
    [[nodiscard]] static QString sessionBus();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& scheme);

    bool m_dark;
};

} // namespace comfyvn::ui
