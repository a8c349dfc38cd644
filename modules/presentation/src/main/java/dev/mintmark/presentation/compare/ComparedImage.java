package dev.mintmark.presentation.compare;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.fleet.service.VersionShare;
import dev.mintmark.images.ImageNames;
import dev.mintmark.images.ImageUnreadable;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One of the two images that an operator chose to compare: by its name, or as a version that runs somewhere.
///
/// @param names   what it can be opened by, as a person would type it; the first that can be read is the one
/// @param label   what it goes by beside its digest: its tags, or the name that was typed
/// @param version the version it is in the fleet; absent if it was named
/// @param service what runs it; empty if it was named
/// @param since   since when it runs
/// @param by      who or what released it
/// @param share   how much of the service runs it; absent if that is not known
public record ComparedImage(List<String> names, String label, Optional<ImageVersion> version, String service,
        Optional<Instant> since, Optional<String> by, Optional<Share> share) {

    private static final int MOST_NAMES = 12;

    /// @param ready how many of its instances are ready
    public record Share(int instances, int ready) {}

    public ComparedImage {
        requireNonNull(version, "version");
        requireNonNull(service, "service");
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("An image needs a name to be opened by");
        }
    }

    /// An image by what somebody typed.
    public static ComparedImage named(String name) {
        return new ComparedImage(List.of(name.strip()), name.strip(), Optional.empty(), "", Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /// A version as a service runs it.
    public static ComparedImage of(String service, VersionShare share) {
        return new ComparedImage(names(share.version(), share.references()), tags(share.references()),
                Optional.of(share.version()), service, Optional.of(share.since()),
                share.release().flatMap(Release::manager), Optional.of(new Share(share.instances(), share.ready())));
    }

    /// A version as the record has it.
    ///
    /// @param references what had been asked for where it ran
    public static ComparedImage of(String service, ImageVersion version, List<String> references,
            Optional<Instant> since, Optional<String> by) {
        return new ComparedImage(names(version, references), tags(references), Optional.of(version), service, since, by,
                Optional.empty());
    }

    private static String tags(List<String> references) {
        return references.stream().flatMap(reference -> ImageReference.parse(reference).stream())
                .flatMap(reference -> reference.tag().stream()).distinct().limit(2).map(tag -> ":" + tag)
                .collect(Collectors.joining(", "));
    }

    /// Pinned to its bytes wherever it may lie: a tag alone may mean other bytes by now. Last, an engine may have it by
    /// the digest of its configuration.
    private static List<String> names(ImageVersion version, List<String> references) {
        var names = new LinkedHashSet<String>();
        for (var reference : references) {
            ImageReference.parse(reference).ifPresent(parsed -> pinned(version, parsed, names));
        }
        version.digests().forEach(digest -> names.add("docker-daemon:" + digest));
        return names.stream().limit(MOST_NAMES).toList();
    }

    private static void pinned(ImageVersion version, ImageReference reference, Set<String> names) {
        for (var digest : version.digests()) {
            names.add(new ImageReference(reference.registry(), reference.repository(), Optional.empty(),
                    Optional.of(digest)).toString());
        }
    }

    /// The digest that stands for it, if it is known before it is opened.
    public Optional<Digest> digest() {
        return version.map(ImageVersion::id);
    }

    /// The name to show and to remember.
    public String name() {
        return names.getFirst();
    }

    /// The repository it lies in, where its name tells one that a registry can be asked for.
    public Optional<String> repository() {
        try {
            var reference = ImageNames.repository(name());
            return Optional.of(reference.registry() + "/" + reference.repository());
        } catch (ImageUnreadable _) {
            return Optional.empty();
        }
    }

    public boolean isNamed() {
        return version.isEmpty();
    }
}
