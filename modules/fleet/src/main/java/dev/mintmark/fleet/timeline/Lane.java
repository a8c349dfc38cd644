package dev.mintmark.fleet.timeline;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import java.time.Instant;
import java.util.List;

/// One service over time.
///
/// @param stretches what ran, without overlaps, in order; where there is none, nothing was known to run
/// @param gaps      when one of its sources was not seen, in order of their beginning
public record Lane(String service, List<SourceId> sources, List<Stretch> stretches, List<Gap> gaps) {

    public Lane {
        sources = List.copyOf(sources);
        stretches = List.copyOf(stretches);
        gaps = List.copyOf(gaps);
    }

    /// A time during which the same versions ran in the same numbers.
    ///
    /// @param shares the parts, the oldest version first
    public record Stretch(Instant from, Instant to, List<Share> shares) {

        public Stretch {
            shares = List.copyOf(shares);
        }

        public int instances() {
            return shares.stream().mapToInt(Share::instances).sum();
        }
    }

    /// @param version what ran; null where nobody could say which bytes ran
    public record Share(ImageVersion version, int instances, int ready) {}

    /// @param to when it was seen again, or the end of the timeline if it was not
    public record Gap(SourceId source, Instant from, Instant to, Problem problem) {}
}
