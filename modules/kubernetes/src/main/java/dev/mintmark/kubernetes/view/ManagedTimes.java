package dev.mintmark.kubernetes.view;

import dev.mintmark.kubernetes.objects.ManagedField;
import dev.mintmark.kubernetes.objects.Metadata;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reads from `managedFields` who set what, and when at the latest: an entry's time is that of its manager's last write,
/// which may have touched other fields since.
final class ManagedTimes {

    private ManagedTimes() {}

    /// When the template was set, at the latest.
    static Optional<Instant> templateSet(Metadata metadata) {
        return latest(metadata, ManagedField::setsTemplate).flatMap(ManagedField::at);
    }

    /// Who set the image of a container in the template last; empty if nobody says so.
    static Optional<String> imageSetter(Metadata metadata) {
        return latest(metadata, ManagedField::setsImage).map(ManagedField::manager).filter(name -> !name.isEmpty());
    }

    /// When the revision was given, at the latest.
    static Optional<Instant> revisionGiven(Metadata metadata) {
        return latest(metadata, ManagedField::setsRevision).flatMap(ManagedField::at);
    }

    /// When anything was written last.
    static Optional<Instant> written(Metadata metadata) {
        return metadata.managedFields().stream().map(ManagedField::at).flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Optional<ManagedField> latest(Metadata metadata, Predicate<ManagedField> sets) {
        Stream<ManagedField> own = metadata.managedFields().stream().filter(field -> field.subresource().isEmpty());
        return own.filter(sets).max(Comparator.comparing(field -> field.at().orElse(Instant.MIN)));
    }
}
