package dev.mintmark.kubernetes.view;

import dev.mintmark.kubernetes.objects.Condition;
import dev.mintmark.kubernetes.objects.KubernetesObject;
import dev.mintmark.kubernetes.objects.PodObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads from an object when it last changed, by the source's clock.
public final class SourceTimes {

    private SourceTimes() {}

    /// The newest time that the object names; empty if it names none. An older change may name no time of its own.
    public static Optional<Instant> newest(KubernetesObject object) {
        return object instanceof PodObject pod ? ofPod(pod) : ManagedTimes.written(object.metadata());
    }

    private static Optional<Instant> ofPod(PodObject pod) {
        var started = pod.status().containerStatuses().stream()
                .flatMap(status -> Optional.ofNullable(status.state().running()).stream())
                .flatMap(running -> running.since().stream());
        var changed = pod.status().conditions().stream().map(Condition::changedAt).flatMap(Optional::stream);
        return Stream.of(started, changed, pod.createdAt().stream()).flatMap(times -> times)
                .max(Comparator.naturalOrder());
    }
}
