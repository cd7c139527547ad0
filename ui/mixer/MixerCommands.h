#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;

namespace comfyvn::ui {

class Commands;
class MixDesk;
class TimelineView;
class TrackHeaders;

/// What can be asked of the timeline by keys, menus and buttons, apart from what belongs to the panel.
class MixerCommands final : public QObject {
    Q_OBJECT

public:
    MixerCommands(MixDesk& desk, Commands& commands, TimelineView& view, TrackHeaders& headers,
                  QObject* parent);

    [[nodiscard]] QAction* action(const QString& id) const;
    [[nodiscard]] QList<QAction*> actions(const QStringList& ids) const;

private:
    struct Entry {
        enum class Needs { Nothing, Selection, Track };
        enum class Kind { Edit, Look };

        QString id {};
        QString text {};
        QString tip {};
        QString icon {};
        QList<QKeySequence> keys {};
        std::function<void()> run {};
        Needs needs = Needs::Nothing;
        Kind kind = Kind::Edit;
    };

    QAction* add(const Entry& entry);
    void addClipCommands();
    void addTrackCommands();
    void addTimeCommands();
    void addViewCommands();
    void enable();

    void splitAtPlayhead();
    void removeSelected(bool ripple);
    void copy(bool cut);
    void paste();
    void nudge(double direction);
    void moveRows(int rows);
    void trimToPlayhead(bool start);
    void fadeToPlayhead(bool in);
    void changeGain(double db);
    void toggleLooped();
    void selectAtPlayhead();
    void addMarker();
    void loopSelection();
    void loopToPlayhead(bool begin);
    void bringMarker();

    MixDesk& m_desk;
    Commands& m_commands;
    TimelineView& m_view;
    TrackHeaders& m_headers;
    QList<QAction*> m_needSelection {};
    QList<QAction*> m_needTrack {};
};

} // namespace comfyvn::ui
