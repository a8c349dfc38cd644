package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.SourceId;

/// Where a copy is to run.
///
/// @param namespace of a cluster; empty for a Docker engine
public record CopyPlace(SourceId source, String namespace) {

    public CopyPlace {
        requireNonNull(source, "source");
        requireNonNull(namespace, "namespace");
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? source.value() : source + " " + namespace;
    }
}
