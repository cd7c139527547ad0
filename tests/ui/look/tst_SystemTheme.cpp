#include "ui/look/SystemTheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::ui;

/// What a desktop offers of org.freedesktop.portal.Settings.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString&, const QString&)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class tst_SystemTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (daemon.isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_daemon.start(daemon, { u"--session"_s, u"--print-address"_s, u"--nofork"_s });
        QVERIFY(m_daemon.waitForReadyRead(10'000));
        const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        m_bus = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"window"_s));
        m_desktop = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"desktop"_s));
        QVERIFY(m_bus->isConnected() && m_desktop->isConnected());
    }

    void cleanupTestCase()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void withoutAPortal_itStaysAsItBegan()
    {
        const SystemTheme dark(true, m_bus->name());
        const SystemTheme none(false, u"nothing"_s);
        QTest::qWait(50);
        QVERIFY(dark.isDark());
        QVERIFY(!none.isDark());
    }

    void desktop_isAskedAndFollowed()
    {
        FakePortal portal;
        portal.scheme = 1;
        QVERIFY(m_desktop->registerService(u"org.freedesktop.portal.Desktop"_s));
        QVERIFY(m_desktop->registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                                          QDBusConnection::ExportAllContents));
        const SystemTheme theme(false, m_bus->name());
        QSignalSpy changed(&theme, &SystemTheme::changed);
        QTRY_VERIFY(theme.isDark());
        const auto say = [&portal](const QString& key, uint value) {
            Q_EMIT portal.SettingChanged(u"org.freedesktop.appearance"_s, key, QDBusVariant(value));
        };
        say(u"accent-color"_s, 2);
        say(u"color-scheme"_s, 2);
        QTRY_VERIFY(!theme.isDark());
        say(u"color-scheme"_s, 0);
        say(u"color-scheme"_s, 1);
        QTRY_VERIFY(theme.isDark());
        QCOMPARE(changed.size(), 3);
    }

private:
    QProcess m_daemon {};
    std::unique_ptr<QDBusConnection> m_bus {};
    std::unique_ptr<QDBusConnection> m_desktop {};
};

QTEST_GUILESS_MAIN(tst_SystemTheme)
#include "tst_SystemTheme.moc"
