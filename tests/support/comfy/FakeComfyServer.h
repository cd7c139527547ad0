#pragma once

#include "core/audio/AudioBuffer.h"
#include "tests/support/comfy/FakeGraph.h"
#include "tests/support/comfy/FakeHttp.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace comfyvn::test {

/// What the fake server can do wrong; each has a name for the command line, see faultNames().
enum class Fault {
    // every request
    Html, ///< a web page where JSON is due
    Redirect, ///< sends everybody elsewhere
    BadGateway, ///< 502, as a proxy whose server is gone
    Forbidden, ///< 403, empty, as for a foreign Origin
    Silent, ///< takes connections and never answers
    NotJson, ///< 200 and half an object
    NoFeatures, ///< does not know that route, as servers before 0.3.45
    // the socket
    NoSocket, ///< refuses the handshake
    Mute, ///< says hello and nothing more
    SocketDrops, ///< cuts every socket when a job starts
    // POST /prompt
    EventsFirst, ///< the whole job before the reply
    QueuedButError, ///< 500, and yet the job runs
    QueuedButPage, ///< 200 and a web page, and yet the job runs
    QueuedButHalf, ///< 200 and half an object, and yet the job runs
    QueuedButDropped, ///< no reply, and yet the job runs
    DroppedUnqueued, ///< no reply, no job
    Refused500, ///< 500, no job
    OwnId, ///< runs the job under an id of its own, as servers before 0.3.45
    DropsNode, ///< 200 with node_errors on every output node but the first
    // running
    Error,
    OutOfMemory,
    Interrupted,
    Blocked, ///< execution_error, then success without outputs
    BlockedSilently,
    Forgets, ///< the job leaves the queue and never comes to the history
    Hangs, ///< the first node never ends
    Dies, ///< the server is killed when the job's first node runs
    // what comes out
    NoOutputs,
    Silence,
    OneSample,
    NotAudio, ///< a web page named .flac
    TempOnly,
    OddKey,
    PathInText,
    BadFileName, ///< `../../etc/passwd.flac`
    HistoryLate, ///< the entry comes two questions after execution_success
    NullStatus,
    // GET /view
    ViewMissing,
    ViewHtml,
    ViewRedirect, ///< sends elsewhere
    ViewHuge, ///< announces 10 GB
    ViewTruncated, ///< half of what is asked for, then the connection is cut; goes on from a Range
    ViewIgnoresRange, ///< with ViewTruncated: always the same half
    ViewStalls, ///< half of it, then nothing, with the connection open
};

[[nodiscard]] const std::map<QString, Fault>& faultNames();

/// Behaves as a ComfyUI server as far as its HTTP and WebSocket protocol goes: built from what was seen on
/// the three real versions. Runs one job at a time; the sound is made, everything else about it is real.
class FakeComfyServer final : public QObject {
    Q_OBJECT

public:
    explicit FakeComfyServer(const QString& version = QStringLiteral("0.33.0"), QObject* parent = nullptr);
    ~FakeComfyServer() override;

    /// Port 0: any that is free, and the same again after kill().
    bool start(quint16 port = 0);
    /// As SIGKILL: every connection is cut, everything but the files is forgotten.
    void kill();
    /// Cuts every connection and goes on.
    void cut();
    [[nodiscard]] bool isRunning() const { return m_listener.isListening(); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url(const QString& path = {}) const;

    /// `times` -1: until it is cleared.
    void setFault(Fault fault, int times = -1) { m_faults[fault] = times; }
    void clearFaults() { m_faults.clear(); }

    void setNodeTime(std::chrono::milliseconds time) { m_nodeTime = time; }
    void setBytesPerSecond(qint64 rate) { m_bytesPerSecond = rate; } ///< of /view; 0: unbounded
    void setUploadRate(qint64 rate) { m_uploadRate = rate; } ///< bytes per second that it takes; 0: unbounded
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }
    void setPathPrefix(const QString& prefix) { m_pathPrefix = prefix; } ///< `/comfy`: all else is 404
    void setRequiredHeader(const QByteArray& name, const QByteArray& value);
    void setOutputFolder(const QString& folder) { m_outputFolder = folder; } ///< files go there as well
    void setMaxBody(qint64 bytes) { m_maxBody = bytes; }
    void setMessage(const QString& text) { m_message = text; } ///< of PreviewAny
    void removeClass(const QString& name) { m_nodes.remove(name); }
    /// Makes `value` a choice of a class's input: an installed model or voice.
    void installChoice(const QString& className, const QString& input, const QString& value);
    /// What nodes with an AUDIO output give; by default a tone that its inputs decide.
    void setSound(std::function<AudioBuffer(const QJsonObject& inputs)> sound) { m_sound = std::move(sound); }

    void setDevices(const QStringList& names) { m_devices = names; }

    /// Puts a job of somebody else into the queue; returns its id.
    QString submitForeign(const QJsonObject& graph);
    /// Its owner takes it back; false where the server has none of that id.
    bool removeJob(const QString& id);

    [[nodiscard]] int jobsDone() const { return m_jobsDone; } ///< that reached the history
    [[nodiscard]] int jobsWaiting() const; ///< running and pending
    [[nodiscard]] int promptsPosted() const { return m_promptsPosted; }
    [[nodiscard]] int uploads() const { return m_uploads; }
    [[nodiscard]] int connections() const { return int(m_connections.size()); }
    [[nodiscard]] int sockets() const; ///< connections that are WebSockets
    [[nodiscard]] int requests(const QString& pathStart) const;
    [[nodiscard]] QJsonObject history() const { return m_history; }
    [[nodiscard]] QList<QJsonObject> graphs() const { return m_graphs; } ///< as they were posted

Q_SIGNALS:
    void jobStarted(const QString& promptId);
    void jobEnded(const QString& promptId);
    void requested(const QString& path);

private:
    struct Job;
    struct Item; ///< a file among a node's outputs

    void onConnection();
    void onRequest(FakeConnection& from, const FakeRequest& request);
    void route(FakeConnection& from, const FakeRequest& request, const QString& path);
    void openSocket(FakeConnection& from, const FakeRequest& request);
    void postPrompt(FakeConnection& from, const FakeRequest& request);
    void postQueue(FakeConnection& from, const FakeRequest& request);
    void postInterrupt(FakeConnection& from, const FakeRequest& request);
    void upload(FakeConnection& from, const FakeRequest& request);
    void view(FakeConnection& from, const FakeRequest& request);
    [[nodiscard]] QJsonObject systemStats() const;
    [[nodiscard]] QJsonObject queue() const;
    [[nodiscard]] QJsonObject historyEntry(const QString& id);

    QString enqueue(const QJsonObject& body, const QString& id, const QStringList& outputs);
    void startNext();
    void runNode();
    void finishNode(const QString& id);
    void endJob(const QString& status, const QString& lastType, const QJsonObject& lastData);
    void failJob(const QString& node, const QString& type, const QString& message);
    [[nodiscard]] QJsonObject save(const QString& id, const AudioBuffer& sound);
    [[nodiscard]] QString signature(const QString& id) const;
    [[nodiscard]] QJsonObject nodeState(const QString& id, double value, double max,
                                        const QString& state) const;
    void progressState();

    void send(const QString& type, const QJsonObject& data, const QString& clientId);
    void sendStatus();
    bool take(Fault fault);

    FakeVersion m_version;
    QJsonObject m_nodes;
    QTcpServer m_listener {};
    quint16 m_port = 0;
    std::set<FakeConnection*> m_connections {};
    std::map<Fault, int> m_faults {};
    QMap<QString, int> m_requestCounts {};

    std::chrono::milliseconds m_nodeTime { 2 };
    std::chrono::milliseconds m_latency { 0 };
    qint64 m_bytesPerSecond = 0;
    qint64 m_uploadRate = 0;
    qint64 m_maxBody = 104'857'600;
    QStringList m_devices { QStringLiteral("cpu") };
    QString m_pathPrefix {};
    QByteArray m_headerName {};
    QByteArray m_headerValue {};
    QString m_outputFolder {};
    QString m_message {};
    std::function<AudioBuffer(const QJsonObject&)> m_sound {};

    QTimer m_timer {};
    std::unique_ptr<Job> m_running;
    std::deque<std::unique_ptr<Job>> m_pending {};
    QJsonObject m_history {};
    QMap<QString, int> m_lateAnswers {}; ///< ids whose history entry is held back, and how often
    QMap<QString, QJsonObject> m_cache {}; ///< signatures of nodes to what they showed
    QMap<QString, QByteArray> m_files {}; ///< `type/subfolder/name`
    QList<QJsonObject> m_graphs {};
    int m_number = 0;
    int m_jobsDone = 0;
    int m_promptsPosted = 0;
    int m_uploads = 0;
};

} // namespace comfyvn::test
