package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.service.Place;
import dev.mintmark.fleet.service.ServiceSummary;
import dev.mintmark.fleet.service.VersionSummary;
import dev.mintmark.fleet.timeline.Lane;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/// One condition of a filter.
///
/// @param word in lower case
record FilterTerm(Field field, String word, boolean negated) {

    private static final int SHORTEST_DIGEST = 4;

    /// What a term looks at. `ANY` is a bare word.
    enum Field {
        ANY, SERVICE, WORKLOAD, NS, SOURCE, IMAGE, DIGEST, STATUS, IS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean matches(ServiceSummary service) {
        return negated != switch (field) {
            case ANY -> contains(service.name()) || anyWorkload(service, this::isNamedBy) || runs(service)
                    || isDigestOf(service);
            case SERVICE -> contains(service.name());
            case WORKLOAD -> anyWorkload(service, id -> contains(id.name()) || contains(id.kind()));
            case NS -> anyWorkload(service, id -> contains(id.namespace()));
            case SOURCE -> anyWorkload(service, id -> contains(id.source().value()));
            case IMAGE -> runs(service) || isDigestOf(service);
            case DIGEST -> isDigestOf(service);
            case STATUS, IS -> StatusWord.named(word).filter(status -> status.isTrueOf(service)).isPresent();
        };
    }

    /// @param service finds a service by name
    boolean matches(VersionSummary version, Function<String, ServiceSummary> service) {
        return negated != switch (field) {
            case ANY -> version.references().stream().anyMatch(this::isIn) || isDigestOf(version.version())
                    || version.services().stream().anyMatch(use -> contains(use.service())
                            || use.places().stream().map(Place::workload).anyMatch(this::isNamedBy));
            case SERVICE -> version.services().stream().anyMatch(use -> contains(use.service()));
            case WORKLOAD -> anyPlace(version, id -> contains(id.name()) || contains(id.kind()));
            case NS -> anyPlace(version, id -> contains(id.namespace()));
            case SOURCE -> anyPlace(version, id -> contains(id.source().value()));
            case IMAGE -> version.references().stream().anyMatch(this::isIn) || isDigestOf(version.version());
            case DIGEST -> isDigestOf(version.version());
            case STATUS, IS -> StatusWord.named(word).filter(status -> version.services().stream()
                    .map(use -> service.apply(use.service())).anyMatch(status::isTrueOf)).isPresent();
        };
    }

    /// The record keeps neither kinds, namespaces nor references, and no status: words about these hide no lane.
    boolean matches(Lane lane) {
        return switch (field) {
            case ANY -> negated != (contains(lane.service()) || isSourceOf(lane) || runs(lane));
            case SERVICE -> negated != contains(lane.service());
            case SOURCE -> negated != isSourceOf(lane);
            case DIGEST -> negated != runs(lane);
            case WORKLOAD, NS, IMAGE, STATUS, IS -> true;
        };
    }

    boolean matches(SourceId source) {
        return switch (field) {
            case ANY, SOURCE -> negated != contains(source.value());
            case SERVICE, WORKLOAD, IMAGE, DIGEST -> negated;
            case NS, STATUS, IS -> true;
        };
    }

    /// A finding has no status of its own: words about that hide none.
    boolean matches(Finding finding) {
        var workload = finding.key().workload();
        return switch (field) {
            case ANY -> negated != (contains(finding.service()) || isNamedBy(workload) || contains(finding.what())
                    || contains(finding.key().kind().word()) || contains(finding.key().about()));
            case SERVICE -> negated != contains(finding.service());
            case WORKLOAD -> negated != (contains(workload.name()) || contains(workload.kind()));
            case NS -> negated != contains(workload.namespace());
            case SOURCE -> negated != contains(workload.source().value());
            case IMAGE, DIGEST -> negated != (contains(finding.key().about())
                    || finding.evidence().stream().anyMatch(this::contains));
            case STATUS, IS -> true;
        };
    }

    private boolean isSourceOf(Lane lane) {
        return lane.sources().stream().anyMatch(source -> contains(source.value()));
    }

    private boolean runs(Lane lane) {
        return lane.stretches().stream().flatMap(stretch -> stretch.shares().stream())
                .anyMatch(share -> share.version() != null && isDigestOf(share.version()));
    }

    private boolean isNamedBy(WorkloadId id) {
        return contains(id.name()) || contains(id.namespace()) || contains(id.source().value());
    }

    private boolean runs(ServiceSummary service) {
        return service.allVersions().anyMatch(share -> share.references().stream().anyMatch(this::isIn))
                || service.unknown().stream().anyMatch(share -> isIn(share.reference()));
    }

    private boolean isDigestOf(ServiceSummary service) {
        return service.allVersions().anyMatch(share -> isDigestOf(share.version()));
    }

    private boolean isDigestOf(ImageVersion version) {
        return (field == Field.DIGEST || word.length() >= SHORTEST_DIGEST) && version.digests().stream()
                .anyMatch(digest -> digest.hex().startsWith(word) || digest.value().startsWith(word));
    }

    private static boolean anyWorkload(ServiceSummary service, Predicate<WorkloadId> test) {
        return service.workloads().stream().anyMatch(test);
    }

    private static boolean anyPlace(VersionSummary version, Predicate<WorkloadId> test) {
        return version.services().stream().flatMap(use -> use.places().stream()).map(Place::workload).anyMatch(test);
    }

    /// A digest at the end of a reference does not count: digests are found by their beginning.
    private boolean isIn(String reference) {
        var digest = reference.indexOf('@');
        return contains(digest < 0 ? reference : reference.substring(0, digest));
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }
}
