package dev.mintmark.fleet;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// One thing a source saw, or that it can no longer see.
///
/// Observations are absolute: each says how something is, not how it changed, so folding one twice changes nothing.
public sealed interface Observation {

    SourceId source();

    /// When it was seen, by our clock.
    Instant at();

    /// An instance is there, and is like this. Also moves it, if it belonged to another workload before.
    record InstanceSeen(SourceId source, Instant at, Instance instance) implements Observation {}

    record InstanceGone(SourceId source, Instant at, InstanceId instance) implements Observation {}

    /// A workload is there, and is like this. Its instances are told one by one.
    record WorkloadSeen(SourceId source, Instant at, Workload workload) implements Observation {}

    record WorkloadGone(SourceId source, Instant at, WorkloadId workload) implements Observation {}

    /// A release is on record at the source. The same revision may be told again when more is known of it.
    record Released(SourceId source, Instant at, Release release) implements Observation {}

    /// All that is noticed of this workload beside its images. Replaces what was noticed before; told after the workload
    /// itself, and only when it changes. A source that tells nothing of the kind has noticed nothing.
    record Noticed(SourceId source, Instant at, WorkloadId workload, List<Circumstance> circumstances)
            implements Observation {

        public Noticed {
            circumstances = List.copyOf(circumstances);
        }
    }

    /// The source knows that several digests mean the same image.
    record ImageLearnt(SourceId source, Instant at, ImageEvidence evidence) implements Observation {}

    /// A first look is under way and has brought this much.
    ///
    /// @param received  objects received so far
    /// @param remaining objects still to come, if the source says
    record Loading(SourceId source, Instant at, long received, OptionalLong remaining) implements Observation {}

    /// That was all: within `scope`, whatever is not named here is gone. The source is current from here on.
    record Listed(SourceId source, Instant at, Scope scope, Set<InstanceId> instances, Set<WorkloadId> workloads)
            implements Observation {

        public Listed {
            instances = Set.copyOf(instances);
            workloads = Set.copyOf(workloads);
        }
    }

    /// The source still answers, and nothing has changed that was not told.
    record Heard(SourceId source, Instant at) implements Observation {}

    /// What the source may not show us, for now. Replaces what was said before; empty when nothing is withheld.
    record Limited(SourceId source, Instant at, List<Problem> limits) implements Observation {

        public Limited {
            limits = List.copyOf(limits);
        }
    }

    /// The source is no longer seen. What was seen of it stays, marked stale.
    record Lost(SourceId source, Instant at, Problem problem) implements Observation {}

    /// How much of a source a [Listed] speaks of.
    sealed interface Scope {

        record Everything() implements Scope {}

        /// Only these namespaces could be listed; what is known of others is neither confirmed nor denied.
        record Namespaces(Set<String> names) implements Scope {

            public Namespaces {
                names = Set.copyOf(names);
            }
        }
    }
}
