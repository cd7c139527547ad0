#include "tests/ui/support/FakeSettings.h"
#include "ui/playback/Player.h"
#include "ui/server/ServerModel.h"
#include "ui/settings/AudioPage.h"
#include "ui/settings/CheckedSpinBox.h"
#include "ui/settings/GeneralPage.h"
#include "ui/settings/ServerPage.h"
#include "ui/settings/SettingRow.h"
#include "ui/settings/SettingsDialog.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

class tst_SettingsDialog final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FakeSettings> m_studio {};
    std::unique_ptr<SettingsModel> m_model {};
    std::unique_ptr<ServerModel> m_server {};
    std::unique_ptr<Player> m_player {};
    std::unique_ptr<SettingsDialog> m_dialog {};

    [[nodiscard]] SettingRow* row(const QString& path) const
    {
        return m_dialog->findChild<SettingRow*>(u"setting."_s + path);
    }
    [[nodiscard]] QListWidget* pages() const { return m_dialog->findChild<QListWidget*>(u"settingsPages"_s); }
    [[nodiscard]] QString note() const { return m_dialog->findChild<QLabel*>(u"settingsNote"_s)->text(); }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<FakeSettings>();
        m_model = std::make_unique<SettingsModel>(m_studio->context, m_studio->pool, m_studio->calls());
        m_server = std::make_unique<ServerModel>(m_studio->context, ServerCalls());
        m_player = std::make_unique<Player>();
        QSignalSpy changes(m_model.get(), &SettingsModel::changed);
        m_model->reload();
        QTRY_VERIFY(!changes.isEmpty());
        m_dialog = std::make_unique<SettingsDialog>(*m_model, nullptr);
        m_dialog->addPage(new GeneralPage(*m_model, u"/home/writer/Novel"_s, m_dialog.get()));
        m_dialog->addPage(new ServerPage(*m_model, *m_server, m_dialog.get()));
        m_dialog->addPage(new AudioPage(*m_model, *m_player, m_dialog.get()));
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_player.reset();
        m_server.reset();
        m_model.reset();
        m_studio.reset();
    }

    void number_isCheckedWhileItIsTyped()
    {
        m_dialog->openPage(u"server"_s);
        SettingRow* port = row(u"server.port"_s);
        auto* box = port->findChild<CheckedSpinBox*>();
        auto* edit = box->findChild<QLineEdit*>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, u"9001"_s);
        QCOMPARE(m_model->value(u"server.port"_s), 9001);
        QVERIFY(port->problem().isEmpty());
        QTest::keyClicks(edit, u"1"_s); // 90011
        QCOMPARE(port->problem(), u"A whole number from 0 to 65535."_s);
        QVERIFY(port->findChild<QLabel*>(u"settingProblem"_s)->isVisible());
        QCOMPARE(m_model->value(u"server.port"_s), 9001);
        QTest::keyClick(edit, Qt::Key_Backspace);
        QVERIFY(port->problem().isEmpty());
        QTest::keyClicks(edit, u"12"_s);
        QVERIFY(!port->problem().isEmpty());
        QTest::keyClick(edit, Qt::Key_Tab); // leaving brings back the last good one
        QVERIFY(port->problem().isEmpty());
        QCOMPARE(box->value(), 9001);
        QTRY_COMPARE(valueAt(m_studio->stored(), u"server.port"_s), 9001);
    }

    void text_isCheckedWhileItIsTyped()
    {
        m_dialog->openPage(u"server"_s);
        SettingRow* bind = row(u"server.bind"_s);
        auto* edit = bind->findChild<QLineEdit*>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, u"0.0.0.0"_s);
        QVERIFY(bind->problem().startsWith(u"An address of this machine"_s));
        QCOMPARE(m_model->value(u"server.bind"_s), u"127.0.0.1"_s);
        edit->selectAll();
        QTest::keyClicks(edit, u"::1"_s);
        QVERIFY(bind->problem().isEmpty());
        QCOMPARE(m_model->value(u"server.bind"_s), u"::1"_s);
    }

    void switchesAndChoices_workByMouseAndKeyboard()
    {
        m_dialog->openPage(u"server"_s);
        auto* box = row(u"server.enabled"_s)->findChild<QCheckBox*>();
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QCOMPARE(m_model->value(u"server.enabled"_s), false);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(m_model->value(u"server.enabled"_s), true);
        m_dialog->openPage(u"general"_s);
        auto* theme = row(u"ui.theme"_s)->findChild<QComboBox*>();
        theme->setFocus();
        QTest::keyClick(theme, Qt::Key_Down);
        QCOMPARE(m_model->value(u"ui.theme"_s), u"light"_s);
    }

    void list_isEditedInPlace()
    {
        m_dialog->openPage(u"server"_s);
        SettingRow* origins = row(u"server.allowed_origins"_s);
        auto* list = origins->findChild<QListWidget*>();
        QTest::mouseClick(origins->findChild<QToolButton*>(u"listAddButton"_s), Qt::LeftButton);
        auto* editor = list->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"localhost"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(origins->problem().startsWith(u"Origins have a scheme"_s));
        QCOMPARE(m_model->value(u"server.allowed_origins"_s).toArray().size(), 0);
        list->item(0)->setText(u"http://localhost:3000"_s);
        QVERIFY(origins->problem().isEmpty());
        QCOMPARE(m_model->value(u"server.allowed_origins"_s).toArray().size(), 1);
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(m_model->value(u"server.allowed_origins"_s).toArray().size(), 0);
    }

    void outsideChanges_showAtOnce()
    {
        m_studio->run([this] {
            m_studio->chosen = QJsonObject { { u"server"_s, QJsonObject { { u"port"_s, 8123 } } } };
        });
        m_model->reload();
        auto* box = row(u"server.port"_s)->findChild<CheckedSpinBox*>();
        QTRY_COMPARE(box->value(), 8123);
    }

    void reset_isOfferedWhereSomethingDiffers()
    {
        SettingRow* volume = row(u"ui.volume"_s);
        m_dialog->openPage(u"audio"_s);
        auto* reset = volume->findChild<QToolButton*>(u"settingResetButton"_s);
        QVERIFY(!reset->isVisible());
        QVERIFY(m_model->set(u"ui.volume"_s, 40, u"Volume"_s));
        QVERIFY(reset->isVisible());
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(m_model->value(u"ui.volume"_s), 100);
        QVERIFY(m_model->set(u"ui.volume"_s, 40, u"Volume"_s));
        QTest::mouseClick(m_dialog->findChild<QToolButton*>(u"settingsResetPage"_s), Qt::LeftButton);
        QCOMPARE(m_model->value(u"ui.volume"_s), 100);
    }

    void undo_worksInsideTheDialog()
    {
        QVERIFY(m_model->set(u"ui.theme"_s, u"dark"_s, u"Theme"_s));
        auto* theme = row(u"ui.theme"_s)->findChild<QComboBox*>();
        QCOMPARE(theme->currentIndex(), 2);
        theme->setFocus();
        QTest::keyClick(theme, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_model->value(u"ui.theme"_s), u"system"_s);
        QCOMPARE(theme->currentIndex(), 0);
        QTest::mouseClick(m_dialog->findChild<QToolButton*>(u"settingsRedo"_s), Qt::LeftButton);
        QCOMPARE(theme->currentIndex(), 2);
    }

    void search_findsSettingsOnEveryPage()
    {
        auto* search = m_dialog->findChild<QLineEdit*>(u"settingsSearch"_s);
        search->setFocus();
        QTest::keyClicks(search, u"PORT taken"_s); // words of the label and of the hint
        QCOMPARE(pages()->currentRow(), 1);
        QVERIFY(pages()->item(0)->isHidden());
        QVERIFY(row(u"server.port"_s)->property("highlighted").toBool());
        QVERIFY(!row(u"server.bind"_s)->property("highlighted").toBool());
        search->setText(u"cors"_s);
        QVERIFY(row(u"server.allowed_origins"_s)->property("highlighted").toBool());
        search->setText(u"server.max_jobs"_s);
        QVERIFY(row(u"server.max_jobs"_s)->property("highlighted").toBool());
        search->setText(u"zzz"_s);
        QCOMPARE(note(), u"No setting has “zzz”."_s);
        search->clear();
        QVERIFY(!pages()->item(0)->isHidden());
        QVERIFY(!row(u"server.max_jobs"_s)->property("highlighted").toBool());
        QTest::keyClick(search, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(pages()->currentRow(), 2);
    }

    void enterInTheSearch_goesToWhatIsFound()
    {
        auto* search = m_dialog->findChild<QLineEdit*>(u"settingsSearch"_s);
        search->setText(u"server.max_jobs"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(row(u"server.max_jobs"_s)->isAncestorOf(QApplication::focusWidget()));
    }

    void tab_comesToTheButtonsLast()
    {
        pages()->setFocus();
        QStringList seen;
        while (!seen.contains(u"settingsClose"_s) && seen.size() < 200) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            seen << QApplication::focusWidget()->objectName();
        }
        QCOMPARE(seen.value(0), u"settingsResetPage"_s);
        QCOMPARE(
            seen.filter(QRegularExpression(u"^settings(Undo|Redo|Import|Export|Folder|Close)$"_s)).size(),
            seen.size() - seen.indexOf(u"settingsImport"_s));
        QVERIFY(seen.indexOf(u"settingsImport"_s) > 2);
    }

    void refusal_isSaid()
    {
        m_studio->run([this] { m_studio->refusal = u"The disk is full."_s; });
        QVERIFY(m_model->set(u"ui.theme"_s, u"dark"_s, u"Theme"_s));
        QTRY_COMPARE(note(), u"The disk is full."_s);
        QCOMPARE(row(u"ui.theme"_s)->findChild<QComboBox*>()->currentIndex(), 0);
    }

    void everyControl_hasAName()
    {
        for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isEnabled()
                || widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QScrollArea")
                || widget->inherits("QScrollBar"))
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                     qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                               widget->objectName())));
        }
    }
};

} // namespace comfyvn::ui

QTEST_MAIN(comfyvn::ui::tst_SettingsDialog)
#include "tst_SettingsDialog.moc"
