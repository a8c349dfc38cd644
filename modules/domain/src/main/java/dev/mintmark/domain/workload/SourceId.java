package dev.mintmark.domain.workload;

/// Names one source: `kind/endpoint`, for example `kubernetes/prod-eu` or `docker/default`.
///
/// @param value the whole text, stable across starts because history refers to it
public record SourceId(String value) implements Comparable<SourceId> {

    public SourceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A source needs an id");
        }
    }

    /// The part after the kind: what people call the endpoint.
    public String name() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
