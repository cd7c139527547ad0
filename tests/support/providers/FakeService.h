#pragma once

#include "tests/support/comfy/FakeHttp.h"

#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

namespace comfyvn::test {

/// A speech service that speaks the protocol of a provider as it is documented, and refuses what the real one
/// refuses. Its voices are tones.
class FakeService final : public QObject {
    Q_OBJECT

public:
    /// `provider` as the settings name it.
    explicit FakeService(const QString& provider, QObject* parent = nullptr);

    bool start();
    /// As when the program is ended: every connection is cut.
    void kill();
    [[nodiscard]] QUrl url(const QString& path = {}) const;

    /// From now on only this key is taken.
    void setKey(const QString& key) { m_key = key; }
    /// The next requests to speak are answered with these, in order, before it speaks again.
    void answerNext(const QList<FakeAnswer>& answers) { m_next += answers; }
    void dropNext() { m_drops = true; } ///< the next request to speak: the connection is cut
    void hang() { m_hangs = true; } ///< requests to speak are never answered
    /// Speaks one line at a time from now on, each for so long, whatever waits.
    void speakSlowly(std::chrono::milliseconds each);
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; } ///< requests to speak without an answer
    /// What a path answers in place of the usual.
    void setPage(const QString& path, const FakeAnswer& answer) { m_pages[path] = answer; }
    /// OpenAI's protocol with Kokoro-FastAPI's path for the times of words.
    void setCaptions() { m_captions = true; }
    void setAllZeroTimes() { m_zeroTimes = true; }

    [[nodiscard]] QList<FakeRequest> spoken() const { return m_spoken; } ///< the requests to speak
    [[nodiscard]] QList<FakeRequest> requests() const { return m_requests; }
    [[nodiscard]] int count(const QString& path) const;

private:
    void onConnection();
    void onRequest(FakeConnection& from, const FakeRequest& request);
    [[nodiscard]] bool isSpeech(const FakeRequest& request) const;
    [[nodiscard]] bool isAllowed(const FakeRequest& request) const;
    void speakNext();
    [[nodiscard]] FakeAnswer answer(const FakeRequest& request) const;
    [[nodiscard]] FakeAnswer openAi(const FakeRequest& request) const;
    [[nodiscard]] FakeAnswer captioned(const QJsonObject& body) const;
    [[nodiscard]] FakeAnswer voicevox(const FakeRequest& request) const;
    [[nodiscard]] FakeAnswer xtts(const FakeRequest& request) const;
    [[nodiscard]] FakeAnswer piper(const FakeRequest& request) const;
    [[nodiscard]] FakeAnswer elevenLabs(const FakeRequest& request) const;
    [[nodiscard]] FakeAnswer azure(const FakeRequest& request) const;

    QString m_provider;
    QTcpServer m_listener {};
    QList<FakeConnection*> m_connections {};
    QString m_key {};
    QList<FakeAnswer> m_next {};
    QMap<QString, FakeAnswer> m_pages {};
    QList<FakeRequest> m_spoken {};
    QList<FakeRequest> m_requests {};
    QList<std::function<void()>> m_queue {}; ///< answers of who speaks slowly
    QTimer m_pace {};
    int m_mostAtOnce = 0;
    bool m_drops = false;
    bool m_hangs = false;
    bool m_zeroTimes = false;
    bool m_captions = false;
};

/// A tone of `seconds` in a file of `format`: `wav`, `flac`, `mp3` or `opus`.
[[nodiscard]] QByteArray toneFile(double seconds, int rate, const QString& format = QStringLiteral("wav"),
                                  float peak = 0.3F);

} // namespace comfyvn::test
