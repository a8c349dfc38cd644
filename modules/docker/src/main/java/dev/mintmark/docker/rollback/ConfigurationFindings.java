package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import java.util.ArrayList;
import java.util.List;

/// What of a container's configuration does not go over as it is, or may not.
record ConfigurationFindings(Member member, Seen container, JsonNode was, JsonNode next) {

    private static final String CONFIG = "config";

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var blueprint = new Blueprint(container, was, next);
        ambiguous(findings);
        volumes(findings, blueprint.mounts());
        if (findings.isEmpty()) {
            findings.add(Finding.passed(CONFIG, member, "All that was given to " + container.name() + " goes over",
                    "What its operator gave is told apart from what its image brought."));
        }
        return findings;
    }

    /// The engine keeps only the sum: a variable that is as the image has it may have been given all the same.
    private void ambiguous(List<Finding> findings) {
        var now = GivenConfiguration.variables(container.config());
        var old = GivenConfiguration.variables(was.path("Config"));
        var come = GivenConfiguration.variables(next.path("Config"));
        var names = now.keySet().stream().filter(name -> now.get(name).equals(old.get(name))
                && !come.containsKey(name)).sorted().toList();
        if (!names.isEmpty()) {
            findings.add(Finding.untold(CONFIG, member, "Whether " + String.join(", ", names) + " was given to "
                    + container.name() + " could not be told", "The present image brings the same value, and the target "
                    + "none; the engine keeps only the sum. It is left out.",
                    "If it was given by hand, start the container by hand."));
        }
    }

    private void volumes(List<Finding> findings, CarriedMounts mounts) {
        var left = mounts.leftBehind();
        if (!left.isEmpty()) {
            findings.add(Finding.warned(CONFIG, member, "Data at " + String.join(", ", left) + " of " + container.name()
                    + " stays behind",
                    "The present image wants a volume there, and the target does not. The volume is kept.",
                    "Copy out of it what is needed, before it is pruned."));
        }
        var fresh = mounts.fresh();
        if (!fresh.isEmpty()) {
            findings.add(Finding.warned(CONFIG, member, container.name() + " begins with an empty volume at "
                    + String.join(", ", fresh), "The target wants one there, and the present image does not.",
                    "Make sure that it can begin with nothing there."));
        }
        var kept = mounts.kept();
        if (!kept.isEmpty()) {
            findings.add(Finding.warned("schema", member, container.name() + " goes back, and what it wrote does not",
                    String.join("; ", kept) + ".", "Make sure that the target can read what the present version wrote."));
        }
    }
}
