-- What providers of music that cost money were asked for, by calendar month.
CREATE TABLE music_usage (
    month TEXT NOT NULL,
    provider TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    pieces INTEGER NOT NULL,
    PRIMARY KEY (month, provider)
) WITHOUT ROWID;
