package dev.mintmark.images;

import dev.mintmark.domain.image.Digest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One layer of an image.
///
/// @param diffId    digest of its uncompressed bytes: what it is, wherever it is stored
/// @param blob      digest of its bytes as they are stored; absent where the store does not say
/// @param mediaType as the manifest has it; empty where the store has none
/// @param size      in bytes, as it is stored; absent where the store does not say
/// @param step      the index in the history of the configuration of the step that brought it; absent where the history
///                  does not explain it
/// @param foreign   whether its bytes are not in the store, as those of Windows base images
public record ImageLayer(Digest diffId, Optional<Digest> blob, String mediaType, OptionalLong size, OptionalInt step,
        boolean foreign) {}
