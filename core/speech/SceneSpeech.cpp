#include "core/speech/SceneSpeech.h"

#include "core/base/Log.h"
#include "core/script/LineIds.h"
#include "core/script/ScriptStore.h"
#include "core/speech/LineRequest.h"
#include "core/speech/SceneRun.h"
#include "core/speech/SpeechService.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kMaxFailed = 10'000;

template <typename T> QFuture<Result<T>> refused(const Error& error)
{
    return QtFuture::makeReadyFuture(Result<T>(tl::unexpected(error)));
}

QList<ScriptLine> wantedOf(const SceneSounds& scene, const SceneRenderWish& wish)
{
    const QSet<qint64> only(wish.lines.cbegin(), wish.lines.cend());
    QList<ScriptLine> lines;
    for (qsizetype row = 0; row < scene.script.lines.size(); ++row) {
        const ScriptLine& line = scene.script.lines[row];
        const LineSound sound = scene.sounds[row];
        const bool wanted = wish.which == LinesToRender::All
            || (wish.which == LinesToRender::Stale
                    ? sound == LineSound::Stale
                    : sound != LineSound::Ready && sound != LineSound::Fallback);
        const bool named = only.isEmpty() || only.contains(line.id);
        if (wanted && named && !soundOf(line).locked && !line.text.trimmed().isEmpty())
            lines << line;
    }
    return lines;
}

} // namespace

SceneSpeech::SceneSpeech(SpeechService& speech, ScriptStore& script, QObject* parent)
    : QObject(parent)
    , m_speech(speech)
    , m_script(script)
{ }

QFuture<Result<SceneSounds>> SceneSpeech::sounds(qint64 scene)
{
    auto script = m_script.load(scene);
    if (!script)
        return refused<SceneSounds>(script.error());
    const auto keys = lineKeys(m_speech, script->lines);
    return QFuture(keys).then(this, [this, script = *script](const QStringList& now) -> Result<SceneSounds> {
        SceneSounds sounds { .script = script };
        sounds.sounds.reserve(now.size());
        for (qsizetype row = 0; row < now.size(); ++row) {
            const ScriptLine& line = script.lines[row];
            const LineSound sound = lineSound(line, now[row]);
            const bool spoken = sound == LineSound::Ready || sound == LineSound::Fallback;
            const bool failed = hasFailed(line)
                || (line.failure.from == lineFingerprint(line) && line.failure.key == now[row]);
            sounds.sounds.append(!spoken && failed ? LineSound::Failed : sound);
        }
        return sounds;
    });
}

QFuture<Result<QList<ScriptLine>>> SceneSpeech::linesToRender(const SceneRenderWish& wish)
{
    return sounds(wish.scene).then(this, [wish](const Result<SceneSounds>& scene) {
        return scene.map([&wish](const SceneSounds& all) { return wantedOf(all, wish); });
    });
}

QFuture<Result<SceneRenderReport>> SceneSpeech::render(const SceneRenderWish& wish)
{
    auto* run = new SceneRun(*this, wish); // owned by this service; deletes itself when it is done
    auto future = run->future();
    run->start();
    return future;
}

QFuture<Result<SpeechRender>> SceneSpeech::renderTake(qint64 line, qint64 take, const QString& source)
{
    const auto found = m_script.findLine(line);
    if (!found)
        return refused<SpeechRender>(found.error());
    ScriptLine asked = found->line;
    const Take* wanted = findTake(asked, take);
    if (wanted == nullptr)
        return refused<SpeechRender>({ ErrorKind::NotFound,
                                       u"unknown_take"_s,
                                       u"The line %1 has no take %2."_s.arg(line).arg(take),
                                       {} });
    if (wanted->locked)
        return refused<SpeechRender>({ ErrorKind::InvalidRequest,
                                       u"take_locked"_s,
                                       u"The take %1 is locked; unlock it first."_s.arg(take),
                                       {} });
    asked.take = take;
    auto future = m_speech.speak(lineRequest(asked, source));
    return future.then(this, [this, asked](const Result<SpeechRender>& made) {
        note(asked, made);
        return made;
    });
}

bool SceneSpeech::hasFailed(const ScriptLine& line) const
{
    const auto failed = m_failed.constFind(line.id);
    return failed != m_failed.cend() && failed->from == lineFingerprint(line);
}

void SceneSpeech::note(const ScriptLine& asked, const Result<SpeechRender>& made)
{
    if (!made) {
        if (made.error().kind == ErrorKind::Cancelled)
            return;
        if (m_failed.size() >= kMaxFailed)
            m_failed.clear();
        m_failed.insert(asked.id, { .from = lineFingerprint(asked), .error = made.error() });
        return;
    }
    m_failed.remove(asked.id);
    auto found = m_script.findLine(asked.id);
    if (!found)
        return; // it was removed meanwhile
    LineIds ids = m_script.ids();
    Take* take = asked.take == 0 ? &takeToRender(found->line, ids) : findTake(found->line, asked.take);
    if (take == nullptr || take->locked)
        return;
    noteRender(*take, lineFingerprint(asked), *made);
    if (take->id == found->line.take)
        found->line.failure = {};
    if (const auto saved = m_script.save({ .scene = found->scene, .changed = { found->line } }, u"render"_s);
        !saved)
        qCWarning(lcPipeline).noquote() << saved.error().message;
}

} // namespace comfyvn
