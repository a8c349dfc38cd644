package dev.mintmark.images.manifest;

import dev.mintmark.domain.image.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One image of an archive that `docker save` wrote.
///
/// @param config  path of its configuration in the archive
/// @param tags    what it is called; none if it was saved by its ID
/// @param layers  paths of its layers in the archive, bottom first
/// @param sources of layers that are not the archive's own, by diff ID
public record SavedImage(String config, List<String> tags, List<String> layers, Map<Digest, Descriptor> sources) {

    private static final Pattern CONFIG = Pattern.compile("(?:blobs/sha256/|sha256:)?([0-9a-f]{64})(?:\\.json)?");
    private static final Pattern BLOB = Pattern.compile("blobs/sha256/([0-9a-f]{64})");

    public SavedImage {
        tags = List.copyOf(tags);
        layers = List.copyOf(layers);
        sources = Map.copyOf(sources);
    }

    /// The digest of its configuration, where the path says so, as Docker's own do.
    public Optional<Digest> configDigest() {
        var path = CONFIG.matcher(config);
        return path.matches() ? Optional.of(new Digest("sha256:" + path.group(1))) : Optional.empty();
    }

    /// The digest of a layer as it is stored, where its path says so.
    Optional<Digest> blob(int layer) {
        var path = BLOB.matcher(layers.get(layer));
        return path.matches() ? Optional.of(new Digest("sha256:" + path.group(1))) : Optional.empty();
    }
}
