package dev.mintmark.kubernetes.delivery.flux;

import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Works out Flux's part of a plan for one member.
final class FluxPlanning {

    private final ObjectApi api;
    private final Member member;
    private final Purpose purpose;
    private final FluxSteps make;
    private final List<Step> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private final SortedMap<String, String> lock = new TreeMap<>();

    FluxPlanning(ObjectApi api, Member member, Purpose purpose) {
        this.api = api;
        this.member = member;
        this.purpose = purpose;
        this.make = new FluxSteps(member, purpose);
    }

    Part part() throws RollbackRefused, InterruptedException {
        var chain = new ChainReader(api, member).read();
        findings.addAll(new ChainFindings(member, chain).all());
        var automations = new AutomationReader(api, member, chain);
        for (var automation : automations.concerning()) {
            hold(automation);
        }
        findings.addAll(automations.findings());
        if (purpose.glass()) {
            hold(chain.owner());
        } else {
            chain.links().stream().filter(link -> !link.isSuspended()).map(make::reconcile).forEach(steps::add);
        }
        chain.links().forEach(link -> lock.put(link.ref() + " generation", Long.toString(link.object().generation())));
        history.add("Flux keeps no history of what it applied: the commit is the record.");
        chain.release().ifPresent(this::releases);
        return new Part(steps, findings, differences, lock, history, chain.manifests());
    }

    /// Image automation that would undo the commit.
    private void hold(Automation automation) {
        var selected = automation.selected().stream().map(one -> one.policy() + " selects " + one.words())
                .collect(Collectors.joining("; "));
        var evidence = selected.isEmpty() ? "It writes to the same branch and directory." : selected + ".";
        if (automation.object().isSuspended() && Holds.of(automation.object()).isNobodys()) {
            findings.add(Finding.passed("undone-by", member, "Image automation " + automation.name()
                    + " is suspended already", evidence));
            return;
        }
        lock.put(automation.object().ref() + " generation", Long.toString(automation.object().object().generation()));
        steps.add(make.suspend(automation.object()));
        steps.add(make.resume(automation.object()));
        differences.add(suspended(automation.object()));
        findings.add(Finding.blocked("undone-by", member, "Image automation " + automation.name()
                + " would commit the newer image again", evidence, "It is suspended before the commit.")
                .handledIn(Phase.PAUSE));
        findings.add(Finding.warned("undone-by", member, "Resumed, image automation " + automation.name()
                + " commits the newer image again", evidence + " It is due to be resumed by " + purpose.resumeBy()
                + ".",
                "Before that, pin the ImagePolicy in Git to the version that is wanted, for example "
                        + "spec.policy.semver.range: "
                        + member.target().tag().orElse("its tag")
                        + ", or bring out a newer good one. Until its policy selects "
                        + "the wanted bytes it is not resumed."));
        if (automation.isSwitchedInGit()) {
            findings.add(Finding.warned("undone-by", member, "Git itself says that image automation "
                    + automation.name()
                    + " is not suspended",
                    "kustomize-controller manages its spec.suspend and overwrites the pause when it "
                            + "reconciles.", "Set spec.suspend: true in Git, too."));
        }
    }

    /// With broken glass, Flux itself would undo what did not come through Git.
    private void hold(FluxObject owner) {
        if (owner.isSuspended() && Holds.of(owner).isNobodys()) {
            return;
        }
        steps.add(make.suspend(owner));
        steps.add(make.resume(owner));
        differences.add(suspended(owner));
        findings.add(Finding.blocked("undone-by", member, owner.ref() + " would apply again what Git says",
                "It owns this workload.", "It is suspended before the change.").handledIn(Phase.PAUSE));
        findings.add(Finding.warned("undone-by", member, "Resumed, " + owner.ref() + " brings back what Git says",
                "It is due to be resumed by " + purpose.resumeBy() + ".",
                "Commit the wanted version before that. Until Git has a new commit it is not resumed."));
    }

    private Difference suspended(FluxObject object) {
        var before = object.object().json().path("spec").has("suspend") ? "-  suspend: false\n" : "";
        return new Difference(member.number(), object.ref().toString(),
                "@@ -1," + (before.isEmpty() ? 1 : 2) + " +1,2 @@\n spec:\n" + before + "+  suspend: true\n");
    }

    private void releases(FluxObject release) {
        history.add("Helm writes one revision more of " + release.ref().name() + ", and prunes the oldest.");
        StreamSupport.stream(release.object().json().at("/status/history").spliterator(), false).limit(5)
                .map(entry -> "Helm revision " + entry.path("version").asText() + ": chart "
                        + entry.path("chartVersion").asText() + ", " + entry.path("status").asText() + ".")
                        .forEach(history::add);
    }
}
