#pragma once

#include "core/base/ProviderQueues.h"
#include "core/base/Result.h"
#include "ui/lines/LineSpeaker.h"
#include "ui/studio/StudioLink.h"

#include <QElapsedTimer>
#include <QList>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace comfyvn::ui {

/// Renders many lines, a few at a time, and remembers which could not be. What is added while it runs is done
/// as well.
class RenderBatch final : public QObject {
    Q_OBJECT

public:
    /// A line that could not be rendered.
    struct Failure {
        qint64 line = 0;
        QString reason {};
    };

    RenderBatch(LineListModel& model, LineSpeaker& speaker, QObject* parent = nullptr);

    /// Lines that need it: neither ready nor blank, nor locked.
    [[nodiscard]] QList<qint64> needing(const QList<qint64>& lines) const;
    /// Leaves out those whose take is locked.
    void start(const QList<qint64>& lines);
    /// The same, even of what the studio has.
    void startAfresh(const QList<qint64>& lines);
    void setPace(const SpeechPace& pace) { m_pace = pace; }
    /// Somebody looks through so many lines for those that need it; returns the number of the search.
    [[nodiscard]] int beginSearch(qsizetype lines);
    /// So many are left; whether the search was not given up.
    [[nodiscard]] bool goOnSearching(int search, qsizetype left);
    /// Starts what a search found, unless it was given up.
    void startFound(int search, const QList<qint64>& lines);
    /// Keeps what is rendered, gives up the rest.
    void cancel();
    /// Has those asked for again that could not be rendered, see retryWanted().
    void retryFailed();
    void forgetFailures();

    [[nodiscard]] bool isRunning() const { return isRendering() || !m_searches.isEmpty(); }
    [[nodiscard]] bool isRendering() const { return m_waiting.hasWaiting() || !m_underWay.isEmpty(); }
    /// Of the lines that are being looked through.
    [[nodiscard]] qsizetype toSearch() const;
    [[nodiscard]] qsizetype searched() const;
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] double fraction() const { return m_total > 0 ? static_cast<double>(m_done) / m_total : 0; }
    /// Nothing before there is something to judge by.
    [[nodiscard]] std::optional<double> secondsLeft() const;
    /// Those that the lines are of.
    [[nodiscard]] const QSet<qint64>& scenes() const { return m_scenes; }
    /// The beginning of one of the lines that are being rendered.
    [[nodiscard]] QString lineUnderWay() const;
    [[nodiscard]] const QList<Failure>& failures() const { return m_failures; }

Q_SIGNALS:
    /// At most some times a second.
    void changed();
    void finished(int rendered, int failed);
    /// Somebody wants these lines rendered: whoever listens starts them, unless their cost is too high.
    void retryWanted(const QList<qint64>& lines);

private:
    struct Search {
        qsizetype lines = 0;
        qsizetype left = 0;
    };

    void goOn();
    void note(qint64 line, LineSpeaker::Ending ending, const Error& error);
    void tellSoon();
    [[nodiscard]] qint64 weightOf(qint64 line) const;

    LineListModel& m_model;
    LineSpeaker& m_speaker;
    ProviderQueues<qint64> m_waiting {};
    QSet<qint64> m_queued {}; ///< waiting or under way
    QSet<qint64> m_afresh {}; ///< of m_queued
    QSet<qint64> m_underWay {};
    SpeechPace m_pace {};
    QSet<qint64> m_scenes {};
    QMap<int, Search> m_searches {};
    int m_lastSearch = 0;
    QList<Failure> m_failures {};
    int m_total = 0;
    int m_done = 0;
    qint64 m_weightDone = 0; ///< characters of text
    qint64 m_weightLeft = 0;
    QElapsedTimer m_clock {};
    QTimer m_tell {};
};

/// `about 2 min left`, for people.
[[nodiscard]] QString timeLeftText(double seconds);

} // namespace comfyvn::ui
