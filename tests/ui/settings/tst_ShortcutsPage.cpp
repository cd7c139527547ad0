#include "tests/ui/support/FakeSettings.h"
#include "ui/keys/CommandTree.h"
#include "ui/keys/Commands.h"
#include "ui/keys/HelpSheet.h"
#include "ui/keys/KeyCapture.h"
#include "ui/keys/Keys.h"
#include "ui/settings/ShortcutsPage.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

class tst_ShortcutsPage final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeSettings> m_studio {};
    std::unique_ptr<SettingsModel> m_model {};
    Keys m_keys {};
    std::unique_ptr<QWidget> m_window {};
    Commands* m_commands = nullptr;
    std::unique_ptr<ShortcutsPage> m_page {};

    [[nodiscard]] CommandTree* tree() const { return m_page->findChild<CommandTree*>(); }
    [[nodiscard]] KeyCapture* capture() const { return m_page->findChild<KeyCapture*>(); }
    [[nodiscard]] QPushButton* button(const QString& name) const
    {
        return m_page->findChild<QPushButton*>(name);
    }
    [[nodiscard]] KeyMap map() const
    {
        return KeyMap::fromSettings(m_model->value(u"ui.keymap"_s).toString(),
                                    m_model->value(u"ui.shortcuts"_s).toObject());
    }
    [[nodiscard]] QList<QKeySequence> keysOf(const QString& id) const
    {
        for (const Command& command : m_commands->all())
            if (command.id == id)
                return map().keysOf(command);
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<FakeSettings>();
        m_model = std::make_unique<SettingsModel>(m_studio->context, m_studio->pool, m_studio->calls());
        QSignalSpy changes(m_model.get(), &SettingsModel::changed);
        m_model->reload();
        QTRY_VERIFY(!changes.isEmpty());
        m_window = std::make_unique<QWidget>();
        m_commands = new Commands(m_keys, *m_window);
        m_commands->add({ .id = u"line.play"_s,
                          .group = u"Line"_s,
                          .text = u"&Play"_s,
                          .tip = u"Hear the line"_s,
                          .keys = { Qt::Key_F5 },
                          .audacityKeys = { { Qt::Key_F9 } } });
        m_commands->add({ .id = u"line.duplicate"_s,
                          .group = u"Line"_s,
                          .text = u"&Duplicate"_s,
                          .keys = { Qt::CTRL | Qt::Key_D } });
        m_commands->add({ .id = u"file.export"_s, .group = u"File"_s, .text = u"&Export"_s });
        m_page = std::make_unique<ShortcutsPage>(*m_model, *m_commands, nullptr);
        m_page->resize(800, 600);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_window.reset();
        m_model.reset();
        m_studio.reset();
    }

    void keys_areChangedByPressingThem()
    {
        tree()->setCurrentId(u"line.play"_s);
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_F2);
        QVERIFY(capture()->isVisible() && capture()->hasFocus());
        QTest::keyClick(capture(), Qt::Key_F7, Qt::ControlModifier);
        QCOMPARE(keysOf(u"line.play"_s), QList<QKeySequence> { Qt::CTRL | Qt::Key_F7 });
        QVERIFY(!capture()->isVisible());
        QCOMPARE(tree()->currentId(), u"line.play"_s);
        QTRY_COMPARE(valueAt(m_studio->stored(), u"ui.shortcuts"_s).toObject().size(), 1);

        QTest::mouseClick(button(u"shortcutAdd"_s), Qt::LeftButton);
        QTest::keyClick(capture(), Qt::Key_F8);
        QCOMPARE(keysOf(u"line.play"_s), (QList<QKeySequence> { Qt::CTRL | Qt::Key_F7, Qt::Key_F8 }));
        QTest::mouseClick(button(u"shortcutReset"_s), Qt::LeftButton);
        QCOMPARE(keysOf(u"line.play"_s), QList<QKeySequence> { Qt::Key_F5 });
        QVERIFY(!button(u"shortcutReset"_s)->isEnabled());
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Delete);
        QVERIFY(keysOf(u"line.play"_s).isEmpty());
    }

    void escape_leavesThingsAsTheyAre()
    {
        tree()->setCurrentId(u"line.play"_s);
        QTest::mouseClick(button(u"shortcutChange"_s), Qt::LeftButton);
        QTest::keyClick(capture(), Qt::Key_Escape);
        QVERIFY(!capture()->isVisible());
        QVERIFY(map().own.isEmpty());
    }

    void conflict_isShownAndResolved()
    {
        tree()->setCurrentId(u"file.export"_s);
        QTest::mouseClick(button(u"shortcutChange"_s), Qt::LeftButton);
        QTest::keyClick(capture(), Qt::Key_D, Qt::ControlModifier);
        auto* said = m_page->findChild<QLabel*>(u"shortcutConflictText"_s);
        QVERIFY(said->isVisible());
        QCOMPARE(said->text(), u"Ctrl+D belongs to “Duplicate”."_s);
        QVERIFY(map().own.isEmpty());
        QTest::mouseClick(button(u"shortcutLeave"_s), Qt::LeftButton);
        QVERIFY(map().own.isEmpty());

        QTest::mouseClick(button(u"shortcutChange"_s), Qt::LeftButton);
        QTest::keyClick(capture(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(button(u"shortcutTake"_s)->hasFocus());
        QTest::keyClick(button(u"shortcutTake"_s), Qt::Key_Space);
        QCOMPARE(keysOf(u"file.export"_s), QList<QKeySequence> { Qt::CTRL | Qt::Key_D });
        QVERIFY(keysOf(u"line.duplicate"_s).isEmpty());
        QVERIFY(keyConflicts(map(), m_commands->all()).isEmpty());
        m_model->history().undo();
        QCOMPARE(keysOf(u"line.duplicate"_s), QList<QKeySequence> { Qt::CTRL | Qt::Key_D });
    }

    void search_findsByNameAndByKeys()
    {
        auto* search = m_page->findChild<QLineEdit*>(u"shortcutSearch"_s);
        QTest::keyClicks(search, u"dupl"_s);
        QCOMPARE(tree()->shownCount(), 1);
        search->clear();
        QCOMPARE(tree()->shownCount(), 3);
        QTest::mouseClick(m_page->findChild<QToolButton*>(u"shortcutByKeys"_s), Qt::LeftButton);
        QTest::keyClick(capture(), Qt::Key_F5);
        QCOMPARE(tree()->shownCount(), 1);
        QTest::keyClick(capture(), Qt::Key_Escape);
        QCOMPARE(tree()->shownCount(), 3);
    }

    void preset_isChosenAndOwnKeysStay()
    {
        QVERIFY(m_model->set(u"ui.shortcuts"_s,
                             QJsonObject { { u"file.export"_s, QJsonArray { u"Ctrl+E"_s } } }, u"x"_s));
        auto* preset = m_page->findChild<QComboBox*>(u"shortcutPreset"_s);
        preset->setFocus();
        QTest::keyClick(preset, Qt::Key_Down);
        QCOMPARE(map().preset, KeyPreset::Audacity);
        QCOMPARE(keysOf(u"line.play"_s), QList<QKeySequence> { Qt::Key_F9 });
        QCOMPARE(keysOf(u"file.export"_s), QList<QKeySequence> { Qt::CTRL | Qt::Key_E });
        QTest::mouseClick(m_page->findChild<QToolButton*>(u"shortcutResetAll"_s), Qt::LeftButton);
        QVERIFY(map().own.isEmpty());
    }

    void helpSheet_listsKeysAndFollowsThem()
    {
        m_keys.setMap({});
        HelpSheet sheet(*m_commands, m_keys, m_page.get());
        sheet.show();
        auto* list = sheet.findChild<CommandTree*>();
        QVERIFY(list->shownCount() > 3); // the fixed keys too
        QTest::keyClicks(sheet.findChild<QLineEdit*>(u"helpSearch"_s), u"play f5"_s);
        QCOMPARE(list->shownCount(), 1);
        KeyMap changed;
        changed.own[u"line.play"_s] = { Qt::Key_F12 };
        m_keys.setMap(changed);
        QCOMPARE(list->shownCount(), 0);
        sheet.findChild<QLineEdit*>(u"helpSearch"_s)->setText(u"f12"_s);
        QCOMPARE(list->shownCount(), 1);
        QTest::keyClick(&sheet, Qt::Key_Escape);
        QVERIFY(!sheet.isVisible());
        m_keys.setMap({});
    }
};

} // namespace comfyvn::ui

QTEST_MAIN(comfyvn::ui::tst_ShortcutsPage)
#include "tst_ShortcutsPage.moc"
