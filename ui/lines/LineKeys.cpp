#include "ui/lines/LineKeys.h"

#include "core/speech/LineRequest.h"
#include "ui/lines/LineListModel.h"
#include "ui/studio/StudioLink.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr int kAtOnce = 100;
constexpr auto kQuiet = 60ms;
} // namespace

LineKeys::LineKeys(LineListModel& model, StudioLink& link, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_link(link)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kQuiet);
    connect(&m_timer, &QTimer::timeout, this, &LineKeys::ask);
    connect(&model, &LineListModel::keysWanted, this, [this] {
        if (!m_asking && !m_timer.isActive())
            m_timer.start();
    });
    connect(&link, &StudioLink::voicesChanged, this, [this] {
        ++m_asked;
        m_model.forgetKeys();
    });
    m_timer.start();
}

void LineKeys::ask()
{
    const QList<ScriptLine> lines = m_model.linesWithOldKey(kAtOnce);
    if (m_asking || lines.isEmpty())
        return;
    m_asking = true;
    askFor(lines, [this] {
        m_asking = false;
        ask();
    });
}

void LineKeys::askFor(const QList<ScriptLine>& lines, const std::function<void()>& then)
{
    QList<SpeechRequest> requests;
    for (const ScriptLine& line : lines)
        requests.append(lineRequest(line, u"gui"_s));
    m_link.askKeys(this, requests, [this, lines, then, asked = m_asked](const QStringList& keys) {
        if (asked != m_asked)
            return askFor(lines, then);
        for (qsizetype n = 0; n < lines.size(); ++n)
            m_model.setWantedKey(lines[n], keys.value(n));
        then();
    });
}

void LineKeys::refresh(const QList<qint64>& lines, const std::function<bool(qsizetype left)>& goOn,
                       const std::function<void()>& then)
{
    QList<ScriptLine> some;
    qsizetype next = 0;
    for (; next < lines.size() && some.size() < kAtOnce; ++next)
        if (m_model.hasKey(lines[next]))
            some.append(*m_model.find(lines[next]));
    if (some.isEmpty())
        return then();
    askFor(some, [this, rest = lines.mid(next), goOn, then] {
        if (goOn(rest.size()))
            refresh(rest, goOn, then);
    });
}

} // namespace comfyvn::ui
