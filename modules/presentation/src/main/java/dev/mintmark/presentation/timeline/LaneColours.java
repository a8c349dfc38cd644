package dev.mintmark.presentation.timeline;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.presentation.mark.VersionColours;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Gives the versions of a lane their colours.
///
/// What runs at the end has the colours it has on every other screen. What ran before has its own, or another if it would
/// touch its like.
final class LaneColours {

    private static final int STEP = 5;

    private LaneColours() {}

    static Map<Digest, Integer> of(Lane lane) {
        var stretches = lane.stretches();
        if (stretches.isEmpty()) {
            return Map.of();
        }
        var colours = new HashMap<>(VersionColours.sideBySide(versions(stretches.getLast())));
        for (var place = stretches.size() - 1; place >= 0; place--) {
            var near = new HashSet<Digest>(versions(stretches.get(place)));
            if (place + 1 < stretches.size()) {
                near.addAll(versions(stretches.get(place + 1)));
            }
            for (var version : versions(stretches.get(place))) {
                if (!colours.containsKey(version)) {
                    colours.put(version, free(version, near, colours));
                }
            }
        }
        return colours;
    }

    private static int free(Digest version, Set<Digest> near, Map<Digest, Integer> colours) {
        var taken = new HashSet<Integer>();
        near.forEach(other -> taken.add(colours.getOrDefault(other, -1)));
        var colour = VersionColours.of(version);
        for (var tries = 0; taken.contains(colour) && tries < VersionColours.COUNT; tries++) {
            colour = (colour + STEP) % VersionColours.COUNT;
        }
        return colour;
    }

    private static List<Digest> versions(Lane.Stretch stretch) {
        return stretch.shares().stream().map(Lane.Share::version).filter(Objects::nonNull).map(ImageVersion::id)
                .sorted().toList();
    }
}
