#include "ui/WindowPicture.h"

#include "ui/studio/StudioLink.h"

#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {

/// Longer than what moves for a moment when the window comes up.
constexpr auto kUntilStill = 500ms;

bool hasSound(const Script& script)
{
    const auto current = std::ranges::find(script.lines, script.currentLine, &ScriptLine::id);
    const auto shown = current != script.lines.cend() ? current : script.lines.cbegin();
    return shown != script.lines.cend() && !soundOf(*shown).cacheKey.isEmpty();
}

} // namespace

WindowPicture::WindowPicture(QWidget& window, StudioLink& link, QString file, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_file(std::move(file))
{
    connect(&link, &StudioLink::scriptLoaded, this, [this](const Script& script) {
        if (!hasSound(script))
            takeSoon();
    });
    connect(&link, &StudioLink::scriptLoadFailed, this, &WindowPicture::takeSoon);
    connect(&link, &StudioLink::opened, this, &WindowPicture::takeSoon);
    connect(&link, &StudioLink::openFailed, this, &WindowPicture::takeSoon);
}

void WindowPicture::takeSoon()
{
    QTimer::singleShot(kUntilStill, this, [this] { Q_EMIT taken(m_window.grab().save(m_file)); });
}

} // namespace comfyvn::ui
