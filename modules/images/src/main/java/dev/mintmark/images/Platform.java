package dev.mintmark.images;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What an image was built to run on
/// ([OCI image index](https://github.com/opencontainers/image-spec/blob/main/image-index.md)).
///
/// @param os           as Go spells it: `linux`
/// @param architecture as Go spells it: `amd64`
/// @param variant      of the processor: `v8`
public record Platform(String os, String architecture, Optional<String> variant) {

    public Platform {
        requireNonNull(os, "os");
        requireNonNull(architecture, "architecture");
        requireNonNull(variant, "variant");
    }

    /// The platform that `os/architecture[/variant]` spells, or empty if it spells none.
    public static Optional<Platform> parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || parts[0].isBlank() || parts[1].isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Platform(parts[0], parts[1], parts.length == 3 ? Optional.of(parts[2]) : Optional.empty()));
    }

    @Override
    public String toString() {
        return os + "/" + architecture + variant.map(name -> "/" + name).orElse("");
    }
}
