#pragma once

#include <QObject>
#include <QTimer>

namespace comfyvn::ui {

class LineListModel;
class StudioLink;

/// Asks the studio under which key each rendered line would be stored now, a few at a time, so that the list
/// knows what a changed voice, dictionary or setting made stale.
class LineKeys final : public QObject {
    Q_OBJECT

public:
    LineKeys(LineListModel& model, StudioLink& link, QObject* parent = nullptr);

private:
    void ask();

    LineListModel& m_model;
    StudioLink& m_link;
    QTimer m_timer {};
    int m_asked = 0; ///< counts changes of voices; older answers say nothing
    bool m_asking = false;
};

} // namespace comfyvn::ui
