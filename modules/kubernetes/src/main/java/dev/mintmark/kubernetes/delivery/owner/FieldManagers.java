package dev.mintmark.kubernetes.delivery.owner;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.change.rollback.Ownership.Evidence;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.objects.ManagedField;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// Who wrote an object, and who of them its image, by its `managedFields`. What only reported a status is left out.
record FieldManagers(List<ManagedField> entries) {

    private static final int MOST = 200;
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Comparator<ManagedField> LATEST_FIRST =
            Comparator.comparing((ManagedField entry) -> entry.at().orElse(Instant.MIN)).reversed();

    static FieldManagers of(ClusterObject object) {
        return new FieldManagers(StreamSupport.stream(object.json().at("/metadata/managedFields").spliterator(), false)
                .limit(MOST).filter(entry -> entry.isObject() && entry.path("subresource").asText().isEmpty())
                .map(entry -> JSON.convertValue(entry, ManagedField.class)).sorted(LATEST_FIRST).toList());
    }

    boolean anyOf(Predicate<String> managers) {
        return entries.stream().map(ManagedField::manager).anyMatch(managers);
    }

    /// Who set the image last.
    Optional<String> imageSetter() {
        return entries.stream().filter(ManagedField::setsImage).map(ManagedField::manager).findFirst();
    }

    /// Whoever set the image, the latest first; then who set anything else in the template.
    List<Evidence> evidence() {
        return entries.stream().filter(ManagedField::setsTemplate)
                .sorted(Comparator.comparing(entry -> !entry.setsImage())).limit(20)
                .map(entry -> new Evidence("managedFields " + entry.manager(), (entry.setsImage() ? "set the image"
                        : "set the template") + entry.at().map(at -> " at " + at).orElse(""))).toList();
    }
}
