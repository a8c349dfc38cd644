package dev.mintmark.fleet.finding;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.WorkloadState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Digests that run and that their registry said it does not know.
final class UnknownToRegistry implements Rule {

    @Override
    public Stream<Finding> in(Site site) {
        if (site.beyond().missing().isEmpty()) {
            return Stream.of();
        }
        return site.states().stream().flatMap(state -> state.versions().stream()
                .flatMap(count -> missing(site, count).map(digest -> finding(site, state, count, digest)).stream())
                .collect(Collectors.toMap(Finding::key, one -> one, (one, _) -> one))
                .values().stream());
    }

    private static Optional<Digest> missing(Site site, VersionCount count) {
        return count.image() instanceof Identified image
                ? image.manifest().filter(site.beyond().missing()::containsKey) : Optional.empty();
    }

    private static Finding finding(Site site, WorkloadState state, VersionCount count, Digest digest) {
        var reference = ImageReference.parse(count.image().reference());
        var name = reference.map(known -> known.registry() + "/" + known.repository())
                .orElse(count.image().reference());
        return new Finding(Site.key(FindingKind.UNKNOWN_TO_REGISTRY, state, name + "@" + digest), site.service(),
                "The registry does not know the image that " + Site.words(state) + " runs.",
                List.of(reference.map(ImageReference::registry).orElse("The registry") + " said at "
                        + site.beyond().missing().get(digest) + " that it has no " + digest + ".",
                        Site.count(count.instances(), "instance") + " run it as " + count.image().reference() + "."),
                Optional.empty(),
                "Push it again from where it was built, or release a version that the registry has: on a host that does "
                        + "not hold it, no instance can start.", false);
    }
}
