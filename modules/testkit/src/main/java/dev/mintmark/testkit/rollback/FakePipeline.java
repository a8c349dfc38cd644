package dev.mintmark.testkit.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A pipeline whose system lives in memory, and fails as that is told to. Thread-safe.
public final class FakePipeline implements Pipeline {

    private static final String DIGEST = "digest";
    private static final String REVISION = "revision";

    private final String name;
    private final FakeDelivery delivery;
    private final boolean pauses;
    private final Optional<ManifestSource> manifests;

    /// A pipeline that only changes.
    ///
    /// @param name as in [Pipeline#name]
    public FakePipeline(String name, FakeDelivery delivery) {
        this(name, delivery, false, Optional.empty());
    }

    private FakePipeline(String name, FakeDelivery delivery, boolean pauses, Optional<ManifestSource> manifests) {
        this.name = requireNonNull(name, "name");
        this.delivery = requireNonNull(delivery, "delivery");
        this.pauses = pauses;
        this.manifests = manifests;
    }

    /// One that also pauses what would undo the change, and resumes it.
    public FakePipeline pausing() {
        return new FakePipeline(name, delivery, true, manifests);
    }

    /// One that also tells where the manifests are.
    public FakePipeline telling(ManifestSource where) {
        return new FakePipeline(name, delivery, pauses, Optional.of(where));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        delivery.answer();
        var id = member.workload();
        var now = delivery.told(id).orElseThrow(() -> refused(RollbackRefused.Kind.BLOCKED, "unknown",
                id + " is not deployed by " + name + "."));
        var steps = new ArrayList<Step>();
        if (pauses) {
            steps.add(step(Step.Phase.PAUSE, member, "pause", Map.of()));
            steps.add(step(Step.Phase.RESUME, member, "resume", Map.of()).before(purpose.resumeBy()));
        }
        steps.add(step(Step.Phase.CHANGE, member, "change", Map.of(DIGEST, member.target().digest().value(), REVISION,
                Long.toString(now.revision()))));
        var diff = "-image: " + now.digest() + "\n+image: " + member.target().digest() + "\n";
        return new Part(steps, List.of(Finding.passed("permission", member, name + " may be written to", "It says so.")),
                List.of(new Difference(member.number(), id.toString(), diff)),
                new TreeMap<>(Map.of(id + " revision", Long.toString(now.revision()))),
                List.of("Revision " + (now.revision() + 1) + " is added."), manifests);
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        delivery.answer();
        if (step.act().equals(name + ".change") && !isDone(step)) {
            hold(step);
        }
        return new Accepted("It would be done.", false);
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        delivery.answer();
        if (isDone(step)) {
            return new Accepted("It was done before.", true);
        }
        if (step.act().equals(name + ".change")) {
            hold(step);
            delivery.admit();
            hold(step);
            delivery.change(workload(step), new Digest(step.fact(DIGEST)));
        } else {
            delivery.admit();
            delivery.pause(workload(step), step.act().equals(name + ".pause"));
        }
        return new Accepted("It is done.", false);
    }

    @Override
    public Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
        delivery.answer();
        return delivery.waitingFor();
    }

    private boolean isDone(Step step) {
        var id = workload(step);
        if (step.act().equals(name + ".change")) {
            return delivery.told(id).filter(now -> now.digest().value().equals(step.fact(DIGEST))).isPresent();
        }
        return delivery.isPaused(id) == step.act().equals(name + ".pause");
    }

    private void hold(Step step) throws RollbackRefused {
        var now = delivery.told(workload(step)).map(FakeDelivery.Told::revision);
        if (now.isEmpty() || now.get() != Long.parseLong(step.fact(REVISION))) {
            throw refused(RollbackRefused.Kind.MOVED, "moved", "It is at revision " + now + " by now.");
        }
    }

    private Step step(Step.Phase phase, Member member, String act, Map<String, String> facts) {
        var id = member.workload();
        var all = new TreeMap<>(facts);
        all.putAll(Map.of("source", id.source().value(), "namespace", id.namespace(), "kind", id.kind(), "name",
                id.name()));
        return Step.of(phase, member, name, name + "." + act, act + " " + id.name(), act + " " + id, all);
    }

    private static WorkloadId workload(Step step) {
        return new WorkloadId(new SourceId(step.fact("source")), step.fact("namespace"), step.fact("kind"),
                step.fact("name"));
    }

    private RollbackRefused refused(RollbackRefused.Kind kind, String code, String why) {
        return new RollbackRefused(kind, new Problem("rollback." + name + "." + code, "Nothing was changed.", why,
                "Make a new plan."), null);
    }
}
