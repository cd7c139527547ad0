#pragma once

#include <QPoint>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace comfyvn::test {

/// An X server of its own without a monitor, and the hands at its keyboard.
class VirtualScreen final {
public:
    VirtualScreen() = default;
    ~VirtualScreen();
    VirtualScreen(const VirtualScreen&) = delete;
    VirtualScreen& operator=(const VirtualScreen&) = delete;

    /// The program that it cannot do without and that is not installed; empty when all are there.
    [[nodiscard]] static QString missingProgram();

    [[nodiscard]] bool start();
    /// What DISPLAY is to be.
    [[nodiscard]] QString name() const { return m_name; }

    /// The id of the one window with that in its title; empty when there is none or another one too.
    [[nodiscard]] QByteArray window(const QString& title) const;
    /// Gives the keyboard to the window with that in its title; whether it has it.
    [[nodiscard]] bool focus(const QString& title) const;
    /// Types ASCII; returns when all of it was sent.
    void type(const QString& text) const;
    /// A key by its X name: `Return`, `ctrl+n`.
    void press(const QString& key) const;
    /// Draws the mouse with its left button from one place of that window to another.
    void drag(const QString& title, QPoint from, QPoint to) const;
    /// Types on with that many milliseconds between the keys.
    void beginTyping(QProcess& typist, const QString& text, int milliseconds) const;

private:
    QByteArray run(const QStringList& arguments) const;

    QProcess m_server {};
    QString m_name {};
};

} // namespace comfyvn::test
