package dev.mintmark.simulator;

import dev.mintmark.domain.image.Digest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where the simulated images are pulled from: knows which bytes each reference means at present.
final class SimulatedRegistry {

    private static final String REPOSITORIES = "registry.example/shop/";

    private record Version(String service, String version) {}

    private final long seed;
    private final Map<Version, SimulatedImage> newestBuild = new HashMap<>();
    private final Map<String, SimulatedImage> byReference = new HashMap<>();

    SimulatedRegistry(long seed) {
        this.seed = seed;
    }

    /// Pushes the version if it is not there yet, and returns the reference that a template should ask for.
    String publish(String service, String version, Pinning pinning) {
        var image = image(service, version);
        var repository = REPOSITORIES + service;
        var reference = switch (pinning) {
            case DIGEST -> repository + ":" + version + "@" + image.index();
            case VERSION_TAG -> repository + ":" + version;
            case MOVING_TAG -> repository + ":stable";
        };
        byReference.put(reference, image);
        return reference;
    }

    SimulatedImage image(String service, String version) {
        return newestBuild.computeIfAbsent(new Version(service, version),
                key -> SimulatedImage.built(seed, key.service(), key.version(), 0));
    }

    /// What one gets who pulls now.
    SimulatedImage pull(String reference) {
        return byReference.get(reference);
    }

    /// The image that somebody names: by a reference that was pushed, by any of its digests, or by its version.
    Optional<SimulatedImage> find(String name) {
        var exact = byReference.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        var at = name.indexOf('@');
        var digest = Digest.parse(name.substring(at + 1));
        return newestBuild.values().stream().filter(image -> digest.isPresent() ? image.isKnownAs(digest.get())
                : name.equals(REPOSITORIES + image.service() + ":" + image.version())).findFirst();
    }

    /// Pushes other bytes under the same tag. A reference with a digest goes on meaning what it meant.
    void repush(String reference) {
        var before = byReference.get(reference);
        var after = SimulatedImage.built(seed, before.service(), before.version(), before.build() + 1);
        newestBuild.put(new Version(before.service(), before.version()), after);
        if (!reference.contains("@")) {
            byReference.put(reference, after);
        }
    }
}
