package dev.mintmark.sqlite;

/// What a line of the record is, as the column `entry.kind` says it.
enum EntryKind { RUNS, GONE, RELEASED, LEARNT, GAINED, LOST }
