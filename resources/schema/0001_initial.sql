-- Every statement ends with a semicolon at the end of a line. Times are ISO 8601 UTC text.

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value_json TEXT NOT NULL,
    revision INTEGER NOT NULL
);

CREATE TABLE voices (
    name TEXT PRIMARY KEY,
    profile_json TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ts TEXT NOT NULL,
    kind TEXT NOT NULL,
    data_json TEXT NOT NULL
);

CREATE TABLE assets_registry (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    path TEXT NOT NULL,
    sidecar TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    meta_json TEXT NOT NULL
);

CREATE TABLE provenance (
    id INTEGER PRIMARY KEY,
    asset_id INTEGER NOT NULL REFERENCES assets_registry(id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    tool_version TEXT NOT NULL,
    provider TEXT NOT NULL,
    workflow_hash TEXT NOT NULL,
    inputs_json TEXT NOT NULL,
    user_id TEXT NOT NULL,
    licence TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX provenance_by_asset ON provenance(asset_id);

CREATE TABLE audio_cache (
    id INTEGER PRIMARY KEY,
    cache_key TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    artifact TEXT NOT NULL,
    sidecar TEXT NOT NULL,
    sidecar_bytes INTEGER NOT NULL,
    voice TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    provider TEXT NOT NULL,
    fallback INTEGER NOT NULL,
    fallback_reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    style TEXT NOT NULL,
    scene_id TEXT NOT NULL,
    character_id TEXT NOT NULL,
    model TEXT NOT NULL,
    model_hash TEXT NOT NULL,
    resolution TEXT NOT NULL,
    workflow_hash TEXT NOT NULL,
    duration_seconds REAL NOT NULL,
    sample_rate INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    alignment_checksum TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_access TEXT NOT NULL
);

CREATE TABLE scenes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    position REAL NOT NULL,
    current_line INTEGER NOT NULL
);

-- A line may be put between two others without renumbering the rest, hence the real position. What it reads
-- now may differ from what was rendered: `rendered_from` is a digest of the latter.
CREATE TABLE lines (
    id INTEGER PRIMARY KEY,
    scene_id INTEGER NOT NULL REFERENCES scenes(id) ON DELETE CASCADE,
    position REAL NOT NULL,
    character TEXT NOT NULL,
    style TEXT NOT NULL,
    lang TEXT NOT NULL,
    voice TEXT NOT NULL,
    text TEXT NOT NULL,
    cache_key TEXT NOT NULL,
    rendered_from TEXT NOT NULL,
    duration_seconds REAL NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE INDEX lines_in_order ON lines(scene_id, position, id);
