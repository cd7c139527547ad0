#pragma once

#include "ui/studio/WindowCalls.h"

#include <QObject>

namespace comfyvn::ui {

class LineListModel;
class StudioLink;

/// Puts the sample scene into the shown scene: its voices and lines, as one step of the history.
class SampleOpener final : public QObject {
    Q_OBJECT

public:
    SampleOpener(LineListModel& lines, QObject& studio, WindowCalls calls, QObject* parent = nullptr);

    void open();

Q_SIGNALS:
    void opened(qint64 firstLine);
    void failed(const comfyvn::Error& error);

private:
    class VoicesCommand;

    void show(const SampleScene& scene);
    void keepVoices(const QStringList& voices, bool keep);

    LineListModel& m_lines;
    QObject& m_studio;
    WindowCalls m_calls;
    bool m_opening = false;
};

} // namespace comfyvn::ui
