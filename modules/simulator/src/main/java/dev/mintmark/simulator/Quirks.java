package dev.mintmark.simulator;

import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Circumstance.Configured;
import dev.mintmark.domain.workload.Circumstance.Managed;
import dev.mintmark.domain.workload.Circumstance.Managed.Part;
import dev.mintmark.domain.workload.Circumstance.Managed.Writer;
import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.domain.workload.Circumstance.WrittenRoot;
import dev.mintmark.domain.workload.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is odd about the shop beside its images: one thing of each kind, each in one place, so that there is something to
/// find and not much.
final class Quirks {

    private Quirks() {}

    /// What is noticed of this workload; mostly nothing.
    static List<Circumstance> of(SimulatedWorkload workload) {
        var id = workload.id();
        return switch (id.source().name() + "/" + id.name()) {
            case "prod-eu/currency" -> List.of(
                    new Managed("argocd-controller", Writer.PIPELINE, Set.of(Part.IMAGE, Part.TEMPLATE, Part.REPLICAS),
                            Optional.of(released(workload))),
                    new Managed("kubectl-edit", Writer.HAND, Set.of(Part.REPLICAS),
                            Optional.of(released(workload).plus(Duration.ofHours(523)))));
            case "prod-us/geocoder" -> List.of(new Configured("ConfigMap", "geocoder-settings",
                    released(workload).plus(Duration.ofHours(139))));
            case "prod-us/webhooks" -> List.of(new Volume(Nature.HOST, "/var/spool/webhooks", List.of("/spool"), false));
            case "prod-eu/feeds" -> List.of(new Volume(Nature.KEPT, "feeds-cache", List.of("/var/cache/feeds"), false));
            case "build-3/docs" -> workload.instances().stream().limit(1).<Circumstance>map(instance -> new WrittenRoot(
                    instance.seen().name(), 2, List.of("/srv/docs/index.html", "/srv/docs/notes.md"))).toList();
            default -> List.of();
        };
    }

    private static Instant released(SimulatedWorkload workload) {
        return workload.releases().stream().map(Release::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
