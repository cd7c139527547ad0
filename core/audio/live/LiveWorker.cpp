#include "core/audio/live/LiveWorker.h"

#include <algorithm>
#include <utility>

namespace comfyvn {

namespace {

constexpr double kHeld = 0.5; // seconds that a lane holds
constexpr double kEnough = 0.17; // seconds; more than a sound device asks for at once
constexpr double kLead = 0.04; // seconds from now to where a changed plan joins
constexpr double kScrub = 0.08; // seconds
constexpr double kShortestLoop = 0.01; // seconds

std::uint64_t framesIn(double seconds, int rate)
{
    return static_cast<std::uint64_t>(seconds * rate);
}

LiveLane laneOf(int rate)
{
    return LiveLane(framesIn(kHeld, rate) / LiveBlock::kFrames + 1);
}

} // namespace

LiveWorker::LiveWorker(int sampleRate, LiveReader& reader, std::function<void()> changed)
    : m_rate(sampleRate)
    , m_reader(reader)
    , m_changed(std::move(changed))
    , m_enough(framesIn(kEnough, sampleRate))
    , m_lanes { laneOf(sampleRate), laneOf(sampleRate) }
    , m_thread([this] { run(); })
{ }

LiveWorker::~LiveWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_reader.wakeUp().call();
    m_thread.join();
}

template <typename Change> std::uint64_t LiveWorker::wish(const Change& change)
{
    std::uint64_t number = 0;
    {
        const std::lock_guard lock(m_mutex);
        change(m_wish);
        number = m_wish.number = ++m_calls;
    }
    m_reader.wakeUp().call();
    return number;
}

std::uint64_t LiveWorker::setPlan(LivePlan plan)
{
    return wish([&plan](Wish& wish) { wish.plan = std::move(plan); });
}

std::uint64_t LiveWorker::setLoop(std::optional<LiveLoop> loop)
{
    const bool isLong =
        loop && loop->end > loop->begin && loop->end - loop->begin >= framesIn(kShortestLoop, m_rate);
    return wish([&](Wish& wish) { wish.loop = isLong ? loop : std::nullopt; });
}

std::uint64_t LiveWorker::move(Move move, std::uint64_t frame)
{
    return wish([&](Wish& wish) { wish.jump = Jump { .move = move, .frame = frame }; });
}

LiveState LiveWorker::state() const
{
    const std::lock_guard lock(m_mutex);
    LiveState state = m_state;
    state.dropouts = m_reader.dropouts();
    return state;
}

void LiveWorker::tell(const std::function<void(LiveState&)>& news)
{
    {
        const std::lock_guard lock(m_mutex);
        const LiveState before = m_state;
        news(m_state);
        if (m_state == before)
            return;
    }
    if (m_changed)
        m_changed();
}

void LiveWorker::run()
{
    while (!isOver()) {
        if (!work())
            m_reader.wakeUp().wait();
    }
}

bool LiveWorker::isOver() const
{
    const std::lock_guard lock(m_mutex);
    return m_isOver;
}

bool LiveWorker::work()
{
    lookAtReader();
    if (lookAtWishes())
        return true;
    // Where mixing is slower than hearing, what plays never has enough; what comes has its turn all the same,
    // and silence, which is made at once, comes first.
    const bool isNextsTurn =
        m_coming && !m_coming->isOffered && (!m_coming->stream || (m_isNextsTurn = !m_isNextsTurn));
    const bool hurries = !isNextsTurn && m_playing && m_playing->lane->framesReady() < m_enough;
    if (hurries && fill(*m_playing))
        return true;
    if (m_coming && !m_coming->isOffered) {
        const bool isFilled = !fill(*m_coming);
        if (isFilled || m_coming->lane->framesReady() >= m_enough) {
            m_coming->isOffered = true;
            m_reader.offer(m_coming->lane);
        }
        return true;
    }
    return (m_playing && fill(*m_playing)) || (m_coming && fill(*m_coming));
}

/// Sees what the reader has left and gone over to.
void LiveWorker::lookAtReader()
{
    if (m_playing && !m_playing->lane->isReaders())
        m_playing.reset();
    if (!m_coming || !m_coming->isOffered || !m_reader.hasTaken(m_coming->lane))
        return;
    const bool isOver = !m_coming->lane->isReaders(); // already
    if (m_playing && !isOver)
        return;
    tell([this](LiveState& state) { state.done = std::max(state.done, m_coming->number); });
    if (!isOver)
        m_playing = std::move(m_coming);
    m_coming.reset();
}

bool LiveWorker::lookAtWishes()
{
    Wish wish;
    {
        const std::lock_guard lock(m_mutex);
        if (m_wish.number == 0)
            return false;
        // what is being made ready for a mere change is finished first, so that many changes do not keep each
        // other from being heard
        if (m_coming && (!m_wish.jump || m_coming->isOffered)) {
            if (!m_coming->isOffered || !m_reader.withdraw(m_coming->lane))
                return false;
        }
        wish = std::exchange(m_wish, Wish());
    }
    if (m_coming && !wish.jump)
        wish.jump = m_coming->jump;
    m_coming.reset();
    begin(wish);
    return true;
}

void LiveWorker::become(const LivePlan& plan)
{
    auto take = takeOf(plan, m_rate, m_library, [this] { return !isOver(); });
    m_library.tidy();
    m_take = take ? *take : nullptr;
    tell([&](LiveState& state) {
        state.frames = take ? (*take)->layout.frames : 0;
        state.faults = take ? (*take)->faults : std::vector { take.error() };
    });
}

LiveRoute LiveWorker::routeFrom(std::uint64_t frame) const
{
    return { .begin = frame, .loop = m_loop && frame < m_loop->end ? m_loop : std::nullopt };
}

void LiveWorker::begin(const Wish& wish)
{
    if (wish.plan)
        become(*wish.plan);
    if (wish.loop)
        m_loop = *wish.loop;
    Voice voice { .jump = wish.jump, .number = wish.number };
    std::optional<std::uint64_t> joinsAt;
    const bool isStop = wish.jump && wish.jump->move == Move::Stop;
    if (isStop) {
        voice.route.begin = m_playing ? m_playing->route.at(m_playing->lane->framesTaken()).frame : 0;
    } else if (wish.jump) {
        voice.route = routeFrom(wish.jump->frame);
    } else if (m_playing) {
        joinsAt = m_playing->lane->framesTaken() + framesIn(kLead, m_rate);
        voice.route = routeFrom(m_playing->route.at(*joinsAt).frame);
        voice.jump = m_playing->jump && m_playing->jump->move == Move::Scrub ? m_playing->jump : std::nullopt;
    }
    if (!wish.jump && (!m_playing || voice.jump)) { // it is heard when playing begins the next time
        tell([&](LiveState& state) { state.done = wish.number; });
        return;
    }
    const bool isSilent = !m_take || isStop;
    const bool isScrub = wish.jump && wish.jump->move == Move::Scrub;
    if (isScrub)
        voice.route.loop.reset();
    const auto free = std::ranges::find_if(m_lanes, [](const LiveLane& lane) { return !lane.isReaders(); });
    voice.lane = &*free;
    voice.lane->reset(voice.route, joinsAt, wish.number);
    if (!isSilent)
        voice.stream = std::make_unique<LiveStream>(
            m_take, voice.route, isScrub ? LiveStream::Warmth::Brief : LiveStream::Warmth::Full, m_team,
            isScrub ? framesIn(kScrub, m_rate) : LiveStream::kAll);
    m_coming = std::move(voice);
}

bool LiveWorker::fill(Voice& voice)
{
    if (voice.lane->isFinished())
        return false;
    LiveBlock* block = voice.lane->room();
    if (!block)
        return false;
    const LiveTakePtr before = voice.stream ? voice.stream->take() : nullptr;
    const auto step = voice.stream ? voice.stream->make(*block) : LiveStream::Step::Over;
    if (voice.stream && voice.stream->take() != before) { // a track was left out
        if (m_take == before)
            m_take = voice.stream->take();
        tell([&](LiveState& state) { state.faults = voice.stream->take()->faults; });
    }
    if (step == LiveStream::Step::Made)
        voice.lane->push();
    if (step != LiveStream::Step::Over)
        return true;
    if (voice.stream && voice.stream->fault())
        tell([&](LiveState& state) { state.faults.push_back(*voice.stream->fault()); });
    voice.lane->finish();
    return false;
}

} // namespace comfyvn
