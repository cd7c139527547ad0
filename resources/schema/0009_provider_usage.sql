-- What providers that cost money were asked to say, by calendar month.
CREATE TABLE provider_usage (
    month TEXT NOT NULL,
    provider TEXT NOT NULL,
    characters INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    PRIMARY KEY (month, provider)
) WITHOUT ROWID;
