#include "ui/welcome/SampleOpener.h"

#include "ui/lines/LineListModel.h"
#include "ui/studio/StudioCall.h"

#include <utility>

namespace comfyvn::ui {

class SampleOpener::VoicesCommand final : public QUndoCommand {
public:
    VoicesCommand(SampleOpener& opener, QStringList voices)
        : m_opener(opener)
        , m_voices(std::move(voices))
    { }

    void redo() override { m_opener.keepVoices(m_voices, true); }
    void undo() override { m_opener.keepVoices(m_voices, false); }

private:
    SampleOpener& m_opener;
    QStringList m_voices;
};

SampleOpener::SampleOpener(LineListModel& lines, QObject& studio, WindowCalls calls, QObject* parent)
    : QObject(parent)
    , m_lines(lines)
    , m_studio(studio)
    , m_calls(std::move(calls))
{ }

void SampleOpener::open()
{
    if (std::exchange(m_opening, true))
        return;
    askStudio(m_studio, this, m_calls.sampleScene, [this](const Result<SampleScene>& scene) {
        m_opening = false;
        if (scene)
            show(*scene);
        else
            Q_EMIT failed(scene.error());
    });
}

void SampleOpener::show(const SampleScene& scene)
{
    const int last = m_lines.rowCount() - 1;
    // A blank line at the end makes room.
    const bool blank = last >= 0 && m_lines.line(last).text.trimmed().isEmpty();
    const QString name = tr("Open the sample scene");
    QUndoStack& history = m_lines.undoStack();
    history.beginMacro(name);
    if (!scene.voices.isEmpty())
        history.push(new VoicesCommand(*this, scene.voices));
    const QList<qint64> ids =
        m_lines.insertLines(blank ? last : last + 1, scene.lines, name, blank ? m_lines.line(last).id : 0);
    history.endMacro();
    Q_EMIT opened(ids.value(0));
}

void SampleOpener::keepVoices(const QStringList& voices, bool keep)
{
    askStudio(
        m_studio, this,
        [call = keep ? m_calls.addSampleVoices : m_calls.removeVoices, voices] { return call(voices); },
        [this](const Result<void>& done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

} // namespace comfyvn::ui
