package dev.mintmark.images;

import java.time.Instant;
import java.util.Optional;

/// One entry of an image's build history
/// ([OCI image configuration](https://github.com/opencontainers/image-spec/blob/main/config.md#properties), `history`).
///
/// @param createdBy  the command, as the builder wrote it: `/bin/sh -c apt-get update`; empty if it wrote none
/// @param comment    empty if there is none
/// @param emptyLayer whether the step left the file system as it was, and so has no layer
public record BuildStep(Optional<Instant> created, String createdBy, String author, String comment, boolean emptyLayer) {}
