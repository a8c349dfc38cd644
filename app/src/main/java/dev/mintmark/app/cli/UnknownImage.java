package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.JsonWords;
import dev.mintmark.domain.image.RunningImage.Unidentified;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.VersionCount;
import java.util.Comparator;
import java.util.List;

/// Instances of one container of a workload of which nobody can say yet which bytes they run.
record UnknownImage(String service, WorkloadId workload, VersionCount count, Unidentified image) {

    private static final Comparator<UnknownImage> ORDER = Comparator.comparing(UnknownImage::service)
            .thenComparing(UnknownImage::workload).thenComparing(unknown -> unknown.count().container())
            .thenComparing(unknown -> unknown.image().reference()).thenComparing(unknown -> unknown.image().reason());

    static List<UnknownImage> in(FleetSnapshot fleet) {
        return fleet.workloads().flatMap(state -> state.versions().stream()
                .filter(count -> count.image() instanceof Unidentified)
                .map(count -> new UnknownImage(state.workload().service(), state.workload().id(), count,
                        (Unidentified) count.image())))
                .sorted(ORDER).toList();
    }

    void write(Json json) {
        json.text("service", service);
        ServiceJson.names(json, workload);
        json.text("container", count.container());
        json.text("role", JsonWords.of(count.role()));
        json.number("instances", count.instances());
        json.number("ready", count.ready());
        json.text("reference", image.reference());
        json.text("reason", image.reason());
        json.time("since", count.since());
    }
}
