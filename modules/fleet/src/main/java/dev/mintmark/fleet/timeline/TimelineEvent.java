package dev.mintmark.fleet.timeline;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Instant;
import java.util.List;

/// Something that happened to the fleet.
public sealed interface TimelineEvent {

    /// When it happened: by the source's clock where the source says, else when it was seen.
    Instant at();

    /// When it was seen, by our clock.
    Instant seenAt();

    /// A release on record at its source.
    ///
    /// @param versions the versions that its references were seen to mean; empty if none of it ever ran in sight
    /// @param again    whether the workload had asked for the same images before, and for others in between
    record Release(Instant seenAt, String service, dev.mintmark.domain.workload.Release release,
            List<ImageVersion> versions, boolean again) implements TimelineEvent {

        public Release {
            versions = List.copyOf(versions);
        }

        @Override
        public Instant at() {
            return release.at();
        }
    }

    /// The set of versions that a workload runs in one container changed.
    ///
    /// @param container empty for the main container
    /// @param at        when the first instance of what came was started; when it was seen, if nothing came
    /// @param came      versions that were not there before
    /// @param went      versions that are no longer there
    record VersionsChanged(Instant at, Instant seenAt, String service, WorkloadId workload, String container,
            List<ImageVersion> came, List<ImageVersion> went) implements TimelineEvent {

        public VersionsChanged {
            came = List.copyOf(came);
            went = List.copyOf(went);
        }
    }

    /// A service came to run more versions than before behind one tag: somebody pushed other bytes under it.
    ///
    /// @param at       when the first instance of the youngest of them was started
    /// @param workload where it was seen
    /// @param versions all that run behind it now; two or more
    record TagMoved(Instant at, Instant seenAt, String service, WorkloadId workload, String reference,
            List<ImageVersion> versions) implements TimelineEvent {

        public TagMoved {
            versions = List.copyOf(versions);
        }
    }

    /// A workload is no longer there.
    record WorkloadGone(Instant seenAt, String service, WorkloadId workload) implements TimelineEvent {

        @Override
        public Instant at() {
            return seenAt;
        }
    }

    /// A source was no longer seen.
    record SightLost(Instant seenAt, SourceId source, Problem problem) implements TimelineEvent {

        @Override
        public Instant at() {
            return seenAt;
        }
    }

    /// A source was seen again, or for the first time.
    record SightGained(Instant seenAt, SourceId source) implements TimelineEvent {

        @Override
        public Instant at() {
            return seenAt;
        }
    }
}
