package dev.mintmark.schema;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a tool has on record of a schema.
///
/// @param migrations the latest first, never more than [#MOST]
/// @param isCut      whether there are more, all of them earlier
/// @param isZoned    whether its times name a moment; else they were written in some zone, and were taken for UTC
/// @param held       who holds the tool's lock, and since when, in one sentence; empty if nobody does
record SchemaRecord(List<Migration> migrations, boolean isCut, boolean isZoned, Optional<String> held) {

    static final int MOST = 1_000;

    SchemaRecord {
        requireNonNull(held, "held");
        migrations = List.copyOf(migrations);
    }

    List<Migration> after(Instant moment) {
        return migrations.stream().filter(migration -> migration.at().isAfter(moment)).toList();
    }
}
