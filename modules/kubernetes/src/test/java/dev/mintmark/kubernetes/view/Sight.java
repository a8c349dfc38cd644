package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.fleet.Observation;
import dev.mintmark.kubernetes.objects.KubernetesObject;
import dev.mintmark.kubernetes.objects.ListReader;
import dev.mintmark.kubernetes.objects.Resource;
import dev.mintmark.testkit.CollectingObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// A view that is shown objects as JSON, and what it tells of them.
final class Sight {

    static final String DIGEST = "sha256:" + "ab".repeat(32);
    static final String OTHER = "sha256:" + "cd".repeat(32);

    private final CollectingObserver observer = new CollectingObserver();
    private final ClusterView view;

    Sight() {
        var source = new SourceId("kubernetes/test");
        var clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
        view = new ClusterView(source, new Teller(source, clock, observer));
    }

    Sight changed(Resource resource, String json) throws Exception {
        view.changed(resource, read(resource, json));
        return this;
    }

    Sight deleted(Resource resource, String json) throws Exception {
        view.deleted(resource, read(resource, json));
        return this;
    }

    /// Waits for no owner any longer.
    Sight release() throws Exception {
        view.release(Duration.ZERO);
        return this;
    }

    /// The last that was told of the only instance, or of the last one told.
    Instance instance() {
        return observer.seen(Observation.InstanceSeen.class).getLast().instance();
    }

    List<Instance> instances() {
        return observer.seen(Observation.InstanceSeen.class).stream().map(Observation.InstanceSeen::instance).toList();
    }

    Workload workload() {
        return observer.seen(Observation.WorkloadSeen.class).getLast().workload();
    }

    /// What was noticed last.
    List<Circumstance> noticed() {
        return observer.seen(Observation.Noticed.class).getLast().circumstances();
    }

    int noticings() {
        return observer.seen(Observation.Noticed.class).size();
    }

    List<Release> releases() {
        return observer.seen(Observation.Released.class).stream().map(Observation.Released::release).toList();
    }

    /// Kind and name of all workloads that are there now, sorted.
    List<String> workloads() {
        return view.workloads().stream().map(id -> id.kind() + "/" + id.name()).sorted().toList();
    }

    int gone() {
        return observer.seen(Observation.InstanceGone.class).size();
    }

    /// A pod with one container.
    ///
    /// @param metadata more of it, beginning with a comma
    /// @param status   of the container, without its name; empty for none
    static String pod(String metadata, String image, String status) {
        var statuses = status.isEmpty() ? "" : ", 'containerStatuses': [{'name': 'main', " + status + "}]";
        return "{'metadata': {'name': 'web-x', 'namespace': 'shop', 'uid': 'u1', "
                + "'creationTimestamp': '2026-11-21T08:00:00Z'" + metadata + "}, 'spec': {'nodeName': 'node-a', "
                + "'containers': [{'name': 'main', 'image': '" + image + "'}]}, 'status': {'phase': 'Running'" + statuses + "}}";
    }

    static String ownedBy(String kind, String name) {
        return ", 'ownerReferences': [{'apiVersion': 'any/v1', 'kind': '" + kind + "', 'name': '" + name
                + "', 'controller': true}]";
    }

    private static KubernetesObject read(Resource resource, String json) throws IOException {
        var list = "{\"metadata\": {}, \"items\": [" + json.replace('\'', '"') + "]}";
        return ListReader.read(resource, new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)))
                .items().getFirst();
    }
}
