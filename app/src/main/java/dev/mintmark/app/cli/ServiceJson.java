package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.JsonWords;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.service.Companion;
import dev.mintmark.fleet.service.Place;
import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.fleet.service.Sign;
import dev.mintmark.fleet.service.VersionShare;
import java.util.Optional;

/// A service, its versions and its instances, as JSON.
final class ServiceJson {

    private final Json json;
    private final FleetSnapshot fleet;

    ServiceJson(Json json, FleetSnapshot fleet) {
        this.json = json;
        this.fleet = fleet;
    }

    void service(ServiceSummary service) {
        json.text("name", service.name());
        json.number("instances", service.instances());
        json.number("ready", service.ready());
        json.number("wanted", service.wanted());
        json.truth("stale", service.stale());
        json.text("severity", JsonWords.of(service.severity()));
        json.list("signs", service.signs(), this::sign);
        json.list("versions", service.versions(), this::version);
        json.list("companions", service.companions(), this::companion);
        json.list("workloads", service.workloads(), this::workload);
    }

    private void sign(Sign sign) {
        json.text("kind", JsonWords.of(sign.kind()));
        json.text("severity", JsonWords.of(sign.severity()));
        json.text("detail", sign.detail());
        json.number("count", sign.count());
        json.time("since", sign.since());
    }

    private void version(VersionShare share) {
        json.text("id", share.version().id().value());
        json.texts("references", share.references());
        json.texts("digests", share.version().digests());
        json.number("instances", share.instances());
        json.number("ready", share.ready());
        json.time("since", share.since());
        json.object("release", share.release(), this::release);
        json.list("where", share.places(), this::place);
    }

    private void companion(Companion companion) {
        json.text("container", companion.container());
        json.text("role", JsonWords.of(companion.role()));
        json.list("versions", companion.versions(), this::version);
    }

    private void place(Place place) {
        names(json, place.workload());
        json.number("instances", place.instances());
        json.number("ready", place.ready());
    }

    private void workload(WorkloadId id) {
        names(json, id);
        json.truth("stale", fleet.isStale(id));
        fleet.workload(id).ifPresent(state -> {
            var rollout = state.workload().rollout();
            json.number("wanted", state.workload().wanted());
            json.object("rollout", _ -> {
                json.text("phase", JsonWords.of(rollout.phase()));
                json.time("since", rollout.since());
                json.text("reason", rollout.reason());
            });
        });
    }

    private void release(Release release) {
        release(json, release);
    }

    void instance(Instance instance) {
        json.text("name", instance.name());
        names(json, instance.workload());
        json.text("container", instance.id().container());
        json.text("role", JsonWords.of(instance.role()));
        json.text("host", Optional.of(instance.host()).filter(host -> !host.isEmpty()));
        json.text("state", JsonWords.of(instance.state()));
        json.text("reason", instance.reason());
        json.text("version", instance.image() instanceof Identified image
                ? Optional.of(fleet.catalogue().versionOf(image).id().value()) : Optional.empty());
        json.text("reference", instance.image().reference());
        json.time("since", instance.since());
        json.number("restarts", instance.restarts());
    }

    static void release(Json json, Release release) {
        json.text("revision", release.revision());
        json.time("at", release.at());
        json.text("manager", release.manager());
        json.text("changeCause", release.changeCause());
    }

    static void names(Json json, WorkloadId id) {
        json.text("source", id.source().value());
        json.text("namespace", id.namespace());
        json.text("kind", id.kind());
        json.text("workload", id.name());
    }
}
