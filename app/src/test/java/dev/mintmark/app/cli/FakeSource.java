package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/// A source that says what a test wants said.
final class FakeSource implements Source {

    private final SourceId id;
    private final Behaviour behaviour;

    private FakeSource(String id, Behaviour behaviour) {
        this.id = new SourceId(id);
        this.behaviour = behaviour;
    }

    @FunctionalInterface
    private interface Behaviour {

        void watch(SourceId id, Observer observer) throws SourceUnavailable, InterruptedException;
    }

    /// One instance of one service, which runs the image with this configuration digest; of unknown image if empty.
    static FakeSource seeing(String id, String service, Optional<String> config) {
        return new FakeSource(id, (source, observer) -> {
            var workload = new WorkloadId(source, "shop", "Deployment", service);
            var reference = "registry.example/shop/" + service + ":1";
            var image = config.<RunningImage>map(hex -> new RunningImage.Identified(reference, Optional.empty(),
                            Optional.of(new Digest("sha256:" + hex.repeat(64)))))
                    .orElseGet(() -> new RunningImage.Unidentified(reference, "not pulled yet: ImagePullBackOff"));
            var instance = new Instance(new InstanceId(source, "uid-1", "main"), workload, service + "-1",
                    ContainerRole.MAIN, "node-1", image, config.isPresent() ? InstanceState.READY : InstanceState.STARTING,
                    "", Operator.NOW.minusSeconds(60), 0);
            observer.observe(new Observation.WorkloadSeen(source, Operator.NOW,
                    new Workload(workload, service, 1, Rollout.SETTLED, Map.of("main", reference))));
            observer.observe(new Observation.InstanceSeen(source, Operator.NOW, instance));
            observer.observe(new Observation.Listed(source, Operator.NOW, new Observation.Scope.Everything(),
                    Set.of(instance.id()), Set.of(workload)));
            forEver();
        });
    }

    static FakeSource empty(String id) {
        return new FakeSource(id, (source, observer) -> {
            observer.observe(new Observation.Listed(source, Operator.NOW, new Observation.Scope.Everything(), Set.of(),
                    Set.of()));
            forEver();
        });
    }

    static FakeSource unreachable(String id) {
        return new FakeSource(id, (source, _) -> {
            throw new SourceUnavailable(new Problem("fake.dark", source + " could not be watched.", "It is dark.",
                    "Light a candle."), null);
        });
    }

    static FakeSource silent(String id) {
        return new FakeSource(id, (_, _) -> forEver());
    }

    static FakeSource faulty(String id) {
        return new FakeSource(id, (_, _) -> {
            throw new IllegalStateException("a bug");
        });
    }

    static Wirer wiring(Source... sources) {
        return (around, home, endpoints) -> Wiring.of(around, home, endpoints, () -> List.of(sources));
    }

    private static void forEver() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public SourceKind kind() {
        return id.value().startsWith("docker") ? SourceKind.DOCKER : SourceKind.KUBERNETES;
    }

    @Override
    public String endpoint() {
        return "memory:" + id.name();
    }

    @Override
    public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
        behaviour.watch(id, observer);
    }

    @Override
    public Traffic traffic() {
        return new Traffic(3, 1024, Optional.empty());
    }
}
