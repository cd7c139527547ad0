#include "ui/WindowKeeper.h"

#include "ui/Desk.h"
#include "ui/MainWindow.h"
#include "ui/ViewState.h"
#include "ui/keys/Commands.h"
#include "ui/look/Theme.h"
#include "ui/look/Translations.h"

#include <QAction>
#include <QApplication>

namespace comfyvn::ui {

WindowKeeper::WindowKeeper(Desk& desk, Theme& theme, QString stateFile)
    : m_desk(desk)
    , m_theme(theme)
    , m_stateFile(std::move(stateFile))
    , m_language(desk.ui().language)
    , m_textSize(desk.ui().textSize)
{
    installTranslations(*QApplication::instance(), m_language);
    m_theme.apply(themeModeFrom(desk.ui().theme), desk.ui().textSize);
    m_window = std::make_unique<MainWindow>(desk, m_stateFile);
    // Later, because the wish may come from a menu or a dialog of the window that goes.
    connect(&desk, &Desk::uiChanged, this, &WindowKeeper::followSettings, Qt::QueuedConnection);
}

WindowKeeper::~WindowKeeper() = default;

void WindowKeeper::followSettings()
{
    // Sizes are taken from the font when a widget is made.
    if (m_language != m_desk.ui().language || m_textSize != m_desk.ui().textSize) {
        m_language = m_desk.ui().language;
        m_textSize = m_desk.ui().textSize;
        installTranslations(*QApplication::instance(), m_language);
        m_theme.apply(themeModeFrom(m_desk.ui().theme), m_desk.ui().textSize);
        rebuild();
        return;
    }
    m_theme.apply(themeModeFrom(m_desk.ui().theme), m_desk.ui().textSize);
}

void WindowKeeper::rebuild()
{
    const ViewState view = ViewState::of(*m_window);
    // Fields and editors hand on what stands in them when the keyboard leaves.
    if (QWidget* focus = QApplication::focusWidget())
        focus->clearFocus();
    m_window->saveNow();
    m_window->keepState();
    const bool shown = m_window->isVisible();
    const Qt::WindowStates states = m_window->windowState();
    // The new one is there before the old one goes, so that the program has a window all the time.
    const auto before = std::exchange(m_window, std::make_unique<MainWindow>(m_desk, m_stateFile));
    if (shown) {
        m_window->show();
        m_window->setWindowState(states);
        m_window->activateWindow();
    }
    for (const QString& command : view.dialogs())
        if (QAction* action = m_window->commands().action(command))
            action->trigger();
    view.applyTo(*m_window);
    Q_EMIT rebuilt();
}

} // namespace comfyvn::ui
