-- A line may be rendered several times with other seeds; `lines.take` is the chosen one (0: none). Ids of
-- takes and lines are drawn from one counter, so that none of either is ever met twice.
CREATE TABLE takes (
    id INTEGER PRIMARY KEY,
    line_id INTEGER NOT NULL REFERENCES lines(id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    cache_key TEXT NOT NULL,
    rendered_from TEXT NOT NULL,
    duration_seconds REAL NOT NULL,
    fallback_reason TEXT NOT NULL,
    locked INTEGER NOT NULL
);

CREATE INDEX takes_of_line ON takes(line_id, place);

ALTER TABLE lines ADD COLUMN source_id TEXT NOT NULL DEFAULT '';

ALTER TABLE lines ADD COLUMN take INTEGER NOT NULL DEFAULT 0;

INSERT INTO takes(id, line_id, place, seed, cache_key, rendered_from, duration_seconds, fallback_reason, locked)
    SELECT (SELECT max(id) FROM lines) + row_number() OVER (ORDER BY id), id, 0, -1, cache_key, rendered_from,
           duration_seconds, '', 0
    FROM lines WHERE cache_key <> '';

UPDATE lines SET take = coalesce((SELECT takes.id FROM takes WHERE takes.line_id = lines.id), 0);

ALTER TABLE lines DROP COLUMN cache_key;

ALTER TABLE lines DROP COLUMN rendered_from;

ALTER TABLE lines DROP COLUMN duration_seconds;

-- The scene that the writer was in, by the order in which scenes were used.
ALTER TABLE scenes ADD COLUMN used INTEGER NOT NULL DEFAULT 0;

-- One row for each time that the studio had the workspace open; without an end, it was broken off.
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pid INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    ended_at TEXT NOT NULL
);
