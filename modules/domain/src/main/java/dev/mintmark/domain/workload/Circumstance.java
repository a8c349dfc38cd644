package dev.mintmark.domain.workload;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something about a workload, beside its images, that makes it less immutable than they are. Never content, never a
/// secret: names, places and times only.
///
/// Rooms share equal values, and keep lists short: a workload has few of them.
public sealed interface Circumstance {

    /// A volume that its instances mount.
    ///
    /// @param name     what it is called: the template's name for it, a named volume, the host's path, a claim's name
    /// @param paths    where its containers mount it, sorted; empty if nothing mounts it
    /// @param readOnly whether no container may write to it
    record Volume(Nature nature, String name, List<String> paths, boolean readOnly) implements Circumstance {

        public enum Nature {

            /// A directory or file of the host: `hostPath`, a bind mount.
            HOST,

            /// Lives as long as its instance: `emptyDir`, `tmpfs`.
            SCRATCH,

            /// An anonymous volume of Docker: outlives its container, yet no other container finds it.
            ANONYMOUS,

            /// Outlives the instance and is the workload's: a persistent volume claim, a named volume.
            KEPT,

            /// Outlives the instance, and each instance has its own: a claim template.
            KEPT_PER_INSTANCE
        }

        public Volume {
            requireNonNull(nature, "nature");
            requireNonNull(name, "name");
            paths = List.copyOf(paths);
        }
    }

    /// A field manager that owns parts of what declares the workload.
    ///
    /// @param at when it last wrote, maybe something else
    record Managed(String manager, Writer writer, Set<Part> parts, Optional<Instant> at) implements Circumstance {

        public enum Part { IMAGE, TEMPLATE, REPLICAS }

        public enum Writer {

            /// A person with a tool: kubectl, k9s, Lens, a browser.
            HAND,

            /// Delivery that puts back what it owns: Argo CD, Flux, Helm.
            PIPELINE,

            /// Part of the system: a controller, an autoscaler.
            SYSTEM,

            UNKNOWN
        }

        public Managed {
            requireNonNull(manager, "manager");
            requireNonNull(writer, "writer");
            parts = Set.copyOf(parts);
            requireNonNull(at, "at");
        }
    }

    /// All its old instances end before the first new one starts, instead of being rolled.
    record Recreated() implements Circumstance {}

    /// Configuration that the template refers to.
    ///
    /// @param kind      `ConfigMap` or `Secret`
    /// @param changedAt when it was last changed, by the source's clock
    record Configured(String kind, String name, Instant changedAt) implements Circumstance {

        public Configured {
            requireNonNull(kind, "kind");
            requireNonNull(name, "name");
            requireNonNull(changedAt, "changedAt");
        }
    }

    /// Something was written into the root file system of one instance, beside its volumes.
    ///
    /// @param instance the instance's name, as people call it
    /// @param paths    how many paths differ from the image
    /// @param first    the first few of them
    record WrittenRoot(String instance, int paths, List<String> first) implements Circumstance {

        public WrittenRoot {
            requireNonNull(instance, "instance");
            first = List.copyOf(first);
        }
    }
}
