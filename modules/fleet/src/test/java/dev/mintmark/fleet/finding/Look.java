package dev.mintmark.fleet.finding;

import static dev.mintmark.fleet.Sample.EU;
import static dev.mintmark.fleet.Sample.NOON;
import static dev.mintmark.fleet.Sample.deployment;
import static dev.mintmark.fleet.Sample.digest;
import static dev.mintmark.fleet.Sample.image;
import static dev.mintmark.fleet.Sample.pod;
import static dev.mintmark.fleet.Sample.watching;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One workload, as a test wants it to be, and what is found of it.
final class Look {

    static final String NAME = "registry.example/shop/web";
    static final String PINNED = NAME + "@" + digest("11");
    static final String OTHER = NAME + "@" + digest("22");
    static final String TAG = NAME + ":1";

    private final List<Instance> instances = new ArrayList<>();
    private final List<Observation> more = new ArrayList<>();
    private Rollout rollout = Rollout.SETTLED;
    private Map<String, String> template = Map.of();
    private final WorkloadId id;

    private Look(WorkloadId id) {
        this.id = id;
    }

    static Look at(WorkloadId id) {
        return new Look(id);
    }

    static Look at(String kind) {
        return new Look(new WorkloadId(EU, "shop", kind, "web"));
    }

    static Look atDeployment() {
        return at(deployment(EU, "web"));
    }

    Look rolling() {
        rollout = new Rollout(Rollout.Phase.ROLLING, Optional.of(NOON), "");
        return this;
    }

    Look asking(String reference) {
        template = Map.of("main", reference);
        return this;
    }

    Look running(String reference, String manifest) {
        return running(image(reference, manifest));
    }

    Look running(RunningImage image) {
        instances.add(pod(id, "web-" + (instances.size() + 1), image));
        return this;
    }

    Look with(Circumstance... noticed) {
        more.add(new Observation.Noticed(id.source(), NOON, id, List.of(noticed)));
        return this;
    }

    Look told(Observation observation) {
        more.add(observation);
        return this;
    }

    WorkloadId id() {
        return id;
    }

    FleetSnapshot fleet() {
        if (instances.isEmpty()) {
            running(PINNED, "11");
        }
        var fleet = Sample.told(watching(id.source()), id.source(),
                List.of(new Workload(id, id.name(), instances.size(), rollout, template)), instances);
        return Sample.fold(fleet, more.toArray(Observation[]::new));
    }

    List<Finding> finds() {
        return Findings.in(fleet(), Beyond.NOTHING, NOON);
    }

    List<Finding> finds(Beyond beyond) {
        return Findings.in(fleet(), beyond, NOON);
    }
}
