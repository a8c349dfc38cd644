package dev.mintmark.app.configuration;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;

/// Which workloads an entry is about. In each part `*` stands for any number of any characters.
///
/// @param source matches the whole id (`kubernetes/prod-eu`) or the name alone (`prod-eu`)
public record WorkloadPattern(String source, String namespace, String kind, String name) {

    static final String ANY = "*";

    public WorkloadPattern {
        requireNonNull(source, "source");
        requireNonNull(namespace, "namespace");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
    }

    boolean matches(WorkloadId id) {
        return matches(source, id.source())
                && matches(namespace, id.namespace()) && matches(kind, id.kind()) && matches(name, id.name());
    }

    /// By its whole id, or by its name alone.
    static boolean matches(String pattern, SourceId source) {
        return matches(pattern, source.value()) || matches(pattern, source.name());
    }

    /// In a time that grows with the product of the lengths at worst, whatever the pattern.
    static boolean matches(String pattern, String text) {
        var at = 0;
        var place = 0;
        var star = -1;
        var resume = 0;
        while (place < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = place;
            } else if (at < pattern.length() && pattern.charAt(at) == text.charAt(place)) {
                at++;
                place++;
            } else if (star >= 0) {
                at = star + 1;
                place = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
