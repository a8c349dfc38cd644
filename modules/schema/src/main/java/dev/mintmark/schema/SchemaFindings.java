package dev.mintmark.schema;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Holds what is on record of a schema against the time in which the target last ran.
///
/// What was applied after that, the target has never run with. With what was applied before or while it ran, it has.
record SchemaFindings(Member member, SchemaRecord schema) {

    static final String NAME = "schema";

    /// A new version migrates as it starts, while the target is still all that is seen; and clocks differ.
    private static final Duration SKEW = Duration.ofMinutes(1);

    /// A table without zones may be off by as much, if it was not written in UTC.
    private static final Duration WIDEST_ZONE = Duration.ofHours(14);

    private static final int MOST_TOLD = 10;
    private static final String UTC = " The record's times have no zone, and were taken for UTC.";

    List<Finding> all() {
        var findings = new ArrayList<Finding>();
        findings.add(member.target().health().map(this::since).orElseGet(this::neverRan));
        if (schema.migrations().stream().anyMatch(Predicate.not(Migration::isWhole))) {
            findings.add(failed());
        }
        schema.held().ifPresent(holder -> findings.add(Finding.warned(NAME, member,
                "The lock of the migrations is held", holder, "Wait until the migration has ended. If nothing runs,"
                        + " release the lock, or instances will wait for it as they start.")));
        return findings;
    }

    private Finding since(Health health) {
        var unseen = schema.after(health.to().minus(SKEW));
        if (!unseen.isEmpty()) {
            var count = schema.isCut() && unseen.size() == schema.migrations().size() ? "More than " + unseen.size()
                    : Integer.toString(unseen.size());
            return Finding.blocked(NAME, member, count + (unseen.size() == 1 ? " migration" : " migrations")
                    + " since " + target() + " last ran",
                    ran(health) + " Applied since: " + list(unseen) + "." + zone(),
                    "Make sure that " + target() + " works with them, or take them back first; then override with a"
                            + " reason.");
        }
        if (schema.migrations().isEmpty()) {
            return Finding.untold(NAME, member, "No migration is on record", "The record is there, and empty.",
                    "Check that it is the one of this workload.");
        }
        var latest = Collections.max(schema.migrations(), Comparator.comparing(Migration::at));
        if (!schema.isZoned() && latest.at().isAfter(later(health.from(), health.to().minus(WIDEST_ZONE)))) {
            return Finding.warned(NAME, member, "A migration was applied about when " + target() + " last ran",
                    ran(health) + " The latest is " + told(latest) + "." + UTC,
                    "If its times are not in UTC, look whether it came after.");
        }
        return Finding.passed(NAME, member, "No migration since " + target() + " last ran",
                ran(health) + " The latest is " + told(latest) + "." + zone());
    }

    private Finding neverRan() {
        return Finding.untold(NAME, member, "Which migrations " + target() + " has run with is not known",
                "It was never seen healthy here." + (schema.migrations().isEmpty() ? ""
                        : " The latest migration is " + told(schema.migrations().getFirst()) + "."),
                "Compare the migrations it brings along with those that were applied.");
    }

    private Finding failed() {
        var failed = schema.migrations().stream().filter(Predicate.not(Migration::isWhole)).toList();
        return Finding.warned(NAME, member,
                failed.size() == 1 ? "A migration failed" : failed.size() + " migrations failed",
                list(failed) + "." + zone(), "Repair the schema: instances that check it as they start will not come up.");
    }

    private String target() {
        return member.target().digest().shortForm();
    }

    private String ran(Health health) {
        return target() + " was last healthy until " + seconds(health.to()) + ".";
    }

    private String zone() {
        return schema.isZoned() ? "" : UTC;
    }

    private static String list(List<Migration> migrations) {
        var more = migrations.size() - MOST_TOLD;
        return migrations.stream().limit(MOST_TOLD).map(SchemaFindings::told).collect(Collectors.joining(", "))
                + (more > 0 ? ", and " + more + " more" : "");
    }

    private static String told(Migration migration) {
        return migration + (migration.at().equals(Instant.MAX) ? "" : " at " + seconds(migration.at()));
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
