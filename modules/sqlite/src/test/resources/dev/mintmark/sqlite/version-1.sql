-- A file as version 1 wrote it. Rows are only ever added: the triggers at the end refuse anything else.
-- Times are nanoseconds since 1970-01-01T00:00:00Z. Absent texts are empty where they are part of a key, else null.

-- Names that repeat are written once, so that lines stay small.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE workload (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id),
    namespace TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (source, namespace, kind, name)
) STRICT;

CREATE TABLE release (
    id INTEGER PRIMARY KEY,
    workload INTEGER NOT NULL REFERENCES workload (id),
    revision TEXT NOT NULL,
    UNIQUE (workload, revision)
) STRICT;

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    config TEXT NOT NULL,
    repository_digests TEXT NOT NULL,
    UNIQUE (config, repository_digests)
) STRICT;

CREATE TABLE container (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    UNIQUE (name, role)
) STRICT;

CREATE TABLE image (
    id INTEGER PRIMARY KEY,
    identified INTEGER NOT NULL,
    reference TEXT NOT NULL,
    manifest TEXT NOT NULL,
    config TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (reference, manifest, config, reason, identified)
) STRICT;

-- What a workload is but for its numbers: service, and the images its template asks for.
CREATE TABLE shape (
    id INTEGER PRIMARY KEY,
    service TEXT NOT NULL,
    template TEXT NOT NULL,
    UNIQUE (service, template)
) STRICT;

-- The lines about one subject, for as long as their time of sight does not go back. When the clock was set back, the
-- next line begins another turn. Within a strand, order by time is order by sequence: that keeps looking back quick.
CREATE TABLE strand (
    id INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,      -- workload, release, evidence, sight: the table that subject is in (sight: source)
    subject INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    UNIQUE (matter, subject, turn)
) STRICT;

-- The lines of the record, in the order they were written.
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    strand INTEGER NOT NULL REFERENCES strand (id),
    seen_at INTEGER NOT NULL,
    kind TEXT NOT NULL         -- runs, gone, released, learnt, gained, lost
) STRICT;

CREATE INDEX entry_by_strand ON entry (strand, seen_at);
CREATE INDEX entry_by_sight ON entry (seen_at);

-- What a line of one kind says beyond its subject.
CREATE TABLE composition (
    seq INTEGER PRIMARY KEY REFERENCES entry (seq),
    shape INTEGER NOT NULL REFERENCES shape (id),
    wanted INTEGER NOT NULL,
    phase TEXT NOT NULL,
    rolling_since INTEGER,
    reason TEXT NOT NULL
) STRICT;

CREATE TABLE composition_version (
    seq INTEGER NOT NULL REFERENCES composition (seq),
    position INTEGER NOT NULL,
    container INTEGER NOT NULL REFERENCES container (id),
    image INTEGER NOT NULL REFERENCES image (id),
    instances INTEGER NOT NULL,
    ready INTEGER NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (seq, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE released (
    seq INTEGER PRIMARY KEY REFERENCES entry (seq),
    template TEXT NOT NULL,
    images TEXT NOT NULL,
    at INTEGER NOT NULL,
    change_cause TEXT,
    manager TEXT
) STRICT;

CREATE TABLE sight (
    seq INTEGER PRIMARY KEY REFERENCES entry (seq),
    source_kind TEXT NOT NULL,
    code TEXT,
    what TEXT,
    why TEXT,
    next TEXT
) STRICT;

-- The sequence has no gaps and only grows. This also stops INSERT OR REPLACE, which fires no delete trigger.
CREATE TRIGGER entry_follows BEFORE INSERT ON entry
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER composition_once BEFORE INSERT ON composition
    WHEN EXISTS (SELECT 1 FROM composition WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER composition_version_once BEFORE INSERT ON composition_version
    WHEN EXISTS (SELECT 1 FROM composition_version WHERE seq = NEW.seq AND position = NEW.position)
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER released_once BEFORE INSERT ON released
    WHEN EXISTS (SELECT 1 FROM released WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER sight_once BEFORE INSERT ON sight
    WHEN EXISTS (SELECT 1 FROM sight WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

CREATE TRIGGER source_no_update BEFORE UPDATE ON source
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER source_no_delete BEFORE DELETE ON source
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER workload_no_update BEFORE UPDATE ON workload
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER workload_no_delete BEFORE DELETE ON workload
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER release_no_update BEFORE UPDATE ON release
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER release_no_delete BEFORE DELETE ON release
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER container_no_update BEFORE UPDATE ON container
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER container_no_delete BEFORE DELETE ON container
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER image_no_update BEFORE UPDATE ON image
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER image_no_delete BEFORE DELETE ON image
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER shape_no_update BEFORE UPDATE ON shape
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER shape_no_delete BEFORE DELETE ON shape
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER strand_no_update BEFORE UPDATE ON strand
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER strand_no_delete BEFORE DELETE ON strand
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER composition_no_update BEFORE UPDATE ON composition
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER composition_no_delete BEFORE DELETE ON composition
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER composition_version_no_update BEFORE UPDATE ON composition_version
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER composition_version_no_delete BEFORE DELETE ON composition_version
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER released_no_update BEFORE UPDATE ON released
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER released_no_delete BEFORE DELETE ON released
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER sight_no_update BEFORE UPDATE ON sight
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER sight_no_delete BEFORE DELETE ON sight
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

INSERT INTO source VALUES (1, 'kubernetes/prod-eu');
INSERT INTO workload VALUES (1, 1, 'shop', 'Deployment', 'checkout');
INSERT INTO release VALUES (1, 1, '17');
INSERT INTO evidence VALUES (1, 'sha256:0000000000000000000000000000000000000000000000000000000000000001', 'sha256:0000000000000000000000000000000000000000000000000000000000000002 sha256:0000000000000000000000000000000000000000000000000000000000000003');
INSERT INTO container VALUES (1, 'app', 'main');
INSERT INTO image VALUES (1, 1, 'registry.example/shop/checkout:1', 'sha256:0000000000000000000000000000000000000000000000000000000000000002', '', '');
INSERT INTO image VALUES (2, 0, 'registry.example/shop/checkout:2', '', '', 'not pulled yet');
INSERT INTO shape VALUES (1, 'checkout', 'app	registry.example/shop/checkout:1
');
INSERT INTO strand VALUES (1, 'sight', 1, 0), (2, 'workload', 1, 0), (3, 'release', 1, 0), (4, 'evidence', 1, 0),
    (5, 'workload', 1, 1);
INSERT INTO entry VALUES (1, 1, 1800000000000000000, 'gained');
INSERT INTO sight VALUES (1, 'kubernetes', NULL, NULL, NULL, NULL);
INSERT INTO entry VALUES (2, 2, 1800000001000000000, 'runs');
INSERT INTO composition VALUES (2, 1, 3, 'rolling', 1800000000000000000, 'ReplicaSetUpdated');
INSERT INTO composition_version VALUES (2, 0, 1, 1, 2, 1, 1799999999000000000), (2, 1, 1, 2, 1, 0, 1800000000000000000);
INSERT INTO entry VALUES (3, 3, 1800000001000000000, 'released');
INSERT INTO released VALUES (3, 'checkout-5d9c7', 'app	registry.example/shop/checkout:1
', 1799999999000000000, 'image bump', NULL);
INSERT INTO entry VALUES (4, 4, 1800000001000000000, 'learnt');
INSERT INTO entry VALUES (5, 5, 1800000000500000000, 'runs');
INSERT INTO composition VALUES (5, 1, 3, 'settled', NULL, '');
INSERT INTO composition_version VALUES (5, 0, 1, 1, 3, 3, 1799999999000000000);
INSERT INTO entry VALUES (6, 1, 1800000002000000000, 'lost');
INSERT INTO sight VALUES (6, 'kubernetes', 'kubernetes.unreachable', 'Not seen.', 'No answer.', 'Try again.');
INSERT INTO entry VALUES (7, 5, 1800000003000000000, 'gone');
PRAGMA application_id = 1296649812;
PRAGMA user_version = 1;
