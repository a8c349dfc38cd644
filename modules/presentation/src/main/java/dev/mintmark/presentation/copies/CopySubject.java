package dev.mintmark.presentation.copies;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import java.util.List;
import java.util.Optional;

/// What a debug copy is to be made of, as another screen knows it.
///
/// @param origins what it can be made of, the most telling first; a place takes the first that it can make
/// @param name    what it goes by: a service's or an instance's name; may be empty
/// @param source  where it runs, which is the first choice for its copy
/// @param namespace where it runs in a cluster; else empty
public record CopySubject(List<CopyOrigin> origins, String name, Optional<Digest> digest, Optional<SourceId> source,
        String namespace) {

    private static final int MOST = 6;

    public CopySubject {
        origins = List.copyOf(origins);
        requireNonNull(name, "name");
        requireNonNull(digest, "digest");
        requireNonNull(source, "source");
        requireNonNull(namespace, "namespace");
    }

    /// An image by what somebody typed.
    public static CopySubject named(String reference) {
        return new CopySubject(List.of(new CopyOrigin.OfImage(reference.strip())), "", Optional.empty(),
                Optional.empty(), "");
    }

    /// The same by another name, if that is another one: then nothing else is known of it.
    public CopySubject renamed(String reference) {
        return origins.contains(new CopyOrigin.OfImage(reference.strip())) ? this : named(reference);
    }

    /// An instance as it is, without its secrets.
    public boolean isInstance() {
        return origins.stream().anyMatch(CopyOrigin.LikeInstance.class::isInstance);
    }

    /// The image's name, as a person would write it; empty if it has none.
    public String reference() {
        var names = origins.stream().filter(CopyOrigin.OfImage.class::isInstance)
                .map(origin -> ((CopyOrigin.OfImage) origin).reference()).toList();
        return names.stream().filter(name -> !isId(name)).findFirst().or(() -> names.stream().findFirst()).orElse("");
    }

    /// An engine's own name for bytes, which no other place knows.
    static boolean isId(String reference) {
        return reference.startsWith("sha256:");
    }

    /// What it can be made of on this engine or cluster, the most telling first: something of another place can only be
    /// had by its image.
    List<CopyOrigin> origins(SourceId place) {
        return origins.stream().filter(origin -> switch (origin) {
            case CopyOrigin.LikeInstance(var instance) -> instance.source().equals(place);
            case CopyOrigin.OfImage(var reference) -> !reference.isBlank();
        }).limit(MOST).toList();
    }
}
