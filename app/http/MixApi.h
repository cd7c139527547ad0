#pragma once

namespace comfyvn {
class JobQueue;
class MixService;
class SettingsStore;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// Serves POST /api/audio/mix.
void addMixRoute(JsonRouter& router, MixService& mixes, JobQueue& jobs, const SettingsStore& settings);

} // namespace comfyvn::http
