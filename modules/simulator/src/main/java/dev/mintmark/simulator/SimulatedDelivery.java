package dev.mintmark.simulator;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.simulator.Revision.Cause;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How workloads of one simulated source are reached by those who change them. Thread-safe.
final class SimulatedDelivery {

    static final String SOURCE = "source";
    static final String NAMESPACE = "namespace";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String DIGEST = "digest";
    static final String REASON = "reason";

    private final SimulatedSource source;

    SimulatedDelivery(SimulatedSource source) {
        this.source = source;
    }

    /// Something that is asked of a workload, or done to it, under the world's lock.
    @FunctionalInterface
    interface Deed<T> {

        T on(SimulatedWorkload workload) throws RollbackRefused;
    }

    SimulatedSource source() {
        return source;
    }

    <T> T with(WorkloadId id, Deed<T> deed) throws RollbackRefused, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before " + id + " was asked");
        }
        return source.stage().world().<T, RollbackRefused>ask(() -> {
            refuseDark();
            return deed.on(source.workloads().stream().filter(one -> one.id().equals(id)).findFirst()
                    .orElseThrow(() -> moved(id + " is not there any longer.")));
        });
    }

    <T> T with(Step step, Deed<T> deed) throws RollbackRefused, InterruptedException {
        return with(new WorkloadId(source.id(), step.fact(NAMESPACE), step.fact(KIND), step.fact(NAME)), deed);
    }

    private void refuseDark() throws RollbackRefused {
        var dark = source.darkness();
        if (dark.isPresent()) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, new Problem("rollback.demo.dark",
                    source.id().name() + " was not reached.", dark.get().why(), dark.get().next()), null);
        }
    }

    /// What every step about a workload needs: where it is. The source is part of it, so that the same workload of
    /// another cluster has a step of its own.
    SortedMap<String, String> facts(Member member, Map<String, String> more) {
        var id = member.workload();
        var facts = new TreeMap<>(more);
        facts.putAll(Map.of(SOURCE, id.source().value(), NAMESPACE, id.namespace(), KIND, id.kind(), NAME, id.name()));
        return facts;
    }

    /// What a step that goes back needs besides.
    static Map<String, String> target(Member member, Purpose purpose, String key, String lock) {
        return Map.of(DIGEST, member.target().digest().value(), REASON, words(member, purpose), key, lock);
    }

    /// *"rollback to 4be01d7 by ana: pool exhaustion (INC-314)"*: the change cause, and the first line of a commit.
    static String words(Member member, Purpose purpose) {
        return "rollback to " + member.target().version().id().shortForm() + " by " + purpose.operator() + ": "
                + purpose.because();
    }

    Wish wish(SimulatedWorkload workload, Step step, String fieldManager) throws RollbackRefused {
        return wish(workload, new Digest(step.fact(DIGEST)), Cause.of(fieldManager, step.fact(REASON)));
    }

    /// The template that runs these bytes: an earlier one where that names them, else the same with them pinned.
    Wish wish(SimulatedWorkload workload, Digest digest, Cause cause) throws RollbackRefused {
        var image = source.stage().registry().serves(digest)
                .filter(found -> found.service().equals(workload.plan().name()))
                .orElseThrow(() -> blocked("image", workload.id() + " was not planned.",
                        "No image of " + workload.plan().name() + " in the registry has the digest " + digest + ".",
                        "Name a version of this service with --to."));
        var earlier = workload.revisions().reversed().stream()
                .filter(revision -> revision.reference().endsWith("@" + image.index())).findFirst();
        var reference = earlier.map(Revision::reference).orElseGet(() -> SimulatedRegistry.pinned(image));
        var template = earlier.map(Revision::template)
                .orElseGet(() -> Hashes.template(image.service(), image.version(), reference));
        return new Wish(image.version(), reference, template, cause);
    }

    /// The same, whose reference can be pulled from now on.
    Wish ready(SimulatedWorkload workload, Step step, String fieldManager) throws RollbackRefused {
        var wish = wish(workload, step, fieldManager);
        source.stage().registry().serves(new Digest(step.fact(DIGEST)))
                .filter(image -> wish.reference().equals(SimulatedRegistry.pinned(image)))
                .ifPresent(source.stage().registry()::pin);
        return wish;
    }

    static void hold(Step step, String key, String now) throws RollbackRefused {
        if (!step.fact(key).equals(now)) {
            throw moved("The " + key + " of " + step.fact(NAME) + " is " + now + " by now, and not " + step.fact(key)
                    + ".");
        }
    }

    static RollbackRefused moved(String why) {
        return new RollbackRefused(RollbackRefused.Kind.MOVED,
                new Problem("rollback.demo.moved", "Nothing was changed.", why, "Make a new plan."), null);
    }

    static RollbackRefused blocked(String code, String what, String why, String next) {
        return new RollbackRefused(RollbackRefused.Kind.BLOCKED,
                new Problem("rollback.demo." + code, what, why, next), null);
    }

    /// What differs between two references, as `diff` writes it.
    static Optional<String> diff(String place, String now, String then) {
        return now.equals(then) ? Optional.empty()
                : Optional.of(" " + place + "\n-  image: " + now + "\n+  image: " + then + "\n");
    }
}
