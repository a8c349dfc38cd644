-- Version 1 of the plans of rollbacks. A plan is kept once, as it is: the triggers refuse anything else. The hash over its
-- bytes, which is in the audit too, is what shows that somebody went around them.
CREATE TABLE plan (
    id TEXT NOT NULL PRIMARY KEY,
    made_second INTEGER NOT NULL,
    made_nano INTEGER NOT NULL,
    hash TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE INDEX plan_by_time ON plan (made_second, made_nano);

CREATE TRIGGER plan_once BEFORE INSERT ON plan WHEN EXISTS (SELECT 1 FROM plan WHERE id = new.id)
BEGIN SELECT raise(ABORT, 'kept already'); END;
CREATE TRIGGER plan_stays BEFORE UPDATE ON plan BEGIN SELECT raise(ABORT, 'kept as it is'); END;
CREATE TRIGGER plan_remains BEFORE DELETE ON plan BEGIN SELECT raise(ABORT, 'kept as it is'); END;
