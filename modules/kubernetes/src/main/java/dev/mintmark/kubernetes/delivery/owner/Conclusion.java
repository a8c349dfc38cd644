package dev.mintmark.kubernetes.delivery.owner;

import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Owner.Kind;
import dev.mintmark.change.rollback.Ownership.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides who owns a workload.
///
/// The rule, from the strongest:
/// 1. A tracking id that names this very object speaks for its application.
/// 2. Any other mark counts only if a field manager of its owner wrote the object, too: labels and annotations are
///    copied by people, field managers are written down by the API server.
/// 3. A HelmRelease speaks for its Helm release, and a tracking id for the instance labels beside it.
/// 4. Do several owners remain, it is the one whose field manager set the image last. Else nobody knows.
/// 5. Does none remain, it is whoever set the image: people and scripts, unless that is a controller of 2 without a
///    mark.
///
/// Whatever is found is kept as evidence, the decisive first.
final class Conclusion {

    private final Marks marks;
    private final FieldManagers written;

    Conclusion(Marks marks, FieldManagers written) {
        this.marks = marks;
        this.written = written;
    }

    Owner owner() {
        var standing = standing();
        if (standing.isEmpty()) {
            return unmarked();
        }
        var owners = standing.stream().map(Claim::owner).distinct().toList();
        if (owners.size() == 1) {
            return owners.getFirst();
        }
        var setter = written.imageSetter();
        var setters = standing.stream().filter(claim -> setter.filter(claim.managers()).isPresent()).map(Claim::owner)
                .distinct().toList();
        return setters.size() == 1 ? setters.getFirst() : new Owner(Kind.UNKNOWN, "",
                standing.stream().map(Claim::words).distinct().collect(Collectors.joining(" and ")));
    }

    /// All that was found; what speaks for the owner comes first.
    List<Evidence> evidence(Owner owner) {
        var evidence = new ArrayList<Evidence>();
        marks.claims().stream().filter(claim -> claim.stands(written) && claim.owner().equals(owner))
                .forEach(claim -> evidence.add(claim.evidence()));
        evidence.addAll(written.evidence());
        marks.claims().stream().filter(claim -> !evidence.contains(claim.evidence())).map(this::beside)
                .forEach(evidence::add);
        evidence.addAll(marks.copied());
        return evidence;
    }

    private Evidence beside(Claim claim) {
        return claim.stands(written) ? claim.evidence() : new Evidence(claim.evidence().where()
                + ", which no field manager of " + claim.owner().kind().word() + " confirms", claim.evidence().what());
    }

    private List<Claim> standing() {
        var standing = marks.claims().stream().filter(claim -> claim.stands(written)).toList();
        var released = standing.stream().anyMatch(claim -> claim.owner().kind() == Kind.FLUX_HELM_RELEASE);
        var proved = standing.stream().filter(Claim::proves).map(claim -> claim.owner().kind())
                .collect(Collectors.toSet());
        return standing.stream().filter(claim -> !(released && claim.owner().kind() == Kind.HELM))
                .filter(claim -> claim.proves() || !proved.contains(claim.owner().kind())).toList();
    }

    private Owner unmarked() {
        var doubtful = Stream.concat(marks.claims().stream().filter(claim -> isTelling(claim)).map(Claim::words),
                written.imageSetter().filter(Marks::isOwners).stream().map(name -> name + " without a mark")).toList();
        var nobodyTells = written.imageSetter().isEmpty() || written.imageSetter().filter(Marks::isOwners).isPresent();
        if (nobodyTells && !doubtful.isEmpty()) {
            return new Owner(Kind.UNKNOWN, "", String.join(" and ", doubtful));
        }
        return new Owner(Kind.KUBERNETES, "", written.imageSetter().orElse(""));
    }

    /// Everybody sets `app.kubernetes.io/instance`: alone, it tells nothing.
    private static boolean isTelling(Claim claim) {
        return !claim.evidence().where().equals("label app.kubernetes.io/instance");
    }
}
