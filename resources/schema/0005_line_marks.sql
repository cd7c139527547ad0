-- What an import said of a line, and why its last render failed: `failed_from` is a digest of what was asked
-- for (empty: nothing failed), `failed_key` the cache key it would have got.
ALTER TABLE lines ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;

ALTER TABLE lines ADD COLUMN failed_from TEXT NOT NULL DEFAULT '';

ALTER TABLE lines ADD COLUMN failed_key TEXT NOT NULL DEFAULT '';

ALTER TABLE lines ADD COLUMN failure TEXT NOT NULL DEFAULT '';
