-- Version 1 of the incidents. Lines are only ever added, at the end: the triggers refuse anything else. The hash over a
-- line's bytes is what shows that somebody went around them.
CREATE TABLE line (
    number INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER line_at_the_end BEFORE INSERT ON line
WHEN new.number <> (SELECT coalesce(max(number), 0) + 1 FROM line)
BEGIN SELECT raise(ABORT, 'append-only'); END;
CREATE TRIGGER line_stays BEFORE UPDATE ON line BEGIN SELECT raise(ABORT, 'append-only'); END;
CREATE TRIGGER line_remains BEFORE DELETE ON line BEGIN SELECT raise(ABORT, 'append-only'); END;
