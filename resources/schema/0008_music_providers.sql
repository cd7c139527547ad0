-- Who rendered music in whose place, with which workflow, and what was written beside the artifact.
ALTER TABLE music_cache ADD COLUMN fallback_failed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE music_cache ADD COLUMN workflow_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE music_cache ADD COLUMN files_json TEXT NOT NULL DEFAULT '{}';
