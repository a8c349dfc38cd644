package dev.mintmark.registry;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.Identities;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.ImageIndex;
import dev.mintmark.images.manifest.Manifests;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns from the registry which manifests an index stands for, and which configurations those have: some runtimes report
/// the one, some the other.
public final class RegistryIdentities implements Identities {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryIdentities.class);
    /// More platforms than anybody builds for.
    private static final int MOST = 32;

    private final RegistryImages images;

    /// @param images its connections and tokens are used
    public RegistryIdentities(RegistryImages images) {
        this.images = requireNonNull(images, "images");
    }

    @Override
    public ImageVersion known(String repository, ImageVersion version) throws InterruptedException {
        var reference = ImageReference.parse(repository + "@" + version.id());
        if (reference.isEmpty()) {
            return version;
        }
        try {
            var names = new LinkedHashSet<>(version.digests());
            learn(reference.get(), names);
            return new ImageVersion(version.id(), names.stream().sorted().toList());
        } catch (RegistryFault | ImageUnreadable untold) {
            LOG.debug("{}: no further digests were learnt", reference.get(), untold);
            return version;
        }
    }

    private void learn(ImageReference reference, Set<Digest> names)
            throws RegistryFault, ImageUnreadable, InterruptedException {
        var opening = new ImageOpening(new ImageName.DockerRegistry(reference), reference, images.itself(reference));
        var top = opening.top();
        List<Optional<Platform>> platforms = new ArrayList<>();
        if (Manifests.parse(opening.name(), top.bytes(), top.mediaType()) instanceof ImageIndex index) {
            index.images().stream().limit(MOST).forEach(child -> {
                names.add(child.digest());
                platforms.add(child.platform());
            });
        } else {
            platforms.add(Optional.empty());
        }
        for (var platform : platforms) {
            names.add(opening.describe(top, platform).config());
        }
    }
}
