#include "tests/support/VirtualScreen.h"

#include <QProcessEnvironment>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

constexpr int kPatienceMs = 20'000;

void prepare(QProcess& hands, const QString& display)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, display);
    hands.setProcessEnvironment(environment);
    hands.setProgram(u"xdotool"_s);
}

} // namespace

VirtualScreen::~VirtualScreen()
{
    m_server.kill();
    m_server.waitForFinished(kPatienceMs);
}

QString VirtualScreen::missingProgram()
{
    for (const QString& program : { u"Xvfb"_s, u"xdotool"_s }) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    }
    return {};
}

bool VirtualScreen::start()
{
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(u"Xvfb"_s,
                   { u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s,
                     u"tcp"_s, u"-noreset"_s });
    while (!m_server.canReadLine() && m_server.waitForReadyRead(kPatienceMs)) { }
    const QByteArray number = m_server.readLine().trimmed();
    m_name = u':' + QString::fromLatin1(number);
    return !number.isEmpty();
}

QByteArray VirtualScreen::window(const QString& title) const
{
    const QByteArray window = run({ u"search"_s, u"--onlyvisible"_s, u"--name"_s, title }).trimmed();
    return window.contains('\n') ? QByteArray() : window;
}

bool VirtualScreen::focus(const QString& title) const
{
    const QByteArray window = this->window(title);
    if (window.isEmpty())
        return false;
    run({ u"windowfocus"_s, QString::fromLatin1(window) });
    return run({ u"getwindowfocus"_s }).trimmed() == window;
}

void VirtualScreen::type(const QString& text) const
{
    run({ u"type"_s, u"--delay"_s, u"10"_s, text });
}

void VirtualScreen::press(const QString& key) const
{
    run({ u"key"_s, key });
}

void VirtualScreen::drag(const QString& title, QPoint from, QPoint to) const
{
    const QString window = QString::fromLatin1(this->window(title));
    const auto moveTo = [&](QPoint at) {
        run({ u"mousemove"_s, u"--sync"_s, u"--window"_s, window, QString::number(at.x()),
              QString::number(at.y()) });
    };
    constexpr int steps = 4;
    moveTo(from);
    run({ u"mousedown"_s, u"1"_s });
    for (int step = 1; step <= steps; ++step)
        moveTo(from + (to - from) * step / steps);
    run({ u"mouseup"_s, u"1"_s });
}

void VirtualScreen::beginTyping(QProcess& typist, const QString& text, int milliseconds) const
{
    prepare(typist, m_name);
    typist.setArguments({ u"type"_s, u"--delay"_s, QString::number(milliseconds), text });
    typist.start();
}

QByteArray VirtualScreen::run(const QStringList& arguments) const
{
    QProcess hands;
    prepare(hands, m_name);
    hands.setArguments(arguments);
    hands.start();
    hands.waitForFinished(kPatienceMs);
    return hands.readAllStandardOutput();
}

} // namespace comfyvn::test
