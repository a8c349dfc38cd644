package dev.mintmark.app.configuration;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.environment.Environment;

/// One environment, and where it is.
///
/// @param source    a pattern of sources
/// @param namespace a pattern of namespaces there
public record EnvironmentEntry(Environment environment, String source, String namespace) {

    boolean isAt(SourceId id) {
        return WorkloadPattern.matches(source, id);
    }

    boolean isAt(SourceId id, String there) {
        return isAt(id) && WorkloadPattern.matches(namespace, there);
    }

    /// Where it is, in one line: `prod-*`, or `shared / test-*` where it is some namespaces only.
    public String place() {
        return isWhole() ? source : source + " / " + namespace;
    }

    boolean isWhole() {
        return namespace.equals(WorkloadPattern.ANY);
    }
}
