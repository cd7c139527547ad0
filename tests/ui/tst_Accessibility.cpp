#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/ViewState.h"
#include "ui/keys/Commands.h"
#include "ui/look/Theme.h"
#include "ui/look/Translations.h"
#include "ui/panels/PanelDocks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

/// Words that are 40 % longer than in English, as German or French ones are.
class LongWords final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (qstrcmp(context, "QShortcut") == 0 || qstrcmp(context, "QGuiApplication") == 0 || text.size() < 3)
            return {};
        return text + u' ' + QString(std::max<qsizetype>(1, text.size() * 4 / 10 - 1), u'm');
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

Script someLines()
{
    Script script;
    for (int id = 1; id <= 5; ++id)
        script.lines.append(
            { .id = id, .position = double(id), .character = u"Aiko"_s, .text = u"line %1"_s.arg(id) });
    return script;
}

bool isInside(const QWidget& widget, const char* className)
{
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        if (parent->inherits(className))
            return true;
    return false;
}

/// Parts of other controls, and what Qt puts into its own.
bool isPartOfAnother(const QWidget& widget)
{
    if (widget.objectName().startsWith(u"qt_"_s) || qobject_cast<const QScrollBar*>(&widget))
        return true;
    for (const char* owner : { "QAbstractItemView", "QComboBox", "QLineEdit", "QAbstractSpinBox", "QTabBar",
                               "QHeaderView", "QCalendarWidget", "QScrollBar", "QMenuBar" })
        if (isInside(widget, owner))
            return true;
    return widget.inherits("QDockWidgetTitleButton") || widget.inherits("QHeaderView")
        || widget.inherits("QToolBarExtension") || widget.inherits("QMenuBar");
}

bool isControl(const QWidget& widget)
{
    if (!widget.isVisible() || isPartOfAnother(widget))
        return false;
    // The tabs of docks are the window's own and named like their panels.
    if (qobject_cast<const QTabBar*>(&widget))
        return widget.focusPolicy() != Qt::NoFocus
            && !qobject_cast<const QMainWindow*>(widget.parentWidget());
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget)
        || qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget)
        || qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget)
        || qobject_cast<const QTextEdit*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget)
        || widget.focusPolicy() & Qt::TabFocus;
}

/// The tool bar repeats commands that have keys or stand in menus.
bool repeatsCommand(const QWidget& widget)
{
    const auto* button = qobject_cast<const QToolButton*>(&widget);
    return button && qobject_cast<const QToolBar*>(widget.parentWidget());
}

QString nameOf(const QWidget& widget)
{
    QString path = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        if (!parent->objectName().isEmpty() && !parent->objectName().startsWith(u"qt_"_s))
            return path + u" in "_s + parent->objectName();
    return path;
}

QString textOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->wordWrap() || label->text().startsWith(u'<') ? QString() : label->text();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const auto* tool = qobject_cast<const QToolButton*>(&widget);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    return button && button->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored ? button->text()
                                                                                     : QString();
}

QStringList clashesIn(const QString& menu, const QList<QAction*>& entries)
{
    QStringList clashes;
    QHash<QString, QString> users;
    for (const QAction* entry : entries) {
        const QString letter = QKeySequence::mnemonic(entry->text()).toString();
        QString& user = users[letter];
        if (!letter.isEmpty() && !user.isEmpty())
            clashes << u"%1, %2: %3 and %4"_s.arg(menu, letter, user, entry->text());
        user = entry->text();
    }
    return clashes;
}

} // namespace

/// Every control of every panel and dialog, whoever made it: named, reached by the keyboard, not cut off.
class tst_Accessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(ThemeMode::Light);
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_studio.reset();
    }

    void controls_haveNamesAndRoles()
    {
        open();
        QStringList problems;
        forEachControl([&](const QWidget& widget) {
            const auto* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
            if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
                problems << u"no name: "_s + nameOf(widget);
            else if (face->role() == QAccessible::NoRole)
                problems << u"no role: "_s + nameOf(widget);
            const auto* button = qobject_cast<const QAbstractButton*>(&widget);
            if (button && button->text().isEmpty() && button->toolTip().isEmpty())
                problems << u"an icon without a tip: "_s + nameOf(widget);
        });
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    void controls_areReachedByTheKeyboard()
    {
        open();
        QStringList problems;
        forEachControl([&](const QWidget& widget) {
            const auto* radio = qobject_cast<const QRadioButton*>(&widget);
            const bool byArrows = radio && radio->autoExclusive();
            const QString way = widget.property(kKeyboardWayProperty).toString();
            if (!way.isEmpty() && m_window->commands().action(way))
                return;
            if (!byArrows && !repeatsCommand(widget) && !(widget.focusPolicy() & Qt::TabFocus)
                && !widget.focusProxy())
                problems << u"not by Tab: "_s + nameOf(widget);
        });
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    void tab_leavesEveryControl()
    {
        open();
        QStringList problems;
        forEachControl([&](const QWidget& widget) {
            auto& control = const_cast<QWidget&>(widget);
            if (!widget.isEnabled() || !(widget.focusPolicy() & Qt::TabFocus))
                return;
            control.window()->activateWindow();
            control.setFocus(Qt::TabFocusReason);
            if (!control.hasFocus())
                return;
            // Through the links of a text, if it has any.
            for (int link = 0; link < 10 && control.hasFocus(); ++link)
                QTest::keyClick(&control, Qt::Key_Tab);
            if (control.hasFocus())
                problems << u"Tab stays in: "_s + nameOf(widget);
        });
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    void texts_areNotCutOff_data()
    {
        QTest::addColumn<bool>("longer");
        QTest::newRow("English") << false;
        QTest::newRow("40 % longer") << true;
    }

    void texts_areNotCutOff()
    {
        QFETCH(bool, longer);
        LongWords words;
        if (longer)
            QCoreApplication::installTranslator(&words);
        open();
        QStringList problems;
        forEachPart([&](const QWidget& part) {
            for (const QWidget* widget : part.findChildren<QWidget*>()) {
                const QString text = textOf(*widget);
                if (text.isEmpty() || !widget->isVisible() || isPartOfAnother(*widget)
                    || widget->property("studioElides").toBool())
                    continue;
                if (widget->width() < widget->minimumSizeHint().width()
                    || (qobject_cast<const QLabel*>(widget) && widget->width() < widget->sizeHint().width()))
                    problems << u"cut off (%1 of %2): %3: %4"_s.arg(widget->width())
                                    .arg(widget->sizeHint().width())
                                    .arg(nameOf(*widget), text);
                if (widget->height() < widget->fontMetrics().height())
                    problems << u"cut off in height: "_s + nameOf(*widget);
            }
        });
        QCoreApplication::removeTranslator(&words);
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    void shortcuts_areGivenOnce()
    {
        open();
        for (const auto preset : { KeyPreset::Voicevox, KeyPreset::Audacity })
            for (const KeyConflict& conflict : keyConflicts({ .preset = preset }, m_window->commands().all()))
                QFAIL(qPrintable(
                    u"%1 and %2: %3"_s.arg(conflict.first, conflict.second, conflict.key.toString())));
        QHash<QString, QString> users;
        for (const QAction* action : m_window->findChildren<QAction*>()) {
            if (action->shortcutContext() != Qt::WindowShortcut)
                continue;
            for (const QKeySequence& key : action->shortcuts()) {
                QString& user = users[key.toString()];
                QVERIFY2(user.isEmpty(),
                         qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), user, action->objectName())));
                user = action->objectName();
            }
        }
    }

    /// In every menu, also those below it and of the panels, a letter stands for one entry.
    void menus_haveEachLetterOnce_data()
    {
        QTest::addColumn<QString>("language");
        for (const WindowLanguage& language : windowLanguages())
            QTest::newRow(qPrintable(language.value)) << language.value;
    }
    void menus_haveEachLetterOnce()
    {
        QFETCH(QString, language);
        installTranslations(*qApp, language);
        open();
        QStringList problems;
        for (const QMenu* menu : m_window->findChildren<QMenu*>())
            problems << clashesIn(menu->title().isEmpty() ? menu->objectName() : menu->title(),
                                  menu->actions());
        problems << clashesIn(u"menu bar"_s, m_window->menuBar()->actions());
        installTranslations(*qApp, u"en"_s);
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    void commands_sayWhatTheyDo()
    {
        open();
        QSet<QString> ids;
        for (const Command& command : m_window->commands().all()) {
            QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
            ids.insert(command.id);
            QVERIFY2(!command.text.isEmpty() && !command.tip.isEmpty() && !command.group.isEmpty(),
                     qPrintable(command.id));
            QVERIFY2(!command.tip.endsWith(u'.'), qPrintable(command.id));
        }
    }

private:
    void open()
    {
        m_studio = std::make_unique<FakeStudio>(someLines());
        m_desk = std::make_unique<Desk>(
            m_studio->context(), m_studio->pool(), m_studio->deskCalls(),
            DeskSetup { .workspace = u"/tmp/Some Story"_s, .ui = { .theme = u"light"_s } });
        QFile::remove(m_folder.filePath(u"window.ini"_s));
        m_window = std::make_unique<MainWindow>(*m_desk, m_folder.filePath(u"window.ini"_s));
        m_window->resize(1600, 1000);
        m_window->show();
        m_desk->load();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto* table = m_window->findChild<QTableView*>(u"lineTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 5);
        QTRY_VERIFY(everyPanelIsMade());
        QTest::qWait(1);
    }

    [[nodiscard]] bool everyPanelIsMade() const
    {
        const auto docks = m_window->findChildren<QDockWidget*>();
        return std::ranges::all_of(docks, [](const QDockWidget* dock) { return dock->widget() != nullptr; });
    }

    /// The window, then each panel, then each dialog that a command opens, as they are when they are seen.
    template <typename Use> void forEachPart(Use use)
    {
        use(*m_window);
        for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            dock->show();
            dock->raise();
            QTest::qWait(20);
            use(*dock);
        }
        for (const Command& command : m_window->commands().all()) {
            QAction* action = m_window->commands().action(command.id);
            const bool opens = command.text.contains(u"…"_s) || command.id.startsWith(u"help."_s);
            if (!opens || action->menu() || !action->isEnabled())
                continue;
            QTimer blocked;
            connect(&blocked, &QTimer::timeout, this, [&command] {
                qWarning("%s blocks the window", qPrintable(command.id));
                QApplication::activeModalWidget()->close();
            });
            blocked.start(5000);
            action->trigger();
            blocked.stop();
            QTest::qWait(50);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // of texts that came last
            for (QDialog* dialog : m_window->findChildren<QDialog*>()) {
                if (dialog->isVisible() && !qobject_cast<QFileDialog*>(dialog))
                    use(*dialog);
                dialog->close();
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    template <typename Use> void forEachControl(Use use)
    {
        forEachPart([&use](const QWidget& part) {
            for (const QWidget* widget : part.findChildren<QWidget*>())
                if (isControl(*widget) && (widget->window() == part.window() || widget->window() == &part))
                    use(*widget);
        });
    }

    QTemporaryDir m_folder {};
    std::unique_ptr<Theme> m_theme {};
    std::unique_ptr<FakeStudio> m_studio {};
    std::unique_ptr<Desk> m_desk {};
    std::unique_ptr<MainWindow> m_window {};
};

QTEST_MAIN(tst_Accessibility)
#include "tst_Accessibility.moc"
