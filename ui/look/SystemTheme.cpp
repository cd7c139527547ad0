#include "ui/look/SystemTheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

const auto kService = u"org.freedesktop.portal.Desktop"_s;
const auto kPath = u"/org/freedesktop/portal/desktop"_s;
const auto kInterface = u"org.freedesktop.portal.Settings"_s;
const auto kGroup = u"org.freedesktop.appearance"_s;
const auto kKey = u"color-scheme"_s;

/// The portal's values; anything else is no preference.
constexpr uint kPrefersDark = 1;
constexpr uint kPrefersLight = 2;

} // namespace

SystemTheme::SystemTheme(bool dark, const QString& bus, QObject* parent)
    : QObject(parent)
    , m_dark(dark)
{
    QDBusConnection connection(bus);
    if (!connection.isConnected())
        return;
    connection.connect(kService, kPath, kInterface, u"SettingChanged"_s, this,
                       SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    read.setArguments({ kGroup, kKey });
    auto* watcher = new QDBusPendingCallWatcher(connection.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(reply.value().variant());
    });
}

QString SystemTheme::sessionBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool there = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || (!runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s));
    return there ? QDBusConnection::sessionBus().name() : QString();
}

void SystemTheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == kGroup && key == kKey)
        take(value.variant());
}

void SystemTheme::take(const QVariant& scheme)
{
    // Read() wraps the value twice.
    const QVariant inner =
        scheme.canConvert<QDBusVariant>() ? scheme.value<QDBusVariant>().variant() : scheme;
    const uint value = inner.toUInt();
    if (value != kPrefersDark && value != kPrefersLight)
        return;
    const bool dark = value == kPrefersDark;
    if (std::exchange(m_dark, dark) != dark)
        Q_EMIT changed();
}

} // namespace comfyvn::ui
