#include "tests/support/RealWindow.h"

#include "app/window/DeskCalls.h"
#include "app/window/ToolCalls.h"
#include "core/providers/ProviderCatalogue.h"
#include "ui/keys/Commands.h"
#include "ui/music/MusicDesk.h"
#include "ui/settings/SettingsDialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

void typeText(QWidget* into, const QString& text)
{
    QTest::sendKeyEvent(QTest::Click, into, Qt::Key_unknown, text, Qt::NoModifier);
}

/// A dialog counts as active while the window that it belongs to has the keyboard.
void activate(QWidget& window)
{
    window.activateWindow();
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), &window, RealWindow::kPatience);
}

QJsonObject jsonOf(const QString& path)
{
    return QJsonDocument::fromJson(bytesOf(path)).object();
}

} // namespace

RealWindow::RealWindow()
{
    // What a studio in this process keeps for its user stays here.
    qputenv("XDG_CONFIG_HOME", m_user.filePath(u"config"_s).toUtf8());
    qputenv("XDG_STATE_HOME", m_user.filePath(u"state"_s).toUtf8());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QCoreApplication::setApplicationName(u"comfyvn-studio"_s);
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_logs = std::make_unique<LogFiles>();
}

void RealWindow::open()
{
    m_studio = std::make_unique<StudioThread>();
    QSignalSpy opened(m_studio.get(), &StudioThread::opened);
    m_studio->open(m_home->workspace(), 0);
    QVERIFY(opened.wait(kPatience));
    const auto opening = opened.first().first().value<StudioThread::Opening>();
    m_desk = std::make_unique<ui::Desk>(m_studio->anchor(), m_readers,
                                        deskCallsInto(*m_studio, m_home->workspace(), opening.ids, *m_logs),
                                        ui::DeskSetup { .workspace = m_home->workspace(), .ui = opening.ui });
    QObject::connect(m_studio.get(), &StudioThread::voicesChanged, &m_desk->link(),
                     &ui::StudioLink::noteVoices);
    feed(*m_studio, m_desk->tools());
    m_window = std::make_unique<ui::MainWindow>(*m_desk, m_home->beside(u"window.ini"_s));
    m_window->resize(1400, 900);
    m_window->show();
    activate(*m_window);
    m_desk->load();
    // The first line is open to be typed.
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QLineEdit*>(u"lineTextEdit"_s), kPatience);
    QCOMPARE(m_desk->lines().rowCount(), 1);
}

void RealWindow::close(const std::function<void(const QString& folder)>& look)
{
    m_window.reset();
    m_desk.reset();
    m_studio.reset();
    m_readers.waitForDone();
    if (look)
        look(QFileInfo(m_home->workspace()).path());
    m_home = std::make_unique<StudioHome>();
}

QAction* RealWindow::action(const QString& id) const
{
    return m_window->findChild<ui::Commands*>()->action(id);
}

QByteArray RealWindow::config() const
{
    return bytesOf(m_home->inside(u"data/settings/config.json"_s));
}

void RealWindow::showSettings(const QString& page, const QString& provider)
{
    action(u"window.settings"_s)->trigger();
    auto* dialog = m_window->findChild<ui::SettingsDialog*>();
    QVERIFY(dialog != nullptr);
    m_dialog = dialog;
    dialog->openPage(page);
    activate(*dialog);
    m_page = dialog->findChild<QWidget*>(u"settingsPage."_s + page);
    auto* list = m_page->findChild<QListWidget*>(u"providerList"_s);
    const auto& all = page == u"speech" ? speechProviderList() : musicProviderList();
    const auto at = std::ranges::find(all, provider, &Provider::id) - all.begin();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    for (auto i = 0; i < at; ++i)
        QTest::keyClick(list, Qt::Key_Down);
    m_form = m_page->findChild<QWidget*>(u"provider."_s + provider);
    QVERIFY(m_form != nullptr && m_form->isVisible());
}

void RealWindow::closeSettings()
{
    m_dialog->close();
    activate(*m_window);
}

QWidget* RealWindow::row(const QString& path) const
{
    return m_page->findChild<QWidget*>(u"setting."_s + path);
}

void RealWindow::fill(const QString& path, const QString& text) const
{
    auto* field = row(path)->findChild<QLineEdit*>();
    QVERIFY(field != nullptr);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

void RealWindow::fillList(const QString& path, const QString& text) const
{
    auto* list = row(path)->findChild<QListWidget*>();
    QVERIFY(list != nullptr && list->count() > 0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(list->findChild<QLineEdit*>(), kPatience);
    auto* editor = list->findChild<QLineEdit*>();
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(list->item(0)->text(), text, kPatience);
}

void RealWindow::makeActive(const QString& provider) const
{
    QTest::mouseClick(m_form->findChild<QPushButton*>(u"providerUseButton"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(config().contains("\"active_provider\": \"" + provider.toUtf8() + '"'),
                             kPatience);
}

void RealWindow::chooseByKeyboard(QComboBox* box, const QString& wanted)
{
    QVERIFY(box != nullptr);
    const auto isThere = [&] { return box->currentText() == wanted || box->currentData() == wanted; };
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < box->count() && !isThere(); ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QVERIFY(isThere());
}

void RealWindow::speakLine(const QString& text, const QString& lang)
{
    auto* table = m_window->findChild<QWidget*>(u"lineTable"_s);
    QVERIFY(table != nullptr);
    const auto editor = [&] { return table->findChild<QLineEdit*>(u"lineTextEdit"_s); };
    if (!lang.isEmpty()) {
        if (editor() != nullptr)
            QTest::keyClick(editor(), Qt::Key_Escape);
        action(u"line.language"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(table->findChild<QComboBox*>(u"choiceBox"_s), kPatience);
        auto* box = table->findChild<QComboBox*>(u"choiceBox"_s);
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), lang);
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->lines().line(0).lang, lang, kPatience);
    }
    if (editor() == nullptr)
        action(u"line.edit"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(editor(), kPatience);
    typeText(editor(), text);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!keyOfTheLine().isEmpty(), kPatience);
    QCOMPARE(m_desk->lines().line(0).text, text);
}

QString RealWindow::keyOfTheLine() const
{
    return soundOf(m_desk->lines().line(0)).cacheKey;
}

QJsonObject RealWindow::sidecarOfTheLine() const
{
    return jsonOf(m_home->inside(u"data/audio/tts/%1/sidecar.json"_s.arg(keyOfTheLine())));
}

QJsonObject RealWindow::compose(int seconds)
{
    const QDir folder(m_home->inside(u"exports/music"_s));
    const auto sidecars = [&folder] { return folder.entryList({ u"*.json"_s }, QDir::Files); };
    const QStringList before = sidecars();
    m_desk->showPanel(u"music"_s);
    const bool made =
        QTest::qWaitFor([&] { return m_window->findChild<QWidget*>(u"musicPanel"_s); }, kPatience);
    if (!made)
        return {};
    auto* scene = m_window->findChild<QComboBox*>(u"musicScene"_s)->lineEdit();
    scene->setFocus();
    scene->selectAll();
    QTest::keyClicks(scene, u"pier"_s);
    if (auto* length = m_window->findChild<QAbstractSpinBox*>(u"musicSeconds"_s); seconds > 0) {
        length->setFocus();
        length->selectAll();
        QTest::keyClicks(length, QString::number(seconds));
        QTest::keyClick(length, Qt::Key_Return);
    }
    action(u"music.compose"_s)->trigger();
    QStringList now;
    const auto isMore = [&] { return (now = sidecars()).size() > before.size(); };
    if (!QTest::qWaitFor(isMore, kPatience)
        || !QTest::qWaitFor([&] { return !m_desk->music().isRendering(); }, kPatience))
        return {};
    for (const QString& name : now)
        if (!before.contains(name))
            return jsonOf(folder.filePath(name));
    return {};
}

} // namespace comfyvn::test
