-- The index of rendered music: what the readable copy cache/music_cache.json is made from.
CREATE TABLE music_cache (
    id INTEGER PRIMARY KEY,
    cache_key TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    artifact TEXT NOT NULL,
    sidecar TEXT NOT NULL,
    sidecar_bytes INTEGER NOT NULL,
    scene_id TEXT NOT NULL,
    target_style TEXT NOT NULL,
    provider TEXT NOT NULL,
    fallback INTEGER NOT NULL,
    fallback_reason TEXT NOT NULL,
    info_json TEXT NOT NULL,
    duration_seconds REAL NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_access TEXT NOT NULL
);
