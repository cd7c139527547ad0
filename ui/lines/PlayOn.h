#pragma once

#include <QList>
#include <QObject>

namespace comfyvn::ui {

class LineListModel;
class LineSpeaker;
class Player;

/// Plays line after line; the next one is rendered and read while one plays. It ends when the writer stops or
/// hears another line.
class PlayOn final : public QObject {
    Q_OBJECT

public:
    PlayOn(LineListModel& model, LineSpeaker& speaker, Player& player, QObject* parent = nullptr);

    void start(const QList<qint64>& lines);
    void stop();
    [[nodiscard]] bool isOn() const { return m_at >= 0; }

Q_SIGNALS:
    /// This line is heard now.
    void reached(qint64 line);
    void onChanged(bool on);

private:
    void goTo(qsizetype at);
    [[nodiscard]] qsizetype spokenFrom(qsizetype at) const;

    LineListModel& m_model;
    LineSpeaker& m_speaker;
    QList<qint64> m_lines {};
    qsizetype m_at = -1; ///< -1: not playing on
};

} // namespace comfyvn::ui
