package dev.mintmark.simulator;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One image for two platforms, with all the digests a real one has.
///
/// @param build 0 for the first push of a version; one more for every push of other bytes under the same tag
record SimulatedImage(String service, String version, int build, Digest index, Map<Platform, Digest> manifests,
        Map<Platform, Digest> configs) {

    enum Platform { AMD64, ARM64 }

    static SimulatedImage built(long seed, String service, String version, int build) {
        return new SimulatedImage(service, version, build,
                Hashes.digest("index", seed, service, version, build),
                onEachPlatform("manifest", seed, service, version, build),
                onEachPlatform("config", seed, service, version, build));
    }

    /// What one platform's manifest tells: these names mean the same bytes.
    ImageEvidence evidence(Platform platform) {
        return new ImageEvidence(configs.get(platform), Set.of(index, manifests.get(platform)));
    }

    boolean isKnownAs(Digest digest) {
        return index.equals(digest) || manifests.containsValue(digest) || configs.containsValue(digest);
    }

    private static Map<Platform, Digest> onEachPlatform(Object... words) {
        return Stream.of(Platform.values()).collect(Collectors.toUnmodifiableMap(
                platform -> platform, platform -> Hashes.digest(platform, java.util.Arrays.toString(words))));
    }
}
