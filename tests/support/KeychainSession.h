#pragma once

#include <QMap>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace comfyvn::test {

/// A bus of its own with a keychain that is open, as a person has it who is logged in; both end with this
/// object.
class KeychainSession final {
public:
    KeychainSession();
    ~KeychainSession();
    KeychainSession(const KeychainSession&) = delete;
    KeychainSession& operator=(const KeychainSession&) = delete;

    /// False where the programs are not installed.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// What a program has to find in its environment to belong to the session.
    [[nodiscard]] const QMap<QString, QString>& environment() const { return m_environment; }
    /// Where the keychain keeps its files.
    [[nodiscard]] QString folder() const { return m_home.path(); }

private:
    QTemporaryDir m_home;
    QMap<QString, QString> m_environment {};
    QProcess m_bus;
    QProcess m_keychain;
    bool m_isOpen = false;
};

} // namespace comfyvn::test
