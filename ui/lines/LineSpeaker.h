#pragma once

#include "ui/studio/SpokenLine.h"

#include <QHash>
#include <QObject>

namespace comfyvn {
struct Error;
struct ScriptLine;
} // namespace comfyvn

namespace comfyvn::ui {

class LineListModel;
class Player;
class StudioLink;
enum class Reading;

/// Has lines and takes rendered, read and played, and tells the list how they fare; one line is shown at a
/// time.
class LineSpeaker final : public QObject {
    Q_OBJECT

public:
    enum class Ending { Rendered, Failed, Cancelled };

    LineSpeaker(LineListModel& model, StudioLink& link, Player& player, QObject* parent = nullptr);

    /// Shows the line with what was last rendered of it, without rendering.
    void show(qint64 id);
    /// Shows the line, renders it unless the studio has it, and plays it from the start.
    void hear(qint64 id);
    /// Renders the line unless the studio has it, so that hear() plays it at once. One line at a time.
    void prepare(qint64 id);
    /// Renders the line's chosen sound without showing or playing it; ended() answers unless the line is
    /// gone or blank or its take locked, which the return value says.
    bool render(qint64 id);
    /// As render(), even if the studio has it.
    bool renderAfresh(qint64 id);
    /// As render(), for one of the line's takes.
    bool renderTake(qint64 line, qint64 take);
    /// Renders the line even if the studio has it, and plays it; a locked take is only played.
    void hearAfresh(qint64 id);
    void stop();
    /// Gives up every line that is being rendered.
    void cancel();
    void cancelLine(qint64 id);
    /// Plays the shown line from a place; nothing while there is no sound of it.
    void playFrom(double seconds);

    [[nodiscard]] qint64 shownLine() const { return m_shown; }
    /// What shown() said last.
    [[nodiscard]] const SpokenLine& shownSound() const { return m_spoken; }
    /// Null while there is no sound of the shown line.
    [[nodiscard]] const SpeechSamplesPtr& shownAudio() const { return m_spoken.audio; }
    /// Lines that are being rendered.
    [[nodiscard]] int busyLines() const { return static_cast<int>(m_underWay.size()); }

Q_SIGNALS:
    /// Another line is shown, or other sound of it; shownAudio() says whether there is any.
    void shown(qint64 id, const comfyvn::ui::SpokenLine& spoken);
    void failed(qint64 id, const comfyvn::Error& error);
    /// The writer stopped what was heard.
    void stopped();
    /// A render came to its end.
    void ended(qint64 line, qint64 take, comfyvn::ui::LineSpeaker::Ending ending,
               const comfyvn::Error& error);
    /// A line began, moved on or ended; `fraction` is that of the line furthest behind.
    void progressed(int busyLines, double fraction, const QString& stage);

private:
    struct UnderWay {
        qint64 line = 0;
        qint64 take = 0; ///< 0: the line has none yet
        QString renderedFrom {}; ///< fingerprint of what was asked for
        double fraction = 0;
        QString stage {};
    };
    enum class Cached { Welcome, Refused };

    void connectLink();
    void followChoice();
    /// A job is named by its take, or by its line while that has none.
    void begin(const ScriptLine& line, Reading reading, Cached cached = Cached::Welcome);
    [[nodiscard]] const ScriptLine* spokenLine(qint64 id) const;
    void spoken(qint64 job, const SpokenLine& spoken);
    void arrive(qint64 id, const SpokenLine& spoken);
    void end(qint64 job, Ending ending, const Error& error);
    void present(qint64 id, const SpokenLine& spoken);
    void reportProgress();

    LineListModel& m_model;
    StudioLink& m_link;
    Player& m_player;
    QHash<qint64, UnderWay> m_underWay {};
    qint64 m_shown = 0;
    qint64 m_toPlay = 0; ///< the line to play when it is ready; 0: none
    SpokenLine m_spoken {};
    qint64 m_prepared = 0; ///< the line that is read ahead; 0: none
    SpokenLine m_preparedSound {};
};

} // namespace comfyvn::ui
