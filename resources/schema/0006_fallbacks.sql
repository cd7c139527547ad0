-- Whether a stand-in was made because the provider failed on this line rather than being away.
ALTER TABLE audio_cache ADD COLUMN fallback_failed INTEGER NOT NULL DEFAULT 0;
