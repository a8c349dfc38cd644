-- Version 1 of the audit. Lines are only ever added, at the end: the triggers refuse anything else. The chain of hashes is
-- what shows that somebody went around them.
CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    at_second INTEGER NOT NULL,
    at_nano INTEGER NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    stage TEXT NOT NULL,
    actor TEXT NOT NULL,
    reason TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE fact (
    number INTEGER NOT NULL REFERENCES entry (number),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (number, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entry_at_the_end BEFORE INSERT ON entry
WHEN new.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
BEGIN SELECT raise(ABORT, 'append-only'); END;
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'append-only'); END;
CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER fact_of_the_last BEFORE INSERT ON fact
WHEN new.number <> (SELECT max(number) FROM entry)
    OR EXISTS (SELECT 1 FROM fact WHERE number = new.number AND name = new.name)
BEGIN SELECT raise(ABORT, 'append-only'); END;
CREATE TRIGGER fact_stays BEFORE UPDATE ON fact BEGIN SELECT raise(ABORT, 'append-only'); END;
CREATE TRIGGER fact_remains BEFORE DELETE ON fact BEGIN SELECT raise(ABORT, 'append-only'); END;
