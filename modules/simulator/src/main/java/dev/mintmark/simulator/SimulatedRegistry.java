package dev.mintmark.simulator;

import dev.mintmark.domain.image.Digest;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where the simulated images are pulled from: knows which bytes each reference means at present.
final class SimulatedRegistry {

    private static final String REPOSITORIES = "registry.example/shop/";

    private record Version(String service, String version) {}

    private final long seed;
    private final Map<Version, SimulatedImage> newestBuild = new HashMap<>();
    private final Map<String, SimulatedImage> byReference = new HashMap<>();
    private final Set<SimulatedImage> replaced = new LinkedHashSet<>();

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
        if (digest.isPresent()) {
            return serves(digest.get());
        }
        return newestBuild.values().stream()
                .filter(image -> name.equals(REPOSITORIES + image.service() + ":" + image.version())).findFirst();
    }

    /// What one gets by a digest, also when no tag means it any longer.
    Optional<SimulatedImage> serves(Digest digest) {
        return Stream.concat(newestBuild.values().stream(), replaced.stream())
                .filter(image -> image.isKnownAs(digest)).findFirst();
    }

    /// Whether this was ever pushed. A hotfix comes from somebody's own machine.
    boolean knows(Digest digest) {
        return serves(digest).filter(image -> !image.version().endsWith("-hotfix")).isPresent();
    }

    /// The reference by which one gets these very bytes, without a tag.
    static String pinned(SimulatedImage image) {
        return REPOSITORIES + image.service() + "@" + image.index();
    }

    /// From now on a template may ask for these very bytes.
    void pin(SimulatedImage image) {
        byReference.put(pinned(image), image);
    }

    /// Pushes other bytes under the same tag. A reference with a digest goes on meaning what it meant.
    void repush(String reference) {
        var before = byReference.get(reference);
        var after = SimulatedImage.built(seed, before.service(), before.version(), before.build() + 1);
        newestBuild.put(new Version(before.service(), before.version()), after);
        replaced.add(before);
        if (!reference.contains("@")) {
            byReference.put(reference, after);
        }
    }
}
