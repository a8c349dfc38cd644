package dev.mintmark.kubernetes.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// An operator's place at a cluster: what they ask for, and what there is then.
final class Desk implements AutoCloseable {

    static final Lease LEASE = new Lease(Duration.ofMinutes(10), Duration.ofMinutes(40));

    final SteppableClock clock = SteppableClock.atNight();
    final FakeCluster cluster;
    final ClusterCopies host;
    private Optional<String> toolbox = Optional.empty();
    private CopyMode mode = CopyMode.HOLD;

    Desk() throws IOException {
        cluster = FakeCluster.start(clock);
        host = Console.over(cluster, clock);
    }

    /// With one pod of somebody's.
    static Desk with(ObjectNode pod) throws IOException {
        var desk = new Desk();
        desk.cluster.put("replicasets", SourcePods.json("""
                {"apiVersion": "apps/v1", "kind": "ReplicaSet", "metadata": {"name": "web-x", "namespace": "shop", "uid": "r"},
                 "spec": {"selector": {"matchLabels": {"app": "web"}}}}"""));
        desk.cluster.put("pods", pod);
        return desk;
    }

    Desk toolbox(String image) {
        toolbox = Optional.of(image);
        return this;
    }

    Desk running() {
        mode = CopyMode.RUN;
        return this;
    }

    CopyRequest asking(CopyOrigin origin, Relaxation... relaxations) {
        return new CopyRequest(CopyId.fresh(), origin, new CopyPlace(Console.SOURCE, "shop"), mode, LEASE, "ana",
                "INC-314", List.of(relaxations), toolbox, List.of());
    }

    static CopyOrigin likeWeb() {
        return new CopyOrigin.LikeInstance(new InstanceId(Console.SOURCE, SourcePods.UID, "main"));
    }

    static CopyOrigin image(String reference) {
        return new CopyOrigin.OfImage(reference);
    }

    CopyPlan plan(CopyOrigin origin, Relaxation... relaxations) throws Exception {
        return host.plan(asking(origin, relaxations));
    }

    DebugCopy launch(CopyOrigin origin, Relaxation... relaxations) throws Exception {
        return host.launch(plan(origin, relaxations), LaunchProgress.NONE);
    }

    /// Why it was not made; and that nothing is left of it.
    Problem refusal(CopyOrigin origin, Relaxation... relaxations) throws Exception {
        try {
            launch(origin, relaxations);
        } catch (CopyRefused refused) {
            if (!made().isEmpty()) {
                throw new AssertionError("left behind: " + made());
            }
            return refused.problem();
        }
        throw new AssertionError("was made");
    }

    /// Every object in the cluster that is of some copy.
    List<JsonNode> made() {
        return List.of("jobs", "pods", "networkpolicies", "configmaps", "secrets").stream()
                .flatMap(plural -> cluster.now(plural).stream())
                .filter(object -> object.path("metadata").path("labels").has(CopyMarks.COPY)).toList();
    }

    /// The only pod of a copy.
    JsonNode pod() {
        return cluster.now("pods").stream().filter(pod -> pod.path("metadata").path("labels").has(CopyMarks.COPY)).findFirst()
                .orElseThrow();
    }

    JsonNode job() {
        return cluster.now("jobs").getFirst();
    }

    /// Another console, whose clock is off by this much.
    ClusterCopies another(Duration off) throws IOException {
        InstantSource late = () -> clock.instant().plus(off);
        return Console.over(cluster, late);
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public void close() throws IOException {
        host.close();
        cluster.close();
    }
}
