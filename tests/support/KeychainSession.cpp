#include "tests/support/KeychainSession.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {
constexpr int kPatience = 20'000; // milliseconds
const QString kConnection = u"keychain session of a test"_s;
} // namespace

KeychainSession::KeychainSession()
{
    const QString bus = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    const QString keychain = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
    if (bus.isEmpty() || keychain.isEmpty())
        return;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);

    m_bus.setProcessEnvironment(environment);
    m_bus.start(bus, { u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s });
    while (!m_bus.canReadLine() && m_bus.waitForReadyRead(kPatience)) { }
    const QString address = QString::fromUtf8(m_bus.readLine()).trimmed();
    if (address.isEmpty())
        return;
    m_environment = { { u"DBUS_SESSION_BUS_ADDRESS"_s, address }, { u"XDG_RUNTIME_DIR"_s, m_home.path() } };
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);

    m_keychain.setProcessEnvironment(environment);
    m_keychain.start(keychain, { u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s });
    m_keychain.write("a password");
    m_keychain.closeWriteChannel();
    auto connection = QDBusConnection::connectToBus(address, kConnection);
    m_isOpen =
        connection.isConnected()
        && QTest::qWaitFor(
            [&connection] {
                return connection.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s).value();
            },
            kPatience);
    QDBusConnection::disconnectFromBus(kConnection);
}

KeychainSession::~KeychainSession()
{
    for (QProcess* process : { &m_keychain, &m_bus }) {
        process->kill();
        process->waitForFinished(kPatience);
    }
}

} // namespace comfyvn::test
