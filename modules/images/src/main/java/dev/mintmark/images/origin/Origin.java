package dev.mintmark.images.origin;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageConfiguration;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the labels of an image say of where it comes from
/// ([OCI annotations](https://github.com/opencontainers/image-spec/blob/main/annotations.md), and the older
/// `org.label-schema`). Claims, not facts: whoever built the image wrote them.
///
/// @param source     the repository of its sources
/// @param revision   the commit it was built from
/// @param created    when it was built: as the label says, else as the configuration does
/// @param version    of what is packaged
/// @param url        where to read about it
/// @param baseName   reference of the image it was built upon
/// @param baseDigest digest of the image it was built upon
public record Origin(Optional<String> source, Optional<String> revision, Optional<Instant> created,
        Optional<String> version,
        Optional<String> url, Optional<String> baseName, Optional<Digest> baseDigest) {

    private static final String OCI = "org.opencontainers.image.";
    private static final String SCHEMA = "org.label-schema.";
    private static final int LONGEST = 2048;

    public static Origin of(ImageConfiguration image) {
        var labels = image.labels();
        return new Origin(first(labels, List.of(OCI + "source", SCHEMA + "vcs-url")),
                first(labels, List.of(OCI + "revision", SCHEMA + "vcs-ref")),
                first(labels, List.of(OCI + "created", SCHEMA + "build-date")).flatMap(Origin::time).or(image::created),
                first(labels, List.of(OCI + "version", SCHEMA + "version")),
                first(labels, List.of(OCI + "url", SCHEMA + "url")),
                first(labels, List.of(OCI + "base.name")),
                first(labels, List.of(OCI + "base.digest")).flatMap(Digest::parse));
    }

    private static Optional<String> first(Map<String, String> labels, List<String> names) {
        return names.stream().map(labels::get)
                .filter(value -> value != null && !value.isBlank() && value.length() <= LONGEST)
                .map(String::strip).findFirst();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
