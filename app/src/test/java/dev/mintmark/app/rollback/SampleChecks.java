package dev.mintmark.app.rollback;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Step;
import java.util.List;

/// Checks that find what is told here.
final class SampleChecks {

    static final String SCHEMA = "schema";

    private SampleChecks() {}

    /// Nothing that stands in the way.
    static Check calm() {
        return of(SampleChecks::findings);
    }

    /// One that stands in the way, too.
    static Check blocking() {
        return of(member -> {
            var all = new java.util.ArrayList<>(findings(member));
            all.add(Finding.blocked(SCHEMA, member, "A migration was applied since 4be01d7 ran",
                    "flyway_schema_history: V115 drops the column payments.legacy_id, 14:28 by flyway. 4be01d7 reads it.",
                    "Bring the column back first, or go to a version that does without it."));
            return all;
        });
    }

    private static List<Finding> findings(Member member) {
        return List.of(
                Finding.blocked("undone-by", member, "Auto-sync would roll forward again",
                        "payments: automated, self-heal.",
                        "").handledIn(Step.Phase.PAUSE),
                Finding.warned("config", member, "ConfigMap payments-pool changed since 4be01d7 last ran",
                        "14:29 by kubectl-edit (bo). The old image will read the new values.",
                        "Look at the difference, and put the old values back if they belong to the old image."),
                Finding.untold("capacity", member, "Quota in prod-eu could not be read",
                        "Listing resourcequotas is forbidden for ana. Surge needs 2 more pods.",
                        "Ask for the right to list resourcequotas in namespace shop."),
                Finding.passed("target.registry", member, "Target is in the registry for amd64 and arm64",
                        "manifest answered 14:34:58"),
                Finding.passed("target.healthy", member, "Target ran healthy here",
                        "24 of 24 ready from 9 Nov to 12:35"),
                Finding.passed("permission", member, "You may: get, sync, override; push to env",
                        "can-i and a push dry run"),
                Finding.passed("in-flight", member, "Nothing in flight, nothing paused",
                        "no operation; no sync window closed"));
    }

    private static Check of(java.util.function.Function<Member, List<Finding>> found) {
        return new Check() {

            @Override
            public String name() {
                return "sample";
            }

            @Override
            public List<Finding> look(Member member) {
                return found.apply(member);
            }
        };
    }
}
