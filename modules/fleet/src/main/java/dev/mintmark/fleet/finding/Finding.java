package dev.mintmark.fleet.finding;

import static java.util.Objects.requireNonNull;

import dev.mintmark.fleet.service.Sign.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Something that is not as it should be, with what shows it. All words are whole sentences without secrets.
///
/// @param service  the service it belongs to
/// @param what     what was found: *"Two versions run behind registry.example/web:1."*
/// @param evidence what shows it, each in one line, the strongest first; at least one
/// @param since    since when, by the source's clock, where that is known
/// @param next     what to do about it
/// @param guessed  whether it is concluded from what only hints at it
public record Finding(FindingKey key, String service, String what, List<String> evidence, Optional<Instant> since,
        String next, boolean guessed) {

    /// The worst first, then by name.
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.key().kind()).thenComparing(Finding::service)
            .thenComparing(finding -> finding.key().workload()).thenComparing(finding -> finding.key().about());

    public Finding {
        requireNonNull(key, "key");
        requireNonNull(service, "service");
        requireNonNull(what, "what");
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A finding needs evidence: " + key);
        }
        requireNonNull(since, "since");
        requireNonNull(next, "next");
    }

    public Severity severity() {
        return key.kind().severity();
    }
}
