package dev.mintmark.schema;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Health;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.SchemaPlace;
import dev.mintmark.change.rollback.SchemaPlace.Kind;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.rollback.Members;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Targets that ran from nine to noon, and what the check finds about them.
final class Schemas {

    static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Schemas() {}

    static Member ranUntilNoon() {
        return ran(NINE, NOON);
    }

    static Member ran(Instant from, Instant to) {
        return member(Optional.of(new Health(3, from, to)));
    }

    static Member neverRan() {
        return member(Optional.empty());
    }

    static SchemaPlace place(Kind kind, String url, String table, String user, String variable) {
        return new SchemaPlace(kind, url, some(table), some(user), some(variable));
    }

    static List<Finding> look(SchemaPlace place, Member member, Map<String, String> environment)
            throws InterruptedException {
        return new SchemaCheck(of(Optional.of(place)), environment).look(member);
    }

    static Configuration of(Optional<SchemaPlace> place) {
        return new Configuration() {

            @Override
            public Optional<ManifestSource> manifests(WorkloadId workload) {
                return Optional.empty();
            }

            @Override
            public Optional<SchemaPlace> schema(WorkloadId workload) {
                return place;
            }

            @Override
            public boolean isProduction(WorkloadId workload) {
                return true;
            }
        };
    }

    private static Member member(Optional<Health> health) {
        var target = Members.target(Members.REPOSITORY, Members.GOOD);
        return Members.of(1, Members.workload("Deployment", "payments"), Owner.Kind.KUBERNETES, new Target(
                target.digest(), target.version(), target.container(), target.repository(), target.tag(), health));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
