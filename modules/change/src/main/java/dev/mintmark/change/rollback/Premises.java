package dev.mintmark.change.rollback;

import dev.mintmark.change.rollback.Ownership.Evidence;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What follows from what is known already: who owns a member, whether its target is proven, whether its end can be seen.
final class Premises {

    private Premises() {}

    static List<Finding> of(Member member, SeenWorkload seen, boolean glass) {
        var findings = new ArrayList<Finding>();
        findings.add(owner(member, glass));
        findings.add(health(member));
        seen.blind().ifPresent(problem -> findings.add(Finding.blocked("sight", member,
                member.workload().source() + " is not seen, so no end could be", problem.what() + " " + problem.why(),
                problem.next())));
        if (seen.workload().wanted() == 0) {
            findings.add(Finding.warned("sight", member, member.workload().name() + " wants no instances",
                    "Nothing will be observed, so it will not be called done.", "Scale it up to see it."));
        }
        return findings;
    }

    /// About a workload that is not part of the plan, because there is nothing to do.
    static Finding leftOut(Member member) {
        return new Finding("sight", 0, Finding.Verdict.PASSED, member.workload() + " is left out",
                "All its instances run " + member.target().version().id().shortForm() + " and are ready.", "",
                Optional.empty());
    }

    private static Finding owner(Member member, boolean glass) {
        var owner = member.ownership().owner();
        var evidence = member.ownership().evidence().stream().map(Premises::words).collect(Collectors.joining("; "));
        if (glass && owner.kind() != Owner.Kind.KUBERNETES && owner.kind() != Owner.Kind.ENGINE) {
            return Finding.warned("owner", member, "Goes around its owner, " + owner.kind().word() + " " + owner.name(),
                    evidence, "Bring the change into its pipeline, or it will be undone.");
        }
        return Finding.passed("owner", member, "Owned by " + owner.kind().word() + " " + owner.name(), evidence);
    }

    private static String words(Evidence evidence) {
        return evidence.where() + ": " + evidence.what();
    }

    private static Finding health(Member member) {
        var name = member.target().version().id().shortForm();
        return member.target().health().map(health -> Finding.passed("target.healthy", member, name + " ran healthy here",
                        health.instances() + " of " + health.instances() + " ready from "
                                + health.from().truncatedTo(ChronoUnit.SECONDS) + " to "
                                + health.to().truncatedTo(ChronoUnit.SECONDS)))
                .orElseGet(() -> Finding.untold("target.healthy", member, name + " was never seen healthy here",
                        "The record has no time at which it was alone on this workload and wholly ready.",
                        "Make sure by other means, or choose a version that is proven."));
    }
}
