#pragma once

#include <QByteArray>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <vector>

namespace comfyvn::test {

/// A sound server of its own with one silent device, and everything that is played on it from start() on.
/// Needs an event loop that runs while it captures.
class SoundServer final {
public:
    static constexpr int kRate = 48'000; ///< Hz, of what is captured

    SoundServer();
    ~SoundServer();
    SoundServer(const SoundServer&) = delete;
    SoundServer& operator=(const SoundServer&) = delete;

    /// The program that it cannot do without and that is not installed; empty when all are there.
    [[nodiscard]] static QString missingProgram();

    /// Waits until sound flows. Also after kill(), at the same place.
    [[nodiscard]] bool start();
    /// The same, and this program's own sound goes there.
    [[nodiscard]] bool startForThisProgram();
    void kill(); ///< SIGKILL

    /// Loads a module of the sound server with its arguments; gives its number, empty when that fails.
    [[nodiscard]] QString load(const QString& module);
    [[nodiscard]] bool unload(const QString& number);

    /// The variables that lead a program to this server and to no other.
    [[nodiscard]] QMap<QString, QString> variables() const;

    /// Mono samples at kRate.
    [[nodiscard]] std::vector<float> captured() const;
    [[nodiscard]] qsizetype capturedCount() const;

private:
    [[nodiscard]] QString control(const QStringList& arguments) const;

    QTemporaryDir m_folder {};
    QProcess m_server {};
    QProcess m_capture {};
    QByteArray m_bytes {};
};

} // namespace comfyvn::test
