#include "ui/keys/Commands.h"
#include "ui/keys/Keys.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace comfyvn::ui;

class tst_Commands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keys_areAppliedWhenTheyChange()
    {
        Keys keys;
        QWidget window;
        Commands commands(keys, window);
        QAction* play = commands.add(playCommand());
        QCOMPARE(play->shortcut(), QKeySequence(Qt::Key_F5));
        QVERIFY(play->toolTip().contains(u"F5"_s));
        QSignalSpy chosen(&keys, &Keys::chosen);
        KeyMap map = keys.map();
        map.own.insert(u"line.play"_s, { Qt::Key_F8 });
        keys.change(map);
        QCOMPARE(play->shortcut(), QKeySequence(Qt::Key_F8));
        QVERIFY(play->toolTip().contains(u"F8"_s));
        QCOMPARE(chosen.size(), 1);
        keys.change(map);
        QCOMPARE(chosen.size(), 1);
        keys.setMap({});
        QCOMPARE(play->shortcut(), QKeySequence(Qt::Key_F5));
        QCOMPARE(chosen.size(), 1);
    }

    void windowCommand_isHeardEverywhere()
    {
        Keys keys;
        QWidget window;
        QWidget panel(&window);
        panel.setFocusPolicy(Qt::StrongFocus);
        Commands commands(keys, window);
        QSignalSpy played(commands.add(playCommand()), &QAction::triggered);
        show(window, panel);
        QTest::keyClick(&panel, Qt::Key_F5);
        QCOMPARE(played.size(), 1);
    }

    void panelCommand_isHeardInItsPanelsOnly()
    {
        Keys keys;
        QWidget window;
        QWidget panel(&window);
        QWidget second(&window);
        QWidget other(&window);
        panel.setObjectName(u"panel"_s);
        second.setObjectName(u"second"_s);
        for (QWidget* widget : { &panel, &second, &other })
            widget->setFocusPolicy(Qt::StrongFocus);
        Commands commands(keys, window);
        QSignalSpy played(commands.add(playCommand(), { &panel }), &QAction::triggered);
        commands.addPanel(u"line.play"_s, second);
        QCOMPARE(commands.all().first().panels, (QStringList { u"panel"_s, u"second"_s }));
        show(window, panel);
        QTest::keyClick(&panel, Qt::Key_F5);
        QCOMPARE(played.size(), 1);
        second.setFocus();
        QTest::keyClick(&second, Qt::Key_F5);
        QCOMPARE(played.size(), 2);
        other.setFocus();
        QTest::keyClick(&other, Qt::Key_F5);
        QCOMPARE(played.size(), 2);
    }

private:
    static Command playCommand()
    {
        return { .id = u"line.play"_s, .text = u"&Play"_s, .tip = u"Hear it"_s, .keys = { Qt::Key_F5 } };
    }

    static void show(QWidget& window, QWidget& focus)
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        focus.setFocus();
    }
};

QTEST_MAIN(tst_Commands)
#include "tst_Commands.moc"
