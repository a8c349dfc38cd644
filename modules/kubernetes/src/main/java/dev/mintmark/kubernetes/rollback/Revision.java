package dev.mintmark.kubernetes.rollback;

import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;

/// A template that a workload had, as its controller keeps it.
record Revision(ClusterObject object) {

    static final Comparator<Revision> LATEST_FIRST = Comparator.comparing(Revision::number).reversed();

    private static final String NUMBER = "deployment.kubernetes.io/revision";

    /// 0 if it has none.
    long number() {
        if (object.json().has("revision")) {
            return object.json().path("revision").asLong();
        }
        var number = object.annotation(NUMBER);
        return number.matches("[0-9]{1,15}") ? Long.parseLong(number) : 0;
    }

    PodTemplate template() {
        return PodTemplate.of(object.json().has("data") ? object.json().at("/data/spec/template")
                : object.json().at("/spec/template"));
    }

    String name() {
        return object.ref().name();
    }

    /// Whether a pod was made from it.
    boolean made(ClusterObject pod) {
        var label = pod.label("controller-revision-hash");
        return pod.owners().stream().anyMatch(owner -> owner.uid().equals(object.uid()))
                || !label.isEmpty() && (label.equals(name()) || label.equals(object.label("controller-revision-hash")));
    }

    Optional<Instant> created() {
        try {
            return Optional.of(Instant.parse(object.text("/metadata/creationTimestamp")));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
