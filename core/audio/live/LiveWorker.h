#pragma once

#include "core/audio/live/LiveReader.h"
#include "core/audio/live/LiveStream.h"

#include <functional>
#include <mutex>
#include <thread>

namespace comfyvn {

/// The thread that mixes ahead of a LiveReader: keeps the lane that plays full, and makes another one ready
/// when something else is wished.
class LiveWorker final {
public:
    LiveWorker(int sampleRate, LiveReader& reader, std::function<void()> changed);
    ~LiveWorker();
    LiveWorker(const LiveWorker&) = delete;
    LiveWorker& operator=(const LiveWorker&) = delete;

    enum class Move { Play, Scrub, Stop };

    std::uint64_t setPlan(LivePlan plan);
    std::uint64_t setLoop(std::optional<LiveLoop> loop);
    std::uint64_t move(Move move, std::uint64_t frame);
    [[nodiscard]] LiveState state() const;

private:
    struct Jump {
        Move move = Move::Stop;
        std::uint64_t frame = 0;
    };
    /// What the calls since the last look came to.
    struct Wish {
        std::optional<LivePlan> plan {};
        std::optional<std::optional<LiveLoop>> loop {};
        std::optional<Jump> jump {};
        std::uint64_t number = 0;
    };
    /// A lane and what it is filled from.
    struct Voice {
        LiveLane* lane = nullptr;
        std::unique_ptr<LiveStream> stream {}; ///< null: silence
        LiveRoute route {};
        std::optional<Jump> jump {};
        std::uint64_t number = 0; ///< of the call that it answers
        bool isOffered = false;
    };

    template <typename Change> std::uint64_t wish(const Change& change);
    void run();
    [[nodiscard]] bool isOver() const;
    /// Does a part of the work; false when there is nothing to do for now.
    [[nodiscard]] bool work();
    void lookAtReader();
    [[nodiscard]] bool lookAtWishes();
    void begin(const Wish& wish);
    void become(const LivePlan& plan);
    [[nodiscard]] LiveRoute routeFrom(std::uint64_t frame) const;
    /// False when its lane is full.
    [[nodiscard]] bool fill(Voice& voice);
    void tell(const std::function<void(LiveState&)>& news);

    int m_rate;
    LiveReader& m_reader;
    std::function<void()> m_changed;
    WorkTeam m_team { 1 };
    SourceLibrary m_library {};
    std::uint64_t m_enough; ///< frames of a lane that is offered, or needs nothing for now
    std::array<LiveLane, 2> m_lanes;
    LiveTakePtr m_take {}; ///< null: nothing can be heard
    std::optional<LiveLoop> m_loop {};
    std::optional<Voice> m_playing {};
    std::optional<Voice> m_coming {};
    bool m_isNextsTurn = false; ///< of m_coming's work, while what plays never has enough

    mutable std::mutex m_mutex {}; ///< of what follows; never held for long
    Wish m_wish {};
    std::uint64_t m_calls = 0;
    bool m_isOver = false;
    LiveState m_state {};

    std::thread m_thread; ///< the last member: it uses the others
};

} // namespace comfyvn
