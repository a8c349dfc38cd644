package dev.mintmark.docker.inside;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.docker.EngineText;
import java.util.HashSet;
import java.util.Set;

/// Where something is mounted in a container.
///
/// @param all    every place that the engine was asked to mount on
/// @param unseen what the engine's archive does not show, but the image's files beneath: memory and the kernel's own
record MountPoints(Set<String> all, Set<String> unseen) {

    private static final Set<String> KERNELS = Set.of("/proc", "/sys", "/dev");

    MountPoints {
        all = Set.copyOf(all);
        unseen = Set.copyOf(unseen);
    }

    /// @param container as `GET /containers/{id}/json` tells it
    static MountPoints of(JsonNode container) {
        var all = new HashSet<String>();
        var unseen = new HashSet<>(KERNELS);
        for (var mount : container.path("Mounts")) {
            var place = clean(EngineText.of(mount.path("Destination")));
            all.add(place);
            if (mount.path("Type").asText().equals("tmpfs")) {
                unseen.add(place);
            }
        }
        container.path("HostConfig").path("Tmpfs").fieldNames().forEachRemaining(place -> {
            all.add(clean(place));
            unseen.add(clean(place));
        });
        return new MountPoints(all, unseen);
    }

    /// Whether the engine's archive shows what is really there.
    boolean isSeen(String path) {
        return unseen.stream().noneMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    private static String clean(String place) {
        return place.length() > 1 && place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
    }
}
