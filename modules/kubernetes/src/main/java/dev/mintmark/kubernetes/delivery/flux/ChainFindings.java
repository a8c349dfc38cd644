package dev.mintmark.kubernetes.delivery.flux;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Says what of a workload's way through Flux could make a rollback fail.
final class ChainFindings {

    private static final String FLIGHT = "in-flight";

    private final Member member;
    private final Chain chain;
    private final List<Finding> findings = new ArrayList<>();

    ChainFindings(Member member, Chain chain) {
        this.member = member;
        this.chain = chain;
    }

    List<Finding> all() {
        chain.links().forEach(this::link);
        if (findings.isEmpty()) {
            findings.add(Finding.passed(FLIGHT, member, "Flux is at rest", chain.links().stream()
                    .map(link -> link.ref().toString()).collect(Collectors.joining(", "))));
        }
        source();
        chain.kustomization().ifPresent(this::blastRadius);
        chain.release().ifPresent(this::release);
        return findings;
    }

    private void link(FluxObject link) {
        if (link.isSuspended()) {
            findings.add(Finding.blocked(FLIGHT, member, link.ref() + " is suspended already",
                    "spec.suspend is true, so no commit gets to the cluster through it.",
                    "Find out who suspended it and why, and resume it; or break glass."));
        } else if (link.was("Stalled", "True") && !link.isA(FluxTypes.HELM_RELEASES.kind())) {
            findings.add(Finding.blocked(FLIGHT, member, link.ref() + " is stalled", said(link, "Stalled"),
                    "Mend what it names: until then no commit gets further."));
        } else if (link.was("Stalled", "True")) {
            findings.add(Finding.warned(FLIGHT, member, link.ref() + " has given up", said(link, "Stalled"),
                    "It tries again when its values change, which this rollback does."));
        } else if (link.was("Reconciling", "True")) {
            findings.add(Finding.warned(FLIGHT, member, link.ref() + " is reconciling", said(link, "Reconciling"),
                    "Wait until it is ready, or expect it to go on with what it has first."));
        } else if (link.was("Ready", "False")) {
            findings.add(Finding.warned(FLIGHT, member, link.ref() + " is not ready", said(link, "Ready"),
                    "Make sure that it is the bad version that it fails at, and nothing else."));
        }
    }

    private void source() {
        var repository = chain.source();
        if (repository.isEmpty()) {
            findings.add(Finding.untold("owner", member, "Where its manifests are could not be told",
                    "They do not come from a GitRepository that can be seen.",
                    "Configure the environment repository of this workload."));
        } else if (!GitAddress.of(repository.get()).followsBranch()) {
            findings.add(Finding.blocked("owner", member, repository.get().ref() + " follows no branch",
                    "It is pinned to " + chain.branch() + ", so a commit to a branch does not get to the cluster.",
                    "Move spec.ref of the GitRepository to the commit or tag that has the wanted version."));
        }
    }

    private void blastRadius(FluxObject kustomization) {
        var ids = StreamSupport.stream(kustomization.object().json().at("/status/inventory/entries").spliterator(),
                false)
                .map(entry -> entry.path("id").asText()).filter(id ->
                id.matches(".*_apps_(Deployment|StatefulSet|DaemonSet)"))
                .toList();
        if (ids.size() > 1) {
            findings.add(Finding.warned("blast-radius", member, kustomization.ref() + " applies " + ids.size()
                    + " workloads",
                    ids.stream().limit(10).collect(Collectors.joining(", ")) + (ids.size() > 10 ? ", …" : ""),
                    "Whatever else waits in its branch is applied with this rollback: look at the commit's parents."));
        }
    }

    private void release(FluxObject release) {
        for (var from : release.object().json().at("/spec/valuesFrom")) {
            findings.add(Finding.warned("config", member, "Its values also come from " + from.path("kind").asText()
                    + " " + from.path("name").asText(), "Key " + key(from)
                    + ". They are not in Git's HelmRelease, and not shown.",
                    "Check that it does not set the image, too: then the commit must not be the only change."));
        }
        var history = release.object().json().at("/status/history");
        var remediates = release.object().json().at("/spec/upgrade/remediation").isObject();
        if (remediates && history.size() < 2) {
            findings.add(Finding.warned("history", member, release.ref() + " has nothing to remediate to",
                    "Its history has " + history.size()
                    + " entries, so a failed upgrade cannot be rolled back by Flux.",
                    "Watch it: if the upgrade fails, it stalls."));
        }
        if (release.was("Remediated", "True")) {
            findings.add(Finding.warned(FLIGHT, member, release.ref() + " was remediated", said(release, "Remediated"),
                    "Flux runs an earlier release than Git says. The commit brings both together again."));
        }
    }

    private static String key(JsonNode from) {
        var key = from.path("valuesKey").asText();
        return key.isEmpty() ? "values.yaml" : key;
    }

    private static String said(FluxObject object, String condition) {
        var message = object.message(condition);
        return object.reason(condition) + (message.isEmpty() ? "." : ": " + message);
    }
}
